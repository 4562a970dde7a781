/**
 * Points: statements of several reports about the same thing.
 * In: units. Out: groups of statements. Candidates come from an index of what statements speak of; how sure it is that two are about one thing is told
 * by trees that were learned from stories which annotators have read (`training/points.ts`).
 * What the statements of a point agree on and where they part is not decided here.
 */

import { type Forest, sumOf } from '../../text/forest.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { isTelling } from './keys.ts';
import { type Likeness, likenessOf, namesOthers } from './likeness.ts';
import { isWorthWeighing, PAIR_FEATURES, pairFeatures, surroundingsOf } from './pair-features.ts';
import { POINT_TREES } from './point-trees.ts';
import type { PointUnit } from './units.ts';

/** How sure it is that each candidate is about one thing, 0 to 1. */
export type Scorer = (units: readonly PointUnit[], candidates: readonly Candidate[]) => Float64Array;

export interface AlignOptions {
  readonly scores: Scorer;
  /** From this score on two statements are about one thing. */
  readonly least: number;
  /** The same of two that are not alike by their own words. */
  readonly leastUnlike: number;
  /** All members of a larger point must be this like its first ones on average, so that chains do not drift from one thing to the next. */
  readonly together: number;
}

/** By learned trees. */
export function learnedScores(forest: Forest): Scorer {
  return (units, candidates) => {
    const story = surroundingsOf(units, candidates);
    const row = new Float64Array(PAIR_FEATURES.length);
    return Float64Array.from(candidates, (_, i) => {
      if (!isWorthWeighing(story, i)) return 0;
      pairFeatures(story, i, row);
      return share(sumOf(forest, row));
    });
  };
}

/** A sum between -∞ and ∞ as a number between 0 and 1; what is as likely as not is a half. No exponential, whose last bit engines may differ in. */
function share(sum: number): number {
  return 0.5 + sum / (2 * (1 + Math.abs(sum)));
}

/** Chosen on stories left out (`training/points.ts` prints what others would give): many agreements, four of five of the pairs in them right. */
export const ALIGN_OPTIONS: AlignOptions = {
  scores: learnedScores(POINT_TREES),
  least: 0.2,
  leastUnlike: 0.28,
  together: 0.6,
};

/** Likeness (`likeness.ts`) from which two statements are alike by their own words. */
export const ALIKE = 0.38;
/** Not so many of a point's pairs may name different people in one role. */
const MOST_OTHERS = 0.5;
/** How many members of each of two groups are set against each other before they become one. */
const MOST_COMPARED = 6;

export interface PointGroup {
  /** Indices into the units, ascending. */
  readonly members: readonly number[];
  /** The best score that holds it together. */
  readonly score: number;
  readonly likeness: Likeness;
}

/** What of other reports is nearest to a statement. */
export interface Nearest {
  /** The one most alike by hand-set weights, -1 where none has anything in common with it; and how alike. */
  readonly unit: number;
  readonly likeness: number;
  /** How sure it is at best that one is about the same thing. */
  readonly sure: number;
}

/** What aligning found: groups of statements about one thing, and for each statement what elsewhere is most like it. */
export interface AlignedPoints {
  readonly groups: readonly PointGroup[];
  readonly nearest: readonly Nearest[];
}

export function alignPoints(units: readonly PointUnit[], options: AlignOptions = ALIGN_OPTIONS): AlignedPoints {
  const candidates = candidatesOf(units);
  const scores = options.scores(units, candidates);
  return { groups: groupPairs(units, candidates, scores, options), nearest: nearestOf(units, candidates, scores) };
}

function nearestOf(
  units: readonly PointUnit[],
  candidates: readonly Candidate[],
  scores: Float64Array,
): readonly Nearest[] {
  const nearest = units.map(() => ({ unit: -1, likeness: 0, sure: 0 }));
  candidates.forEach(({ a, b, score }, i) => {
    const [own, other] = [nearest[a]!, nearest[b]!];
    own.sure = Math.max(own.sure, scores[i]!);
    other.sure = Math.max(other.sure, scores[i]!);
    if (score > own.likeness) {
      own.unit = b;
      own.likeness = score;
    }
    if (score > other.likeness) {
      other.unit = a;
      other.likeness = score;
    }
  });
  return nearest;
}

interface ScoredPair extends Candidate {
  readonly sure: number;
}

function isStrong(units: readonly PointUnit[], pair: ScoredPair, { least, leastUnlike }: AlignOptions): boolean {
  const { a, b, score, sure } = pair;
  return score < ALIKE ? sure >= leastUnlike && !areOtherDeeds(units[a]!, units[b]!) : sure >= least;
}

/** Whether two statements share nothing but who does something, and each tells of another deed: teachers paint a fence, teachers want more pay. */
function areOtherDeeds(a: PointUnit, b: PointUnit): boolean {
  const who = a.fillers.get('who');
  if (who === undefined || who !== b.fillers.get('who') || a.predicate.concept === b.predicate.concept) return false;
  for (const key of a.bag.keys()) if (key !== who && isTelling(key) && b.bag.has(key)) return false;
  return true;
}

/** Of two units how sure it is that they are about one thing; 0 where they are no candidates. */
type Sureness = (a: number, b: number) => number;

function surenessOf(units: readonly PointUnit[], candidates: readonly Candidate[], scores: Float64Array): Sureness {
  const keyOf = (a: number, b: number): number => (a < b ? a * units.length + b : b * units.length + a);
  const known = new Map<number, number>();
  candidates.forEach(({ a, b }, i) => {
    if (scores[i]! > 0) known.set(keyOf(a, b), scores[i]!);
  });
  return (a, b) => known.get(keyOf(a, b)) ?? 0;
}

interface Group {
  /** Another one for every set of members. */
  readonly id: number;
  readonly members: readonly number[];
  readonly best: ScoredPair | null;
}

/** Best pairs first; two groups become one if their members are alike on average. */
function groupPairs(
  units: readonly PointUnit[],
  candidates: readonly Candidate[],
  scores: Float64Array,
  options: AlignOptions,
): readonly PointGroup[] {
  const sureness = surenessOf(units, candidates, scores);
  const least = Math.min(options.least, options.leastUnlike);
  const strong = candidates
    .flatMap((each, i): readonly ScoredPair[] => (scores[i]! < least ? [] : [{ ...each, sure: scores[i]! }]))
    .filter(pair => isStrong(units, pair, options))
    .sort((x, y) => y.sure - x.sure || x.a - y.a || x.b - y.b);
  const groupOf: Group[] = units.map((_, id) => ({ id, members: [id], best: null }));
  const kept = new Set<string>();
  let next = units.length;
  for (const pair of strong) {
    const left = groupOf[pair.a]!;
    const right = groupOf[pair.b]!;
    const both = `${left.id} ${right.id}`;
    if (left === right || kept.has(both)) continue;
    if (!holdsTogether(units, sureness, left.members, right.members, options)) {
      kept.add(both);
      continue;
    }
    const joined = { id: next++, members: [...left.members, ...right.members], best: left.best ?? right.best ?? pair };
    for (const member of joined.members) groupOf[member] = joined;
  }
  return [...new Set(groupOf)].flatMap(({ members, best }) =>
    best === null
      ? []
      : [
          {
            members: [...members].sort((x, y) => x - y),
            score: best.sure,
            likeness: likenessOf(units[best.a]!, units[best.b]!),
          },
        ],
  );
}

/** Mean score over pairs of the first members of two groups; statements of one report are not set against each other. */
function holdsTogether(
  units: readonly PointUnit[],
  sureness: Sureness,
  left: readonly number[],
  right: readonly number[],
  { together }: AlignOptions,
): boolean {
  let total = 0;
  let count = 0;
  let others = 0;
  for (const i of left.slice(0, MOST_COMPARED)) {
    for (const j of right.slice(0, MOST_COMPARED)) {
      const [a, b] = [units[i]!, units[j]!];
      if (namesOthers(a, b)) others++;
      if (a.at === b.at) continue;
      total += sureness(i, j);
      count++;
    }
  }
  // a pair by itself was asked for its score already
  const isPair = left.length + right.length === 2;
  return count > 0 && (isPair || total / count >= together) && others < MOST_OTHERS * count;
}
