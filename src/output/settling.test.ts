import { expect, test } from 'vitest';
import type { Rendering, Utterance } from '../core/model/comparison.ts';
import { settle } from './settling.ts';

const LONG = 'of the talks but the lines are open';
const SHORT = 'the lines are open';

const spansOf = (text: string) =>
  [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

const rendering = (report: string, exact: string): Rendering =>
  ({ report, parts: [{ report, start: 0, end: exact.length, exact, prefix: '', suffix: '' }] }) as unknown as Rendering;

/** An utterance in which the second rendering's words stand at `places` of the first one's. */
function utterance(first: string, second: string, places: readonly number[]): Utterance {
  const [a, b] = [spansOf(first), spansOf(second)];
  return {
    id: 'u',
    renderings: [rendering('a', first), rendering('b', second)],
    columns: a.map((span, c) => [span, places.includes(c) ? b[places.indexOf(c)]! : null]),
    changes: [{ type: 'cut', between: [0, 1], material: false, finding: null }],
  } as unknown as Utterance;
}

test('a word far from the rest is set beside it where the same word stands, and then nothing is cut', () => {
  const { columns, changes } = settle(utterance(LONG, SHORT, [1, 5, 6, 7]));
  expect(columns.map(([, span]) => span !== null)).toEqual([false, false, false, false, true, true, true, true]);
  expect(changes).toEqual([]);
});

test('a word that has no like there stays, and what is left out is', () => {
  const { columns, changes } = settle(utterance('a fine day and a long night', 'fine night', [1, 6]));
  expect(columns.map(([, span]) => span !== null)).toEqual([false, true, false, false, false, false, true]);
  expect(changes).toHaveLength(1);
});
