/** Problems: what went wrong with one input, in words that say what to do. A value, never a throw. */

export type ProblemCode =
  | 'unreadable'
  | 'not-found'
  | 'not-a-report'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'bad-encoding'
  | 'markup'
  | 'bad-json'
  | 'bad-field'
  | 'no-text'
  | 'bad-table'
  | 'no-reports'
  | 'one-report'
  | 'other-event'
  | 'other-language'
  | 'mixed-language'
  | 'language-not-told'
  | 'cut-off'
  | 'teaser'
  | 'no-date'
  | 'identical'
  | 'version'
  | 'withheld'
  | 'weekday-misfit'
  | 'bad-proposals'
  | 'proposals-cut'
  | 'proposals-mended'
  | 'proposals-left-out';

export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for a person: what is wrong, and what to do. */
  readonly detail: string;
  /** The report or input it is about; absent if it is about the whole call. */
  readonly report?: string;
}
