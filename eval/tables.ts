/** Tables: rows of cells to aligned text, or to Markdown. */
import type { Table } from './scores.ts';

function widthsOf(table: Table): readonly number[] {
  const lines = [table.head, ...table.rows];
  return table.head.map((_, column) => Math.max(...lines.map(line => [...(line[column] ?? '')].length)));
}

function padCell(cell: string, width: number, column: number): string {
  const gap = ' '.repeat(Math.max(0, width - [...cell].length));
  return column === 0 ? cell + gap : gap + cell;
}

/** Aligned columns under the table's title; ends with a line break. */
export function renderTable(table: Table): string {
  const widths = widthsOf(table);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => padCell(cell, widths[column]!, column))
      .join('  ')
      .trimEnd();
  return `${[table.title, line(table.head), ...table.rows.map(line)].join('\n')}\n`;
}

/** A Markdown table without its title; ends with a line break. */
export function renderMarkdown(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = table.head.map((_, column) => (column === 0 ? '---' : '---:'));
  return `${[line(table.head), line(rule), ...table.rows.map(line)].join('\n')}\n`;
}
