import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../test/support/stories.ts';

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

  test('tells what happened in clauses, the date left out', () => {
    expect(whats).toContain('the tram struck a wall');
    expect(whats).toContain('Tessa Holm will open an inquiry');
    expect(whats.filter(what => !what.includes(' '))).toEqual([]);
  });

  test('merges what both reports tell', () => {
    const struck = entries.filter(({ what }) => what === 'the tram struck a wall');
    expect(struck.map(({ evidence }) => evidence.map(({ report }) => report))).toEqual([['r0', 'r1']]);
    expect(struck[0]!.finding).not.toBeNull();
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
    expect(entries.find(({ what }) => what === 'the tram struck a wall')!.stated).not.toContain('month');
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

test('words without a date make no entry', () => {
  expect(timelineOf('The tram struck a wall.', 'The tram left the depot.')).toEqual([]);
});
