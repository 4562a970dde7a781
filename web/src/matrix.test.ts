import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/core/story.ts';
import { comparisonRecord } from '../../src/index.ts';
import { english } from '../../src/languages/en/index.ts';
import { storyOf as compared, exampleReports, parser } from '../../test/support/stories.ts';
import { linesOf, matrixOf, type Order, shownRows, toldOf } from './matrix.ts';
import { type Story, storyOf } from './story.ts';

function storyFrom(comparison: Parameters<typeof comparisonRecord>[0]): Story {
  return storyOf(comparisonRecord(comparison, { version: '0', withText: true }));
}
const story = storyFrom(compareReports(exampleReports(), english, { parser: parser() }));
const matrix = matrixOf(story);
const cards = [...story.cards.values()];

function keys(order: Order, shown = cards): readonly string[] {
  return shownRows(matrix.rows, shown, order).map(({ card }) => card.key);
}

describe('the matrix of the example', () => {
  test('has the texts as columns, those set aside last', () => {
    expect(matrix.columns.map(({ name }) => name).at(-1)).toBe('beacon-early');
    expect(matrix.columns.filter(({ isAside }) => isAside).map(({ id }) => id)).toEqual(['beacon-early']);
    expect(matrix.columns).toHaveLength(story.reports.size);
  });

  test('has a row for each finding with values: no wordings, no notes, nothing of one voice', () => {
    const kinds = new Set(matrix.rows.map(({ card }) => card.is));
    expect([...kinds]).toEqual(['clash', 'sources', 'alike']);
    for (const { cells, texts } of matrix.rows) {
      expect(cells).toHaveLength(matrix.columns.length);
      expect(texts).toBe(cells.filter(({ is }) => is === 'values').length);
      expect(texts).toBeGreaterThan(0);
    }
    expect(matrix.rows.slice(0, 3).map(({ card }) => card.number)).toEqual([1, 2, 3]);
  });

  test('is made once', () => {
    expect(matrixOf(story)).toBe(matrix);
  });

  test('shows the rows of cards that are shown, in the order asked for', () => {
    expect(keys('page')).toEqual(matrix.rows.map(({ card }) => card.key));
    expect(keys('page', [])).toEqual([]);
    const some = cards.filter(({ is }) => is === 'sources');
    expect(keys('values', some)).toEqual(some.map(({ key }) => key));
    const values = shownRows(matrix.rows, cards, 'values').map(row => [row.values, row.texts] as const);
    for (const [i, [v, t]] of values.slice(1).entries()) {
      const [before, texts] = values[i]!;
      expect(before > v || (before === v && texts >= t)).toBe(true);
    }
    const texts = shownRows(matrix.rows, cards, 'texts').map(row => row.texts);
    expect(texts).toEqual([...texts].sort((a, b) => b - a));
    expect(new Set(keys('texts'))).toEqual(new Set(keys('page')));
  });

  test('a row has as many lines as its longest cell, within bounds', () => {
    const [cost] = matrix.rows;
    expect(linesOf(cost!)).toBeGreaterThanOrEqual(2);
    expect(linesOf({ label: '', values: 0, texts: 0, cells: [] })).toBe(1);
    const long = matrix.rows.map(linesOf);
    expect(Math.max(...long)).toBeLessThan(20);
  });
});

test.each([
  [true, 'Tue 12 March', 'Rill', 'A Tue 12 March: “noon” — Rill'],
  [false, '', null, '“noon”'],
  [true, '', null, 'A: “noon”'],
])('a cell in one line', (isSeveral, label, voice, line) => {
  const place = { report: 'a', field: 'text' as const, start: 0, end: 4, exact: 'noon', prefix: '', suffix: '' };
  expect(toldOf({ letter: 'A', label, words: 'noon', voice, place }, isSeveral)).toBe(line);
});

test('of nothing there is nothing', () => {
  expect(matrixOf(storyFrom(compared({})))).toEqual({ columns: [], rows: [] });
});
