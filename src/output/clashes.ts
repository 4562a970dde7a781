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

/** What is known of a text without a value, in words; `joint` stands before the names of such texts. */
interface SilentWords {
  readonly words: string;
  readonly joint: string;
}

const BASES = [
  'searched',
  'none-of-kind',
  'headline-only',
  'truncated',
  'unreadable',
] as const satisfies readonly Silent['basis'][];

export function silentWords(basis: Silent['basis'], kind: Finding['kind']): SilentWords {
  const known: Readonly<Record<Silent['basis'], SilentWords>> = {
    searched: { words: 'not matched', joint: ' in' },
    'none-of-kind': { words: `no ${KINDS[kind] ?? 'such words'} read`, joint: ' in' },
    'headline-only': { words: 'only a headline', joint: ':' },
    truncated: { words: 'cut off, can’t be told', joint: ':' },
    unreadable: { words: 'not read', joint: ':' },
  };
  return known[basis];
}

function silentNotes(comparison: Comparison, { kind, silent }: Finding): readonly string[] {
  const names = textNames(comparison.reports);
  const parts = BASES.flatMap(basis => {
    const texts = silent.filter(each => each.basis === basis).map(({ report }) => names.get(report) ?? report);
    const { words, joint } = silentWords(basis, kind);
    return texts.length === 0 ? [] : [`${words}${joint} ${texts.join(', ')}`];
  });
  return parts.length === 0 ? [] : [parts.join(' · ')];
}
