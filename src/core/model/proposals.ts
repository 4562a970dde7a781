/**
 * Proposals: what a model, an agent or a colleague says that reports differ, agree or are alone on, in words that may or may not
 * stand in them. What the engine made of it: `weighed-proposals.ts`. Plain data. The wire shape is `synoptic.proposals/1` (`output/wire.ts`).
 */
import { KINDS, type Kind, type Severity } from './comparison.ts';
import type { Field } from './report.ts';

/** Items of one kind taken from one answer: recorded answers have 23 at most. */
export const MOST_ITEMS = 200;
/** Places read of one item: recorded answers give seven at most, and every two of two sides are set against each other. */
export const MOST_PLACES = 24;
/** Words that carry a value are few, in UTF-16 code units: recorded answers give 168 at most, and longer ones take long to set word against word. */
export const LONGEST_EXACT = 1000;

/** A kind of difference that can be proposed. `internal`: one report within itself. */
export type ProposedType = Kind | 'internal';
export const PROPOSED_TYPES = [...KINDS, 'internal'] as const satisfies readonly ProposedType[];
/** How the sides of a proposed difference can be said to relate. */
export const PROPOSED_RELATIONS = ['conflict', 'update', 'compatible'] as const;
export type ProposedRelation = (typeof PROPOSED_RELATIONS)[number];

/** Words said to stand in a report. They hold only where they are found there, once, character for character. */
export interface ProposedSpan {
  readonly report: string;
  /** The shortest words that carry the value; white space may differ, nothing else. */
  readonly exact: string;
  /** A longer stretch of the same report that has `exact` in it, where `exact` alone stands there more than once. */
  readonly near?: string;
  /** The paragraph it stands in, from 1, as blocks of text without headings, credits and repeats are counted. */
  readonly paragraph?: number;
  readonly field?: Field;
}

export interface ProposedSide {
  /** What the side says, in the proposer's words: never shown as the report's. */
  readonly value: string;
  readonly spans: readonly ProposedSpan[];
}

export interface ProposedDifference {
  readonly question: string;
  readonly type: ProposedType;
  readonly relation: ProposedRelation;
  readonly severity: Severity;
  readonly sides: readonly ProposedSide[];
}

export interface ProposedPoint {
  readonly point: string;
  readonly spans: readonly ProposedSpan[];
}

/** One proposer's answer about one story. */
export interface Proposals {
  /** Who proposes: a model's name, an agent's, a person's. */
  readonly by: string;
  /** Id of the prompt that was answered; `unknown` where the answer does not say. */
  readonly prompt: string;
  /** Whether the proposer read all reports and names all it sees: then what it does not name it does not see. Absent where that is not known. */
  readonly whole?: boolean;
  /** Reports that the proposer takes for another event's. */
  readonly notOfThisEvent: readonly string[];
  readonly differences: readonly ProposedDifference[];
  readonly agreements: readonly ProposedPoint[];
  readonly singles: readonly ProposedPoint[];
}

/** Among the checks of a finding: rules that need a second reader take it for a clash, and a reader of all texts names no difference there. */
export const SECOND_READER = 'second-reader';
