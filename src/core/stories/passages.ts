/**
 * Reads a stretch of text for its terms, in one pass over code units. In: a string and where to read. Out: terms in a table; days told and runs of words beside it.
 * It knows no grammar: what a word is, its spelling says (`word-readings.ts`); names are what has a capital within a sentence.
 */
import { mixed } from './hashing.ts';
import { AGE, COUNT, FIGURE, HEAD, LEAD, PAIR } from './kinds.ts';
import { addTerm, type TermTable } from './term-table.ts';
import type { WordReader } from './word-readings.ts';

/** What is told beside terms, over the passages of one report. */
export interface Telling {
  /** Day of publication, days since 1970; null if not told. */
  readonly today: number | null;
  readonly days: Set<number>;
  /** Hashes of runs of four words. */
  readonly runs: number[];
  words: number;
  /** The first day told in the text; null if none is. */
  firstDay: number | null;
  /** Small numbers of the lead and headline, ages left out: bit `n` for `n`, 2 to 31. */
  leadNumbers: number;
}

export function startTelling(today: number | null): Telling {
  return { today, days: new Set(), runs: [], words: 0, firstDay: null, leadNumbers: 0 };
}

/** Words of the body that count as its lead: a first paragraph and a half. */
const LEAD_WORDS = 70;
/** Numbers that can be somebody's age, and those that count people or things rather than name a year. */
const OLDEST = 99;
const MOST_COUNTED = 2000;
/** Digits (with stops and colons) from which a number stands for itself. */
const LEAST_FIGURE_UNITS = 3;

/** They keep hashes of what is no single word apart from those of words. */
const SEED = { pair: 0x51ed270b, count: 0x2f1b9a6d, age: 0x6b43a9b5, figure: 0x1d8e4e27, day: 0x3c6ef35f };

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const END = 4;
const OPENER = 5;
const COMMA = 6;
const HYPHEN = 7;
const APOSTROPHE = 8;
const OTHER = 0;

/** What each code unit is to this reader. Halves of characters beyond the basic plane are letters. */
const UNITS = Uint8Array.from({ length: 0x10000 }, (_, code) => unitOf(code));

function unitOf(code: number): number {
  const unit = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(unit) || (code >= 0xd800 && code <= 0xdfff)) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (/[.!?\n\r\u2028\u2029]/.test(unit)) return END;
  if (/\s/.test(unit)) return SPACE;
  if (/[•—–"“”:|]/.test(unit)) return OPENER;
  if (/[,;]/.test(unit)) return COMMA;
  if (/['’]/.test(unit)) return APOSTROPHE;
  return unit === '-' ? HYPHEN : OTHER;
}

const DAY = 86_400_000;
const DAYS_OF_WEEK = 7;
const STOP = 46;
const THOUSANDS = 44;
const COLON = 58;

/** Reads `[from, to)` of `text`; of a headline (`isHead`) capitals say nothing. */
export function readPassage(
  text: string,
  from: number,
  to: number,
  isHead: boolean,
  told: Telling,
  read: WordReader,
  table: TermTable,
): void {
  let at = from;
  let opens = true;
  /** Hash and place of a name's word just before; 0 if there is none. */
  let name = 0;
  let nameStart = 0;
  /** A number just before, of which what it counts is still to come; -1 if there is none. */
  let count = -1;
  let countStart = 0;
  let wasShort = false;
  let opensAge = false;
  let afterComma = false;
  let run1 = 0;
  let run2 = 0;
  let run3 = 0;
  while (at < to) {
    const unit = UNITS[text.charCodeAt(at)]!;
    if (unit === LETTER) {
      const end = endOfWord(text, at, to);
      const word = read(text, at, end);
      told.words++;
      const kind = isHead ? HEAD | LEAD : told.words < LEAD_WORDS ? LEAD : 0;
      if (run1 !== 0) told.runs.push(mixed(mixed(run1, run2), mixed(run3, word.ownHash)));
      run1 = run2;
      run2 = run3;
      run3 = word.ownHash;
      if (word.month > 0 && !isHead) noteDay(text, end, to, word.month, kind, told, table);
      if (word.number >= 0) {
        count = word.number;
        countStart = at;
        if (kind !== 0) noteNumber(told, count);
        name = 0;
      } else if (word.isFunction) name = 0;
      else {
        if (word.weekday >= 0 && !isHead) noteWeekday(told, word.weekday);
        addTerm(table, word.hash, kind, word.isCapital ? (opens || isHead ? 0 : 1) : -1, at, end);
        if (count >= 0 && (isHead || !word.isCapital)) {
          addTerm(table, mixed(count ^ SEED.count, word.hash), COUNT | kind, 0, countStart, end);
          count = -1;
        }
        if (word.isCapital) {
          if (name !== 0) addTerm(table, mixed(name ^ SEED.pair, word.ownHash), PAIR | kind, 0, nameStart, end);
          name = word.ownHash;
          nameStart = at;
        } else name = 0;
      }
      wasShort = word.isShort;
      opensAge = word.opensAge;
      opens = false;
      afterComma = false;
      at = end;
    } else if (unit === DIGIT) {
      const end = endOfNumber(text, at, to);
      told.words++;
      const kind = isHead ? HEAD | LEAD : told.words < LEAD_WORDS ? LEAD : 0;
      const value = Number(text.slice(at, end).replaceAll(',', ''));
      if (value >= 1 && value <= OLDEST && (opensAge || isAge(text, end, to, afterComma, read))) {
        addTerm(table, mixed(value ^ SEED.age, SEED.age), AGE | kind, 0, at, end);
        count = -1;
      } else {
        if (end - at >= LEAST_FIGURE_UNITS)
          addTerm(table, mixed(figureOf(text, at, end), SEED.figure), FIGURE | kind, 0, at, end);
        count = Number.isInteger(value) && value < MOST_COUNTED ? value : -1;
        if (kind !== 0) noteNumber(told, count);
        countStart = at;
      }
      run1 = run2;
      run2 = run3;
      run3 = figureOf(text, at, end);
      name = 0;
      opens = false;
      opensAge = false;
      afterComma = false;
      at = end;
    } else {
      if (unit === END) {
        opens = text.charCodeAt(at) !== STOP || !wasShort;
        if (opens) count = -1;
        name = 0;
      } else if (unit === OPENER) {
        opens = true;
        name = 0;
      } else if (unit === COMMA) {
        count = -1;
        name = 0;
        afterComma = true;
      } else if (unit === OTHER) name = 0;
      at++;
    }
  }
}

/** End of the letters at `at`, with apostrophes between them. */
function endOfWord(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to) {
    const unit = UNITS[text.charCodeAt(end)]!;
    if (unit === LETTER) end++;
    else if (unit === APOSTROPHE && end + 1 < to && UNITS[text.charCodeAt(end + 1)] === LETTER) end += 2;
    else break;
  }
  return end;
}

/** End of the digits at `at`, with stops, commas and colons between them. */
function endOfNumber(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (UNITS[code] === DIGIT) end++;
    else if (
      (code === STOP || code === THOUSANDS || code === COLON) &&
      end + 1 < to &&
      UNITS[text.charCodeAt(end + 1)] === DIGIT
    )
      end += 2;
    else break;
  }
  return end;
}

function figureOf(text: string, at: number, end: number): number {
  let hash = SEED.figure;
  for (let i = at; i < end; i++) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}

/** Whether the number that ends at `end` is an age: between commas as a name's neighbour has it, or before `-year-old`. */
function isAge(text: string, end: number, to: number, afterComma: boolean, read: WordReader): boolean {
  const next = UNITS[text.charCodeAt(end)] ?? END;
  if (afterComma) {
    const code = text.charCodeAt(end);
    return end >= to || next === COMMA || code === STOP;
  }
  if (next !== HYPHEN && next !== SPACE) return false;
  const start = end + 1;
  if (start >= to || UNITS[text.charCodeAt(start)] !== LETTER) return false;
  return read(text, start, endOfWord(text, start, to)).makesAge;
}

/** A weekday is the last one of its name, today included. */
function noteWeekday(told: Telling, weekday: number): void {
  if (told.today === null) return;
  // 1 January 1970 was a Thursday
  const own = (((told.today + 4) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  addDay(told, told.today - ((own - weekday + DAYS_OF_WEEK) % DAYS_OF_WEEK));
}

function addDay(told: Telling, day: number): void {
  told.firstDay ??= day;
  told.days.add(day);
}

const MOST_SMALL = 31;

function noteNumber(told: Telling, number: number): void {
  if (number > 1 && number <= MOST_SMALL) told.leadNumbers |= 1 << number;
}

const DATE_AFTER_MONTH = /^\.?[ \u00a0](\d{1,2})(?!\d)(?:(?:st|nd|rd|th)?,? ?((?:19|20)\d\d)(?!\d))?/;
/** Code units after a month's name in which its day and year stand. */
const DATE_UNITS = 16;
const LAST_DAY = 31;

/** A day of the month whose name ends at `end`; without a year it is the last one there was, if it is known when that was. */
function noteDay(
  text: string,
  end: number,
  to: number,
  month: number,
  kind: number,
  told: Telling,
  table: TermTable,
): void {
  const found = DATE_AFTER_MONTH.exec(text.slice(end, Math.min(to, end + DATE_UNITS)));
  if (found === null) return;
  const day = Number(found[1]);
  if (day < 1 || day > LAST_DAY) return;
  let date: number;
  if (found[2] !== undefined) date = Date.UTC(Number(found[2]), month - 1, day) / DAY;
  else {
    if (told.today === null) return;
    const year = new Date(told.today * DAY).getUTCFullYear();
    date = Date.UTC(year, month - 1, day) / DAY;
    if (date > told.today + 1) date = Date.UTC(year - 1, month - 1, day) / DAY;
  }
  addDay(told, date);
  addTerm(table, mixed(date ^ SEED.day, SEED.day), FIGURE | kind, 0, end, end + found[0].length);
}
