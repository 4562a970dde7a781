/** The head of the page: what to check first and how much was read and matched. In: a comparison and what is shown. Out: lines of words. */
import type { Comparison } from '../core/model/comparison.ts';
import { isBetweenSources, isClash, isUpdate } from './sections.ts';

/** Counts of what needs a look, then of what was read. `quotations`: items shown of quotations that differ. */
export function checkFirst({ findings, coverage }: Comparison, quotations: number): readonly string[] {
  const counts = [
    count(findings.filter(isClash).length, 'clash', 'clashes'),
    `${findings.filter(isBetweenSources).length} between sources`,
    count(findings.filter(isUpdate).length, 'update', 'updates'),
    count(quotations, 'quotation differs', 'quotations differ'),
  ];
  return [
    counts.join(' · '),
    `read: ${count(coverage.values.read, 'value', 'values')}, ${coverage.values.matched} of them matched · ` +
      `${count(coverage.quotations.read, 'quoted passage', 'quoted passages')}, ${coverage.quotations.matched} matched`,
  ];
}

/** What stands where nothing does not fit: silence would read as "all clear". */
export function noneFound({ coverage }: Comparison): string {
  const { values, quotations } = coverage;
  return (
    `none found; ${count(values.matched, 'value', 'values')} and ` +
    `${count(quotations.matched, 'quoted passage', 'quoted passages')} set side by side`
  );
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
