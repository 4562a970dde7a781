/** A review: what a desk decided of findings, and its notes on them. Plain data. The wire shape is `synoptic.review/1` (`output/wire.ts`). */
import type { Kind, Relation } from './comparison.ts';
import type { Field } from './report.ts';

/** `settled`: somebody asked or looked it up. `dismissed`: no matter for this desk. */
export const DECIDED = ['settled', 'dismissed'] as const;
export type Decided = (typeof DECIDED)[number];

/** A value of a finding as it was seen: words of a text, and where they begin. */
export interface SeenValue {
  readonly report: string;
  readonly field?: Field;
  readonly start: number;
  readonly exact: string;
}

/** What stands of one finding. Its newest is the whole of it: nothing is pieced together of two. */
export interface Decision {
  /** Id of the finding. */
  readonly finding: string;
  /** Null: open, as where there is only a note, or opened again. */
  readonly decision: Decided | null;
  /** Empty where nobody said. */
  readonly why: string;
  readonly note: string;
  /** When: ISO 8601, UTC. */
  readonly at: string;
  /** Who; absent where nobody said. */
  readonly by?: string;
  /** What the finding was called then, how it was related, and its values: by these it is known again when its id is another's. */
  readonly label: string;
  readonly kind?: Kind;
  readonly relation?: Relation;
  readonly values?: readonly SeenValue[];
}

export interface Review {
  readonly story: { readonly title: string };
  readonly decisions: readonly Decision[];
}

/** Decisions read of one file: ten times the findings of the largest story seen. */
export const MOST_DECISIONS = 5000;
/** Values kept of one finding. */
export const MOST_VALUES = 40;
/** UTF-16 code units of each: a note is a paragraph or two, a reason a sentence. */
export const LONGEST = {
  id: 80,
  title: 300,
  label: 300,
  why: 1000,
  note: 4000,
  by: 60,
  value: 200,
  report: 300,
} as const;
