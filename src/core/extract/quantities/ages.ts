/**
 * Ages: numbers that say how old someone or something is. `42-year-old`, `Reed, 30, of Leeds`, `aged 5`, `in his early 40s`,
 * `children under five`. In: an amount, ranges already joined. Out: the amount as an age, and the tokens that say whose.
 */
import type { Amount } from './amount-drafts.ts';
import { bound } from './amounts.ts';
import { matchBackward, matchForward } from './fixed-phrases.ts';
import type { Page } from './pages.ts';

/** An age and the tokens `[whose.from, whose.to)` that name its bearer, where they stand before it. */
export interface Age {
  readonly amount: Amount;
  readonly whose: { readonly from: number; readonly to: number } | null;
}

/** Older than anyone: a number set off by commas above this is no age. */
const OLDEST = 120;
/** A name has at most so many parts. */
const MOST_NAME_PARTS = 5;

const READERS: readonly ((page: Page, amount: Amount) => Age | null)[] = [
  readYearsOld,
  readDecadeOfLife,
  readAged,
  readTurned,
  readBeing,
  readManOf,
  readApposed,
  readLimit,
  readBounded,
];

/** The age that `amount` is; null if it is none. */
export function readAge(page: Page, amount: Amount): Age | null {
  if (amount.unit !== null || amount.form === 'ordinal' || amount.form === 'zero' || amount.form === 'single')
    return null;
  for (const read of READERS) {
    const age = read(page, amount);
    if (age !== null) return age;
  }
  return null;
}

/** A bare number in a list of ages, as one; null if it can be none, or counts the noun after it. */
export function asAge(page: Page, amount: Amount): Age | null {
  if (!isPlausible(amount) || amount.unit !== null || amount.n === null || !Number.isInteger(amount.n)) return null;
  const isCounting = page.together(amount.from, amount.to) && isPlainNoun(page, amount.to);
  return isCounting ? null : aged(amount, 'age-listed');
}

function aged(amount: Amount, rule: string, whose: Age['whose'] = null, unit = 'year'): Age {
  return { amount: { ...amount, unit, rule }, whose };
}

function readYearsOld(page: Page, amount: Amount): Age | null {
  // a hyphen set off by a stray space still joins: `9 -year-old`
  const at = page.form(amount.to) === '-' && page.touches(amount.to) ? amount.to + 1 : amount.to;
  const match = page.together(amount.from, at) ? matchForward(page, page.lexicon.agesAfter, at) : null;
  return match && aged({ ...amount, to: match.to }, 'age-old', null, match.entry.unit);
}

/** `in his early 40s`: the decade, or the part of it. */
function readDecadeOfLife(page: Page, amount: Amount): Age | null {
  if (amount.form !== 'decade' || amount.n === null || amount.n >= 100) return null;
  const partAt = page.beforeJoint(amount.from - 1);
  const part = page.lexicon.decadeParts.get(page.form(partAt));
  const from = part === undefined ? amount.from : partAt;
  const before = matchBackward(page, page.lexicon.decadeBefore, from);
  if (before === null || !page.together(before.from, amount.from)) return null;
  const [first, last] = part ?? [0, 9];
  const range = { min: amount.n + first, max: amount.n + last, n: null, assumed: part !== undefined };
  return aged({ ...amount, ...range, from }, 'age-decade');
}

function isPlausible(amount: Amount): boolean {
  const max = amount.max ?? amount.min;
  return max !== null && max <= OLDEST && (amount.form === 'digits' || amount.form === 'words') && amount.scale === 1;
}

function readAged(page: Page, amount: Amount): Age | null {
  if (!isPlausible(amount)) return null;
  const before = matchBackward(page, page.lexicon.agesBefore, amount.from);
  return before && page.together(before.from, amount.from) ? aged(amount, 'age-aged') : null;
}

/** `turned 18`, with no noun after. */
function readTurned(page: Page, amount: Amount): Age | null {
  const { turning } = page.lexicon.vocabulary.ages;
  if (!isPlausible(amount) || !turning.has(page.form(amount.from - 1))) return null;
  if (!page.together(amount.from - 1, amount.from)) return null;
  const isCounting =
    page.together(amount.from, amount.to) && isPlainNoun(page, amount.to) && page.timed[amount.to] === 0;
  return isCounting ? null : aged(amount, 'age-turned');
}

/** `who was 29 and ran the shop`, `he is 34.` */
function readBeing(page: Page, amount: Amount): Age | null {
  if (!isPlausible(amount) || amount.n === null || !Number.isInteger(amount.n)) return null;
  const before = matchBackward(page, page.lexicon.agesBeing, amount.from);
  if (before === null || !page.together(before.from, amount.from)) return null;
  const ends =
    closesApposition(page, amount.to, ',') ||
    (page.lexicon.vocabulary.ages.beingFollowers.has(page.form(amount.to)) && page.timed[amount.to] === 0);
  return ends ? aged(amount, 'age-being') : null;
}

/** `a man of 63`, with no noun after. */
function readManOf(page: Page, amount: Amount): Age | null {
  const { grammar, counting, ages } = page.lexicon.vocabulary;
  if (!isPlausible(amount) || amount.n === null || !grammar.of.has(page.form(amount.from - 1))) return null;
  // a father of four has four children
  const whose = { from: amount.from - 2, to: amount.from - 1 };
  if (!ages.bearers.has(page.form(whose.from)) || !counting.determiners.has(page.form(whose.from - 1))) return null;
  const isWhole = closesApposition(page, amount.to, ',') || counting.passiveAuxiliaries.has(page.form(amount.to));
  return page.together(whose.from - 1, amount.from) && isWhole ? aged(amount, 'age-of', whose) : null;
}

/** `Ann Reed, 30,`, `Ann Reed (30)`, `his daughter, 5,`. */
function readApposed(page: Page, amount: Amount): Age | null {
  if (!isPlausible(amount) || amount.n === null || !Number.isInteger(amount.n)) return null;
  const mark = amount.from - 1;
  const opener = page.form(mark);
  if ((opener !== ',' && opener !== '(') || !page.together(mark - 1, amount.from)) return null;
  const whose = nameBefore(page, mark) ?? personBefore(page, mark);
  if (whose === null || (amount.form === 'words' && page.isCapital(whose.to - 1))) return null;
  return closesApposition(page, amount.to, opener) ? aged(amount, 'age-apposed', whose) : null;
}

function closesApposition(page: Page, at: number, opener: string): boolean {
  const form = page.form(at);
  if (opener === '(') return form === ')';
  if (!page.together(at - 1, at)) return true;
  if (form === ',' || form === ';' || form === ')') return true;
  if (form === '-') return !page.touches(at);
  if (form === '.') return !page.touches(at) || !page.isNumber(at + 1);
  return page.lexicon.vocabulary.ages.followers.has(form) && page.isCapital(at + 1);
}

/** The run of capitalised words that ends before `end`. */
function nameBefore(page: Page, end: number): Age['whose'] {
  const { nameTails } = page.lexicon.vocabulary.ages;
  let to = end;
  if (page.form(to - 1) === '.' && page.touches(to - 2)) to--;
  let from = to;
  while (
    from > 0 &&
    end - from < MOST_NAME_PARTS * 2 &&
    isNamePart(page, from - 1) &&
    page.together(from - 1, end - 1)
  ) {
    from--;
  }
  // "Sam Reed, Jr., 30": the name goes on before the comma
  if (from === to - 1 && nameTails.has(page.form(from)) && page.form(from - 1) === ',')
    return nameBefore(page, from - 1);
  while (from < to && !page.isWord(from)) from++;
  const { months, labels } = page.lexicon.vocabulary.names;
  if (from === to || page.timed[to - 1] === 1) return null;
  const last = page.form(to - 1);
  return months.has(last) || (labels.has(last) && to - from === 1) ? null : { from, to };
}

function isNamePart(page: Page, at: number): boolean {
  if (page.isWord(at)) return page.isCapital(at);
  const form = page.form(at);
  if (form === '.') return page.touches(at - 1) && page.isCapital(at - 1);
  return form === '-' && page.isJoint(at);
}

function personBefore(page: Page, end: number): Age['whose'] {
  return page.lexicon.vocabulary.counting.persons.has(page.form(end - 1)) ? { from: end - 1, to: end } : null;
}

/** `children under five`: a person noun, the limit, and no noun after the number. */
function readLimit(page: Page, amount: Amount): Age | null {
  if (!isPlausible(amount)) return null;
  const limit = matchBackward(page, page.lexicon.ageLimits, amount.from);
  if (limit === null || !page.together(limit.from - 1, amount.to - 1)) return null;
  const isLong = limit.to - limit.from > 2;
  if (!isLong && !isPeopleWord(page, limit.from - 1)) return null;
  if (!isLong && page.together(amount.from, amount.to) && isPlainNoun(page, amount.to)) return null;
  const from = isLong ? amount.from : limit.from;
  const bounded = bound({ ...amount, unit: 'year' }, { kind: limit.entry, name: page.slice(limit.from, limit.to) });
  return aged({ ...bounded, from }, 'age-limit', { from: limit.from - 1, to: limit.from });
}

function isPeopleWord(page: Page, at: number): boolean {
  const { persons, unmarkedPlurals } = page.lexicon.vocabulary.counting;
  const form = page.form(at);
  return persons.has(form) || unmarkedPlurals.has(form) || (form.endsWith('s') && persons.has(form.slice(0, -1)));
}

function isPlainNoun(page: Page, at: number): boolean {
  return page.isWord(at) && !page.lexicon.vocabulary.counting.stops.has(page.form(at));
}

/** `18 and older`. */
function readBounded(page: Page, amount: Amount): Age | null {
  if (!isPlausible(amount)) return null;
  const match = matchForward(page, page.lexicon.ageBounds, amount.to);
  if (match === null || !page.together(amount.from, amount.to)) return null;
  const name = page.slice(match.from, match.to);
  return aged(bound({ ...amount, to: match.to, unit: 'year' }, { kind: match.entry, name }), 'age-bounded');
}
