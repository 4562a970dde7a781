/**
 * What is said alike, by itself: agreements that a finding of relation `agree` shows, and how many of the pairs of statements inside such findings are
 * about one thing. In: compared stories and what annotators read. Out: counts. Other findings also meet agreements; they are counted in `gold.ts`.
 */
import type { Evidence, Finding } from '../src/core/model/comparison.ts';
import type { Gold, GoldSpan } from './gold-stories.ts';
import { matchOneToOne } from './matchings.ts';
import { meetsSpan, type PlacedSpan, reportsMet } from './meetings.ts';
import { percent, type Table } from './scores.ts';

/** What annotators read in some words: agreements and differences, by id, and points of one report. */
export interface Reading {
  readonly shared: ReadonlySet<string>;
  readonly alone: boolean;
}

/** Reads spans by what annotators say of them. */
export function goldReader({ agreements, differences, singles }: Gold): (span: PlacedSpan) => Reading {
  const shared = [
    ...agreements.map(({ id, spans }) => ({ id: `agreement ${id}`, spans })),
    ...differences.map(({ id, sides }) => ({ id: `difference ${id}`, spans: sides.flatMap(side => side.spans) })),
  ];
  const meets = (span: PlacedSpan, spans: readonly GoldSpan[]): boolean => spans.some(gold => meetsSpan(span, gold));
  return span => ({
    shared: new Set(shared.filter(({ spans }) => meets(span, spans)).map(({ id }) => id)),
    alone: singles.some(({ spans }) => meets(span, spans)),
  });
}

/** Whether words of two reports are about one thing: null where annotators say nothing of one of them. */
export function areOne(a: Reading, b: Reading): boolean | null {
  for (const id of a.shared) if (b.shared.has(id)) return true;
  const isRead = ({ shared, alone }: Reading): boolean => shared.size > 0 || alone;
  return isRead(a) && isRead(b) ? false : null;
}

export interface AgreedCounts {
  readonly met: number;
  readonly asked: number;
  readonly shown: number;
  readonly right: number;
  readonly judged: number;
}

const REPORTS_THAT_AGREE = 2;

export function countAgreed(gold: Gold, findings: readonly Finding[]): AgreedCounts {
  const agreed = findings.filter(({ relation }) => relation === 'agree');
  const given = matchOneToOne(gold.agreements.length, agreed.length, (row, column) =>
    reportsMet(agreed[column]!, gold.agreements[row]!.spans).size >= REPORTS_THAT_AGREE ? 1 : 0,
  );
  const read = goldReader(gold);
  let [right, judged] = [0, 0];
  for (const { variants } of agreed) {
    const all = variants.flatMap(({ evidence }) => evidence).map(each => ({ each, reading: read(spanOf(each)) }));
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1)) {
        if (a.each.report === b.each.report) continue;
        const answer = areOne(a.reading, b.reading);
        if (answer !== null) judged++;
        if (answer === true) right++;
      }
    });
  }
  const met = given.filter(column => column >= 0).length;
  return { met, asked: gold.agreements.length, shown: agreed.length, right, judged };
}

function spanOf({ report, field, start, end }: Evidence): PlacedSpan {
  return { report, start, end, ...(field === undefined ? {} : { field }) };
}

export function sumAgreed(counts: readonly AgreedCounts[]): AgreedCounts {
  const sum = (key: keyof AgreedCounts): number => counts.reduce((total, each) => total + each[key], 0);
  return { met: sum('met'), asked: sum('asked'), shown: sum('shown'), right: sum('right'), judged: sum('judged') };
}

export function agreedTable(title: string, counts: AgreedCounts): Table {
  const of = (part: number, whole: number): string => (whole === 0 ? '-' : percent(part / whole));
  return {
    title,
    head: ['measure', '%', 'of'],
    rows: [
      ['agreements shown as such', of(counts.met, counts.asked), String(counts.asked)],
      ['pairs inside them that are about one thing', of(counts.right, counts.judged), String(counts.judged)],
      ['of what is shown as agreed, agreements', of(counts.met, counts.shown), String(counts.shown)],
    ],
  };
}
