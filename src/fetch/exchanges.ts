/**
 * One exchange over HTTP: a URL that may be asked for -> the response as it came, to the byte, or a fault; within its times and sizes, whatever the server
 * does. Redirects are responses here, and nothing is decoded. No cookie is sent, nothing that tells of the user or the machine.
 */
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { readableSize } from '../input/limits.ts';
import type { Connections } from './connections.ts';
import { type FetchFault, lasting, passing } from './faults.ts';
import type { FetchLimits } from './limits.ts';
import { faultOf, type Phase, slow } from './system-faults.ts';

export interface Request {
  readonly url: URL;
  /** Beside those that every request has. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds left for it. */
  readonly left: number;
  /** Of how many in all. */
  readonly within: number;
  /** Bytes of the body to take. */
  readonly bytes: number;
  /** A body that is longer is a fault, or what came of it is used. */
  readonly longer: 'fault' | 'cut';
}

/** A response. */
export interface Answer {
  /** The address asked. */
  readonly url: string;
  readonly status: number;
  /** As they came: in order, repeated ones too. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export type Outcome = Answer | FetchFault;

/** The value of a header; null where it is not there. Of one that is there twice, the first. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string | null {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? null;
}

/** Takes part in one exchange. Never rejects. */
export function exchange(asked: Request, connections: Connections, limits: FetchLimits): Promise<Outcome> {
  return new Promise(resolve => {
    const outgoing = opened(asked, connections, limits);
    if (outgoing === null) return resolve(lasting('fetch-address', 'Not an address that can be asked for.'));
    let timer: NodeJS.Timeout | undefined;
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      clearTimeout(whole);
      resolve(outcome);
      // a whole answer leaves the connection open for the next
      if (!('status' in outcome)) outgoing.destroy();
    };
    const whole = setTimeout(() => end(slow('total', asked.within)), asked.left);
    const enter = (phase: Exclude<Phase, 'total'>): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end(slow(phase, limits[phase])), limits[phase]);
    };
    outgoing.on('error', error => end(faultOf(error, limits)));
    // an answer that asks to speak another protocol
    outgoing.on('upgrade', () => end(lasting('fetch-broken', 'Its server wants to speak something other than HTTP.')));
    enter('connect');
    outgoing.once('socket', socket => {
      if (!socket.connecting) return enter('headers');
      socket.once('connect', () => {
        const refused = connections.whyRefused(socket, asked.url);
        if (refused !== null) end(refused);
      });
      socket.once(asked.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => enter('headers'));
    });
    outgoing.once('response', incoming => {
      enter('body');
      collect(incoming, asked, end);
    });
    outgoing.end();
  });
}

/** Null where something in it can't be put into a request. */
function opened({ url, headers }: Request, connections: Connections, limits: FetchLimits): ClientRequest | null {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  try {
    return request(url, {
      method: 'GET',
      agent: connections.agentFor(url),
      lookup: connections.lookupFor(url),
      maxHeaderSize: limits.headerBytes,
      headers: { 'user-agent': connections.agentName, ...headers },
    });
  } catch {
    return null;
  }
}

/** Bytes that there is room for at first: most pages fit. */
const FIRST_BYTES = 65_536;

/** Takes the body in, as far as it may be. */
function collect(incoming: IncomingMessage, { url, bytes, longer }: Request, end: (outcome: Outcome) => void): void {
  const status = incoming.statusCode ?? 0;
  const headers = pairsOf(incoming.rawHeaders);
  const answer = (body: Uint8Array): Answer => ({ url: url.href, status, headers, body });
  const tooLarge = lasting('too-large', `More than ${readableSize(bytes)}, which no page has; nothing of it was read.`);
  const broken = passing('fetch-broken', 'It broke off before its end; nothing of it was used.');
  if (longer === 'fault' && Number(incoming.headers['content-length'] ?? 0) > bytes) {
    end(tooLarge);
    return;
  }
  // one buffer that grows: a body of a byte a chunk would take hundreds for each
  let body = new Uint8Array(FIRST_BYTES);
  let size = 0;
  incoming.on('data', (chunk: Uint8Array) => {
    const taken = chunk.subarray(0, bytes - size);
    if (size + taken.length > body.length) {
      const larger = new Uint8Array(Math.min(bytes, Math.max(2 * body.length, size + taken.length)));
      larger.set(body.subarray(0, size));
      body = larger;
    }
    body.set(taken, size);
    size += taken.length;
    if (taken.length === chunk.length) return;
    end(longer === 'fault' ? tooLarge : answer(body.subarray(0, size)));
    incoming.destroy();
  });
  incoming.on('error', () => end(broken));
  incoming.once('close', () => end(incoming.complete ? answer(body.slice(0, size)) : broken));
}

/** Names and values by turns -> pairs. */
function pairsOf(raw: readonly string[]): Answer['headers'] {
  return raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? ''] as const] : []));
}
