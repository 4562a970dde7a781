/**
 * Sentences of two versions matched: kept, moved, changed, and what is left over on either side. In: units of the earlier and of the later version. Out: pairs of
 * places. The same words are one sentence wherever they stand; other words are one sentence changed only if they share most of what tells sentences apart.
 */
import { lowerBound } from '../../text/spans.ts';
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
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Matching {
  const kept = commonSubsequence(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const left = { before: without([...before.keys()], kept, 0), after: without([...after.keys()], kept, 1) };
  const moved = samePairs(before, after, left.before, left.after);
  const rest = { before: without(left.before, moved, 0), after: without(left.after, moved, 1) };
  const changed = changedPairs(before, after, rest, placesAmong(kept));
  return {
    kept,
    moved,
    changed,
    removed: without(rest.before, changed, 0),
    added: without(rest.after, changed, 1),
  };
}

/** Whether a pair stands among the kept ones in the same order in both. */
export type IsInPlace = (pair: Pair) => boolean;

/** Kept ones ascend on both sides, so a pair is in its place if as many stand before the one as before the other. */
export function placesAmong(kept: readonly Pair[]): IsInPlace {
  const [lefts, rights] = [Uint32Array.from(kept, ([a]) => a), Uint32Array.from(kept, ([, b]) => b)];
  return ([i, j]) => lowerBound(lefts, i) === lowerBound(rights, j);
}

function without(places: readonly number[], pairs: readonly Pair[], side: 0 | 1): readonly number[] {
  const taken = new Set(pairs.map(pair => pair[side]));
  return places.filter(i => !taken.has(i));
}

/** The same words out of their order. */
function samePairs(
  before: readonly Unit[],
  after: readonly Unit[],
  left: readonly number[],
  right: readonly number[],
): readonly Pair[] {
  const free = new Map<string, number[]>();
  for (const j of [...right].reverse()) {
    const same = free.get(after[j]!.text);
    if (same === undefined) free.set(after[j]!.text, [j]);
    else same.push(j);
  }
  return left.flatMap(i => {
    const j = free.get(before[i]!.text)?.pop();
    return j === undefined ? [] : [[i, j] as const];
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

/** The likest first, each sentence once. What two share is summed word by word, from where a word stands, so that only pairs that share one are met. */
function changedPairs(
  before: readonly Unit[],
  after: readonly Unit[],
  rest: Rest,
  isInPlace: IsInPlace,
): readonly Pair[] {
  const isHeadline = ({ block }: Unit): boolean => block === 'headline';
  const bags = rest.after.map(j => bagOf(after[j]!));
  const standing = standingWords(bags);
  const candidates = rest.before.flatMap((i): readonly Candidate[] => {
    if (isHeadline(before[i]!)) {
      // one headline is the other, whatever it says
      return rest.after.filter(j => isHeadline(after[j]!)).map(j => ({ pair: [i, j], likeness: 0 }));
    }
    const bag = bagOf(before[i]!);
    return [...sharedWeights(bag, standing)].flatMap(([at, shared]) => {
      const j = rest.after[at]!;
      if (isHeadline(after[j]!)) return [];
      // twice what both have, of what the two have together (Dice)
      const likeness = (2 * shared) / (bag.total + bags[at]!.total);
      return likeness >= ALIKE || (likeness >= ALIKE_IN_PLACE && isInPlace([i, j])) ? [{ pair: [i, j], likeness }] : [];
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

/** Where a word stands, by index of its bag, and its weight there. */
type Standing = ReadonlyMap<string, readonly (readonly [number, number])[]>;

function standingWords(bags: readonly Bag[]): Standing {
  const standing = new Map<string, (readonly [number, number])[]>();
  bags.forEach(({ weights }, at) => {
    for (const [word, weight] of weights) {
      if (weight === 0) continue;
      const known = standing.get(word);
      if (known === undefined) standing.set(word, [[at, weight]]);
      else known.push([at, weight]);
    }
  });
  return standing;
}

/** The weight that a bag shares with each that shares any. */
function sharedWeights({ weights }: Bag, standing: Standing): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const [word, weight] of weights) {
    for (const [at, other] of standing.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + Math.min(weight, other));
  }
  return shared;
}
