/**
 * Tables of reports (CSV, TSV): a row is a report, the first row names the columns. In: bytes. Out: reports and problems with the rows they concern. Columns are known
 * by the names that fields go by in records, however they are written, or by those that `columns` maps.
 */
import type { Problem } from '../core/model/problems.ts';
import { orderDays } from './day-orders.ts';
import { decodeBytes } from './encodings.ts';
import { FIELD_ALIASES } from './fields.ts';
import { type Placed, readRecords, TEXT_NAMES } from './json.ts';
import { LARGEST_RECORDS } from './limits.ts';
import { badEncoding, binary, tooLarge } from './plain.ts';
import { failedReading, type Reading, type ReadOptions } from './reports.ts';
import { splitCells } from './tables.ts';

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
  const text = decoded.text.replace(/^sep=.\r?\n/i, '');
  const { rows, unclosed } = splitCells(text);
  const [head, ...body] = rows;
  if (head === undefined) return failedReading('empty', 'Nothing in it but white space; was it saved?', input);
  const titles = head.cells.map(cell => cell.trim());
  const names = nameColumns(titles, options.columns ?? {});
  if ('missing' in names) return failedReading('bad-table', noColumn(names.missing, titles), input);
  if (!names.of.some(name => name !== null && TEXTS.has(name))) return withoutText(titles, names.of, input);
  if (body.length === 0)
    return failedReading('no-text', 'Its first row names columns, and no other row follows.', input);
  const problems: Problem[] = [];
  if (unclosed !== null) problems.push(openCell(unclosed, input));
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
  if (records.length === 0) return { found: [], problems };
  const reading = readRecords(records, input, options, decoded.isGuess ? [badEncoding(input)] : []);
  return { found: reading.found, problems: [...problems, ...reading.problems] };
}

type Names = { readonly of: readonly (string | null)[] } | { readonly missing: string };

/** Which field each column holds; a column of a known name that another holds already is none. */
function nameColumns(titles: readonly string[], mapped: Readonly<Record<string, string>>): Names {
  const of: (string | null)[] = titles.map(() => null);
  for (const [field, title] of Object.entries(mapped)) {
    const exact = titles.indexOf(title);
    const at = exact >= 0 ? exact : titles.findIndex(known => folded(known) === folded(title));
    if (at < 0) return { missing: title };
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

function withoutText(titles: readonly string[], names: readonly (string | null)[], input: string): Reading {
  const isMeta = titles.some(title => /^(?:file|filename|id)$/i.test(title)) && names.some(name => name !== null);
  const what = isMeta
    ? 'No column of it holds a text, so it seems to tell of other files: give it with --meta, beside them.'
    : 'No column of it is known to hold a text';
  const how = `--columns text=NAME says which does; its columns are ${listed(titles)}.`;
  return failedReading('bad-table', isMeta ? `${what} If one does, ${how}` : `${what}; ${how}`, input);
}

function openCell(line: number, input: string): Problem {
  const detail = `A quoted cell that begins on line ${line} has no closing mark; what follows it was read as one cell.`;
  return { code: 'bad-table', detail, report: input };
}

function tooLong(row: number, cells: number, columns: number, input: string): Problem {
  const detail = `Row ${row} has ${cells} cells where the first row has ${columns}; it was passed over.`;
  return { code: 'bad-table', detail, report: input };
}
