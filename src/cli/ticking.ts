/**
 * What is said on a terminal while work takes longer than a second: one line on standard error, written over, gone at its end. In: what is done. Out: nothing; where
 * standard error is no terminal, or `--quiet` is typed, nothing is said.
 */

import type { Parser } from '../core/extract/syntax/parser.ts';

/** Back to the line's first column, and what stands on it away (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K';
const SECOND = 1000;
/** Columns of a terminal that does not tell. */
const WIDTH = 80;

export interface Ticker {
  /** Says how far the work is, at most once a second; at once before a step that is `long`. For work that keeps the thread from its timers. */
  readonly step: (words: string, pace?: 'long') => void;
  /** Takes the line away before something else is said. */
  readonly clear: () => void;
  readonly end: () => void;
}

/** A line that says `words` and the seconds since. */
export function startTicker(words: string, isQuiet: boolean): Ticker {
  if (isQuiet || !process.stderr.isTTY) return { step: () => {}, clear: () => {}, end: () => {} };
  const begun = Date.now();
  let [shown, told] = [begun, words];
  let isShown = false;
  const show = (pace?: 'long'): void => {
    const now = Date.now();
    if (pace === undefined && now - shown < SECOND) return;
    shown = now;
    isShown = true;
    const line = `${told}, ${Math.round((now - begun) / SECOND)} s`;
    process.stderr.write(`${CLEAR_LINE}${line.slice(0, (process.stderr.columns || WIDTH) - 1)}`);
  };
  const timer = setInterval(() => show(), SECOND / 2);
  const step = (next: string, pace?: 'long'): void => {
    told = next;
    show(pace);
  };
  const clear = (): void => {
    if (isShown) process.stderr.write(CLEAR_LINE);
    isShown = false;
  };
  const end = (): void => {
    clearInterval(timer);
    clear();
  };
  return { step, clear, end };
}

/** UTF-16 code units of a text that takes about a second to parse. */
const LONG = 40_000;

/** A parser that says how many of `count` texts were read; `end` when there is no more to read. */
export function tickingParser(parser: Parser, count: number, isQuiet: boolean): Parser & Pick<Ticker, 'end'> {
  const ticker = startTicker(`reading ${count} texts`, isQuiet);
  let read = 0;
  return {
    parse: (text, blocks) => {
      ticker.step(`reading text ${Math.min(++read, count)} of ${count}`, text.length > LONG ? 'long' : undefined);
      return parser.parse(text, blocks);
    },
    end: ticker.end,
  };
}
