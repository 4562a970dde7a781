/**
 * Syntax of a passage: tokens by Universal Dependencies v2 (English) with tags, lemmas and heads, as columns.
 * Plain data; the parser fills it, the finders read it.
 */

/** Columns over all tokens of a passage. Sentence `s` holds tokens `[first[s], first[s + 1])`. */
export interface Syntax {
  readonly length: number;
  /** `[start[i], end[i])` in UTF-16 code units of the passage's text. `don't` is two tokens, `do` and `n't`. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Indices into `UPOS`. */
  readonly upos: Uint8Array;
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
  /** Index of the head among all tokens of the passage; -1 for a sentence's root. */
  readonly head: Int32Array;
  readonly deprel: readonly string[];
  /** First token of each sentence, and `length` at the end. */
  readonly first: Uint32Array;
}

/** Universal part-of-speech tags (UD v2), in the order `Syntax.upos` counts them. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];
