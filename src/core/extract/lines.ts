/**
 * Lines: a text cut into the stretches its author meant as one: a paragraph, a heading, a line of its own.
 * In: any string. Out: trimmed spans in order that hold all that is not white space. Line breaks that only wrap a paragraph
 * at a column are seen through; what a line says is not looked at beyond its last and first letters.
 */

import { isSpace, type Span, trimSpan } from '../text/spans.ts';
import { isSmallAt } from './letters.ts';

const BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;
const CLOSERS = new Set('"\'”’»)]*_'.split(''));
const STOPS = new Set('.!?…。！？'.split(''));

/** Widest column at which plain text is customarily wrapped; longer lines are paragraphs. */
const WIDEST_WRAP = 100;
/** Narrowest column that is still wrapped prose and not verse or a list. */
const NARROWEST_WRAP = 40;
/** A text counts as wrapped when at least this many breaks, and this share of them, fall inside a sentence. */
const FEWEST_WRAPS = 3;
const SHARE_OF_WRAPS = 0.4;

interface PhysicalLine extends Span {
  /** Whether no empty line stands before it. */
  readonly adjoins: boolean;
}

/** Whether `text[start, end)` ends with a stop, closing marks and emoji after it allowed. */
export function endsWithStop(text: string, { start, end }: Span): boolean {
  let at = end;
  while (at > start && (CLOSERS.has(text[at - 1]!) || isEmojiPart(text.charCodeAt(at - 1)))) at--;
  return at > start && STOPS.has(text[at - 1]!);
}

/** Surrogates, joiners and the spaces before them: an emoji after a stop closes nothing. */
function isEmojiPart(code: number): boolean {
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfe0f || code === 0x200d || isSpace(code);
}

/** Trimmed lines, wrapped ones joined; none empty. */
export function splitLines(text: string): readonly Span[] {
  const lines = physicalLines(text);
  const width = wrapWidth(text, lines);
  const joined: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const last = joined.at(-1);
    const previous = lines[i - 1];
    if (last && previous && line.adjoins && isWrapped(text, previous, line, width)) {
      joined[joined.length - 1] = { start: last.start, end: line.end };
    } else joined.push({ start: line.start, end: line.end });
  }
  return joined;
}

function physicalLines(text: string): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let start = 0;
  let adjoins = false;
  const add = (end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) lines.push({ ...span, adjoins });
    adjoins = span.end > span.start;
  };
  for (const found of text.matchAll(BREAK)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return lines;
}

/** The column a text is wrapped at; 0 if its lines are paragraphs. */
function wrapWidth(text: string, lines: readonly PhysicalLine[]): number {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, line.end - line.start);
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return 0;
  let breaks = 0;
  let inside = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i]!.adjoins) continue;
    breaks++;
    if (breaksSentence(text, lines[i - 1]!, lines[i]!)) inside++;
  }
  return inside >= FEWEST_WRAPS && inside >= breaks * SHARE_OF_WRAPS ? widest : 0;
}

/** Whether the break between two lines falls inside a sentence: no stop before it, a small letter or comma's follower after. */
function breaksSentence(text: string, before: Span, after: Span): boolean {
  const opened = '("“‘\''.includes(text[after.start]!);
  return !endsWithStop(text, before) && isSmallAt(text, after.start + (opened ? 1 : 0));
}

function isWrapped(text: string, before: PhysicalLine, after: PhysicalLine, width: number): boolean {
  const length = before.end - before.start;
  if (width === 0) return length >= NARROWEST_WRAP && breaksSentence(text, before, after);
  // a break was forced only if the next line's first word would not have fitted
  const first = /^\S{1,100}/.exec(text.slice(after.start, Math.min(after.end, after.start + WIDEST_WRAP)));
  return length + 1 + (first?.[0].length ?? 0) > width;
}
