/**
 * Failures: why a call brought no answer, as a value. In: what the model library threw. Out: a problem's code and sentence, whether the same call
 * may be tried again and when, whether another would fare better. The server's own words are shown short, on one line and without the key.
 */
import { APICallError } from 'ai';
import type { ProblemCode } from '../core/model/problems.ts';
import { safe } from '../output/widths.ts';
import type { Server } from './servers.ts';
import { faultOf, LARGEST_RESPONSE, type TransportFault } from './transport.ts';

export interface Failure {
  readonly code: ProblemCode;
  readonly detail: string;
  /** Whether the same call may be answered later. */
  readonly isPassing: boolean;
  /** Milliseconds after which the server wants to be asked again; null if it does not say. */
  readonly after: number | null;
  /** Whether any other call would fail alike. */
  readonly isFinal: boolean;
  /** What the server refused with, for finding out what it does not take; null if it did not answer. */
  readonly refusal: Refusal | null;
}

export interface Refusal {
  readonly status: number;
  readonly body: string;
}

export interface Asked {
  readonly server: Server;
  readonly model: string;
  readonly key: string | null;
}

export function failed(code: ProblemCode, detail: string, more: Partial<Failure> = {}): Failure {
  return { code, detail, isPassing: false, after: null, isFinal: false, refusal: null, ...more };
}

/** Whether a model may have read the call all the same. What a server refuses at once, or never got, was read by none. */
export function mayBeRead({ code, isPassing }: Failure): boolean {
  return isPassing || (code !== 'reader-refused' && code !== 'reader-unreachable');
}

export function failureOf(error: unknown, asked: Asked, now: number): Failure {
  const fault = faultOf(error);
  if (fault !== null) return ofTransport(fault, asked);
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 400)
    return ofStatus(error, error.statusCode, asked, now);
  const { host } = asked.server;
  const words = APICallError.isInstance(error) ? serverWords(error.responseBody ?? '') : '';
  const told = shown(words || (error instanceof Error ? error.message : String(error)), asked);
  return failed(
    'reader-answer',
    `What ${host} answered is no chat completion (${told}); is it an OpenAI-compatible API?`,
  );
}

function ofTransport(fault: TransportFault, asked: Asked): Failure {
  const { host } = asked.server;
  switch (fault.is) {
    case 'unreachable':
      return failed(
        'reader-unreachable',
        `No server answers at ${host} (${fault.why}); is it running, and is the address right?`,
        { isFinal: true },
      );
    case 'broken-off':
      return failed('reader-unreachable', `The connection to ${host} broke off before the answer was whole.`, {
        isPassing: true,
      });
    case 'redirect':
      return failed(
        'reader-refused',
        `${host} wants to be asked elsewhere (${shown(fault.to, asked)}); nothing was sent there. If you trust that address, give it with --reader.`,
        { isFinal: true },
      );
    case 'too-large':
      return failed(
        'reader-answer',
        `The answer of ${host} is larger than ${LARGEST_RESPONSE / (1024 * 1024)} MB; nothing of it was used.`,
      );
  }
}

function ofStatus(error: APICallError, status: number, asked: Asked, now: number): Failure {
  const body = error.responseBody ?? '';
  const refusal = { status, body };
  const told = `${status}${afterColon(serverWords(body), asked)}`;
  const { host } = asked.server;
  if (status === 401 || status === 403)
    return failed('reader-refused', keyRefused(host, told, asked), { isFinal: true, refusal });
  if (status === 404)
    return failed(
      'reader-refused',
      `${host} knows no such address or model (${told}); check --model, and that the address ends as the server’s manual says, mostly in /v1.`,
      { isFinal: true, refusal },
    );
  if (status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 501)) {
    const code = status === 429 ? 'reader-refused' : 'reader-failed';
    const what = status === 429 ? 'is asked too often' : 'failed';
    const after = retryAfter(error.responseHeaders ?? {}, now);
    return failed(code, `${host} ${what} (${told}).`, { isPassing: true, after, refusal });
  }
  if (isTooLong(status, body))
    return failed(
      'reader-refused',
      `The texts are longer than ${asked.model} at ${host} takes at once (${told}); give a smaller --reader-window.`,
      { isFinal: true, refusal },
    );
  return failed('reader-refused', `${host} refused the call (${told}).`, { isFinal: true, refusal });
}

function keyRefused(host: string, told: string, { key }: Asked): string {
  return key === null
    ? `${host} wants a key (${told}); put it into the environment as SYNOPTIC_READER_KEY.`
    : `${host} does not take the key (${told}); check SYNOPTIC_READER_KEY.`;
}

/** How servers say that a prompt does not fit the model's window. */
const TOO_LONG =
  /context.{0,12}(?:length|size|window)|(?:exceed|too long|too large|maximum).{0,40}(?:token|context)|n_ctx/i;

export function isTooLong(status: number, body: string): boolean {
  return status === 413 || (status >= 400 && status < 500 && TOO_LONG.test(body));
}

/** Longest words of a server that are repeated, in code units. */
const LONGEST_WORDS = 160;

function afterColon(words: string, asked: Asked): string {
  return words === '' ? '' : `: ${shown(words, asked)}`;
}

function shown(words: string, { key }: Asked): string {
  const line = safe(key === null ? words : words.replaceAll(key, '…')).trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS - 1)}…` : line;
}

/** What a server says of an error, in the places where they say it. */
function serverWords(body: string): string {
  try {
    const { error, message, detail } = JSON.parse(body) as Readonly<Record<string, unknown>>;
    const inner = typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : error;
    const words = [inner, message, detail].find(each => each !== undefined && each !== null);
    return typeof words === 'string' ? words : words === undefined ? '' : JSON.stringify(words);
  } catch {
    // a page of a proxy, most of the time: its markup tells nothing
    return body.includes('<') ? '' : body;
  }
}

/** Milliseconds that `Retry-After` asks for, told in seconds or as a date; null if it is not there or tells nothing. */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | null {
  const inMs = headers['retry-after-ms'];
  if (inMs !== undefined && /^\d{1,9}(?:\.\d+)?$/.test(inMs.trim())) return Number(inMs);
  const told = headers['retry-after']?.trim();
  if (told === undefined || told === '') return null;
  if (/^\d{1,9}(?:\.\d+)?$/.test(told)) return Number(told) * 1000;
  const at = Date.parse(told);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
