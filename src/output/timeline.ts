/** The timeline as a page: the event itself first, then its background, each in order. */
import type { Comparison, TimelineEntry } from '../core/model/comparison.ts';
import { intervalLabel } from './dates.ts';
import { type Item, type Page, titleOf } from './page.ts';
import { cellsOf } from './rows.ts';

export function timelinePage(comparison: Comparison): Page {
  const differing = new Set(
    comparison.findings.filter(f => f.relation === 'conflict' || f.relation === 'update').map(f => f.id),
  );
  const item = (entry: TimelineEntry): Item => ({
    label: `${label(entry)}  ${entry.what}`,
    rows: [{ label: '', cells: cellsOf(entry.evidence) }],
    aligned: [],
    notes: entry.finding !== null && differing.has(entry.finding) ? ['the texts differ on this date'] : [],
  });
  const event = comparison.timeline.filter(entry => !entry.background);
  const background = comparison.timeline.filter(entry => entry.background);
  return {
    title: titleOf(comparison),
    legend: `${comparison.timeline.length} dates in ${comparison.reports.length} texts, nothing verified · * = reckoned`,
    texts: [],
    summary: [],
    checks: [],
    sections: [
      { heading: 'THE EVENT', note: '', items: event.map(item), more: 0, numbered: false },
      { heading: 'BACKGROUND', note: '', items: background.map(item), more: 0, numbered: false },
    ].filter(({ items }) => items.length > 0),
  };
}

/** What the words leave open stands in brackets. */
function label({ from, to, evidence }: TimelineEntry): string {
  const words = evidence.map(e => e.exact).join(' ');
  return from === null ? 'undated' : intervalLabel(from, to, words) || words;
}
