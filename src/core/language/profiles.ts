/** What telling languages apart needs: a language's script and its commonest words. */
export interface LanguageProfile {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** What English calls it. */
  readonly name: string;
  /** Commonest words, lower case, as written. */
  readonly words: readonly string[];
}

/** A script that one language, or mostly one, is written in. */
export interface ScriptProfile {
  readonly tag: string;
  readonly name: string;
  /** Share of the text's non-Latin letters that settles it. */
  readonly share: number;
  /** Code points, both ends included. */
  readonly ranges: readonly (readonly [number, number])[];
}
