/** What reading the free text of proposals must know of a language: what they ask, and what they say of each side. */

export interface ProposalVocabulary {
  /** Words by which a proposal says that a text has nothing on the matter: `unnamed`. Phrases, in normal form. */
  readonly silences: readonly string[];
  /** Words that say no: `not`, `none`. Normal forms. */
  readonly negations: ReadonlySet<string>;
  /** Beginnings of words that say that something is open, planned or only believed: `unclear`, `expect`. Normal forms. */
  readonly openings: readonly string[];
  /** Words with which questions are asked and things are named in general; they need not stand in any report. Normal forms. */
  readonly asking: ReadonlySet<string>;
}
