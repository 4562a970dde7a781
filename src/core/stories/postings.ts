/**
 * Which reports of a stream share a report's most telling terms. In: entries, as they come. Out: those most like a new one, by the terms that both are kept under. The
 * lists of all terms stand in one ring: what is oldest is overwritten, so neither its size nor the time of a look-up grows with the stream.
 */
import type { Entry } from './entries.ts';

/** Terms a report is kept and looked up under: its most telling ones. */
export const KEPT_TERMS = 48;
/** Newest reports looked at of one term: a term that more have tells little. */
const MOST_OF_TERM = 96;

export interface Postings {
  /** Of each bucket its newest place in the ring, as a count from the stream's beginning; 0 is none. */
  readonly heads: Uint32Array;
  readonly terms: Uint32Array;
  /** Numbers of entries. */
  readonly entries: Uint32Array;
  /** The bucket's next older place. */
  readonly older: Uint32Array;
  /** Places written since the stream's beginning. */
  written: number;
}

/** Holds the terms of at least `most` entries: a power of two of places. */
export function startPostings(most: number): Postings {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, most * KEPT_TERMS)));
  return {
    heads: new Uint32Array(size),
    terms: new Uint32Array(size),
    entries: new Uint32Array(size),
    older: new Uint32Array(size),
    written: 0,
  };
}

/** Indices of the most telling terms of an entry, the most telling first; of equal ones the lesser hash first. */
export function keptTermsOf({ weights }: Entry): readonly number[] {
  return mostOf(weights, KEPT_TERMS);
}

/** Indices of the `most` greatest values, the greatest first; of equal ones the lesser index first. */
function mostOf(values: Float32Array, most: number): readonly number[] {
  if (values.length <= most) return Array.from(values, (_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
  const least = Float32Array.from(values).sort()[values.length - most]!;
  const found: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i]! > least) found.push(i);
  for (let i = 0; i < values.length && found.length < most; i++) if (values[i] === least) found.push(i);
  return found.sort((a, b) => values[b]! - values[a]! || a - b);
}

export function addPostings(postings: Postings, entry: Entry, kept: readonly number[]): void {
  const mask = postings.heads.length - 1;
  for (const i of kept) {
    const term = entry.digest.terms[i]!;
    const place = ++postings.written;
    const at = place & mask;
    postings.terms[at] = term;
    postings.entries[at] = entry.n;
    postings.older[at] = postings.heads[term & mask]!;
    postings.heads[term & mask] = place;
  }
}

/** Sums, for every entry from number `from` on that shares kept terms, how much they tell. */
export function tallyShared(
  postings: Postings,
  entry: Entry,
  kept: readonly number[],
  from: number,
): Map<number, number> {
  const sums = new Map<number, number>();
  const mask = postings.heads.length - 1;
  const oldest = postings.written - mask;
  for (const i of kept) {
    const term = entry.digest.terms[i]!;
    const worth = entry.weights[i]! * entry.telling[i]!;
    let place = postings.heads[term & mask]!;
    let seen = 0;
    while (place > 0 && place >= oldest && seen < MOST_OF_TERM) {
      const at = place & mask;
      if (postings.terms[at] === term) {
        const other = postings.entries[at]!;
        if (other < from) break;
        sums.set(other, (sums.get(other) ?? 0) + worth);
      }
      seen++;
      place = postings.older[at]!;
    }
  }
  return sums;
}
