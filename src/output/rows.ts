/** Evidence as rows and cells of the page. In: variants and evidence. Out: a row a value, a cell for the same words of several reports. */
import type { Evidence, Variant } from '../core/model/comparison.ts';
import { intervalLabel } from './dates.ts';
import type { Cell, Row } from './page.ts';

/** A row a variant; variants whose label is the same (a day and its morning) stand in one. */
export function rowsOf(variants: readonly Variant[]): readonly Row[] {
  const rows = new Map<string, Evidence[]>();
  variants.forEach((variant, i) => {
    const label = variantLabel(variant);
    const key = label === '' ? `#${i}` : label;
    rows.set(key, [...(rows.get(key) ?? []), ...variant.evidence]);
  });
  return [...rows].map(([key, evidence]) => ({ label: key.startsWith('#') ? '' : key, cells: cellsOf(evidence) }));
}

/** Evidence as cells: the same words of several reports stand once. */
export function cellsOf(evidence: readonly Evidence[]): readonly Cell[] {
  const cells = new Map<string, { reports: string[]; words: string; voice: string | null }>();
  for (const { report, exact, voice } of evidence) {
    const key = JSON.stringify([exact, voice ?? null]);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { reports: [report], words: exact, voice: voice ?? null });
    else if (!known.reports.includes(report)) known.reports.push(report);
  }
  return [...cells.values()];
}

function variantLabel({ value, display }: Variant): string {
  if (value.type === 'absent') return display;
  return value.type === 'interval' && value.from !== null ? intervalLabel(value.from, value.to, display) : '';
}
