/**
 * Tables: `--meta table.csv` -> fields per file or id. Comma, semicolon or tab; quoted cells as RFC 4180 has them.
 * A bad row is a named problem and the others hold.
 */
import type { Problem } from '../core/model/problems.ts';
import { FIELD_NAMES, readFields, type StatedFields } from './fields.ts';
import { baseName } from './names.ts';

export interface MetaRow {
  /** Line of the table it begins on, 1 the header. */
  readonly line: number;
  readonly file: string | null;
  readonly fields: StatedFields;
}

export interface MetaTable {
  readonly input: string;
  readonly rows: readonly MetaRow[];
}

/** Reads a table. Its first row names the columns: `file` or `id`, and fields of a report. */
export function readTable(
  text: string,
  input: string,
): { readonly table: MetaTable; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const problem = (detail: string): void => void problems.push({ code: 'bad-table', detail, report: input });
  const { rows: lines, unclosed } = splitCells(text);
  if (unclosed !== null)
    problem(`A quoted cell that begins on line ${unclosed} has no closing mark; what follows it was read as one cell.`);
  const columns = (lines[0]?.cells ?? []).map(cell => cell.trim().toLowerCase());
  const rows: MetaRow[] = [];
  const known = new Set(['file', ...FIELD_NAMES]);
  const unknown = columns.filter(column => column !== '' && !known.has(column));
  if (!columns.includes('file') && !columns.includes('id')) {
    problem('It has no column "file" or "id", so its rows belong to nothing; add one as its first row says.');
    return { table: { input, rows }, problems };
  }
  if (unknown.length > 0) problem(`Columns passed over: ${unknown.join(', ')}. Known: ${[...known].join(', ')}.`);
  for (const { cells, line } of lines.slice(1)) {
    if (cells.length > columns.length) {
      problem(`Line ${line} has ${cells.length} cells where the first row has ${columns.length}; it was passed over.`);
      continue;
    }
    const record = Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
    const { fields, problems: bad } = readFields(record, input);
    problems.push(...bad.map(found => ({ ...found, detail: `Line ${line}: ${found.detail}` })));
    rows.push({ line, file: record.file || null, fields });
  }
  return { table: { input, rows }, problems };
}

/** The fields the table has for a report: a row for its file, or a row without file for its id. A later row adds to an earlier. */
export function rowFor(table: MetaTable, input: string, id: string): StatedFields {
  const rows = table.rows.filter(row => rowFits(row, input, id));
  return Object.assign({}, ...rows.map(row => row.fields)) as StatedFields;
}

/** Whether a row is about the report of `id` read from `input`. */
export function rowFits(row: MetaRow, input: string, id: string): boolean {
  if (row.file === null) return row.fields.id === id;
  const file = tidyPath(row.file);
  const path = tidyPath(input);
  return path === file || path.endsWith(`/${file}`) || (!/[./]/.test(file) && baseName(path) === file);
}

function tidyPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

interface CellRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** From 1, as a spreadsheet counts: empty rows too, and a cell of several lines is in one. */
  readonly row: number;
}

/** Cuts a table into cells; empty lines are left out. */
export function splitCells(text: string): { readonly rows: readonly CellRow[]; readonly unclosed: number | null } {
  const delimiter = delimiterOf(text);
  const rows: CellRow[] = [];
  let unclosed: number | null = null;
  let cells: string[] = [];
  let line = 1;
  let first = 1;
  let row = 1;
  for (let at = 0; at < text.length; ) {
    const cell = readCell(text, at, delimiter);
    if (!cell.isClosed) unclosed = line;
    cells.push(cell.value);
    line += countLines(text, at, cell.end);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    if (cells.some(value => value.trim() !== '')) rows.push({ cells, line: first, row });
    cells = [];
    first = line;
    row += 1;
  }
  if (cells.some(value => value.trim() !== '')) rows.push({ cells, line: first, row });
  return { rows, unclosed };
}

interface Cell {
  readonly value: string;
  /** Where the delimiter, line break or end after it stands. */
  readonly end: number;
  readonly isClosed: boolean;
}

function readCell(text: string, at: number, delimiter: string): Cell {
  if (text[at] !== '"') {
    const end = endOfBare(text, at, delimiter);
    return { value: text.slice(at, end), end, isClosed: true };
  }
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const isClosed = close >= 0;
  const inside = text.slice(at + 1, isClosed ? close : text.length).replaceAll('""', '"');
  return { value: inside, end: isClosed ? endOfBare(text, close + 1, delimiter) : text.length, isClosed };
}

function endOfBare(text: string, at: number, delimiter: string): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Line breaks inside a cell. */
function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text[at] === '\n') lines++;
  return lines;
}

/** Whichever of tab, semicolon and comma the first line has most of. */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const counts = ['\t', ';', ','].map(mark => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

export interface Columns {
  /** Columns by the names of the fields that they hold. */
  readonly columns: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Fields that a column can be named for: those of a report, and its text. */
const MAPPED: readonly string[] = ['text', ...FIELD_NAMES];

/** Reads `text=Body,published=Date`: which columns of a table of reports hold which fields. */
export function readColumns(stated: string): Columns {
  const columns: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const pair of stated.split(',')) {
    const at = pair.indexOf('=');
    const field = pair.slice(0, Math.max(0, at)).trim().toLowerCase();
    const column = pair.slice(at + 1).trim();
    if (at > 0 && column !== '' && MAPPED.includes(field)) columns[field] = column;
    else
      problems.push({
        code: 'bad-table',
        detail: `--columns: "${pair.trim().slice(0, 60)}" names no column of a field; write FIELD=COLUMN, with one of ${MAPPED.join(', ')}.`,
        report: 'options',
      });
  }
  return { columns, problems };
}
