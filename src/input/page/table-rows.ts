/**
 * Tables of figures on a page: the cells of a row are one line, and a table most of which is the article's is so whole, with its title. In: passages. Out: of each the
 * row it stands in, and which are taken. A table that is there for the layout, or of prose, is none.
 */
import type { PageElement, Passage } from './passages.ts';

/** Between the cells of a row, as of documents. */
export const CELL_MARK = ' | ';
/** Letters of a cell, at most: figures and labels, no prose. */
const SHORT_CELL = 60;
/** Rows of two cells or more that make a table. */
const FEWEST_ROWS = 2;
/** Share of its passages that must be the article's for all to be. */
const MOSTLY = 0.5;

/** By passage, the row of a table of figures that it is a cell of; null for all else. */
export function rowsOf(passages: readonly Passage[]): readonly (PageElement | null)[] {
  const figures = new Set([...tablesIn(passages)].filter(([, own]) => isOfFigures(own)).map(([table]) => table));
  return passages.map(({ path }) => (figures.has(nearest(path, 'table')!) ? nearest(path, 'tr') : null));
}

/** What is taken, with the rest of each table of figures that is taken mostly. */
export function withWholeTables(passages: readonly Passage[], taken: readonly boolean[]): readonly boolean[] {
  const at = new Map(passages.map((passage, i) => [passage, i]));
  const whole = new Set(
    [...tablesIn(passages).values()]
      .filter(own => isOfFigures(own) && own.filter(each => taken[at.get(each)!]).length >= MOSTLY * own.length)
      .flat(),
  );
  return taken.map((is, i) => is || whole.has(passages[i]!));
}

function tablesIn(passages: readonly Passage[]): ReadonlyMap<PageElement, readonly Passage[]> {
  const tables = new Map<PageElement, Passage[]>();
  for (const passage of passages) {
    const table = nearest(passage.path, 'table');
    if (table === null) continue;
    const own = tables.get(table);
    if (own === undefined) tables.set(table, [passage]);
    else own.push(passage);
  }
  return tables;
}

function isOfFigures(passages: readonly Passage[]): boolean {
  const cells = new Map<PageElement, number>();
  for (const { text, path } of passages) {
    const row = nearest(path, 'tr');
    if (row === null) continue;
    if (text.length > SHORT_CELL) return false;
    cells.set(row, (cells.get(row) ?? 0) + 1);
  }
  return [...cells.values()].filter(count => count > 1).length >= FEWEST_ROWS;
}

function nearest(path: readonly PageElement[], name: string): PageElement | null {
  return path.findLast(({ localName }) => localName === name) ?? null;
}
