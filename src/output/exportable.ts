/**
 * Which reports may go into a file for others, to a model or to an agent. In: reports, the ids they state, and the time. Out: those, and a problem for each that
 * stays out: embargoed, withheld, cancelled, or a version of one that is. Whatever can't be told is told against it.
 */
import { compareStamps, type Stamp } from '../core/compare/relate/instants.ts';
import { whyClosed } from '../core/model/closed.ts';
import { isOneText, knownBy } from '../core/model/one-text.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';

export interface Exportable {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** The ids that reports state of themselves, by those they have. */
export type StatedIds = ReadonlyMap<string, string>;

const NONE: StatedIds = new Map();

/** `now`: milliseconds since 1970. `stated`: of a batch; without it versions are known by their addresses. */
export function exportableReports(reports: readonly Report[], now: number, stated: StatedIds = NONE): Exportable {
  const closed = closedReports(reports, now, stated);
  return {
    reports: reports.filter(report => !closed.has(report)),
    problems: [...closed].map(([{ id }, why]) => ({
      code: 'not-exported',
      report: id,
      detail: `Left out of what is exported: ${why}. Nothing of it is compared; without an export it is.`,
    })),
  };
}

/** Why each report that must not be handed on must not, as the end of a sentence. */
export function closedReports(
  reports: readonly Report[],
  now: number,
  stated: StatedIds = NONE,
): ReadonlyMap<Report, string> {
  const own = reports.flatMap(report => {
    const why = whyClosed(report, now);
    return why === null ? [] : [{ report, why }];
  });
  if (own.length === 0) return new Map();
  const closed = new Map(own.map(({ report, why }) => [report, why]));
  const known = new Map(reports.map(report => [report, knownBy(report, stated.get(report.id))]));
  const isVersion = (a: Report, b: Report): boolean => isOneText(known.get(a)!, known.get(b)!);
  const isLifted = (report: Report): boolean =>
    reports.some(other => !closed.has(other) && isVersion(other, report) && isLater(other, report));
  const holding = own.filter(({ report }) => !isLifted(report));
  return new Map(
    reports.flatMap(report => {
      const why = closed.get(report) ?? whyWith(holding.find(held => isVersion(held.report, report)));
      return why === null ? [] : [[report, why] as const];
    }),
  );
}

function whyWith(held: { readonly report: Report; readonly why: string } | undefined): string | null {
  return held === undefined ? null : `another version of it, ${held.report.id}, is kept back: ${held.why}`;
}

/** Whether it is sure to have been written after the other. */
function isLater(report: Report, other: Report): boolean {
  const [a, b] = [stampOf(report), stampOf(other)];
  return a !== null && b !== null && (compareStamps(a, b) ?? 0) > 0;
}

function stampOf({ updated, published, zone }: Report): Stamp | null {
  const at = updated ?? published;
  return at === null ? null : { at, zone };
}
