/** The matrix: findings as rows, texts as columns. In: a story, which cards are shown, an order. Out: rows of cells; nothing of them is drawn here. */
import { columnsOf, GRID_SECTIONS, type GridRow, type GridValue, gridRow } from '../../src/output/grid.ts';
import type { Card, Story } from './story.ts';

export interface MatrixRow extends GridRow {
  readonly card: Card;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly isAside: boolean;
}

export interface Matrix {
  /** Texts set aside last. */
  readonly columns: readonly Column[];
  /** In the order of the page. */
  readonly rows: readonly MatrixRow[];
}

const KNOWN = new WeakMap<Story, Matrix>();

/** Made once for each story. */
export function matrixOf(story: Story): Matrix {
  const matrix = KNOWN.get(story) ?? matrixFrom(story);
  KNOWN.set(story, matrix);
  return matrix;
}

function matrixFrom({ comparison, names, sections }: Story): Matrix {
  const { texts, aside } = columnsOf(comparison);
  const cards = sections.filter(({ is }) => GRID_SECTIONS.has(is)).flatMap(section => section.cards);
  return {
    columns: texts.map(id => ({ id, name: names.get(id) ?? id, isAside: aside.has(id) })),
    rows: cards.flatMap(card => {
      const row = card.finding === null ? null : gridRow(card.finding, texts, aside);
      return row === null || row.texts === 0 ? [] : [{ ...row, card }];
    }),
  };
}

export const ORDERS = ['page', 'values', 'texts'] as const;
export type Order = (typeof ORDERS)[number];

/** `page`: worst first. `values`: most values first, of equals most texts. `texts`: most texts first. */
const BY: Readonly<Record<Order, (a: MatrixRow, b: MatrixRow) => number>> = {
  page: () => 0,
  values: (a, b) => b.values - a.values || b.texts - a.texts,
  texts: (a, b) => b.texts - a.texts,
};

/** The rows of the cards that are shown, in an order; of equals as on the page. */
export function shownRows(rows: readonly MatrixRow[], cards: readonly Card[], order: Order): readonly MatrixRow[] {
  const keys = new Set(cards.map(({ key }) => key));
  return rows.filter(({ card }) => keys.has(card.key)).sort(BY[order]);
}

/** Characters of words on a line of a cell, about: rows have a height also where not all of their cells are drawn. */
const LINE = 20;
/** Lines of words that a cell shows at most. */
export const MOST_LINES = 5;

/** Lines that a row takes, about. */
export function linesOf({ cells, label }: GridRow): number {
  const lines = cells.map(cell => {
    if (cell.is !== 'values') return 1;
    return cell.values.reduce((sum, { label: named, words, voice }) => {
      const told = Math.min(MOST_LINES, Math.ceil((words.length + 2) / LINE));
      return sum + told + Number(named !== '') + (voice === null ? 0 : Math.ceil((voice.length + 2) / LINE));
    }, 0);
  });
  return Math.max(1, Math.min(MOST_LINES, Math.ceil(label.length / LINE)) + 1, ...lines);
}

/** A cell in one line, for a tool tip. */
export function toldOf({ letter, label, words, voice }: GridValue, isSeveral: boolean): string {
  const named = [isSeveral ? letter : '', label].filter(part => part !== '').join(' ');
  return `${named === '' ? '' : `${named}: `}“${words}”${voice === null ? '' : ` — ${voice}`}`;
}
