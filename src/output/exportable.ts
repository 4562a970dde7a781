/**
 * Which reports may go into a file for others. In: reports and the time. Out: those, and a problem for each that stays out: embargoed, withheld, cancelled.
 * Whatever can't be told is told against it.
 */
import { whyClosed } from '../core/model/closed.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';

export interface Exportable {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** `now`: milliseconds since 1970. */
export function exportableReports(reports: readonly Report[], now: number): Exportable {
  const closed = reports.flatMap(report => {
    const why = whyClosed(report, now);
    return why === null ? [] : [{ report, why }];
  });
  return {
    reports: reports.filter(report => !closed.some(each => each.report === report)),
    problems: closed.map(({ report: { id }, why }) => ({
      code: 'not-exported',
      report: id,
      detail: `Left out of what is exported: ${why}. Nothing of it is compared; without an export it is.`,
    })),
  };
}
