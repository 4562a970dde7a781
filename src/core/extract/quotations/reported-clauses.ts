/** Reported clauses as plain data: what a cue attributes outside marks, as ranges of words. `clauses.ts` finds them. */
import type { Cue } from './cues.ts';
import type { Source } from './sources.ts';

/** Words `[from, to)`. */
export type Range = readonly [from: number, to: number];

export interface ReportedClause {
  readonly cue: Cue;
  /** Null where a passive tells nobody. */
  readonly source: Source | null;
  readonly content: readonly Range[];
  readonly addressee: Range | null;
  readonly medium: Range | null;
  readonly when: Range | null;
  readonly rule: string;
}
