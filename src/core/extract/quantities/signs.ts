/**
 * Below nought: `-5C`, `minus 12 degrees`, `12 degrees below zero`. In: an amount. Out: the amount with its sign, if one is written.
 * A dash is a sign only where it touches the number alone, and only of what can be below nought: `2012-5` is none, nor is a list's dash.
 */
import type { UnitWords } from '../../language/quantities.ts';
import type { Amount } from './amount-drafts.ts';
import { matchBackward, matchForward } from './fixed-phrases.ts';
import type { Page } from './pages.ts';
import { isNumeralAt } from './wholes.ts';

const EM_DASH = '\u2014';
/** Tokens on either side in which a word of weather stands. */
const CONTEXT_REACH = 14;

/** The amount with the sign before it or the words for one after it. */
export function withSignOfNought(page: Page, amount: Amount): Amount {
  const { temperatures, currencies } = page.lexicon.vocabulary;
  const { unit } = amount;
  if (amount.n === null || (amount.form !== 'digits' && amount.form !== 'words')) return amount;
  const isTemperature = unit !== null && temperatures.units.has(unit);
  if (isTemperature || unit === null) {
    const below = matchForward(page, page.lexicon.belowZero, amount.to);
    if (below !== null && page.together(amount.from, below.from))
      return negated({ ...amount, ...unitBelow(page, below.to, unit ?? temperatures.plain), rule: 'unit' });
  }
  const sign = minusBefore(page, amount.from);
  if (sign === null) return amount;
  const isSigned =
    isTemperature ||
    (unit === temperatures.percent && !isChange(page, sign)) ||
    (unit !== null && currencies.has(unit) && page.isWord(sign)) ||
    (unit === null && hasNear(page, sign, temperatures.context));
  return isSigned
    ? negated({ ...amount, from: sign, unit: unit ?? temperatures.plain, rule: unit === null ? 'unit' : amount.rule })
    : amount;
}

/** `12 degrees below zero |Celsius|`. */
function unitBelow(page: Page, at: number, unit: string): Pick<Amount, 'to' | 'unit'> {
  const { temperatures } = page.lexicon.vocabulary;
  const match = matchForward(page, page.lexicon.units, at);
  const isNamed = match !== null && temperatures.units.has(match.entry.unit) && match.entry.attached !== true;
  return isNamed && page.together(at - 1, at) ? { to: match.to, unit: match.entry.unit } : { to: at, unit };
}

/** The token of the sign right before token `from`; null if none is there. */
export function minusBefore(page: Page, from: number): number | null {
  const at = from - 1;
  if (!page.together(at, from) || isNumeralAt(page, at - 1)) return null;
  if (page.lexicon.vocabulary.temperatures.minus.has(page.form(at))) return at;
  const isDash = page.form(at) === '-' && page.surface(at) !== EM_DASH && page.touches(at) && !page.touches(at - 1);
  return isDash ? at : null;
}

/** `rose -3%`: the verb tells which way. */
function isChange(page: Page, sign: number): boolean {
  return matchBackward(page, page.lexicon.changesBefore, sign) !== null;
}

export function negated(amount: Amount): Amount {
  const { n, min, max, minOpen, maxOpen } = amount;
  const turn = (value: number | null): number | null => (value === null || value === 0 ? value : -value);
  return { ...amount, n: turn(n), min: turn(max), max: turn(min), minOpen: maxOpen, maxOpen: minOpen };
}

/** Whether `5C` is a temperature: the letter as it is written, under a sign or beside a word for what is measured; else it may be a gate or a bus. */
export function isUnitTied(page: Page, at: number, number: number, entry: UnitWords): boolean {
  if (!page.touches(at - 1)) return false;
  if (entry.codes === undefined) return page.surface(at) === page.form(at);
  if (!entry.codes.includes(page.surface(at))) return false;
  const { readings } = page.lexicon.vocabulary.temperatures;
  return minusBefore(page, number) !== null || hasNear(page, number, readings);
}

function hasNear(page: Page, at: number, words: ReadonlySet<string>): boolean {
  for (let k = Math.max(0, at - CONTEXT_REACH); k < at + CONTEXT_REACH; k++)
    if (words.has(page.form(k)) && page.together(k, at)) return true;
  return false;
}
