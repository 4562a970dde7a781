/** What checking a draft must know of a language. */

export interface DraftVocabulary {
  /** Words before a title that make it another one: `deputy`, `former`. */
  readonly ranks: ReadonlySet<string>;
  /** Endings that make a people, or several, of a name: `i` of `Israeli`, `s` of `Norlanders`. */
  readonly endings: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Words of posts that few hold at a time: `minister`, `mayor`. What one person is called another is not. */
  readonly offices: ReadonlySet<string>;
  /** Words between a post and what it is of: captain `of` the club. */
  readonly posts: ReadonlySet<string>;
  /** Posts of which nobody holds two at a time: a ladder's rungs, each with the names of one post as titles end in them. */
  readonly ladders: readonly (readonly ReadonlySet<string>[])[];
  /** Endings of whose something is, in normal form: `'s`. */
  readonly possessives: readonly string[];
  /** Forms of verbs that take what they govern to be so, whether they are turned or not: `knew`. */
  readonly factives: ReadonlySet<string>;
  /** Words that open a condition: `if`. */
  readonly conditions: ReadonlySet<string>;
  /** Words by which what they stand with is not said to be so: `would`. */
  readonly hypotheticals: ReadonlySet<string>;
}
