/**
 * Collation: several renderings of the same words set word against word.
 * In: token lists. Out: columns with at most one token of each. The method is CollateX's (Dekker & Middell 2011): tokenise,
 * normalise, align; here progressively by Needleman-Wunsch (1970), the fullest rendering first.
 */

/** A token as collation sees it. Equal `form`s match; equal non-empty `concept`s match a little less. */
export interface Witness {
  readonly forms: readonly string[];
  readonly concepts: readonly string[];
  /** What matching token `i` is worth: grammar words little, content words much. */
  readonly weights: readonly number[];
}

/** For each column, the index of each witness's token or -1. */
export type Columns = readonly (readonly number[])[];

const CONCEPT_MATCH = 0.7;
/** A gap costs a little, a swapped word less than the two gaps it saves: unlike words share a column between matches. */
const GAP = -0.03;
const SWAP = -0.05;

/** Aligns all witnesses. Witness 0 need not be the longest; order of the result's rows is the order given. */
export function collate(witnesses: readonly Witness[]): Columns {
  const order = witnesses
    .map((_, i) => i)
    .sort((a, b) => witnesses[b]!.forms.length - witnesses[a]!.forms.length || a - b);
  let columns: number[][] = [];
  const placed: number[] = [];
  for (const w of order) {
    columns = addWitness(columns, witnesses, placed, w);
    placed.push(w);
  }
  return columns;
}

function addWitness(
  columns: readonly (readonly number[])[],
  witnesses: readonly Witness[],
  placed: readonly number[],
  w: number,
): number[][] {
  const witness = witnesses[w]!;
  const n = columns.length;
  const m = witness.forms.length;
  const width = m + 1;
  const score = new Float64Array((n + 1) * width);
  const step = new Uint8Array((n + 1) * width);
  for (let j = 1; j <= m; j++) {
    step[j] = 2;
    score[j] = j * GAP;
  }
  for (let i = 1; i <= n; i++) {
    step[i * width] = 1;
    score[i * width] = i * GAP;
    for (let j = 1; j <= m; j++) {
      const diagonal =
        score[(i - 1) * width + j - 1]! + columnMatch(columns[i - 1]!, witnesses, placed, witness, j - 1);
      const up = score[(i - 1) * width + j]! + GAP;
      const left = score[i * width + j - 1]! + GAP;
      const best = Math.max(diagonal, up, left);
      score[i * width + j] = best;
      step[i * width + j] = best === diagonal ? 0 : best === up ? 1 : 2;
    }
  }
  return traceBack(columns, witnesses.length, step, n, m, w);
}

function traceBack(
  columns: readonly (readonly number[])[],
  count: number,
  step: Uint8Array,
  n: number,
  m: number,
  w: number,
): number[][] {
  const width = m + 1;
  const result: number[][] = [];
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const move = i === 0 ? 2 : j === 0 ? 1 : step[i * width + j]!;
    const column = move === 2 ? new Array<number>(count).fill(-1) : [...columns[i - 1]!];
    if (move !== 1) column[w] = j - 1;
    result.push(column);
    if (move !== 2) i--;
    if (move !== 1) j--;
  }
  return result.reverse();
}

function columnMatch(
  column: readonly number[],
  witnesses: readonly Witness[],
  placed: readonly number[],
  witness: Witness,
  token: number,
): number {
  let best = SWAP;
  for (let k = 0; k < placed.length; k++) {
    const other = placed[k]!;
    const at = column[other]!;
    if (at < 0) continue;
    best = Math.max(best, tokenMatch(witnesses[other]!, at, witness, token));
  }
  return best;
}

/** What two tokens are worth side by side: their weight if alike, part of it if of one concept, else the cost of a swap. */
export function tokenMatch(a: Witness, i: number, b: Witness, j: number): number {
  const weight = Math.min(a.weights[i]!, b.weights[j]!);
  if (a.forms[i] === b.forms[j]) return weight;
  const concept = a.concepts[i]!;
  if (concept !== '' && concept === b.concepts[j]) return weight * CONCEPT_MATCH;
  return SWAP;
}

/** How alike two witnesses are, of the shorter one's weight: 1 if all of it stands in the other, in order. */
export function similarity(a: Witness, b: Witness): number {
  return sharedWeight(a, b, collate([a, b]));
}

/** The same of two witnesses that are already set side by side. */
export function sharedWeight(a: Witness, b: Witness, columns: Columns): number {
  let shared = 0;
  for (const [i, j] of columns) {
    if (i! >= 0 && j! >= 0) shared += Math.max(0, tokenMatch(a, i!, b, j!));
  }
  const total = Math.min(sum(a.weights), sum(b.weights));
  return total === 0 ? 0 : shared / total;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
