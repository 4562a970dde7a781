/**
 * The line: messages over standard input and output, one JSON object a line. In: streams. Out: a transport for the SDK. Unlike the SDK's own it outlives every
 * bad line: one that is too long, no JSON or no message is answered with a named error, under its own id where that can be told, and the next is read.
 * When input ends, what was asked is still answered; then the line closes.
 */
import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  ErrorCode,
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  JSONRPCMessageSchema,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { LARGEST_MESSAGE } from './limits.ts';

export function lineTransport(input: Readable, output: Writable): Transport {
  const asked = new Set<RequestId>();
  const reader = lineReader(LARGEST_MESSAGE);
  let isEnded = false;
  const onData = (chunk: Buffer): void => {
    for (const line of reader.read(chunk)) take(line);
  };
  const onEnd = (): void => {
    isEnded = true;
    closeIfDone();
  };
  const closeIfDone = (): void => {
    if (isEnded && asked.size === 0) void transport.close();
  };
  const write = (message: JSONRPCMessage): Promise<void> =>
    new Promise(resolve => {
      if (output.write(`${JSON.stringify(message)}\n`)) resolve();
      else output.once('drain', resolve);
    });
  const take = (line: Line): void => {
    const read = readMessage(line);
    if (read === null) return;
    if ('error' in read) {
      void write(read);
      return;
    }
    if (isJSONRPCRequest(read)) asked.add(read.id);
    // what is cancelled is not answered
    const cancelled = 'method' in read && read.method === 'notifications/cancelled' ? read.params?.requestId : null;
    transport.onmessage?.(read);
    if (typeof cancelled === 'string' || typeof cancelled === 'number') asked.delete(cancelled);
    closeIfDone();
  };
  const transport: Transport = {
    async start() {
      input.on('data', onData);
      input.once('end', onEnd);
      input.once('error', onEnd);
    },
    async send(message) {
      await write(message);
      if (isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)) {
        if (message.id !== undefined) asked.delete(message.id);
        closeIfDone();
      }
    },
    async close() {
      input.off('data', onData);
      input.pause();
      transport.onclose?.();
    },
  };
  return transport;
}

/** A line's text; of one that is too long its beginning and its end. */
interface Line {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Bytes kept of each end of a line that is too long: an id stands at one of them. */
const ENDS = 1_000;
const NEWLINE = 10;

/** Cuts bytes into lines. A line longer than `most` bytes is not held in memory. */
export function lineReader(most: number): { read(chunk: Buffer): readonly Line[] } {
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer): void => {
    size += part.length;
    parts.push(part);
    if (size <= most) return;
    const all = Buffer.concat(parts);
    parts = [Buffer.from(all.subarray(0, ENDS)), Buffer.from(all.subarray(-ENDS))];
  };
  const end = (): Line => {
    const line = { text: Buffer.concat(parts).toString('utf8'), isWhole: size <= most };
    parts = [];
    size = 0;
    return line;
  };
  const read = (chunk: Buffer): readonly Line[] => {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      lines.push(end());
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
    return lines;
  };
  return { read };
}

/** The message of a line, or the error to answer; null for an empty line. */
function readMessage({ text, isWhole }: Line): JSONRPCMessage | null {
  if (!isWhole) return errorOf(ErrorCode.InvalidRequest, TOO_LONG, idIn(text));
  if (text.trim() === '') return null;
  const value = parse(text);
  if (value === undefined) return errorOf(ErrorCode.ParseError, 'Not JSON. A message is one JSON object on one line.');
  const read = JSONRPCMessageSchema.safeParse(value);
  return read.success ? read.data : errorOf(ErrorCode.InvalidRequest, NO_MESSAGE, ownId(value));
}

const TOO_LONG = `A message has at most ${LARGEST_MESSAGE} bytes. Give fewer reports, or name files with paths.`;
const NO_MESSAGE =
  'Not a message of JSON-RPC 2.0: an object with jsonrpc, id and method. Lists of messages are not taken.';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(code: number, message: string, id?: RequestId | undefined): JSONRPCMessage {
  return { jsonrpc: '2.0', ...(id === undefined ? {} : { id }), error: { code, message } };
}

function ownId(value: unknown): RequestId | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' || Number.isInteger(id) ? (id as RequestId) : undefined;
}

/** `"id":7` where clients write it: right at the beginning, or at the very end. */
const ID = /^\{(?:"jsonrpc":"2\.0",)?"id":(\d{1,15}|"[^"\\]{1,100}")[,}]|"id":(\d{1,15}|"[^"\\]{1,100}")\}\s*$/;

function idIn(text: string): RequestId | undefined {
  const found = ID.exec(text);
  return found === null ? undefined : ownId({ id: JSON.parse(found[1] ?? found[2]!) });
}
