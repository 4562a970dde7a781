import { describe, expect, test } from 'vitest';
import type { ComparedReport, Evidence, Finding, TimelineEntry } from '../../src/core/model/comparison.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import { storyOf } from './story.ts';
import { timelineOf } from './timeline.ts';

const ALL = { words: '', texts: [], hidden: [] };

function at(report: string, exact: string, start = 0): Evidence {
  return { report, start, end: start + exact.length, exact, prefix: '', suffix: '' };
}

function entry(what: string, from: string, to: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  const clause = at('courier', what);
  return { from, to, stated: [], what, clause, background: false, finding: null, evidence: [clause], ...more };
}

function report(id: string, published: string | null, more: Partial<ComparedReport> = {}): ComparedReport {
  return {
    id,
    input: id,
    role: 'report',
    outlet: null,
    url: null,
    headline: null,
    byline: null,
    published,
    publishedFrom: published === null ? null : 'metadata',
    updated: null,
    zone: null,
    status: 'usable',
    embargoed: null,
    language: 'en',
    sha256: id,
    text: '',
    blocks: [],
    quotations: [],
    ...more,
  };
}

function record(
  timeline: readonly TimelineEntry[],
  reports: readonly ComparedReport[],
  findings: readonly Finding[] = [],
) {
  const none = { read: 0, matched: 0 };
  const made: ComparisonRecord = {
    schema: 'synoptic.comparison/1',
    synoptic: '0',
    story: { title: '', day: null, from: null, to: null },
    coverage: { values: none, quotations: none, statements: none },
    reports,
    setAside: [],
    entities: [],
    points: [],
    findings,
    utterances: [],
    timeline,
    shared: { passages: [], credits: [], copies: [] },
    problems: [],
  };
  return storyOf(made);
}

const CLASH: Finding = {
  id: 'f-day',
  kind: 'date',
  relation: 'conflict',
  between: 'reports',
  severity: 'material',
  label: 'Ran aground: day',
  group: null,
  voices: [],
  variants: [at('courier', 'Tuesday'), at('anvil', 'Monday')].map(evidence => ({
    value: { type: 'text', text: evidence.exact },
    display: evidence.exact,
    evidence: [evidence],
  })),
  silent: [],
  why: { rule: 'date', features: {}, measuredPrecision: null },
};

const ENTRIES = [
  entry('The ferry was built in 1997', '1997-01-01', '1998-01-01', { background: true }),
  entry('The ferry ran aground on Tuesday', '2024-03-12', '2024-03-13', {
    finding: 'f-day',
    evidence: [at('anvil', 'Monday'), at('courier', 'Tuesday', 25)],
  }),
  entry('ashore by 11 p.m.', '2024-03-12T23:00', '2024-03-12T23:01', {
    clause: at('anvil', 'ashore by 11 p.m.'),
    evidence: [at('anvil', '11 p.m.', 10)],
  }),
  entry('spoke on Wednesday', '2024-03-13', '2024-03-14'),
  entry('was shut on Wednesday', '2024-03-13', '2024-03-14', {
    clause: at('anvil', 'was shut on Wednesday'),
    evidence: [at('anvil', 'Wednesday')],
  }),
];
const REPORTS = [
  report('courier', '2024-03-12T23:30:00', { updated: '2024-03-14T08:00:00' }),
  report('anvil', '2024-03-13'),
  report('flotsam', '2024-03-12', { publishedFrom: 'story' }),
];
const STORY = record(ENTRIES, REPORTS, [CLASH]);

/** A line a stop. */
function told(
  filter: Partial<typeof ALL & { readonly texts: readonly string[]; readonly hidden: readonly string[] }> = {},
  story = STORY,
) {
  const { event, background } = timelineOf(story, { ...ALL, ...filter });
  return [...background, ...event].map(stop =>
    stop.is === 'writing'
      ? `| ${stop.label} ${stop.name} ${stop.what}`
      : `${stop.label}${stop.isReckoned ? '*' : ''} ${stop.length}: ${stop.rows.map(row => row.cells.map(cell => cell.words).join(' / ')).join(' // ')}${stop.isApart ? ' ≠' : ''}`,
  );
}

describe('the timeline', () => {
  test('has what happened in order, the texts between, the background by itself', () => {
    expect(told()).toEqual([
      '1997 stretch: The ferry was built in 1997',
      'Tue 12 March 2024* day: The ferry ran aground on Tuesday // Monday ≠',
      'Tue 12 March 2024, 23:00* moment: ashore by 11 p.m.',
      '| 12 March 2024, 23:30 courier published',
      'Wed 13 March 2024* day: spoke on Wednesday',
      '* day: was shut on Wednesday',
      '| 13 March 2024 anvil published',
      '| 14 March 2024, 08:00 courier updated',
    ]);
  });

  test('says which texts tell no date, and never a day taken from others', () => {
    expect(timelineOf(STORY, ALL).undated).toEqual(['flotsam']);
  });

  test('leads to the card on a date', () => {
    const stop = timelineOf(STORY, ALL).event[0];
    expect(stop?.is === 'happening' ? stop.card?.key : null).toBe('f-day');
  });

  test('has what is asked for: words', () => {
    expect(told({ words: 'AGROUND monday' })).toEqual([
      'Tue 12 March 2024* day: The ferry ran aground on Tuesday // Monday ≠',
    ]);
    expect(told({ words: 'no such words' })).toEqual([]);
  });

  test('has what is asked for: a text', () => {
    expect(told({ texts: ['anvil'] })).toEqual([
      'Tue 12 March 2024* day: The ferry ran aground on Tuesday // Monday ≠',
      'Tue 12 March 2024, 23:00* moment: ashore by 11 p.m.',
      'Wed 13 March 2024* day: was shut on Wednesday',
      '| 13 March 2024 anvil published',
    ]);
  });

  test('has no word of a hidden text', () => {
    expect(told({ hidden: ['courier', 'flotsam'] })).toEqual([
      'Tue 12 March 2024* day: Monday ≠',
      'Tue 12 March 2024, 23:00* moment: ashore by 11 p.m.',
      'Wed 13 March 2024* day: was shut on Wednesday',
      '| 13 March 2024 anvil published',
    ]);
    expect(told({ hidden: ['courier', 'anvil', 'flotsam'] })).toEqual([]);
  });

  test('of a story without dates, and of none', () => {
    const undated = record([], [report('flotsam', null)]);
    expect(timelineOf(undated, ALL)).toEqual({ event: [], background: [], undated: ['flotsam'], all: 0 });
    expect(timelineOf(record([], []), ALL)).toEqual({ event: [], background: [], undated: [], all: 0 });
  });
});
