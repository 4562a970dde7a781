/** Counts of a text's terms while it is read, in columns that are used again for the next text, so that reading makes nothing but the digest. */

const SLOTS = 1 << 13;
const MASK = SLOTS - 1;
/** Terms above which further new ones are passed over; what is read of a text has fewer. */
export const MOST_READ = SLOTS >> 1;

/** Term `i` of `size`, in order of their first places. */
export interface TermTable {
  size: number;
  readonly hashes: Uint32Array;
  readonly counts: Uint16Array;
  readonly kinds: Uint8Array;
  /** More than 0 if it has a capital more often than not where that is the word's own. */
  readonly capitals: Int16Array;
  /** Where it stands first, half-open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** By open addressing: index of a term plus one; 0 is none. */
  readonly slots: Uint16Array;
}

export function createTermTable(): TermTable {
  return {
    size: 0,
    hashes: new Uint32Array(MOST_READ),
    counts: new Uint16Array(MOST_READ),
    kinds: new Uint8Array(MOST_READ),
    capitals: new Int16Array(MOST_READ),
    starts: new Uint32Array(MOST_READ),
    ends: new Uint32Array(MOST_READ),
    slots: new Uint16Array(SLOTS),
  };
}

export function clearTerms(table: TermTable): void {
  table.size = 0;
  table.slots.fill(0);
}

/** `capital`: 1 for a capital that is the word's own, -1 for a small letter, 0 where that can't be told. */
export function addTerm(
  table: TermTable,
  hash: number,
  kind: number,
  capital: number,
  start: number,
  end: number,
): void {
  const { slots, hashes } = table;
  let slot = hash & MASK;
  let i = slots[slot]! - 1;
  while (i >= 0 && hashes[i] !== hash) {
    slot = (slot + 1) & MASK;
    i = slots[slot]! - 1;
  }
  if (i < 0) {
    if (table.size === MOST_READ) return;
    i = table.size++;
    slots[slot] = i + 1;
    hashes[i] = hash;
    table.counts[i] = 0;
    table.kinds[i] = 0;
    table.capitals[i] = 0;
    table.starts[i] = start;
    table.ends[i] = end;
  }
  table.counts[i]!++;
  table.kinds[i]! |= kind;
  table.capitals[i]! += capital;
}
