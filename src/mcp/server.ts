/**
 * The server: tools and one prompt over the Model Context Protocol. In: a session. Out: the SDK's server with its handlers. The SDK's low-level server is used,
 * not `McpServer`: that one answers ten thousand bad items with ten thousand lines, and an unknown tool as if the tool had failed.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  GetPromptRequestSchema,
  type GetPromptResult,
  ListPromptsRequestSchema,
  ListToolsRequestSchema,
  McpError,
  type ServerNotification,
  type Tool as ToolListed,
} from '@modelcontextprotocol/sdk/types.js';
import { callOf, type Progress } from './calls.ts';
import { isFault } from './faults.ts';
import { jsonSchema } from './json-schemas.ts';
import { INSTRUCTIONS, loopPrompt, PROMPT_DESCRIPTION, PROMPT_NAME, PROMPT_TITLE } from './loop.ts';
import type { Session } from './session.ts';
import { cut } from './shown.ts';
import type { Tool } from './tool.ts';
import { CHECK } from './tools/check.ts';
import { COMPARE } from './tools/compare.ts';
import { GET_WORDS } from './tools/get-words.ts';
import { PROPOSE } from './tools/propose.ts';
import { QUOTES } from './tools/quotes.ts';
import { TIMELINE } from './tools/timeline.ts';

export const TOOLS: readonly Tool[] = [COMPARE, GET_WORDS, PROPOSE, QUOTES, TIMELINE, CHECK];

/** No report is written, nothing is sent or fetched, and the same call gives the same answer. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

export interface ServerOptions {
  readonly version: string;
  /** Says a line where the person who runs the server sees it. */
  readonly log: (line: string) => void;
}

export function makeServer(session: Session, { version, log }: ServerOptions): Server {
  const server = new Server(
    { name: 'synoptic', title: 'Synoptic', version },
    { capabilities: { tools: {}, prompts: {} }, instructions: INSTRUCTIONS },
  );
  const listed = TOOLS.map(listedTool);
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }));
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: [LISTED_PROMPT] }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => promptOf(params.name, params.arguments ?? {}));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, unknownTool(params.name));
    const token = params._meta?.progressToken;
    const call = callOf(signal, token === undefined ? null : progressOf(token, sendNotification));
    try {
      return resultOf(await tool.answer(params.arguments ?? {}, session, call));
    } catch (error) {
      // no input should lead here; the server goes on, and its user can report it
      log(`${tool.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return failure(
        `${tool.name} failed by a fault of this program. The server goes on; try other arguments, and report it.`,
      );
    }
  });
  server.onerror = error => log(error.message);
  return server;
}

function listedTool({ name, title, description, input, output }: Tool): ToolListed {
  return {
    name,
    title,
    description,
    inputSchema: jsonSchema(input, 'input') as ToolListed['inputSchema'],
    outputSchema: jsonSchema(output, 'output') as ToolListed['inputSchema'],
    annotations: { title, ...ANNOTATIONS },
  };
}

function unknownTool(name: string): string {
  return `No tool "${cut(name)}"; there are ${TOOLS.map(tool => tool.name).join(', ')}.`;
}

function resultOf(answer: Awaited<ReturnType<Tool['answer']>>): CallToolResult {
  if (isFault(answer)) return failure(answer.fault);
  return { content: [{ type: 'text', text: answer.text }], structuredContent: answer.data };
}

function failure(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

function progressOf(
  progressToken: string | number,
  send: (notification: ServerNotification) => Promise<void>,
): Progress {
  return (progress, total, message) =>
    send({ method: 'notifications/progress', params: { progressToken, progress, total, message } });
}

const LISTED_PROMPT = {
  name: PROMPT_NAME,
  title: PROMPT_TITLE,
  description: PROMPT_DESCRIPTION,
  arguments: [
    { name: 'reports', description: 'Where the reports are: paths, or where in the conversation.', required: false },
    { name: 'question', description: 'What you want to know of them.', required: false },
  ],
};

function promptOf(name: string, { reports, question }: Readonly<Record<string, string>>): GetPromptResult {
  if (name !== PROMPT_NAME)
    throw new McpError(ErrorCode.InvalidParams, `No prompt "${cut(name)}"; there is ${PROMPT_NAME}.`);
  return {
    description: PROMPT_DESCRIPTION,
    messages: [{ role: 'user', content: { type: 'text', text: loopPrompt({ reports, question }) } }],
  };
}
