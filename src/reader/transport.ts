/**
 * One request over HTTP. In: what the model library would hand to `fetch`. Out: the whole response, or a fault. Unlike `fetch` it follows no
 * redirect, so that neither texts nor key go anywhere but to the address given; takes no more than an answer can be; waits as long as its caller
 * does, where `fetch` gives up after five minutes; and looks no name up for `localhost`.
 */
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

/** What kept a response from coming. */
export type TransportFault =
  | { readonly is: 'unreachable'; readonly why: string }
  | { readonly is: 'broken-off' }
  | { readonly is: 'redirect'; readonly to: string }
  | { readonly is: 'too-large' };

/** Bytes of a response: ten times the longest answer there is room for in a model's window. */
export const LARGEST_RESPONSE = 8 * 1024 * 1024;
/** Milliseconds for a connection to stand; only then the answer's own time begins to matter. */
const LONGEST_CONNECT = 20_000;

type Fetch = typeof globalThis.fetch;

/** Rejects with an error that `faultOf` reads, or with the signal's reason. */
export const transport: Fetch = (input, init = {}) =>
  new Promise((resolve, reject) => {
    const fail = (fault: TransportFault): void => reject(Object.assign(new Error(fault.is), { fault }));
    const signal = init.signal ?? null;
    if (signal?.aborted) return reject(signal.reason);
    const outgoing = opened(new URL(String(input)), init);
    const stop = (): void => {
      reject(signal!.reason);
      outgoing.destroy();
    };
    signal?.addEventListener('abort', stop, { once: true });
    outgoing.once('close', () => signal?.removeEventListener('abort', stop));
    failUnlessConnected(outgoing, fail);
    outgoing.on('error', error => fail(faultOfSystem(error)));
    outgoing.once('response', incoming => {
      void collect(incoming).then(collected => {
        if (collected instanceof Response) return resolve(collected);
        fail(collected);
        outgoing.destroy();
      });
    });
    outgoing.end(init.body);
  });

/** The fault that an error of `transport` tells of; null for any other error. */
export function faultOf(error: unknown): TransportFault | null {
  return error instanceof Error && 'fault' in error ? (error.fault as TransportFault) : null;
}

/** Sends these headers and no others: what the library says of itself and of this Node is nobody's business. */
const SENT: ReadonlySet<string> = new Set(['authorization', 'content-type']);

function opened(url: URL, { method, headers, body }: RequestInit): ClientRequest {
  const told = [...new Headers(headers)].filter(([name]) => SENT.has(name));
  const length = Buffer.byteLength(String(body ?? ''));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return request(url, {
    method: method ?? 'POST',
    headers: {
      ...Object.fromEntries(told),
      accept: 'application/json',
      'accept-encoding': 'identity',
      'content-length': length,
      'user-agent': 'synoptic',
    },
    // a connection for each request: none stays open behind an answer
    agent: false,
    ...(url.hostname === 'localhost' && { lookup: lookUpHere }),
  });
}

const HERE = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** `localhost` is this machine, whatever a resolver would say. */
const lookUpHere: LookupFunction = (_, options, done) => {
  if (options.all === true) done(null, HERE);
  else done(null, HERE[0]!.address, HERE[0]!.family);
};

function failUnlessConnected(outgoing: ClientRequest, fail: (fault: TransportFault) => void): void {
  const timer = setTimeout(() => {
    fail({ is: 'unreachable', why: `no connection within ${LONGEST_CONNECT / 1000} seconds` });
    outgoing.destroy();
  }, LONGEST_CONNECT);
  const clear = (): void => clearTimeout(timer);
  outgoing.once('socket', socket => socket.once(outgoing.protocol === 'https:' ? 'secureConnect' : 'connect', clear));
  outgoing.once('close', clear);
}

/** What the system's words for a failed connection mean to a person. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name could not be looked up',
  EHOSTUNREACH: 'no way to that host',
  ENETUNREACH: 'no way to that network',
  EADDRNOTAVAIL: 'no such address here',
  ETIMEDOUT: 'no connection in time',
};
const CERTIFICATE = /CERT|SIGNATURE|ISSUER|ALTNAME|SSL|TLS|EPROTO/;

function faultOfSystem(
  error: NodeJS.ErrnoException & { readonly errors?: readonly NodeJS.ErrnoException[] },
): TransportFault {
  const code = error.code ?? error.errors?.[0]?.code ?? '';
  const why = UNREACHABLE[code];
  if (why !== undefined) return { is: 'unreachable', why };
  if (CERTIFICATE.test(code)) return { is: 'unreachable', why: `no safe connection, ${code}` };
  return { is: 'broken-off' };
}

/** Headers of a response that somebody reads. */
const READ = ['content-type', 'retry-after', 'retry-after-ms'] as const;

/** The whole response. */
async function collect(incoming: IncomingMessage): Promise<Response | TransportFault> {
  const status = incoming.statusCode ?? 0;
  if (status >= 300 && status < 400) return redirect(incoming);
  const body = await bodyOf(incoming);
  if (!Buffer.isBuffer(body)) return body;
  const headers = new Headers();
  for (const name of READ) {
    const value = incoming.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const hasBody = status !== 204 && status !== 205;
  // a status that HTTP does not have is a server that failed
  const known = status >= 200 && status <= 599 ? status : 500;
  return new Response(hasBody ? new Uint8Array(body) : null, { status: known, headers });
}

function redirect({ headers }: IncomingMessage): TransportFault {
  return { is: 'redirect', to: headers.location ?? 'an address it does not give' };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer | TransportFault> {
  const chunks: Buffer[] = [];
  let size = Number(incoming.headers['content-length'] ?? 0) > LARGEST_RESPONSE ? Number.POSITIVE_INFINITY : 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_RESPONSE) return { is: 'too-large' };
      chunks.push(chunk);
    }
  } catch {
    return { is: 'broken-off' };
  }
  return incoming.complete ? Buffer.concat(chunks) : { is: 'broken-off' };
}
