import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

function findingsOf(...texts: readonly string[]) {
  return storyOf(Object.fromEntries(texts.map((text, i) => [`${'abcdefgh'[i]}.txt`, text]))).findings;
}

/** `a words / b words` of each clause that texts bear out, the clause first. */
function lines(...texts: readonly string[]): readonly string[] {
  return findingsOf(...texts)
    .filter(({ relation, borne }) => relation === 'agree' && borne !== undefined)
    .map(({ borne }) => borne!.map(({ report, exact }) => `${report} ${exact}`).join(' / '));
}

describe('a clause that each text bears out', () => {
  test('is shown whole, with the words of the other text', () => {
    expect(
      lines(
        'Helm Lines bought the old shipyard. The bakery in Lunde sells bread.',
        'The old shipyard was bought by Helm Lines. Rain fell over the valley all week.',
      ),
    ).toEqual(['a Helm Lines bought the old shipyard / b The old shipyard was bought by Helm Lines']);
  });

  test('is cut to what both have', () => {
    expect(
      lines(
        'Helm Lines bought the old shipyard in Vesk on Monday after long talks. The bakery sells bread.',
        'Helm Lines bought the old shipyard in Vesk. Rain fell over the valley all week.',
      )[0],
    ).toBe('a Helm Lines bought the old shipyard in Vesk / b Helm Lines bought the old shipyard in Vesk');
  });

  test('who met whom is the same either way', () => {
    expect(lines('Lena Orr met Tom Holm in the old mill.', 'Tom Holm met Lena Orr in the old mill.')).toHaveLength(1);
  });

  test.each([
    ['another figure', 'Helm Lines hired 30 cooks in Vesk.', 'Helm Lines hired 3 cooks in Vesk.'],
    ['a plan', 'Helm Lines bought the old shipyard.', 'Helm Lines plans to buy the old shipyard.'],
    [
      'figures exchanged',
      'Police in Vesk arrested two men over the theft of 14 goats.',
      'Police in Vesk arrested 14 men over the theft of two goats.',
    ],
    [
      'a vote turned round',
      'The council of Vesk voted 31-20 to close the mill.',
      'The council of Vesk voted 20-31 to close the mill.',
    ],
    ['who did it turned round', 'Lena Orr sued Tom Holm over the mill.', 'Tom Holm sued Lena Orr over the mill.'],
    [
      'a saying that nobody said',
      'No one said that the old gate had been left open.',
      'The harbour master said that the old gate had been left open.',
    ],
    ['a no', 'Helm Lines bought the old shipyard.', 'Helm Lines did not buy the old shipyard.'],
    ['another thing', 'Helm Lines bought the old shipyard.', 'Helm Lines bought the new museum.'],
    ['all but some', 'All but three sailors left the old harbour.', 'Three sailors left the old harbour.'],
  ])('not with %s', (_, a, b) => {
    expect(lines(`${a} The bakery sells bread.`, `${b} Rain fell over the valley all week.`)).toEqual([]);
  });
});

test('what one text alone says has its whole clause where that has a source, a name or a figure', () => {
  const only = findingsOf(
    'The owner said the mill lost 40 workers. Ida Storm sold six barges to Orrin.',
    'Rain fell over the valley all week.',
  ).filter(({ relation }) => relation === 'only');
  expect(only.map(({ borne }) => borne?.[0]?.exact)).toEqual(
    expect.arrayContaining(['the mill lost 40 workers', 'Ida Storm sold six barges to Orrin']),
  );
});
