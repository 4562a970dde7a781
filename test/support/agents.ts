/** The built program as agents meet it: a process that speaks the Model Context Protocol, with the SDK's own client or with lines as they are typed. */
import { spawn } from 'node:child_process';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { ENV, PROGRAM, ROOT } from './program.ts';

export interface Agent {
  readonly client: Client;
  /** What a tool gives as data; throws what it said where it failed. */
  call(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** What a tool said when it failed; throws where it did not. */
  fail(name: string, args: Record<string, unknown>): Promise<string>;
  text(name: string, args: Record<string, unknown>): Promise<string>;
  /** All that was said on standard error. */
  stderr(): string;
}

export interface AgentOptions {
  readonly args?: readonly string[];
  /** Addresses of folders that the client offers; without them it offers none. */
  readonly roots?: () => readonly string[];
}

export async function openAgent({ args = [], roots }: AgentOptions = {}): Promise<Agent> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, 'mcp', ...args],
    cwd: ROOT,
    env: Object.fromEntries(
      Object.entries(ENV).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', chunk => {
    stderr += String(chunk);
  });
  const capabilities = roots === undefined ? {} : { roots: { listChanged: true } };
  const client = new Client({ name: 'synoptic-test', version: '1' }, { capabilities });
  if (roots !== undefined)
    client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: roots().map(uri => ({ uri })) }));
  await client.connect(transport);
  // the client then holds every answer against its tool's output schema
  await client.listTools();
  const result = async (name: string, given: Record<string, unknown>): Promise<CallToolResult> =>
    (await client.callTool({ name, arguments: given })) as CallToolResult;
  return {
    client,
    async call(name, given) {
      const answer = await result(name, given);
      if (answer.isError === true) throw new Error(textOf(answer));
      return answer.structuredContent!;
    },
    async fail(name, given) {
      const answer = await result(name, given);
      if (answer.isError !== true) throw new Error(`did not fail: ${textOf(answer)}`);
      return textOf(answer);
    },
    text: async (name, given) => textOf(await result(name, given)),
    stderr: () => stderr,
  };
}

function textOf({ content }: CallToolResult): string {
  const [first] = content;
  return first?.type === 'text' ? first.text : '';
}

export interface Spoken {
  readonly code: number | null;
  /** Standard output, line by line. */
  readonly lines: readonly string[];
  readonly stderr: string;
}

/** Sends lines to `synoptic mcp ...args`, ends its input and waits for its end. */
export function speak(lines: readonly (string | object)[], args: readonly string[] = []): Promise<Spoken> {
  const child = spawn(process.execPath, [PROGRAM, 'mcp', ...args], { cwd: ROOT, env: ENV });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', text => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    said.stderr += text;
  });
  child.stdin.end(lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return new Promise(done =>
    child.on('close', code => done({ code, lines: said.stdout.split('\n').filter(Boolean), stderr: said.stderr })),
  );
}

/** What a client says first. */
export const HELLO: readonly object[] = [
  {
    jsonrpc: '2.0',
    id: 'hello',
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'lines', version: '1' } },
  },
  { jsonrpc: '2.0', method: 'notifications/initialized' },
];
