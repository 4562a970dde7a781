/**
 * JSON: an object, an array or JSON Lines of records -> reports. One bad record is a named problem beside the others.
 * Only a record's own top-level fields are read, so nesting costs nothing.
 */
import type { Problem } from '../core/model/problems.ts';
import { isNinjs, readNinjs } from './agency/ninjs.ts';
import { tombstoneOfFields } from './cancellations.ts';
import { countCodes, FEWEST_CODES, readCodes } from './character-codes.ts';
import { decodeBytes } from './encodings.ts';
import { reportsOfFeed } from './feeds/feed-reports.ts';
import { readJsonFeed } from './feeds/json-feed.ts';
import { ownValue, readFields, type StatedFields } from './fields.ts';
import { describeFault, findSyntaxError, type SyntaxFault } from './json-faults.ts';
import { LARGEST_RECORDS, LARGEST_TEXT, readableSize } from './limits.ts';
import { isMarkup, readMarkup } from './markup.ts';
import { baseName } from './names.ts';
import { badEncoding, binary, tooLarge } from './plain.ts';
import { joinReadings } from './readings.ts';
import { MOST_TOLD, moreOf, tellMost } from './repeats.ts';
import { failedReading, makeReport, type Reading, type ReadOptions, type ReadReport } from './reports.ts';

/** Names of the text itself, plain ones before those that mostly hold markup. */
export const TEXT_NAMES: readonly string[] = [
  'text',
  'textContent',
  'text_content',
  'content_text',
  'maintext',
  'article_text',
  'articleBody',
  'full_text',
  'fulltext',
  'body',
  'content',
  'content_html',
  'contentHtml',
  'html',
  'raw_text',
];
/** Names that say themselves that markup is in them: reading it is no news. */
const MARKUP_NAMES: ReadonlySet<string> = new Set(['content_html', 'contentHtml', 'html']);
/** What a file that wraps its records calls the list; `report` and `reports` are Synoptic's own. */
const LIST_NAMES = ['reports', 'articles', 'items', 'documents', 'entries', 'posts', 'stories', 'results'];
/** Fields by which a file that wraps its records tells that it is a feed, whose title is the outlet's name. */
const FEED_NAMES = ['feed_url', 'home_page_url'];

/** A record and where in its file it stands: `record 3`, `line 3`, or nothing if it is the only one. */
export interface Placed {
  readonly value: unknown;
  readonly place: string;
  readonly number: number;
  /** Title of the feed it stands in. */
  readonly feed?: string;
}

/** Reads bytes as JSON. */
export function readJson(bytes: Uint8Array, input: string, options: ReadOptions): Reading {
  if (bytes.length > LARGEST_RECORDS) return tooLarge(bytes.length, LARGEST_RECORDS, input);
  const decoded = decodeBytes(bytes);
  if (decoded.is === 'binary') return binary(input, bytes);
  return readJsonText(decoded.text, input, options, decoded.isGuess ? [badEncoding(input)] : []);
}

/** The same for text already decoded. */
export function readJsonText(text: string, input: string, options: ReadOptions, problems: readonly Problem[]): Reading {
  if (text.trim() === '') return failedReading('empty', 'Nothing in it but white space; was it saved?', input);
  const whole = parse(text);
  if ('value' in whole) {
    const feed = readJsonFeed(whole.value, options.url === undefined ? {} : { url: options.url });
    return feed === null
      ? readRecords(recordsOf(whole.value), input, options, problems)
      : reportsOfFeed({ ...feed, encoding: 'utf-8', isGuess: problems.length > 0 }, input, options);
  }
  if (looksLikeLines(text, input)) return readLines(text, input, options, problems);
  return failedReading('bad-json', `${describeFault(whole)} Correct it, or give the text as a .txt file.`, input);
}

/** Whether text that is not JSON as a whole is JSON Lines: by name, or because its first line is a record. */
export function looksLikeLines(text: string, input: string): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(input)) return true;
  const [first, second] = text.trimStart().split(/\r?\n/, 2);
  return second !== undefined && first!.startsWith('{') && 'value' in parse(first!);
}

function parse(text: string): { readonly value: unknown } | SyntaxFault;
/** Null where the fault is of no interest. */
function parse(text: string, isTold: boolean): { readonly value: unknown } | SyntaxFault | null;
function parse(text: string, isTold = true): { readonly value: unknown } | SyntaxFault | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return isTold ? findSyntaxError(text) : null;
  }
}

function recordsOf(value: unknown): readonly Placed[] {
  const list = listIn(value);
  if (list === null) return [{ value, place: '', number: 1 }];
  const feed = feedTitle(value);
  const shared = feed === null ? {} : { feed };
  if (list.length === 1) return [{ value: list[0], place: '', number: 1, ...shared }];
  return list.map((item, i) => ({ value: item, place: `Record ${i + 1}: `, number: i + 1, ...shared }));
}

function feedTitle(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const title = ownValue(value, 'title');
  const isFeed = FEED_NAMES.some(name => typeof ownValue(value, name) === 'string');
  return isFeed && typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const own = ownValue(value, 'report');
  if (typeof own === 'object' && own !== null) return [own];
  for (const name of LIST_NAMES) {
    const list = ownValue(value, name);
    // what has a text of its own is a record, whatever it lists besides, unless that is most of it
    if (Array.isArray(list) && lengthOf([value]) <= lengthOf(list)) return list;
  }
  return null;
}

/** UTF-16 code units of the texts of records. */
function lengthOf(records: readonly unknown[]): number {
  return records.reduce((sum: number, record) => {
    if (typeof record !== 'object' || record === null) return sum;
    return sum + Math.max(...TEXT_NAMES.map(name => textOf(record, name).length));
  }, 0);
}

function readLines(text: string, input: string, options: ReadOptions, problems: readonly Problem[]): Reading {
  const records: Placed[] = [];
  const told: Problem[] = [];
  let faults = 0;
  const lines = text.split(/\r\n|\n|\r/);
  const count = lines.filter(line => line.trim() !== '').length;
  // before any is parsed: a fault of every line would be looked for
  if (isTooMany(count, options)) return tooMany(count, options, input);
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    // beyond those that are told a fault is counted, not looked for
    const parsed = faults < MOST_TOLD || RECORD_LINE.test(line) ? parse(line, faults < MOST_TOLD) : null;
    if (parsed !== null && 'value' in parsed) records.push(...recordsOnLine(parsed.value, i + 1));
    else {
      faults += 1;
      if (parsed === null) return;
      const detail = `${describeFault(parsed, i + 1)} The other lines were read.`;
      told.push({ code: 'bad-json', detail, report: input });
    }
  });
  const bad = [...told, ...moreOf('bad-json', faults, input)];
  if (records.length === 0 && faults > 0) return { found: [], problems: bad };
  const reading = readRecords(records, input, options, problems);
  return joinReadings([{ found: [], problems: bad }, reading]);
}

/** What a line may be that is a record or a list of them. */
const RECORD_LINE = /^\s*(?:\{\s*(?:"|\}\s*$)|\[).*[}\]]\s*$/;

/** The record on a line, or those of a list; an empty one stands for itself. */
function recordsOnLine(value: unknown, line: number): readonly Placed[] {
  const list = listIn(value) ?? [value];
  if (list.length === 0) return [{ value, place: `Line ${line}: `, number: line }];
  if (list.length === 1) return [{ value: list[0], place: `Line ${line}: `, number: line }];
  return list.map((item, i) => ({ value: item, place: `Line ${line}, record ${i + 1}: `, number: line }));
}

/** Reads records found in a file; one that is bad is a problem with its place. `inherited`: problems that every report has. */
export function readRecords(
  records: readonly Placed[],
  input: string,
  options: ReadOptions,
  inherited: readonly Problem[],
): Reading {
  if (records.length === 0) return failedReading('no-text', 'The list in it is empty: no report to read.', input);
  if (isTooMany(records.length, options)) return tooMany(records.length, options, input);
  const readings = records.map(record => readPlaced(record, records.length > 1, input, options, inherited));
  const reading = joinReadings(readings);
  return { ...reading, problems: tellMost(reading.problems, input) };
}

function readPlaced(
  record: Placed,
  isOneOfMany: boolean,
  input: string,
  options: ReadOptions,
  inherited: readonly Problem[],
): Reading {
  const own = isOneOfMany ? `${baseName(input)}-${record.number}` : baseName(input);
  if (isNinjs(record.value)) return readNinjs(record.value, own, input, options, inherited, record.place);
  const read = readRecord(record, own, input, options, inherited);
  if ('report' in read) return { found: [read], problems: [] };
  return readCanceled(record.value, own, input) ?? { found: [], problems: [read.problem] };
}

/** A record that takes a text back need not have one that can be read; nor is what is wrong with it told, which may be its words. */
function readCanceled(value: unknown, name: string, input: string): Reading | null {
  if (typeof value !== 'object' || value === null) return null;
  const { fields } = readFields(value, input);
  if (fields.status !== 'canceled') return null;
  const { cancellation, problem } = tombstoneOfFields(fields, { input, name, version: null, text: null });
  return { found: [], problems: [problem], canceled: [cancellation] };
}

function isTooMany(count: number, { mostRecords }: ReadOptions): boolean {
  return mostRecords !== undefined && count > mostRecords;
}

function tooMany(count: number, { mostRecords }: ReadOptions, input: string): Reading {
  const detail = `${count} records are more than are read of one file here (${mostRecords}); give those of one event in a file of their own.`;
  return failedReading('too-large', detail, input);
}

function readRecord(
  { value, place, feed }: Placed,
  name: string,
  input: string,
  options: ReadOptions,
  inherited: readonly Problem[],
): ReadReport | { readonly problem: Problem } {
  const fail = (code: Problem['code'], detail: string) => ({
    problem: { code, detail: `${place}${detail}`, report: input },
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('not-a-report', `${kindName(value)} where a record with a "text" was expected.`);
  }
  const field = TEXT_NAMES.find(known => textOf(value, known) !== '');
  const printed = field === undefined ? '' : textOf(value, field);
  const schema = ownValue(value, 'schema');
  if (printed.trim() === '' && typeof schema === 'string' && schema.startsWith('synoptic.proposals/'))
    return fail(
      'not-a-report',
      'Proposals of reports, no report; give it with --proposals, and keep it beside their folder.',
    );
  if (printed.trim() === '')
    return fail('no-text', `${titleOf(value)}has no text; give it as "text", "body" or "content".`);
  const bytes = new TextEncoder().encode(printed);
  if (bytes.length > LARGEST_TEXT) {
    return fail(
      'too-large',
      `${readableSize(bytes.length)} of text is more than a report can be (${readableSize(LARGEST_TEXT)}).`,
    );
  }
  const { text, isRead } = unglued(value, field!, printed);
  if (text.trim() === '') return fail('no-text', `${titleOf(value)}has no text but only markup; give it as "text".`);
  const { fields, problems } = readFields(value, input);
  const stated: StatedFields = {
    ...(feed === undefined ? {} : { outlet: feed }),
    ...fields,
    ...(isRead && fields.headline !== undefined ? { headline: readCodes(fields.headline) } : {}),
  };
  const noted = isRead && !MARKUP_NAMES.has(field!) ? [readAsMarkup(field!, input)] : [];
  const raw = {
    input,
    text,
    sha256: options.sha256(bytes),
    name,
    fields: stated,
    problems: [...inherited, ...noted, ...problems],
  };
  return makeReport(raw, options);
}

/** A field's text, or what WordPress shows of one. */
function textOf(record: object, name: string): string {
  const value = ownValue(record, name);
  if (typeof value === 'string') return value;
  const rendered = typeof value === 'object' && value !== null ? ownValue(value, 'rendered') : undefined;
  return typeof rendered === 'string' ? rendered : '';
}

interface ReadText {
  readonly text: string;
  /** Whether markup was read. */
  readonly isRead: boolean;
}

/** Fewest paragraphs of markup whose plain copy on one line has lost their ends. */
const GLUED_PARAGRAPHS = 2;

/** The text; read as markup where it is that, or where the plain copy of markup has its paragraphs glued together. */
function unglued(record: object, name: string, printed: string): ReadText {
  if (isMarkup(printed)) return { text: readMarkup(printed), isRead: true };
  // JSON writes every letter as it is: who wrote codes wrote markup
  if (countCodes(printed, FEWEST_CODES) >= FEWEST_CODES) return { text: readCodes(printed), isRead: true };
  if (name === 'content' || /[\r\n]/.test(printed.trim())) return { text: printed, isRead: false };
  const markup = textOf(record, 'content');
  const text = markup.length <= LARGEST_TEXT && isMarkup(markup) ? readMarkup(markup) : '';
  const isGlued =
    text.split('\n\n', GLUED_PARAGRAPHS).length >= GLUED_PARAGRAPHS && lettersOf(text) === lettersOf(printed);
  return isGlued ? { text, isRead: true } : { text: printed, isRead: false };
}

/** A text without white space: what two copies of it have in common. */
function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

function readAsMarkup(name: string, input: string): Problem {
  return {
    code: 'markup',
    detail: `Its "${name}" is markup: tags were left out and character codes read, so places are those of the text shown.`,
    report: input,
  };
}

function kindName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'A list' : `A ${typeof value}`;
}

/** `"Ferry sinks" `: what the record calls itself, to find it by. */
function titleOf(value: object): string {
  for (const name of ['id', 'headline', 'title']) {
    const title = ownValue(value, name);
    if (typeof title === 'string' && title.trim() !== '') return `"${title.trim().slice(0, 60)}" `;
  }
  return 'The record ';
}
