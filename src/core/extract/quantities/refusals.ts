/**
 * Refusals: numbers that are no quantities, as an ordered list of rules. Names (`Flight 447`), places in a text or a street,
 * telephone numbers, scores, years, and what times have (dates, clock times, durations), also where no time layer is given.
 */

import { signBefore } from './amounts.ts';
import { matchBackward, matchForward } from './fixed-phrases.ts';
import { isPointed, type Numeral } from './numerals.ts';
import type { Page } from './pages.ts';
import { isUnitTied } from './signs.ts';

export interface Refusal {
  readonly id: string;
  /** The token to go on from if the numeral is refused; null if the rule has nothing against it. */
  readonly refuse: (page: Page, numeral: Numeral) => number | null;
}

/** Years that news writes without a noun. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
/** From so many digits without a comma a bare number is a code: a post code, a case number. */
const CODE_DIGITS = 5;
/** A street's name has at most so many words. */
const STREET_WORDS = 4;

export const refusals: readonly Refusal[] = [
  { id: 'address', refuse: (page, numeral) => (isInAddress(page, numeral.from) ? numeral.to : null) },
  { id: 'telephone', refuse: endOfTelephone },
  { id: 'chain', refuse: endOfChain },
  { id: 'time', refuse: (page, numeral) => (isTimed(page, numeral) ? numeral.to : null) },
  { id: 'list', refuse: when(isListNumber) },
  { id: 'clock', refuse: when(isClock) },
  { id: 'date', refuse: when(isDate) },
  { id: 'duration', refuse: when(isDuration) },
  { id: 'slash', refuse: when(isSlashed) },
  { id: 'code', refuse: when(isPartOfCode) },
  { id: 'street', refuse: when(isStreet) },
  { id: 'label', refuse: when(isLabelled) },
  { id: 'score', refuse: endOfScore },
  { id: 'model', refuse: when(isModel) },
  { id: 'idiom', refuse: endOfIdiom },
  { id: 'emergency', refuse: when(isEmergencyNumber) },
  { id: 'year', refuse: when(isYear) },
  { id: 'bare-code', refuse: when(isBareCode) },
  { id: 'ordinal', refuse: when(isOrdinalName) },
  { id: 'proper', refuse: when(isAfterName) },
  { id: 'brand', refuse: when(isBrand) },
  { id: 'pronoun', refuse: when(isPronoun) },
];

/** The rule that refuses `numeral` and where to go on; null if it may be a quantity. */
export function refusalOf(page: Page, numeral: Numeral): { readonly id: string; readonly to: number } | null {
  for (const rule of refusals) {
    const to = rule.refuse(page, numeral);
    if (to !== null) return { id: rule.id, to: Math.max(to, numeral.from + 1) };
  }
  return null;
}

function when(test: (page: Page, numeral: Numeral) => boolean): Refusal['refuse'] {
  return (page, numeral) => (test(page, numeral) ? numeral.to : null);
}

const isBareDigits = (numeral: Numeral): boolean => numeral.form === 'digits' && numeral.scale === 1;

/** Marks that, between letters or digits without white space, belong to a web or mail address or a tag. */
const ADDRESS_MARKS = new Set(['@', '_', '#', '=', '?', '&', '~', '\\', '|']);

function isInAddress(page: Page, at: number): boolean {
  if (!page.isNumber(at)) return false;
  return isAddressMark(page, at - 1, at - 1) || isAddressMark(page, at + 1, at) || isAfterSlashes(page, at);
}

function isAddressMark(page: Page, mark: number, joint: number): boolean {
  const form = page.form(mark);
  if (!page.touches(joint) || !ADDRESS_MARKS.has(form)) return false;
  // "up 5?" ends a sentence; inside an address something follows
  return mark === joint || page.touches(mark);
}

/** How far back an address is looked for. */
const ADDRESS_REACH = 12;

function isAfterSlashes(page: Page, at: number): boolean {
  for (let k = at - 1; k > at - ADDRESS_REACH && k > 0 && page.touches(k); k--) {
    if (page.form(k) === '/' && page.isWord(k - 1) && page.touches(k - 1)) return true;
  }
  return false;
}

/** Fewest digits of a telephone number with its country's code. */
const TELEPHONE_DIGITS = 8;

/** `+44 20 7946 0000`, `+1 (212) 555-0123`: a plus sign and groups of digits. */
function endOfTelephone(page: Page, { from }: Numeral): number | null {
  if (!page.isNumber(from) || page.form(from - 1) !== '+' || !page.touches(from - 1)) return null;
  let to = from;
  let digits = 0;
  for (let at = from; page.together(from, at) && digits <= 2 * TELEPHONE_DIGITS; at++) {
    if (page.isNumber(at)) {
      // thousands are grouped by commas, telephone numbers never
      if (page.form(at).includes(',')) return null;
      digits += page.surface(at).length;
      to = at + 1;
    } else if (!TELEPHONE_MARKS.has(page.form(at))) break;
  }
  return digits >= TELEPHONE_DIGITS ? to : null;
}

const TELEPHONE_MARKS: ReadonlySet<string> = new Set(['(', ')', '-', '.', '/']);

/** `212-555-0123`, `(212) 555-0123`, `555-0123`, `1.2.3`: numbers joined more than a range is. */
function endOfChain(page: Page, numeral: Numeral): number | null {
  if (!page.isNumber(numeral.from)) return null;
  if (isAreaCode(page, numeral.from)) return numeral.to + (page.isJoint(numeral.to + 2) ? 4 : 2);
  let to = numeral.from;
  let parts = 1;
  while (isChainJoint(page, to + 1) && page.isNumber(to + 2)) {
    to += 2;
    parts++;
  }
  const isShortPhone = parts === 2 && page.surface(numeral.from).length === 3 && page.surface(to).length === 4;
  const form = page.form(numeral.from);
  const isDotted = form.split('.', 3).length === 3 && !isPointed(form);
  return parts > 2 || isDotted || (isShortPhone && page.form(to - 1) === '-') ? to + 1 : null;
}

/** `(212) 555`. */
function isAreaCode(page: Page, at: number): boolean {
  return (
    page.form(at - 1) === '(' && page.form(at + 1) === ')' && page.surface(at).length === 3 && page.isNumber(at + 2)
  );
}

function isChainJoint(page: Page, at: number): boolean {
  const form = page.form(at);
  return (form === '-' || form === '/' || form === ':') && page.touches(at - 1) && page.touches(at);
}

/** Whether a time expression holds the number, all of it. */
function isTimed(page: Page, numeral: Numeral): boolean {
  for (let at = numeral.from; at < numeral.to; at++) if (page.timed[at] === 0) return false;
  return true;
}

/** `1. First`, `2) Second`, at the start of a sentence. */
function isListNumber(page: Page, numeral: Numeral): boolean {
  if (!isBareDigits(numeral)) return false;
  const after = page.form(numeral.to);
  const isFirst = page.isFirstInSentence(numeral.from);
  if (isFirst && (after === '.' || after === ')') && page.touches(numeral.to - 1)) return !page.touches(numeral.to);
  return isFirst && !page.together(numeral.from, numeral.to);
}

/** `3:30`, `6 p.m.` */
function isClock(page: Page, numeral: Numeral): boolean {
  const { clock } = page.lexicon.vocabulary.names;
  if (isColon(page, numeral.to, numeral.to + 1) || isColon(page, numeral.from - 1, numeral.from - 2)) return true;
  return clock.has(page.form(numeral.to)) && page.together(numeral.from, numeral.to);
}

function isColon(page: Page, at: number, other: number): boolean {
  return page.form(at) === ':' && page.isNumber(other) && page.touches(at - 1) && page.touches(at);
}

/** `July 4`, `4 July`, `July 4, 2025`. */
function isDate(page: Page, numeral: Numeral): boolean {
  if (!page.isNumber(numeral.from) || (numeral.form !== 'digits' && numeral.form !== 'ordinal')) return false;
  const { of } = page.lexicon.vocabulary.grammar;
  const after = of.has(page.form(numeral.to)) ? numeral.to + 1 : numeral.to;
  return isMonth(page, after) || isMonth(page, numeral.from - 1);
}

function isMonth(page: Page, at: number): boolean {
  const word = page.form(at) === '.' ? at - 1 : at;
  return page.lexicon.vocabulary.names.months.has(page.form(word)) && page.isCapital(word);
}

/** `two years`, `12-day`: durations belong to times. */
function isDuration(page: Page, numeral: Numeral): boolean {
  const { names, counting } = page.lexicon.vocabulary;
  if (numeral.form === 'ordinal' || numeral.form === 'zero') return false;
  let at = page.afterJoint(numeral.to);
  if (counting.others.has(page.form(at))) at++;
  return names.timeUnits.has(page.form(at)) && page.together(numeral.from, at) && !isUnitOfNoun(page, at);
}

/** `90 night-shift workers`, not `three-hour talks`: a unit that is the first part of a word before what is counted. */
function isUnitOfNoun(page: Page, unit: number): boolean {
  return page.isJoint(unit + 1) && page.isWord(unit + 2) && !page.isJoint(unit - 1) && page.isWord(unit + 3);
}

/** `24/7`, `9/11`, but not `1/2`, which is a numeral by itself. */
function isSlashed(page: Page, numeral: Numeral): boolean {
  const isSlash = (at: number, digit: number) =>
    page.form(at) === '/' && page.isNumber(digit) && page.touches(at - 1) && page.touches(at);
  return isSlash(numeral.to, numeral.to + 1) || isSlash(numeral.from - 1, numeral.from - 2);
}

/** `F-16`, `COVID-19`, `A320-200`, `#12`, `5G`, `007`. */
function isPartOfCode(page: Page, numeral: Numeral): boolean {
  const before = numeral.from - 1;
  if (page.form(before) === '#') return true;
  if (page.isNumber(numeral.from) && /^0\d/.test(page.form(numeral.from))) return true;
  if (isLetterAttached(page, numeral)) return true;
  if (!page.isNumber(numeral.from) || !page.touches(before)) return false;
  // USD52.4
  if (hasMoneyBefore(page, numeral.from)) return false;
  if (page.isWord(before) || page.isNumber(before)) return true;
  return page.isJoint(before) && page.isWord(before - 1) && !isNumberWord(page, before - 1);
}

/** Letters that touch the digits and are no unit or magnitude: `5G`, `474-TIPS`. */
function isLetterAttached(page: Page, numeral: Numeral): boolean {
  if (numeral.form !== 'digits' || !page.touches(numeral.to - 1) || !page.isNumber(numeral.to - 1)) return false;
  if (page.isJoint(numeral.to)) return isAllCapitals(page, numeral.to + 1) && !page.isTitled(numeral.from);
  if (!page.isWord(numeral.to)) return false;
  const unit = matchForward(page, page.lexicon.units, numeral.to);
  return unit === null || (unit.entry.attached === true && !isUnitTied(page, numeral.to, numeral.from, unit.entry));
}

function isAllCapitals(page: Page, at: number): boolean {
  const surface = page.surface(at);
  return page.isWord(at) && surface.length > 1 && surface === surface.toUpperCase();
}

function isNumberWord(page: Page, at: number): boolean {
  const { lexicon } = page;
  const form = page.form(at);
  return lexicon.numerals.has(form) || lexicon.tens.has(form) || lexicon.magnitudes.has(form);
}

/** `1900 block`, `212 Alder Ave.`, `19th Street`, `5th and Alder`. */
function isStreet(page: Page, numeral: Numeral): boolean {
  if (numeral.form !== 'digits' && numeral.form !== 'ordinal' && numeral.form !== 'words') return false;
  if (numeral.scale > 1) return false;
  const { names, grammar } = page.lexicon.vocabulary;
  if (names.blocks.has(page.form(numeral.to)) && numeral.form === 'digits') return true;
  if (numeral.form === 'ordinal' && grammar.and.has(page.form(numeral.to)) && page.isCapital(numeral.to + 1))
    return true;
  if (numeral.form === 'words') return false;
  for (let at = numeral.to; at < numeral.to + STREET_WORDS && page.together(numeral.from, at); at++) {
    if (names.streets.has(page.form(at)) && page.isCapital(at)) return true;
    if (page.form(at) !== '.' && !page.isCapital(at) && !page.isNumber(at)) return false;
  }
  return false;
}

/** `Flight 447`, `Section 8`, `No. 2`. */
function isLabelled(page: Page, numeral: Numeral): boolean {
  if (numeral.form !== 'digits' && numeral.form !== 'words') return false;
  const { names, grammar } = page.lexicon.vocabulary;
  let label = numeral.from - 1;
  // "Image 3 of 20"
  if (grammar.of.has(page.form(label)) && page.isNumber(label - 1) && names.labels.has(page.form(label - 2)))
    return true;
  if (page.form(label) === '.' || page.form(label) === '(') label--;
  if (!page.together(label, numeral.from) || page.form(numeral.from - 1) === ',') return false;
  if (!names.labels.has(page.form(label))) return false;
  return page.isCapital(label)
    ? !page.isTitled(label) || isBareDigits(numeral)
    : isBareDigits(numeral) && (names.numbering.has(page.form(label)) || !hasNounAfter(page, numeral.to));
}

/** `5-4`, `a 21-14 win`: a score or a vote. */
function endOfScore(page: Page, numeral: Numeral): number | null {
  if (!isBareDigits(numeral) && numeral.form !== 'words') return null;
  const { names, grammar } = page.lexicon.vocabulary;
  const at = numeral.to;
  const isHyphen = page.isJoint(at);
  const other = at + 1;
  if (!isHyphen || !page.isNumber(other) || grammar.between.has(page.form(numeral.from - 1))) return null;
  if (page.isNumber(numeral.from) && page.form(numeral.from - 1) === '$') return null;
  if (names.scores.has(page.form(page.afterJoint(other + 1)))) return other + 1;
  const low = Number(page.form(numeral.from).replaceAll(',', ''));
  const high = Number(page.form(other).replaceAll(',', ''));
  if (low >= high && page.lexicon.magnitudes.get(page.form(other + 1)) === undefined) return other + 1;
  return isYearRange(low, high) || isEndOfClause(page, other + 1) ? other + 1 : null;
}

function isYearRange(low: number, high: number): boolean {
  return low >= FIRST_YEAR && low < LAST_YEAR && (high < 100 || (high >= FIRST_YEAR && high < LAST_YEAR));
}

function isEndOfClause(page: Page, at: number): boolean {
  return !page.together(at - 1, at) || (page.isMark(at) && page.form(at) !== '%' && page.form(at) !== '-');
}

/** `.40-caliber`, `9mm handgun`. */
function isModel(page: Page, numeral: Numeral): boolean {
  const at = page.afterJoint(numeral.to);
  return (
    page.together(numeral.from, at) && matchForward(page, page.lexicon.models, at) !== null && numeral.form === 'digits'
  );
}

/** `one of`, `ground zero`, `second-hand`. */
function endOfIdiom(page: Page, numeral: Numeral): number | null {
  const idiom =
    numeral.form === 'zero' && numeral.to - numeral.from > 1
      ? null
      : matchForward(page, page.lexicon.idioms, numeral.from);
  if (idiom !== null && idiom.to > numeral.to && !isPart(page, idiom.to)) return numeral.to;
  const { names } = page.lexicon.vocabulary;
  const isAfter = names.idiomsBefore.has(page.form(numeral.from - 1)) && numeral.form !== 'zero';
  const isGroundZero = numeral.form === 'zero' && names.idiomsBefore.has(page.form(numeral.from - 1));
  return (isAfter && numeral.form === 'words' && numeral.scale === 1) || isGroundZero ? numeral.to : null;
}

/** Words from the number of all to what befell one of them. */
const FATE_REACH = 10;

/** `one of the |five| victims died`: a death among a number of people is counted; `one of the pilots` counts nothing. */
function isPart(page: Page, after: number): boolean {
  const { grammar, counting } = page.lexicon.vocabulary;
  if (!grammar.of.has(page.form(after - 1))) return false;
  const whole = counting.determiners.has(page.form(after)) ? after + 1 : after;
  if (!page.isNumber(whole) && !page.lexicon.numerals.has(page.form(whole))) return false;
  for (let at = whole + 2; at < whole + FATE_REACH && page.together(after, at); at++) {
    // of those who died he was one: nothing befell a part of them
    if (counting.relatives.has(page.form(at))) return false;
    const match = matchForward(page, page.lexicon.eventsAfter, at);
    if (match !== null) return match.entry.event.casualty && match.entry.as !== 'state' && isDeath(page, match.from);
  }
  return false;
}

/** `died`, or `was killed`: not the participle of those who were killed. */
function isDeath(page: Page, at: number): boolean {
  const { passiveAuxiliaries } = page.lexicon.vocabulary.counting;
  const match = matchForward(page, page.lexicon.eventsAfter, at)!;
  return match.entry.as === 'intransitive' || passiveAuxiliaries.has(page.form(at - 1));
}

function isEmergencyNumber(page: Page, numeral: Numeral): boolean {
  const { names } = page.lexicon.vocabulary;
  return isBareDigits(numeral) && names.numbers.has(page.form(numeral.from)) && !hasMoneyBefore(page, numeral.from);
}

/** `2016` on its own: four digits without a comma in the span of years, without money, unit or hedge by it. */
function isYear(page: Page, numeral: Numeral): boolean {
  const n = numeral.n ?? 0;
  if (!isBareDigits(numeral) || numeral.to - numeral.from > 1 || !Number.isInteger(n)) return false;
  if (n < FIRST_YEAR || n > LAST_YEAR || page.form(numeral.from).length !== 4) return false;
  return !isMeasured(page, numeral);
}

function isBareCode(page: Page, numeral: Numeral): boolean {
  if (!isBareDigits(numeral) || page.surface(numeral.from).length < CODE_DIGITS) return false;
  if (!/^\d+$/.test(page.surface(numeral.from)) || isMeasured(page, numeral)) return false;
  return page.surface(numeral.from).startsWith('0') || !hasNounAfter(page, numeral.to);
}

function isMeasured(page: Page, numeral: Numeral): boolean {
  const { lexicon } = page;
  if (hasMoneyBefore(page, numeral.from) || matchBackward(page, lexicon.hedges, numeral.from) !== null) return true;
  return matchForward(page, lexicon.units, page.afterJoint(numeral.to)) !== null;
}

function hasMoneyBefore(page: Page, at: number): boolean {
  return signBefore(page, at) !== null;
}

function hasNounAfter(page: Page, at: number): boolean {
  const word = page.afterJoint(at);
  return (
    page.together(at - 1, word) && page.isWord(word) && !page.lexicon.vocabulary.counting.stops.has(page.form(word))
  );
}

/** `first-degree`, `Second Amendment`, `at first`: an ordinal counts only before a common noun. */
function isOrdinalName(page: Page, numeral: Numeral): boolean {
  if (numeral.form !== 'ordinal') return false;
  const { names, counting, grammar } = page.lexicon.vocabulary;
  const at = page.afterJoint(numeral.to);
  if (!page.together(numeral.from, at) || !page.isWord(at)) return true;
  const form = page.form(at);
  if (names.ordinalNames.has(form) || names.timeUnits.has(form) || counting.stops.has(form)) return true;
  if (page.isCapital(at) && !page.isTitled(at)) return true;
  const before = page.form(numeral.from - 1);
  return !(grammar.articles.has(before) || counting.determiners.has(before) || before === "'s");
}

/** `Boeing 737`, `Studio 54`: digits after a capitalised word, where nothing is counted. */
function isAfterName(page: Page, numeral: Numeral): boolean {
  if (!isBareDigits(numeral) || page.surface(numeral.from).includes(',')) return false;
  const before = numeral.from - 1;
  if (!page.together(before, numeral.from) || !page.isWord(before) || !page.isCapital(before)) return false;
  if (page.isFirstInSentence(before) || page.timed[before] === 1 || page.isTitled(before)) return false;
  if (hasMoneyBefore(page, numeral.from)) return false;
  if (matchForward(page, page.lexicon.units, page.afterJoint(numeral.to)) !== null) return false;
  return !hasNounAfter(page, numeral.to);
}

/** `9 Action News`: digits before a capitalised name of an outlet. */
function isBrand(page: Page, numeral: Numeral): boolean {
  if (!isBareDigits(numeral)) return false;
  for (let at = numeral.to; at < numeral.to + BRAND_WORDS && page.together(numeral.from, at); at++) {
    if (!page.isCapital(at)) return false;
    if (page.lexicon.vocabulary.names.brands.has(page.form(at))) return true;
  }
  return false;
}

/** A name with a number in front ends within so many words. */
const BRAND_WORDS = 3;

/** `loved one`, `this one`, `Air Force One`. */
function isPronoun(page: Page, numeral: Numeral): boolean {
  const { grammar, names } = page.lexicon.vocabulary;
  if (numeral.to - numeral.from > 1 || !grammar.one.has(page.form(numeral.from))) return false;
  const before = numeral.from - 1;
  if (!page.together(before, numeral.from)) return false;
  if (names.pronounsBefore.has(page.form(before))) return true;
  return page.isCapital(numeral.from) && page.isCapital(before) && !page.isTitled(before);
}
