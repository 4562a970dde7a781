/**
 * Records of a web archive (WARC 1.0 and 1.1, ISO 28500), plain or packed member by member. In: bytes as they come. Out: a record at a time, or what is wrong
 * with a stretch of bytes; no more than one record is held. A record whose length is wrong ends where the next one begins.
 */

import { latin } from '../encodings.ts';
import { joinBytes } from '../unpacking.ts';
import { LINE_FEED, makeSource, OPENING, type Source } from './byte-sources.ts';

export interface ArchiveRecord {
  readonly is: 'record';
  /** From 1, whatever the record holds. */
  readonly number: number;
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
  /** What was wrong with it and mended; null if nothing was. */
  readonly mended: string | null;
}

export interface ArchiveFault {
  readonly is: 'fault';
  /** Of the record it concerns, or of the one it follows. */
  readonly number: number;
  /** As far as it is known. */
  readonly uri: string | null;
  readonly detail: string;
}

/** Longest line of a head; addresses run to some thousand characters. */
const LONGEST_LINE = 65_536;
const MOST_HEADERS = 200;

/** Reads records; `largest` is the most bytes that one may have to be given out. */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncGenerator<ArchiveRecord | ArchiveFault> {
  const source = makeSource(chunks);
  let number = 0;
  let isAstray = false;
  for (;;) {
    if (await source.cross()) {
      if (!isAstray) yield { is: 'fault', number, uri: null, detail: 'A packed part is damaged and was passed over.' };
      isAstray = true;
    }
    const line = await source.readLine(LONGEST_LINE);
    if (line === null) {
      if (await source.isAtEnd()) return;
      continue;
    }
    const words = lineOf(line);
    if (words === '') continue;
    if (!OPENING.test(words)) {
      if (!isAstray) yield { is: 'fault', number, uri: null, detail: 'Bytes that are no record were passed over.' };
      isAstray = true;
      continue;
    }
    isAstray = false;
    number += 1;
    const headers = await readHead(source);
    if (headers === null) {
      yield { is: 'fault', number, uri: null, detail: 'Its head breaks off.' };
      continue;
    }
    yield await readBlock(source, headers, number, largest);
  }
}

/** Lines of a head up to the empty one; null if there is none. */
async function readHead(source: Source): Promise<ReadonlyMap<string, string> | null> {
  const headers = new Map<string, string>();
  let last: string | null = null;
  for (let lines = 0; lines < MOST_HEADERS; lines++) {
    const line = await source.readLine(LONGEST_LINE);
    if (line?.at(-1) !== LINE_FEED) return null;
    const words = lineOf(line);
    if (words === '') return headers;
    if (/^[ \t]/.test(words) && last !== null) {
      headers.set(last, `${headers.get(last)} ${words.trim()}`);
      continue;
    }
    const colon = words.indexOf(':');
    if (colon < 1) continue;
    last = words.slice(0, colon).trim().toLowerCase();
    headers.set(last, words.slice(colon + 1).trim());
  }
  return null;
}

async function readBlock(
  source: Source,
  headers: ReadonlyMap<string, string>,
  number: number,
  largest: number,
): Promise<ArchiveRecord | ArchiveFault> {
  const uri = headers.get('warc-target-uri') ?? null;
  const fault = (detail: string): ArchiveFault => ({ is: 'fault', number, uri, detail });
  const record = (block: Uint8Array, mended: string | null): ArchiveRecord => {
    return { is: 'record', number, headers, block, mended };
  };
  const stated = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(stated)) {
    const block = await readToNext(source, largest);
    return block === null
      ? fault('It states no length, and no next record was found within reach.')
      : record(block, 'It states no length; it was read up to where the next record begins.');
  }
  const length = Number(stated);
  if (length > largest) {
    await skip(source, length);
    return fault(`${Math.ceil(length / 2 ** 20)} MB are more than is read of one record (${largest / 2 ** 20} MB).`);
  }
  const block = await source.read(length);
  const early = block.length < length ? findOpening(block) : -1;
  if (early >= 0) {
    source.unread(block.subarray(early));
    return record(withoutBreaks(block.subarray(0, early)), TOO_LONG);
  }
  if (block.length < length) return fault(`It breaks off: ${block.length} of ${length} bytes are there.`);
  const beyond = await readBeyond(source, largest);
  if (beyond.isClean) return record(block, null);
  const inside = findOpening(block);
  source.unread(beyond.next);
  if (inside >= 0) {
    source.unread(beyond.bytes);
    source.unread(block.subarray(inside));
    return record(withoutBreaks(block.subarray(0, inside)), TOO_LONG);
  }
  return record(joinBytes([block, withoutBreaks(beyond.bytes)]), TOO_SHORT);
}

const TOO_LONG = 'The length it states is too long; it was read up to where the next record begins.';
const TOO_SHORT = 'The length it states is too short; it was read up to where the next record begins.';

interface Beyond {
  /** Whether nothing stands there but the two line breaks that end a record, or some more or fewer. */
  readonly isClean: boolean;
  /** What stands between the record's stated end and the next record. */
  readonly bytes: Uint8Array;
  /** The next record's first line; empty at the end. */
  readonly next: Uint8Array;
}

async function readBeyond(source: Source, largest: number): Promise<Beyond> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isClean = true;
  while (size <= largest) {
    const line = await source.readLine(LONGEST_LINE);
    if (line === null) break;
    if (OPENING.test(lineOf(line.subarray(0, 12)))) {
      if (isClean) source.unread(line);
      return { isClean, bytes: joinBytes(parts), next: line };
    }
    if (lineOf(line) !== '') isClean = false;
    parts.push(line);
    size += line.length;
  }
  return { isClean, bytes: joinBytes(parts), next: new Uint8Array(0) };
}

/** All up to the next record; null if that is more than `largest`. */
async function readToNext(source: Source, largest: number): Promise<Uint8Array | null> {
  const { bytes, next } = await readBeyond(source, largest);
  source.unread(next);
  return bytes.length > largest ? null : withoutBreaks(bytes);
}

/** Passes over a record; one that begins inside it shows that its length was wrong. */
async function skip(source: Source, length: number): Promise<void> {
  let left = length;
  let tail: Uint8Array = new Uint8Array(0);
  while (left > 0) {
    const part = await source.read(Math.min(left, LONGEST_LINE));
    if (part.length === 0) return;
    left -= part.length;
    const seen = joinBytes([tail, part]);
    const at = findOpening(seen);
    if (at >= 0) {
      source.unread(seen.subarray(at));
      return;
    }
    tail = seen.slice(-OPENING_REACH);
  }
}

const CARRIAGE_RETURN = 13;
const W = 87;
/** Bytes from the line break before a record to what tells it: `\n`, `WARC/1.1\r\n`, `WARC-`. */
const OPENING_REACH = 20;
const OPENING_LINES = /^WARC\/\d\.\d{1,2}\r?\n(?:WARC-|Content-)/i;

/** Where inside of `bytes` a record begins, at the start of a line after an empty one; -1 for nowhere. */
function findOpening(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(W, 2); at >= 0; at = bytes.indexOf(W, at + 1)) {
    if (bytes[at - 1] !== LINE_FEED || bytes[at - 2] === undefined) continue;
    if (OPENING_LINES.test(latin(bytes.subarray(at, at + OPENING_REACH)))) return at;
  }
  return -1;
}

/** Without the line breaks that end a record, two at most. */
function withoutBreaks(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let breaks = 0; breaks < 2 && bytes[end - 1] === LINE_FEED; breaks++) {
    end -= bytes[end - 2] === CARRIAGE_RETURN ? 2 : 1;
  }
  return bytes.subarray(0, end);
}

const utf8 = new TextDecoder();

/** A line's words; heads are in UTF-8 (ISO 28500, 4). */
function lineOf(bytes: Uint8Array): string {
  return utf8.decode(bytes).replace(/[\r\n]+$/, '');
}
