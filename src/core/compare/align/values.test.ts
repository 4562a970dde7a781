/** Values that look alike and are of different things: nothing here may be called a difference. And what must always hold. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';
import type { Finding } from '../../model/comparison.ts';

const MEASURES = new Set(['date', 'time', 'duration', 'number', 'money', 'age']);
const SCENE = 'The tram left Ember Square at noon. Mayor Tessa Holm of Orrin came to the depot.';

/** Null for a report without a date. */
type Dates = readonly (string | null)[];

function findingsOf(texts: readonly string[], dates: Dates = []): readonly Finding[] {
  const records = texts.map((text, i) => ({
    id: `r${i}`,
    text: `${text}\n\n${SCENE}`,
    ...(dates[i] === null ? {} : { published: dates[i] ?? '2026-03-04' }),
  }));
  return storyOf({ 'all.json': JSON.stringify(records) }).findings.filter(({ kind }) => MEASURES.has(kind));
}

/** `relation kind: words | words` of the conflicts and updates on values. */
function clashesOf(texts: readonly string[], dates: Dates = []): readonly string[] {
  return findingsOf(texts, dates)
    .filter(({ relation }) => relation === 'conflict' || relation === 'update')
    .map(
      ({ relation, kind, variants }) =>
        `${relation} ${kind}: ${variants
          .map(({ display }) => display)
          .sort()
          .join(' | ')}`,
    );
}

describe('traps', () => {
  test.each([
    [
      'the night of a day, and late on it',
      'The tram derailed on Tuesday night near the harbour.',
      'The tram derailed late on Tuesday near the harbour.',
    ],
    [
      'a night, and early on the next day',
      'The tram derailed on Monday night near the harbour.',
      'The tram derailed early on Tuesday near the harbour.',
    ],
    ['other people', 'The crash injured 27 people.', 'The crash injured six children.'],
    ['the rest', 'Four people were shot in Ember Square.', 'Three other people were also shot in Ember Square.'],
    ['some of them', 'The crash injured 27 people.', 'Two of the injured were in a serious condition.'],
    ['a sum', 'Four people were wounded in the crash.', 'Two men and two women were wounded in the crash.'],
    ['a part and its whole', 'Two of the five sailors survived the storm.', 'Two sailors survived the storm.'],
    ['one told of', 'The crash injured four people.', 'One person was injured and lost a finger.'],
    ['a past toll', 'The crash killed two people.', 'In 2009, a crash on the line killed 11 people.'],
    [
      'other numbers in a list of ages',
      'The crash injured seven people.',
      'Three rowers, ages 16, 19 and 23, were injured.',
    ],
    ['a converted unit', 'The tram stopped 1.2 miles from Orrin.', 'The tram stopped 1.9 kilometres from Orrin.'],
    ['the same weekday', 'The inquiry opens on Tuesday.', 'The tram derailed on Wednesday.'],
    ['another step', 'The driver was charged on Monday.', 'The driver was arrested on Sunday.'],
    ['an age and a count', 'Tessa Holm, 34, came to the depot.', 'The crash injured 37 people.'],
    ['part of a price', 'The offer of $82 a share is final.', 'The offer includes $22 in stock.'],
    ['money for another thing', 'The subsidy is $12 million a year.', 'The repair will cost $40 million.'],
    ['who moved', 'Holm Lines shares fell 4 percent.', 'Holm Lines income fell 96 percent.'],
    ['pictures of a gallery', 'Image 3 of 20 shows the tram.', 'Image 4 of 31 shows the tram.'],
    ['a manner of speaking', 'The line cost more than $50 million.', 'The line cost $50 million.'],
    ['evening and night', 'The tram derailed on Monday evening.', 'The tram derailed on Monday night.'],
    [
      'when it was said',
      'The mayor said on Monday that the line would open.',
      'The mayor said on Tuesday that the line would open.',
    ],
  ])('%s', (_, one, other) => {
    expect(clashesOf([one, other])).toEqual([]);
  });
});

describe('differences', () => {
  test.each([
    [
      'what a toll rose to',
      'The number of injured has risen to 34.',
      'The number of injured stands at 27.',
      /^(?:update|conflict) number/,
    ],
    [
      'an offer by its name',
      'Holm Lines made an initial $105 million offer.',
      'The original $103 million offer of Holm Lines failed.',
      /^conflict money/,
    ],
    ['a year and a year', 'The line was built in 1931.', 'The line was built in 1934.', /^conflict date: 1931 \| 1934/],
    [
      'months side by side',
      'The board approved the line last month.',
      'The board this month said that it had approved the line.',
      /^conflict date/,
    ],
    [
      'unlike hedges',
      'The rescue took nearly four hours.',
      'The rescue took more than four hours.',
      /^conflict duration/,
    ],
    [
      'a night, and late on the next day',
      'The tram derailed on Monday night near the harbour.',
      'The tram derailed late on Tuesday near the harbour.',
      /^conflict date: Monday night \| late on Tuesday/,
    ],
    [
      'one figure after a later one',
      'Shares of Holm Lines fell 4 percent.',
      'Shares of Holm Lines fell 6 percent.',
      /number/,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(clashesOf([one, other])).toEqual([expect.stringMatching(expected)]);
  });

  test('a higher toll in a text marked as updated', () => {
    const texts = ['The crash injured 19 people.', 'The crash injured 34 people.'];
    expect(clashesOf(texts, ['2026-03-03', '2026-03-04'])).toEqual(['update number: 19 | 34']);
    expect(clashesOf(texts, ['2026-03-04', '2026-03-03'])).toEqual(['conflict number: 19 | 34']);
  });
});

const COPY = (day: string, count: number): string =>
  `The tram derailed on ${day} near the harbour. Rescue crews freed ${count} passengers from the tram.`;

describe('properties', () => {
  const days = fc.constantFrom('Sunday', 'Monday', 'Tuesday');
  const counts = fc.integer({ min: 11, max: 39 });

  it('finds exactly the one number changed in a copy', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, a, b) => {
        const expected = a === b ? [] : [`conflict number: ${[String(a), String(b)].sort().join(' | ')}`];
        expect(clashesOf([COPY(day, a), COPY(day, b)])).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('finds exactly the one weekday changed in a copy', () => {
    fc.assert(
      fc.property(days, days, counts, (a, b, count) => {
        const expected = a === b ? [] : [`conflict date: ${[a, b].sort().join(' | ')}`];
        expect(clashesOf([COPY(a, count), COPY(b, count)])).toEqual(expected);
        expect(clashesOf([COPY(a, count), COPY(b, count)], [null, null])).toEqual(expected);
      }),
      { numRuns: 9 },
    );
  });

  it('sets no weekday of an undated report against one of another part of the week', () => {
    expect(clashesOf([COPY('Monday', 12), COPY('Thursday', 12)], [null, null])).toEqual([]);
  });

  it('never sets a length against itself in another unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), miles => {
        const km = (miles * 1.609344).toFixed(1);
        expect(
          clashesOf([`The line runs ${miles} miles to Orrin.`, `The line runs ${km} kilometres to Orrin.`]),
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('moves every date with the publication dates', () => {
    const shift = (iso: string, days: number): string =>
      new Date(Date.parse(iso) + days * 864e5).toISOString().slice(0, 10);
    const datesOf = (published: string): readonly (readonly string[])[] =>
      findingsOf(['The tram derailed yesterday.', 'The tram derailed yesterday morning.'], [published, published])
        .flatMap(({ variants }) => variants.map(({ value }) => value))
        .flatMap(value => (value.type === 'interval' ? [[value.from!.slice(0, 10), value.to!.slice(0, 10)]] : []));
    const before = datesOf('2026-03-04');
    expect(before.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), days => {
        expect(datesOf(shift('2026-03-04', days))).toEqual(before.map(each => each.map(date => shift(date, days))));
      }),
      { numRuns: 12 },
    );
  });
});
