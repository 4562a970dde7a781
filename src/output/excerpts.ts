/** A comparison that may be passed on where the texts may not: what is quoted of them stays, without what stands around it. In and out: the wire shape. */
import type { Evidence } from '../core/model/comparison.ts';
import type { ComparisonRecord } from './wire.ts';

/** Of evidence: words before and after what is quoted. */
const AROUND: ReadonlySet<string> = new Set(['prefix', 'suffix']);

/** UTF-16 code units of a shared passage that are passed on: enough to know it by. Whole, those of an agency's copy would be the article. */
const MOST_SHARED = 100;

export function excerptsOf(record: ComparisonRecord): ComparisonRecord {
  const reports = record.reports.map(({ text: _, ...report }) => ({ ...report, input: baseOf(report.input) }));
  // statements and nearest words that nothing shows
  const findings = record.findings.map(({ nearest: _, ...finding }) => finding);
  const passages = record.shared.passages.map(({ renderings, ...passage }) => ({
    ...passage,
    renderings: renderings.map(begun),
  }));
  const quoted = JSON.stringify(
    { ...record, reports, findings, points: [], shared: { ...record.shared, passages } },
    (name, value) => (AROUND.has(name) ? '' : (value as unknown)),
  );
  return JSON.parse(quoted) as ComparisonRecord;
}

/** Its first words. */
function begun(evidence: Evidence): Evidence {
  const exact = evidence.exact.slice(0, MOST_SHARED);
  return { ...evidence, exact, end: evidence.start + exact.length };
}

/** A path's last part: where a file lies is nobody's business. An address stays whole. */
function baseOf(input: string): string {
  return /^https?:/i.test(input) ? input : (input.split(/[\\/]/).at(-1) ?? input);
}
