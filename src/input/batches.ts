/** Batches: readings put together -> reports with ids of their own, without what an agency has taken back; identical texts named. */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { cancellationOf, goneWith, keysOf, withoutCanceled } from './cancellations.ts';
import { assignIdsByInput } from './names.ts';
import type { Cancellation, Reading, ReadReport } from './reports.ts';

/** Reports of a batch with unique ids, and every problem with the id its report has now. */
export interface Batch {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
  /** Texts that their agency has taken back; absent if none was. */
  readonly canceled?: readonly Cancellation[];
}

/** Puts readings together: what an agency has cancelled left out in all its states, ids made unique, identical texts named. */
export function gatherReadings(given: readonly Reading[]): Batch {
  const readings = given.map(withoutCanceled);
  const canceled = readings.flatMap(reading => reading.canceled ?? []);
  const { found, gone } = withoutGone(
    readings.flatMap(reading => reading.found),
    canceled,
  );
  const ids = assignIdsByInput(found.map(({ report }) => report));
  const reports = found.map(({ report }, i) => (report.id === ids[i] ? report : { ...report, id: ids[i]! }));
  const own = found.flatMap(({ problems }, i) => problems.map(problem => ({ ...problem, report: ids[i]! })));
  const stated = readings.flatMap(reading => reading.problems);
  return {
    reports,
    problems: [...stated, ...gone, ...own, ...findIdentical(reports)],
    ...(canceled.length > 0 && { canceled }),
  };
}

/** A batch without what is cancelled by one that was read apart from it. */
export function withoutTakenBack(batch: Batch, canceled: readonly Cancellation[]): Batch {
  if (canceled.length === 0) return batch;
  const by = new Map(
    batch.reports.flatMap(report => {
      const cancellation = cancellationOf(report, keysOf(report, report.id), canceled);
      return cancellation === undefined ? [] : [[report.id, goneWith(report, cancellation)] as const];
    }),
  );
  return {
    ...batch,
    reports: batch.reports.filter(({ id }) => !by.has(id)),
    problems: [...batch.problems.filter(({ report }) => report === undefined || !by.has(report)), ...by.values()],
  };
}

/** Reports that no cancellation takes back, and a problem for each that one does. */
function withoutGone(
  found: readonly ReadReport[],
  canceled: readonly Cancellation[],
): { readonly found: readonly ReadReport[]; readonly gone: readonly Problem[] } {
  const by = found.map(({ report, stated }) => cancellationOf(report, keysOf(report, stated), canceled));
  return {
    found: found.filter((_, i) => by[i] === undefined),
    gone: found.flatMap(({ report }, i) => {
      const cancellation = by[i];
      return cancellation === undefined ? [] : [goneWith(report, cancellation)];
    }),
  };
}

/** A problem for each report whose text an earlier one has, character for character. */
export function findIdentical(reports: readonly Report[]): readonly Problem[] {
  const first = new Map<string, Report>();
  return reports.flatMap(report => {
    const same = first.get(report.text);
    if (!same) first.set(report.text, report);
    return same ? [identical(report, same)] : [];
  });
}

function identical(report: Report, same: Report): Problem {
  const detail = `The same text as ${same.id}, character for character: the two count as one voice. Was it saved twice?`;
  return { code: 'identical', detail, report: report.id };
}
