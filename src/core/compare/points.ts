/**
 * Points: statements of several reports about the same thing.
 * In: annotations with statements, and who is who. Out: groups of statements. Candidates come from an index of rare words and
 * participants; what speaks for two statements being one is weighed by named features, so that a point can say why it is one.
 */
import type { Annotation, Statement } from '../model/layers.ts';
import type { StoryContext } from './context.ts';
import { isContent } from './passages.ts';
import { dayNumber } from './relate.ts';

/** A statement as aligning sees it. */
export interface PointUnit {
  readonly annotation: Annotation;
  /** Index of the annotation among those compared. */
  readonly at: number;
  readonly statement: Statement;
  readonly predicate: string;
  /** Role to what fills it: a story entity's id, else the head's concept. */
  readonly fillers: ReadonlyMap<string, string>;
  /** Everything it speaks of, weighed by how rare it is in the story. */
  readonly bag: ReadonlyMap<string, number>;
  /** How telling the predicate is, 0 to 1: "have" is in every tenth statement, "resign" in one. */
  readonly predicateRarity: number;
  readonly size: number;
  /** The keys of `bag` that are entities. */
  readonly entities: readonly string[];
  /** The day it dates itself by, counted from 1970-01-01; null without one. */
  readonly day: number | null;
}

/** What speaks for two statements being about one thing, each 0 to 1. */
export interface Likeness {
  readonly words: number;
  readonly predicate: number;
  readonly who: number;
  readonly whom: number;
  readonly participants: number;
}

export type Feature = keyof Likeness;

/*
 * What each feature is worth. Set by hand on the development stories and the alignment corpora; `eval` prints the ladder of what each
 * one buys.
 */
export const FEATURE_WEIGHTS: Readonly<Record<Feature, number>> = {
  words: 0.5,
  predicate: 0.2,
  who: 0.1,
  whom: 0.1,
  participants: 0.1,
};

/** From this score on two statements are about one thing. */
export const ONE_POINT = 0.5;
/** All members of a point must be this like its first ones on average, so that chains do not drift from one thing to the next. */
const TOGETHER = 0.42;
/** A key in more statements than this finds nothing: it pairs all with all. */
const COMMON_KEY = 60;

export interface PointGroup {
  /** Indices into the units, ascending. */
  readonly members: readonly number[];
  /** The best score that holds it together. */
  readonly score: number;
  readonly likeness: Likeness;
}

export function pointUnits(context: StoryContext): readonly PointUnit[] {
  const readers = context.annotations.map((annotation, at) => unitReader(context, annotation, at));
  const raw = readers.flatMap(read => read());
  const rarity = frequencies(raw.map(unit => unit.keys));
  const predicates = frequencies(raw.map(unit => [unit.predicate]));
  const most = Math.log2(1 + raw.length);
  return raw
    .map(unit => weighed(unit, rarity, predicates.get(unit.predicate)! / most))
    .filter(unit => unit.bag.size > 0);
}

type RawUnit = Omit<PointUnit, 'bag' | 'size' | 'entities' | 'predicateRarity'> & { readonly keys: readonly string[] };

/** Marks a key that is a sense; sharing one says less than sharing the word. */
const SENSE = '~';
const SENSE_WORTH = 0.5;

function unitReader(context: StoryContext, annotation: Annotation, at: number): () => readonly RawUnit[] {
  const keys = tokenKeys(context, annotation);
  const { terms } = annotation;
  const keysIn = (start: number, end: number): readonly string[] => {
    const found = new Set<string>();
    for (let i = lowerBound(terms.start, start); i < keys.length && terms.start[i]! < end; i++) {
      if (keys[i] === '') continue;
      found.add(keys[i]!);
      if (!keys[i]!.startsWith(ENTITY)) for (const sense of terms.senses[i]!) found.add(SENSE + sense);
    }
    return [...found];
  };
  const headKey = (start: number, end: number): string | null => {
    const inside = keysIn(start, end);
    return inside.find(key => key.startsWith(ENTITY)) ?? inside.findLast(key => !key.startsWith(SENSE)) ?? null;
  };
  return () =>
    annotation.statements
      .filter(statement => statement.field !== 'headline' && isContent(annotation, statement))
      .map(statement => {
        const fillers = new Map<string, string>();
        for (const [role, span] of Object.entries(statement.roles)) {
          const key = headKey(span.start, span.end);
          if (key !== null) fillers.set(role, key);
        }
        const all = new Set([...keysIn(statement.start, statement.end), ...fillers.values()]);
        return { annotation, at, statement, predicate: statement.predicate, fillers, keys: [...all], day: dayOf(annotation, statement) };
      });
}

function dayOf(annotation: Annotation, statement: Statement): number | null {
  for (const index of statement.times) {
    const time = annotation.times[index];
    if (time?.from == null || time.type === 'DURATION' || !/^\d{4}-\d\d-\d\d/.test(time.value)) continue;
    return dayNumber(time.from);
  }
  return null;
}

/** Marks a key that is an entity of the story. */
const ENTITY = '@';

/** For each term the story entity a mention of it points at, else its concept; empty for words that tell nothing apart. */
function tokenKeys(context: StoryContext, annotation: Annotation): readonly string[] {
  const { terms, report, mentions } = annotation;
  const keys = terms.concept.map((concept, i) => (terms.kind[i] === 'content' || terms.kind[i] === 'number' ? concept : ''));
  for (const mention of mentions) {
    if (mention.entity === null || mention.field === 'headline') continue;
    const entity = context.entityOf(report.id, mention.entity);
    if (entity === null) continue;
    for (let i = lowerBound(terms.start, mention.start); i < keys.length && terms.start[i]! < mention.end; i++) {
      if (terms.kind[i] !== 'mark' && terms.kind[i] !== 'function') keys[i] = ENTITY + entity;
    }
  }
  return keys;
}

/** The rarer a key in the story's statements, the more it says: inverse frequency, as in TF-IDF (Spärck Jones 1972). */
function frequencies(units: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of units) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.log2(1 + units.length / count)]));
}

function weighed(unit: RawUnit, rarity: ReadonlyMap<string, number>, predicateRarity: number): PointUnit {
  const bag = new Map<string, number>();
  let squares = 0;
  for (const key of unit.keys) {
    const weight = (rarity.get(key) ?? 0) * (key.startsWith(SENSE) ? SENSE_WORTH : 1);
    bag.set(key, weight);
    squares += weight * weight;
  }
  const { annotation, at, statement, predicate, fillers, day } = unit;
  return { annotation, at, statement, predicate, predicateRarity, fillers, bag, size: Math.sqrt(squares), entities: unit.keys.filter(key => key.startsWith(ENTITY)), day };
}

/** What aligning found: groups of statements about one thing, and for each statement the one elsewhere most like it. */
export interface AlignedPoints {
  readonly groups: readonly PointGroup[];
  /** `unit` is -1 where no other report has anything in common with it. */
  readonly nearest: readonly { readonly unit: number; readonly score: number }[];
}

export function alignPoints(units: readonly PointUnit[]): AlignedPoints {
  const pairs = candidatePairs(units).map(([a, b]) => scorePair(units, a, b));
  return { groups: groupPairs(units, pairs), nearest: nearestOf(units, pairs) };
}

function nearestOf(units: readonly PointUnit[], pairs: readonly ScoredPair[]): AlignedPoints['nearest'] {
  const best = units.map(() => ({ unit: -1, score: 0 }));
  for (const { a, b, score } of pairs) {
    if (score > best[a]!.score) best[a] = { unit: b, score };
    if (score > best[b]!.score) best[b] = { unit: a, score };
  }
  return best;
}

/** Best pairs first; two groups become one if their members are alike on average. */
function groupPairs(units: readonly PointUnit[], pairs: readonly ScoredPair[]): readonly PointGroup[] {
  const scores = new Map(pairs.map(pair => [pairKey(units, pair.a, pair.b), pair.score]));
  const strong = pairs
    .filter(pair => pair.score >= ONE_POINT && sharesEnough(units[pair.a]!, units[pair.b]!))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf: { members: readonly number[]; best: ScoredPair | null }[] = units.map((_, i) => ({ members: [i], best: null }));
  for (const pair of strong) {
    const left = groupOf[pair.a]!;
    const right = groupOf[pair.b]!;
    if (left === right || !holdsTogether(units, scores, left.members, right.members)) continue;
    const members = [...left.members, ...right.members].sort((x, y) => x - y);
    const joined = { members, best: left.best ?? right.best ?? pair };
    for (const member of members) groupOf[member] = joined;
  }
  return [...new Set(groupOf)].flatMap(({ members, best }) =>
    best === null ? [] : [{ members, score: best.score, likeness: best.likeness }],
  );
}

function pairKey(units: readonly PointUnit[], a: number, b: number): number {
  return Math.min(a, b) * units.length + Math.max(a, b);
}

/** Keys, senses apart, that two statements must share: one word in common is a topic, not a point. */
const SHARED_KEYS = 2;

function sharesEnough(a: PointUnit, b: PointUnit): boolean {
  let shared = 0;
  for (const key of a.bag.keys()) if (!key.startsWith(SENSE) && b.bag.has(key)) shared++;
  return shared >= SHARED_KEYS;
}

interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly likeness: Likeness;
}

function candidatePairs(units: readonly PointUnit[]): readonly (readonly [number, number])[] {
  const index = new Map<string, number[]>();
  units.forEach((unit, i) => {
    for (const key of unit.bag.keys()) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [i]);
      else list.push(i);
    }
  });
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const list of index.values()) {
    if (list.length > COMMON_KEY) continue;
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) {
        const key = list[x]! * units.length + list[y]!;
        if (seen.has(key) || units[list[x]!]!.at === units[list[y]!]!.at) continue;
        seen.add(key);
        pairs.push([list[x]!, list[y]!]);
      }
    }
  }
  return pairs;
}

function scorePair(units: readonly PointUnit[], a: number, b: number): ScoredPair {
  const likeness = likenessOf(units[a]!, units[b]!);
  return { a, b, likeness, score: scoreOf(likeness) * clashFactor(units[a]!, units[b]!) };
}

/** What is left of the likeness of two statements that name different people or places, or that are days apart. */
const CLASHING = 0.75;
/** Days between two statements' dates from which they are of two events. */
const OTHER_DAY = 3;

function clashFactor(a: PointUnit, b: PointUnit): number {
  const others = a.entities.length > 0 && b.entities.length > 0 && !a.entities.some(key => b.bag.has(key));
  const daysApart = a.day !== null && b.day !== null && Math.abs(a.day - b.day) > OTHER_DAY;
  return (others ? CLASHING : 1) * (daysApart ? CLASHING : 1);
}

const FEATURES = Object.keys(FEATURE_WEIGHTS) as readonly Feature[];

export function scoreOf(likeness: Likeness): number {
  let total = 0;
  for (const feature of FEATURES) total += FEATURE_WEIGHTS[feature] * likeness[feature];
  return total;
}

export function likenessOf(a: PointUnit, b: PointUnit): Likeness {
  return {
    words: cosine(a, b),
    predicate: a.predicate === b.predicate ? Math.min(1, TELLING_PREDICATE * a.predicateRarity) : 0,
    who: sameFiller(a, b, 'who'),
    whom: sameFiller(a, b, 'whom'),
    participants: sharedEntities(a, b),
  };
}

/** Half of the greatest rarity is telling enough. */
const TELLING_PREDICATE = 2;

function cosine(a: PointUnit, b: PointUnit): number {
  const [small, large] = a.bag.size <= b.bag.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [key, weight] of small.bag) dot += weight * (large.bag.get(key) ?? 0);
  return dot / (a.size * b.size);
}

/** 1 if the same thing fills the role in both, half if it stands somewhere in the other. */
function sameFiller(a: PointUnit, b: PointUnit, role: string): number {
  const x = a.fillers.get(role);
  const y = b.fillers.get(role);
  if (x !== undefined && x === y) return 1;
  return (x !== undefined && b.bag.has(x)) || (y !== undefined && a.bag.has(y)) ? 0.5 : 0;
}

function sharedEntities(a: PointUnit, b: PointUnit): number {
  if (a.entities.length === 0 || b.entities.length === 0) return 0;
  let shared = 0;
  for (const key of a.entities) if (b.bag.has(key)) shared++;
  return shared / Math.max(a.entities.length, b.entities.length);
}

/** Mean score over all pairs of the two groups; statements of one report are not compared and count as alike as their groups. */
function holdsTogether(
  units: readonly PointUnit[],
  scores: ReadonlyMap<number, number>,
  left: readonly number[],
  right: readonly number[],
): boolean {
  let total = 0;
  let count = 0;
  for (const i of left) {
    for (const j of right) {
      if (units[i]!.at === units[j]!.at) continue;
      total += scores.get(pairKey(units, i, j)) ?? 0;
      count++;
    }
  }
  return count > 0 && total / count >= TOGETHER;
}

function lowerBound(values: Uint32Array, position: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
