/** What the parser must know of a language beside its trained model: how words are cut. Lower-case normal forms unless said. */
export interface TokenVocabulary {
  /** Clitics with a straight apostrophe, cut from the end of a word, longest first: `n't`, `'s`. */
  readonly clitics: readonly string[];
  /** Clitics and shortened words that stand alone: `'s`, `'em`. */
  readonly shortened: ReadonlySet<string>;
  /** Words written as one that are several, and where they are cut: `cannot` at 3. */
  readonly joined: ReadonlyMap<string, readonly number[]>;
  /** First parts that a hyphen does not cut off: `non`, `anti`. */
  readonly prefixes: ReadonlySet<string>;
  /** Whole words that keep their hyphens. */
  readonly hyphenated: ReadonlySet<string>;
  /** What follows a number without a space and is still a word of its own: `pm`, `km`. */
  readonly units: ReadonlySet<string>;
  /** Abbreviations that keep their stop, without it; one with a capital is matched by its case, the others in any. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations that are words too: they keep their stop only before a number. */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Faces and signs that are one token: `:-)`. */
  readonly signs: ReadonlySet<string>;
}
