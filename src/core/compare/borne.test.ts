import { describe, expect, test } from 'vitest';
import { reportsOf } from '../../../test/support/stories.ts';
import { loadParser } from '../../cli/models.ts';
import { english } from '../../languages/en/index.ts';
import { alikeItems, onlyItems } from '../../output/alike.ts';
import { compareReports } from '../story.ts';

const parser = loadParser();
const PAGE = { all: false, width: 100 };

function findingsOf(...texts: readonly string[]) {
  const reports = reportsOf(Object.fromEntries(texts.map((text, i) => [`${'abcdefgh'[i]}.txt`, text])));
  return compareReports(reports, english, { parser }).findings;
}

/** `a words / b words` of each line of what texts say alike. */
function lines(...texts: readonly string[]): readonly string[] {
  return alikeItems(findingsOf(...texts), PAGE).map(({ rows }) =>
    rows.flatMap(row => row.cells.map(cell => `${cell.reports.join('+')} ${cell.words}`)).join(' / '),
  );
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
    ).toBe('a+b Helm Lines bought the old shipyard in Vesk');
  });

  test.each([
    ['another figure', 'Helm Lines hired 30 cooks in Vesk.', 'Helm Lines hired 3 cooks in Vesk.'],
    ['a plan', 'Helm Lines bought the old shipyard.', 'Helm Lines plans to buy the old shipyard.'],
    ['a no', 'Helm Lines bought the old shipyard.', 'Helm Lines did not buy the old shipyard.'],
    ['another thing', 'Helm Lines bought the old shipyard.', 'Helm Lines bought the new museum.'],
    ['all but some', 'All but three sailors left the old harbour.', 'Three sailors left the old harbour.'],
  ])('not with %s', (_, a, b) => {
    expect(lines(`${a} The bakery sells bread.`, `${b} Rain fell over the valley all week.`)).toEqual([]);
  });
});

test('of what one text alone says, the sourced clauses come first, five at most', () => {
  const facts = [
    'The owner said the mill lost 40 workers.',
    ...'ABCDEF'.split('').map(x => `Ida ${x}storm sold ${x.length + 5} barges to Orrin.`),
  ];
  const items = onlyItems(findingsOf(facts.reverse().join(' '), 'Rain fell over the valley all week.'), PAGE);
  expect(items.length).toBeLessThanOrEqual(5);
});
