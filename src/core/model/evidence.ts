/** Evidence: words of a report, with where they stand. Plain data. */
import type { FieldSpan } from './report.ts';

/** A span of a report with its words and a little of what stands around it. */
export interface Evidence extends FieldSpan {
  readonly report: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whose account it is, where it helps. */
  readonly voice?: string;
}
