/**
 * Lines: a text cut into the stretches its author meant as one: a paragraph, a heading, a line of its own.
 * In: any string. Out: trimmed spans in order, and apart from them the marks `>` before copied lines; together they hold all that is not
 * white space. Line breaks that only wrap a paragraph at a column are seen through; what a line says is not looked at beyond its ends.
 */

import { isSmallAt } from '../../text/letter-kinds.ts';
import { normalForm } from '../../text/normal.ts';
import { skipCopyMarks } from '../../text/prefixes.ts';
import { isSpace, type Span, trimSpan } from '../../text/spans.ts';

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

/** The same of a text in which lines end wherever the next word would not have fitted, one of them inside a sentence. */
const FEWEST_FORCED = 2;
const SHARE_OF_FORCED = 0.6;
/** Shortest line that may break off in the middle of a sentence because its last word asks for another. */
const SHORTEST_UNFINISHED = 20;
/** Longest last word looked at. */
const LONGEST_LAST = 24;

interface PhysicalLine extends Span {
  /** Whether no empty line stands before it. */
  readonly adjoins: boolean;
}

export interface TextLines {
  /** Trimmed lines, wrapped ones joined; none empty. */
  readonly lines: readonly Span[];
  /** Marks before copied lines, but for those inside a joined line. */
  readonly marks: readonly Span[];
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

/** Cuts a text into lines. `unfinished` are words, in normal form, that no sentence ends with. */
export function splitLines(text: string, unfinished: ReadonlySet<string>): TextLines {
  const { lines, marks } = physicalLines(text);
  const width = wrapWidth(text, lines);
  const joined: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const last = joined.at(-1);
    const previous = lines[i - 1];
    if (last && previous && line.adjoins && isWrapped(text, previous, line, width, unfinished)) {
      joined[joined.length - 1] = { start: last.start, end: line.end };
    } else joined.push({ start: line.start, end: line.end });
  }
  return { lines: joined, marks: withoutInner(marks, joined) };
}

function physicalLines(text: string): { readonly lines: readonly PhysicalLine[]; readonly marks: readonly Span[] } {
  const lines: PhysicalLine[] = [];
  const marks: Span[] = [];
  let start = 0;
  let adjoins = false;
  const add = (end: number): void => {
    const whole = trimSpan(text, { start, end });
    const from = skipCopyMarks(text, whole.start, whole.end);
    if (from > whole.start) marks.push(trimSpan(text, { start: whole.start, end: from }));
    const span = trimSpan(text, { start: from, end: whole.end });
    if (span.end > span.start) lines.push({ ...span, adjoins });
    adjoins = span.end > span.start;
  };
  for (const found of text.matchAll(BREAK)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return { lines, marks };
}

/** Both in text order. */
function withoutInner(marks: readonly Span[], lines: readonly Span[]): readonly Span[] {
  let at = 0;
  return marks.filter(mark => {
    while (at < lines.length && lines[at]!.end <= mark.start) at++;
    return at >= lines.length || lines[at]!.start > mark.start;
  });
}

/** The column a text is wrapped at; 0 if its lines are paragraphs. */
function wrapWidth(text: string, lines: readonly PhysicalLine[]): number {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, line.end - line.start);
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return 0;
  let breaks = 0;
  let inside = 0;
  let open = 0;
  let forced = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i]!.adjoins) continue;
    breaks++;
    if (breaksSentence(text, lines[i - 1]!, lines[i]!)) inside++;
    if (endsWithStop(text, lines[i - 1]!)) continue;
    open++;
    if (isForced(text, lines[i - 1]!, lines[i]!, widest)) forced++;
  }
  if (inside >= FEWEST_WRAPS && inside >= breaks * SHARE_OF_WRAPS) return widest;
  return inside > 0 && forced >= FEWEST_FORCED && forced >= open * SHARE_OF_FORCED ? widest : 0;
}

/** Whether the break between two lines falls inside a sentence: no stop before it, a small letter or comma's follower after. */
function breaksSentence(text: string, before: Span, after: Span): boolean {
  const opened = '("“‘\''.includes(text[after.start]!);
  return !endsWithStop(text, before) && isSmallAt(text, after.start + (opened ? 1 : 0));
}

/** Whether the next line's first word would not have fitted. */
function isForced(text: string, before: Span, after: Span, width: number): boolean {
  const first = /^\S{1,100}/.exec(text.slice(after.start, Math.min(after.end, after.start + WIDEST_WRAP)));
  return before.end - before.start + 1 + (first?.[0].length ?? 0) > width;
}

function isWrapped(
  text: string,
  before: PhysicalLine,
  after: PhysicalLine,
  width: number,
  unfinished: ReadonlySet<string>,
): boolean {
  if (width > 0 && isForced(text, before, after, width)) return true;
  const length = before.end - before.start;
  if (length >= SHORTEST_UNFINISHED && unfinished.has(normalForm(lastWord(text, before)))) return true;
  return breaksSentence(text, before, after) && (length >= NARROWEST_WRAP || endsWithStop(text, after));
}

function lastWord(text: string, { start, end }: Span): string {
  const tail = text.slice(Math.max(start, end - LONGEST_LAST), end);
  return tail.slice(tail.lastIndexOf(' ') + 1);
}
