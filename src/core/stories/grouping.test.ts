/** Made-up reports of made-up events, grouped as a desk's stream is. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { english } from '../../languages/en/index.ts';
import type { Decision } from './decisions.ts';
import { createDigester, type Digest, hourOf } from './digests.ts';
import { addDigest, type Grouping, type GroupingOptions, startGrouping } from './grouping.ts';

const digest = createDigester(english);

function of(id: string, published: string | null, headline: string, text: string): Digest {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  return digest({ id, outlet: id.split('-')[0]!, published, headline, text, blocks });
}

const FERRY_1 = of(
  'courier-1',
  '2031-03-04',
  'Ferry Aurelia runs aground off Tolvik, 34 rescued',
  'TOLVIK — The ferry Aurelia ran aground on the Skarn rocks outside Tolvik on Monday evening, and all 34 passengers were rescued by lifeboats, the coast guard said. Captain Idun Varsholm, 58, said the rudder had failed in heavy fog near Skarn Point.',
);
const FERRY_2 = of(
  'gazette-1',
  '2031-03-04',
  'Lifeboats rescue 34 from stranded Tolvik ferry',
  'Thirty-four passengers were taken off the ferry Aurelia by lifeboats late on Monday after it struck the Skarn rocks near Tolvik. Captain Idun Varsholm told the coast guard that the rudder failed in fog. Nobody was hurt. The Aurelia remains aground off Skarn Point.',
);
const FERRY_LATER = of(
  'courier-2',
  '2031-03-06',
  'Aurelia towed into Tolvik harbour after grounding',
  'The ferry Aurelia, which ran aground on the Skarn rocks on Monday, was towed into Tolvik harbour on Thursday. Captain Idun Varsholm said divers would look at the rudder. The 34 passengers had been rescued by lifeboats in fog.',
);
/** Another ferry, another year: it only looks alike. */
const LAST_YEAR = of(
  'courier-3',
  '2030-02-11',
  'Ferry Merle hits pier in Lunde, six hurt',
  'LUNDE — Six passengers were hurt when the ferry Merle hit the pier in Lunde on Sunday morning, the harbour office said. Skipper Oda Brennvik, 41, said an engine had not answered. The Merle was taken out of service.',
);
const COUNCIL = of(
  'gazette-2',
  '2031-03-04',
  'Council votes to close Hazel Street library',
  'The town council of Marrowby voted 9 to 4 on Tuesday to close the library in Hazel Street by June. Councillor Peder Quill called the decision a loss for the whole quarter; Mayor Lotte Ansgar said the roof could not be paid for.',
);

function grouped(digests: readonly Digest[], options: GroupingOptions = {}): Grouping {
  const grouping = startGrouping(english, options);
  for (const each of digests) addDigest(grouping, each);
  return grouping;
}

const storiesOf = ({ stories }: Grouping): readonly (readonly string[])[] =>
  [...stories.values()].map(({ reports }) => reports.map(({ report }) => report).sort()).sort();

/** What holds of every grouping, whatever came. */
function check({ stories, held, numbers, merged }: Grouping): void {
  const all = [...stories.values()].flatMap(({ reports }) => reports.map(({ report }) => report));
  expect(new Set(all).size).toBe(all.length);
  for (const [n, placed] of held) {
    expect(stories.get(placed.story.id)).toBe(placed.story);
    expect(placed.story.reports.some(member => member.n === n)).toBe(true);
    expect(numbers.get(placed.digest.report)).toBe(n);
  }
  for (const id of merged.keys()) expect(stories.has(id)).toBe(false);
}

describe('reports of one event are a story, others are not', () => {
  const EVENTS = [['courier-1', 'courier-2', 'gazette-1'], ['courier-3'], ['gazette-2']];

  test.each([
    ['as they came', [LAST_YEAR, FERRY_1, FERRY_2, COUNCIL, FERRY_LATER]],
    ['the other way round', [FERRY_LATER, COUNCIL, FERRY_2, FERRY_1, LAST_YEAR]],
    ['in any order', [FERRY_LATER, LAST_YEAR, FERRY_1, COUNCIL, FERRY_2]],
  ])('%s', (_, digests) => {
    const grouping = grouped(digests);
    check(grouping);
    expect(storiesOf(grouping)).toEqual(EVENTS);
  });

  test('the same report twice is one', () => {
    const grouping = grouped([FERRY_1]);
    expect(addDigest(grouping, FERRY_1)).toEqual([]);
    expect(storiesOf(grouping)).toEqual([['courier-1']]);
  });

  test('each change is told, with why', () => {
    const grouping = grouped([FERRY_1, COUNCIL]);
    const [change, ...more] = addDigest(grouping, FERRY_2);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      change: 'joined',
      reports: ['gazette-1'],
      why: { rule: 'alike', with: 'courier-1' },
    });
    expect(change!.why.likelihood).toBeGreaterThan(0.5);
    expect(addDigest(grouping, LAST_YEAR)).toMatchObject([{ change: 'begun', why: { rule: 'nothing-alike' } }]);
  });
});

describe('what a desk has decided holds', () => {
  const apart: Decision = { decide: 'apart', reports: ['gazette-1'], from: ['courier-1'] };
  const together: Decision = { decide: 'together', reports: ['gazette-2', 'courier-1'] };

  test('never together, whatever comes later', () => {
    const grouping = grouped([FERRY_1, FERRY_2, FERRY_LATER], { decisions: [apart] });
    check(grouping);
    for (const story of storiesOf(grouping))
      expect(story).not.toEqual(expect.arrayContaining(['courier-1', 'gazette-1']));
  });

  test('together, however unlike', () => {
    expect(storiesOf(grouped([FERRY_1, COUNCIL], { decisions: [together] }))).toEqual([['courier-1', 'gazette-2']]);
    expect(storiesOf(grouped([COUNCIL, LAST_YEAR, FERRY_1], { decisions: [together] }))).toEqual([
      ['courier-1', 'gazette-2'],
      ['courier-3'],
    ]);
  });

  test('the later of two decisions', () => {
    const undone: Decision = { decide: 'together', reports: ['courier-1', 'gazette-1'] };
    expect(storiesOf(grouped([FERRY_1, FERRY_2], { decisions: [apart, undone] }))).toEqual([
      ['courier-1', 'gazette-1'],
    ]);
  });
});

describe('what is held is bounded', () => {
  const TODAY = ['1', '2'].map(n =>
    of(`today-${n}`, '2031-03-04', `Notice ${n}`, `Notice ${n}: nothing is to be told of today.`),
  );

  test('by a number of reports: those that came first go, and their stories are closed', () => {
    const grouping = grouped([LAST_YEAR, FERRY_1], { most: 2 });
    const [closed, begun, ...more] = addDigest(grouping, COUNCIL);
    expect(more).toEqual([]);
    expect([closed, begun]).toMatchObject([
      { change: 'closed', why: { rule: 'no-longer-held' } },
      { change: 'begun', why: { rule: 'nothing-alike' } },
    ]);
    expect(closed!.story.reports.map(({ report }) => report)).toEqual(['courier-3']);
    check(grouping);
    expect([...grouping.numbers.keys()]).toEqual(['courier-1', 'gazette-2']);
  });

  test('texts further apart than the window are not held against each other', () => {
    expect(storiesOf(grouped([FERRY_1, FERRY_LATER]))).toEqual([['courier-1', 'courier-2']]);
    expect(storiesOf(grouped([FERRY_1, FERRY_LATER], { windowDays: 1 }))).toEqual([['courier-1'], ['courier-2']]);
  });

  test.each(['2099-01-01', '1931-03-04'])('one wrong date ends nothing: %s', wrong => {
    const bakery = of(
      'b-1',
      wrong,
      'Bakery in Lunde opens',
      'A bakery opened in Lunde, and gave away forty loaves of rye bread.',
    );
    for (const digests of [
      [FERRY_1, bakery, ...TODAY, FERRY_2, FERRY_LATER],
      [bakery, FERRY_1, ...TODAY, FERRY_2, FERRY_LATER],
    ]) {
      const grouping = grouped(digests);
      check(grouping);
      expect(storiesOf(grouping)).toContainEqual(['courier-1', 'courier-2', 'gazette-1']);
    }
  });

  test('a pile that is in no order of time keeps its stories', () => {
    const old = ['3', '4', '5', '6', '7'].map(n =>
      of(`old-${n}`, '2020-05-01', `Notice ${n}`, `Notice ${n} of that spring.`),
    );
    const grouping = grouped([FERRY_1, ...old, FERRY_2, LAST_YEAR, FERRY_LATER]);
    check(grouping);
    expect(storiesOf(grouping)).toContainEqual(['courier-1', 'courier-2', 'gazette-1']);
  });

  test('by a number of reports', () => {
    const grouping = grouped([FERRY_1, COUNCIL, LAST_YEAR], { most: 2 });
    check(grouping);
    expect([...grouping.numbers.keys()]).toEqual(['gazette-2', 'courier-3']);
  });
});

describe('the hour is that of who wrote it, on every machine', () => {
  test.each([
    ['2031-03-04', '2031-03-04T00:00Z'],
    ['2031-03-04T23:30', '2031-03-04T23:00Z'],
    ['2031-03-04T23:30:10-08:00', '2031-03-04T23:00Z'],
    ['2031-03-04T23:30:10Z', '2031-03-04T23:00Z'],
  ])('%s', (stamp, hour) => {
    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
      vi.stubEnv('TZ', zone);
      expect(hourOf(stamp)).toBe(Date.parse(hour) / 3_600_000);
    }
    vi.unstubAllEnvs();
  });

  test.each([null, '', 'March 4, 2031', '2031', '2031-13-40'])('none: %s', stamp => {
    expect(hourOf(stamp)).toBeNull();
  });
});

test('no text makes it throw, and every report is in one story', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 });
  const reports = fc.array(fc.tuple(text, fc.option(text), fc.option(fc.constantFrom('2031-03-04', 'no day', ''))), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(reports, given => {
      const grouping = startGrouping(english, { most: 5 });
      given.forEach(([body, headline, published], i) => {
        const blocks = [{ kind: 'paragraph' as const, start: 0, end: body.length }];
        addDigest(grouping, digest({ id: `r${i}`, outlet: null, published, headline, text: body, blocks }));
      });
      check(grouping);
      expect(grouping.held.size).toBe(Math.min(5, given.length));
    }),
    { numRuns: 60 },
  );
}, 60_000);
