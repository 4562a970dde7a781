/** What reading which crimes people are charged with must know of a language. Normal forms. */
export interface ChargeVocabulary {
  /** Words for crimes and offences, some of several words: `murder`, `risk of injury`. */
  readonly crimes: readonly string[];
  /** Crime to the word that stands for all of its family: `larceny` to `theft`. */
  readonly families: ReadonlyMap<string, string>;
  /** Crime to the one that takes it in: `murder` to `homicide`. */
  readonly general: ReadonlyMap<string, string>;
  /** Words before one that are part of its name: `attempted`, `third-degree`. */
  readonly modifiers: ReadonlySet<string>;
  /** Modifiers that make it another crime: `attempted`. */
  readonly attempts: ReadonlySet<string>;
  /** Words that make a crime told in their sentence one that somebody is charged with. */
  readonly cues: ReadonlySet<string>;
  /** Words by which it is another case: `previous`. */
  readonly others: ReadonlySet<string>;
}
