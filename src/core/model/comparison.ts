/** A comparison: what several reports' annotations say of each other. Plain data in the wire shape of `synoptic.comparison/1`. */

import type { Evidence } from './evidence.ts';
import type { Certainty, EntityFact, MentionKind, Polarity, Quotation, Speaker } from './layers.ts';
import type { Problem } from './problems.ts';
import type { FieldSpan, Report } from './report.ts';
import type { WeighedProposals } from './weighed-proposals.ts';

/** Every kind of what reports can differ on or state. */
export const KINDS = [
  'date',
  'time',
  'duration',
  'number',
  'money',
  'age',
  'name',
  'title',
  'place',
  'quote-wording',
  'quote-subject',
  'attribution',
  'negation',
  'presence',
  'sequence',
  'cause',
  'extent',
  'certainty',
  'headline-quote',
  'fact',
] as const;
export type Kind = (typeof KINDS)[number];

/** `agree`: compatible, two or more reports. `compatible`: differs in detail or wording. `only`: one report alone. */
export type Relation = 'agree' | 'compatible' | 'update' | 'conflict' | 'only';
export const SEVERITIES = ['material', 'minor', 'wording'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** Whose accounts differ: outlets', sources', one report's own parts, or a report and a record. */
export type Between = 'reports' | 'sources' | 'report' | 'record';

export type { Evidence } from './evidence.ts';

export type Value =
  | {
      readonly type: 'interval';
      readonly from: string | null;
      readonly to: string | null;
      readonly timex: string;
      /** The zone told with a clock time, as told: `GMT`; absent where none is, or the value has no hour. */
      readonly zone?: string;
    }
  | {
      readonly type: 'range';
      readonly min: number | null;
      readonly max: number | null;
      readonly minOpen: boolean;
      readonly maxOpen: boolean;
      readonly unit: string | null;
      readonly approximator: string | null;
    }
  | { readonly type: 'entity'; readonly entity: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'absent' };

/** One value and the evidence of everyone who gives it. */
export interface Variant {
  readonly value: Value;
  /** The value in the report's own words. */
  readonly display: string;
  readonly evidence: readonly Evidence[];
}

/**
 * A report in which nothing was matched, and how far that can be known: `searched` has something of the kind that we could not match,
 * `none-of-kind` has nothing of the kind that we could read. Neither means that the report leaves it out.
 */
export interface Silent {
  readonly report: string;
  readonly basis: 'searched' | 'none-of-kind' | 'headline-only' | 'truncated' | 'unreadable';
}

export interface Why {
  /** The rule that found it; `proposed` where somebody proposed it and it was verified. */
  readonly rule: string;
  /** Who proposed it too, of a model, an agent or a colleague; absent where nobody did. */
  readonly by?: string;
  /** Id of the prompt that was answered. */
  readonly prompt?: string;
  /** What of a proposal was verified, in order. */
  readonly checks?: readonly string[];
  /** Named evidence for comparing these values at all, with its weight. */
  readonly features: Readonly<Record<string, number>>;
  /** Share of the clashes this rule names that annotators have too, on stories it was not built on; null if not measured. */
  readonly measuredPrecision: number | null;
  /** How many clashes that share is of; absent if not measured. */
  readonly measuredOn?: number;
}

/** What a comparison says about a point or an utterance. */
export interface Finding {
  readonly id: string;
  readonly kind: Kind;
  readonly relation: Relation;
  readonly between: Between;
  readonly severity: Severity;
  /** What it is about, as a noun and what of it: `Call: day`. Made of the reports' own words. */
  readonly label: string;
  readonly point?: string;
  readonly utterance?: string;
  /** Findings that hang on each other share one. */
  readonly group: string | null;
  /** Whose accounts it rests on. */
  readonly voices: readonly string[];
  readonly variants: readonly Variant[];
  readonly silent: readonly Silent[];
  /** For `agree`: a whole clause that gives the label, then words of each other report that bear all of it out. For `only`: its whole clause. */
  readonly borne?: readonly Evidence[];
  /** For `only`: the nearest words elsewhere. */
  readonly nearest?: Evidence;
  readonly why: Why;
}

export interface PointMember {
  readonly report: string;
  readonly evidence: readonly Evidence[];
  readonly speaker: Speaker;
  readonly via: readonly Speaker[];
  readonly polarity: Polarity;
  readonly certainty: Certainty;
}

/** Statements of several reports about the same thing. */
export interface Point {
  readonly id: string;
  readonly label: string;
  readonly members: readonly PointMember[];
  readonly findings: readonly string[];
  readonly voices: readonly string[];
}

export type ChangeType =
  | 'cut'
  | 'added'
  | 'swapped'
  | 'spelling'
  | 'reordered'
  | 'punctuation'
  | 'bracket'
  | 'tense-or-person'
  | 'negation'
  | 'translation';

/** What differs between two renderings of an utterance; `between` are indices into `renderings`. */
export interface Change {
  readonly type: ChangeType;
  readonly between: readonly [number, number];
  readonly material: boolean;
  readonly finding: string | null;
}

export interface Rendering {
  readonly report: string;
  readonly speaker: Speaker;
  readonly via: readonly Speaker[];
  readonly parts: readonly Evidence[];
}

/** Quotations that render the same words spoken, set word against word: a column has one span (or null) per rendering. */
export interface Utterance {
  readonly id: string;
  readonly renderings: readonly Rendering[];
  readonly columns: readonly (readonly (FieldSpan | null)[])[];
  readonly changes: readonly Change[];
}

/** An entity over all reports. */
export interface StoryEntity {
  readonly id: string;
  readonly kind: MentionKind;
  readonly name: string;
  readonly forms: readonly { readonly form: string; readonly reports: readonly string[] }[];
  readonly facts: readonly (EntityFact & { readonly report: string })[];
  /** Which of each report's own entities it is: what `speaker.entity` of a quotation names. Absent in older files. */
  readonly members?: readonly { readonly report: string; readonly entity: string }[];
}

/** Something that has a date. Where reports give it different ones it stands at the one most of them give. */
export interface TimelineEntry {
  /** Local, half-open, ISO days or minutes. */
  readonly from: string | null;
  readonly to: string | null;
  /** What some report states of the date; the rest is inferred. */
  readonly stated: readonly string[];
  /** The words of `clause`, white space folded. */
  readonly what: string;
  /** Words of one report, from its subject to its date, that tell what happened; a bare date where no clause does. */
  readonly clause: Evidence;
  /** Whether it lies well before the reports: not the event itself. */
  readonly background: boolean;
  /** The finding on its date, where reports differ or agree on it. */
  readonly finding: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Shared {
  /** Same words in several texts, outside quotations. */
  readonly passages: readonly { readonly renderings: readonly Evidence[]; readonly words: number }[];
  /** Whom a text credits: an agency, another outlet. */
  readonly credits: readonly { readonly report: string; readonly to: string; readonly evidence: Evidence }[];
  /** Reports that are one text. */
  readonly copies: readonly (readonly string[])[];
}

export interface ComparedReport extends Report {
  readonly quotations: readonly Quotation[];
}

/** What the story is about, in words of our own, as far as the texts agree on it. */
export interface StorySummary {
  /** Who, what, where; empty if the texts share none of it. */
  readonly title: string;
  /** The day of the event by most texts, ISO; null where they differ on it or few give it. */
  readonly day: string | null;
  /** Publication of the first and the last text, ISO. */
  readonly from: string | null;
  readonly to: string | null;
}

/** How much was read, and how much of it was set beside something in another text. */
export interface Count {
  readonly read: number;
  readonly matched: number;
}

export interface Coverage {
  /** Times and quantities. */
  readonly values: Count;
  /** Sentences and fragments in quotation marks. */
  readonly quotations: Count;
  readonly statements: Count;
}

export interface Comparison {
  readonly story: StorySummary;
  readonly coverage: Coverage;
  readonly reports: readonly ComparedReport[];
  readonly setAside: readonly { readonly report: string; readonly why: string }[];
  readonly entities: readonly StoryEntity[];
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
  readonly utterances: readonly Utterance[];
  readonly timeline: readonly TimelineEntry[];
  readonly shared: Shared;
  readonly problems: readonly Problem[];
  /** What became of proposals, a proposer each; absent where there were none. */
  readonly proposals?: readonly WeighedProposals[];
}
