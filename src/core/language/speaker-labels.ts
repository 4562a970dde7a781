/** What reading the labels of a transcript must know of a language: who a label can name, and what else stands before a colon. Normal forms. */

export interface SpeakerLabelVocabulary {
  /** Words that open a label and make it somebody's: `mayor`, `dr`. */
  readonly titles: ReadonlySet<string>;
  /** Words that belong to the title after them and alone are none: `fire` chief. */
  readonly titleModifiers: ReadonlySet<string>;
  /** Words that end a label without a name: `reporter`, `witness`. */
  readonly roles: ReadonlySet<string>;
  /** Labels of a question and of an answer, which name nobody: `q`, `a`. */
  readonly turns: ReadonlySet<string>;
  /** Words that open a line with a colon and name no speaker: `update`, `background`, question words. */
  readonly notSpeakers: ReadonlySet<string>;
  /** Words that only somebody who speaks has in what he says: `I`, `we`, `you`. */
  readonly spoken: ReadonlySet<string>;
}
