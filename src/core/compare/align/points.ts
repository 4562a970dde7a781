/**
 * Points: statements of several reports about the same thing.
 * In: annotations with statements, and who is who. Out: groups of statements. Candidates come from an index of what statements speak
 * of; what speaks for two statements being one is weighed by named features, so that a point can say why it is one.
 * What the statements of a point agree on and where they part is not decided here.
 */
import type { Annotation, PredicateTerm, Statement, WholeClause } from '../../model/layers.ts';
import type { StoryContext } from '../context.ts';
import { dayNumber } from '../relate/relate.ts';
import {
  ACTOR,
  isEntity,
  isGeneral,
  isSense,
  keyReader,
  type Lexicon,
  type NamedEntities,
  namedEntities,
  SENSE,
  tokenKeys,
} from './keys.ts';
import { isContent } from './passages.ts';

/** A statement as aligning sees it. */
export interface PointUnit {
  readonly annotation: Annotation;
  /** Index of the annotation among those compared. */
  readonly at: number;
  readonly statement: Statement;
  readonly predicate: PredicateTerm;
  /** The clause that states it; null where it is none. */
  readonly clause: WholeClause | null;
  /** Whether it is a noun phrase. */
  readonly isNominal: boolean;
  /** Role to what fills it: a story entity's id, else the head's concept. */
  readonly fillers: ReadonlyMap<string, string>;
  /** Everything it speaks of, weighed by how rare it is in the story. */
  readonly bag: ReadonlyMap<string, number>;
  /** How telling the predicate is, 0 to 1: some are in every tenth statement, `resign` in one. Light ones tell nothing. */
  readonly predicateRarity: number;
  /** Length of `bag` as a vector. */
  readonly size: number;
  /** The keys of `bag` that are entities. */
  readonly entities: readonly string[];
  /** The days `[from, to)` it dates itself by, counted from 1970-01-01; null without a date. */
  readonly days: readonly [number, number] | null;
  /** Whether it dates itself well before its report: something else than the news, unless the other does so too. */
  readonly isBackground: boolean;
}

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

export interface AlignOptions {
  readonly weights: Readonly<Record<Feature, number>>;
  /** From this score on two statements are about one thing. */
  readonly least: number;
  /** Whether what speaks against a pair lowers its score. */
  readonly accord: 'counted' | 'ignored';
}

/*
 * What each feature is worth. Set by hand on the development stories and the alignment corpora; `npm run eval -- --ladder` prints what
 * each one buys.
 */
export const ALIGN_OPTIONS: AlignOptions = {
  weights: { words: 0.5, predicate: 0.2, who: 0.1, whom: 0.1, participants: 0.1 },
  least: 0.5,
  accord: 'counted',
};

/** All members of a point must be this like its first ones on average, so that chains do not drift from one thing to the next. */
const TOGETHER = 0.42;
/** Not so many of their pairs may name different people in one role. */
const MOST_OTHERS = 0.5;
/** How many members of each of two groups are set against each other before they become one. */
const MOST_COMPARED = 6;
/** Statements with less in common than this (cosine) are no candidates. */
const LEAST_WORDS = 0.1;
/** Candidates kept for a statement among those before it; only in stories of dozens of reports are there more. */
const MOST_CANDIDATES = 24;
/** A key in more statements than this, and in more than this many of each report, finds nothing: it pairs all with all. */
const COMMON_KEY = 60;
const COMMON_IN_EACH = 3;

export interface PointGroup {
  /** Indices into the units, ascending. */
  readonly members: readonly number[];
  /** The best score that holds it together. */
  readonly score: number;
  readonly likeness: Likeness;
}

/** Statements of the reports' own texts that speak of something, in order of report and text. */
export function pointUnits(context: StoryContext, lexicon: Lexicon = 'senses'): readonly PointUnit[] {
  const named = namedEntities(context);
  const raw = context.annotations.flatMap((annotation, at) => rawUnits(context, named, annotation, at, lexicon));
  const rarity = frequencies(raw.map(unit => unit.keys));
  const predicates = frequencies(raw.map(unit => [unit.predicate.concept]));
  const most = Math.log2(1 + raw.length);
  return raw
    .map(unit => weighed(unit, rarity, predicates.get(unit.predicate.concept)! / most))
    .filter(unit => unit.bag.size > 0);
}

type RawUnit = Omit<PointUnit, 'bag' | 'size' | 'entities' | 'predicateRarity'> & { readonly keys: readonly string[] };

function rawUnits(
  context: StoryContext,
  named: NamedEntities,
  annotation: Annotation,
  at: number,
  lexicon: Lexicon,
): readonly RawUnit[] {
  const reader = keyReader(tokenKeys(context, named, annotation, lexicon), annotation, lexicon);
  return annotation.statements.flatMap((statement, i): readonly RawUnit[] => {
    if (statement.field === 'headline' || !isContent(annotation, statement)) return [];
    const predicate = predicateOf(annotation.predicates[i]!, statement, lexicon);
    const fillers = new Map<string, string>();
    for (const [role, span] of Object.entries(statement.roles)) {
      const key = reader.head(span);
      if (key !== null) fillers.set(role, key);
    }
    const keys = new Set([...reader.inside(statement), ...fillers.values(), ...predicateKeys(predicate, statement)]);
    const days = daysOf(annotation, statement);
    const isBackground = isWellBefore(days, annotation);
    const clause = annotation.clauses[i] ?? null;
    const isNominal = annotation.nominals[i] ?? false;
    return [{ annotation, at, statement, predicate, clause, isNominal, fillers, keys: [...keys], days, isBackground }];
  });
}

function predicateOf(term: PredicateTerm, { predicate }: Statement, lexicon: Lexicon): PredicateTerm {
  if (lexicon === 'senses') return term;
  return { ...term, concept: lexicon === 'forms' ? predicate : term.concept, senses: [] };
}

/** A verb with its particle is no word of the text: "gave it up". Others stand there already. */
function predicateKeys({ concept, senses }: PredicateTerm, { predicate }: Statement): readonly string[] {
  return predicate.includes(' ') ? [concept, ...senses.map(sense => SENSE + sense)] : [];
}

/** The days of its first date or stretch of dates. */
function daysOf(annotation: Annotation, { times }: Statement): PointUnit['days'] {
  for (const index of times) {
    const time = annotation.times[index];
    if (time?.from == null || time.to == null || time.type === 'DURATION' || time.type === 'SET') continue;
    const [from, to] = [dayNumber(time.from), dayNumber(time.to)];
    if (from !== null && to !== null) return [from, Math.max(to, from + 1)];
  }
  return null;
}

/** Days before publication from which a date is not of the news. */
const OLD_NEWS = 14;

function isWellBefore(days: PointUnit['days'], { report }: Annotation): boolean {
  const published = report.published === null ? null : dayNumber(report.published);
  return days !== null && published !== null && days[1] < published - OLD_NEWS;
}

/** The rarer a key in the story's statements, the more it says: inverse frequency, as in TF-IDF (Spärck Jones 1972). */
function frequencies(units: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of units) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.log2(1 + units.length / count)]));
}

/** Sharing a sense says less than sharing the word. */
const SENSE_WORTH = 0.5;
/** Sharing a general word, `people` or `Monday`, says less still. */
const GENERAL_WORTH = 0.4;

function weighed({ keys, ...unit }: RawUnit, rarity: ReadonlyMap<string, number>, predicateRarity: number): PointUnit {
  const bag = new Map<string, number>();
  let squares = 0;
  for (const key of keys) {
    const weight = (rarity.get(key) ?? 0) * (isSense(key) ? SENSE_WORTH : isGeneral(key) ? GENERAL_WORTH : 1);
    bag.set(key, weight);
    squares += weight * weight;
  }
  return {
    ...unit,
    bag,
    size: Math.sqrt(squares),
    entities: keys.filter(isEntity),
    predicateRarity: unit.predicate.weight === 'light' ? 0 : predicateRarity,
  };
}

/** What aligning found: groups of statements about one thing, and for each statement the one elsewhere most like it. */
export interface AlignedPoints {
  readonly groups: readonly PointGroup[];
  /** `unit` is -1 where no other report has anything in common with it. */
  readonly nearest: readonly { readonly unit: number; readonly score: number }[];
}

export function alignPoints(units: readonly PointUnit[], options: AlignOptions = ALIGN_OPTIONS): AlignedPoints {
  const strong: ScoredPair[] = [];
  const nearest = units.map(() => ({ unit: -1, score: 0 }));
  for (const { a, b, words } of candidatePairs(units)) {
    const likeness = likenessOf(units[a]!, units[b]!, words);
    const score = scoreOf(likeness, options);
    if (score > nearest[a]!.score) nearest[a] = { unit: b, score };
    if (score > nearest[b]!.score) nearest[b] = { unit: a, score };
    if (score >= options.least && sharesEnough(units[a]!, units[b]!, likeness)) strong.push({ a, b, score, likeness });
  }
  return { groups: groupPairs(units, strong, options), nearest };
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
  strong: readonly ScoredPair[],
  options: AlignOptions,
): readonly PointGroup[] {
  const groupOf: Group[] = units.map((_, id) => ({ id, members: [id], best: null }));
  const kept = new Set<string>();
  let next = units.length;
  for (const pair of [...strong].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const left = groupOf[pair.a]!;
    const right = groupOf[pair.b]!;
    const both = `${left.id} ${right.id}`;
    if (left === right || kept.has(both)) continue;
    if (!holdsTogether(units, left.members, right.members, options)) {
      kept.add(both);
      continue;
    }
    const joined = { id: next++, members: [...left.members, ...right.members], best: left.best ?? right.best ?? pair };
    for (const member of joined.members) groupOf[member] = joined;
  }
  return [...new Set(groupOf)].flatMap(({ members, best }) =>
    best === null ? [] : [{ members: [...members].sort((x, y) => x - y), score: best.score, likeness: best.likeness }],
  );
}

/** Mean score over pairs of the first members of two groups; statements of one report are not set against each other. */
function holdsTogether(
  units: readonly PointUnit[],
  left: readonly number[],
  right: readonly number[],
  options: AlignOptions,
): boolean {
  let total = 0;
  let count = 0;
  let others = 0;
  for (const i of left.slice(0, MOST_COMPARED)) {
    for (const j of right.slice(0, MOST_COMPARED)) {
      const [a, b] = [units[i]!, units[j]!];
      if (options.accord === 'counted' && namesOthers(a, b)) others++;
      if (a.at === b.at) continue;
      total += scoreOf(likenessOf(a, b), options);
      count++;
    }
  }
  return count > 0 && total / count >= TOGETHER && others < MOST_OTHERS * count;
}

/** Keys, senses apart, that two statements must share: one word in common is a topic, not a point. */
const SHARED_KEYS = 2;

/** Names alone are no claim: something else must be shared, a word or the predicate. */
function sharesEnough(a: PointUnit, b: PointUnit, { predicate }: Likeness): boolean {
  let shared = 0;
  let words = 0;
  for (const key of a.bag.keys()) {
    if (!b.bag.has(key) || isGeneral(key)) continue;
    if (!isEntity(key)) words++;
    if (!isSense(key)) shared++;
  }
  return shared >= SHARED_KEYS && (words > 0 || predicate > 0);
}

interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly likeness: Likeness;
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly words: number;
}

/** Units by key; keys that are everywhere left out. */
function indexOf(units: readonly PointUnit[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  units.forEach((unit, i) => {
    for (const key of unit.bag.keys()) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [i]);
      else list.push(i);
    }
  });
  const reports = new Set(units.map(unit => unit.at)).size;
  const most = Math.max(COMMON_KEY, COMMON_IN_EACH * reports);
  for (const [key, list] of index) if (list.length > most || list.length < 2) index.delete(key);
  return index;
}

/** Pairs of two reports with enough in common, with how much: products summed along the index, one unit after the other. */
function candidatePairs(units: readonly PointUnit[]): readonly Candidate[] {
  const index = indexOf(units);
  const reports = Int32Array.from(units, unit => unit.at);
  const sums = new Float64Array(units.length);
  const pairs: Candidate[] = [];
  for (let b = 0; b < units.length; b++) {
    const touched = sumShared(units[b]!, b, index, reports, sums);
    for (const a of touched) sums[a]! /= units[a]!.size * units[b]!.size;
    const least = leastOf(touched, sums);
    for (const a of touched) {
      if (sums[a]! >= least) pairs.push({ a, b, words: cosine(units[a]!, units[b]!) });
      sums[a] = 0;
    }
  }
  return pairs;
}

/** Adds to `sums` what unit `b` shares with each earlier one of another report; says which those are. */
function sumShared(
  unit: PointUnit,
  b: number,
  index: ReadonlyMap<string, readonly number[]>,
  reports: Int32Array,
  sums: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (const [key, weight] of unit.bag) {
    const list = index.get(key);
    if (list === undefined) continue;
    // in order of unit, so of report: the rest is of this one or later
    for (let x = 0; x < list.length && list[x]! < b && reports[list[x]!] !== unit.at; x++) {
      const a = list[x]!;
      if (sums[a] === 0) touched.push(a);
      sums[a]! += weight * weight;
    }
  }
  return touched;
}

/** The likeness from which candidates are kept: a fixed one, or in very many reports that of the best few. */
function leastOf(touched: readonly number[], sums: Float64Array): number {
  if (touched.length <= MOST_CANDIDATES) return LEAST_WORDS;
  const sorted = Float64Array.from(touched, a => sums[a]!).sort();
  return Math.max(LEAST_WORDS, sorted[sorted.length - MOST_CANDIDATES]!);
}

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
  const names = ({ entities }: PointUnit): boolean => entities.some(key => key.startsWith(ACTOR));
  return names(a) && names(b) && !a.entities.some(key => b.bag.has(key));
}

function areDaysApart(a: PointUnit, b: PointUnit): boolean {
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
function namesOthers(a: PointUnit, b: PointUnit): boolean {
  let isFound = false;
  a.fillers.forEach((x, role) => {
    const y = b.fillers.get(role);
    if (y === undefined || x === y || !x.startsWith(ACTOR) || !y.startsWith(ACTOR)) return;
    isFound ||= !a.bag.has(y) || !b.bag.has(x);
  });
  return isFound;
}

const FEATURES = Object.keys(ALIGN_OPTIONS.weights) as readonly Feature[];

export function scoreOf(likeness: Likeness, { weights, accord }: AlignOptions = ALIGN_OPTIONS): number {
  let total = 0;
  for (let i = 0; i < FEATURES.length; i++) total += weights[FEATURES[i]!] * likeness[FEATURES[i]!];
  return accord === 'counted' ? total * likeness.accord : total;
}

export function likenessOf(a: PointUnit, b: PointUnit, words: number = cosine(a, b)): Likeness {
  return {
    words,
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

function cosine(a: PointUnit, b: PointUnit): number {
  const [small, large] = a.bag.size <= b.bag.size ? [a, b] : [b, a];
  let dot = 0;
  // no iterator: one a pair, it was a tenth of what a short run allocates
  small.bag.forEach((weight, key) => {
    dot += weight * (large.bag.get(key) ?? 0);
  });
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
