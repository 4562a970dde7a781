/**
 * Numerals: numbers in digits or words at a token, with magnitude and fraction, as a value or a range.
 * Not here: units, hedges, what is counted, and whether the number is a quantity at all.
 */

import { matchBackward, matchForward } from './fixed-phrases.ts';
import type { Page } from './pages.ts';
import { endOfPlainGroups } from './plain-groups.ts';

/** How a numeral is written or meant. */
export type NumeralForm =
  | 'digits'
  | 'words'
  | 'ordinal'
  | 'fraction'
  | 'vague'
  | 'zero'
  | 'both'
  | 'multiple'
  | 'decade'
  | 'single';

/** Tokens `[from, to)` and their value; `n` is null where the words give only a range. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly form: NumeralForm;
  readonly n: number | null;
  readonly min: number;
  readonly max: number;
  readonly maxOpen: boolean;
  /** The bounds are custom, not said: `dozens`, `a dozen`. */
  readonly assumed: boolean;
  /** The magnitude in it (`million` 1e6), 1 if none. */
  readonly scale: number;
}

/** Half-width of what "a dozen" or "two dozen" is said of: ten to fourteen. Custom, ours. */
const LOOSE_WIDTH = 1 / 6;
/** Longer digit strings are no counts: beyond what a double holds exactly. */
const MAX_DIGITS = 20;
const PLAIN_DIGITS = /^\d+(?:\.\d+)?$/;
const GROUPED_DIGITS = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
/** `12 500`, `1'200`, with either sign for the decimals. */
const SPACED_DIGITS = /^\d{1,3}(?:[\u00a0\u202f\u2009\u2007']\d{3})+(?:[.,]\d+)?$/;
/** `1.234.567`, `12.500,50`: as the continent writes numbers. */
const POINTED_DIGITS = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d{1,2})$/;
/** `12.500`: twelve and a half, or twelve thousand five hundred. */
const DOUBTFUL_POINT = /^[1-9]\d{0,2}\.\d{3}$/;

/** The value of `1,234.5`, `12 500` or `1.234.567`; null if the token is no number. */
function parseDigits(form: string): number | null {
  if (form.length > MAX_DIGITS) return null;
  if (PLAIN_DIGITS.test(form)) return Number(form);
  if (GROUPED_DIGITS.test(form)) return Number(form.replaceAll(',', ''));
  if (SPACED_DIGITS.test(form)) return Number(form.replaceAll(/[^\d.,]/g, '').replace(',', '.'));
  return isPointed(form) ? Number(form.replaceAll('.', '').replace(',', '.')) : null;
}

/** Whether points part thousands: `1.234.567`. */
export function isPointed(form: string): boolean {
  return POINTED_DIGITS.test(form);
}

/** Whether the point of `12.500` may part thousands as well as decimals. */
export function isDoubtfulPoint(form: string): boolean {
  return DOUBTFUL_POINT.test(form);
}

const READERS: readonly ((page: Page, at: number) => Numeral | null)[] = [
  readDecade,
  readZero,
  readVague,
  readPlural,
  readBoth,
  readMultiple,
  readHalf,
  readOrdinal,
  readFraction,
  readShareOf,
  readCardinal,
  readSingle,
];

/** The numeral that begins at token `at`; null if none does. */
export function readNumeral(page: Page, at: number): Numeral | null {
  if (!page.isNumber(at) && !page.lexicon.starters.has(page.form(at)) && !isPointBefore(page, at)) return null;
  for (const read of READERS) {
    const numeral = read(page, at);
    if (numeral !== null) return numeral;
  }
  return null;
}

function exact(from: number, to: number, form: NumeralForm, n: number, scale = 1): Numeral {
  return { from, to, form, n, min: n, max: n, maxOpen: false, assumed: false, scale };
}

function ranged(from: number, to: number, min: number, max: number, maxOpen: boolean): Numeral {
  return { from, to, form: 'vague', n: null, min, max, maxOpen, assumed: true, scale: 1 };
}

/** `40s`, `thirties`: a decade, of years or of life. */
function readDecade(page: Page, at: number): Numeral | null {
  const { decadeWords, vocabulary } = page.lexicon;
  const word = decadeWords.get(page.form(at));
  if (word !== undefined) return decade(at, at + 1, word);
  if (!page.isNumber(at) || !page.touches(at)) return null;
  if (!vocabulary.grammar.decadeSuffixes.has(page.form(at + 1))) return null;
  const n = parseDigits(page.form(at));
  return n === null || n % 10 !== 0 ? null : decade(at, at + 2, n);
}

function decade(from: number, to: number, n: number): Numeral {
  return { ...exact(from, to, 'decade', n), max: n + 9 };
}

function readZero(page: Page, at: number): Numeral | null {
  // "no fewer than 40": a hedge that begins with the word for none
  if (matchForward(page, page.lexicon.hedges, at) !== null) return null;
  const match = matchForward(page, page.lexicon.zeros, at);
  return match && exact(match.from, match.to, 'zero', 0);
}

/** `several`, `a few hundred`. */
function readVague(page: Page, at: number): Numeral | null {
  const match = matchForward(page, page.lexicon.vague, at);
  if (match === null) return null;
  const { min, max } = match.entry;
  const size = magnitudesAt(page, match.to);
  return { ...ranged(at, size.to, min * size.scale, max * size.scale, false), scale: size.scale };
}

/** `dozens`, `tens of thousands`, `many thousands`. */
function readPlural(page: Page, at: number): Numeral | null {
  const { plurals, vocabulary } = page.lexicon;
  const { of } = vocabulary.grammar;
  const first = vocabulary.pluralLeads.has(page.form(at)) ? at + 1 : at;
  const range = plurals.get(page.form(first));
  if (range === undefined || !page.together(at, first)) return null;
  let [min, max] = range;
  let to = first + 1;
  const hasOf = of.has(page.form(to));
  for (;;) {
    const next = of.has(page.form(to)) ? plurals.get(page.form(to + 1)) : undefined;
    if (next === undefined || min >= next[0]) break;
    // "tens of thousands": the second word is a plain magnitude
    const magnitude = magnitudeOfPlural(next);
    min *= magnitude;
    max *= magnitude;
    to += 2;
  }
  if (vocabulary.pluralsNeedOf.has(page.form(first)) && !hasOf) return null;
  return ranged(at, to, min, max, true);
}

/** The magnitude a plural is of: the power of ten its least use lies above. */
function magnitudeOfPlural(range: readonly [number, number]): number {
  return 10 ** Math.floor(Math.log10(range[0]));
}

function readBoth(page: Page, at: number): Numeral | null {
  return page.lexicon.vocabulary.both.has(page.form(at)) ? exact(at, at + 1, 'both', 2) : null;
}

/** `doubled`, `twice`, `three times`, `five-fold`. */
function readMultiple(page: Page, at: number): Numeral | null {
  const { multiples, vocabulary } = page.lexicon;
  const single = multiples.get(page.form(at));
  if (single !== undefined) return exact(at, at + 1, 'multiple', single);
  const count = cardinalAt(page, at);
  if (count === null) return null;
  const times = page.afterJoint(count.to);
  if (!vocabulary.timesWords.has(page.form(times)) || !page.together(at, times)) return null;
  return exact(at, times + 1, 'multiple', count.n);
}

/** `half a million`, `half-dozen`, `half of`; half of a unit is a number too: `half a mile`. */
function readHalf(page: Page, at: number): Numeral | null {
  const { half, articles, of } = page.lexicon.vocabulary.grammar;
  const first = articles.has(page.form(at)) ? at + 1 : at;
  if (!half.has(page.form(first)) || !page.together(at, first)) return null;
  const sized = of.has(page.form(first + 1)) ? readPartOfSize(page, at, first, 0.5) : null;
  if (sized !== null) return sized;
  let next = page.afterJoint(first + 1);
  if (articles.has(page.form(next))) next++;
  const size = magnitudesAt(page, next);
  if (size.scale > 1) return loosened(page, exact(at, size.to, 'words', size.scale / 2, size.scale));
  if (matchForward(page, page.lexicon.units, next) !== null) return exact(at, next, 'words', 0.5);
  if (of.has(page.form(next)) || page.lexicon.vocabulary.counting.determiners.has(page.form(next))) {
    return page.lexicon.ordinals.has(page.form(at - 1)) ? null : exact(at, first + 1, 'fraction', 0.5);
  }
  return null;
}

/** `2nd`, `sixth`, `twenty-first`. */
function readOrdinal(page: Page, at: number): Numeral | null {
  const { ordinals, tens, vocabulary } = page.lexicon;
  const form = page.form(at);
  if (page.isNumber(at)) {
    const isOrdinal = page.touches(at) && vocabulary.grammar.ordinalSuffixes.has(page.form(at + 1));
    const n = isOrdinal ? parseDigits(form) : null;
    return n === null ? null : exact(at, at + 2, 'ordinal', n);
  }
  const ten = tens.get(form);
  const last = ten === undefined ? at : page.afterJoint(at + 1);
  const n = ordinals.get(page.form(last));
  if (n === undefined || !page.together(at, last) || (ten !== undefined && n > 9)) return null;
  return exact(at, last + 1, 'ordinal', (ten ?? 0) + n);
}

/** `one-third`, `two thirds`, `a quarter of`, `1/2`. */
function readFraction(page: Page, at: number): Numeral | null {
  return readSlashed(page, at) ?? readNamedFraction(page, at);
}

function readSlashed(page: Page, at: number): Numeral | null {
  if (page.form(at + 1) !== '/' || !page.touches(at) || !page.touches(at + 1)) return null;
  if (!page.isNumber(at) || !page.isNumber(at + 2) || page.form(at + 3) === '/') return null;
  const above = parseDigits(page.form(at));
  const below = parseDigits(page.form(at + 2));
  if (above === null || below === null || above < 1 || above >= below || !SLASHED.has(below)) return null;
  return exact(at, at + 3, 'fraction', above / below);
}

/** Denominators a fraction is written with in digits; `24/7` and `9/11` are not. */
const SLASHED: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 10, 16]);

function readNamedFraction(page: Page, at: number): Numeral | null {
  const { numerals, fractions, vocabulary } = page.lexicon;
  const above = vocabulary.grammar.articles.has(page.form(at)) ? 1 : numerals.get(page.form(at));
  if (above === undefined || above === 0) return null;
  const name = page.afterJoint(at + 1);
  const below = fractions.get(page.form(name));
  if (below === undefined || above >= below || !page.together(at, name)) return null;
  const sized = readPartOfSize(page, at, name, above / below);
  if (sized !== null) return sized;
  const isPlain = above === 1 && !page.isJoint(at + 1);
  if (isPlain && !vocabulary.grammar.of.has(page.form(name + 1))) return null;
  return exact(at, name + 1, 'fraction', above / below);
}

/** `a quarter |of a million|`, `three-quarter |million|`, `a third |of a mile|`: so much of a magnitude or a unit is a number. */
function readPartOfSize(page: Page, from: number, name: number, share: number): Numeral | null {
  const { grammar } = page.lexicon.vocabulary;
  const isBare = !grammar.of.has(page.form(name + 1));
  // "a third million" is the third one
  if (isBare && page.lexicon.ordinals.has(page.form(name))) return null;
  const next = isBare ? page.afterJoint(name + 1) : name + 2;
  const isOne = grammar.articles.has(page.form(next)) || isSingleOne(page, next);
  if ((!isBare && !isOne) || !page.together(from, next)) return null;
  const size = magnitudesAt(page, isBare ? next : page.afterJoint(next + 1));
  if (size.scale > 1) return loosened(page, exact(from, size.to, 'words', times(share, size.scale), size.scale));
  const isUnit = !isBare && matchForward(page, page.lexicon.units, next + 1) !== null;
  return isUnit && grammar.articles.has(page.form(next)) ? exact(from, next + 1, 'words', share) : null;
}

function isSingleOne(page: Page, at: number): boolean {
  return page.form(at) === '1' || page.lexicon.vocabulary.grammar.one.has(page.form(at));
}

/** `one in five`, `two out of three`. */
function readShareOf(page: Page, at: number): Numeral | null {
  const part = cardinalAt(page, at);
  if (part === null) return null;
  const among = matchForward(page, page.lexicon.among, part.to);
  const whole = among && page.together(at, among.to) ? cardinalAt(page, among.to) : null;
  if (among === null || whole === null || part.n >= whole.n || page.timed[among.to] === 1) return null;
  // "killed two in three attacks": with the bare preposition only "one in" and "in ten" are shares
  const isBare = among.to - among.from === 1;
  if (isBare && part.n !== 1 && whole.n !== 10 && whole.n !== 100) return null;
  // "12 out of 30 died": twelve did, and nobody reckons in thirtieths
  if (!isShareOf(part.n, whole.n)) return null;
  if (page.lexicon.vocabulary.names.timeUnits.has(page.form(page.afterJoint(whole.to)))) return null;
  return exact(at, whole.to, 'fraction', part.n / whole.n);
}

/** Wholes that shares are told of: up to ten, round hundreds and thousands, and these where the share can't be told of a smaller one. */
const SHARED_WHOLES: ReadonlySet<number> = new Set([12, 15, 20, 25, 50]);
const LARGEST_PLAIN = 10;

function isShareOf(part: number, whole: number): boolean {
  if (part === 1 || whole <= LARGEST_PLAIN) return true;
  if (whole >= 100) return Number.isInteger(Math.log10(whole));
  return SHARED_WHOLES.has(whole) && commonDivisor(part, whole) === 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function readCardinal(page: Page, at: number): Numeral | null {
  const cardinal = cardinalAt(page, at);
  if (cardinal === null) return null;
  const tail = matchForward(page, page.lexicon.fractionTails, page.afterJoint(cardinal.to));
  const size = tail === null ? null : magnitudesAt(page, tail.to);
  // "a million and a half"
  if (tail !== null && cardinal.scale >= 1000 && !cardinal.digits && size?.scale === 1 && !isOfUnit(page, tail.to))
    return exact(cardinal.from, tail.to, 'words', cardinal.n + tail.entry * cardinal.scale, cardinal.scale);
  const numeral =
    tail !== null && size !== null && cardinal.scale === 1
      ? exact(cardinal.from, size.to, 'words', (cardinal.n + tail.entry) * size.scale, size.scale)
      : exact(cardinal.from, cardinal.to, cardinal.digits ? 'digits' : 'words', cardinal.n, cardinal.scale);
  return loosened(page, numeral);
}

/** `a million and |a half litres|`: the half is one of its own. */
function isOfUnit(page: Page, at: number): boolean {
  return matchForward(page, page.lexicon.units, at) !== null && !isMoney(page, at);
}

/** "A dozen" is said of ten to fourteen. */
function loosened(page: Page, numeral: Numeral): Numeral {
  const isLoose = page.lexicon.vocabulary.looseMagnitudes.has(page.form(numeral.to - 1));
  if (!isLoose || numeral.n === null) return numeral;
  const width = numeral.n * LOOSE_WIDTH;
  return { ...numeral, min: Math.ceil(numeral.n - width), max: Math.floor(numeral.n + width), assumed: true };
}

interface Cardinal {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly scale: number;
  readonly digits: boolean;
}

function isPointBefore(page: Page, at: number): boolean {
  return page.form(at) === '.' && page.touches(at) && page.isNumber(at + 1) && !page.touches(at - 1);
}

/** A cardinal number in digits or words, with its magnitudes. */
function cardinalAt(page: Page, at: number): Cardinal | null {
  if (page.isNumber(at) || isPointBefore(page, at)) return digitsAt(page, at);
  if (page.lexicon.fractionSigns.has(page.form(at))) return signAt(page, at, at, 0);
  return wordsAt(page, at);
}

function digitsAt(page: Page, at: number): Cardinal | null {
  const first = page.isNumber(at) ? at : at + 1;
  const next = first === at ? endOfPlainGroups(page, at) : first + 1;
  const whole = parseDigits(first === at ? joined(page, at, next) : `0.${page.form(first)}`);
  if (whole === null) return null;
  if (next > first + 1) return { from: at, to: next, n: whole, scale: 1, digits: true };
  if (page.touches(first) && page.lexicon.fractionSigns.has(page.form(next))) return signAt(page, at, next, whole);
  const mixed = page.together(at, next) ? readSlashed(page, next) : null;
  if (mixed !== null) return scaled(page, at, mixed.to, whole + mixed.n!);
  return scaled(page, at, next, whole);
}

function joined(page: Page, from: number, to: number): string {
  let digits = page.form(from);
  for (let at = from + 1; at < to; at++) digits += page.form(at);
  return digits;
}

function signAt(page: Page, from: number, at: number, whole: number): Cardinal {
  return scaled(page, from, at + 1, whole + page.lexicon.fractionSigns.get(page.form(at))!);
}

function scaled(page: Page, from: number, to: number, n: number): Cardinal {
  const size = magnitudesAt(page, to);
  if (size.scale > 1) return { from, to: size.to, n: times(n, size.scale), scale: size.scale, digits: true };
  const short = shortMagnitudeAt(page, from, to);
  if (short !== null) return { from, to: short.to, n: times(n, short.scale), scale: short.scale, digits: true };
  return { from, to, n, scale: 1, digits: true };
}

/** `1.2` times a million is 1200000, not 1199999.9999999998. */
function times(n: number, scale: number): number {
  return Math.round(n * scale * 1e6) / 1e6;
}

/** `hundred thousand`, `million` from token `at`, after a hyphen too; scale 1 and `at` itself if there is none. */
function magnitudesAt(page: Page, at: number): { readonly to: number; readonly scale: number } {
  let to = at;
  let scale = 1;
  for (;;) {
    const next = page.afterJoint(to);
    const magnitude = page.lexicon.magnitudes.get(page.form(next));
    if (magnitude === undefined || !page.together(at - 1, next) || scale * magnitude > 1e15) return { to, scale };
    scale *= magnitude;
    to = next + 1;
  }
}

/** `bn`, `m` after digits; the doubtful ones only with money before or people after. */
function shortMagnitudeAt(
  page: Page,
  from: number,
  at: number,
): { readonly to: number; readonly scale: number } | null {
  const { shortMagnitudes, vocabulary, signs } = page.lexicon;
  const next = page.afterJoint(at);
  const scale = shortMagnitudes.get(page.form(next));
  if (scale === undefined || !page.together(from, next)) return null;
  const isDoubtful = vocabulary.doubtfulMagnitudes.has(page.form(next));
  const isAttached = page.touches(at - 1);
  if (isDoubtful && matchBackward(page, signs, from) === null) {
    if (!(isAttached && isPeople(page, next + 1)) && !isMoney(page, next + 1)) return null;
  }
  return { to: next + 1, scale };
}

/** `52.4m |USD|`, `3m |euros|`, `2m |pounds|`: a currency follows. */
function isMoney(page: Page, at: number): boolean {
  const { currencies, weightOrMoney } = page.lexicon.vocabulary;
  const unit = page.together(at - 1, at) ? matchForward(page, page.lexicon.units, at)?.entry.unit : undefined;
  return unit !== undefined && (currencies.has(unit) || unit === weightOrMoney.unit);
}

export function isPeople(page: Page, at: number): boolean {
  const { persons, unmarkedPlurals } = page.lexicon.vocabulary.counting;
  const form = page.form(at);
  return unmarkedPlurals.has(form) || persons.has(form) || (form.endsWith('s') && persons.has(form.slice(0, -1)));
}

/** `twenty-one`, `two hundred and five thousand`, `a hundred`. */
function wordsAt(page: Page, at: number): Cardinal | null {
  const { vocabulary, magnitudes } = page.lexicon;
  const isArticle = vocabulary.grammar.articles.has(page.form(at));
  if (isArticle && !(page.together(at, at + 1) && magnitudes.has(page.form(at + 1)))) return null;
  let group = isArticle ? withHundred(page, { n: 1, to: at + 1 }) : belowThousand(page, at);
  if (group === null) return null;
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  let to = group.to;
  let scale = 1;
  for (;;) {
    const size = magnitudesAt(page, to);
    if (size.scale === 1 || size.scale >= least) return { from: at, to, n: total + group.n, scale, digits: false };
    total += group.n * size.scale;
    scale = Math.max(scale, size.scale);
    least = size.scale;
    to = size.to;
    const rest = continuation(page, at, to, least);
    if (rest === null) return { from: at, to, n: total, scale, digits: false };
    group = rest;
    to = rest.to;
  }
}

/** What follows a magnitude inside one number word: `two thousand (and) fifty`. */
function continuation(page: Page, from: number, at: number, below: number): Group | null {
  const { and } = page.lexicon.vocabulary.grammar;
  const next = page.afterJoint(and.has(page.form(at)) ? at + 1 : at);
  const group = page.together(from, next) ? belowThousand(page, next) : null;
  if (group === null || group.n >= below || page.form(at) === ',') return null;
  // "a thousand and two others" adds, "two thousand and fifty" too; but "a dozen and two" are two numbers
  return below === 12 ? null : group;
}

interface Group {
  readonly n: number;
  readonly to: number;
}

function belowThousand(page: Page, at: number): Group | null {
  const group = belowHundred(page, at);
  return group && withHundred(page, group);
}

/** `group`, or that many hundreds with what follows: `two hundred and five`. */
function withHundred(page: Page, group: Group): Group {
  const { hundred, and } = page.lexicon.vocabulary.grammar;
  const next = page.afterJoint(group.to);
  if (!hundred.has(page.form(next)) || !page.together(group.to - 1, next)) return group;
  const after = page.afterJoint(and.has(page.form(next + 1)) ? next + 2 : next + 1);
  const rest = page.together(next, after) ? belowHundred(page, after) : null;
  const n = group.n * 100;
  return rest === null ? { n, to: next + 1 } : { n: n + rest.n, to: rest.to };
}

function belowHundred(page: Page, at: number): Group | null {
  const { tens, numerals } = page.lexicon;
  const ten = tens.get(page.form(at));
  if (ten === undefined) {
    const unit = numerals.get(page.form(at));
    return unit === undefined ? null : { n: unit, to: at + 1 };
  }
  const next = page.afterJoint(at + 1);
  const unit = page.together(at, next) ? numerals.get(page.form(next)) : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? { n: ten + unit, to: next + 1 } : { n: ten, to: at + 1 };
}

/** Tokens from the article to the noun of one person; an age alone takes five. */
const SINGLE_REACH = 9;

/** `a man`, `a 23-year-old woman`: one person, perhaps one of several. */
function readSingle(page: Page, at: number): Numeral | null {
  const { grammar, counting } = page.lexicon.vocabulary;
  if (!grammar.articles.has(page.form(at))) return null;
  for (let noun = at + 1; noun < at + SINGLE_REACH && page.together(at, noun); noun++) {
    if (page.isMark(noun) && !page.isJoint(noun)) return null;
    if (counting.persons.has(page.form(noun)) && !isPartOfNoun(page, noun + 1)) return exact(at, noun + 1, 'single', 1);
    if (counting.stops.has(page.form(noun))) return null;
  }
  return null;
}

/** Whether the noun before `at` only describes what follows: `a police officer's car`, `a man-made lake`. */
function isPartOfNoun(page: Page, at: number): boolean {
  if (page.form(at) === "'s" || page.isJoint(at)) return true;
  return page.lexicon.vocabulary.counting.persons.has(page.form(at)) && page.together(at - 1, at);
}
