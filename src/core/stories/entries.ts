/** A digest in a stream: with how telling each of its terms was when it came, and the sums that pairs of it ask for, made once. */
import type { Digest } from './digests.ts';
import { countTerms, type Frequencies } from './frequencies.ts';
import { AGE, HEAD, LEAD, MADE, NAME, NUMERIC, PAIR } from './kinds.ts';

export interface Entry {
  /** Its number in the stream. */
  readonly n: number;
  readonly digest: Digest;
  /** How telling each term is, and that times how often it stands (damped), which is its part of a vector. */
  readonly telling: Float32Array;
  readonly weights: Float32Array;
  readonly sums: Sums;
}

/** Squared lengths of the vectors of its parts, and what its lead has. */
export interface Sums {
  readonly all: number;
  readonly names: number;
  readonly words: number;
  readonly pairs: number;
  readonly numbers: number;
  readonly lead: number;
  readonly head: number;
  /** Of weights, not squared. */
  readonly plain: number;
  /** How telling the names and words of its lead are. */
  readonly leadNames: number;
  readonly leadWords: number;
  readonly ages: number;
  readonly leadAges: number;
  /** The greatest weight of a name's word. */
  readonly mostName: number;
}

/** Damps repetition: 1 + ln n (Salton and Buckley 1988). */
const DAMPED = Float64Array.from({ length: 256 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)));

export function enter(digest: Digest, n: number, frequencies: Frequencies): Entry {
  const { terms, counts, kinds } = digest;
  const telling = new Float32Array(terms.length);
  countTerms(frequencies, terms, telling);
  const weights = new Float32Array(terms.length);
  let [all, names, words, pairs, numbers, lead, head] = [0, 0, 0, 0, 0, 0, 0];
  let [plain, leadNames, leadWords, ages, leadAges, mostName] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < terms.length; i++) {
    const kind = kinds[i]!;
    const weight = DAMPED[counts[i]!]! * telling[i]!;
    weights[i] = weight;
    const square = weight * weight;
    all += square;
    plain += weight;
    if (kind & NAME) {
      names += square;
      if (weight > mostName) mostName = weight;
    } else if (kind & PAIR) pairs += square;
    else if (kind & NUMERIC) numbers += square;
    else words += square;
    if (kind & AGE) {
      ages++;
      if (kind & LEAD) leadAges++;
    }
    if (kind & LEAD) {
      lead += square;
      if (kind & NAME) leadNames += telling[i]!;
      else if (!(kind & MADE)) leadWords += telling[i]!;
    }
    if (kind & HEAD) head += square;
  }
  return {
    n,
    digest,
    telling,
    weights,
    sums: { all, names, words, pairs, numbers, lead, head, plain, leadNames, leadWords, ages, leadAges, mostName },
  };
}
