import { expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

/** `words — voice` of the clauses shown of what `text` alone says. */
function shownOf(text: string): readonly string[] {
  const { findings } = storyOf({ 'a.txt': text, 'b.txt': 'Rain fell over the valley all week.' });
  return findings
    .filter(({ relation }) => relation === 'only')
    .flatMap(({ borne }) => borne ?? [])
    .map(({ exact, voice }) => (voice === undefined ? exact : `${exact} — ${voice}`));
}

test.each([
  [
    'with what is joined to it',
    'Lena Orr said the mill lost 40 workers and sold six barges.',
    'the mill lost 40 workers and sold six barges — Lena Orr',
  ],
  [
    'without who says it',
    'The mill in Vesk lost 40 workers in May, according to Lena Orr.',
    'The mill in Vesk lost 40 workers in May — Lena Orr',
  ],
  [
    'with the relative clause that says which',
    'Lena Orr said the mill hired the 40 cooks who had lost their jobs.',
    'the mill hired the 40 cooks who had lost their jobs — Lena Orr',
  ],
  [
    'without what another verb of speech joins on',
    'Lena Orr says the fight was over 40 barges, but claims she was not there.',
    'the fight was over 40 barges — Lena Orr',
  ],
  [
    'with a list whole',
    'The ages of the rowers were 16, 19 and 23, Lena Orr said.',
    'The ages of the rowers were 16, 19 and 23 — Lena Orr',
  ],
])('a clause is shown %s', (_, text, shown) => {
  expect(shownOf(text)).toContain(shown);
});

test.each([
  ['three words', 'Lena Orr said 40 barges sank.', 'Lena Orr said 40 old barges sank.'],
  [
    'a link',
    'Lena Orr said the mill sold 40 barges at pic.twitter.com/abc.',
    'Lena Orr said the mill sold 40 barges at the harbour.',
  ],
  [
    'a subject cut in two',
    'Lena Orr said she did not know which crew had sold 40 barges.',
    'Lena Orr said the crew had sold 40 barges.',
  ],
  [
    'words of nobody in particular',
    'Several said the mill in Vesk had sold 40 barges to Orrin.',
    'Lena Orr said the mill in Vesk had sold 40 barges to Orrin.',
  ],
])('not shown: %s', (_, text, shown) => {
  expect(shownOf(text)).toEqual([]);
  expect(shownOf(shown)).toHaveLength(1);
});
