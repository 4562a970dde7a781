/** Evidence as rows and cells of the page. In: variants and evidence. Out: a row a value, a cell for the same words of several reports. */
import type { Evidence, Variant } from '../core/model/comparison.ts';
import type { Cite } from './cites.ts';
import { intervalLabel } from './dates.ts';
import { balanceMarks, withoutStrays } from './marks.ts';
import type { Cell, Item, Row } from './page-parts.ts';

/** A value as it is shown, and the words of everyone who gives it. */
export interface LabelledValue {
  /** Empty where the words say it. */
  readonly label: string;
  readonly evidence: readonly Evidence[];
}

/** A row a variant; variants whose label is the same (a day and its morning) stand in one. */
export function rowsOf(variants: readonly Variant[]): readonly Row[] {
  return valuesOf(variants).map(({ label, evidence }) => ({ label, cells: cellsOf(evidence) }));
}

export function valuesOf(variants: readonly Variant[]): readonly LabelledValue[] {
  const values = new Map<string, Evidence[]>();
  variants.forEach((variant, i) => {
    const label = variantLabel(variant);
    const key = label === '' ? `#${i}` : label;
    values.set(key, [...(values.get(key) ?? []), ...variant.evidence]);
  });
  return [...values].map(([key, evidence]) => ({ label: key.startsWith('#') ? '' : key, evidence }));
}

/** Evidence as cells: the same words of several reports stand once. */
export function cellsOf(evidence: readonly Evidence[]): readonly Cell[] {
  const cells = new Map<string, { reports: string[]; places: Evidence[]; words: string; voice: string | null }>();
  for (const each of evidence) {
    const { report, exact, voice } = each;
    const key = JSON.stringify([exact, voice ?? null]);
    const known = cells.get(key);
    if (known === undefined)
      cells.set(key, { reports: [report], places: [each], words: balanceMarks(exact), voice: voice ?? null });
    else if (!known.reports.includes(report)) {
      known.reports.push(report);
      known.places.push(each);
    }
  }
  return [...cells.values()];
}

function variantLabel({ value, display }: Variant): string {
  if (value.type === 'absent') return display;
  if (value.type !== 'interval' || value.from === null) return '';
  const label = intervalLabel(value.from, value.to, display);
  return label === '' || value.zone === undefined ? label : `${label} ${value.zone}`;
}

/** Leaves a row one cell a report: its first words there. */
export function firstOfEach(row: Row): Row {
  const seen = new Set<string>();
  const cells = row.cells.flatMap(cell => {
    const fresh = cell.reports.map((report, i) => ({ report, i })).filter(({ report }) => !seen.has(report));
    for (const { report } of fresh) seen.add(report);
    if (fresh.length === 0) return [];
    return [
      {
        ...cell,
        reports: fresh.map(({ report }) => report),
        ...(cell.places === undefined ? {} : { places: fresh.map(({ i }) => cell.places![i]!) }),
      },
    ];
  });
  return { ...row, cells };
}

/** Puts names and paragraphs in the place of report ids. */
export function citeItem(item: Item, cite: Cite, names: ReadonlyMap<string, string>): Item {
  const cited = ({ places, ...cell }: Cell): Cell => ({
    ...cell,
    reports: cell.reports.map((id, i) => (places?.[i] === undefined ? (names.get(id) ?? id) : cite(places[i]!))),
  });
  return {
    ...item,
    label: withoutStrays(item.label),
    rows: item.rows.map(row => ({ ...row, cells: row.cells.map(cited) })),
  };
}
