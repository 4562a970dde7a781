/** A checked draft as a page: what was not found first, then what stands in other words, then (with `all`) what was found. */
import type { CheckedDraft, CheckedItem, Verdict } from '../core/compare/check.ts';
import type { Item, Page, Section } from './page.ts';

const HEADINGS: Readonly<Record<Verdict, string>> = {
  'not-found': 'NOT FOUND IN THE TEXTS GIVEN',
  'in-other-words': 'IN OTHER WORDS',
  found: 'FOUND',
};

export function checkPage(checked: CheckedDraft, options: { readonly all: boolean }): Page {
  const count = (verdict: Verdict): number => checked.items.filter(item => item.verdict === verdict).length;
  const shown: readonly Verdict[] = ['not-found', 'in-other-words', 'found'];
  return {
    title: `Draft ${checked.draft}`,
    legend:
      `${checked.items.length} quotations, numbers, dates and names against ${checked.against.length} texts: ` +
      `${count('found')} found, ${count('in-other-words')} in other words, ${count('not-found')} not found`,
    texts: [`texts: ${checked.against.join(' ')}`],
    sections: shown
      .map(verdict => section(verdict, checked.items.filter(item => item.verdict === verdict), options.all))
      .filter(({ items, more }) => items.length + more > 0),
  };
}

function section(verdict: Verdict, items: readonly CheckedItem[], all: boolean): Section {
  const isHidden = verdict === 'found' && !all;
  return {
    heading: HEADINGS[verdict],
    note: verdict === 'not-found' ? 'they may stand in texts not given' : '',
    items: isHidden ? [] : items.map(item => itemOf(item)),
    more: isHidden ? items.length : 0,
    numbered: false,
  };
}

function itemOf({ kind, evidence, verdict, where }: CheckedItem): Item {
  const label = verdict === 'found' ? '' : 'nearest';
  return {
    question: `${kind} “${evidence.exact.replace(/\s+/g, ' ')}”`,
    rows: where.length === 0 ? [] : [{ label, cells: where.map(e => ({ report: e.report, words: e.exact, voice: null })) }],
    aligned: [],
    notes: [],
  };
}
