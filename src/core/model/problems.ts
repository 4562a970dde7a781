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
  /** Its agency has taken the text back: none of its words are left. */
  | 'canceled'
  /** Not to be published before a moment. */
  | 'embargoed'
  /** Its agency marks it a correction of an earlier version. */
  | 'corrected'
  /** What its agency tells the desks that use it. */
  | 'ed-note'
  /** An item that was understood and is no article text: a photo, a plan, a package of references. */
  | 'no-article'
  /** An item that says it is ninjs and breaks its rules. */
  | 'not-ninjs'
  /** XML that is not well-formed, or too deep or large to be followed. */
  | 'bad-xml'
  | 'weekday-misfit'
  | 'bad-proposals'
  | 'proposals-cut'
  | 'proposals-mended'
  | 'proposals-left-out'
  /** A text that no model is asked about: embargoed, withheld, cancelled. */
  | 'not-sent'
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
