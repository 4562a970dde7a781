/**
 * How a draft's value fits one of a text: equal, compatible, apart. In: two framed values. Out: one word. Beyond what relates values of two
 * reports: what the text does not exclude must also be borne out by it, and units are converted as writers convert them, rounded.
 */
import type { TimeExpression } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { convertUnit, isCurrency, mayBeOneUnit } from '../../model/units.ts';
import { firstTermAt, termRange } from '../align/terms.ts';
import { type FramedValue, gapInDays, isWholeOfOther, rangeOf, relateValues } from '../align/values.ts';
import { hasClock, relateClocks } from '../relate/clock-times.ts';
import { grainOf, isDated, isInferredDay, isLong, isWeekdayOnly, weekdayWithin } from '../relate/grains.ts';
import { onOneScale } from '../relate/lengths.ts';
import { dayNumber, type Fit, type NumberRange, relateRanges } from '../relate/relate.ts';
import { isBorneOut } from './bounds.ts';

/** Whether two values may be of one thing at all. */
export function isSameMeasure(draft: FramedValue, text: FramedValue): boolean {
  if ((isBareNumber(draft) && isMeasured(text)) || (isMeasured(draft) && isBareNumber(text))) return true;
  if ((draft.time === null) !== (text.time === null)) return false;
  if (draft.time !== null)
    return (draft.time.type === 'DURATION') === (text.time!.type === 'DURATION') || saysLengthOf(draft, text);
  if (isWholeOfOther(draft, text)) return false;
  const events = [draft.event, text.event];
  const isUnit = draft.frame.attribute.startsWith('unit:') && text.frame.attribute.startsWith('unit:');
  return (
    (isUnit || draft.frame.attribute === text.frame.attribute) && (events[0] === events[1] || events.includes(null))
  );
}

type Words = Pick<FramedValue, 'annotation' | 'span'>;

/** "Twenty minutes after the alarm" and "20 minutes later": whether a length stands in a text's words, whatever it is reckoned to there. */
export function saysLengthOf(draft: Words, text: Words): boolean {
  const [own, theirs] = [conceptsOf(draft), conceptsOf(text)];
  return (
    own.some(concept => /^\d/.test(concept)) &&
    own.some(concept => /^\p{L}/u.test(concept)) &&
    own.every(each => theirs.includes(each))
  );
}

function conceptsOf({ annotation: { terms }, span }: Words): readonly string[] {
  const { from, to } = termRange(terms, span);
  return terms.concept.slice(from, to).filter((concept, i) => concept !== '' && terms.kind[from + i] !== 'function');
}

/** "From 40,000 cubic meters to at least 45,000": a number whose noun or unit is told elsewhere. */
function isBareNumber({ quantity }: FramedValue): boolean {
  return quantity !== null && quantity.stated.unit === null && quantity.measures.head === null;
}

function isMeasured({ quantity, time, frame }: FramedValue): boolean {
  return time?.type === 'DURATION' || (quantity !== null && /^(?:unit:|age$)/.test(frame.attribute));
}

/** How a draft's value fits a text's: what the text does not exclude must also be borne out by it. */
export function fitOf(draft: FramedValue, text: FramedValue): Fit {
  if (draft.time !== null && draft.time.type !== text.time?.type && saysLengthOf(draft, text)) return 'equal';
  if (draft.time !== null && draft.time.type !== 'DURATION') return fitOfDates(draft, text);
  const [own, theirs] = rangesOf(draft, text);
  // of a number without its noun nothing follows but that a text has it too
  if (isBareNumber(draft) !== isBareNumber(text) && (isMeasured(draft) || isMeasured(text)))
    return own !== null && theirs !== null && own.n !== null && own.n === theirs.n && isBorneOut(own, theirs)
      ? 'equal'
      : 'unknown';
  if (theirs === null) return unitsApart(draft, text);
  if (own === null) return relateValues(draft, text);
  const fit = relateRanges(own, theirs);
  const isApart = fit === 'apart' || (fit === 'compatible' && !isBorneOut(own, theirs));
  // a price of each is no other price of all
  if (isApart)
    return draft.frame.attribute === text.frame.attribute || !isPriceOfEach(draft, text) ? 'apart' : 'unknown';
  return fit;
}

/** "$110 a share" and "$121 billion": of two amounts one is of each. */
function isPriceOfEach(draft: FramedValue, text: FramedValue): boolean {
  return (draft.quantity?.measures.role === 'price') !== (text.quantity?.measures.role === 'price');
}

/** Both as ranges in the draft's unit, or on one scale of time. */
function rangesOf(draft: FramedValue, text: FramedValue): readonly [NumberRange | null, NumberRange | null] {
  if (isBareNumber(draft) !== isBareNumber(text)) return [rangeOf(draft), withNegatedBound(text, rangeOf(text))];
  const [own, theirs] =
    draft.time !== null && text.time !== null
      ? (onOneScale(draft.time, text.time) ?? [null, null])
      : [rangeOf(draft), inUnitOf(draft, text)];
  return [withNegatedBound(draft, own), withNegatedBound(text, theirs)];
}

/** "No driver works more than four hours": four at the most. Only an open bound is turned so, by a word that turns what the value is of. */
function withNegatedBound(value: FramedValue, range: NumberRange | null): NumberRange | null {
  if (range === null || (range.min === null) === (range.max === null)) return range;
  const { min, max, minOpen, maxOpen } = range;
  if (!(min === null ? maxOpen : minOpen) || !isNegated(value)) return range;
  return { ...range, min: max, max: min, minOpen: false, maxOpen: false };
}

function isNegated({ annotation: { qualifiers, terms }, frame, span }: FramedValue): boolean {
  const of = new Set(
    frame.words.filter(({ role }) => role === 'head' || role === 'predicate').map(({ concept }) => concept),
  );
  const before = qualifiers.filter(({ start, end }) => end <= span.start && span.start - start < REACH);
  return before.some(({ start, at }) => {
    // what is said under "did not explain" is not what "not" stands by
    const isNearest = before.every(other => other.start !== start || other.at >= at);
    return isNearest && of.has(terms.concept[firstTermAt(terms, at)] ?? '');
  });
}

/** Letters from a "no" to the bound it turns. */
const REACH = 40;

/** Two currencies are two amounts; dollars are no percentage. */
function unitsApart({ quantity: a }: FramedValue, { quantity: b }: FramedValue): Fit {
  const [x, y] = [a?.stated.unit ?? null, b?.stated.unit ?? null];
  return x !== null && y !== null && isCurrency(x) === isCurrency(y) ? 'apart' : 'unknown';
}

/** Share by which a converted and rounded value may be off. */
const CONVERSION = 0.03;

/** A text's range in the draft's unit; where the two numbers are as near as rounding leaves them, on the draft's number. Null if units do not convert. */
function inUnitOf(draft: FramedValue, text: FramedValue): NumberRange | null {
  const range = rangeOf(text);
  const [own, unit] = [draft.quantity?.stated.unit ?? null, text.quantity?.stated.unit ?? null];
  if (range === null || own === unit || draft.quantity === null || text.quantity === null) return range;
  if (own === null || unit === null) return null;
  if (mayBeOneUnit(own, unit)) return range;
  const to = (n: number): number | null => convertUnit(n, unit, own);
  const n = range.n === null ? null : to(range.n);
  const near = draft.quantity.stated.n;
  const snap = n !== null && near !== null && Math.abs(n - near) <= CONVERSION * Math.abs(near) ? near - n : 0;
  const bound = (at: number | null): number | null => {
    const converted = at === null ? null : to(at);
    return converted === null ? null : round(converted + snap);
  };
  if (to(0) === null) return null;
  return { ...range, n: bound(range.n), min: bound(range.min), max: bound(range.max) };
}

/** Without the last digits that reckoning leaves. */
function round(n: number): number {
  return Number(n.toPrecision(10));
}

function fitOfDates(draft: FramedValue, text: FramedValue): Fit {
  const [own, theirs] = [draft.time!, text.time!];
  const fit = relateValues(draft, text);
  // a time that nothing fixes is the same if the words are; a draft keeps "this week" a day after the text
  if (wordsOf(draft) === wordsOf(text)) {
    if (fit === 'unknown') return 'equal';
    if (fit === 'apart' && isLong(own)) return 'compatible';
  }
  // a weekday that the draft's own date has not is borne out by no text that lacks it
  if (own.misfit !== undefined && theirs.misfit !== own.misfit && grainOf(theirs) !== 'other') return 'apart';
  const clocks = relateClocks(own, theirs);
  // whoever tells the day does not bear out the hour
  if (fit === 'compatible' && hasClock(own) && clocks === null && grainOf(theirs) !== 'part') return 'unknown';
  // who tells the hour tells the day
  if (fit === 'compatible' && isWithin(theirs, own)) return 'equal';
  if (fit !== 'apart' || clocks === 'apart') return fit;
  if (clocks !== null && isInferredDay(theirs)) return 'compatible';
  // "the end of March" and "the end of March 2026"
  const isYearless = canBeOfYear(draft, theirs) || canBeOfYear(text, own);
  const isOfYear = isDated(own) || grainOf(own) === 'month';
  if (isYearless && isOfYear && own.value.slice(YEAR) === theirs.value.slice(YEAR)) return 'equal';
  const [dayA, dayB] = [weekdayWithin(own), weekdayWithin(theirs)];
  // neither "on Tuesday" nor "that day" tells which Tuesday; what is written on several days may mean the coming one
  const isLoose = (isWeekdayOnly(own) || isWeekdayOnly(theirs)) && gapInDays(own, theirs) <= WEEK;
  return isLoose && dayA !== null && dayA === dayB ? 'equal' : 'apart';
}

const WEEK = 7;
/** Days from its text's to a date without a year: a year off is another one. */
const NEXT = 300;

/** Whether a date that names no year may be that of another date: "the end of March" is next year's as soon as this one's. */
function canBeOfYear({ annotation: { report }, time }: FramedValue, { from }: TimeExpression): boolean {
  const { stated } = time!;
  if (stated.includes('year') || stated.includes('weekday') || report.published === null || from === null) return false;
  return Math.abs(dayNumber(from)! - dayNumber(report.published)!) <= NEXT;
}

/** Letters of a year in a value. */
const YEAR = 4;

function isWithin(inner: TimeExpression, outer: TimeExpression): boolean {
  if (inner.from === null || inner.to === null || outer.from === null || outer.to === null) return false;
  return outer.from <= inner.from && inner.to <= outer.to + (outer.to.length < inner.to.length ? 'T00:00' : '');
}

function wordsOf({ annotation: { report }, span }: FramedValue): string {
  return fieldText(report, span).slice(span.start, span.end).toLowerCase();
}
