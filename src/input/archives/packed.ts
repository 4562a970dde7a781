/**
 * Packed files (gzip) that may be web archives or anything else. In: bytes as they come. Out: whether an archive is inside; what else is inside, read as that. Nothing is
 * unpacked twice.
 */
import { LARGEST_RECORDS } from '../limits.ts';
import { ofInput } from '../readings.ts';
import { failedReading, type ReadInside, type Reading, type ReadOptions } from '../reports.ts';
import { joinBytes, unpackMembers } from '../unpacking.ts';

type Opened = { readonly is: 'archive' | 'other'; readonly chunks: AsyncIterable<Uint8Array> };

/** Looks at the first bytes: whether they are packed and no archive is inside. */
export async function openArchive(chunks: AsyncIterable<Uint8Array>): Promise<Opened> {
  const source = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < FIRST) {
    const { value, done } = await source.next();
    if (done === true) break;
    first.push(value);
    size += value.length;
  }
  const head = joinBytes(first);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    for (;;) {
      const { value, done } = await source.next();
      if (done === true) return;
      yield value;
    }
  }
  return { is: (await isOther(head)) ? 'other' : 'archive', chunks: all() };
}

/** Bytes looked at: some lines of an archive's first record, packed. */
const FIRST = 512;

async function isOther(head: Uint8Array): Promise<boolean> {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return false;
  for await (const { bytes } of unpackMembers(oneChunk(head))) {
    if (bytes.length > 0) return !/^\s*WARC\/\d/.test(String.fromCharCode(...bytes.subarray(0, 16)));
  }
  return false;
}

/** A packed file that is no archive: what is in it, read as that. */
export async function readOther(
  chunks: AsyncIterable<Uint8Array>,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const { bytes, after } of unpackMembers(chunks)) {
    if (after === 'damage')
      return failedReading('bad-record', 'It is packed (gzip) and damaged; nothing of it was used.', input);
    parts.push(bytes);
    size += bytes.length;
    if (size > LARGEST_RECORDS) {
      const detail = `Packed (gzip), with more than ${LARGEST_RECORDS / 2 ** 20} MB in it; unpack it and give what is of one event.`;
      return failedReading('too-large', detail, input);
    }
  }
  const bytes = joinBytes(parts);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return failedReading('binary', 'Packed twice (gzip); unpack it and give what is in it.', input);
  const { contentType: _, ...own } = options;
  return ofInput(await inside(bytes, input.replace(/\.gz$/i, ''), own), input);
}

export async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
