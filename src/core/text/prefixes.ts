/**
 * Prefixes: the marks `>` that mail and Markdown put before every line of a copied text. They are layout, no words of it.
 * In: a string and a place in it. Out: where the text of that line begins.
 */
import { isSpace } from './spans.ts';

const GREATER = 62;

/**
 * Where the text begins that stands behind marks `>` at `at`, the first place of a line that is not white space; `at` if none stand there.
 * `>100` is no copy: it is more than a hundred.
 */
export function skipCopyMarks(text: string, at: number, end = text.length): number {
  let to = at;
  let next = at;
  while (next < end && text.charCodeAt(next) === GREATER) {
    to = next + 1;
    next = to;
    while (next < end && isSpace(text.charCodeAt(next)) && !isBreak(text.charCodeAt(next))) next++;
  }
  const code = text.charCodeAt(to);
  return to > at && to < end && code >= 48 && code <= 57 ? at : to;
}

/** Whether a code unit ends a line. */
export function isBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
}

/** Whether only white space stands before `at` on its line. */
export function opensLineAt(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before)) && !isBreak(text.charCodeAt(before))) before--;
  return before < 0 || isBreak(text.charCodeAt(before));
}
