/**
 * Line parts: a printed line that does several jobs cut where they change: `By Ana Reyes | 4 July 2025`, a paragraph and the credit in
 * brackets behind it, `3/ Police say …` in a thread of posts. In: a line. Out: its parts in order, which together hold all of it.
 */
import { type Span, trimSpan } from '../../text/spans.ts';
import { endsWithStop } from './lines.ts';
import { findStampTail, isStampPiece, LONGEST_STAMPS, readStamps, type StampTables } from './stamps.ts';

/** Between the parts of a line of credits: a bar, a bullet, or a dash or stroke with space around it. */
const SEPARATOR = /\s+[-–—/]\s+|\s*[|•·]\s*/gu;
/** Most parts of such a line. */
const MOST_PARTS = 8;

/** What parts of lines look up. */
export interface PartTables extends StampTables {
  /** Words that open an author's line. */
  readonly bylines: ReadonlySet<string>;
}

/** Parts of a line that names author and moment; null if it is no such line. `isEdge`: near the head of the text, where a bare day is a stamp. */
export function splitStamps(text: string, line: Span, tables: PartTables, isEdge: boolean): readonly Span[] | null {
  if (line.end - line.start > LONGEST_STAMPS || (endsWithStop(text, line) && !endsWithHour(text, line, tables)))
    return null;
  return splitAtSeparators(text, line, tables, isEdge) ?? splitByline(text, line, tables);
}

/** `6.10 p.m.` ends with a stop that ends no sentence. */
function endsWithHour(text: string, { start, end }: Span, { morning, afternoon }: StampTables): boolean {
  const last = /[^\s\d]{1,6}$/u.exec(text.slice(Math.max(start, end - 12), end))?.[0].toLowerCase() ?? '';
  return morning.has(last) || afternoon.has(last);
}

function splitAtSeparators(text: string, line: Span, tables: PartTables, isEdge: boolean): readonly Span[] | null {
  const whole = text.slice(line.start, line.end);
  const pieces: { readonly from: number; readonly to: number; readonly next: number }[] = [];
  let from = 0;
  for (const { 0: mark, index } of whole.matchAll(SEPARATOR)) {
    const next = index + mark.length;
    // nothing between two marks, or before the first: no line of credits
    if (index === from || next === whole.length) return null;
    pieces.push({ from, to: index, next });
    from = next;
  }
  pieces.push({ from, to: whole.length, next: whole.length });
  if (pieces.length < 2 || pieces.length > MOST_PARTS) return null;
  const stamped = pieces.map(piece => isStampPiece(whole.slice(piece.from, piece.to), tables));
  if (stamped.every(Boolean) || !stamped.some(Boolean)) return null;
  const parts: Span[] = [];
  let isDated = false;
  let isSure = isEdge || opensByline(whole, tables);
  for (let i = 0; i < pieces.length; ) {
    let last = i;
    if (stamped[i]) while (last + 1 < pieces.length && stamped[last + 1]) last++;
    const { from: start } = pieces[i]!;
    const { to, next } = pieces[last]!;
    if (stamped[i]) {
      const stamps = readStamps(whole.slice(start, to), tables);
      isDated ||= stamps !== null;
      isSure ||= stamps?.isLabelled === true;
    }
    parts.push(trimSpan(text, { start: line.start + start, end: line.start + next }));
    i = last + 1;
  }
  return isDated && isSure ? parts : null;
}

function opensByline(line: string, { bylines }: PartTables): boolean {
  return bylines.has(/[^\s*_:]+/u.exec(line.slice(0, 24))?.[0].toLowerCase() ?? '');
}

/** `By Ana Reyes, July 4, 2025`, `By Ana Reyes Updated 9:40 PM EST, July 4, 2025`. */
function splitByline(text: string, line: Span, tables: PartTables): readonly Span[] | null {
  const whole = text.slice(line.start, line.end);
  if (!opensByline(whole, tables)) return null;
  const at = findStampTail(whole, tables);
  if (at <= 0) return null;
  const head = trimSpan(text, { start: line.start, end: line.start + at });
  return /\s\S/u.test(text.slice(head.start, head.end)) ? [head, { start: line.start + at, end: line.end }] : null;
}

/** Longest run of brackets behind a paragraph: who reported, wrote and edited, with addresses and numbers. */
const LONGEST_CREDITS = 600;
const OPENING = '([';
const CLOSING = ')]';

/**
 * Where the run of brackets begins that ends a line, from the first of them for which `isCredit` holds; -1 if none is a credit, or the line
 * is nothing else.
 */
export function findTrailingCredit(text: string, line: Span, isCredit: (at: number) => boolean): number {
  let found = -1;
  let to = line.end;
  const floor = Math.max(line.start, line.end - LONGEST_CREDITS);
  while (to > floor && CLOSING.includes(text[to - 1]!)) {
    const open = openingOf(text, to - 1, floor);
    if (open < 0) break;
    if (isCredit(open)) found = open;
    to = trimSpan(text, { start: line.start, end: open }).end;
  }
  return found > line.start ? found : -1;
}

/** The bracket that the one at `at` closes; -1 if there is none from `floor` on. */
function openingOf(text: string, at: number, floor: number): number {
  let depth = 0;
  for (let i = at; i >= floor; i--) {
    if (CLOSING.includes(text[i]!)) depth++;
    else if (OPENING.includes(text[i]!) && --depth === 0) return i;
  }
  return -1;
}

/** `1/`, `2/5`, `(3/n)`: the number of a post in a thread. */
const POST_HEAD = /^[([]?(\d{1,3})\s?\/\s?(\d{1,3}|n|x)?[)\]]?[.:]?(?=\s|$)/iu;
const POST_TAIL = /(?<=\s)[([]?(\d{1,3})\/(\d{1,3}|n|x)?[)\]]?$/iu;
/** Longest number of a post, in code units. */
const LONGEST_NUMBER = 12;

interface PostNumber {
  readonly n: number;
  /** Of how many; null where it is not said. */
  readonly of: string | null;
  readonly span: Span;
}

/** The numbers of posts, by line, where lines are a thread: two or more, each higher than the one before, all of one total. */
export function findPostNumbers(text: string, lines: readonly Span[]): ReadonlyMap<number, Span> {
  const found = new Map<number, PostNumber>();
  lines.forEach((line, i) => {
    const number = postNumber(text, line);
    if (number !== null) found.set(i, number);
  });
  const numbers = [...found.values()];
  const isThread =
    numbers.length > 1 &&
    (numbers.length > 2 || isWholeThread(numbers)) &&
    numbers.every(({ n, of }, i) => i === 0 || (n > numbers[i - 1]!.n && of === numbers[i - 1]!.of));
  return isThread ? new Map([...found].map(([i, { span }]) => [i, span] as const)) : new Map<number, Span>();
}

/** Two posts are a thread if they begin at 1 and tell no total, or run to it: "1/3 of the homes", "2/3 of the roads" are none. */
function isWholeThread([first, second]: readonly PostNumber[]): boolean {
  const { n, of } = second!;
  return of === null || !/^\d+$/.test(of) || (first!.n === 1 && n === Number(of));
}

function postNumber(text: string, line: Span): PostNumber | null {
  const head = POST_HEAD.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_NUMBER)));
  if (head) return numberOf(head, { start: line.start, end: line.start + head[0].length });
  const from = Math.max(line.start, line.end - LONGEST_NUMBER);
  const tail = POST_TAIL.exec(text.slice(from, line.end));
  return tail ? numberOf(tail, { start: line.end - tail[0].length, end: line.end }) : null;
}

function numberOf(found: RegExpExecArray, span: Span): PostNumber {
  return { n: Number(found[1]), of: found[2]?.toLowerCase() ?? null, span };
}

/** Trailing links and tags looked through for the stop before them. */
const MOST_LINKS = 10;
const LINK = /^(?:https?:\/\/|www\.|pic\.|#)\S/iu;

/** A line without the links and tags at its end; as it is if it is nothing else. */
export function withoutLinks(text: string, line: Span): Span {
  let { end } = line;
  for (let n = 0; n < MOST_LINKS; n++) {
    const from = lastSpace(text, line.start, end) + 1;
    if (from <= line.start || !LINK.test(text.slice(from, Math.min(end, from + LONGEST_NUMBER)))) break;
    end = trimSpan(text, { start: line.start, end: from }).end;
  }
  return { start: line.start, end };
}

function lastSpace(text: string, floor: number, end: number): number {
  for (let at = end - 1; at >= floor; at--) if (/\s/u.test(text[at]!)) return at;
  return floor - 1;
}
