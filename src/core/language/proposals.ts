/** What reading the free text of proposals must know of a language: what they ask, and what they say of each side. */

export interface ProposalVocabulary {
  /** Phrases by which a proposal says that a text has nothing on the matter: `unnamed`. Normal forms. */
  readonly silences: readonly string[];
  /** Words that say no: `not`, `none`. Normal forms. */
  readonly negations: ReadonlySet<string>;
  /** Beginnings of words that say that something is open, planned or only believed: `unclear`, `expect`. Normal forms. */
  readonly openings: readonly string[];
  /** Words by which one side only adds to the other, or leaves out: `only`, `also`. Normal forms. */
  readonly additions: ReadonlySet<string>;
  /** Beginnings of words by which a side is somebody's saying: `say`, `accord`. Normal forms. */
  readonly sayings: readonly string[];
  /** Words too small to tell what a side says: `the`, `of`. Normal forms. */
  readonly small: ReadonlySet<string>;
  /** Words with which questions are asked and things are named in general; they need not stand in any report. Normal forms. */
  readonly asking: ReadonlySet<string>;
}
