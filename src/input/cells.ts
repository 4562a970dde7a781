/**
 * Cells: a table's text -> rows of cells, quoted as RFC 4180 has them. A mark closes a cell only where a delimiter, a line's end or the text's end follows; whatever
 * else begins with a mark holds it as a plain character, so no words are lost and no row is drawn into another. Rows read so are named.
 */

export interface CellRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** From 1, as a spreadsheet counts: empty rows too, and a cell of several lines is in one. */
  readonly row: number;
  /** Whether a quotation mark in it was no quoting by the rules. */
  readonly isMended: boolean;
}

/** A table that is being cut. */
interface Table {
  readonly text: string;
  readonly delimiter: string;
  /** How many cells the first row has. */
  width: number;
  /** UTF-16 code units that may still be read in vain after marks that are not as the rules have them: what is read twice is bounded. */
  patience: number;
}

/** How often the whole may be read in vain, and code units above that. */
const PATIENCE = { times: 2, more: 100_000 } as const;

/** Cuts a table into cells; empty lines are left out. */
export function splitCells(text: string, delimiter: string = delimiterOf(text)): readonly CellRow[] {
  const patience = PATIENCE.times * text.length + PATIENCE.more;
  const table: Table = { text, delimiter, width: Number.POSITIVE_INFINITY, patience };
  const rows: CellRow[] = [];
  let line = 1;
  for (let at = 0, row = 1; at < text.length; row++) {
    const read = readRow(table, at);
    const cells = withoutSurplus(table, read).map(({ value }) => value);
    if (cells.some(value => value.trim() !== '')) {
      rows.push({ cells, line, row, isMended: read.some(({ isOdd }) => isOdd) });
      if (rows.length === 1) table.width = cells.length;
    }
    const { end } = read.at(-1)!;
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    line += countBreaks(text, at, next);
    at = next;
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly start: number;
  /** Where the delimiter, line break or end after it stands. */
  readonly end: number;
  /** Whether a mark in it is not as the rules have it. */
  readonly isOdd: boolean;
}

/** The cells from `from` to the end of their row; one at least. */
function readRow(table: Table, from: number): readonly Cell[] {
  const cells: Cell[] = [];
  let isAfterOdd = false;
  for (let at = from; ; ) {
    const cell = readCell(table, at, isAfterOdd);
    cells.push(cell);
    isAfterOdd ||= cell.isOdd;
    at = cell.end + 1;
    if (table.text[cell.end] !== table.delimiter) return cells;
  }
}

/** Cells more than columns are pieces of the one whose quoting is odd: its own delimiters cut it. */
function withoutSurplus({ text, width }: Table, cells: readonly Cell[]): readonly Cell[] {
  const surplus = cells.length - width;
  const at = cells.findIndex(({ isOdd }) => isOdd);
  if (surplus <= 0 || at < 0 || at + surplus >= cells.length) return cells;
  const { start } = cells[at]!;
  const { end } = cells[at + surplus]!;
  const whole = { value: unwrapped(text.slice(start, end)), start, end, isOdd: true };
  return [...cells.slice(0, at), whole, ...cells.slice(at + surplus + 1)];
}

/** Without the marks on both sides, where it has them. */
function unwrapped(words: string): string {
  return /^\s*"(?:[\s\S]*[^"\\])?"\s*$/.test(words) ? words.trim().slice(1, -1) : words;
}

function readCell(table: Table, start: number, isAfterOdd: boolean): Cell {
  const { text, delimiter } = table;
  const open = endOfBlanks(text, start, delimiter);
  const next = text[open + 1];
  // behind words that lack their mark, one with a space after it closes what they opened
  const isQuoted = text[open] === '"' && !(isAfterOdd && (next === ' ' || next === undefined));
  const quoted = isQuoted ? readQuoted(table, open) : null;
  if (quoted !== null) return { ...quoted, start };
  const end = endOfBare(text, start, delimiter);
  return { value: text.slice(start, end), start, end, isOdd: isQuoted };
}

type Quoted = Pick<Cell, 'value' | 'end' | 'isOdd'>;

/** A cell that opens with a mark, as the rules have it, with marks behind strokes, or with marks in it that are not doubled; null if none closes it. */
function readQuoted(table: Table, open: number): Quoted | null {
  const { text, delimiter } = table;
  let isOdd = false;
  let hasStrokes = false;
  for (let mark = text.indexOf('"', open + 1); mark >= 0; mark = text.indexOf('"', mark + 1)) {
    if (isOdd && mark - open > table.patience) return inVain(table, mark - open);
    if (text[mark + 1] === '"') {
      mark += 1;
      continue;
    }
    const isBehindStroke = text[mark - 1] === '\\' && mark - 1 > open;
    if (!(isBehindStroke && hasStrokes) && closesCell(text, mark, delimiter)) {
      // words of the rows below: the mark that closes is not its own
      if ((isOdd || delimiter === '\t') && holdsRows(table, open, mark)) return inVain(table, mark - open);
      const value = text.slice(open + 1, mark).replaceAll('""', '"');
      const end = endOfBlanks(text, mark + 1, delimiter);
      return { value: hasStrokes ? value.replaceAll('\\"', '"') : value, end, isOdd };
    }
    // another cell opens there: this one was never closed
    if (!isBehindStroke && opensCell(text, mark, delimiter)) return inVain(table, mark - open);
    hasStrokes ||= isBehindStroke;
    isOdd = true;
  }
  return inVain(table, text.length - open);
}

function inVain(table: Table, read: number): null {
  table.patience -= read;
  return null;
}

/** Whether all lines behind the first, to the end of the one in which `mark` stands, have as many cells as a row; paragraphs have an empty line between them. */
function holdsRows({ text, delimiter, width }: Table, open: number, mark: number): boolean {
  const [, ...below] = text.slice(open, endOfLine(text, mark)).split(/\r\n|\n|\r/);
  return below.length > 0 && width > 1 && below.every(line => line.split(delimiter).length === width);
}

function closesCell(text: string, mark: number, delimiter: string): boolean {
  const end = endOfBlanks(text, mark + 1, delimiter);
  return end >= text.length || text[end] === delimiter || text[end] === '\n' || text[end] === '\r';
}

/** Whether a mark stands at the beginning of a line or behind a delimiter. */
function opensCell(text: string, mark: number, delimiter: string): boolean {
  const before = text[mark - 1];
  return before === delimiter || before === '\n' || before === '\r';
}

function endOfBare(text: string, at: number, delimiter: string): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function endOfLine(text: string, at: number): number {
  return endOfBare(text, at, '\n');
}

function endOfBlanks(text: string, at: number, delimiter: string): number {
  let end = at;
  while ((text[end] === ' ' || text[end] === '\t') && text[end] !== delimiter) end++;
  return end;
}

/** Line breaks between two places. */
function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < Math.min(to, text.length); at++)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks++;
  return breaks;
}

/** Whichever of tab, semicolon, comma and upright stroke the first line has most of. */
export function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const counts = ['\t', ';', ',', '|'].map(mark => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
