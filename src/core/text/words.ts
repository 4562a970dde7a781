/**
 * Words: a text cut into surface tokens in one pass, as columns of typed arrays.
 * In: any string. Out: tokens with exact spans, kinds and interned normal forms. No grammar: `extract/syntax` has that.
 *
 * `U.S.` and `p.m.` are one token, so are `3.5`, `1,200`, `1’200` and `didn't`; `Trump's` is `Trump` and `'s`; hyphens stand alone.
 * Marks `>` before the lines of a copied text are no tokens.
 */
import { endOfGroups } from './digits.ts';
import { normalForm } from './normal.ts';
import { isBreak, skipCopyMarks } from './prefixes.ts';
import type { Span } from './spans.ts';
import { isSpace } from './spans.ts';

export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;

/** Tokens as columns: token `i` is `[start[i], end[i])`, of kind `WORD`, `NUMBER` or `MARK`, with normal form `forms[i]`. */
export interface Words {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  /** Normal forms; equal forms are the same string. */
  readonly forms: readonly string[];
}

const LETTER = /\p{L}|\p{M}/u;
const DIGIT = /\p{Nd}/u;

const KIND_SPACE = 0;
const ASCII_KIND = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  const isDigit = code >= 48 && code <= 57;
  ASCII_KIND[code] = isSpace(code) ? KIND_SPACE : isLetter ? WORD : isDigit ? NUMBER : MARK;
}

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_KIND[code]!;
  if (isSpace(code)) return KIND_SPACE;
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  return LETTER.test(letter) ? WORD : DIGIT.test(letter) ? NUMBER : MARK;
}

function widthOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc;
}

/** End of the run of letters (and digits after the first) at `at`. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const kind = code < 128 ? ASCII_KIND[code]! : kindOf(text, end);
    if (kind === WORD || kind === NUMBER) {
      end += code < 128 ? 1 : widthOf(text, end);
      continue;
    }
    // an apostrophe inside a word stays (didn't, O'Brien); a possessive 's is cut off below
    if (isApostrophe(code) && end > at && end + 1 < text.length && kindOf(text, end + 1) === WORD) {
      if (isPossessive(text, end)) return end;
      end += 1;
      continue;
    }
    return end;
  }
  return end;
}

/** Whether the apostrophe at `at` begins a clitic `'s` that ends its word. */
function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  if (code !== 115 && code !== 83) return false;
  return at + 2 >= text.length || (kindOf(text, at + 2) !== WORD && kindOf(text, at + 2) !== NUMBER);
}

/** End of `U.S.`, `p.m.`, `a.m`: single letters with stops between them; `at` if there is none here. */
function endOfInitialism(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while (end + 1 < text.length && kindOf(text, end) === WORD && text.charCodeAt(end + 1) === 46) {
    end += 2;
    letters++;
  }
  if (letters === 0) return at;
  const trailing = end < text.length && kindOf(text, end) === WORD;
  if (trailing) {
    // "p.m" without its last stop, but not the "J." of "J.Smith"
    const after = endOfWord(text, end);
    if (after === end + 1 && letters >= 1) return after;
    return letters >= 2 ? end : at;
  }
  return letters >= 2 ? end : at;
}

/** End of the number that begins at `at`: digits with stops and commas between them, or in groups. */
export function endOfNumber(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    if (kindOf(text, end) === NUMBER) {
      end += widthOf(text, end);
      continue;
    }
    const grouped = endOfGroups(text, at, end);
    if (grouped > end) end = grouped;
    else if (isJoint(text.charCodeAt(end)) && end + 1 < text.length && kindOf(text, end + 1) === NUMBER) end += 1;
    else return end;
  }
  return end;
}

/** Stop or comma: between digits they belong to the number. */
function isJoint(code: number): boolean {
  return code === 46 || code === 44;
}

/** Cuts `text` into tokens. Time and memory grow with the length of the text only. */
export function splitWords(text: string): Words {
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const forms: string[] = [];
  const interned = new Map<string, string>();
  let at = 0;
  let opensLine = true;
  while (at < text.length) {
    const k = kindOf(text, at);
    if (k === KIND_SPACE) {
      if (isBreak(text.charCodeAt(at))) opensLine = true;
      at += 1;
      continue;
    }
    if (opensLine) {
      opensLine = false;
      const copied = skipCopyMarks(text, at);
      if (copied > at) {
        at = copied;
        continue;
      }
    }
    let to: number;
    if (k === WORD) {
      to = endOfInitialism(text, at);
      if (to === at) to = endOfWord(text, at);
    } else if (k === NUMBER) to = endOfNumber(text, at);
    else if (isApostrophe(text.charCodeAt(at)) && at > 0 && kindOf(text, at - 1) === WORD && isPossessive(text, at)) {
      to = at + 2;
    } else to = at + widthOf(text, at);
    const surface = text.slice(at, to);
    let form = interned.get(surface);
    if (form === undefined) {
      form = k === NUMBER ? numberForm(surface) : normalForm(surface);
      interned.set(surface, form);
    }
    start.push(at);
    end.push(to);
    kind.push(k);
    forms.push(form);
    at = to;
  }
  return {
    length: start.length,
    start: new Uint32Array(start),
    end: new Uint32Array(end),
    kind: new Uint8Array(kind),
    forms,
  };
}

/** Groups of whole thousands in one spelling: `12 500` and `1’200` as `12,500` and `1,200`. */
function numberForm(surface: string): string {
  return GROUPED.test(surface) ? surface.replace(GROUP_MARKS, ',') : normalForm(surface);
}

const GROUPED = /^\d+(?:[\u00a0\u202f\u2009\u2007'\u2019]\d{3})+$/;
const GROUP_MARKS = /[^\d]/g;

/** Index of the first token that ends after `position`; `words.length` if none. */
export function wordIndexAt(words: Words, position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens `[from, to)` that lie wholly or partly inside `span`. */
export function wordsInSpan(words: Words, span: Span): { readonly from: number; readonly to: number } {
  const from = wordIndexAt(words, span.start);
  let to = from;
  while (to < words.length && words.start[to]! < span.end) to++;
  return { from, to };
}
