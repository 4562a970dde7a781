/**
 * A passage: one string of a report (its text, or a headline of its own) as every finder gets it.
 * Finders take a passage and their vocabulary and return a layer; they never see a report, a file or a language by name.
 */
import type { Block } from '../model/report.ts';
import type { Span } from '../text/spans.ts';
import type { Words } from '../text/words.ts';
import type { Syntax } from './syntax/tree.ts';

export interface Passage {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order, not overlapping; none crosses a block. */
  readonly sentences: readonly Span[];
  /** Surface tokens of the whole text. */
  readonly words: Words;
  /** Tags, lemmas and trees; null where no model was given. */
  readonly syntax: Syntax | null;
}

/** When and where a text speaks from: what relative times are reckoned from. */
export interface Vantage {
  /** ISO day or moment; null if not known: relative times then keep only what they state. */
  readonly published: string | null;
  readonly zone: string | null;
  /** The one day it was written on; null or absent where there are several, or none is known. */
  readonly day?: string | null;
}
