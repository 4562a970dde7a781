/**
 * Sentences of two versions matched: kept, moved, changed, and what is left over on either side. In: units of the earlier and of the later version. Out: pairs of
 * places. The same words are one sentence wherever they stand; other words are one sentence changed only if they share most of what tells sentences apart.
 */
import { commonSubsequence, type Pair } from './sequences.ts';
import type { Unit } from './units.ts';

export interface Matching {
  readonly kept: readonly Pair[];
  readonly moved: readonly Pair[];
  readonly changed: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Share of their words, by weight, that two sentences have in common to be one that was changed; less where they stand in the same gap between kept ones. */
const ALIKE = 0.6;
const ALIKE_IN_PLACE = 0.5;
/** Sentences of which more pairs than this would have to be looked at are no two states of one article. */
const MOST_PAIRS = 4_000_000;

export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Matching {
  const kept = commonSubsequence(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const left = { before: without(before.length, kept, 0), after: without(after.length, kept, 1) };
  const moved = samePairs(before, after, left.before, left.after);
  const rest = {
    before: left.before.filter(i => !moved.some(([a]) => a === i)),
    after: left.after.filter(j => !moved.some(([, b]) => b === j)),
  };
  const changed = changedPairs(before, after, rest, kept);
  return {
    kept,
    moved,
    changed,
    removed: rest.before.filter(i => !changed.some(([a]) => a === i)),
    added: rest.after.filter(j => !changed.some(([, b]) => b === j)),
  };
}

/** Whether a pair stands among the kept ones in the same order in both. */
export function isInPlace([i, j]: Pair, kept: readonly Pair[]): boolean {
  return kept.every(([a, b]) => a < i === b < j);
}

function without(length: number, pairs: readonly Pair[], side: 0 | 1): readonly number[] {
  const taken = new Set(pairs.map(pair => pair[side]));
  return Array.from({ length }, (_, i) => i).filter(i => !taken.has(i));
}

/** The same words out of their order. */
function samePairs(
  before: readonly Unit[],
  after: readonly Unit[],
  left: readonly number[],
  right: readonly number[],
): readonly Pair[] {
  const free = new Set(right);
  return left.flatMap(i => {
    const j = right.find(each => free.has(each) && after[each]!.text === before[i]!.text);
    if (j === undefined) return [];
    free.delete(j);
    return [[i, j] as const];
  });
}

interface Rest {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Candidate {
  readonly pair: Pair;
  readonly likeness: number;
}

/** The likest first, each sentence once. */
function changedPairs(
  before: readonly Unit[],
  after: readonly Unit[],
  rest: Rest,
  kept: readonly Pair[],
): readonly Pair[] {
  if (rest.before.length * rest.after.length > MOST_PAIRS) return [];
  const bags = new Map(rest.after.map(j => [j, bagOf(after[j]!)]));
  const candidates = rest.before.flatMap(i => {
    const bag = bagOf(before[i]!);
    return rest.after.flatMap((j): readonly Candidate[] => {
      const isHeadline = before[i]!.block === 'headline';
      if (isHeadline !== (after[j]!.block === 'headline')) return [];
      const likeness = likenessOf(bag, bags.get(j)!);
      // one headline is the other, whatever it says
      const least = isHeadline ? 0 : isInPlace([i, j], kept) ? ALIKE_IN_PLACE : ALIKE;
      return likeness >= least ? [{ pair: [i, j], likeness }] : [];
    });
  });
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return candidates
    .sort((a, b) => b.likeness - a.likeness || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
    .flatMap(({ pair }) => {
      if (taken.before.has(pair[0]) || taken.after.has(pair[1])) return [];
      taken.before.add(pair[0]);
      taken.after.add(pair[1]);
      return [pair];
    });
}

interface Bag {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

function bagOf({ words }: Unit): Bag {
  const weights = new Map<string, number>();
  let total = 0;
  for (const { text, weight } of words) {
    const key = text.toLowerCase();
    weights.set(key, (weights.get(key) ?? 0) + weight);
    total += weight;
  }
  return { weights, total };
}

/** Twice what both have, of what the two have together (Dice). */
function likenessOf(a: Bag, b: Bag): number {
  if (a.total + b.total === 0) return 0;
  let shared = 0;
  for (const [word, weight] of a.weights) shared += Math.min(weight, b.weights.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
