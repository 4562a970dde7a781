/** A checked draft as a page: what an editor must look at first, worst first; then what fits, and (with `all`) what stands as it is. */
import type { CheckedDraft, CheckedItem, Verdict } from '../core/compare/check/items.ts';
import { type Cited, citer, textNames } from './cites.ts';
import { differenceRow } from './differences.ts';
import type { Cell, Item, Page, Section } from './page-parts.ts';
import { cellsOf, citeItem } from './rows.ts';
import { VERDICTS, type VerdictWords } from './verdicts.ts';

export function checkPage(checked: CheckedDraft, texts: readonly Cited[], options: { readonly all: boolean }): Page {
  const others = texts.filter(({ id }) => id !== checked.draft);
  const cite = citer(others);
  const names = textNames(others);
  const count = (verdict: Verdict): number => checked.items.filter(item => item.verdict === verdict).length;
  const counts = VERDICTS.filter(({ verdict }) => count(verdict) > 0).map(
    ({ verdict, heading }) => `${count(verdict)} ${heading.toLowerCase()}`,
  );
  return {
    title: `${checked.draft}, checked against ${checked.against.length} ${checked.against.length === 1 ? 'text' : 'texts'}`,
    legend: ['“…” exact words', 'line:column', ...counts].join(' · '),
    texts: [`against ${checked.against.map(id => names.get(id) ?? id).join(', ')}`],
    summary: [],
    checks: [],
    sections: VERDICTS.map(heading => section(heading, checked.items, options.all))
      .filter(({ items, more }) => items.length + more > 0)
      .map(each => ({ ...each, items: each.items.map(item => citeItem(item, cite, names)) })),
  };
}

function section({ verdict, heading, note }: VerdictWords, all: readonly CheckedItem[], isWhole: boolean): Section {
  const items = all.filter(item => item.verdict === verdict);
  // what is found and not in dispute needs no look
  const isHidden = (item: CheckedItem): boolean => verdict === 'found' && !isWhole && item.differs.length === 0;
  const shown = items.filter(item => !isHidden(item));
  return { heading, note, items: shown.map(itemOf), more: items.length - shown.length, numbered: false };
}

function itemOf({ kind, evidence, line, column, verdict, where, differs, speakers }: CheckedItem): Item {
  const isSame = verdict === 'found' || verdict === 'other-speaker';
  const cells = cellsOf(where).map(cell => (isSame ? sameWordsOnce(cell, evidence.exact) : cell));
  return {
    label: `${line}:${column} ${kind} “${evidence.exact}”`,
    rows: [
      ...(where.length === 0 ? [] : [{ label: isSame ? 'in' : 'the texts:', cells }]),
      ...(kind === 'quotation' && REWORDED.has(verdict) ? differenceRow(evidence.exact, where[0]?.exact ?? '') : []),
      ...(differs.length === 0 ? [] : [{ label: 'the texts differ:', cells: cellsOf(differs) }]),
    ],
    aligned: [],
    notes: speakers === null ? [] : [`here by ${speakers.draft}, there by ${speakers.texts.join(', ')}`],
  };
}

/** Verdicts on words that a text has otherwise. */
const REWORDED: ReadonlySet<Verdict> = new Set(['not-as-in-record', 'not-as-in-texts']);

/** The draft's very words needn't be printed again. */
function sameWordsOnce(cell: Cell, words: string): Cell {
  return cell.words === words ? { ...cell, words: '' } : cell;
}
