/**
 * Bodies of answers as archives keep them: bytes of an HTTP answer -> its status, headers and body, sent in chunks or packed as it may be. Nothing throws.
 */
import { decodeBytes } from '../encodings.ts';
import type { Unpack } from '../reports.ts';
import { joinBytes, unpackBytes } from '../unpacking.ts';

export interface HttpAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** As sent. */
  readonly body: Uint8Array;
}

/** Bytes of a head looked at; servers refuse longer ones. */
const LONGEST_HEAD = 131_072;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Takes an answer apart; null if it is none. */
export function readAnswer(block: Uint8Array): HttpAnswer | null {
  const end = endOfHead(block);
  const head = new TextDecoder('windows-1252').decode(block.subarray(0, end.head));
  const [first = '', ...lines] = head.split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/i.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    // two lines of one name are one list (RFC 9110, 5.3)
    headers.set(name, before === undefined || name === 'content-type' ? value : `${before}, ${value}`);
  }
  return { status: Number(status), headers, body: block.subarray(end.body) };
}

/** Where the head ends and the body begins. */
function endOfHead(block: Uint8Array): { readonly head: number; readonly body: number } {
  for (let at = block.indexOf(LINE_FEED); at >= 0 && at < LONGEST_HEAD; at = block.indexOf(LINE_FEED, at + 1)) {
    const next = block[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (block[next] === LINE_FEED) return { head: at, body: next + 1 };
  }
  return { head: Math.min(block.length, LONGEST_HEAD), body: block.length };
}

export type Body =
  | { readonly is: 'read'; readonly bytes: Uint8Array; readonly isCut: boolean }
  | { readonly is: 'unread'; readonly why: string };

/** What was sent, out of its chunks and packings. `unpack` knows the packings that are not read here. */
export function readBody({ headers, body }: HttpAnswer, largest: number, unpack: Unpack | undefined): Body {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const joined = (isChunked ? joinChunks(body) : null) ?? { bytes: body, isCut: false };
  const codings = [...wordsOf(headers.get('content-encoding')), ...wordsOf(headers.get('transfer-encoding'))];
  let bytes = joined.bytes;
  let isCut = joined.isCut;
  for (const coding of codings.filter(name => name !== 'chunked' && name !== 'identity').reverse()) {
    const found = unpackCoding(bytes, coding, largest, unpack);
    if (found.is === 'unread') return found;
    bytes = found.bytes;
    isCut ||= found.isCut;
  }
  return { is: 'read', bytes, isCut };
}

function wordsOf(value: string | undefined): readonly string[] {
  return (value ?? '')
    .toLowerCase()
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
}

function unpackCoding(bytes: Uint8Array, coding: string, largest: number, unpack: Unpack | undefined): Body {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const as = (found: ReturnType<typeof unpackBytes>): Body =>
    found.is === 'larger'
      ? { is: 'unread', why: `unpacked it is more than is read of one page (${largest / 2 ** 20} MB)` }
      : { is: 'read', bytes: found.bytes, isCut: found.is === 'cut' };
  const plain: Body = { is: 'read', bytes, isCut: false };
  if (isGzip) return as(unpackBytes(bytes, 'gzip', largest));
  // archivers keep the header and unpack the body
  if (coding === 'gzip' || coding === 'x-gzip') return plain;
  if (coding === 'deflate') {
    // meant is zlib's wrapper (RFC 9110, 8.4.1.2), sent is often the bare stream
    const wrapped = unpackBytes(bytes, 'zlib', largest);
    if (wrapped.is !== 'cut') return as(wrapped);
    const bare = unpackBytes(bytes, 'deflate', largest);
    return bare.is !== 'cut' ? as(bare) : wrapped.bytes.length > 0 ? as(wrapped) : plain;
  }
  const found = unpack?.(coding, bytes, largest) ?? null;
  if (found !== null) return { is: 'read', bytes: found, isCut: false };
  return isText(bytes)
    ? plain
    : { is: 'unread', why: `it is packed as "${coding.slice(0, 20)}", which can’t be unpacked here` };
}

/** Whether bytes are text as they stand: archivers keep the header and unpack the body. */
function isText(bytes: Uint8Array): boolean {
  const decoded = decodeBytes(bytes);
  return decoded.is === 'text' && !decoded.isGuess;
}

/** Bytes without the chunks they were sent in (RFC 9112, 7.1); null if they are in none, as archivers join them and keep the header. */
function joinChunks(body: Uint8Array): { readonly bytes: Uint8Array; readonly isCut: boolean } | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf(LINE_FEED, at);
    const line = end < 0 || end - at > 1024 ? '' : String.fromCharCode(...body.subarray(at, end)).trim();
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) return at === 0 ? null : { bytes: joinBytes(parts), isCut: true };
    const length = Number.parseInt(size, 16);
    if (length === 0) return { bytes: joinBytes(parts), isCut: false };
    parts.push(body.subarray(end + 1, end + 1 + length));
    if (end + 1 + length > body.length) return { bytes: joinBytes(parts), isCut: true };
    at = end + 1 + length;
    if (body[at] === CARRIAGE_RETURN) at += 1;
    if (body[at] === LINE_FEED) at += 1;
  }
}
