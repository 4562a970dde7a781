/** What came of one difference that careful readers found. `gold-counts.ts` makes it, `claims.ts` reads it. */
import type { Finding } from '../src/core/model/comparison.ts';
import type { GoldDifference } from './gold-stories.ts';

/** A gold difference, and the finding that met it under each of the two rules. */
export interface Outcome {
  readonly difference: GoldDifference;
  readonly strict: Finding | null;
  readonly lenient: Finding | null;
}
