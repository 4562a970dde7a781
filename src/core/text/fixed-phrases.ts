/**
 * Fixed phrases: runs of words looked up in tokens by their first word. In: vocabulary as printed, tokens of a text.
 * Out: whether one stands at a place. No inflection, no order of preference: the first phrase that fits will do.
 */
import { MARK, NUMBER, splitWords, type Words } from './words.ts';

/** `~` in a phrase: one to this many words of any kind. */
const GAP = '~';
const LONGEST_GAP = 8;
/** `#` in a phrase: a number. */
const FIGURE = '#';

/** Phrases by their first word, as normal forms. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Cuts phrases as printed into normal forms. A phrase may begin with neither gap nor number. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, (readonly string[])[]>();
  // one pass over all of them: a call for each would cost more than all the matching of a short text
  const words = splitWords(phrases.join('\n'));
  let start = 0;
  let at = 0;
  for (const phrase of phrases) {
    const end = start + phrase.length;
    const forms: string[] = [];
    while (at < words.length && words.start[at]! < end) forms.push(words.forms[at++]!);
    addPhrase(index, forms);
    start = end + 1;
  }
  return index;
}

function addPhrase(index: Map<string, (readonly string[])[]>, [first, ...rest]: readonly string[]): void {
  if (first === undefined) return;
  const known = index.get(first);
  if (known) known.push(rest);
  else index.set(first, [rest]);
}

/** End (a token index) of a phrase that stands at token `at` and does not go past `limit`; -1 if none does. */
export function matchPhrase(index: PhraseIndex, words: Words, at: number, limit: number): number {
  if (at >= limit) return -1;
  const candidates = index.get(words.forms[at]!);
  if (!candidates) return -1;
  for (const rest of candidates) {
    const end = matchRest(rest, 0, words, at + 1, limit);
    if (end >= 0) return end;
  }
  return -1;
}

function matchRest(rest: readonly string[], from: number, words: Words, at: number, limit: number): number {
  let position = at;
  for (let i = from; i < rest.length; i++) {
    if (rest[i] === GAP) return matchGap(rest, i + 1, words, position, limit);
    if (position >= limit || !fits(rest[i]!, words, position)) return -1;
    position++;
  }
  return position;
}

function fits(form: string, words: Words, at: number): boolean {
  return form === FIGURE ? words.kind[at] === NUMBER : form === words.forms[at];
}

function matchGap(rest: readonly string[], from: number, words: Words, at: number, limit: number): number {
  for (let skipped = 1; skipped <= LONGEST_GAP && at + skipped <= limit; skipped++) {
    const end = matchRest(rest, from, words, at + skipped, limit);
    if (end >= 0) return end;
  }
  return -1;
}

/** Whether a phrase stands anywhere in tokens `[from, to)`. */
export function holdsPhrase(index: PhraseIndex, words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (matchPhrase(index, words, at, to) >= 0) return true;
  return false;
}

/** Whether tokens `[from, to)` are one phrase with nothing but marks around it. */
export function isPhrase(index: PhraseIndex, words: Words, from: number, to: number): boolean {
  let first = from;
  let last = to;
  while (first < last && words.kind[first] === MARK) first++;
  while (last > first && words.kind[last - 1] === MARK) last--;
  return matchPhrase(index, words, first, last) === last || matchPhrase(index, words, from, to) === to;
}
