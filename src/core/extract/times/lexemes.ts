/**
 * Lexemes: what the words at a place can mean to the patterns: vocabulary entries, and the numbers, dates and clock times
 * that digits and number words spell. In: words and a vocabulary. Out: every reading at a word, longest numbers first. No choice is made here.
 */
import type { HolidayRule, TimeUnit, TimeVocabulary, TimeWord } from '../../language/times.ts';
import { NUMBER, WORD, type Words } from '../../text/words.ts';
import { isCivilDate, padded } from './calendar.ts';

/** One reading of words `[from, to)`. Numbers that a kind does not use are 0. */
export interface Lexeme {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  /** The number it means: weekday, year, hour, least count, offset. */
  readonly n: number;
  /** For `COUNT`: the most; null where there is no bound. For `CLOCK`: minutes. */
  readonly most: number | null;
  /** For `COUNT`: not told exactly ("several"). */
  readonly vague: boolean;
  readonly name: string;
  readonly unit: TimeUnit | null;
  readonly month: number;
  readonly day: number;
  readonly doubtful: boolean;
  /** A short form ("Nov"), with its stop or without. */
  readonly abbreviated: boolean;
  readonly holiday: HolidayRule | null;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly senses: readonly TimeWord[];
}

/** A vocabulary made ready for looking up: phrases by their first word. */
export interface Lexicon {
  readonly vocabulary: TimeVocabulary;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const NO_WORDS: readonly string[] = [];

export function lexiconOf(vocabulary: TimeVocabulary): Lexicon {
  const phrases = new Map<string, Phrase[]>();
  const put = (key: string, senses: readonly TimeWord[]): void => {
    const space = key.indexOf(' ');
    const first = space < 0 ? key : key.slice(0, space);
    const phrase = { rest: space < 0 ? NO_WORDS : key.slice(space + 1).split(' '), senses };
    const known = phrases.get(first);
    if (known) known.push(phrase);
    else phrases.set(first, [phrase]);
  };
  for (const [key, senses] of vocabulary.words) put(key, senses);
  for (const [key, [n, most]] of vocabulary.vagueCounts) {
    put(key, [{ kind: most === null ? 'VAGUECOUNT' : 'COUNT', n }]);
  }
  return { vocabulary, phrases };
}

/** Whether a word of this form can begin a lexeme other than by its digits. */
export function isKnown(lexicon: Lexicon, form: string): boolean {
  const { numbers, articles } = lexicon.vocabulary;
  return lexicon.phrases.has(form) || numbers.has(form) || articles.has(form);
}

/** The text being read: surface for capitals and gaps, forms for meaning. */
export interface Reading {
  readonly text: string;
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** Whether its dates in figures put the month first: asked only where one could be read both ways. */
  readonly isMonthFirst: () => boolean;
}

export function readingOf(text: string, words: Words, lexicon: Lexicon): Reading {
  let known: boolean | undefined;
  const isMonthFirst = (): boolean => {
    known ??= orderTold(words) ?? lexicon.vocabulary.monthFirst;
    return known;
  };
  return { text, words, lexicon, isMonthFirst };
}

/** Whether the dates in figures of a text that can be read one way alone ("13/2/2025") put the month first; null where none is there, or they are at odds. */
function orderTold(words: Words): boolean | null {
  let told: boolean | null = null;
  for (let i = 0; i + 4 < words.length; i++) {
    const date = words.kind[i] === NUMBER ? figuresAt(words, i) : null;
    if (date === null || date.figures[0] > LAST_MONTH === date.figures[1] > LAST_MONTH) continue;
    const [a, b] = date.figures;
    if (!isCivilDate(date.year, Math.min(a, b), Math.max(a, b))) continue;
    const isMonthFirst = a < b;
    if (told !== null && told !== isMonthFirst) return null;
    told = isMonthFirst;
  }
  return told;
}

const LAST_MONTH = 12;

function lexeme(kind: string, from: number, to: number, n: number, more: Partial<Lexeme> = {}): Lexeme {
  return {
    kind,
    from,
    to,
    n,
    most: n,
    vague: false,
    name: '',
    unit: null,
    month: 0,
    day: 0,
    doubtful: false,
    abbreviated: false,
    holiday: null,
    ...more,
  };
}

/** All readings of the word at `i`. */
export function readLexemes(reading: Reading, i: number): readonly Lexeme[] {
  const found: Lexeme[] = [];
  const { words, lexicon } = reading;
  const form = words.forms[i]!;
  if (words.kind[i] === NUMBER) readDigits(reading, i, found);
  for (const phrase of lexicon.phrases.get(form) ?? []) readPhrase(reading, i, phrase, found);
  readCounts(reading, i, found);
  if (words.kind[i] !== WORD && words.kind[i] !== NUMBER) readApostropheDecade(reading, i, found);
  return found;
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at]!;
  return letter !== letter.toLowerCase();
}

function readPhrase(reading: Reading, i: number, phrase: Phrase, found: Lexeme[]): void {
  const { words, text } = reading;
  const { rest, senses } = phrase;
  for (let k = 0; k < rest.length; k++) if (words.forms[i + 1 + k] !== rest[k]) return;
  const to = i + 1 + rest.length;
  for (const sense of senses) {
    if (sense.proper && words.kind[i] === WORD && !isCapital(text, words.start[i]!)) continue;
    const stop = sense.abbreviated && words.forms[to] === '.' && isAdjacent(words, to) ? 1 : 0;
    const vague = sense.kind === 'VAGUECOUNT';
    const offset = sense.kind === 'ZONE' && sense.n === 0 ? offsetAt(words, to) : null;
    if (offset !== null) found.push(lexeme('ZONE', i, offset.to, 0, { name: offset.name }));
    found.push(
      lexeme(vague ? 'COUNT' : sense.kind, i, to + stop, sense.n ?? 0, {
        name: sense.name ?? '',
        unit: sense.unit ?? null,
        doubtful: sense.doubtful === true && stop === 0,
        abbreviated: sense.abbreviated === true,
        holiday: sense.holiday ?? null,
        ...(vague && { vague, most: null }),
      }),
    );
  }
}

/** "+1", "-05:30" at word `i`, behind "GMT" or "UTC": as `+01:00`, and where it ends; null if there is none. */
function offsetAt(words: Words, i: number): { readonly name: string; readonly to: number } | null {
  const sign = words.forms[i];
  if ((sign !== '+' && sign !== '-') || !isAdjacent(words, i + 1)) return null;
  const form = words.forms[i + 1]!;
  const n = digitsAt(words, i + 1);
  const isFull = form.length === 4;
  if (n < 0 || form.length > 4 || form.length === 3) return null;
  const hasMinutes = words.forms[i + 2] === ':' && isAdjacent(words, i + 2) && isAdjacent(words, i + 3);
  const minutes = isFull ? n % 100 : hasMinutes ? digitsAt(words, i + 3) : 0;
  const hours = isFull ? Math.floor(n / 100) : n;
  if (minutes < 0 || minutes > 59 || hours > FURTHEST_ZONE) return null;
  return { name: `${sign}${padded(hours, 2)}:${padded(minutes, 2)}`, to: i + (hasMinutes && !isFull ? 4 : 2) };
}

/** No zone is more hours from UTC. */
const FURTHEST_ZONE = 14;

/** Whether word `i` begins where the one before it ends. */
export function isAdjacent(words: Words, i: number): boolean {
  return i > 0 && i < words.length && words.start[i] === words.end[i - 1];
}

const DIGITS = /^\d{1,9}$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,3})?$|^\d{1,9}\.\d{1,3}$/;
const DOTTED_CLOCK = /^(\d\d?)\.(\d\d)$/;
const DOTTED_DATE = /^(\d\d?)\.(\d\d?)\.(\d{4})$/;

function digitsAt(words: Words, i: number): number {
  const form = words.forms[i];
  return form !== undefined && words.kind[i] === NUMBER && DIGITS.test(form) ? Number(form) : -1;
}

function readDigits(reading: Reading, i: number, found: Lexeme[]): void {
  const { words } = reading;
  const form = words.forms[i]!;
  if (form.length > 12) return;
  if (readNumericDate(reading, i, found)) return;
  const clock = DOTTED_CLOCK.exec(form);
  if (clock !== null) pushClock(i, i + 1, Number(clock[1]), Number(clock[2]), 'DOTCLOCK', found);
  const n = digitsAt(words, i);
  if (n < 0) return;
  readClock(reading, i, n, found);
  readEnding(reading, i, n, found);
  if (form.length === 4 && n >= 1000 && n <= 2199) found.push(lexeme('YEAR', i, i + 1, n));
  readYearSpan(words, i, n, found);
  readTiedYear(words, i, n, found);
  if (form.length === 4) pushClock(i, i + 1, Math.floor(n / 100), n % 100, 'FOURDIGIT', found);
  if (form.length <= 2 && n >= 1 && n <= 31) found.push(lexeme('DOM', i, i + 1, n));
  if (form.length <= 2 && n <= 24) found.push(lexeme('HOUR', i, i + 1, n, { most: 0 }));
}

/** Nobody shortens the last year of a longer stretch. */
const LONGEST_SPAN = 60;

/** "2016-17", "2016/17": a season or a fiscal year over the turn of a year; "1980-88", years from one to the other. */
function readYearSpan(words: Words, i: number, year: number, found: Lexeme[]): void {
  const mark = words.forms[i + 1];
  if (year < 1800 || year > 2199 || (mark !== '-' && mark !== '/')) return;
  if (!isAdjacent(words, i + 1) || !isAdjacent(words, i + 2) || words.forms[i + 2]!.length !== 2) return;
  const last = Math.floor(year / 100) * 100 + digitsAt(words, i + 2);
  if (last % 100 === (year + 1) % 100) found.push(lexeme('YEARS', i, i + 3, year, { most: year + 1 }));
  else if (last > year && last - year < LONGEST_SPAN && words.forms[i + 1] === '-')
    found.push(lexeme('YEARS', i, i + 3, year, { most: last }));
}

/** The "12" of "14-Mar-12": two digits tied to a word before them. */
function readTiedYear(words: Words, i: number, n: number, found: Lexeme[]): void {
  if (words.forms[i]!.length !== 2 || words.kind[i - 2] !== WORD) return;
  const mark = words.forms[i - 1];
  if ((mark !== '-' && mark !== '/') || !isAdjacent(words, i - 1) || !isAdjacent(words, i)) return;
  found.push(lexeme('TIEDYEAR', i, i + 1, fullYear(n)));
}

function pushClock(from: number, to: number, hour: number, minute: number, kind: string, found: Lexeme[]): void {
  if (hour <= 24 && minute < 60) found.push(lexeme(kind, from, to, hour, { most: minute }));
}

function readClock({ words }: Reading, i: number, hour: number, found: Lexeme[]): void {
  if (words.forms[i + 1] !== ':' || !isAdjacent(words, i + 1) || !isAdjacent(words, i + 2)) return;
  if (words.forms[i + 2]!.length !== 2) return;
  const minute = digitsAt(words, i + 2);
  if (minute < 0) return;
  const seconds =
    words.forms[i + 3] === ':' && isAdjacent(words, i + 3) && isAdjacent(words, i + 4) && digitsAt(words, i + 4) >= 0;
  pushClock(i, seconds ? i + 5 : i + 3, hour, minute, 'CLOCK', found);
}

/** "2nd", "1990s", "90s". */
function readEnding({ words, lexicon }: Reading, i: number, n: number, found: Lexeme[]): void {
  if (!isAdjacent(words, i + 1)) return;
  const ending = words.forms[i + 1]!;
  const { ordinalEndings } = lexicon.vocabulary;
  if (ordinalEndings.has(ending)) {
    found.push(lexeme('ORDINAL', i, i + 2, n));
    if (n >= 1 && n <= 31) found.push(lexeme('DOM', i, i + 2, n), lexeme('DAYTH', i, i + 2, n));
  }
  const to = endOfDecade(words, lexicon, i);
  if (to > i && n % 10 === 0) {
    if (n >= 1000 && n < 2200) found.push(lexeme(isCentury(n) ? 'HUNDREDS' : 'DECADE', i, to, n));
    if (n >= 20 && n <= 90) found.push(lexeme('DECADE2', i, to, n));
  }
}

/** "The 1800s" are a hundred years, "the 2000s" ten. */
function isCentury(n: number): boolean {
  return n % 100 === 0 && n < 2000;
}

/** Where "1980s" ends; "the 1980's" too, where an article or a stage tells that it is no year's. `i` if no decade is written. */
function endOfDecade(words: Words, { vocabulary, phrases }: Lexicon, i: number): number {
  const { decadeEndings, determiners } = vocabulary;
  if (decadeEndings.has(words.forms[i + 1]!)) return i + 2;
  if (words.forms[i + 1] !== "'" || !isAdjacent(words, i + 2) || !decadeEndings.has(words.forms[i + 2]!)) return i;
  const before = words.forms[i - 1] === '-' ? words.forms[i - 2] : words.forms[i - 1];
  const isStage = phrases.get(before ?? '')?.some(({ senses }) => senses.some(({ kind }) => kind === 'STAGE'));
  return isStage === true || determiners.has(before ?? '') ? i + 3 : i;
}

/** "'90s" and "'98", the apostrophe a token of its own. */
function readApostropheDecade({ words, lexicon }: Reading, i: number, found: Lexeme[]): void {
  if (words.forms[i] !== "'" || !isAdjacent(words, i + 1) || words.forms[i + 1]!.length !== 2) return;
  const n = digitsAt(words, i + 1);
  if (n < 0) return;
  const isDecade = isAdjacent(words, i + 2) && lexicon.vocabulary.decadeEndings.has(words.forms[i + 2]!);
  if (!isDecade) found.push(lexeme('SHORTYEAR', i, i + 2, fullYear(n)));
  else if (n % 10 === 0) found.push(lexeme('DECADE', i, i + 3, n));
}

/** "2017-11-02", "11/02/89", "2.11.2017". */
function readNumericDate({ words, isMonthFirst }: Reading, i: number, found: Lexeme[]): boolean {
  const dotted = DOTTED_DATE.exec(words.forms[i]!);
  if (dotted !== null) {
    return pushDate(i, i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), found);
  }
  if (isDatedByYear(words, i))
    return pushDate(i, i + 5, digitsAt(words, i), digitsAt(words, i + 2), digitsAt(words, i + 4), found);
  const date = figuresAt(words, i);
  if (date === null) return false;
  const [a, b] = date.figures;
  const [month, day] = isMonthFirst() ? [a, b] : [b, a];
  return pushDate(i, i + 5, date.year, month, day, found) || pushDate(i, i + 5, date.year, day, month, found);
}

/** Whether three figures stand here, parted by one mark and nothing else: a date if they make one. */
function isParted(words: Words, i: number): boolean {
  const mark = words.forms[i + 1];
  if ((mark !== '-' && mark !== '/') || words.forms[i + 3] !== mark) return false;
  for (let k = 1; k <= 4; k++) if (!isAdjacent(words, i + k)) return false;
  if (isAdjacent(words, i) && !isOpening(words.forms[i - 1]!)) return false;
  if (isAdjacent(words, i + 5) && isJoining(words, i + 5)) return false;
  return [i, i + 2, i + 4].every(at => digitsAt(words, at) >= 0);
}

function isDatedByYear(words: Words, i: number): boolean {
  return words.forms[i]!.length === 4 && isParted(words, i);
}

/** The two figures and the year of "11/02/89"; null where none is. */
function figuresAt(
  words: Words,
  i: number,
): { readonly figures: readonly [number, number]; readonly year: number } | null {
  if (words.forms[i]!.length > 2 || !isParted(words, i)) return null;
  const last = words.forms[i + 4]!;
  if (last.length !== 4 && (last.length !== 2 || words.forms[i + 1] === '-')) return null;
  const year = digitsAt(words, i + 4);
  return { figures: [digitsAt(words, i), digitsAt(words, i + 2)], year: last.length === 4 ? year : fullYear(year) };
}

function isOpening(form: string): boolean {
  return form === '(' || form === '"' || form === "'" || form === '[';
}

/** Whether what stands flush after digits makes them part of something longer: a phone number, a path. */
function isJoining(words: Words, i: number): boolean {
  const form = words.forms[i]!;
  return form === '-' || form === '/' || words.kind[i] === NUMBER;
}

/** Two-digit years reach from 1930 to 2029: the pivot of POSIX dates moved on to the span of living memory. */
const CENTURY_PIVOT = 30;

export function fullYear(twoDigits: number): number {
  return twoDigits < CENTURY_PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
}

function pushDate(from: number, to: number, year: number, month: number, day: number, found: Lexeme[]): boolean {
  if (year < 1000 || year > 2199 || !isCivilDate(year, month, day)) return false;
  found.push(lexeme('DATE', from, to, year, { month, day }));
  return true;
}

interface Numeral {
  readonly n: number;
  readonly to: number;
}

/** A number in digits or words at `i`, fractions with it; null if there is none. */
function readNumeral(reading: Reading, i: number): Numeral | null {
  const { words } = reading;
  if (i >= words.length) return null;
  if (words.kind[i] === NUMBER) return readDigitNumeral(reading, i);
  return readWordNumeral(reading, i);
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

function readDigitNumeral(reading: Reading, i: number): Numeral | null {
  const { words, lexicon } = reading;
  const form = words.forms[i]!;
  if (form.length > 15 || !(DIGITS.test(form) || GROUPED.test(form))) return null;
  const n = Number(form.replaceAll(',', ''));
  const sign = FRACTIONS[words.forms[i + 1] ?? ''];
  if (sign !== undefined) return { n: n + sign, to: i + 2 };
  const over = fractionAt(words, i + 1);
  if (over > 0) return { n: n + over, to: i + 4 };
  const half = phraseEnd(words, i + 1, lexicon.vocabulary.andAHalf);
  if (half > 0) return { n: n + 0.5, to: half };
  const scale = lexicon.vocabulary.scales.get(words.forms[i + 1] ?? '');
  return scale === undefined ? { n, to: i + 1 } : { n: n * scale, to: i + 2 };
}

/** "1/2" at `i` as a number below one; 0 if there is none. */
function fractionAt(words: Words, i: number): number {
  if (words.forms[i + 1] !== '/' || !isAdjacent(words, i + 1) || !isAdjacent(words, i + 2)) return 0;
  const [above, below] = [digitsAt(words, i), digitsAt(words, i + 2)];
  return above > 0 && below > above && below <= 9 ? above / below : 0;
}

function phraseEnd(words: Words, i: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    if (parts.every((part, k) => words.forms[i + k] === part)) return i + parts.length;
  }
  return 0;
}

/** Longest run of number words read as one number: bounds the work on a text of nothing else. */
const MAX_NUMBER_WORDS = 12;

/** A number in words at `i`; `begun` is what was counted before it: the one that the article of "a hundred" is. */
function readWordNumeral({ words, lexicon }: Reading, i: number, begun: Sum = NO_NUMBER): Numeral | null {
  const { numbers, scales, and, andAHalf } = lexicon.vocabulary;
  let sum = begun;
  let at = i;
  const limit = Math.min(words.length, i + MAX_NUMBER_WORDS);
  for (; at < limit; at++) {
    const form = words.forms[at]!;
    const value = numbers.get(form);
    const scale = scales.get(form);
    const isJoined =
      numbers.has(words.forms[at + 1] ?? '') && (form === '-' ? isTens(sum.group) : and.has(form) && sum.group >= 100);
    if (value !== undefined && takes(sum.group, value)) sum = { ...sum, group: Math.max(sum.group, 0) + value };
    else if (scale !== undefined && sum.group > 0) sum = scaled(sum, scale);
    else if (!isJoined) break;
  }
  if (sum.group < 0) return null;
  const half = phraseEnd(words, at, andAHalf);
  const n = sum.total + sum.group;
  return half > 0 ? { n: n + 0.5, to: half } : { n, to: at };
}

/** A number being read: thousands and up in `total`, what is below them in `group`, -1 before the first word. */
interface Sum {
  readonly total: number;
  readonly group: number;
}

const NO_NUMBER: Sum = { total: 0, group: -1 };
const ONE: Sum = { total: 0, group: 1 };

/** Whether a number word goes on with the group: "twenty" takes "one", "hundred" takes "five", "two" takes nothing. */
function takes(group: number, value: number): boolean {
  return group < 0 || group % 100 === 0 || (isTens(group) && value < 10);
}

function scaled({ total, group }: Sum, scale: number): Sum {
  return scale === 100 ? { total, group: group * 100 } : { total: total + group * scale, group: 0 };
}

function isTens(group: number): boolean {
  return group >= 20 && group % 100 >= 20 && group % 10 === 0;
}

function readCounts(reading: Reading, i: number, found: Lexeme[]): void {
  const { words, lexicon } = reading;
  const { articles, numbers, scales } = lexicon.vocabulary;
  const form = words.forms[i]!;
  if (articles.has(form)) {
    found.push(lexeme('COUNT', i, i + 1, 1, { name: 'article' }));
    const scaled = scales.has(words.forms[i + 1] ?? '') ? readWordNumeral(reading, i + 1, ONE) : null;
    if (scaled !== null) found.push(lexeme('COUNT', i, scaled.to, scaled.n));
    return;
  }
  if (words.kind[i] !== NUMBER && !numbers.has(form)) return;
  const first = readNumeral(reading, i);
  if (first === null) return;
  const range = rangeFrom(reading, first.to);
  if (range > 0) {
    const second = readNumeral(reading, range);
    if (second !== null && second.n > first.n) {
      found.push(lexeme('COUNT', i, second.to, first.n, { most: second.n, vague: true }));
    }
  }
  found.push(lexeme('COUNT', i, first.to, first.n));
  readSpokenYear(reading, i, first, found);
  readSpokenDecade(reading, i, first, found);
  readWordDay(words, i, first, found);
  readSaidClock(reading, i, first, found);
}

/** Where the second number begins behind a word for a range at `at`, hyphens or none about it: "three-to-five", "three- to five"; 0 if there is none. */
function rangeFrom({ words, lexicon }: Reading, at: number): number {
  const { rangeWords } = lexicon.vocabulary;
  const word = words.forms[at] === '-' && rangeWords.has(words.forms[at + 1] ?? '') ? at + 1 : at;
  if (!rangeWords.has(words.forms[word] ?? '')) return 0;
  return word > at && words.forms[word + 1] === '-' ? word + 2 : word + 1;
}

/** "nineteen ninety-one": teens or twenty, then tens. */
function readSpokenYear(reading: Reading, i: number, first: Numeral, found: Lexeme[]): void {
  const { words } = reading;
  if (words.kind[i] !== WORD) return;
  if (first.n >= 2000 && first.n < 2100) found.push(lexeme('YEAR', i, first.to, first.n, { doubtful: true }));
  if (first.n < 13 || first.n > 20 || first.to !== i + 1 || words.kind[i + 1] !== WORD) return;
  const rest = readWordNumeral(reading, i + 1);
  if (rest !== null && rest.n >= 10 && rest.n < 100) found.push(lexeme('YEAR', i, rest.to, first.n * 100 + rest.n));
}

/** "the nineteen nineties", "nineteen-nineties": teens, then a decade of that century. */
function readSpokenDecade({ words, lexicon }: Reading, i: number, { n, to }: Numeral, found: Lexeme[]): void {
  if (words.kind[i] !== WORD || n < 13 || n > 20 || to !== i + 1) return;
  const at = words.forms[to] === '-' ? to + 1 : to;
  const senses = lexicon.phrases.get(words.forms[at] ?? '')?.find(({ rest }) => rest.length === 0)?.senses;
  const decade = senses?.find(({ kind }) => kind === 'DECADE');
  if (decade?.n !== undefined) found.push(lexeme('DECADE', i, at + 1, n * 100 + decade.n));
}

/** "seven o'clock", "May five": small numbers in words may be hours and days. */
function readWordDay(words: Words, i: number, first: Numeral, found: Lexeme[]): void {
  if (words.kind[i] !== WORD || first.n < 1 || first.n > 31 || !Number.isInteger(first.n)) return;
  if (first.n <= 12) found.push(lexeme('HOUR', i, first.to, first.n, { most: 0 }));
}

/** "Five thirty", "nine forty-five": an hour and its minutes. */
function readSaidClock(reading: Reading, i: number, first: Numeral, found: Lexeme[]): void {
  const { words } = reading;
  if (words.kind[i] !== WORD || first.to !== i + 1 || first.n < 1 || first.n > 12 || words.kind[i + 1] !== WORD) return;
  const minutes = readWordNumeral(reading, i + 1);
  if (minutes !== null && minutes.n >= 10) pushClock(i, minutes.to, first.n, minutes.n, 'SAIDCLOCK', found);
}
