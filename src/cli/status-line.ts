/** What the status line's two threads share: see `status.ts`. */

/** What is said. */
export interface StatusLine {
  /** Before the seconds. */
  readonly words: string;
  /** After them. */
  readonly tail: string;
  /** When it began, as of `Date.now`. */
  readonly begun: number;
  /** Columns that may be written. */
  readonly width: number;
}

/** Bytes of the memory that both see: two numbers. */
export const MEMORY = 8;
/** Its first number: 1 while one of the threads writes. */
export const LOCK = 0;
/** Its second: 1 while the line is on the screen. */
export const SHOWN = 1;

/** Standard error, which a thread can write to without the first one's help. */
export const STDERR = 2;
/** Back to the line's first column, and what stands on it away (ECMA-48). */
export const CLEAR_LINE = '\r\u001b[K';
