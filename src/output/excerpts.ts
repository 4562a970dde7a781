/** A comparison that may be passed on where the texts may not: what is quoted of them stays, without what stands around it. In and out: the wire shape. */
import type { ComparisonRecord } from './wire.ts';

/** Of evidence: words before and after what is quoted. */
const AROUND: ReadonlySet<string> = new Set(['prefix', 'suffix']);

export function excerptsOf(record: ComparisonRecord): ComparisonRecord {
  const reports = record.reports.map(({ text: _, ...report }) => ({ ...report, input: baseOf(report.input) }));
  // statements and nearest words that nothing shows
  const findings = record.findings.map(({ nearest: _, ...finding }) => finding);
  const quoted = JSON.stringify({ ...record, reports, findings, points: [] }, (name, value) =>
    AROUND.has(name) ? '' : (value as unknown),
  );
  return JSON.parse(quoted) as ComparisonRecord;
}

/** A path's last part: where a file lies is nobody's business. An address stays whole. */
function baseOf(input: string): string {
  return /^https?:/i.test(input) ? input : (input.split(/[\\/]/).at(-1) ?? input);
}
