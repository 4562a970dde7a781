/**
 * Event mentions as the engine's layers read them: a word that tells an event, with what its sentence says of it: who, whom, when, beside which words. In:
 * a story's reports and a word of one of them. Out: a mention that can be set beside others. Which of them are one event is not decided here.
 */

import { ACTOR, type KeyReader, keyReader, namedEntities, tokenKeys } from '../../src/core/compare/align/keys.ts';
import { contextOf, type StoryContext, speakerKey } from '../../src/core/compare/context.ts';
import { linkEntities } from '../../src/core/compare/link/entities.ts';
import { dayNumber } from '../../src/core/compare/relate/relate.ts';
import type { Annotation, Quotation, Terms } from '../../src/core/model/layers.ts';
import { containsSpan, lowerBound, type Span } from '../../src/core/text/spans.ts';

/** What things speak of, each with a weight. */
export type Bag = ReadonlyMap<string, number>;

export interface EventReport {
  readonly annotation: Annotation;
  /** What each term speaks of: an entity of the story, else its concept; empty for grammar words. */
  readonly keys: readonly string[];
  readonly reader: KeyReader;
}

/** Reports that are compared, one story or several. */
export interface EventStory {
  readonly context: StoryContext;
  /** In the order of the context's annotations. */
  readonly reports: readonly EventReport[];
  /** How rare a key is among the reports, from 0 to 1: 1 in one of them. */
  readonly rarity: (key: string) => number;
}

export interface EventMention {
  /** Index of its report. */
  readonly at: number;
  /** Number of its sentence in the report. */
  readonly sentence: number;
  /** What it has in common with other words for the same: the concept, else the word itself. */
  readonly word: string;
  readonly form: string;
  readonly senses: readonly string[];
  /** Whether it tells that somebody says something. */
  readonly isCue: boolean;
  /** Role to what fills it; none where the word is no predicate. */
  readonly fillers: ReadonlyMap<string, string>;
  /** What the telling words right before and after it speak of; empty at the ends of its sentence. */
  readonly before: string;
  readonly after: string;
  /** What the rest of its sentence speaks of, by rarity in the story; as a vector of length 1. */
  readonly bag: Bag;
  /** Days from 1970-01-01, `[from, to)`, of the first date of its statement, else of its sentence; null without one. */
  readonly days: readonly [number, number] | null;
}

export function eventStory(annotations: readonly Annotation[]): EventStory {
  const { entities, entityOf } = linkEntities(annotations);
  const context = contextOf(annotations, entities, entityOf);
  const named = namedEntities(context);
  const keys = annotations.map(annotation => tokenKeys(context, named, annotation, 'senses'));
  const rarity = rarityAmong(keys);
  const reports = annotations.map((annotation, at): EventReport => {
    const own = keys[at]!;
    return { annotation, keys: own, reader: keyReader(own, annotation, 'senses') };
  });
  return { context, reports, rarity };
}

/** Inverse frequency over reports (Spärck Jones 1972). */
function rarityAmong(keys: readonly (readonly string[])[]): EventStory['rarity'] {
  const counts = new Map<string, number>();
  for (const own of keys) for (const key of new Set(own)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.log2(1 + keys.length);
  return key => Math.log2((1 + keys.length) / (counts.get(key) ?? 1)) / most;
}

/** The weights as a vector of length 1. */
export function unitBag(weights: Bag): Bag {
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...weights].map(([key, weight]) => [key, length === 0 ? 0 : weight / length]));
}

/** The mention whose word begins at `position` of the report's text. */
export function eventMention(story: EventStory, at: number, position: number): EventMention {
  const report = story.reports[at]!;
  const { terms } = report.annotation;
  const i = Math.min(lowerBound(terms.start, position), terms.start.length - 1);
  const [from, to] = sentenceAround(terms, i);
  const before = report.keys.slice(from, i);
  const after = report.keys.slice(i + 1, to);
  const word = { start: terms.start[i]!, end: terms.end[i]! };
  const statement = statementAt(report.annotation, i, word);
  const cue = report.annotation.quotations.find(({ cue }) => cue?.field === undefined && holds(cue, word));
  return {
    at,
    sentence: terms.sentence[i]!,
    word: terms.concept[i]! || terms.forms[i]!,
    form: terms.spelled[i]!,
    senses: terms.senses[i]!,
    isCue: cue !== undefined,
    fillers: fillersOf(story, report, statement, cue),
    before: before.findLast(key => key !== '') ?? '',
    after: after.find(key => key !== '') ?? '',
    bag: unitBag(new Map([...before, ...after].filter(key => key !== '').map(key => [key, story.rarity(key)]))),
    days: daysOf(report.annotation, statement, { start: terms.start[from]!, end: terms.end[to - 1]! }),
  };
}

/** Terms `[from, to)` of the sentence of a term. */
function sentenceAround({ sentence }: Terms, i: number): readonly [number, number] {
  let [from, to] = [i, i + 1];
  while (from > 0 && sentence[from - 1] === sentence[i]) from--;
  while (to < sentence.length && sentence[to] === sentence[i]) to++;
  return [from, to];
}

function holds(outer: Span | null, inner: Span): boolean {
  return outer !== null && containsSpan(outer, inner);
}

/** Index of the shortest statement of which the word is the predicate; -1 if there is none. */
function statementAt({ statements, predicates, terms }: Annotation, i: number, word: Span): number {
  const own = statements.flatMap((statement, s) => {
    if (statement.field !== undefined || !containsSpan(statement, word)) return [];
    const [verb] = statement.predicate.split(' ');
    const isPredicate = predicates[s]!.concept === terms.concept[i] || verb === terms.concept[i];
    return isPredicate && !Object.values(statement.roles).some(role => holds(role, word)) ? [s] : [];
  });
  const length = (s: number): number => statements[s]!.end - statements[s]!.start;
  return own.reduce((best, s) => (best < 0 || length(s) < length(best) ? s : best), -1);
}

function fillersOf(
  { context }: EventStory,
  { annotation, reader }: EventReport,
  statement: number,
  cue: Quotation | undefined,
): ReadonlyMap<string, string> {
  const fillers = new Map<string, string>();
  for (const [role, span] of Object.entries(annotation.statements[statement]?.roles ?? {})) {
    const key = reader.head(span);
    if (key !== null) fillers.set(role, key);
  }
  const speaker = cue === undefined ? null : speakerKey(context, annotation.report, cue.speaker);
  if (speaker !== null) fillers.set('who', ACTOR + speaker);
  return fillers;
}

function daysOf(annotation: Annotation, statement: number, sentence: Span): EventMention['days'] {
  const own = (annotation.statements[statement]?.times ?? []).map(index => annotation.times[index]!);
  const near = annotation.times.filter(time => time.field === undefined && containsSpan(sentence, time));
  for (const { type, from, to } of [...own, ...near]) {
    if (from === null || to === null || type === 'DURATION' || type === 'SET') continue;
    const [first, last] = [dayNumber(from), dayNumber(to)];
    if (first !== null && last !== null) return [first, Math.max(last, first + 1)];
  }
  return null;
}
