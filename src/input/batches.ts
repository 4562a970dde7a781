/** Batches: readings put together -> reports with ids of their own, without what an agency has taken back; identical texts named. */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { goneWith, takeBack, withoutCanceled } from './cancellations.ts';
import { assignIds, assignIdsByInput } from './names.ts';
import { joinReadings } from './readings.ts';
import type { Cancellation, Reading } from './reports.ts';

/** Reports of a batch with unique ids, and every problem with the id its report has now. */
export interface Batch {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
  /** Texts that their agency has taken back; absent if none was. */
  readonly canceled?: readonly Cancellation[];
  /** The ids that reports state of themselves, by those they have here: by them a cancellation finds them. Absent if none states one. */
  readonly stated?: ReadonlyMap<string, string>;
}

/** Puts readings together: what an agency has cancelled left out in all its states, ids made unique, identical texts named. */
export function gatherReadings(given: readonly Reading[]): Batch {
  const reading = joinReadings(given.map(withoutCanceled));
  const { left, gone, canceled } = takeBack(reading.found, reading.canceled ?? []);
  const ids = assignIdsByInput(left.map(({ report }) => report));
  const reports = left.map(({ report }, i) => (report.id === ids[i] ? report : { ...report, id: ids[i]! }));
  const own = left.flatMap(({ problems }, i) => problems.map(problem => ({ ...problem, report: ids[i]! })));
  const stated = left.flatMap((found, i) => (found.stated === undefined ? [] : [[ids[i]!, found.stated] as const]));
  return {
    reports,
    problems: [
      ...reading.problems,
      ...[...gone].map(([{ report }, by]) => goneWith(report, by)),
      ...own,
      ...findIdentical(reports),
    ],
    ...(canceled.length > 0 && { canceled }),
    ...(stated.length > 0 && { stated: new Map(stated) }),
  };
}

/** Batches of one run without what any of them takes back, or what was taken `before`; each with all that is taken back by then. */
export function withoutTakenBack(batches: readonly Batch[], before: readonly Cancellation[] = []): readonly Batch[] {
  const all = [...new Set([...before, ...batches.flatMap(batch => batch.canceled ?? [])])];
  if (all.length === 0) return batches;
  const known = batches.map(batch =>
    batch.reports.map(report => {
      const stated = batch.stated?.get(report.id);
      return { report, ...(stated !== undefined && { stated }) };
    }),
  );
  const { gone, canceled } = takeBack(known.flat(), all);
  return batches.map((batch, i) => {
    const by = new Map(
      known[i]!.flatMap(each => {
        const cancellation = gone.get(each);
        return cancellation === undefined ? [] : [[each.report.id, goneWith(each.report, cancellation)] as const];
      }),
    );
    return {
      ...batch,
      reports: batch.reports.filter(({ id }) => !by.has(id)),
      problems: [...batch.problems.filter(({ report }) => report === undefined || !by.has(report)), ...by.values()],
      canceled,
    };
  });
}

/** Batches of one run as one, and the reports that each brought. */
export interface Joined extends Batch {
  readonly parts: readonly (readonly Report[])[];
}

/** Puts batches of one run together: without what any of them takes back, every report with an id of its own. */
export function joinBatches(batches: readonly Batch[]): Joined {
  let whole: Joined = { reports: [], problems: [], parts: [] };
  for (const batch of withoutTakenBack(batches)) {
    const { reports, problems, canceled, stated } = renameApart(batch, whole.reports);
    whole = {
      reports: [...whole.reports, ...reports],
      problems: [...whole.problems, ...problems],
      ...(canceled && { canceled }),
      stated: new Map([...(whole.stated ?? []), ...(stated ?? [])]),
      parts: [...whole.parts, reports],
    };
  }
  return whole;
}

/** The batch with ids that none of `others` has. */
export function renameApart(batch: Batch, others: readonly Report[]): Batch {
  return renamedBatch(batch, assignIds([...others, ...batch.reports]).slice(others.length));
}

/** The batch with other ids for its reports, in their order; what is said of them and what they state goes along. */
export function renamedBatch(batch: Batch, ids: readonly string[]): Batch {
  const now = new Map(batch.reports.map(({ id }, i) => [id, ids[i] ?? id]));
  return {
    ...batch,
    reports: batch.reports.map((report, i) => (ids[i] === undefined ? report : { ...report, id: ids[i] })),
    problems: batch.problems.map(problem => {
      const report = problem.report === undefined ? undefined : now.get(problem.report);
      return report === undefined ? problem : { ...problem, report };
    }),
    ...(batch.stated && { stated: new Map([...batch.stated].map(([id, stated]) => [now.get(id) ?? id, stated])) }),
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
