/** A comparison that may be passed on where the texts may not: what is quoted of them stays, without what stands around it. In and out: the wire shape. */
import type { ComparisonRecord } from './wire.ts';

/** Of evidence: words before and after what is quoted. */
const AROUND: ReadonlySet<string> = new Set(['prefix', 'suffix']);

export function excerptsOf(record: ComparisonRecord): ComparisonRecord {
  const reports = record.reports.map(({ text: _, ...report }) => report);
  const quoted = JSON.stringify({ ...record, reports }, (name, value) => (AROUND.has(name) ? '' : (value as unknown)));
  return JSON.parse(quoted) as ComparisonRecord;
}
