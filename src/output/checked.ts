/** A checked draft as a page: what was not found first, then what stands in other words, then (with `all`) what was found. */
import type { CheckedDraft, CheckedItem, Verdict } from '../core/compare/check.ts';
import type { Cell, Item, Page, Section } from './page.ts';
import { cellsOf } from './rows.ts';

const HEADINGS: Readonly<Record<Verdict, string>> = {
  'not-found': 'NOT FOUND IN THE TEXTS GIVEN',
  'in-other-words': 'IN OTHER WORDS',
  found: 'FOUND',
};

const NOTES: Readonly<Record<Verdict, string>> = {
  'not-found': 'they may stand in texts not given',
  'in-other-words': 'the nearest words of the texts are shown',
  found: '',
};

/** Most urgent first. */
const VERDICTS: readonly Verdict[] = ['not-found', 'in-other-words', 'found'];

export function checkPage(checked: CheckedDraft, options: { readonly all: boolean }): Page {
  const count = (verdict: Verdict): number => checked.items.filter(item => item.verdict === verdict).length;
  return {
    title: `${checked.draft}, checked against ${checked.against.length} ${checked.against.length === 1 ? 'text' : 'texts'}`,
    legend:
      `${checked.items.length} quotations, numbers, dates and names · ${count('not-found')} not found · ` +
      `${count('in-other-words')} in other words · ${count('found')} found · “…” = exact words`,
    texts: [`against ${checked.against.join(' ')}`],
    summary: [],
    checks: [],
    sections: VERDICTS.map(verdict => section(verdict, checked.items, options.all)).filter(
      ({ items, more }) => items.length + more > 0,
    ),
  };
}

function section(verdict: Verdict, all: readonly CheckedItem[], isWhole: boolean): Section {
  const items = all.filter(item => item.verdict === verdict);
  const isHidden = verdict === 'found' && !isWhole;
  return {
    heading: HEADINGS[verdict],
    note: NOTES[verdict],
    items: isHidden ? [] : items.map(itemOf),
    more: isHidden ? items.length : 0,
    numbered: false,
  };
}

function itemOf({ kind, evidence, verdict, where }: CheckedItem): Item {
  const label = verdict === 'found' ? '' : 'nearest';
  const cells = cellsOf(where).map(cell => (verdict === 'found' ? sameWordsOnce(cell, evidence.exact) : cell));
  return {
    label: `${kind} “${evidence.exact}”`,
    rows: where.length === 0 ? [] : [{ label, cells }],
    aligned: [],
    notes: [],
  };
}

/** The draft's very words needn't be printed again. */
function sameWordsOnce(cell: Cell, words: string): Cell {
  return cell.words === words ? { ...cell, words: '' } : cell;
}
