/**
 * Bytes of an archive as its reader wants them: a line, so many, some put back. In: bytes as they come, packed or not. Out: bytes, up to a border: where a packed member begins
 * with a record, or where some were lost. What was read is not kept.
 */
import { latin } from '../encodings.ts';
import { joinBytes, unpackMembers } from '../unpacking.ts';

/** What a record begins with. */
export const OPENING = /^WARC\/\d/;
export const LINE_FEED = 10;

/** Bytes as they are wanted. Reading stops where a packed member begins with a record, and before damage, until that is crossed. */
export interface Source {
  readonly readLine: (most: number) => Promise<Uint8Array | null>;
  readonly read: (length: number) => Promise<Uint8Array>;
  readonly unread: (bytes: Uint8Array) => void;
  /** Passes a border; whether there was damage. */
  readonly cross: () => Promise<boolean>;
  readonly isAtEnd: () => Promise<boolean>;
}

export function makeSource(chunks: AsyncIterable<Uint8Array>): Source {
  const pieces = unpackMembers(chunks)[Symbol.asyncIterator]();
  let ready: Uint8Array[] = [];
  let border: 'none' | 'record' | 'damage' = 'none';
  /** What stands behind the border. */
  let behind: Uint8Array = new Uint8Array(0);
  let isOver = false;

  const next = async (): Promise<Uint8Array | null> => {
    const first = ready.pop();
    if (first !== undefined) return first;
    if (border !== 'none' || isOver) return null;
    const { value, done } = await pieces.next();
    if (done === true) {
      isOver = true;
      return null;
    }
    if (value.after === 'damage' || (value.after === 'member' && OPENING.test(latin(value.bytes.subarray(0, 8))))) {
      border = value.after === 'damage' ? 'damage' : 'record';
      behind = value.bytes;
      return null;
    }
    return value.bytes;
  };
  const unread = (bytes: Uint8Array): void => {
    if (bytes.length > 0) ready = [...ready, bytes];
  };
  const gather = async (most: number, endOf: (bytes: Uint8Array) => number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    let size = 0;
    while (size < most) {
      const bytes = await next();
      if (bytes === null) break;
      const end = endOf(bytes);
      const taken = Math.min(end < 0 ? bytes.length : end, most - size);
      parts.push(bytes.subarray(0, taken));
      size += taken;
      unread(bytes.subarray(taken));
      if (end >= 0) break;
    }
    return joinBytes(parts);
  };
  return {
    read: length => gather(length, () => -1),
    readLine: async most => {
      const line = await gather(most, bytes => bytes.indexOf(LINE_FEED) + 1 || -1);
      return line.length === 0 ? null : line;
    },
    unread,
    cross: async () => {
      // a border is seen when what is before it is read
      if (ready.length === 0 && border === 'none' && !isOver) {
        const bytes = await next();
        if (bytes !== null) unread(bytes);
      }
      if (ready.length > 0) return false;
      const isDamage = border === 'damage';
      border = 'none';
      unread(behind);
      behind = new Uint8Array(0);
      return isDamage;
    },
    isAtEnd: async () => isOver && ready.length === 0 && border === 'none',
  };
}
