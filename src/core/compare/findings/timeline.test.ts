import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

function timelineOf(...texts: readonly string[]) {
  const records = texts.map((text, i) => ({ id: `r${i}`, text, published: '2026-03-05' }));
  return storyOf({ 'all.json': JSON.stringify(records) }).timeline;
}

const FIRST =
  'The tram struck a wall on Tuesday evening. Tessa Holm will open an inquiry on Monday. The depot was built in May 2019.';
const SECOND =
  'ORRIN, March 5, 2026 - The tram struck a wall on Tuesday. At 7:40 p.m. on Tuesday the last passengers left the tram.';

describe('the timeline of a story', () => {
  const entries = timelineOf(FIRST, SECOND);
  const whats = entries.map(({ what }) => what);

  test('tells what happened in clauses of one report, the date in them', () => {
    expect(whats).toContain('The tram struck a wall on Tuesday');
    expect(whats).toContain('Tessa Holm will open an inquiry on Monday');
    expect(whats.filter(what => !what.includes(' '))).toEqual([]);
  });

  test('merges what both reports tell', () => {
    const struck = entries.filter(({ what }) => what.startsWith('The tram struck a wall'));
    expect(struck.map(({ evidence }) => evidence.map(({ report }) => report))).toEqual([['r0', 'r1']]);
    expect(struck[0]!.finding).not.toBeNull();
  });

  test('dates nothing by a day that does not meet it, unless they clash', () => {
    const told = timelineOf(
      'Two workers were missing on Monday after a sluice gate at the Kestrel dam gave way shortly before 6 a.m., the board said.',
      'Police said on Tuesday one worker had been found dead and another was still missing after a gate burst at Kestrel on Monday morning.',
    );
    const early = told.filter(({ from }) => from!.startsWith('2026-03-02'));
    expect(early.length).toBeGreaterThan(0);
    expect(early.flatMap(({ evidence }) => evidence.map(({ exact }) => exact))).not.toContain('Tuesday');
  });

  test('is in order, with times of day within their day', () => {
    const froms = entries.map(({ from }) => from!);
    expect(froms).toEqual([...froms].sort());
    expect(froms).toContain('2026-03-03T19:40');
  });

  test('keeps background apart, and what was only inferred', () => {
    expect(entries.find(({ from }) => from === '2019-05-01')).toMatchObject({
      background: true,
      stated: ['year', 'month'],
    });
    expect(entries.find(({ what }) => what.startsWith('The tram struck a wall'))!.stated).not.toContain('month');
  });

  test('has no datelines', () => {
    expect(entries.flatMap(({ evidence }) => evidence.map(({ exact }) => exact))).not.toContain('March 5, 2026');
  });
});

test('where reports differ on a day, the entry carries the finding', () => {
  const entries = timelineOf('The tram struck a wall on Tuesday.', 'The tram struck a wall on Monday.');
  expect(entries).toHaveLength(1);
  expect(entries[0]!.finding).not.toBeNull();
  expect(entries[0]!.evidence.map(({ exact }) => exact)).toEqual(['Tuesday', 'Monday']);
});

describe('the words of an entry', () => {
  const LONG =
    'On Wednesday, the council of Orrin announced a pause in the works, and Tessa Holm, who had asked for it, said that she was glad of it, for it had long been wanted.';
  test.each([
    [
      'a short sentence whole',
      'The roof of the mill fell at 3 a.m. on Tuesday.',
      'The roof of the mill fell at 3 a.m. on Tuesday',
    ],
    [
      'an abbreviation whole',
      'The roof of the old mill fell on Tuesday at 3 a.m.',
      'The roof of the old mill fell on Tuesday at 3 a.m.',
    ],
    ['marks that are closed', '“The roof fell on Tuesday,” Holm said.', '“The roof fell on Tuesday,” Holm said'],
  ])('%s', (_, text, what) => {
    expect(timelineOf(text).map(entry => entry.what)).toEqual([what]);
  });

  test('stand in one report as they are, of a long sentence the clause', () => {
    const [entry, ...others] = timelineOf(LONG);
    expect(others).toEqual([]);
    expect(entry!.what).toBe('On Wednesday, the council of Orrin announced a pause in the works');
    expect(LONG.slice(entry!.clause.start, entry!.clause.end)).toBe(entry!.clause.exact);
  });
});

test('a bare year that is over is background, one that is not is no entry', () => {
  const entries = timelineOf(
    'The war in Vesk began with an invasion in 2022.',
    'The mill will not close in 2026, Holm said.',
  );
  expect(entries.map(({ from, background }) => [from, background])).toEqual([['2022-01-01', true]]);
});

test('this week is a week', () => {
  const [entry] = timelineOf('Hundreds marched in Orrin this week.');
  expect([entry!.from, entry!.to]).toEqual(['2026-03-02', '2026-03-09']);
});

test('the names of papers and programmes date nothing', () => {
  expect(timelineOf('The Sunday Times had the story first.', 'Holm spoke on Orrin’s Today programme.')).toEqual([]);
});

test('words without a date make no entry', () => {
  expect(timelineOf('The tram struck a wall.', 'The tram left the depot.')).toEqual([]);
});
