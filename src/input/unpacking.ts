/**
 * Unpacking: bytes packed by gzip, zlib or bare deflate -> what is inside, never more than is asked for. In: bytes, at once or as they come. Out: bytes, and
 * whether the end was reached. Nothing throws: damaged bytes give what stands before the damage.
 */
import pako from 'pako';

export type Packing = 'gzip' | 'zlib' | 'deflate';

/** Size of the window, with what tells the wrapper (zlib's `inflateInit2`): 16 more for gzip alone, negative for none. */
const WINDOW: Readonly<Record<Packing, number>> = { gzip: 31, zlib: 15, deflate: -15 };
/** Bytes pushed at once: packed a thousandfold at most (deflate's limit is 1032), they unpack to a few megabytes before anyone can stop. */
const SLICE = 4096;

export interface Unpacker {
  /** Takes the next bytes; how many of them belong to it. Fewer than there are: it ended. */
  readonly push: (bytes: Uint8Array) => number;
  /** What was unpacked since this was called last. */
  readonly taken: () => readonly Uint8Array[];
  readonly state: () => 'open' | 'whole' | 'broken';
}

/** What of pako's inflater its types leave out. */
interface Stream {
  readonly avail_in: number;
  readonly next_out: number;
  readonly output: Uint8Array | null;
}

/** Unpacks bytes as they come. */
export function makeUnpacker(packing: Packing): Unpacker {
  const inflate = new pako.Inflate({ windowBits: WINDOW[packing], raw: packing === 'deflate' });
  let ready: Uint8Array[] = [];
  let given = 0;
  let state: 'open' | 'whole' | 'broken' = 'open';
  const stream = (): Stream => (inflate as unknown as { strm: Stream }).strm;
  inflate.onData = chunk => {
    ready.push((chunk as Uint8Array).subarray(given));
    given = 0;
  };
  inflate.onEnd = status => {
    state = status === 0 ? 'whole' : 'broken';
  };
  const push = (bytes: Uint8Array): number => {
    inflate.push(bytes, false);
    return bytes.length - stream().avail_in;
  };
  const taken = (): readonly Uint8Array[] => {
    const { output, next_out } = stream();
    // what stands in a buffer that is not full yet
    if (state !== 'whole' && output !== null && next_out > given && next_out < output.length) {
      ready.push(output.slice(given, next_out));
      given = next_out;
    }
    const all = ready;
    ready = [];
    return all;
  };
  return { push, taken, state: () => state };
}

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** `cut`: it breaks off or is damaged. `larger`: there is more than was asked for. */
  readonly is: 'whole' | 'cut' | 'larger';
}

/** Unpacks bytes that are there as a whole; of several members of gzip all. */
export function unpackBytes(bytes: Uint8Array, packing: Packing, largest: number): Unpacked {
  const parts: Uint8Array[] = [];
  let size = 0;
  let unpacker = makeUnpacker(packing);
  for (let at = 0; at < bytes.length; ) {
    const slice = bytes.subarray(at, at + SLICE);
    at += unpacker.push(slice);
    for (const part of unpacker.taken()) {
      parts.push(part);
      size += part.length;
    }
    if (size > largest) return { bytes: joinBytes(parts).subarray(0, largest), is: 'larger' };
    if (unpacker.state() === 'broken') break;
    if (unpacker.state() === 'open') continue;
    if (packing !== 'gzip' || !isGzip(bytes, at)) break;
    unpacker = makeUnpacker(packing);
  }
  return { bytes: joinBytes(parts), is: unpacker.state() === 'whole' ? 'whole' : 'cut' };
}

/** Whether a member of gzip begins at `at`: its two bytes, deflate, and no flag that is reserved (RFC 1952). */
export function isGzip(bytes: Uint8Array, at = 0): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20;
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

interface Flowing {
  readonly bytes: Uint8Array;
  /** `member`: a member of gzip begins with these bytes. `damage`: before these bytes some are lost. */
  readonly after: 'nothing' | 'member' | 'damage';
}

/**
 * Unpacks members of gzip as their bytes come; bytes that are not packed go through. Behind a damaged member it goes on with the next one that unpacks.
 */
export async function* unpackMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Flowing> {
  let unpacker: Unpacker | null = null;
  let isPacked: boolean | null = null;
  let after: Flowing['after'] = 'member';
  // a signature may lie across two chunks
  let kept: Uint8Array = new Uint8Array(0);
  let held: Uint8Array = new Uint8Array(0);
  let tries = 0;
  for await (const chunk of chunks) {
    let rest = kept.length === 0 ? chunk : joinBytes([kept, chunk]);
    kept = new Uint8Array(0);
    if (isPacked === null && rest.length < SIGNATURE) {
      kept = rest;
      continue;
    }
    isPacked ??= isGzip(rest);
    if (!isPacked) {
      yield { bytes: rest, after: 'nothing' };
      continue;
    }
    while (rest.length > 0) {
      if (unpacker === null) {
        const at = nextMember(rest);
        if (at !== 0 && after === 'member' && !isPadding(rest.subarray(0, at < 0 ? rest.length : at))) after = 'damage';
        if (at < 0) break;
        rest = rest.subarray(at);
        if (rest.length < SIGNATURE) {
          kept = rest.slice();
          break;
        }
        unpacker = makeUnpacker('gzip');
      }
      const slice = rest.subarray(0, SLICE);
      const used = unpacker.push(slice);
      const state = unpacker.state();
      const bytes = joinBytes([held, ...unpacker.taken()]);
      // what tells a record is told by a member's first bytes
      const isEarly = after !== 'nothing' && bytes.length < FEWEST_FIRST && state === 'open';
      held = isEarly ? bytes : new Uint8Array(0);
      if (!isEarly && bytes.length > 0) {
        yield { bytes, after };
        after = 'nothing';
      }
      if (state === 'broken') {
        tries += 1;
        if (tries > MOST_TRIES) {
          yield { bytes: new Uint8Array(0), after: 'damage' };
          return;
        }
        after = 'damage';
        unpacker = null;
        // the member may have said more of itself than it was: the next is looked for close behind its beginning
        rest = rest.subarray(Math.min(1, rest.length));
      } else {
        rest = rest.subarray(used);
        if (state === 'whole') {
          tries = 0;
          unpacker = null;
          after = 'member';
        }
      }
    }
  }
  if (held.length > 0) yield { bytes: held, after };
  if (isPacked === null && kept.length > 0) yield { bytes: kept, after: 'nothing' };
  if (after === 'damage' || unpacker?.state() === 'open') yield { bytes: new Uint8Array(0), after: 'damage' };
}

/** Damaged members in a row after which nothing more is expected. */
const MOST_TRIES = 1000;
/** Bytes of a member that come together at least: `WARC/1.1`. */
const FEWEST_FIRST = 8;
/** Bytes of gzip's head that are looked at. */
const SIGNATURE = 4;

/** Where the next member begins or may begin, what of its head is there; -1 for nowhere. */
function nextMember(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (at + SIGNATURE > bytes.length ? couldBeGzip(bytes, at) : isGzip(bytes, at)) return at;
  }
  return -1;
}

function couldBeGzip(bytes: Uint8Array, at: number): boolean {
  return (bytes[at + 1] ?? 0x8b) === 0x8b && (bytes[at + 2] ?? 8) === 8;
}

/** Zeros between members, as tapes and some archivers have them. */
function isPadding(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 0);
}
