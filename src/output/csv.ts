/**
 * A table as CSV: RFC 4180, lines end with CR LF, UTF-8 without a mark at its beginning, an empty cell for nothing. In: a table. Out: text.
 * A cell of words that a spreadsheet would take for a formula gets an apostrophe before it; `unguarded` takes it away again. Numbers stay numbers.
 * Control characters are left out.
 */
import type { CellType, Table, TableCell } from './tables/columns.ts';

const LINE_END = '\r\n';
/**
 * What spreadsheets take for the beginning of a formula (OWASP, "CSV injection"), its full-width forms among it. Apostrophes before it count too, so that
 * exactly one is ever added, and taking one away gives back what stood there.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** With the marks that some spreadsheets part cells by. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

export function csvOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const head = columns.map(({ name }) => quoted(name)).join(',');
  const lines = rows.map(row => row.map((cell, c) => cellText(cell, columns[c]!.type)).join(','));
  return [head, ...lines].map(line => line + LINE_END).join('');
}

/** The words of a cell as they were before they were guarded. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** Words as they go into a cell. */
export function guarded(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words;
}

/** Characters nobody sees that many readers of CSV break off at: C0 but for tabs and ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function cellText(cell: TableCell, type: CellType): string {
  if (cell === null) return '';
  return type === 'string' ? quoted(guarded(String(cell).replace(CONTROLS, ''))) : String(cell);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
