/**
 * Quotations compared: each utterance with its renderings, columns and changes, and a finding where the words differ.
 * In: annotations and who is who. Out: utterances and findings of kind `quote-wording` and `attribution`. Says which words stand
 * where, never what was spoken: that can't be told from the texts.
 */
import type {
  Change,
  ChangeType,
  Evidence,
  Finding,
  Relation,
  Rendering,
  Severity,
  Utterance,
  Variant,
} from '../../model/comparison.ts';
import type { Speaker } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { fieldText } from '../../model/report.ts';
import { containsSpan } from '../../text/spans.ts';
import { findChanges, type Segment } from '../align/changes.ts';
import { type Columns, collate } from '../align/collate.ts';
import { type QuotedPassage, repeatedPassages } from '../align/passages.ts';
import { type Reading, readingOf } from '../align/terms.ts';
import { groupUtterances } from '../align/utterances.ts';
import { type StoryContext, silentReports, speakerKey, speakerName } from '../context.ts';
import { compareEvidence, evidenceId, evidenceOf } from '../evidence/evidence.ts';
import { namesOf, voiceAt } from '../evidence/voices.ts';
import { areTwo, attributionVariants } from './attributions.ts';

export interface ComparedQuotations {
  readonly utterances: readonly Utterance[];
  readonly findings: readonly Finding[];
}

/** One rendering of an utterance: the passages of one quotation. */
interface Row {
  readonly passages: readonly QuotedPassage[];
  readonly reading: Reading;
}

/** A variant's words are shown whole up to this length; longer ones are cut to what both renderings share and what differs. */
const WHOLE_PASSAGE = 80;

export function compareQuotations(context: StoryContext, passages: readonly QuotedPassage[]): ComparedQuotations {
  const keyOf = ({ annotation, speaker }: QuotedPassage): string | null =>
    speakerKey(context, annotation.report, speaker);
  const mayBeOne = (a: QuotedPassage, b: QuotedPassage): boolean => !areTwo(context, a, b);
  const groups = groupUtterances(passages, { keyOf, mayBeOne });
  const repeats = repeatedPassages(context.annotations);
  const utterances: Utterance[] = [];
  const findings: Finding[] = [];
  for (const group of groups) {
    const members = group.map(i => passages[i]!);
    const again = repeats.filter(repeat => isPrintedAgain(repeat, members));
    const compared = compareUtterance(context, [...members, ...again]);
    utterances.push(compared.utterance);
    findings.push(...compared.findings);
  }
  return { utterances, findings };
}

/** Whether a passage says in the same words what its report says in one of the others. */
function isPrintedAgain({ annotation, reading }: QuotedPassage, members: readonly QuotedPassage[]): boolean {
  const words = reading.forms.join(' ');
  return members.some(member => member.annotation === annotation && member.reading.forms.join(' ') === words);
}

function compareUtterance(
  context: StoryContext,
  passages: readonly QuotedPassage[],
): { readonly utterance: Utterance; readonly findings: readonly Finding[] } {
  const rows = rowsOf(passages);
  const columns = collate(rows.map(row => row.reading));
  const base = baseRow(rows);
  const segments = rows.map((row, r) =>
    r === base ? [] : findChanges(rows[base]!.reading, row.reading, pairColumns(columns, base, r)),
  );
  const all = rows.flatMap(row => row.passages.map(passage => evidenceOf(passage.annotation.report, passage.span)));
  const id = evidenceId('u', 'utterance', all, context.published);
  const finding = wordingFinding(context, id, rows, base, columns, segments);
  const utterance: Utterance = {
    id,
    renderings: rows.map(renderingOf),
    columns: columns.map(column => column.map((token, r) => (token < 0 ? null : rows[r]!.reading.spans[token]!))),
    changes: changesOf(rows, base, segments, finding?.id ?? null),
  };
  const attribution = attributionFinding(context, id, rows);
  return { utterance, findings: [finding, attribution].filter(each => each !== null) };
}

/** Two named for the same words. */
function attributionFinding(context: StoryContext, utterance: string, rows: readonly Row[]): Finding | null {
  const variants = attributionVariants(
    context,
    rows.map(({ passages, reading }) => ({ passage: passages[0]!, reading })),
  );
  if (variants === null) return null;
  const evidence = variants.flatMap(variant => variant.evidence);
  const first = rows.find(({ passages: [passage] }) => passage!.annotation.report.id === evidence[0]!.report)!;
  const reports = new Set(rows.map(row => row.passages[0]!.annotation.report.id));
  const isOfRecord = evidence.some(({ report }) =>
    rows.some(
      ({ passages: [passage] }) =>
        passage!.annotation.report.id === report && passage!.annotation.report.role === 'record',
    ),
  );
  return {
    id: evidenceId('f', 'attribution', evidence, context.published),
    kind: 'attribution',
    relation: 'conflict',
    between: isOfRecord ? 'record' : 'reports',
    severity: 'material',
    label: `“${openingWords(first.passages[0]!, 0)}”: speaker`,
    utterance,
    group: null,
    voices: [],
    variants,
    silent: silentReports(context, 'attribution', reports),
    why: { rule: 'same-words', features: { renderings: rows.length }, measuredPrecision: null },
  };
}

function rowsOf(passages: readonly QuotedPassage[]): readonly Row[] {
  const byQuotation = new Map<QuotedPassage['quotation'], QuotedPassage[]>();
  for (const passage of passages) {
    const list = byQuotation.get(passage.quotation);
    if (list === undefined) byQuotation.set(passage.quotation, [passage]);
    else list.push(passage);
  }
  return [...byQuotation.values()].map(list => ({
    passages: list,
    reading: readingOf(
      list[0]!.annotation,
      list.map(passage => passage.span),
    ),
  }));
}

/** The fullest rendering; of equals the first. The others are described against it. */
function baseRow(rows: readonly Row[]): number {
  return rows.reduce((best, row, r) => (row.reading.forms.length > rows[best]!.reading.forms.length ? r : best), 0);
}

function pairColumns(columns: Columns, a: number, b: number): Columns {
  return columns.map(column => [column[a]!, column[b]!]).filter(([i, j]) => i! >= 0 || j! >= 0);
}

function renderingOf(row: Row): Rendering {
  const { annotation, quotation, speaker } = row.passages[0]!;
  return {
    report: annotation.report.id,
    speaker,
    via: quotation.via,
    parts: row.passages.map(passage => evidenceOf(annotation.report, passage.span)),
  };
}

function changesOf(
  rows: readonly Row[],
  base: number,
  segments: readonly (readonly Segment[])[],
  finding: string | null,
): readonly Change[] {
  const changes: Change[] = [];
  rows.forEach((row, r) => {
    if (r === base) return;
    const between: readonly [number, number] = base < r ? [base, r] : [r, base];
    const types = new Map<ChangeType, boolean>();
    const isMarked = hasEllipsis(row) || hasEllipsis(rows[base]!);
    for (const segment of segments[r]!) {
      if (!isChange(segment, isMarked)) continue;
      types.set(segment.type, (types.get(segment.type) ?? false) || isMaterial(segment));
    }
    if (segments[r]!.length === 0 && marksOf(row) !== marksOf(rows[base]!)) types.set('punctuation', false);
    for (const [type, material] of types) {
      changes.push({ type, between, material, finding: type === 'punctuation' ? null : finding });
    }
  });
  return changes;
}

/** A shorter excerpt is no other wording, nor is a gap that one of them marks. */
function isChange({ type, inside }: Segment, isMarked: boolean): boolean {
  return (type !== 'cut' && type !== 'added') || (inside && !isMarked);
}

/** A negation more or less changes what was said; other changes are for the editor to weigh. */
function isMaterial(segment: Segment): boolean {
  return segment.type === 'negation' && segment.inside;
}

function marksOf(row: Row): string {
  return row.passages
    .map(passage => fieldText(passage.annotation.report, passage.span).slice(passage.span.start, passage.span.end))
    .join(' ')
    .replace(/[^.,;:!?–—…-]/g, '');
}

function wordingFinding(
  context: StoryContext,
  utterance: string,
  rows: readonly Row[],
  base: number,
  columns: Columns,
  segments: readonly (readonly Segment[])[],
): Finding | null {
  const differing = segments.flat();
  const variants = wordingVariants(rows, columns);
  const reports = new Set(rows.map(row => row.passages[0]!.annotation.report.id));
  if (variants.length < 2 && reports.size < 2) return null;
  const evidence = variants.flatMap(variant => variant.evidence);
  const first = rows[base]!.passages[0]!;
  // a name stands over the words only where it is certain and no text reads another one
  const read = readSpeakers(context, rows);
  const areAtOdds = new Set(read.map(({ key }) => key)).size > 1;
  const certain = namesOf(rows.map(({ passages: [passage] }) => voiceAt(context, passage!.annotation, passage!.span)));
  const voices = areAtOdds && certain.length === 1 ? [] : certain;
  const name = areAtOdds || voices.length > 1 ? null : (voices[0] ?? agreedName(read));
  const records = rows.some(row => row.passages[0]!.annotation.report.role === 'record');
  return {
    id: evidenceId('f', 'quote-wording', evidence, context.published),
    kind: 'quote-wording',
    relation: variants.length < 2 ? 'agree' : wordingRelation(rows, base, segments),
    between: records ? 'record' : reports.size === 1 ? 'report' : 'reports',
    severity: wordingSeverity(differing),
    label: `${speakerHeading(rows, certain, areAtOdds, name)}${topicNote(first, name === null)}: “${openingWords(first, firstShared(columns, base))}”`,
    utterance,
    group: null,
    voices,
    variants,
    silent: silentReports(context, 'quote-wording', reports),
    why: {
      rule: 'utterance-collation',
      features: { renderings: rows.length, changes: differing.length },
      measuredPrecision: null,
    },
  };
}

/** Who speaks, over a heading: one name, all that the texts surely give the words to, or why there is none. */
function speakerHeading(
  rows: readonly Row[],
  certain: readonly string[],
  areAtOdds: boolean,
  name: string | null,
): string {
  if (areAtOdds) return 'Two speakers named';
  if (name !== null) return name;
  if (certain.length > 1) return certain.slice(0, MOST_SPEAKERS).join(' / ');
  const isTold = rows.some(({ passages: [passage] }) => TOLD.has(passage!.speaker.status));
  return isTold ? 'Speaker not certain' : 'Speaker not named';
}

/** Of more than so many a heading says enough. */
const MOST_SPEAKERS = 3;
const TOLD: ReadonlySet<Speaker['status']> = new Set(['named', 'described']);

/** Topics named in a heading whose words alone do not say what is spoken of. */
const TOPICS = 2;

/** What is spoken of, in brackets, where a heading names no speaker or begins with a pronoun: the names in it, else its nouns, as they stand. */
function topicNote({ annotation, span }: QuotedPassage, isNameless: boolean): string {
  const { mentions, topics, report } = annotation;
  const isIn = (each: FieldSpan): boolean =>
    (each.field ?? 'text') === (span.field ?? 'text') && containsSpan(span, each);
  const opens = mentions.some(
    ({ form, start, field }) => form === 'pronoun' && start === span.start && field === span.field,
  );
  if (!opens && !isNameless) return '';
  const named = mentions.filter(each => each.form === 'name' && isIn(each));
  const words = [...named, ...topics.filter(isIn)].map(each => fieldText(report, span).slice(each.start, each.end));
  const told = [...new Set(words)].slice(0, TOPICS);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

/** Words of a heading: as many as say what is spoken of. */
const OPENING_WORDS = 20;
/** A remark of so many words is its own heading. */
const WHOLE_HEADING = 24;
/** Words before the first that another rendering has too from which a heading begins later. */
const FAR = 6;

/** Somebody named whom a text reads as the speaker, certain or not. */
interface ReadSpeaker {
  readonly key: string;
  readonly report: string;
  readonly name: string | null;
}

function readSpeakers(context: StoryContext, rows: readonly Row[]): readonly ReadSpeaker[] {
  return rows.flatMap(({ passages: [passage] }) => {
    const { annotation, speaker } = passage!;
    const key = speaker.status === 'named' ? speakerKey(context, annotation.report, speaker) : null;
    const name = speakerName(context, annotation.report, speaker);
    return key === null ? [] : [{ key, report: annotation.report.id, name }];
  });
}

/** The name that two texts or more read for one speaker; null else. */
function agreedName(read: readonly ReadSpeaker[]): string | null {
  return new Set(read.map(({ report }) => report)).size > 1 ? read[0]!.name : null;
}

/** The base row's first word that another rendering has too: what it says before is not what is compared. */
function firstShared(columns: Columns, base: number): number {
  const column = columns.find(tokens => tokens[base]! >= 0 && tokens.some((t, r) => r !== base && t >= 0));
  return column?.[base] ?? 0;
}

/** The word after the last mark before word `at`, or the passage's first: nobody reads on from the middle of a clause. */
function clauseStart({ spans }: Reading, text: string, at: number): number {
  for (let i = at; i > 0; i--)
    if (/[,;:.!?\u2013\u2014]/.test(text.slice(spans[i - 1]!.end, spans[i]!.start))) return i;
  return 0;
}

function openingWords(passage: QuotedPassage, first: number): string {
  const { reading, annotation } = passage;
  const text = fieldText(annotation.report, passage.span);
  const count = reading.spans.length;
  const isShort = count <= WHOLE_HEADING;
  const from = isShort || first < FAR || first >= count ? 0 : clauseStart(reading, text, first);
  const last = reading.spans[Math.min(from + (isShort ? WHOLE_HEADING : OPENING_WORDS), count) - 1]!;
  const words = text.slice(from === 0 ? passage.span.start : reading.spans[from]!.start, last.end);
  return `${from === 0 ? '' : '… '}${words}${last.end < passage.span.end - 1 ? ' …' : ''}`;
}

/** Renderings with the same words are one variant. */
function wordingVariants(rows: readonly Row[], columns: Columns): readonly Variant[] {
  const byWords = new Map<string, Evidence[]>();
  rows.forEach((row, r) => {
    const key = row.reading.forms.join(' ');
    const list = byWords.get(key) ?? [];
    list.push(...shownEvidence(row, r, columns));
    byWords.set(key, list);
  });
  return [...byWords.values()]
    .map(found => [...found].sort(compareEvidence))
    .map(evidence => ({
      value: { type: 'text', text: evidence.map(e => e.exact).join(' ') },
      display: evidence[0]!.exact,
      evidence,
    }));
}

function shownEvidence(row: Row, r: number, columns: Columns): readonly Evidence[] {
  const { report } = row.passages[0]!.annotation;
  return row.passages.map(passage => {
    if (passage.span.end - passage.span.start <= WHOLE_PASSAGE) return evidenceOf(report, passage.span);
    return evidenceOf(report, windowOf(row, r, columns, passage));
  });
}

/** How many words beyond the shared ones are shown of a long rendering, so that a difference at the edge can be seen. */
const WINDOW_MARGIN = 2;

/** Of a long passage, from the first to the last word that some other rendering has too, and a little more. */
function windowOf(row: Row, r: number, columns: Columns, passage: QuotedPassage): FieldSpan {
  const { spans } = row.reading;
  const inside = (token: number): boolean =>
    spans[token]!.start >= passage.span.start && spans[token]!.end <= passage.span.end;
  const shared = columns
    .filter(column => column[r]! >= 0 && inside(column[r]!) && column.some((token, other) => other !== r && token >= 0))
    .map(column => column[r]!);
  if (shared.length === 0) return passage.span;
  const tokens = spans.map((_, t) => t).filter(inside);
  const low = Math.max(tokens[0]!, Math.min(...shared) - WINDOW_MARGIN);
  const high = Math.min(tokens.at(-1)!, Math.max(...shared) + WINDOW_MARGIN);
  const span = { start: spans[low]!.start, end: spans[high]!.end };
  return passage.span.field === undefined ? span : { ...span, field: passage.span.field };
}

/**
 * Two wordings in quotation marks can't both be complete and exact where words of weight inside differ; then it is a conflict of wording.
 * A shorter excerpt, a bracketed or a small word, another tense, another rendering of foreign words, or a marked gap can stand beside the other.
 * So can what one report quotes twice: that are two sentences of one speaker, or a short form of the first.
 */
function wordingRelation(rows: readonly Row[], base: number, segments: readonly (readonly Segment[])[]): Relation {
  const clash = rows.some((row, r) => !areOfOne(row, rows[base]!) && isClash(rows[base]!, row, segments[r]!));
  return clash ? 'conflict' : 'compatible';
}

/** Whether both stand in one report. */
function areOfOne({ passages: [a] }: Row, { passages: [b] }: Row): boolean {
  return a!.annotation === b!.annotation;
}

function isClash(base: Row, row: Row, found: readonly Segment[]): boolean {
  if (hasEllipsis(row) || !(isSomebodys(base) || isSomebodys(row))) return false;
  return isWordingClash(
    base.reading,
    row.reading,
    // at the ends an excerpt begins or goes on elsewhere
    found.filter(each => each.inside && !(UNMARKED.has(each.type) && isBetweenParts(base, row, each))),
  );
}

/** Whether the text says that somebody spoke or wrote the words: in marks alone they may be the name of a thing. */
function isSomebodys({ passages: [passage] }: Row): boolean {
  return passage!.speaker.status !== 'unresolved';
}

/** Whether changes of one reading against another are more than an excerpt, small words, another tense or another translation. */
export function isWordingClash(base: Reading, other: Reading, changes: readonly Segment[]): boolean {
  // several swaps are two renderings of foreign words, or of what was heard
  if (changes.filter(({ type }) => type === 'swapped').length > 1) return false;
  return changes.some(({ type, inside, a, b, before }) => {
    if (type === 'swapped') return (weighs(base, a) && weighs(other, b)) || tells(base, a) || tells(other, b);
    if (type === 'negation' || !inside) return inside;
    const isBounded = isInside(base, before[0], a.length) && isInside(other, before[1], b.length);
    return UNMARKED.has(type) && isBounded && (weighs(base, a) || weighs(other, b));
  });
}

/** Whether words of weight stand before and after so many words: an article alike by chance bounds nothing. */
function isInside({ kinds }: Reading, at: number, count: number): boolean {
  return kinds.slice(0, at).some(isWeighty) && kinds.slice(at + count).some(isWeighty);
}

/**
 * Whether words are missing where the report itself breaks the quotation off and goes on: that marks the gap. So does the end of a sentence among
 * the words that only one has: the other may quote another sentence that begins or ends alike.
 */
function isBetweenParts(base: Row, row: Row, { a, b, before }: Segment): boolean {
  if (a.length === 0) return isBreak(base, before[0]) || hasBreak(row, b);
  return b.length === 0 && (isBreak(row, before[1]) || hasBreak(base, a));
}

function hasBreak(row: Row, tokens: readonly number[]): boolean {
  return tokens.some((token, n) => n > 0 && isBreak(row, token));
}

function isBreak({ passages, reading }: Row, token: number): boolean {
  const [last, next] = [reading.spans[token - 1], reading.spans[token]];
  if (last === undefined || next === undefined) return false;
  return !passages.some(({ span }) => containsSpan(span, last) && containsSpan(span, next));
}

/** What no mark tells: words that one has and the other has not. */
const UNMARKED: ReadonlySet<ChangeType> = new Set(['cut', 'added', 'reordered']);

function weighs({ kinds }: Reading, tokens: readonly number[]): boolean {
  return tokens.some(token => isWeighty(kinds[token]!));
}

/** A word of content for small words: "has a boat" for "sails a boat". A figure for a small word is the same figure: "1", "one". */
function tells({ kinds }: Reading, tokens: readonly number[]): boolean {
  return tokens.some(token => kinds[token] === 'content');
}

function isWeighty(kind: Reading['kinds'][number]): boolean {
  return kind === 'content' || kind === 'number';
}

function hasEllipsis(row: Row): boolean {
  const { annotation } = row.passages[0]!;
  const start = Math.min(...row.passages.map(passage => passage.span.start));
  const end = Math.max(...row.passages.map(passage => passage.span.end));
  return /…|\.\.\.|\. \. \./.test(fieldText(annotation.report, row.passages[0]!.span).slice(start, end));
}

function wordingSeverity(segments: readonly Segment[]): Severity {
  if (segments.some(isMaterial)) return 'material';
  return segments.some(segment => segment.type === 'swapped' && segment.inside) ? 'minor' : 'wording';
}
