/**
 * Values: the times and quantities of all reports as things that can be set side by side.
 * In: annotations with frames. Out: values with their frame words weighed, and what relates two of them.
 */
import type { Value } from '../../model/comparison.ts';
import type { Annotation, EntityFact, Frame, FrameRole, Quantity, TimeExpression } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { isBesideClause } from '../../model/roles.ts';
import { overlapSpans, spanIndexAt } from '../../text/spans.ts';
import { areHoursApart, hasClock, PART_SLACK, relateClocks } from '../relate/clock-times.ts';
import { grainOf, isDated, isInferredDay, isWeekdayOnly, weekdayOf, weekdayWithin } from '../relate/grains.ts';
import { onOneClock } from '../relate/instants.ts';
import { areOfOtherScale, lengthRange, onOneScale, relateLengths } from '../relate/lengths.ts';
import {
  dayNumber,
  type Fit,
  type Interval,
  type NumberRange,
  relateIntervals,
  relateRanges,
  singleWeekday,
} from '../relate/relate.ts';
import { isContent } from './passages.ts';

export interface FramedValue {
  readonly annotation: Annotation;
  /** Index of the annotation among those compared. */
  readonly at: number;
  readonly frame: Frame;
  readonly span: FieldSpan;
  /** Concept of a frame word to its weight. */
  readonly weights: ReadonlyMap<string, number>;
  /** The sum of their squares. */
  readonly size: number;
  /** Frame words strong enough to say what the value is of. */
  readonly strong: ReadonlySet<string>;
  /** Names among the frame words that are no mere surroundings. */
  readonly names: ReadonlySet<string>;
  /** Whether what it counts is told by a word for just anybody ("people"): then only what happened to them tells it. */
  readonly isGeneral: boolean;
  /** What happened to the counted: by the quantity itself, else by the words it hangs on. */
  readonly event: string | null;
  /** The noun counted or dated; null where the value stands for it. */
  readonly head: string | null;
  /** Whether the report speaks of that noun at its head: what it is about. */
  readonly isOfLead: boolean;
  /** What happens to it, and to whom. */
  readonly predicates: ReadonlySet<string>;
  /** Who and whom of the verb it modifies, names apart: a fall of shares is no fall of income. */
  readonly arguments: ReadonlySet<string>;
  /** The story's person whose age it is; null for what is no age, or where nobody is named with it. */
  readonly aged: string | null;
  /** All names of its sentence. */
  readonly nearNames: ReadonlySet<string>;
  /** Whether its sentence speaks of a time well before the report: background, not the event. */
  readonly isBackground: boolean;
  readonly time: TimeExpression | null;
  readonly quantity: Quantity | null;
}

/** The story's entity for a report's own; null if it has none. */
export type EntityOf = (report: string, entity: string) => string | null;

/** How much a frame word says about what a value measures. Set by hand on the development stories. */
const ROLE_WEIGHTS: Readonly<Record<FrameRole, number>> = { head: 3, predicate: 2.5, participant: 0.8, near: 0.2 };

/** What values are read for: `check` also asks when something was said, and at which hour of a day that nothing tells. */
export type Purpose = 'compare' | 'check';

/** All values that stand in text that counts and can be compared at all. */
export function framedValues(
  annotations: readonly Annotation[],
  entityOf: EntityOf,
  purpose: Purpose = 'compare',
): readonly FramedValue[] {
  const rarity = conceptRarity(annotations);
  return annotations.flatMap((annotation, at) => {
    const lead = leadOf(annotation);
    return annotation.frames
      .map(frame => framedValue(annotation, at, frame, rarity, lead, entityOf))
      .filter(
        value => isContent(annotation, value.span) && !isNote(annotation, value.span) && isComparable(value, purpose),
      );
  });
}

/** Sentences at the head of a report that tell what it is about. */
const LEAD = 3;

/** What headline and first sentences speak of. */
function leadOf({ terms, headlineTerms }: Annotation): ReadonlySet<string> {
  const lead = new Set(headlineTerms?.concept ?? []);
  for (let i = 0; i < terms.concept.length && terms.sentence[i]! < LEAD; i++) lead.add(terms.concept[i]!);
  return lead;
}

/** The day a text is filed on is no day of its story, and a note of what was changed tells the old figure. */
function isNote({ report }: Annotation, span: FieldSpan): boolean {
  const kind = span.field === 'headline' ? undefined : report.blocks[spanIndexAt(report.blocks, span.start)]?.kind;
  return kind === 'dateline' || kind === 'correction';
}

function framedValue(
  annotation: Annotation,
  at: number,
  frame: Frame,
  rarity: ReadonlyMap<string, number>,
  lead: ReadonlySet<string>,
  entityOf: EntityOf,
): FramedValue {
  const time = frame.layer === 'times' ? annotation.times[frame.index]! : null;
  const quantity = frame.layer === 'quantities' ? annotation.quantities[frame.index]! : null;
  const weights = new Map<string, number>();
  const strong = new Set<string>();
  const names = new Set<string>();
  const nearNames = new Set<string>();
  const args = new Set<string>();
  for (const { concept: word, role, entity } of frame.words) {
    const isName = entity !== null;
    const concept = isName ? (entityOf(annotation.report.id, entity) ?? word) : word;
    const weight = ROLE_WEIGHTS[role] * (rarity.get(word) ?? 1);
    if (weight > (weights.get(concept) ?? 0)) weights.set(concept, weight);
    if ((role === 'head' || role === 'predicate') && (rarity.get(word) ?? 1) > GENERAL) strong.add(concept);
    if (isName) nearNames.add(concept);
    const isArgument = role === 'predicate' || (role === 'participant' && quantity?.measures.role === 'change');
    if (isArgument && !isName && word !== quantity?.measures.event) args.add(concept);
    if (isName && role !== 'near') names.add(concept);
  }
  const { start, end } = (time ?? quantity)!;
  const head = frame.words.find(word => word.role === 'head');
  const predicates = new Set(frame.words.filter(({ role }) => role === 'predicate').map(({ concept }) => concept));
  const event = quantity === null ? null : eventOf(quantity, head?.concept ?? null, predicates);
  const isGeneral = head === undefined || (rarity.get(head.concept) ?? 1) <= GENERAL || head.concept === event;
  return {
    annotation,
    at,
    frame,
    span: { start, end },
    weights,
    size: squares(weights),
    strong,
    names,
    isGeneral,
    event,
    head: head?.concept ?? null,
    isOfLead: head !== undefined && lead.has(head.concept),
    predicates,
    arguments: args,
    aged: frame.attribute === 'age' ? agedOf(annotation, quantity!, entityOf) : null,
    nearNames,
    isBackground: isBackground(annotation, frame),
    time,
    quantity,
  };
}

/** Of "Mara Dell, 41, and Jan Orr, 38" each age is of who is named before it, whatever the sentence has for its subject. */
function agedOf({ entities, report }: Annotation, age: FieldSpan, entityOf: EntityOf): string | null {
  const isTold = (fact: EntityFact): boolean =>
    fact.kind === 'age' && isSameField(fact, age) && overlapSpans(fact, age);
  const entity = entities.find(({ facts }) => facts.some(isTold));
  return entity === undefined ? null : entityOf(report.id, entity.id);
}

/** What happens to people in events whose tolls rise as news comes in. */
export const TOLLS: ReadonlySet<string> = new Set([
  'kill',
  'injure',
  'hospitalise',
  'arrest',
  'miss',
  'rescue',
  'trap',
  'evacuate',
  'displace',
  'critical',
  'shoot',
  'charge',
]);

/** Rises and falls of prices and rates: they are of the moment. */
export const MOVES: ReadonlySet<string> = new Set(['rise', 'fall']);

/** Sums that are raised while a case is open, and of which each giver has one of his own. */
const RAISED: ReadonlySet<string> = new Set(['reward']);

export function isRaisable({ head, predicates, quantity }: FramedValue): boolean {
  return quantity?.rule === 'money' && [head ?? '', ...predicates].some(word => RAISED.has(word));
}

function eventOf({ measures }: Quantity, head: string | null, predicates: ReadonlySet<string>): string | null {
  if (measures.event !== null) return measures.event;
  const isEvent = (word: string): boolean => TOLLS.has(word) || MOVES.has(word);
  return head !== null && isEvent(head) ? head : ([...predicates].find(isEvent) ?? null);
}

/** Days before publication from which a date in a value's sentence means that it is not of the event reported. */
const BACKGROUND_DAYS = 14;

function isBackground(annotation: Annotation, frame: Frame): boolean {
  const published = annotation.report.published === null ? null : dayNumber(annotation.report.published);
  if (published === null || frame.layer === 'times') return false;
  return annotation.frames.some(other => {
    if (other.layer !== 'times' || other.sentence !== frame.sentence) return false;
    const { to } = annotation.times[other.index]!;
    const last = to === null ? null : dayNumber(to);
    return last !== null && last < published - BACKGROUND_DAYS;
  });
}

/**
 * Rare words tell values apart, but what the whole story is about is in every sentence: so the fall is slow, and steep only for words
 * of general meaning.
 */
function conceptRarity(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const sentences = new Map<string, number>();
  const weak = new Set<string>();
  for (const { terms } of annotations) {
    const last = new Map<string, number>();
    terms.concept.forEach((concept, i) => {
      if (concept === '' || last.get(concept) === terms.sentence[i]) return;
      last.set(concept, terms.sentence[i]!);
      if (terms.kind[i] === 'weak') weak.add(concept);
      sentences.set(concept, (sentences.get(concept) ?? 0) + 1);
    });
  }
  const rarity = (concept: string, count: number): number =>
    (weak.has(concept) ? GENERAL : 1) / (1 + Math.log2(count) / RARITY_SLOPE);
  return new Map([...sentences].map(([concept, count]) => [concept, rarity(concept, count)]));
}

/** What a word of general meaning is worth beside others. */
const GENERAL = 0.15;
const RARITY_SLOPE = 8;

function isComparable(value: FramedValue, purpose: Purpose): boolean {
  const { time, quantity } = value;
  // when something was said is seldom what a story is about, and many things are said on one day
  if (value.frame.attribute === 'said' && purpose === 'compare') return false;
  if (time !== null) {
    if (time.type === 'DURATION') return time.min !== null || time.max !== null;
    if (value.annotation.report.publishedFrom === 'story' && time.stated.length === 0) return false;
    return time.from !== null || weekdayOf(time) !== null || (purpose === 'check' && hasClock(time));
  }
  return quantity!.min !== null || quantity!.max !== null;
}

/** Whether two values stand in one sentence. */
export function areTogether(a: FramedValue, b: FramedValue): boolean {
  return a.at === b.at && a.frame.sentence === b.frame.sentence;
}

/** Whether one is the whole of a part and of the other its clause says something: nothing says that of the whole. */
export function isWholeOfOther(a: FramedValue, b: FramedValue): boolean {
  const [left, right] = [isBeside(a), isBeside(b)];
  const [whole, other] = left ? [a, b] : [b, a];
  return left !== right && other.event !== null && other.event !== whole.event;
}

/** Whether what its clause says is not said of it. */
export function isBeside({ quantity }: FramedValue): boolean {
  return isBesideClause(quantity?.measures.role ?? null);
}

export function relateValues(a: FramedValue, b: FramedValue): Fit {
  if (a.time !== null && b.time !== null) {
    if (a.time.type === 'DURATION') {
      const lengths = onOneScale(a.time, b.time);
      return lengths === null || areOfOtherScale(...lengths) ? 'unknown' : relateLengths(...lengths);
    }
    return relateDates(a.time, b.time);
  }
  if (a.quantity !== null && b.quantity !== null && isOrdinal(a) !== isOrdinal(b))
    return relateToOrdinal(a.quantity, b.quantity);
  if (a.quantity !== null && b.quantity !== null)
    return relateRanges(rangeOfQuantity(a.quantity), rangeOfQuantity(b.quantity));
  return 'unknown';
}

function isOrdinal({ frame }: FramedValue): boolean {
  return frame.attribute === 'ordinal';
}

/**
 * "The sixth call" bears out "six calls", "a second worker has died" "two dead", not "two workers were missing"; of another number nothing follows,
 * for there may have been more since.
 */
function relateToOrdinal(a: Quantity, b: Quantity): Fit {
  if (a.measures.event !== b.measures.event) return 'unknown';
  return a.stated.n !== null && a.stated.n === b.stated.n ? 'compatible' : 'unknown';
}

/**
 * One weekday meant by two texts days apart is most likely one day: neither states which. "Today" and "yesterday" hang on a
 * publication date that may be a day off (a zone, a night): a day apart they are still compatible. Hours of one day that do not meet are apart.
 */
export function relateDates(a: TimeExpression, b: TimeExpression): Fit {
  const onOne = onOneClock(a, b);
  return onOne === null ? 'unknown' : relateOnOneClock(...onOne);
}

function relateOnOneClock(a: TimeExpression, b: TimeExpression): Fit {
  const fit = relateIntervals(intervalOf(a), intervalOf(b));
  const clocks = relateClocks(a, b);
  if (a.misfit !== undefined || b.misfit !== undefined) {
    const [dayA, dayB] = [weekdayTold(a), weekdayTold(b)];
    // which of date and weekday is the slip nobody knows: either may be what both mean
    if (dayA !== null && dayB !== null && dayA !== dayB) return 'apart';
    if (dayA !== null && dayA === dayB && fit === 'apart' && gapInDays(a, b) < WEEK) return 'compatible';
  }
  if (fit === 'unknown') return clocks ?? 'unknown';
  // midnight on Saturday ends that day or begins it
  if (fit === 'apart' && (isMidnight(a) || isMidnight(b)) && gapInDays(a, b) <= 1) return 'compatible';
  if (fit === 'apart' && (isNightBefore(a, b) || isNightBefore(b, a))) return 'compatible';
  // two times that overlap leave no gap; of a mere weekday the hours must tell
  if (!isPlaced(a) || !isPlaced(b)) {
    if (areHoursApart(a, b)) return 'apart';
    return fit === 'equal' ? finerFit(a, b, clocks) : fit === 'apart' && isLoose(a, b) ? 'compatible' : fit;
  }
  if (fit !== 'apart') return fit;
  if (isPartOfDay(a) && isPartOfDay(b) && hoursBetween(a, b) * 60 <= PART_SLACK) return 'compatible';
  if (areHoursApart(a, b)) return fit;
  if (isWeekdayOnly(a) && isWeekdayOnly(b)) {
    const [dayA, dayB] = [singleWeekday(intervalOf(a)), singleWeekday(intervalOf(b))];
    return dayA !== null && dayA === dayB ? finerFit(a, b, clocks) : 'apart';
  }
  return isLoose(a, b) ? 'compatible' : 'apart';
}

/** Whether one is a day reckoned from publication, "today", and the other a day told beside it. */
function isLoose(a: TimeExpression, b: TimeExpression): boolean {
  const isDay = (time: TimeExpression): boolean => isDated(time) || weekdayOf(time) !== null;
  return (isInferredDay(a) || isInferredDay(b)) && isDay(a) && isDay(b) && gapInDays(a, b) <= 1;
}

/** The weekday that the words tell, whatever the date beside it; null if they tell none. */
function weekdayTold(time: TimeExpression): number | null {
  return time.misfit ?? (time.stated.includes('weekday') ? weekdayWithin(time) : null);
}

function isMidnight({ value }: TimeExpression): boolean {
  return /T(?:24|00):00$/.test(value);
}

/** Letters of `2025-03-04`. */
const ISO_DAY = 10;

/** "Tuesday night" lasts until the small hours of Wednesday. */
function isNightBefore(night: TimeExpression, clock: TimeExpression): boolean {
  if (!isPartOfDay(night) || grainOf(clock) !== 'clock' || clock.from === null) return false;
  const isNextDay = clock.from.slice(0, ISO_DAY) > night.from!.slice(0, ISO_DAY);
  return isNextDay && hoursBetween(night, clock) * 60 <= PART_SLACK;
}

function isPlaced({ from, to }: TimeExpression): boolean {
  return from !== null && to !== null;
}

/** One weekday: by its hours where both tell any, else the same. */
function finerFit(a: TimeExpression, b: TimeExpression, clocks: Fit | null): Fit {
  if (clocks !== null) return clocks;
  const [own, other] = [hourOf(a), hourOf(b)];
  return own === '' || other === '' || own === other ? 'equal' : 'compatible';
}

/** What a value tells behind its day. */
function hourOf({ value }: TimeExpression): string {
  const at = value.indexOf('T');
  return at < 0 ? '' : value.slice(at);
}

function isPartOfDay(time: TimeExpression): boolean {
  return time.from !== null && time.to !== null && grainOf(time) === 'part';
}

function hoursBetween(a: TimeExpression, b: TimeExpression): number {
  const hours = (iso: string): number => dayNumber(iso)! * 24 + (iso.length > 10 ? Number(iso.slice(11, 13)) : 0);
  return Math.max(0, hours(b.from!) - hours(a.to!), hours(a.from!) - hours(b.to!));
}

/**
 * Days between two stretches of time: 0 if they meet or overlap, 1 from one day to the next. Of weekdays in undated reports the least they
 * can be apart. Infinite if not known.
 */
export function gapInDays(a: TimeExpression, b: TimeExpression): number {
  const [startA, startB] = [a.from, b.from].map(iso => (iso === null ? null : dayNumber(iso)));
  const [endA, endB] = [a.to, b.to].map(iso => (iso === null ? null : dayAfter(iso)));
  if (startA == null || endA == null || startB == null || endB == null) return gapInWeek(a, b);
  return Math.max(0, startB - endA + 1, startA - endB + 1);
}

const WEEK = 7;

function gapInWeek(a: TimeExpression, b: TimeExpression): number {
  const [dayA, dayB] = [weekdayWithin(a), weekdayWithin(b)];
  if (dayA == null || dayB == null) return Infinity;
  const days = Math.abs(dayA - dayB);
  return Math.min(days, WEEK - days);
}

/** The first day wholly after a moment: half-open stretches end at midnight or within their last day. */
function dayAfter(iso: string): number | null {
  const day = dayNumber(iso);
  return day !== null && iso.length > 10 && !iso.endsWith('T00:00') ? day + 1 : day;
}

/** "Late on Tuesday" is no part of the night before: of a day told early or late one half is left, as of longer stretches. */
function intervalOf(time: TimeExpression): Interval {
  const { from, to, mod, value } = time;
  const isDay = from !== null && /^\d{4}-\d\d-\d\d$/.test(value);
  if (isDay && mod === 'START') return { from, to: `${from}${NOON}`, weekday: null };
  if (isDay && mod === 'END') return { from: `${from}${NOON}`, to, weekday: null };
  return { from, to, weekday: weekdayOf(time) };
}

const NOON = 'T12:00';

export function rangeOfQuantity(quantity: Quantity): NumberRange {
  const { min, max, minOpen, maxOpen, stated, basis } = quantity;
  return { min, max, minOpen, maxOpen, n: stated.n, hedged: stated.approximator !== null, basis };
}

/** A number or a length as a range; null for a date. */
export function rangeOf({ time, quantity }: FramedValue): NumberRange | null {
  if (quantity !== null) return rangeOfQuantity(quantity);
  return time?.type === 'DURATION' ? lengthRange(time) : null;
}

/** The value as it goes on the wire. */
export function wireValue(value: FramedValue): Value {
  const { time, quantity } = value;
  if (time !== null && time.type !== 'DURATION')
    return {
      ...{ type: 'interval', from: time.from, to: time.to, timex: time.value },
      ...(time.type === 'TIME' && time.zone !== null ? { zone: time.zone } : {}),
    };
  const range = time === null ? rangeOfQuantity(quantity!) : lengthRange(time);
  return {
    type: 'range',
    min: range.min,
    max: range.max,
    minOpen: range.minOpen,
    maxOpen: range.maxOpen,
    unit: time === null ? quantity!.stated.unit : time.unit,
    approximator: time === null ? quantity!.stated.approximator : time.mod,
  };
}

/**
 * How much two values' frame words have in common, 0 to 1: the cosine of the weighted frame words or, where three or more are shared, its mean
 * with how much of the poorer of the two is in the other, so that a sentence that says more is not less alike for it.
 */
export function frameSimilarity(a: FramedValue, b: FramedValue): number {
  let dot = 0;
  let shared = 0;
  for (const [concept, weight] of a.weights) {
    const other = b.weights.get(concept) ?? shorterName(b, concept) ?? 0;
    dot += weight * other;
    if (other > 0) shared++;
  }
  const size = Math.sqrt(a.size * b.size);
  if (size === 0) return 0;
  const cosine = Math.min(1, dot / size);
  if (shared < MANY_SHARED) return cosine;
  return Math.max(cosine, Math.sqrt(cosine * Math.min(1, dot / Math.min(a.size, b.size))));
}

const MANY_SHARED = 3;

/** Whether a name's key is the beginning of another's, whole words. */
export function isShorterName(short: string, long: string): boolean {
  return long.startsWith(`${short}-`);
}

/** "European" for the European Union: the weight of a name that is the beginning of this one, or begins with it. */
function shorterName(value: FramedValue, concept: string): number | null {
  for (const name of value.nearNames) {
    if (isShorterName(name, concept) || isShorterName(concept, name)) return value.weights.get(name) ?? null;
  }
  return null;
}

function squares(weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight * weight;
  return total;
}
