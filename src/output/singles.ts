/**
 * What one text alone says. In: findings. Out: items, each a whole clause with its source: what has a source first, then as newsworthy as it
 * is. Words that can't be shown by themselves come last.
 */
import type { Evidence, Finding } from '../core/model/comparison.ts';
import type { Item } from './page.ts';
import { cellsOf } from './rows.ts';

export function singleItems(findings: readonly Finding[]): readonly Item[] {
  const shown = findings
    .filter(finding => finding.relation === 'only')
    .map(({ borne, variants }) => ({
      evidence: borne?.[0] ?? variants[0]!.evidence[0]!,
      isWhole: borne !== undefined,
    }));
  const rank = ({ evidence, isWhole }: (typeof shown)[number]): number =>
    2 * Number(isWhole) + Number(evidence.voice !== undefined);
  const seen = new Set<string>();
  return [...shown]
    .sort((a, b) => rank(b) - rank(a))
    .filter(({ evidence }) => isFirst(evidence, seen))
    .map(({ evidence }) => ({ label: '', rows: [{ label: '', cells: cellsOf([evidence]) }], aligned: [], notes: [] }));
}

/** Two statements of one clause are told once. */
function isFirst({ report, start, end, field }: Evidence, seen: Set<string>): boolean {
  const key = `${report} ${field ?? ''} ${start} ${end}`;
  return !seen.has(key) && seen.add(key) !== undefined;
}
