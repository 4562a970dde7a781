/** Values of two reports: which are set side by side, and how they are said to fit. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

const MEASURES = new Set(['date', 'time', 'duration', 'number', 'money', 'age']);
/** What both texts share beside the sentence under test, so that they are of one event. */
const COMMON = 'Mayor Tessa Holm of Orrin spoke in the town hall. The keeper Aldo Fenn listened.';

/** `relation kind: variant | variant` of every finding on values, of two texts dated alike. */
function related(one: string, other: string, published: readonly [string, string] = ['2026-03-04', '2026-03-04']) {
  const record = (id: string, text: string, date: string) => ({ id, text: `${text} ${COMMON}`, published: date });
  const records = [record('a', one, published[0]), record('b', other, published[1])];
  const { findings } = storyOf({ 'all.json': JSON.stringify(records) });
  return findings
    .filter(f => MEASURES.has(f.kind))
    .filter(f => new Set(f.variants.flatMap(v => v.evidence.map(e => e.report))).size > 1)
    .map(
      f =>
        `${f.relation} ${f.kind}: ${f.variants
          .map(v => v.display)
          .sort()
          .join(' | ')}`,
    );
}

describe('values that can’t both be so', () => {
  test.each([
    ['The bridge was closed on Tuesday.', 'The bridge was closed on Monday.', 'conflict date: Monday | Tuesday'],
    ['The bridge was built in 1931.', 'The bridge was built in 1934.', 'conflict date: 1931 | 1934'],
    [
      'The inspection lasted nearly an hour.',
      'The inspection lasted over an hour.',
      'conflict duration: nearly an hour | over an hour',
    ],
    ['Engineers found 14 broken cables.', 'Engineers found 41 broken cables.', 'conflict number: 14 | 41'],
    ['The repair will cost $4 million.', 'The repair will cost $9 million.', 'conflict money: $4 million | $9 million'],
    ['Aldo Fenn, 63, keeps the bridge.', 'Aldo Fenn, 36, keeps the bridge.', 'conflict age: 36 | 63'],
  ])('%s / %s', (one, other, expected) => {
    expect([...new Set(related(one, other))]).toEqual([expected]);
  });
});

describe('times that can’t both be so', () => {
  test.each([
    ['The bridge fell at 5:50 p.m. on Tuesday.', 'The bridge fell at 7:50 p.m. on Tuesday.'],
    ['The bridge fell on Tuesday morning.', 'The bridge fell on Tuesday evening.'],
    ['The bridge fell at 9:10 a.m. on Tuesday.', 'The bridge fell on Tuesday evening.'],
    ['The bridge fell at 4:20 p.m. GMT on 3 March.', 'The bridge fell at 4:20 p.m. EST on 3 March.'],
    ['The inquiry opens on 10 March.', 'The inquiry opens on 17 March.'],
    ['The bridge opened in 1997.', 'The bridge opened in 1979.'],
    ['Aldo Fenn died in May 2019.', 'Aldo Fenn died in August 2019.'],
    ['The trial begins on 3 April.', 'The trial begins on 24 April.'],
    ['The vote will be held on 10 March.', 'The vote will be held on 24 March.'],
    ['The bridge fell on Wednesday, 4 March 2026.', 'The bridge fell on Thursday, 4 March 2026.'],
  ])('%s / %s', (one, other) => {
    expect(related(one, other).map(found => found.replace(/ (?:date|time):.*/, ''))).toContain('conflict');
  });
});

describe('times that can both be so, or are of two moments', () => {
  test.each([
    ['The bridge fell at 4:20 p.m. GMT on 3 March.', 'The bridge fell at 5:20 p.m. CET on 3 March.'],
    ['The bridge fell at 4:20 p.m. GMT on 3 March.', 'The bridge fell at 5:20 p.m. on 3 March.'],
    ['The bridge fell at 1:20 a.m. GMT on 3 March.', 'The bridge fell at 8:20 p.m. EST on 2 March.'],
    ['The bridge fell on Tuesday afternoon.', 'The bridge fell on Tuesday evening.'],
    ['The bridge fell at 5:50 p.m. on Tuesday.', 'The bridge fell on Tuesday evening.'],
    ['The bridge fell on Tuesday night.', 'The bridge fell at 12:20 a.m. on Wednesday.'],
    ['The bridge fell after midnight Tuesday.', 'The bridge fell on Tuesday.'],
    ['The council met on 3 February.', 'The council met on 17 February.'],
    ['The mayor spoke on 3 February.', 'The mayor spoke on 17 February.'],
    ['A sailor was killed on 3 February.', 'A sailor was killed on 17 February.'],
    ['Talks were held on 3 February.', 'Talks were held on 17 February.'],
    ['The council held a vote on 3 February.', 'The council held a vote on 17 February.'],
    [
      'The port was shut in 1931. The port was closed in 1931. The port was closed in 1950.',
      'The port was closed in 1970.',
    ],
  ])('%s / %s', (one, other) => {
    expect(related(one, other).filter(found => found.startsWith('conflict'))).toEqual([]);
  });
});

test('the later of two texts is known by the instant, not by the clock', () => {
  const texts = [
    'At least 4 people were injured in the storm.',
    'At least 3 people were injured in the storm.',
  ] as const;
  const toll = (published: readonly [string, string]): readonly string[] => related(...texts, published);
  expect(toll(['2026-03-03T20:30:00-05:00', '2026-03-04T00:30:00Z'])).toEqual([
    expect.stringMatching(/^(?:update|compatible)/),
  ]);
});

describe('values that go together', () => {
  test.each([
    ['The inspection lasted about an hour.', 'The inspection lasted 58 minutes.'],
    ['Engineers found 14 broken cables.', 'Engineers found more than a dozen broken cables.'],
    ['Engineers found 14 broken cables.', 'Engineers found fourteen broken cables.'],
    ['The bridge was closed on Tuesday.', 'The bridge was closed on Tuesday morning.'],
    ['The bridge was closed on Tuesday.', 'The bridge was closed on March 3, 2026.'],
    ['The bridge was closed on Tuesday.', 'The bridge was closed yesterday.'],
  ])('%s / %s', (one, other) => {
    const found = related(one, other);
    expect(found.filter(each => !/^(?:agree|compatible)/.test(each))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('figures of two things, told alike', () => {
  const filler = 'The rain had stopped by then. The river was calm. The crowd went home. The lamps were lit. ';
  test.each([
    // what is done over and over, far from what a report is about
    [`${filler}Fenn fired two flares.`, `${filler}A sailor fired one flare.`],
    // a period, and a length
    ['The keepers spent the last month in court.', 'The keepers spent one hour in court.'],
    ['There have been strikes for years.', 'A 24-hour strike shut the mill.'],
    // any rise
    ['Some 34 boats sank, a 79% rise.', 'Some 67 boats burned, an 8 percent rise.'],
    [
      `${filler}The mayor held a briefing on Monday to speak of Aldo Fenn.`,
      `${filler}At an earlier briefing on Tuesday, the warden named Aldo Fenn.`,
    ],
    ['The warden tweeted on Monday that all was calm.', 'The warden tweeted on Tuesday that all was calm.'],
    ['The body was recovered after midnight Tuesday.', 'The body was recovered on Tuesday.'],
  ])('%s / %s', (one, other) => {
    expect(related(one, other).filter(each => /^(?:conflict|update)/.test(each))).toEqual([]);
  });
});

describe('a reward', () => {
  const days = ['2026-03-04', '2026-03-09'] as const;
  test.each([
    [
      'raised',
      'The town offers a $1,000 reward for information.',
      'The town offers a $9,000 reward for information.',
      ['update'],
    ],
    [
      'of another giver',
      'The town offers a $1,000 reward for information.',
      'The guild offers a $9,000 reward for information.',
      [],
    ],
  ])('%s', (_, one, other, expected) => {
    const found = related(one, other, days).filter(each => each.includes('money'));
    expect(found.map(each => each.split(' ')[0])).toEqual(expected);
  });
});

describe('a part and its whole', () => {
  test.each([
    ['Nine of the 31 rowers were killed.', 'Nine rowers were killed.', ['agree number: Nine']],
    ['Police arrested 17 of the 52 pickers.', 'Police arrested 52 pickers.', ['conflict number: 17 | 52']],
    ['The mill fired 17 of the 52 weavers.', 'The mill fired 52 weavers.', ['conflict number: 17 | 52']],
    ['Half of the 80 barns were destroyed.', 'The storm destroyed 80 barns.', []],
    ['Of the 31 rowers, nine were killed.', 'Thirty-one rowers were killed.', []],
    ['All but two of the 31 rowers were rescued.', 'Two rowers were rescued.', []],
  ])('%s / %s', (one, other, expected) => {
    expect(related(one, other)).toEqual(expected);
  });
});

describe('values of different things are not set side by side', () => {
  test.each([
    ['The bridge was closed on Tuesday.', 'The ferry will sail on Friday.'],
    ['Engineers found 14 broken cables.', 'Shopkeepers sold 900 umbrellas.'],
    ['The inspection lasted an hour.', 'The mayor’s flight took three hours.'],
    ['Aldo Fenn, 63, keeps the bridge.', 'Tessa Holm, 51, runs the town.'],
    ['The bridge weighs 300 tonnes.', 'The bridge is 300 metres long.'],
    ['Engineers found 14 broken cables.', 'Engineers replaced 6 rusty bolts.'],
  ])('%s / %s', (one, other) => {
    expect(related(one, other).filter(each => /^(?:conflict|update)/.test(each))).toEqual([]);
  });
});

describe('a toll under the stamp of a live page’s entry', () => {
  const page = (late: string, early: string): string =>
    `Bridge falls in Orrin – live\n\n4 March 2026\n\n16.30 GMT\nAt the river\n\n${late} The town hall was open to families who waited. ${COMMON}\n\n14.05 GMT\nBridge falls\n\n${early} Crews were at work at the river.\n\n`;
  const toll = (n: string): string => `${n} people were killed when the bridge fell.`;
  const filed = '2026-03-04T15:10Z';

  test.each([
    [page(toll('Nineteen'), 'Police spoke.'), 'Fifteen', 'update'],
    [page(toll('Nineteen'), toll('Twelve')), 'Fifteen', 'update'],
    // the later figure is the lower one
    [page(toll('Twelve'), 'Police spoke.'), 'Fifteen', 'conflict'],
    // nobody knows which is later
    [page(toll('Nineteen'), 'Police spoke.').replaceAll(' GMT', ''), 'Fifteen', 'conflict'],
  ])('%#: %s', (live, n, relation) => {
    const found = related(live, toll(n), ['2026-03-04', filed]);
    expect(found.map(each => each.split(' ')[0])).toEqual([relation]);
  });
});

test('a newer text with a newer figure is an update, not a conflict', () => {
  const found = related(
    'At least 3 people were injured in the storm.',
    'At least 9 people were injured in the storm.',
    ['2026-03-03T08:00:00Z', '2026-03-05T08:00:00Z'],
  );
  expect(found).toEqual([expect.stringMatching(/^(?:update|compatible) number: /)]);
});

test('a report without the value is silent, not in agreement', () => {
  const { findings } = storyOf({
    'a.txt': `Engineers found 14 broken cables. ${COMMON}`,
    'b.txt': `Engineers found 41 broken cables. ${COMMON}`,
    'c.txt': `Engineers looked at the cables. ${COMMON}`,
  });
  const conflict = findings.find(f => f.relation === 'conflict')!;
  expect(conflict.silent).toEqual([{ report: 'c', basis: 'none-of-kind' }]);
});

describe('what may happen again is no contradiction', () => {
  test.each([
    ['The weekly market of Orrin was held on 3 February.', 'The weekly market of Orrin was held on 17 February.'],
    ['The hearing was held on 3 February.', 'The hearing was held on 17 February.'],
    ['The annual fair opens on 3 May.', 'The annual fair opens on 10 May.'],
    ['The strike started on 3 February.', 'The strike started on 17 February.'],
    ['The road was closed on 3 February.', 'The road was closed on 17 February.'],
    ['The volcano erupted on 3 February.', 'The volcano erupted on 17 February.'],
  ])('%s / %s', (one, other) => {
    expect(related(one, other).filter(found => found.startsWith('conflict'))).toEqual([]);
  });
});

test.each([
  ['Two workers have died at Kestrel, police said.', 'A second worker has died at Kestrel, police said.', true],
  ['Two workers were missing at Kestrel on Monday.', 'Rescuers found the body of a second worker at Kestrel.', false],
])('what a rank bears out: %s / %s', (one, other, isBorne) => {
  const { findings } = storyOf({ 'a.txt': one, 'b.txt': other });
  const pairs = findings.filter(({ variants }) =>
    variants.some(({ evidence }) =>
      evidence.some(({ exact }) => exact.toLowerCase().includes('second') && exact.length < 20),
    ),
  );
  expect(pairs.some(({ relation }) => relation === 'compatible' || relation === 'agree')).toBe(isBorne);
});
