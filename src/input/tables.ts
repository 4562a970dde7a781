/**
 * Tables: `--meta table.csv` -> fields per file or id. Comma, semicolon, tab or upright stroke between cells.
 * A bad row is a named problem and the others hold.
 */
import type { Problem } from '../core/model/problems.ts';
import { type CellRow, splitCells } from './cells.ts';
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
  const lines = splitCells(text);
  problems.push(...mendedRows(lines, row => `Line ${row.line}`, input));
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

/** A problem for each row in which a quotation mark was no quoting by the rules. */
export function mendedRows(
  rows: readonly CellRow[],
  nameOf: (row: CellRow) => string,
  input: string,
): readonly Problem[] {
  return rows
    .filter(({ isMended }) => isMended)
    .map(row => {
      const detail = `${nameOf(row)} has a quotation mark that is not doubled or not closed; it was read as part of the words. Look whether they are whole.`;
      return { code: 'row-mended', detail, report: input };
    });
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
