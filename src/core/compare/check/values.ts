/**
 * A draft's numbers and dates against texts. In: the draft and the texts. Out: an item each: as a text has it, fitting what a text has, other than
 * what the texts have for the same thing, or nothing of the kind. What the texts themselves differ on is shown beside it.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { convertUnit, isCurrency } from '../../model/units.ts';
import type { EntityLinks } from '../entities.ts';
import { compareEvidence, evidenceOf } from '../evidence.ts';
import type { Fit } from '../relate.ts';
import { anchorSimilarity, type FramedValue, framedValues, rangeOf, relateValues } from '../values.ts';
import { isBorneOut } from './bounds.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';
import { sumOf } from './sums.ts';

/** How alike a value's surroundings must be (cosine) for it to be the same value, or the nearest one. */
const SAME_VALUE = 0.12;
/** The same for another value to be what the texts have instead. */
const INSTEAD = 0.25;
/** The same for the texts to be said to have it otherwise; below it the value is only not found. That of agreeing values that may clash within a group. */
const OTHERWISE = 0.5;
const PLACES = 5;

export function checkValues(
  draft: Annotation,
  texts: readonly Annotation[],
  { entityOf }: EntityLinks,
): readonly CheckedItem[] {
  const values = framedValues([draft, ...texts], entityOf, 'check');
  const others = values.filter(value => value.at > 0);
  return values.filter(value => value.at === 0 && isWorthChecking(value)).map(value => checkValue(value, others));
}

/** "No", "first", "days": words that count nothing that could be wrong. */
function isWorthChecking({ quantity, frame, annotation, span }: FramedValue): boolean {
  if (frame.attribute === 'ordinal') return false;
  const words = annotation.report.text.slice(span.start, span.end);
  if (quantity === null) return /[\p{Lu}\d]/u.test(words) || /\s/.test(words);
  return quantity.stated.n !== null && quantity.stated.n !== 0 && quantity.rule !== 'single';
}

interface Candidate {
  readonly other: FramedValue;
  readonly fit: Fit;
  readonly near: number;
}

function checkValue(value: FramedValue, others: readonly FramedValue[]): CheckedItem {
  const { report } = value.annotation;
  const base = {
    kind: value.time !== null ? ('date' as const) : ('number' as const),
    evidence: evidenceOf(report, value.span),
    ...lineAndColumn(report.text, value.span.start),
    speakers: null,
  };
  const candidates = others
    .filter(other => isSameMeasure(value, other))
    .map((other): Candidate => ({ other, fit: fitOf(value, other), near: anchorSimilarity(value, other) }))
    .sort((a, b) => b.near - a.near);
  const at = (fit: Candidate['fit'], least: number): readonly Candidate[] =>
    candidates.filter(candidate => candidate.fit === fit && candidate.near >= least);
  const equal = at('equal', SAME_VALUE);
  const anywhere = candidates.filter(({ fit }) => fit === 'equal');
  const compatible = at('compatible', SAME_VALUE);
  const rivals = at('apart', INSTEAD).filter(({ other }) => isOfOneKind(value, other));
  const [found, fitting, instead] = [equal[0], compatible[0], rivals[0]];
  // the same number of something else, where the texts have another for what the draft tells of
  const isOfAnother =
    found !== undefined &&
    (rivals.some(each => found.near < ELSEWHERE * each.near) || equal.every(each => isNearer(rivals, each)));
  if (found !== undefined && !isOfAnother) {
    // nearer surroundings with another value are of the same thing sooner than these
    const differs = rivals.filter(({ near }) => near >= Math.max(found.near, IN_DISPUTE));
    return { ...base, verdict: 'found', where: evidenceIn(equal), differs: evidenceIn(differs) };
  }
  const told = (verdict: CheckedItem['verdict'], list: readonly Candidate[]): CheckedItem => ({
    ...base,
    verdict,
    where: evidenceIn(list),
    differs: [],
  });
  if (fitting !== undefined && (instead === undefined || instead.near < FITTING * fitting.near))
    return told('in-other-words', compatible);
  const sum = sumOf(value, others);
  if (sum.length > 0) return { ...told('in-other-words', []), where: sum };
  if (instead !== undefined && (isOfAnother || (anywhere[0]?.near ?? 0) < ELSEWHERE * instead.near))
    return told(instead.near >= OTHERWISE ? 'not-as-in-texts' : 'not-found', rivals.slice(0, 2));
  if (anywhere.length > 0) return told('in-other-words', anywhere);
  if (fitting !== undefined) return told('in-other-words', compatible);
  return told('not-found', at('apart', SAME_VALUE).slice(0, 2));
}

/** Whether two values that are apart can be two of one thing: dates of what the other's sentence tells too, counts of one noun and one event. */
function isOfOneKind(a: FramedValue, b: FramedValue): boolean {
  if (a.quantity === null || b.quantity === null) return tells(b, a.head) && tells(a, b.head);
  return a.head === b.head && a.event === b.event;
}

function tells({ weights }: FramedValue, head: string | null): boolean {
  return head === null || (weights.get(head) ?? 0) > 0;
}

/** How near a value must be for another of its text to be no nearer, as a share; 0.7 to 1 score alike on changed sentences of the stories. */
const MUCH_NEARER = 0.8;

/** Whether the text that has a value has another one whose surroundings are much nearer: "twelve crews" beside "eight boats". */
function isNearer(rivals: readonly Candidate[], { other, near }: Candidate): boolean {
  return rivals.some(each => each.other.at === other.at && each.near >= IN_DISPUTE && MUCH_NEARER * each.near > near);
}

/** How alike the surroundings of another value must be for the texts to differ on it: that of values which may clash. */
const IN_DISPUTE = 0.7;
/** How much nearer what fits must be than what does not. */
const FITTING = 0.6;
/** How near the same value in other surroundings must be to speak for the draft's, as a share of how near another value is. */
const ELSEWHERE = 0.4;

/** How a draft's value fits a text's: what the text does not exclude must also be borne out by it. */
function fitOf(draft: FramedValue, text: FramedValue): Fit {
  const fit = fitOfUnits(draft, text);
  // a time that nothing fixes is the same if the words are
  if (fit === 'unknown' && draft.time !== null && wordsOf(draft) === wordsOf(text)) return 'equal';
  const [own, theirs] = [rangeOf(draft), rangeOf(text)];
  return fit === 'compatible' && own !== null && theirs !== null && !isBorneOut(own, theirs) ? 'apart' : fit;
}

function wordsOf({ annotation: { report }, span }: FramedValue): string {
  return fieldText(report, span).slice(span.start, span.end).toLowerCase();
}

/** Values in two units are told apart by size where they measure the same; otherwise one number in two units is not one value. */
function fitOfUnits(a: FramedValue, b: FramedValue): Fit {
  const [x, y] = [a.quantity, b.quantity];
  if (x === null || y === null || x.stated.unit === y.stated.unit) return relateValues(a, b);
  if (x.stated.n === null || y.stated.n === null || x.stated.unit === null || y.stated.unit === null) return 'unknown';
  const converted = convertUnit(y.stated.n, y.stated.unit, x.stated.unit);
  // two currencies are two amounts; dollars are no percentage
  if (converted === null) return isCurrency(x.stated.unit) === isCurrency(y.stated.unit) ? 'apart' : 'unknown';
  return Math.abs(converted - x.stated.n) <= CONVERSION * Math.abs(x.stated.n) ? 'compatible' : 'apart';
}

/** Share by which a converted and rounded value may be off. */
const CONVERSION = 0.03;

function evidenceIn(candidates: readonly Candidate[]): readonly Evidence[] {
  return candidates
    .slice(0, PLACES)
    .map(({ other }) => evidenceOf(other.annotation.report, other.span))
    .sort(compareEvidence);
}

function isSameMeasure(a: FramedValue, b: FramedValue): boolean {
  if ((a.time === null) !== (b.time === null)) return false;
  if (a.time !== null) return (a.time.type === 'DURATION') === (b.time!.type === 'DURATION');
  const events = [a.event, b.event];
  const isUnit = a.frame.attribute.startsWith('unit:') && b.frame.attribute.startsWith('unit:');
  return (isUnit || a.frame.attribute === b.frame.attribute) && (events[0] === events[1] || events.includes(null));
}
