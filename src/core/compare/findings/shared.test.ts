/** The same words in several texts: passages, copies, credits. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

const RUN = 'the old bridge was shut after engineers had found fourteen broken cables';
const A = `In Orrin ${RUN}, to the dismay of shopkeepers. Mayor Tessa Holm wept.`;
const B = `Traders despaired: ${RUN}. Tessa Holm, who runs Orrin, was in tears.`;

describe('shared passages', () => {
  test('are found with their words, at their places', () => {
    const { shared, reports } = storyOf({ 'a.txt': A, 'b.txt': B });
    expect(shared.passages).toHaveLength(1);
    const [{ renderings, words }] = shared.passages as [(typeof shared.passages)[0]];
    expect(words).toBe(RUN.split(' ').length);
    expect(renderings.map(e => e.exact)).toEqual([RUN, RUN]);
    for (const e of renderings) expect(reports.find(r => r.id === e.report)!.text.slice(e.start, e.end)).toBe(RUN);
  });

  test.each([
    [
      'seven words',
      'Then the old bridge was shut at last, in Orrin.',
      'And the old bridge was shut at night, Orrin said.',
    ],
    ['words of a quotation', `“${RUN},” Mayor Tessa Holm of Orrin said.`, `Tessa Holm said in Orrin: “${RUN}.”`],
  ])('not %s', (_, one, other) => {
    expect(storyOf({ 'a.txt': one, 'b.txt': other }).shared.passages).toEqual([]);
  });
});

test('two texts that are one but for little are copies', () => {
  const long = Array.from(
    { length: 12 },
    (_, i) => `Cable ${i} of the ${['old', 'tall', 'grey'][i % 3]} bridge snapped at minute ${i * 7}.`,
  ).join(' ');
  const { shared } = storyOf({ 'a.txt': long, 'b.txt': `${long} Share this.`, 'c.txt': A });
  expect(shared.copies).toEqual([['a', 'b']]);
});

test('a credit is given with its words', () => {
  const { shared } = storyOf({ 'a.txt': `ORRIN (Reuters) - ${A}`, 'b.txt': B });
  expect(shared.credits).toMatchObject([{ report: 'a', to: 'Reuters', evidence: { exact: '(Reuters) -' } }]);
});
