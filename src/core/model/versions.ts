/** Versions: what stands in a later state of an article and not in an earlier one, and the other way round. Plain data in the wire shape of `synoptic.versions/1`. */
import type { Kind, Relation } from './comparison.ts';
import type { Evidence } from './evidence.ts';
import type { BlockKind, FieldSpan } from './report.ts';

/** `changed`: a sentence with other words. `moved`: the same words in another place. */
export type ChangeOfVersion = 'added' | 'removed' | 'changed' | 'moved';

/** A finding, over other reports, that rests on words which a version changes. */
export interface TouchedFinding {
  readonly id: string;
  readonly kind: Kind;
  readonly relation: Relation;
  readonly label: string;
  /** Words of it in the sentence. */
  readonly own: readonly Evidence[];
  /** Words of it in the other reports: of a difference those that it is with, of an agreement those that say the same. */
  readonly others: readonly Evidence[];
}

export interface VersionChange {
  readonly change: ChangeOfVersion;
  /** Where it stands in the layout: `headline`, `paragraph`, `caption`. */
  readonly block: BlockKind;
  /** The sentence in the earlier version; null where it is added. */
  readonly before: Evidence | null;
  readonly after: Evidence | null;
  /** Whether a changed sentence also stands in another place among the others. */
  readonly isMoved: boolean;
  /** Word against word, for `changed`: a column has a span of the earlier version and one of the later, or null. */
  readonly columns: readonly (readonly [FieldSpan | null, FieldSpan | null])[];
  /** Findings that rest on it, each version held against other reports; empty where none were given. */
  readonly findings: { readonly before: readonly TouchedFinding[]; readonly after: readonly TouchedFinding[] };
}

/** What a later version says of its own change. */
export type VersionNote =
  /** A note of correction or clarification that the earlier version did not have. */
  | { readonly is: 'correction'; readonly evidence: Evidence }
  /** A later date of update, ISO 8601. */
  | { readonly is: 'updated'; readonly at: string };

/** From one version to the next. */
export interface VersionStep {
  /** Report ids. */
  readonly from: string;
  readonly to: string;
  /** Sentences that stand in both, in the same order; a headline is none. */
  readonly kept: number;
  readonly notes: readonly VersionNote[];
  /** In the order of the later version; what is removed stands where it stood. */
  readonly changes: readonly VersionChange[];
}
