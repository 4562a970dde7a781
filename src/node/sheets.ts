/** Tables of cells from files: filled coding sheets and keys. In: a path. Out: columns and rows as they stand, or a named problem. */
import type { Problem } from '../core/model/problems.ts';
import { splitCells } from '../input/cells.ts';
import { decodeBytes } from '../input/encodings.ts';
import { LARGEST_TEXT } from '../input/limits.ts';
import { readFile } from './inputs.ts';

export interface CellTable {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Column names in lower case; a row with more cells than columns is a problem and left out. */
export function readCellTable(path: string): {
  readonly table: CellTable | null;
  readonly problems: readonly Problem[];
} {
  const bytes = readFile(path, LARGEST_TEXT);
  if (!(bytes instanceof Uint8Array)) return { table: null, problems: bytes.problems };
  const decoded = decodeBytes(bytes);
  if (decoded.is === 'binary') return failed(path, 'Not a text; save the table as CSV (UTF-8).');
  const lines = splitCells(decoded.text);
  const mended = lines.find(({ isMended }) => isMended);
  if (mended !== undefined)
    return failed(path, `Line ${mended.line} has a quotation mark that is not doubled or not closed; mend it.`);
  const columns = (lines[0]?.cells ?? []).map(cell => cell.trim().toLowerCase());
  if (columns.length === 0) return failed(path, 'There is nothing in it.');
  const isWide = ({ cells }: { readonly cells: readonly string[] }): boolean => cells.length > columns.length;
  const problems = lines
    .slice(1)
    .filter(isWide)
    .map(({ cells, line }) =>
      badTable(
        path,
        `Line ${line} has ${cells.length} cells where the first row has ${columns.length}; it was passed over.`,
      ),
    );
  const rows = lines
    .slice(1)
    .filter(line => !isWide(line))
    .map(({ cells }) => Object.fromEntries(columns.map((name, c) => [name, cells[c] ?? ''])));
  return { table: { path, columns, rows }, problems };
}

function failed(path: string, detail: string): ReturnType<typeof readCellTable> {
  return { table: null, problems: [badTable(path, detail)] };
}

function badTable(report: string, detail: string): Problem {
  return { code: 'bad-table', detail, report };
}
