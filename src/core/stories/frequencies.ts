/**
 * How many reports of a stream have a term, the older ones counting less. In: digests, as they come. Out: of each term how telling it is. It holds no terms but
 * counts by their hashes, two of them a term of which the lesser is the better told (count-min, Cormode and Muthukrishnan 2005, raised only as far as must be,
 * Estan and Varghese 2002), so it does not grow with the stream.
 */
import { fnv1a } from '../text/hashes.ts';
import { mixed } from './hashing.ts';

/** Counts a row: a power of two. A million reports have some million terms that come more than once. */
const CELLS = 1 << 20;
const MASK = CELLS - 1;
const SECOND = 0x7feb352d;

/** Hours after which a report counts half. Set by hand; no other was tried. */
export const HALF_LIFE_HOURS = 180 * 24;
/** New reports count more rather than old ones less; when that has grown to this many halvings, all is written anew. */
const MOST_DOUBLINGS = 40;

export interface Frequencies {
  /** Counts of terms in their two cells, in units of reports that count as one at `since`. */
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** How many reports, in the same unit. */
  total: number;
  /** The hour at which a report counts one; null before the first dated one. */
  since: number | null;
}

/** Begins with how common words are in ordinary texts. */
export function startFrequencies(background: string): Frequencies {
  const frequencies: Frequencies = {
    first: new Float32Array(CELLS),
    second: new Float32Array(CELLS),
    total: 0,
    since: null,
  };
  const [total, ...lines] = background.split('\n');
  frequencies.total = Number(total);
  for (const line of lines) {
    const [count, ...stems] = line.split(' ');
    for (const stem of stems) raise(frequencies, fnv1a(stem), Number(count));
  }
  return frequencies;
}

function raise({ first, second }: Frequencies, term: number, by: number): number {
  const [a, b] = [term & MASK, mixed(term, SECOND) & MASK];
  const count = Math.min(first[a]!, second[b]!) + by;
  if (first[a]! < count) first[a] = count;
  if (second[b]! < count) second[b] = count;
  return count;
}

/**
 * Counts a report's terms, itself included, and says of each how telling it is: the logarithm of how many reports there are to one that has it (Spärck Jones
 * 1972), into `weights`. `hour`: when it was published; null counts as the last that was told.
 */
export function countTerms(
  frequencies: Frequencies,
  terms: Uint32Array,
  hour: number | null,
  weights: Float32Array,
): void {
  const by = worthAt(frequencies, hour);
  frequencies.total += by;
  const all = frequencies.total + by;
  for (let i = 0; i < terms.length; i++) {
    const count = raise(frequencies, terms[i]!, by);
    weights[i] = Math.max(LEAST_WEIGHT, Math.log(all / (count + by / 2)));
  }
}

/** Of a term that all reports have. */
const LEAST_WEIGHT = 0.01;

function worthAt(frequencies: Frequencies, hour: number | null): number {
  if (hour === null) return 1;
  frequencies.since ??= hour;
  const doublings = (hour - frequencies.since) / HALF_LIFE_HOURS;
  if (doublings <= MOST_DOUBLINGS) return 2 ** Math.max(-MOST_DOUBLINGS, doublings);
  const scale = 2 ** -doublings;
  for (const row of [frequencies.first, frequencies.second]) for (let i = 0; i < CELLS; i++) row[i]! *= scale;
  frequencies.total *= scale;
  frequencies.since = hour;
  return 1;
}
