import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { annotateStory } from '../../story.ts';
import { type GuardOptions, guardReports } from './guards.ts';

const BRIDGE =
  'The old bridge at Orrin was closed on Tuesday after engineers found 14 broken cables, Mayor Tessa Holm said.';
const AGAIN =
  'Mayor Tessa Holm of Orrin said that the bridge was closed on Tuesday because cables had broken, 14 of them.';
const CHOIR =
  'The choir of Sandlow won the national prize in Merrowby, and its conductor Abel Quist wept on the stage.';

function guard(records: readonly Record<string, unknown>[], options: GuardOptions = {}) {
  const reports = reportsOf({ 'all.json': JSON.stringify(records) });
  const { compared, setAside, problems } = guardReports(annotateStory(reports, english, { parser: parser() }), options);
  return {
    compared: compared.map(each => each.report.id),
    aside: setAside.map(({ report, why }) => `${report}: ${why}`),
    codes: problems.map(({ code }) => code),
  };
}

describe('another event', () => {
  const records = [
    { id: 'a', text: BRIDGE },
    { id: 'b', text: AGAIN },
    { id: 'c', text: CHOIR },
  ];
  test('is set aside and named', () => {
    const { compared, aside, codes } = guard(records);
    expect(compared).toEqual(['a', 'b']);
    expect(aside).toEqual(['c: it shares no who, where or when with the other reports']);
    expect(codes).toEqual(['other-event']);
  });

  test('is compared with force', () => {
    expect(guard(records, { force: true }).compared).toEqual(['a', 'b', 'c']);
  });
});

describe('versions of one article', () => {
  const versions = (one: object, other: object) =>
    guard([
      { id: 'a', text: BRIDGE, ...one },
      { id: 'b', text: AGAIN, ...other },
    ]);

  test('by one address: the later speaks', () => {
    const url = 'https://echo.example/bridge';
    expect(versions({ url, updated: '2026-03-05' }, { url, updated: '2026-03-04' }).compared).toEqual(['a']);
    expect(versions({ url, updated: '2026-03-04' }, { url, updated: '2026-03-05' }).compared).toEqual(['b']);
  });

  test.each([
    ['without dates', {}, {}],
    ['of one moment', { versioncreated: '2026-03-05T08:00:00Z' }, { versioncreated: '2026-03-05T08:00:00Z' }],
    ['of which one has no date', { versioncreated: '2026-03-05T08:00:00Z' }, {}],
  ])('of one agency item %s: its number tells, whatever the order given', (_, older, newer) => {
    const first = { uri: 'urn:echo:7', version: '9', body_text: BRIDGE, ...older };
    const second = { uri: 'urn:echo:7', version: '10', body_text: AGAIN, ...newer };
    expect(guard([first, second]).aside).toEqual([
      'urn:echo:7: an earlier version of urn:echo:7-2, which speaks for it',
    ]);
    expect(guard([second, first]).aside).toEqual([
      'urn:echo:7-2: an earlier version of urn:echo:7, which speaks for it',
    ]);
  });

  test('by nearly one text of one outlet', () => {
    expect(versions({ outlet: 'The Echo' }, { outlet: 'The Echo', text: `${BRIDGE} More soon.` }).compared).toEqual([
      'b',
    ]);
  });

  test('not by one outlet alone', () => {
    expect(versions({ outlet: 'The Echo' }, { outlet: 'The Echo' }).compared).toEqual(['a', 'b']);
  });

  test('not by nearly one text of two outlets', () => {
    expect(versions({ outlet: 'The Echo' }, { outlet: 'Radio Orrin', text: `${BRIDGE} More soon.` }).compared).toEqual([
      'a',
      'b',
    ]);
  });

  test('a draft is no version of a report', () => {
    expect(versions({}, { text: BRIDGE, role: 'draft' }).compared).toEqual(['a', 'b']);
  });
});

test('what an agency holds back is not compared, what it takes back is not even read', () => {
  const { compared, aside } = guard([
    { id: 'a', text: BRIDGE, status: 'withheld' },
    { id: 'b', text: AGAIN },
    { id: 'c', text: `${BRIDGE} The town hall will say more tonight.`, status: 'canceled' },
  ]);
  expect(compared).toEqual(['b']);
  expect(aside).toEqual(['a: its agency marks it withheld']);
});

test('nothing and one are no story, and no fault', () => {
  expect(guard([{ id: 'a', text: BRIDGE }])).toEqual({ compared: ['a'], aside: [], codes: [] });
  expect(guardReports([])).toEqual({ compared: [], setAside: [], problems: [] });
});
