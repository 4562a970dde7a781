/**
 * A server that speaks the chat API of OpenAI-compatible servers, over real HTTP, and replays what it is told to: answers, and every way in which
 * servers and models go wrong. What it was sent is kept, to the byte.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What to answer a request with. */
export type Reply =
  /** An answer of the model. */
  | { readonly text: string; readonly finish?: string; readonly usage?: object }
  /** A response as it stands. */
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** Nothing, ever. */
  | 'stall'
  /** Half a response, then the end of the connection. */
  | 'break-off'
  /** A response without end. */
  | 'endless';

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What of a chat request the tests look at. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: object } };
  readonly temperature?: number;
  readonly seed?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
}

export interface ModelServer {
  /** Address for `--reader`. */
  readonly url: string;
  readonly host: string;
  readonly received: ReceivedRequest[];
  close(): Promise<void>;
}

export function chatOf({ body }: ReceivedRequest): ChatRequest {
  return JSON.parse(body) as ChatRequest;
}

/** Starts a server on this machine; `reply` is asked for each request, which is its `n`-th. */
export async function startModelServer(reply: (chat: ChatRequest, n: number) => Reply): Promise<ModelServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const got = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    received.push(got);
    await send(reply(chatOf(got), received.length - 1), response, chatOf(got));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise(done => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://${host}/v1`, host, received, close };
}

async function send(reply: Reply, response: ServerResponse, chat: ChatRequest): Promise<void> {
  if (reply === 'stall') return;
  if (reply === 'break-off') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id": "x", ', () => response.destroy());
    return;
  }
  if (reply === 'endless') {
    response.writeHead(200, { 'content-type': 'application/json' });
    await writeOn(response);
    return;
  }
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.body ?? '');
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(completion(reply, chat)));
}

/** Spaces for as long as somebody takes them. */
async function writeOn(response: ServerResponse): Promise<void> {
  const chunk = ' '.repeat(1 << 20);
  while (!response.destroyed) {
    if (response.write(chunk)) await new Promise(setImmediate);
    else await new Promise(done => response.once('drain', done).once('close', done));
  }
}

function completion(
  reply: { readonly text: string; readonly finish?: string; readonly usage?: object },
  chat: ChatRequest,
) {
  const { text, finish = 'stop', usage } = reply;
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: chat.model,
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
    ...(usage !== undefined && { usage }),
  };
}

/** An error as such servers tell it. */
export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: JSON.stringify({ error: { message, type: 'invalid_request_error', code: null } }) };
}
