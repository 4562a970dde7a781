/** What became of proposals: those that stand and those that are not shown, each with its reason. Plain data, part of `synoptic.comparison/1`. */

/** Why a proposal is not shown. */
export type RefusalReason =
  /** It names a report that is not among those compared. */
  | 'no-such-report'
  /** Its words are not in the report it names. */
  | 'not-in-text'
  /** Its words stand there more than once, and nothing says which are meant. */
  | 'ambiguous'
  /** Fewer than two sides, or texts, are left. */
  | 'too-few'
  /** A side is only that a text has nothing on the matter: silence is no difference. */
  | 'silence'
  /** Its sides are the same once read. */
  | 'no-difference'
  /** Its sides are of other people, populations, moments or versions. */
  | 'other-thing'
  /** A member does not bear out what is said to be agreed, or says otherwise. */
  | 'not-borne-out'
  /** Another text has it too. */
  | 'not-alone'
  /** Rules, or an earlier proposal, show it already. */
  | 'told-already'
  /** More than is taken from one answer. */
  | 'too-many';

export type ProposedKind = 'difference' | 'agreement' | 'single';

export interface Refusal {
  readonly item: ProposedKind;
  /** Index in the answer's list of such items. */
  readonly at: number;
  readonly reason: RefusalReason;
  /** One sentence for a person: what is wrong with it. */
  readonly detail: string;
}

/** A proposal that stands. */
export interface HeldProposal {
  readonly item: ProposedKind;
  /** Index in the answer's list of such items. */
  readonly at: number;
  /** Id of the finding. */
  readonly finding: string;
}

/** What became of one proposer's answer. */
export interface WeighedProposals {
  readonly by: string;
  readonly prompt: string;
  /** How many items the answer had. */
  readonly proposed: number;
  /** Those that stand, each with the finding that shows it: one of its own, or one that rules found. */
  readonly held: readonly HeldProposal[];
  readonly refused: readonly Refusal[];
}
