/**
 * Items of an answer: one difference or point as it was written, in whatever shape. In: an object of it. Out: a proposed difference or point. Words
 * said to stand in a report are kept code unit for code unit, what the proposer says itself is made fit to be shown.
 */
import {
  LONGEST_EXACT,
  MOST_PLACES,
  type ProposedDifference,
  type ProposedPoint,
  type ProposedSide,
  type ProposedSpan,
} from '../core/model/proposals.ts';
import { freeText } from './free-text.ts';
import type { LooseObject, LooseValue } from './loose-json.ts';
import { kindOf, relationOf, severityOf } from './proposal-words.ts';

/** A difference or point, and what of it could not be used. */
export interface ReadItem<Item> {
  readonly item: Item;
  /** Spans that name no report, have no words, or are more than is read. */
  readonly lost: number;
}

/** Names that a thing goes by, ours first. */
const QUESTION = ['question', 'label', 'point', 'topic', 'issue', 'title', 'description', 'summary'];
const POINT = ['point', 'fact', 'statement', 'claim', 'label', 'question', 'title', 'description', 'summary'];
const SIDES = ['sides', 'variants', 'positions', 'versions', 'values'];
const SPANS = ['spans', 'span', 'evidence', 'quotes', 'citations', 'sources'];
const VALUE = ['value', 'answer', 'says', 'claim', 'position', 'version'];
const REPORT = ['report', 'report_id', 'reportId', 'source', 'document', 'article', 'id'];
const EXACT = ['exact', 'words', 'quote', 'text'];
const NEAR = ['near', 'context'];
const TYPE = ['type', 'kind', 'category'];
const RELATION = ['relation', 'relationship'];
const SEVERITY = ['severity', 'importance'];

/** UTF-16 code units of what a proposer says of a thing: a line or two. */
const LONGEST_LABEL = 200;
/** Of words beside which others stand: a long paragraph. */
const LONGEST_NEAR = 4000;
const LONGEST_ID = 300;
export function isObject(value: LooseValue | undefined): value is LooseObject {
  return value instanceof Map;
}

/** Whether a value is an object that is a difference, told by its sides. */
export function isDifference(value: LooseValue): value is LooseObject {
  return isObject(value) && SIDES.some(name => value.has(name));
}

/** Whether a value is an object that is a point with words for it. */
export function isPoint(value: LooseValue): value is LooseObject {
  return isObject(value) && POINT.some(name => value.has(name)) && SPANS.some(name => value.has(name));
}

/** Null where nothing is told. */
export function readDifference(value: LooseObject): ReadItem<ProposedDifference> | null {
  const read = sidesOf(value);
  const values = read.map(({ item }) => item.value).filter(words => words !== '');
  const question = labelOf(value, QUESTION) || freeText(values.join(' / '), LONGEST_LABEL);
  const type = kindOf(textOf(first(value, TYPE)));
  if (question === '' && read.every(({ item }) => item.spans.length === 0)) return null;
  return {
    item: {
      question: question || type,
      type,
      relation: relationOf(textOf(first(value, RELATION))),
      severity: severityOf(textOf(first(value, SEVERITY))),
      sides: read.map(({ item }) => item),
    },
    lost: read.reduce((sum, { lost }) => sum + lost, 0),
  };
}

/** Null where nothing is told. */
export function readPoint(value: LooseObject): ReadItem<ProposedPoint> | null {
  const { spans, lost } = spansOf(value);
  const point = labelOf(value, POINT);
  if (point === '' && spans.length === 0) return null;
  return { item: { point: point || 'untitled', spans }, lost };
}

/** The id of a report as it is told: a string or a number. */
export function idOf(value: LooseValue | undefined): string | null {
  const id = textOf(isObject(value) ? first(value, REPORT) : value).trim();
  return id === '' || id.length > LONGEST_ID ? null : id;
}

function first(value: LooseObject, names: readonly string[]): LooseValue | undefined {
  const name = names.find(known => value.has(known) && value.get(known) !== null);
  return name === undefined ? undefined : value.get(name);
}

/** A string, or a number as one; else nothing. */
function textOf(value: LooseValue | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function labelOf(value: LooseObject, names: readonly string[]): string {
  const text = names.map(name => textOf(value.get(name))).find(words => words.trim() !== '');
  return freeText(text ?? '', LONGEST_LABEL);
}

/** One object for a list is a list of one; an object of objects is a list of them, each under its name. */
function partsOf(
  value: LooseValue | undefined,
  isOne: (value: LooseObject) => boolean,
): readonly (readonly [string, LooseValue])[] {
  if (Array.isArray(value)) return value.map((part: LooseValue) => ['', part] as const);
  if (isObject(value)) return isOne(value) ? [['', value]] : [...value];
  return value === undefined || value === null ? [] : [['', value]];
}

function hasWords(value: LooseObject): boolean {
  return EXACT.some(name => value.has(name));
}

/** Where a difference has no sides but spans, each is a side. */
function sidesOf(value: LooseObject): readonly ReadItem<ProposedSide>[] {
  const sides = first(value, SIDES) ?? first(value, SPANS);
  return partsOf(sides, side => hasWords(side) || SPANS.some(name => side.has(name)))
    .slice(0, MOST_PLACES)
    .map(([name, side]) => sideOf(name, side));
}

function sideOf(name: string, side: LooseValue): ReadItem<ProposedSide> {
  if (!isObject(side)) return { item: { value: freeText(name || textOf(side), LONGEST_LABEL), spans: [] }, lost: 0 };
  const { spans, lost } = spansOf(side);
  return { item: { value: labelOf(side, VALUE) || freeText(name, LONGEST_LABEL), spans }, lost };
}

interface ReadSpans {
  readonly spans: readonly ProposedSpan[];
  readonly lost: number;
}

/** The spans of a side or point; its own words where it has no list of them. A span that names no report is of the one that the holder names. */
function spansOf(holder: LooseObject): ReadSpans {
  const listed = first(holder, SPANS);
  const parts = partsOf(listed ?? (hasWords(holder) ? holder : undefined), hasWords);
  const spans = parts.slice(0, MOST_PLACES).flatMap(([name, part]) => spanOf(part, name || idOf(holder)) ?? []);
  return { spans, lost: parts.length - spans.length };
}

/** Marks alone are no words. */
const WORDS = /[\p{L}\p{N}]/u;

function spanOf(value: LooseValue, ofReport: string | null): ProposedSpan | null {
  const exact = textOf(isObject(value) ? first(value, EXACT) : value);
  const report = (isObject(value) ? idOf(value) : null) ?? ofReport;
  if (report === null || !WORDS.test(exact) || exact.length > LONGEST_EXACT) return null;
  return isObject(value) ? { report, exact, ...placeOf(value) } : { report, exact };
}

/** `3`, `¶3`, `paragraph 3`. */
const PARAGRAPH = /^\s*(?:¶|p\.?|para\.?|paragraph)?\s*(\d{1,6})\s*$/i;

/** What tells where the words stand. */
function placeOf(value: LooseObject): Pick<ProposedSpan, 'near' | 'paragraph' | 'field'> {
  const near = textOf(first(value, NEAR));
  const paragraph = Number(PARAGRAPH.exec(textOf(value.get('paragraph')))?.[1]);
  const field = textOf(value.get('field')).trim().toLowerCase();
  return {
    ...(near.trim() === '' || near.length > LONGEST_NEAR ? {} : { near }),
    ...(paragraph > 0 ? { paragraph } : {}),
    ...(field === 'headline' || field === 'text' ? { field } : {}),
  };
}
