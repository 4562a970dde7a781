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

/**
 * Reports after which one counts half: some days of a large desk's stream. Counted in reports, not in days: then neither a wrong date nor a pile in no order makes new
 * ones old. Set by hand; no other was tried.
 */
const HALF_LIFE = 50_000;
/** New reports count more rather than old ones less; when one counts as much as this, all is written anew. */
const MOST_WORTH = 2 ** 40;

export interface Frequencies {
  /** Counts of terms in their two cells, in units of the first report. */
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** How many reports, in the same unit. */
  total: number;
  /** What the next report counts. */
  worth: number;
}

/** Begins with how common words are in ordinary texts. */
export function startFrequencies(background: string): Frequencies {
  const frequencies: Frequencies = {
    first: new Float32Array(CELLS),
    second: new Float32Array(CELLS),
    total: 0,
    worth: 1,
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
 * Counts a report's terms, itself included, and says of each how telling it is: the logarithm of how many reports there are to one that has it (Spärck Jones 1972),
 * into `weights`.
 */
export function countTerms(frequencies: Frequencies, terms: Uint32Array, weights: Float32Array): void {
  const { worth } = frequencies;
  frequencies.total += worth;
  const all = frequencies.total + worth;
  for (let i = 0; i < terms.length; i++) {
    const count = raise(frequencies, terms[i]!, worth);
    weights[i] = Math.max(LEAST_WEIGHT, Math.log(all / (count + worth / 2)));
  }
  frequencies.worth *= 2 ** (1 / HALF_LIFE);
  if (frequencies.worth > MOST_WORTH) writeAnew(frequencies);
}

/** Of a term that all reports have. */
const LEAST_WEIGHT = 0.01;

function writeAnew(frequencies: Frequencies): void {
  const scale = 1 / frequencies.worth;
  for (const row of [frequencies.first, frequencies.second]) for (let i = 0; i < CELLS; i++) row[i]! *= scale;
  frequencies.total *= scale;
  frequencies.worth = 1;
}
