/**
 * Wholes: numbers of which another tells a part. `12 of the |30| passengers`, `a third of the village's |600| homes`, `of the |30| aboard, 12 died`.
 * In: a page and a place. Out: where a part ends and its whole begins. What befell the part is not said of the whole.
 */

import { matchBackward, matchForward } from './fixed-phrases.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Page } from './pages.ts';

/** Tokens from the word that links part and whole to the number of the whole: `of the old mill's first 30`. */
const WHOLE_REACH = 8;
/** Tokens of whoever has the whole: `the Lind valley school 's`. */
const OWNER_REACH = 4;
/** Hedges and adjectives between the article and the number: `the first at least 30`. */
const LEAD_REACH = 3;
/** Tokens from the number of a part to the link where a noun stands between: `12 young passengers of the 30`. */
const NOUN_REACH = 3;

/** A whole and what links it to its part. */
export interface Link {
  /** The first token after the part. */
  readonly at: number;
  /** Whether a part is told right before it: not in `of the 30 aboard, 12 died`. */
  readonly followsPart: boolean;
  /** Whether the whole is one that was told of before: `the 30`, `its 30`. */
  readonly isDefinite: boolean;
}

/** The link that makes the number beginning at token `from` (its hedges left out or not) a whole; null if it is none. */
export function linkBefore(page: Page, from: number): Link | null {
  const { counting, grammar } = page.lexicon.vocabulary;
  const lead = startOfLead(page, from);
  const owner = startOfOwner(page, lead);
  const start = owner ?? lead;
  const isDefinite = owner !== null || isDeterminer(page, lead);
  if (!page.together(start - 1, from)) return null;
  if (grammar.half.has(page.form(start - 1)) && isDefinite) return { at: start, followsPart: true, isDefinite };
  const link = counting.wholeLinks.has(page.form(start - 1))
    ? { at: start - 1, followsPart: isPart(page, start - 2) || isCountedNoun(page, start - 2, isDefinite), isDefinite }
    : null;
  if (link === null) return null;
  if (!grammar.of.has(page.form(link.at))) return { ...link, at: startOfLink(page, link.at) };
  // "out of the 30"
  const at = startOfLink(page, link.at);
  if (at < link.at) return { ...link, at, followsPart: isPart(page, at - 1) || isCountedNoun(page, at - 1, true) };
  if (link.followsPart || opensClause(page, link.at)) return link;
  return throughGroup(page, link, from);
}

/** The whole whose link is token `at`: its number. Null if no whole begins there. */
export function wholeAfter(page: Page, at: number): Numeral | null {
  for (let k = at + 1; k < at + WHOLE_REACH && page.together(at, k); k++) {
    if (page.isMark(k) && !isOwnerMark(page, k) && !isHedgeMark(page, k)) return null;
    const link = isNumeralAt(page, k) ? linkBefore(page, k) : null;
    if (link?.at !== at) continue;
    const numeral = readNumeral(page, k);
    return numeral?.form === 'digits' || numeral?.form === 'words' ? numeral : null;
  }
  return null;
}

/** `~30`, `>30`: a mark that is a hedge. */
function isHedgeMark(page: Page, at: number): boolean {
  return matchForward(page, page.lexicon.hedges, at) !== null;
}

export function isNumeralAt(page: Page, at: number): boolean {
  const form = page.form(at);
  return page.isNumber(at) || page.lexicon.numerals.has(form) || page.lexicon.tens.has(form);
}

function isDeterminer(page: Page, at: number): boolean {
  return page.lexicon.vocabulary.counting.definites.has(page.form(at));
}

/** The first of the hedges, adjectives of order and determiners before the number. */
function startOfLead(page: Page, from: number): number {
  const { orderings } = page.lexicon.vocabulary.counting;
  let start = from;
  for (let k = 0; k < LEAD_REACH; k++) {
    const hedge = matchBackward(page, page.lexicon.hedges, start);
    if (hedge !== null && page.together(hedge.from, from)) start = hedge.from;
    else if (orderings.has(page.form(start - 1))) start--;
    else break;
  }
  return isDeterminer(page, start - 1) ? start - 1 : start;
}

function isOwnerMark(page: Page, at: number): boolean {
  return page.form(at) === "'" || page.form(at) === "'s" || page.isJoint(at);
}

/** The first token of whoever has the whole: `the school's 30 pupils`, `Velmora's 600 homes`; null if nobody is told. */
function startOfOwner(page: Page, end: number): number | null {
  const { counting, grammar } = page.lexicon.vocabulary;
  if (page.form(end - 1) !== "'s" && page.form(end - 1) !== "'") return null;
  for (let at = end - 2; at >= end - 2 - OWNER_REACH && page.together(at, end - 1); at--) {
    if (counting.wholeLinks.has(page.form(at - 1)) || grammar.half.has(page.form(at - 1))) return at;
    if (!page.isWord(at) && !page.isJoint(at)) return null;
  }
  return null;
}

/** `out of`, `from among`: the first word of the link. */
function startOfLink(page: Page, at: number): number {
  return page.lexicon.vocabulary.counting.beforeLinks.has(page.form(at - 1)) ? at - 1 : at;
}

/** A number, a share or a word for some of many ends at token `at`. */
function isPart(page: Page, at: number): boolean {
  const { lexicon } = page;
  const { counting, grammar } = lexicon.vocabulary;
  const form = page.form(at);
  if (page.timed[at] === 1) return false;
  if (isNumeralAt(page, at) || lexicon.magnitudes.has(form) || lexicon.plurals.has(form)) return true;
  if (lexicon.fractions.has(form) || grammar.half.has(form) || counting.parts.has(form)) return true;
  return matchBackward(page, lexicon.units, at + 1)?.entry.unit === 'percent';
}

/** `12 passengers of |the| 30`: a noun with a number of its own, and a whole that is known. */
function isCountedNoun(page: Page, at: number, isDefinite: boolean): boolean {
  if (!isDefinite || !page.isWord(at) || page.lexicon.vocabulary.counting.stops.has(page.form(at))) return false;
  for (let k = at - 1; k >= at - NOUN_REACH && page.together(k, at); k--) {
    if (isNumeralAt(page, k)) return true;
    if (!page.isWord(k) || page.lexicon.vocabulary.counting.stops.has(page.form(k))) return false;
  }
  return false;
}

/** `|Of| the 30 aboard, 12 died`: before what the part is told. */
function opensClause(page: Page, at: number): boolean {
  if (page.isFirstInSentence(at)) return true;
  return page.isMark(at - 1) && !page.touches(at - 1);
}

/** `12 |of| a group of 30`: the noun between only gathers the whole. */
function throughGroup(page: Page, link: Link, from: number): Link | null {
  const { grammar, counting } = page.lexicon.vocabulary;
  const group = link.at - 1;
  if (!page.isWord(group) || counting.stops.has(page.form(group))) return null;
  const hasArticle = grammar.articles.has(page.form(group - 1)) || isDeterminer(page, group - 1);
  const of = hasArticle ? group - 2 : -1;
  if (of < 0 || !grammar.of.has(page.form(of)) || !page.together(of, from) || !isPart(page, of - 1)) return null;
  return { ...link, at: of, followsPart: true };
}
