/** What a command read, as it may go to others: reports that may not are left out, and each is told. */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { exportableReports, type StatedIds } from '../output/exportable.ts';

interface Read {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
  readonly stated?: StatedIds;
}

export function forOthers({ reports, problems, stated }: Read): Read {
  const open = exportableReports(reports, Date.now(), stated);
  return { reports: open.reports, problems: [...problems, ...open.problems], ...(stated && { stated }) };
}
