/** What telling words apart must know of a language: which carry meaning, and which of those mean much the same in news. */
export interface TermVocabulary {
  /** Words that carry grammar rather than meaning, in normal form. */
  readonly functionWords: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  /** Inflected form to base form where the suffix rules go wrong: `said` -> `say`, `women` -> `woman`. */
  readonly irregular: ReadonlyMap<string, string>;
  /** Suffixes to take off, longest first, with what to put instead and the shortest stem left. */
  readonly suffixes: readonly { readonly suffix: string; readonly replacement: string; readonly stem: number }[];
  /** Base form to the concept it shares with others: `conversation` -> `call`. A word alone is its own concept. */
  readonly concepts: ReadonlyMap<string, string>;
  /** Base form to the senses it shares with other words, in the order of use; made on first call. */
  readonly senses: () => ReadonlyMap<string, readonly string[]>;
  /** Concepts too general to tell one event from another: `say`, `make`, `people`. */
  readonly weak: ReadonlySet<string>;
  /** Verbs (base forms) that say little without their arguments: `have`, `take`, `come`. */
  readonly light: ReadonlySet<string>;
}
