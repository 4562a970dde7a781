/**
 * Checking a draft: every quotation, number, date and name in it against the texts given.
 * In: the draft's annotation and the reports'. Out: one line each: found and where, in other words and the nearest, or not found.
 * "Not found" is said of the texts given and of nothing else.
 */
import type { Evidence } from '../model/comparison.ts';
import type { Annotation } from '../model/layers.ts';
import type { FieldSpan } from '../model/report.ts';
import { fieldText } from '../model/report.ts';
import { normalForm } from '../text/normal.ts';
import { similarity } from './collate.ts';
import { linkEntities } from './entities.ts';
import { compareEvidence, compareStrings, evidenceOf } from './evidence.ts';
import { isContent, type QuotedPassage, quotedPassages } from './passages.ts';
import { contentCount, type Reading, readingOf } from './terms.ts';
import { anchorSimilarity, type FramedValue, framedValues, relateValues } from './values.ts';

export type CheckKind = 'quotation' | 'number' | 'date' | 'name';
export type Verdict = 'found' | 'in-other-words' | 'not-found';

export interface CheckedItem {
  readonly kind: CheckKind;
  /** The draft's words. */
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  /** Where it was found, or the nearest words; empty if nothing is near. */
  readonly where: readonly Evidence[];
}

export interface CheckedDraft {
  readonly draft: string;
  readonly against: readonly string[];
  readonly items: readonly CheckedItem[];
}

/** How much of a quotation's weight must stand elsewhere, in order, to be shown as the same in other words. */
const OTHER_WORDS = 0.5;
/** How alike a value's surroundings must be (cosine) for it to be the same value, or the nearest one. */
const SAME_VALUE = 0.12;
/** At most so many places are shown of one item. */
const PLACES = 5;

export function checkDraft(draft: Annotation, reports: readonly Annotation[]): CheckedDraft {
  const items = [...checkQuotations(draft, reports), ...checkValues(draft, reports), ...checkNames(draft, reports)];
  return {
    draft: draft.report.id,
    against: reports.map(annotation => annotation.report.id).sort(compareStrings),
    items: items.sort((a, b) => compareEvidence(a.evidence, b.evidence) || compareStrings(a.kind, b.kind)),
  };
}

function checkQuotations(draft: Annotation, reports: readonly Annotation[]): readonly CheckedItem[] {
  const passages = quotedPassages(reports);
  const texts = reports.map(annotation => ({ annotation, reading: wholeReading(annotation) }));
  return quotedPassages([draft])
    .filter(passage => contentCount(passage.reading) > 1 || passage.reading.forms.length > 1)
    .map(passage => checkPassage(passage, passages, texts));
}

interface WholeText {
  readonly annotation: Annotation;
  readonly reading: Reading;
}

function wholeReading(annotation: Annotation): Reading {
  return readingOf(annotation, [{ start: 0, end: annotation.report.text.length }]);
}

function checkPassage(
  passage: QuotedPassage,
  passages: readonly QuotedPassage[],
  texts: readonly WholeText[],
): CheckedItem {
  const evidence = evidenceOf(passage.annotation.report, passage.span);
  const exact = texts.flatMap(text => exactPlaces(passage.reading, text)).sort(compareEvidence);
  if (exact.length > 0) return { kind: 'quotation', evidence, verdict: 'found', where: exact.slice(0, PLACES) };
  const near = passages
    .map(other => ({ other, score: similarity(passage.reading, other.reading) }))
    .filter(({ score }) => score >= OTHER_WORDS)
    .sort((a, b) => b.score - a.score || compareStrings(a.other.annotation.report.id, b.other.annotation.report.id));
  const where = near.slice(0, PLACES).map(({ other }) => evidenceOf(other.annotation.report, other.span));
  return { kind: 'quotation', evidence, verdict: where.length > 0 ? 'in-other-words' : 'not-found', where };
}

/** Every place where the very same words stand, in or out of quotation marks. */
function exactPlaces(words: Reading, { annotation, reading }: WholeText): readonly Evidence[] {
  const places: Evidence[] = [];
  const { forms } = words;
  for (let at = reading.forms.indexOf(forms[0]!); at >= 0; at = reading.forms.indexOf(forms[0]!, at + 1)) {
    if (!forms.every((form, i) => reading.forms[at + i] === form)) continue;
    const span = { start: reading.spans[at]!.start, end: reading.spans[at + forms.length - 1]!.end };
    if (isContent(annotation, span)) places.push(evidenceOf(annotation.report, span));
  }
  return places;
}

function checkValues(draft: Annotation, reports: readonly Annotation[]): readonly CheckedItem[] {
  const values = framedValues([draft, ...reports], linkEntities([draft, ...reports]).entityOf);
  const others = values.filter(value => value.at > 0);
  return values.filter(value => value.at === 0).map(value => checkValue(value, others));
}

function checkValue(value: FramedValue, others: readonly FramedValue[]): CheckedItem {
  const candidates = others
    .filter(other => isSameMeasure(value, other))
    .map(other => ({ other, fit: relateValues(value, other), near: anchorSimilarity(value, other) }))
    .filter(({ near }) => near >= SAME_VALUE)
    .sort((a, b) => b.near - a.near);
  const places = (fits: readonly string[]): readonly Evidence[] =>
    candidates
      .filter(({ fit }) => fits.includes(fit))
      .slice(0, PLACES)
      .map(({ other }) => evidenceOf(other.annotation.report, other.span));
  const base = {
    kind: value.time !== null ? ('date' as const) : ('number' as const),
    evidence: evidenceOf(value.annotation.report, value.span),
  };
  const equal = places(['equal']);
  if (equal.length > 0) return { ...base, verdict: 'found', where: [...equal].sort(compareEvidence) };
  const compatible = places(['compatible']);
  if (compatible.length > 0)
    return { ...base, verdict: 'in-other-words', where: [...compatible].sort(compareEvidence) };
  return { ...base, verdict: 'not-found', where: [...places(['apart']).slice(0, 2)].sort(compareEvidence) };
}

function isSameMeasure(a: FramedValue, b: FramedValue): boolean {
  if ((a.time === null) !== (b.time === null)) return false;
  if (a.time !== null) return (a.time.type === 'DURATION') === (b.time!.type === 'DURATION');
  const events = [a.quantity!.measures.event, b.quantity!.measures.event];
  return a.frame.attribute === b.frame.attribute && (events[0] === events[1] || events.includes(null));
}

/** Names of the draft, each once: found as written, found in another spelling, or not found. */
function checkNames(draft: Annotation, reports: readonly Annotation[]): readonly CheckedItem[] {
  const known = namePlaces(reports);
  const seen = new Set<string>();
  const items: CheckedItem[] = [];
  for (const mention of draft.mentions) {
    if (mention.form !== 'name' || !isContent(draft, mention)) continue;
    const words = fieldText(draft.report, mention).slice(mention.start, mention.end);
    if (seen.has(words)) continue;
    seen.add(words);
    items.push(checkName(draft, mention, words, known));
  }
  return items;
}

function namePlaces(reports: readonly Annotation[]): ReadonlyMap<string, readonly Evidence[]> {
  const places = new Map<string, Evidence[]>();
  for (const { report, mentions } of reports) {
    for (const mention of mentions) {
      if (mention.form !== 'name') continue;
      const evidence = evidenceOf(report, mention);
      const list = places.get(evidence.exact);
      if (list === undefined) places.set(evidence.exact, [evidence]);
      else if (!list.some(e => e.report === evidence.report)) list.push(evidence);
    }
  }
  return places;
}

function checkName(
  draft: Annotation,
  span: FieldSpan,
  words: string,
  known: ReadonlyMap<string, readonly Evidence[]>,
): CheckedItem {
  const evidence = evidenceOf(draft.report, {
    start: span.start,
    end: span.end,
    ...(span.field === undefined ? {} : { field: span.field }),
  });
  const exact = known.get(words) ?? partOfName(words, known);
  if (exact.length > 0) return { kind: 'name', evidence, verdict: 'found', where: exact.slice(0, PLACES) };
  const near = [...known.entries()].filter(([other]) => isNearName(words, other)).flatMap(([, places]) => places);
  const isSpelling = near.some(place => normalForm(place.exact) === normalForm(words));
  return {
    kind: 'name',
    evidence,
    verdict: isSpelling ? 'in-other-words' : 'not-found',
    where: [...near].sort(compareEvidence).slice(0, PLACES),
  };
}

/** "Ushakov" is found where "Yuri Ushakov" stands, "Maria L. Brandt" is not found where "Maria Brandt" does. */
function partOfName(words: string, known: ReadonlyMap<string, readonly Evidence[]>): readonly Evidence[] {
  return [...known.entries()]
    .filter(([other]) => ` ${other} `.includes(` ${words} `))
    .flatMap(([, places]) => places)
    .sort(compareEvidence);
}

/** Letters that may differ between two spellings of one name, for each five letters of it. */
const LETTERS_PER_SLIP = 5;

function isNearName(a: string, b: string): boolean {
  const [x, y] = [normalForm(a), normalForm(b)];
  const slips = Math.max(1, Math.floor(Math.min(x.length, y.length) / LETTERS_PER_SLIP));
  return editDistance(x, y, slips) <= slips;
}

/** Levenshtein distance, given up (as `limit + 1`) once it must exceed `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(swap, previous[j]! + 1, row[j - 1]! + 1);
      least = Math.min(least, row[j]!);
    }
    if (least > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length]!;
}
