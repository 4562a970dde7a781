/** The timeline as a page: the event itself first, then its background, each in order. */
import type { Comparison, TimelineEntry } from '../core/model/comparison.ts';
import { citer, textNames } from './cites.ts';
import { intervalLabel } from './dates.ts';
import { balanceMarks } from './marks.ts';
import { titleOf } from './page.ts';
import type { Item, Page, Row } from './page-parts.ts';
import { cellsOf, citeItem } from './rows.ts';

export function timelinePage(comparison: Comparison): Page {
  const differing = new Set(
    comparison.findings.filter(f => f.relation === 'conflict' || f.relation === 'update').map(f => f.id),
  );
  const item = (entry: TimelineEntry): Item => ({
    label: entryLabel(entry),
    rows: entryRows(entry),
    aligned: [],
    notes: entry.finding !== null && differing.has(entry.finding) ? ['the texts differ on this date'] : [],
  });
  const cite = citer(comparison.reports);
  const names = textNames(comparison.reports);
  const cited = (entry: TimelineEntry): Item => citeItem(item(entry), cite, names);
  const event = comparison.timeline.filter(entry => !entry.background);
  const background = comparison.timeline.filter(entry => entry.background);
  return {
    title: titleOf(comparison),
    legend: `${comparison.timeline.length} dates in ${comparison.reports.length} texts, nothing verified · * = reckoned`,
    texts: [],
    summary: [],
    checks: [],
    sections: [
      { heading: 'THE EVENT', note: '', items: event.map(cited), more: 0, numbered: false },
      { heading: 'BACKGROUND', note: '', items: background.map(cited), more: 0, numbered: false },
    ].filter(({ items }) => items.length > 0),
  };
}

/** The clause that tells it, and the date as the others have it. */
export function entryRows({ clause, what, evidence }: TimelineEntry): readonly Row[] {
  const told: Row = {
    label: '',
    cells: [{ reports: [clause.report], places: [clause], words: balanceMarks(what), voice: null }],
  };
  const others = evidence.filter(
    ({ report, start, end }) => report !== clause.report || start < clause.start || end > clause.end,
  );
  return others.length === 0 ? [told] : [told, { label: 'dated', cells: cellsOf(others) }];
}

/** When it was; a star where the words leave something open. */
export function entryLabel({ from, to, evidence }: TimelineEntry): string {
  const words = evidence.map(e => e.exact).join(' ');
  return from === null ? 'undated' : intervalLabel(from, to, words) || words;
}
