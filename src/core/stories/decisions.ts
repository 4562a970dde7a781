/** What a desk has decided of reports: these are of one story, those are not. Decisions name reports, not stories, so they hold however a later run groups the rest. */

export interface Decision {
  readonly decide: 'together' | 'apart';
  /** `together`: all of one story. `apart`: none of them in a story with any of `from`. */
  readonly reports: readonly string[];
  readonly from?: readonly string[];
  readonly why?: string;
  readonly by?: string;
  readonly at?: string;
}

/** Decisions by report, for looking up. */
export interface Decided {
  readonly together: ReadonlyMap<string, ReadonlySet<string>>;
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The later of two decisions about the same two reports holds. */
export function decidedOf(decisions: readonly Decision[]): Decided {
  const together = new Map<string, Set<string>>();
  const apart = new Map<string, Set<string>>();
  const set = (into: Map<string, Set<string>>, outOf: Map<string, Set<string>>, a: string, b: string): void => {
    if (a === b) return;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      outOf.get(x)?.delete(y);
      const known = into.get(x);
      if (known === undefined) into.set(x, new Set([y]));
      else known.add(y);
    }
  };
  for (const { decide, reports, from } of decisions) {
    if (decide === 'together') for (const report of reports.slice(1)) set(together, apart, reports[0]!, report);
    else for (const report of reports) for (const other of from ?? []) set(apart, together, report, other);
  }
  return { together, apart };
}

export function isApart(decided: Decided, a: string, b: string): boolean {
  return decided.apart.get(a)?.has(b) === true;
}

export function isTogether(decided: Decided, a: string, b: string): boolean {
  return decided.together.get(a)?.has(b) === true;
}
