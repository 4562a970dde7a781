/** A report: one outlet's article as it was read. Plain data; its text is never rewritten. */
import type { Span } from '../text/spans.ts';

/** `report`: an outlet's article. `draft`: my own copy, checked against the others. `record`: transcript or readout; it settles wording. */
export type Role = 'report' | 'draft' | 'record';

export type Status = 'usable' | 'withheld' | 'canceled';

/** Where `published` comes from. `story`: taken from the other reports of the story. */
export type PublishedFrom = 'metadata' | 'dateline' | 'story';

export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  | 'repeat'
  | 'credit'
  | 'caption'
  | 'entry'
  | 'correction'
  | 'boilerplate';

/** A stretch of the text with one job in the layout. Blocks are in order, do not overlap and hold all that is not white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface Report {
  /** Unique within a comparison: the id given, else the file's base name (`-2` on a clash). */
  readonly id: string;
  /** What it was read from: a path, `-` or a URL. */
  readonly input: string;
  readonly role: Role;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The headline, also where it stands in the text (then a block of kind `headline` points at it). */
  readonly headline: string | null;
  readonly byline: string | null;
  /** ISO 8601, a day (`2025-07-04`) or a moment, as stated. Never today's date; null if nothing states it. */
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly updated: string | null;
  /** The number its agency gives this version of the item; absent where none is told. */
  readonly version?: number;
  /** UTC offset (`+02:00`) or zone name as stated; null if not. */
  readonly zone: string | null;
  readonly status: Status;
  /** Until when it may not be used: ISO 8601, with its offset where that is told; the words as they stand if they tell no moment. */
  readonly embargoed: string | null;
  /** BCP 47 primary tag, as given or detected; null if it can't be told. */
  readonly language: string | null;
  /**
   * SHA-256 of what its text was read from, hexadecimal: of a text file, page or document the file's bytes; of a record (JSON, table row, agency item, entry of a
   * feed, part of a paste) the text in UTF-8, without its other fields.
   */
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export const FIELDS = ['text', 'headline'] as const;
/** Which string of a report a span points into. */
export type Field = (typeof FIELDS)[number];

/** A span that says which string it is in; without `field` it is the text. */
export interface FieldSpan extends Span {
  readonly field?: Field;
}

/** Whether two spans are of one string. */
export function isSameField(a: FieldSpan, b: FieldSpan): boolean {
  return (a.field ?? 'text') === (b.field ?? 'text');
}

/** The string of `report` that `span` points into. */
export function fieldText(report: Report, span: FieldSpan): string {
  return span.field === 'headline' ? (report.headline ?? '') : report.text;
}

/** Whether the headline is a string of its own: given beside the text and not printed in it. */
export function hasOwnHeadline(report: Pick<Report, 'headline' | 'blocks'>): boolean {
  return report.headline !== null && !report.blocks.some(block => block.kind === 'headline');
}
