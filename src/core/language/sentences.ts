/** What the sentence splitter must know of a language. Lower-case normal forms, without their stop unless said. */
export interface SentenceVocabulary {
  /** Abbreviations that are never the end of a sentence when a word follows: `mr`, `gen`, `st`. */
  readonly titles: ReadonlySet<string>;
  /** Abbreviations that may end a sentence: `inc`, `u.s`, `p.m`. A capitalised word after them decides. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that, capitalised after an abbreviation, most likely begin a sentence: `the`, `he`, `but`. */
  readonly starters: ReadonlySet<string>;
}
