/**
 * Items for what does not fit: a value a row, each with its texts and exact words. In: findings. Out: items. What is said of the texts
 * without a value is what is known: not matched there, or nothing of the kind read there.
 */
import { compareStamps, type Stamp } from '../core/compare/relate/instants.ts';
import type { Comparison, Evidence, Finding, Silent } from '../core/model/comparison.ts';
import { textNames } from './cites.ts';
import { dayLabel } from './dates.ts';
import type { Item, Row } from './page-parts.ts';
import { labelled } from './proposed.ts';
import { cellsOf, rowsOf } from './rows.ts';

export function clashItem(comparison: Comparison, finding: Finding): Item {
  return {
    ...labelled(finding),
    rows: rowsOf(finding.variants),
    aligned: [],
    notes: [...(finding.between === 'report' ? ['both stand in one text'] : []), ...silentNotes(comparison, finding)],
  };
}

/** The values in the order in which their texts were written, each with when that was. */
export function updateItem(comparison: Comparison, finding: Finding): Item {
  const written = new Map(
    comparison.reports.map(({ id, updated, published, zone }) => [id, { at: updated ?? published ?? '', zone }]),
  );
  const byReport = new Map<string, Evidence[]>();
  for (const evidence of finding.variants.flatMap(variant => variant.evidence)) {
    byReport.set(evidence.report, [...(byReport.get(evidence.report) ?? []), evidence]);
  }
  const rows = [...byReport]
    .map(([report, evidence]) => ({ when: written.get(report) ?? UNDATED, report, evidence }))
    .sort((a, b) => orderWritten(a.when, b.when) || order(a.report, b.report))
    .map(
      ({ when: { at }, evidence }): Row => ({ label: at === '' ? 'undated' : dayLabel(at), cells: cellsOf(evidence) }),
    );
  return { ...labelled(finding), rows, aligned: [], notes: silentNotes(comparison, finding) };
}

const UNDATED: Stamp = { at: '', zone: null };

/** By instants where zones tell; else as the dates stand, what is undated first. */
function orderWritten(a: Stamp, b: Stamp): number {
  return (a.at === '' || b.at === '' ? null : compareStamps(a, b)) ?? order(a.at, b.at);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a kind of value is called where a text has none of it. */
const KINDS: Readonly<Partial<Record<Finding['kind'], string>>> = {
  date: 'date',
  time: 'time of day',
  duration: 'length of time',
  number: 'number',
  money: 'amount of money',
  age: 'age',
};

function silentNotes(comparison: Comparison, finding: Finding): readonly string[] {
  const names = textNames(comparison.reports);
  const note = (basis: Silent['basis'], words: string): readonly string[] => {
    const texts = finding.silent
      .filter(silent => silent.basis === basis)
      .map(({ report }) => names.get(report) ?? report);
    return texts.length === 0 ? [] : [`${words} ${texts.join(', ')}`];
  };
  const kind = KINDS[finding.kind];
  const parts = [
    ...note('searched', 'not matched in'),
    ...note('none-of-kind', `no ${kind ?? 'such words'} read in`),
    ...note('headline-only', 'only a headline:'),
    ...note('truncated', 'cut off, can’t be told:'),
    ...note('unreadable', 'not read:'),
  ];
  return parts.length === 0 ? [] : [parts.join(' · ')];
}
