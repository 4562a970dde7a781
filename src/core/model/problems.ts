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
  | 'proposals-left-out'
  /** Versions that do not tell when they are from. */
  | 'versions-order'
  /** Texts given as versions that share hardly a sentence. */
  | 'not-versions'
  /** A text that no model is asked about: embargoed, withheld, cancelled. */
  | 'not-sent'
  /** A text that goes into no exported file: embargoed, withheld, cancelled. */
  | 'not-exported'
  /** No model was asked: too few texts, no room for them, too many calls. */
  | 'not-asked'
  /** No server answers at the address. */
  | 'reader-unreachable'
  /** The server will not do what it is asked: key, model, address, too many calls. */
  | 'reader-refused'
  /** The server tried and failed. */
  | 'reader-failed'
  /** No answer within the time a call has. */
  | 'reader-stalled'
  /** An answer came, and it or a part of it is none. */
  | 'reader-answer'
  /** The next call would or could pass a limit of time, tokens or money. */
  | 'reader-budget'
  /** The server takes no limit of an answer's length, so an answer was asked for without. */
  | 'reader-unlimited'
  /** Stopped by hand. */
  | 'reader-stopped'
  /** Answers can't be kept where they were to be kept. */
  | 'reader-cache';

export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for a person: what is wrong, and what to do. */
  readonly detail: string;
  /** The report or input it is about; absent if it is about the whole call. */
  readonly report?: string;
}
