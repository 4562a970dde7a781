/**
 * Settling: a word set far from the rest of its rendering is moved beside it where the same word stands there too: of "the lines" under "the talks,
 * but the lines" the article belongs to the second. In: readings and columns. Out: the same columns, such words moved; the order of words stays.
 */
import type { Columns } from './collate.ts';
import type { Reading } from './terms.ts';

export function settle(readings: readonly Reading[], columns: Columns): Columns {
  const settled = columns.map(column => [...column]);
  readings.forEach((_, r) => {
    settleRow(readings, settled, r);
  });
  return settled.filter(column => column.some(token => token >= 0));
}

/** From the right, so that a run of words moves one after another. */
function settleRow(readings: readonly Reading[], columns: number[][], r: number): void {
  const places = columns.flatMap((column, c) => (column[r]! < 0 ? [] : [c]));
  for (let i = places.length - 2; i >= 0; i--) {
    const from = places[i]!;
    const to = places[i + 1]! - 1;
    if (from === to) continue;
    const token = columns[from]![r]!;
    const form = readings[r]!.forms[token]!;
    const others = columns[to]!.flatMap((other, o) => (other < 0 ? [] : [readings[o]!.forms[other]!]));
    if (others.length === 0 || others.some(other => other !== form)) continue;
    columns[to]![r] = token;
    columns[from]![r] = -1;
    places[i] = to;
  }
}
