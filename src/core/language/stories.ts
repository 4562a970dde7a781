/** What grouping reports into stories must know of a language: words that count, words of dates, and how common words are. */
export interface StoryVocabulary {
  /** Words of whole numbers in normal form, and of how many there were: `four`, `triple`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Names of weekdays and their short forms in normal form, Sunday 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Words after a number that make it an age, and words before one. */
  readonly agesAfter: ReadonlySet<string>;
  readonly agesBefore: ReadonlySet<string>;
  /** Headlines of texts that tell of several events: normal forms, as they begin or, in `parts`, as they stand anywhere. */
  readonly roundUps: { readonly starts: readonly string[]; readonly parts: readonly string[] };
  /**
   * How many of a number of ordinary texts have a word: stems in groups, `count stem stem ...` a line. The first line is the number of texts alone. A stream begins
   * with this, or its first reports would have only rare words.
   */
  readonly background: string;
}
