/**
 * Tokens by the conventions of Universal Dependencies for English: `don't` is `do` and `n't`, `ten-year` three tokens, `U.S.` one.
 * In: a stretch of text and how its language cuts words. Out: token spans. What ends a sentence is not decided here.
 */
import type { TokenVocabulary } from '../../language/syntax.ts';
import { normalForm, straighten } from '../../text/normal.ts';
import { isBreak, opensLineAt, skipCopyMarks } from '../../text/prefixes.ts';
import { isSpace } from '../../text/spans.ts';

/** Tokens before they have grammar. `glue`: 1 no white space before, 2 none after. */
export interface Tokens {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly forms: readonly string[];
  readonly glue: readonly number[];
}

/** Token spans as two growing columns; `[start[i], end[i])` in UTF-16 code units. */
export interface TokenSpans {
  readonly start: number[];
  readonly end: number[];
}

/** Chunks between white space longer than this are cut at every change of character class only. */
const LONGEST_CHUNK = 400;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK_OF_LETTER = /[\p{L}\p{M}]/u;
const MARK_OF_DIGIT = /\p{Nd}/u;

/** Appends the tokens of `text.slice(start, end)` to `found`. */
export function splitTokens(
  text: string,
  start: number,
  end: number,
  vocabulary: TokenVocabulary,
  found: TokenSpans,
): void {
  let at = start;
  let opensLine = opensLineAt(text, start);
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      if (isBreak(text.charCodeAt(at))) opensLine = true;
      at++;
      continue;
    }
    if (opensLine) {
      opensLine = false;
      const copied = skipCopyMarks(text, at, end);
      if (copied > at) {
        at = copied;
        continue;
      }
    }
    let to = at + 1;
    while (to < end && !isSpace(text.charCodeAt(to))) to++;
    splitChunk(text, at, to, vocabulary, found);
    at = to;
  }
}

function push(found: TokenSpans, start: number, end: number): void {
  if (end > start) {
    found.start.push(start);
    found.end.push(end);
  }
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    return code >= 48 && code <= 57 ? DIGIT : OTHER;
  }
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0xfe00 && code <= 0xfe0f)) return OTHER;
  if (code >= 0xd800 && code <= 0xdfff) return isLetterPair(text, at) ? LETTER : OTHER;
  const char = text[at]!;
  return MARK_OF_LETTER.test(char) ? LETTER : MARK_OF_DIGIT.test(char) ? DIGIT : OTHER;
}

/** Whether the surrogate at `at` belongs to a letter beyond the basic plane. */
function isLetterPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at) >= 0xdc00;
  return MARK_OF_LETTER.test(String.fromCodePoint(text.codePointAt(low && at > 0 ? at - 1 : at)!));
}

function splitChunk(text: string, start: number, end: number, vocabulary: TokenVocabulary, found: TokenSpans): void {
  let letters = start;
  while (letters < end && classAt(text, letters) === LETTER) letters++;
  if (letters === end) pushWord(text, start, end, vocabulary, found);
  else if (end - start > LONGEST_CHUNK) splitByClass(text, start, end, found);
  else if (isOneSign(text.slice(start, end), vocabulary)) push(found, start, end);
  else splitMixed(text, start, end, vocabulary, found);
}

/** Lines and arrows drawn with signs; an opened and closed bracket is two. */
const DRAWN = /^[-=~*+<>|^_#$]{2,}$/;

function isOneSign(chunk: string, vocabulary: TokenVocabulary): boolean {
  return vocabulary.signs.has(chunk) || (DRAWN.test(chunk) && chunk !== '<>');
}

/** A chunk too long for the rules: runs of one class are tokens. */
function splitByClass(text: string, start: number, end: number, found: TokenSpans): void {
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at === end || classAt(text, at) !== classAt(text, from)) {
      push(found, from, at);
      from = at;
    }
  }
}

/** A run of letters: one token unless it is several written together. */
function pushWord(text: string, start: number, end: number, vocabulary: TokenVocabulary, found: TokenSpans): void {
  const cuts = end - start <= 8 ? vocabulary.joined.get(text.slice(start, end).toLowerCase()) : undefined;
  let from = start;
  if (cuts) {
    for (const cut of cuts) {
      push(found, from, start + cut);
      from = start + cut;
    }
  }
  push(found, from, end);
}

const LEADING = '([{<"\'`“‘«„‚”’»$£€¥#*~=+|>_^&@%,;:!?.…-–—)]}/\\•·';
const TRAILING = ')]}>"\'`”’»“‘,;:!?%*~=+|_^<$£€¥…-–—•·#&/\\([{';
const ADDRESS =
  /^(?:https?:|www\.|ftp:|mailto:)|^[^@\s"<>(),:;]+@[^@\s]+\.[a-z]{2,}$|^(?:[\w-]+(?:\.[\w-]+)*)?\.(?:com|org|net|gov|edu|co|uk|html?|pdf|docx?|xlsx?|jpe?g|png|ppt)(?:\/\S*)?$/i;
/** What every address has one of: most words need no closer look. */
const ADDRESS_MARK = /[.:]/;
const HANDLE = /^[@#][\p{L}\p{N}_]{2,}$/u;

function isAddress(text: string): boolean {
  return ADDRESS_MARK.test(text) && ADDRESS.test(text);
}

function isHandle(text: string): boolean {
  return (text[0] === '@' || text[0] === '#') && HANDLE.test(text);
}

function splitMixed(text: string, start: number, end: number, vocabulary: TokenVocabulary, found: TokenSpans): void {
  let from = start;
  while (from < end) {
    const to = endOfLeading(text, from, end, vocabulary);
    if (to === from) break;
    push(found, from, to);
    from = to;
  }
  const tail: number[] = [];
  let to = end;
  while (to > from) {
    const cut = startOfTrailing(text, from, to, end, vocabulary);
    if (cut === to) break;
    tail.push(to);
    to = cut;
  }
  if (to > from) splitCore(text, from, to, vocabulary, found);
  let at = to;
  for (let i = tail.length - 1; i >= 0; i--) {
    push(found, at, tail[i]!);
    at = tail[i]!;
  }
}

/** End of the punctuation token at `from`; `from` itself if a word begins there. */
function endOfLeading(text: string, from: number, end: number, vocabulary: TokenVocabulary): number {
  const char = text[from]!;
  if (!LEADING.includes(char)) return classAt(text, from) === OTHER ? endOfSymbol(text, from, end) : from;
  const next = from + 1 < end ? classAt(text, from + 1) : OTHER;
  if (next === LETTER && (char === '@' || char === '#')) return from;
  if (next !== OTHER && char === '.') return next === LETTER && !isAddress(text.slice(from, end)) ? from + 1 : from;
  if (next === DIGIT && (char === '+' || char === "'" || char === '’') && isShortNumber(text, from + 1, end))
    return from;
  if (isApostrophe(char) && next === LETTER && vocabulary.shortened.has(normalForm(text.slice(from, end)))) return end;
  return endOfRun(text, from, end);
}

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’' || char === '`';
}

/** `'90s`, `+44`: up to three digits and letters. */
function isShortNumber(text: string, from: number, end: number): boolean {
  let to = from;
  while (to < end && classAt(text, to) !== OTHER) to++;
  return to - from <= 3;
}

/** Beyond the signs of typography; the joiner of emoji among them. */
function isSymbolPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return classAt(text, at) === OTHER && (code >= 0x2100 || code === 0x200d);
}

/** Symbols beyond ASCII: a run of them is one token (an emoji with its joiners). */
function endOfSymbol(text: string, from: number, end: number): number {
  let to = from + 1;
  while (to < end && isSymbolPart(text, to)) to++;
  return to;
}

const STOPS = '.!?…';

/** End of a run of one mark (`...`, `--`), or of stops (`?!`). */
function endOfRun(text: string, from: number, end: number): number {
  const char = text[from]!;
  const stops = STOPS.includes(char);
  let to = from + 1;
  if (!stops && !RUNS.includes(char)) return to;
  while (to < end && (stops ? STOPS.includes(text[to]!) : text[to] === char)) to++;
  return to;
}

const RUNS = "-*=~_<>'`’‘+#^|$";

/** Start of the punctuation token that ends at `to`; `to` itself if a word ends there. */
function startOfTrailing(text: string, from: number, to: number, end: number, vocabulary: TokenVocabulary): number {
  const char = text[to - 1]!;
  if (char === '.') return startOfStop(text, from, to, end, vocabulary);
  if (!TRAILING.includes(char)) return classAt(text, to - 1) === OTHER ? startOfSymbol(text, from, to) : to;
  if (char === '/' && isAddress(text.slice(from, to))) return to;
  if (char === '+' && text[to - 2] === '+' && to - from === 3 && classAt(text, from) === LETTER) return to;
  const stops = STOPS.includes(char);
  let start = to - 1;
  if (!stops && !RUNS.includes(char)) return start;
  if (stops && text[to - 2] === '.' && isAbbreviation(text.slice(from, to - 2), vocabulary)) return start;
  while (start > from && (stops ? STOPS.includes(text[start - 1]!) : text[start - 1] === char)) start--;
  return start;
}

function startOfSymbol(text: string, from: number, to: number): number {
  let start = to - 1;
  while (start > from && isSymbolPart(text, start - 1)) start--;
  return start;
}

/** A stop stays with an abbreviation, an initial or an initialism. */
function startOfStop(text: string, from: number, to: number, end: number, vocabulary: TokenVocabulary): number {
  let start = to - 1;
  while (start > from && STOPS.includes(text[start - 1]!)) start--;
  if (start === from) return start;
  if (to - start === 2 && isAbbreviation(text.slice(from, start), vocabulary)) return to - 1;
  if (to - start > 1) return start;
  return keepsStop(text, from, start, end, vocabulary) ? to : start;
}

function keepsStop(text: string, from: number, stop: number, end: number, vocabulary: TokenVocabulary): boolean {
  let head = stop;
  while (head > from && !'-/('.includes(text[head - 1]!)) head--;
  const word = text.slice(head, stop);
  const lower = word.toLowerCase();
  // an initial, `Ida P. Marsh`, though `p. 7` is a page
  if (word.length === 1 && word !== lower) return word !== 'I';
  if (vocabulary.beforeNumbers.has(lower) || vocabulary.beforeNumbers.has(word)) return isBeforeNumber(text, end);
  if (vocabulary.abbreviations.has(lower) || vocabulary.abbreviations.has(word)) return true;
  return isInitialism(word);
}

/** One whose stop is its own whatever follows. */
function isAbbreviation(word: string, vocabulary: TokenVocabulary): boolean {
  return isInitialism(word) || vocabulary.abbreviations.has(word) || vocabulary.abbreviations.has(word.toLowerCase());
}

function isBeforeNumber(text: string, at: number): boolean {
  return at + 1 < text.length && isSpace(text.charCodeAt(at)) && classAt(text, at + 1) === DIGIT;
}

/** `U.S`, `p.m`, `Ph.D`: short runs of letters with stops between them. */
function isInitialism(word: string): boolean {
  if (word.length > 11 || !word.includes('.')) return false;
  return word.split('.').every(part => part.length === 1 && classAt(part, 0) === LETTER);
}

const NUMBERS_WITH_MARKS = /^\d[\d.,:/-]*\d$/;

function splitCore(text: string, from: number, to: number, vocabulary: TokenVocabulary, found: TokenSpans): void {
  const core = text.slice(from, to);
  if (isAddress(core) || isHandle(core)) push(found, from, to);
  else if (classAt(core, 0) === DIGIT && NUMBERS_WITH_MARKS.test(core)) splitNumbers(core, from, found);
  else {
    const clitic = from + startOfClitic(core, vocabulary);
    splitParts(text, from, clitic, vocabulary, found);
    push(found, clitic, to);
  }
}

const DECADE = /^\d+0's$/;

/** Where the clitic at the end of a word begins; its length if there is none. */
function startOfClitic(core: string, vocabulary: TokenVocabulary): number {
  const tail = straighten(core.slice(-3)).toLowerCase();
  if (classAt(core, 0) === DIGIT && DECADE.test(straighten(core))) return core.length;
  if (!tail.includes("'")) return core.length;
  for (const clitic of vocabulary.clitics) {
    if (tail.endsWith(clitic) && core.length > clitic.length) return core.length - clitic.length;
  }
  return core.length;
}

/** Dates, clock times and telephone numbers stay whole; a range (`5-10`) and a fraction (`1/2`) are three tokens. */
function splitNumbers(core: string, from: number, found: TokenSpans): void {
  const joints = [...core.matchAll(/[-/–]/g)].map(match => match.index);
  const joint = joints[0];
  if (joints.length !== 1 || joint === undefined || !isRange(core, joint)) {
    push(found, from, from + core.length);
    return;
  }
  push(found, from, from + joint);
  push(found, from + joint, from + joint + 1);
  push(found, from + joint + 1, from + core.length);
}

/** `9/11` is a date, `24/7` is not. */
const MOST_MONTHS = 12;

/** Digits before the last four of an extension, a local number, a postal code. */
const TELEPHONE_STARTS: readonly number[] = [1, 3, 5];

/** A dash between numbers of about one length, or a small fraction; not `9/11`, not `646-8420`. */
function isRange(core: string, joint: number): boolean {
  const before = core.slice(0, joint);
  const after = core.slice(joint + 1);
  if (core[joint] === '/')
    return (before.length === 1 && after.length === 1) || (before.length <= 2 && Number(before) > MOST_MONTHS);
  return after.length !== 4 || !TELEPHONE_STARTS.includes(before.length);
}

/** A word with marks inside: cut at hyphens, slashes, dashes and stops between words, and where a unit follows a number. */
function splitParts(text: string, from: number, to: number, vocabulary: TokenVocabulary, found: TokenSpans): void {
  if (vocabulary.hyphenated.has(text.slice(from, to).toLowerCase())) {
    push(found, from, to);
    return;
  }
  let start = from;
  let at = from;
  while (at < to) {
    if (classAt(text, at) !== OTHER) {
      at++;
      continue;
    }
    const width = endOfJoint(text, from, start, at, to, vocabulary);
    if (width === at) {
      at++;
      continue;
    }
    pushPiece(text, start, at, vocabulary, found);
    push(found, at, width);
    start = width;
    at = width;
    if (BEFORE_ADDRESS.includes(text[start - 1]!) && isAddress(text.slice(start, to))) {
      push(found, start, to);
      return;
    }
  }
  pushPiece(text, start, to, vocabulary, found);
}

/** Marks after which an address may begin; none is part of one, so looking for one again after each stays linear. */
const BEFORE_ADDRESS = '<(["“:;,';

const JOINTS = '-–—/,;:!?()[]"“”&+*=<>|~$%…';

/** End of the mark at `at` that parts two words; `at` itself if it belongs to the word around it. */
function endOfJoint(
  text: string,
  from: number,
  start: number,
  at: number,
  to: number,
  vocabulary: TokenVocabulary,
): number {
  const char = text[at]!;
  let end = at + 1;
  while (end < to && text[end] === char) end++;
  if (char === '.') return end - at > 1 ? end : joinsSentences(text, from, at, to) ? end : at;
  if (!JOINTS.includes(char)) return at;
  if (end - at > 1) return end;
  if (char === '-' && keepsHyphen(text, start, at, vocabulary)) return at;
  if (char === '/' && isPairOfLetters(text, from, to)) return at;
  const small = at - start <= 1 || to - end <= 1;
  if ((char === '&' || char === '/' || char === '+') && small && text[from]!.toUpperCase() === text[from]) return at;
  if (char === '&' && text.slice(from, to).toUpperCase() === text.slice(from, to)) return at;
  if ((char === ',' || char === ':') && classAt(text, at - 1) === DIGIT && end < to && classAt(text, end) === DIGIT)
    return at;
  return end;
}

/** `b/c`, `l/c`. */
function isPairOfLetters(text: string, from: number, to: number): boolean {
  return to - from === 3 && classAt(text, from) === LETTER && classAt(text, to - 1) === LETTER;
}

function keepsHyphen(text: string, start: number, at: number, vocabulary: TokenVocabulary): boolean {
  return at > start && vocabulary.prefixes.has(text.slice(start, at).toLowerCase());
}

/** `end.Next`: a small letter, a stop, a capital and another letter. */
function joinsSentences(text: string, from: number, at: number, to: number): boolean {
  if (at - from < 3 || to - at < 3) return false;
  const before = text[at - 1]!;
  const after = text[at + 1]!;
  return before !== before.toUpperCase() && after !== after.toLowerCase();
}

/** A piece between joints: a unit after a number is a word of its own. */
function pushPiece(text: string, start: number, end: number, vocabulary: TokenVocabulary, found: TokenSpans): void {
  if (start >= end) return;
  let digits = start;
  while (digits < end && (classAt(text, digits) === DIGIT || '.,:'.includes(text[digits]!))) digits++;
  const tail = text.slice(digits, end).toLowerCase();
  if (digits > start && digits < end && vocabulary.units.has(tail)) {
    push(found, start, digits);
    push(found, digits, end);
    return;
  }
  let letters = start;
  while (letters < end && classAt(text, letters) === LETTER) letters++;
  if (letters === end) pushWord(text, start, end, vocabulary, found);
  else push(found, start, end);
}
