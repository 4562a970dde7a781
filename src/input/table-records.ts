/**
 * Tables of reports (CSV, TSV): a row is a report, the first row names the columns. In: bytes. Out: reports and problems with the rows they concern. Columns are known
 * by the names that fields go by in records, however they are written, or by those that `columns` maps.
 */
import type { Problem } from '../core/model/problems.ts';
import { splitCells } from './cells.ts';
import { orderDays } from './day-orders.ts';
import { decodeBytes } from './encodings.ts';
import { FIELD_ALIASES } from './fields.ts';
import { type Placed, readRecords, TEXT_NAMES } from './json.ts';
import { LARGEST_RECORDS } from './limits.ts';
import { badEncoding, binary, tooLarge } from './plain.ts';
import { joinReadings } from './readings.ts';
import { tellMost } from './repeats.ts';
import { failedReading, type Reading, type ReadOptions } from './reports.ts';
import { mendedRows } from './tables.ts';

/** Names that columns of press databases and coding sheets have besides. */
const MORE_NAMES: readonly { readonly name: string; readonly others: readonly string[] }[] = [
  { name: 'text', others: ['article', 'articletext', 'bodytext', 'plaintext', 'story', 'storytext', 'transcript'] },
  { name: 'outlet', others: ['newspaper', 'paper', 'medium', 'mediaoutlet', 'outletname', 'sourcetitle'] },
  { name: 'published', others: ['day', 'publicationdate', 'articledate', 'publisheddate', 'dateofpublication'] },
];

/** A field's preferred name for every name that a column may have, as compared. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...MORE_NAMES.flatMap(({ name, others }) => others.map(other => [folded(other), name] as const)),
  // each name of a text by itself: the plain one is taken before the one with markup
  ...TEXT_NAMES.map(name => [folded(name), name] as const),
  ...FIELD_ALIASES.flatMap(({ names }) => names.map(name => [folded(name), name] as const)),
]);
const TEXTS: ReadonlySet<string> = new Set(TEXT_NAMES);
const DATES: ReadonlySet<string> = new Set(
  FIELD_ALIASES.filter(({ field }) => field === 'published' || field === 'updated').flatMap(({ names }) => names),
);

/** `Published_At`, `published at` and `publishedAt` are one. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Reads a table's rows as reports. */
export function readTableRecords(bytes: Uint8Array, input: string, options: ReadOptions): Reading {
  if (bytes.length > LARGEST_RECORDS) return tooLarge(bytes.length, LARGEST_RECORDS, input);
  const decoded = decodeBytes(bytes);
  if (decoded.is === 'binary') return binary(input, bytes);
  // Excel's line that names the delimiter
  const stated = /^sep=(.)\r?\n/i.exec(decoded.text);
  const [head, ...body] = splitCells(decoded.text.slice(stated?.[0].length ?? 0), stated?.[1]);
  if (head === undefined) return failedReading('empty', 'Nothing in it but white space; was it saved?', input);
  const titles = head.cells.map(cell => cell.trim());
  const names = nameColumns(titles, options.columns ?? {});
  if ('missing' in names) return failedReading('bad-table', noColumn(names.missing, titles), input);
  if ('doubled' in names) return failedReading('bad-table', twoFields(names.doubled, titles), input);
  if (!names.of.some(name => name !== null && TEXTS.has(name))) return withoutText(titles, names.of, input);
  if (body.length === 0)
    return failedReading('no-text', 'Its first row names columns, and no other row follows.', input);
  const problems: Problem[] = [];
  problems.push(...mendedRows(body, ({ row }) => `Row ${row}`, input));
  const kept = body.filter(({ cells, row }) => {
    const isTooLong = cells.slice(titles.length).some(cell => cell.trim() !== '');
    if (isTooLong) problems.push(tooLong(row, cells.length, titles.length, input));
    return !isTooLong;
  });
  const columns = names.of.flatMap((name, i): readonly Column[] => {
    if (name === null) return [];
    const cells = kept.map(row => row.cells[i] ?? '');
    return [{ name, cells: DATES.has(name) ? orderDays(cells) : cells }];
  });
  const records = kept.map(
    ({ row }, k): Placed => ({ value: recordOf(columns, k), place: `Row ${row}: `, number: row }),
  );
  if (records.length === 0) return { found: [], problems: tellMost(problems, input) };
  const reading = readRecords(records, input, options, decoded.isGuess ? [badEncoding(input)] : []);
  return joinReadings([{ found: [], problems: tellMost(problems, input) }, reading]);
}

/** UTF-16 code units looked at of what may be a table. */
const SAMPLE = 50_000;
/** Names of columns that must be known: the text's and another. */
const FEWEST_KNOWN = 2;

/** Whether a text whose name says nothing is a table of reports: its first line names a text and more, and every row from the next line has as many cells. */
export function looksLikeTable(text: string, mapped: Readonly<Record<string, string>> = {}): boolean {
  const first = /^[^\r\n]*/.exec(text.slice(0, SAMPLE))![0];
  const titles = splitCells(first)[0]?.cells ?? [];
  const stated = nameColumns(titles, mapped);
  const names = 'of' in stated ? stated : nameColumns(titles, {});
  const known = 'of' in names ? names.of.filter(name => name !== null) : [];
  if (known.length < FEWEST_KNOWN || !known.some(name => TEXTS.has(name))) return false;
  const rows = splitCells(text.slice(0, SAMPLE)).slice(1);
  // the last may be cut
  const whole = text.length > SAMPLE ? rows.slice(0, -1) : rows;
  return rows[0]?.row === 2 && whole.every(({ cells }) => cells.length === titles.length);
}

type Names =
  | { readonly of: readonly (string | null)[] }
  | { readonly missing: string }
  /** A column that is mapped to two fields. */
  | { readonly doubled: string };

/** Which field each column holds; a column of a known name that another holds already is none. */
function nameColumns(titles: readonly string[], mapped: Readonly<Record<string, string>>): Names {
  const of: (string | null)[] = titles.map(() => null);
  for (const [field, title] of Object.entries(mapped)) {
    const exact = titles.indexOf(title);
    const at = exact >= 0 ? exact : titles.findIndex(known => folded(known) === folded(title));
    if (at < 0) return { missing: title };
    if (of[at] !== null) return { doubled: title };
    of[at] = field;
  }
  titles.forEach((title, i) => {
    const name = NAMES.get(folded(title)) ?? null;
    // a field that is mapped has no other column
    if (of[i] === null && name !== null && !of.includes(name) && !isMapped(name, mapped)) of[i] = name;
  });
  return { of };
}

function isMapped(name: string, mapped: Readonly<Record<string, string>>): boolean {
  if (TEXTS.has(name)) return Object.hasOwn(mapped, 'text');
  const field = FIELD_ALIASES.find(({ names }) => names.includes(name))?.field;
  return (
    field !== undefined &&
    FIELD_ALIASES.some(rule => rule.field === field && rule.names.some(known => Object.hasOwn(mapped, known)))
  );
}

interface Column {
  readonly name: string;
  readonly cells: readonly string[];
}

function recordOf(columns: readonly Column[], row: number): object {
  return Object.fromEntries(
    columns.map(({ name, cells }) => {
      const cell = cells[row] ?? '';
      return [name, TEXTS.has(name) ? cell : cell.trim()];
    }),
  );
}

/** Titles shown at most, and letters of each. */
const SHOWN = { titles: 20, letters: 40 } as const;

function listed(titles: readonly string[]): string {
  const shown = titles.slice(0, SHOWN.titles).map(title => `"${title.slice(0, SHOWN.letters)}"`);
  return `${shown.join(', ')}${titles.length > SHOWN.titles ? ', …' : ''}`;
}

function noColumn(missing: string, titles: readonly string[]): string {
  return `--columns: it has no column "${missing.slice(0, SHOWN.letters)}"; its columns are ${listed(titles)}.`;
}

function twoFields(title: string, titles: readonly string[]): string {
  return `--columns: "${title.slice(0, SHOWN.letters)}" is given for two fields; give each its own. Its columns are ${listed(titles)}.`;
}

function withoutText(titles: readonly string[], names: readonly (string | null)[], input: string): Reading {
  const isMeta = titles.some(title => /^(?:file|filename|id)$/i.test(title)) && names.some(name => name !== null);
  const what = isMeta
    ? 'No column of it holds a text, so it seems to tell of other files: give it with --meta, beside them.'
    : 'No column of it is known to hold a text';
  const how = `--columns text=NAME says which does; its columns are ${listed(titles)}.`;
  return failedReading('bad-table', isMeta ? `${what} If one does, ${how}` : `${what}; ${how}`, input);
}

function tooLong(row: number, cells: number, columns: number, input: string): Problem {
  const detail = `Row ${row} has ${cells} cells where the first row has ${columns}; it was passed over.`;
  return { code: 'bad-table', detail, report: input };
}
