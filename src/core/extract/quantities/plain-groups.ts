/**
 * Digits in groups with a plain space between: `12 500 people`. In: a page and the token the digits begin at. Out: the token behind the last group.
 * A plain space parts two numbers too (`on day 12 500 people came`): groups are read only where something counted follows at once, and nothing
 * before the digits takes the first of them for itself.
 */
import { matchForward } from './fixed-phrases.ts';
import type { Page } from './pages.ts';

const FIRST_GROUP = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
/** Millions of millions are not written out. */
const MOST_GROUPS = 4;

/** Where the groups end that token `at` begins; `at + 1` if it begins none. */
export function endOfPlainGroups(page: Page, at: number): number {
  const to = endOfGroups(page, at);
  return to > at + 1 && isCounted(page, to) && isFree(page, at) ? to : at + 1;
}

/** The end of the groups by their spelling alone. */
function endOfGroups(page: Page, at: number): number {
  if (!isGroup(page, at, FIRST_GROUP) || page.touches(at - 1)) return at + 1;
  let to = at + 1;
  while (isGroup(page, to, GROUP) && isSpaced(page, to)) to++;
  const isLonger = to - at > MOST_GROUPS || page.touches(to - 1) || page.isNumber(to);
  return isLonger ? at + 1 : to;
}

function isGroup(page: Page, at: number, written: RegExp): boolean {
  return page.isNumber(at) && page.timed[at] !== 1 && written.test(page.surface(at));
}

/** Whether a plain space and no more stands before token `at`. */
function isSpaced(page: Page, at: number): boolean {
  const { start, end } = page.words;
  return start[at] === end[at - 1]! + 1 && page.text[end[at - 1]!] === ' ' && page.together(at - 1, at);
}

/** Whether what is counted stands at token `at`: people, a unit, a noun in the plural; or the next end of a range, with what it counts. */
function isCounted(page: Page, at: number): boolean {
  const { counting, grammar, names } = page.lexicon.vocabulary;
  if (!page.together(at - 1, at)) return false;
  const form = page.form(at);
  if (grammar.and.has(form) || grammar.or.has(form) || grammar.rangeTo.has(form)) {
    const next = endOfGroups(page, at + 1);
    return next > at + 2 && !grammar.and.has(page.form(next)) && isCounted(page, next);
  }
  if (!page.isWord(at) || (page.isCapital(at) && !page.isTitled(at)) || names.timeUnits.has(form)) return false;
  if (counting.persons.has(form) || counting.unmarkedPlurals.has(form)) return true;
  const unit = matchForward(page, page.lexicon.units, at);
  // "2 |500 kg bombs|" are two
  return unit === null ? isPlural(page, at) : !(page.together(at, unit.to) && isPlural(page, unit.to));
}

function isPlural(page: Page, at: number): boolean {
  const form = page.form(at);
  return form.endsWith('s') && form.length >= SHORTEST_PLURAL && !page.lexicon.vocabulary.counting.stops.has(form);
}

/** Shorter words on `s` are mostly no plurals: "was", "its", "gas". */
const SHORTEST_PLURAL = 4;

/** Whether nothing before token `at` takes its digits alone: no label (`room 12`), name, hour or day, nor a list (`3 and 4 |200 goats|`). */
function isFree(page: Page, at: number): boolean {
  const before = at - 1;
  if (!page.together(before, at)) return true;
  const { names, grammar } = page.lexicon.vocabulary;
  const form = page.form(before);
  if (page.isNumber(before) || names.dayWords.has(form)) return false;
  const isLabel = (word: string): boolean => names.labels.has(word) || names.numbering.has(word);
  if (isLabel(form) || (form.endsWith('s') && form.length >= SHORTEST_PLURAL && isLabel(form.slice(0, -1))))
    return false;
  if (page.isWord(before) && page.isCapital(before)) return page.isFirstInSentence(before) || page.isTitled(before);
  const isLink = form === ',' || grammar.and.has(form) || grammar.or.has(form);
  return !isLink || !page.isNumber(before - 1) || isGroupedBefore(page, before - 1);
}

/** Whether the number that ends with token `at` is in groups itself: `10 |000| and 12 000`. */
function isGroupedBefore(page: Page, at: number): boolean {
  return isGroup(page, at, GROUP) && page.isNumber(at - 1) && isSpaced(page, at);
}
