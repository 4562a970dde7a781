/** What checking a draft says of each quotation, number, date, name, title and age in it. Plain data in the wire shape of `synoptic.check/1`. */
import type { Evidence } from '../../model/comparison.ts';

export type CheckKind = 'quotation' | 'number' | 'date' | 'name' | 'title' | 'statement';

/**
 * `turned-round`: cut out of words that turn it ("happy" of "not happy"), or told with a "not" that the texts do not have, or without theirs. `other-speaker`: the very words, given to somebody else.
 * `not-as-in-record`: a record has the words otherwise. `not-as-in-texts`: the texts have another value, or other words, for it.
 * `not-found`: nothing in the texts could be set beside it. `in-other-words`: a value that fits what a text has. `found`: as a text has it.
 */
export type Verdict =
  | 'turned-round'
  | 'other-speaker'
  | 'not-as-in-record'
  | 'not-as-in-texts'
  | 'not-found'
  | 'in-other-words'
  | 'found';

export interface CheckedItem {
  readonly kind: CheckKind;
  /** The draft's words. */
  readonly evidence: Evidence;
  /** Where they stand in the draft, from 1; columns count UTF-16 code units. In a headline of its own the line is 0. */
  readonly line: number;
  readonly column: number;
  readonly verdict: Verdict;
  /** Where it was found, or the nearest words; empty if nothing is near. */
  readonly where: readonly Evidence[];
  /** What other texts have instead, where the texts differ on what the draft has. */
  readonly differs: readonly Evidence[];
  /** For `other-speaker`: who is given as saying it in the draft, and in the texts. */
  readonly speakers: { readonly draft: string; readonly texts: readonly string[] } | null;
}

export interface CheckedDraft {
  readonly draft: string;
  readonly against: readonly string[];
  readonly items: readonly CheckedItem[];
}

/** Line and column of a place in a draft's text, from 1. */
export function lineAndColumn(text: string, start: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, start);
  return { line: before.split('\n').length, column: start - before.lastIndexOf('\n') };
}
