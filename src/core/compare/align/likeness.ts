/**
 * Likeness of two statements by named features, weighed by hand. In: two units. Out: how alike they are. Differences rest on it: whether two statements
 * are the same claim must be told by what an editor can follow. What belongs to one point is weighed by more (`pair-features.ts`).
 */
import { ACTOR } from './keys.ts';
import type { PointUnit } from './units.ts';

/** What speaks for two statements being about one thing, each 0 to 1. */
export interface Likeness {
  readonly words: number;
  readonly predicate: number;
  readonly who: number;
  readonly whom: number;
  readonly participants: number;
  /** What is left of the rest after what speaks against it: other people in the same role, days far apart. */
  readonly accord: number;
}

export type Feature = Exclude<keyof Likeness, 'accord'>;

export interface LikenessOptions {
  readonly weights: Readonly<Record<Feature, number>>;
  /** Whether what speaks against a pair lowers its score. */
  readonly accord: 'counted' | 'ignored';
}

/** Set by hand on the development stories and the alignment corpora. */
export const LIKENESS_OPTIONS: LikenessOptions = {
  weights: { words: 0.5, predicate: 0.2, who: 0.1, whom: 0.1, participants: 0.1 },
  accord: 'counted',
};

/** What is left of the likeness of two statements that name different people, or that are days apart. */
const CLASHING = 0.75;
/** The same of two statements that speak of different things done to; less, for one thing has many names. */
const OTHER_THING = 0.85;
/** The same where only one dates itself well before its report. */
const ONE_BACKGROUND = 0.85;
/** Days between two statements' dates from which they are of two events. */
const OTHER_DAY = 3;

function accordOf(a: PointUnit, b: PointUnit): number {
  const times = areDaysApart(a, b) ? CLASHING : a.isBackground !== b.isBackground ? ONE_BACKGROUND : 1;
  const others = namesOthers(a, b) || sharesNobody(a, b);
  return times * (others ? CLASHING : 1) * (doesOthers(a, b) ? OTHER_THING : 1);
}

function sharesNobody(a: PointUnit, b: PointUnit): boolean {
  return a.isNaming && b.isNaming && !a.entities.some(key => b.bag.has(key));
}

export function areDaysApart(a: PointUnit, b: PointUnit): boolean {
  if (a.days === null || b.days === null) return false;
  return a.days[0] - b.days[1] >= OTHER_DAY || b.days[0] - a.days[1] >= OTHER_DAY;
}

/** Whether what it is done to are two things, and neither is in the other statement at all. */
function doesOthers(a: PointUnit, b: PointUnit): boolean {
  const x = a.fillers.get('whom');
  const y = b.fillers.get('whom');
  return x !== undefined && y !== undefined && x !== y && !a.bag.has(y) && !b.bag.has(x);
}

/** Whether two people or organisations fill the same role, and not both are in both statements: "A met B" is "B met A". */
export function namesOthers(a: PointUnit, b: PointUnit): boolean {
  if (!a.isNaming || !b.isNaming) return false;
  let isFound = false;
  a.fillers.forEach((x, role) => {
    const y = b.fillers.get(role);
    if (y === undefined || x === y || !x.startsWith(ACTOR) || !y.startsWith(ACTOR)) return;
    isFound ||= !a.bag.has(y) || !b.bag.has(x);
  });
  return isFound;
}

export function scoreOf(likeness: Likeness, { weights, accord }: LikenessOptions = LIKENESS_OPTIONS): number {
  // spelled out: every candidate of a story comes through here
  const total =
    weights.words * likeness.words +
    weights.predicate * likeness.predicate +
    weights.who * likeness.who +
    weights.whom * likeness.whom +
    weights.participants * likeness.participants;
  return accord === 'counted' ? total * likeness.accord : total;
}

export function likenessOf(a: PointUnit, b: PointUnit): Likeness {
  return {
    words: cosine(a, b),
    predicate: samePredicate(a, b),
    who: sameFiller(a, b, 'who'),
    whom: sameFiller(a, b, 'whom'),
    participants: sharedEntities(a, b),
    accord: accordOf(a, b),
  };
}

/** Half of the greatest rarity is telling enough. */
const TELLING_PREDICATE = 2;
/** What two predicates are worth that only share a concept, or only a sense. */
const CONCEPT_OF_PREDICATE = 0.85;
const SENSE_OF_PREDICATE = 0.7;

function samePredicate(a: PointUnit, b: PointUnit): number {
  const telling = Math.min(1, TELLING_PREDICATE * Math.min(a.predicateRarity, b.predicateRarity));
  if (telling === 0) return 0;
  if (a.statement.predicate === b.statement.predicate) return telling;
  if (a.predicate.concept === b.predicate.concept) return CONCEPT_OF_PREDICATE * telling;
  if (a.predicate.senses.length === 0 || b.predicate.senses.length === 0) return 0;
  return a.predicate.senses.some(sense => b.predicate.senses.includes(sense)) ? SENSE_OF_PREDICATE * telling : 0;
}

export function cosine(a: PointUnit, b: PointUnit): number {
  const [small, large] = a.bag.size <= b.bag.size ? [a, b] : [b, a];
  let dot = 0;
  // no iterator: one a pair, it was a tenth of what a short run allocates
  small.bag.forEach((weight, key) => {
    dot += weight * (large.bag.get(key) ?? 0);
  });
  return dot / (a.size * b.size);
}

/** 1 if the same thing fills the role in both, half if it stands somewhere in the other. */
export function sameFiller(a: PointUnit, b: PointUnit, role: string): number {
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
