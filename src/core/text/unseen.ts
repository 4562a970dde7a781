/**
 * Characters nobody sees: soft hyphens, spaces of no width, word joiners, marks of direction. They part no words and mark nothing.
 * In: a text. Out: the text as it is read, and where each of its code units stands in the text as it is written. Nothing is rewritten:
 * what is found in the one is told by its place in the other.
 */
import { lowerBound, type Span } from './spans.ts';

/** Soft hyphen, Arabic letter mark; zero-width space; marks, embeddings and isolates of direction; word joiner; the mark of byte order. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');

/** A text without what nobody sees. */
export interface SeenText {
  readonly text: string;
  /** Place of each code unit of `text` in the text as it is written. */
  readonly at: Uint32Array;
}

/** The string without them; for names and other short strings whose places do not matter. */
export function dropUnseen(text: string): string {
  return UNSEEN.test(text) ? text.replace(ALL_UNSEEN, '') : text;
}

/** The text as it is read; null where that is the text itself. */
export function seenText(text: string): SeenText | null {
  if (!UNSEEN.test(text)) return null;
  const at: number[] = [];
  const kept: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(ALL_UNSEEN)) {
    kept.push(text.slice(from, index));
    for (let k = from; k < index; k++) at.push(k);
    from = index + 1;
  }
  kept.push(text.slice(from));
  for (let k = from; k < text.length; k++) at.push(k);
  return { text: kept.join(''), at: Uint32Array.from(at) };
}

/** Where what begins at `start` of the seen text begins in the written one. */
export function writtenStart({ at }: SeenText, start: number): number {
  return at[start] ?? (at.length === 0 ? 0 : at.at(-1)! + 1);
}

/** Where what ends at `end` of the seen text ends in the written one: right behind its last code unit. */
export function writtenEnd({ at }: SeenText, end: number): number {
  return end === 0 ? 0 : at[Math.min(end, at.length) - 1]! + 1;
}

/** A span of the seen text as one of the written text. */
export function writtenSpan(seen: SeenText, { start, end }: Span): Span {
  const from = writtenStart(seen, start);
  return { start: from, end: end <= start ? from : writtenEnd(seen, end) };
}

/** A span of the written text as one of the seen text. */
export function seenSpan({ at }: SeenText, { start, end }: Span): Span {
  return { start: lowerBound(at, start), end: lowerBound(at, end) };
}
