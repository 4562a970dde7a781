/**
 * Amounts: a numeral with its currency or unit, two of them as a range, and the hedge around them, as one bounded value.
 * In: a numeral. Out: a draft of a quantity, tokens and range, not yet what it measures.
 */
import type { Hedge, HedgeKind, UnitWords } from '../../language/quantities.ts';
import type { Amount } from './amount-drafts.ts';
import { matchBackward, matchForward, type PhraseMatch } from './fixed-phrases.ts';
import { isDoubtfulPoint, isPeople, type Numeral, readNumeral } from './numerals.ts';
import type { Page } from './pages.ts';
import { isUnitTied, minusBefore, negated, withSignOfNought } from './signs.ts';

/** Half-width of "about" as a share of the number: custom, ours; the figures of one event that editors treat as one lie within it. */
const ABOUT_WIDTH = 0.1;
/** "Nearly" reaches this far below: `nearly 50` is `[45, 50)`. Custom, ours. */
const NEARLY_WIDTH = 0.1;
/** "Just over" reaches this far above, as "nearly" does below. */
const JUST_OVER_WIDTH = 0.1;
/** A count is off by at least one where it is only "about" right. */
const LEAST_WIDTH = 1;
/** How far a hedge reaches, in units of the last digit told: "about 146" is not 149. Custom, ours. */
const LAST_DIGITS = 1.5;

/** What one unit of the last digit other than nought is worth: 1 in 146, 10 in 150, 100 million in 1.2 billion. */
function lastDigitOf(n: number): number {
  if (!Number.isFinite(n) || n === 0) return 1;
  const [digits, power] = Math.abs(n).toExponential().split('e');
  return 10 ** (Number(power) - (digits!.replace('.', '').replace(/0+$/, '').length - 1));
}

/** Tokens from the article of a rate to its noun. */
const RATE_REACH = 4;
/** A second hedge may stand before the first: `at least about 20`. */
const MOST_HEDGES = 2;

/** The numeral with its currency and unit. */
export function denominate(page: Page, numeral: Numeral): Amount {
  const plain = plainAmount(numeral);
  // one person told of may be one of several
  if (numeral.form === 'single') return { ...plain, max: null };
  if (numeral.form === 'zero' || numeral.form === 'both' || numeral.form === 'ordinal') return plain;
  if (numeral.form === 'multiple') return { ...plain, unit: 'times' };
  const measured = withSign(page, plain) ?? withUnitBefore(page, plain) ?? withUnit(page, plain);
  if (measured === null && numeral.form === 'fraction') return { ...plain, unit: 'ratio', rule: 'fraction' };
  const amount = withSignOfNought(page, withPoint(page, numeral, measured ?? plain));
  return measured === null ? amount : withRate(page, withFeetAndInches(page, amount));
}

/**
 * `12.500`: of people it is thousands, for there is no half of one. Of other things a point before a last nought is told by nobody who
 * means decimals, nor for sure meant for thousands: such a number is left out.
 */
function withPoint(page: Page, numeral: Numeral, amount: Amount): Amount {
  const digits = page.form(numeral.from);
  if (numeral.form !== 'digits' || numeral.scale !== 1 || !isDoubtfulPoint(digits)) return amount;
  if (amount.unit === null && isPeople(page, page.afterJoint(numeral.to))) return multiplied(amount, 1000);
  return digits.endsWith('0') ? { ...amount, n: null, min: null, max: null, rule: 'doubtful-point' } : amount;
}

function plainAmount(numeral: Numeral): Amount {
  const { form } = numeral;
  return {
    ...numeral,
    minOpen: false,
    unit: null,
    approximator: null,
    rate: null,
    priced: false,
    rule: form === 'digits' || form === 'words' ? 'count' : form,
  };
}

function multiplied(amount: Amount, factor: number): Amount {
  if (factor === 1) return amount;
  const by = (x: number | null) => (x === null ? null : Math.round(x * factor * 1e6) / 1e6);
  return { ...amount, n: by(amount.n), min: by(amount.min), max: by(amount.max) };
}

/** `$5`, `US$5`, `EUR 5`. */
function withSign(page: Page, amount: Amount): Amount | null {
  const sign = signBefore(page, amount.from);
  return sign && { ...amount, from: sign.from, unit: sign.entry.unit, rule: 'money' };
}

/** The currency sign that ends before token `at`; codes of letters only in capitals, signs of several parts only unspaced. */
export function signBefore(page: Page, at: number): PhraseMatch<UnitWords> | null {
  const isWhole = (sign: PhraseMatch<UnitWords>): boolean => {
    for (let k = sign.from; k < sign.to - 1; k++) if (!page.touches(k)) return false;
    const last = sign.to - 1;
    const surface = page.surface(last);
    if (!page.isWord(last)) return true;
    // RS 6 is a car, unless all is in capitals
    const { codes } = sign.entry;
    return codes === undefined || page.isTitled(last) ? surface !== page.form(last) : codes.includes(surface);
  };
  const sign = matchBackward(page, page.lexicon.signs, at, isWhole);
  return sign !== null && page.together(sign.from, at) ? sign : null;
}

/** `magnitude 6.2`. */
function withUnitBefore(page: Page, amount: Amount): Amount | null {
  const before = matchBackward(page, page.lexicon.unitsBefore, amount.from);
  if (before === null || !page.together(before.from, amount.from) || amount.form !== 'digits') return null;
  return { ...amount, from: before.from, unit: before.entry.unit, rule: 'unit' };
}

/** `5 km`, `12mph`, `50 percent`, `two-mile`, `60 cents`. */
function withUnit(page: Page, amount: Amount): Amount | null {
  const at = page.afterJoint(amount.to);
  const match = matchForward(page, page.lexicon.units, at);
  if (match === null || !page.together(amount.from, at)) return null;
  const { entry } = match;
  if (entry.attached === true && !isUnitTied(page, at, amount.from, entry)) return null;
  const { weightOrMoney, currencies } = page.lexicon.vocabulary;
  const unit = entry.unit === weightOrMoney.unit && amount.scale >= 1e6 ? weightOrMoney.currency : entry.unit;
  const rule = currencies.has(unit) ? 'money' : unit === 'percent' ? 'percent' : 'unit';
  return multiplied({ ...amount, to: match.to, unit, rule }, entry.factor ?? 1);
}

const INCHES_PER_FOOT = 12;

/** `5 feet 10 inches`, `6-foot-2`: one length in feet. */
function withFeetAndInches(page: Page, amount: Amount): Amount {
  if (amount.unit !== 'foot' || amount.n === null) return amount;
  const at = page.afterJoint(amount.to);
  const rest = page.together(amount.from, at) && page.isNumber(at) ? readNumeral(page, at) : null;
  if (rest?.form !== 'digits' || rest.n === null || rest.n >= INCHES_PER_FOOT) return amount;
  const unit = matchForward(page, page.lexicon.units, page.afterJoint(rest.to));
  if (unit?.entry.unit !== 'inch' && at === amount.to) return amount;
  const n = amount.n + rest.n / INCHES_PER_FOOT;
  return { ...amount, n, min: n, max: n, to: unit?.entry.unit === 'inch' ? unit.to : rest.to };
}

/** `$110 a share`, `60 cents per ride`, `$5 each`. */
function withRate(page: Page, amount: Amount): Amount {
  const { counting, currencies } = page.lexicon.vocabulary;
  if (amount.unit === null || !currencies.has(amount.unit)) return amount;
  const at = page.afterJoint(amount.to);
  if (!page.together(amount.from, at)) return amount;
  if (counting.each.has(page.form(at))) return { ...amount, priced: true };
  if (!counting.rates.has(page.form(at))) return amount;
  let noun = page.afterJoint(at + 1);
  // "$82 a Larch share": a name may stand between
  while (noun < at + RATE_REACH && page.isWord(noun) && page.isCapital(noun) && page.together(at, noun)) noun++;
  if (!counting.rateNouns.has(page.form(noun))) return amount;
  return page.together(at, noun) ? { ...amount, to: noun + 1, rate: noun, priced: true } : amount;
}

/** The amount at `amount` and, if a range goes on from it, its other end: `250-300`, `between $5 and $7 million`. */
export function withRange(page: Page, amount: Amount): Amount {
  if (!isCardinal(amount)) return amount;
  const link = rangeLink(page, amount);
  if (link === null) return amount;
  const other = amountAt(page, link.next);
  if (other === null || !(isCardinal(other) || other.form === 'multiple') || other.from !== link.next) return amount;
  // "-5 to -10C": the first has its sign too
  const sign = other.n! < 0 && amount.unit === null && amount.n! > 0 ? minusBefore(page, amount.from) : null;
  const joined = joinRange(sign === null ? amount : negated(amount), other);
  if (joined === null) return amount;
  return { ...joined, from: sign ?? link.from, rule: 'range' };
}

/** The amount whose currency sign or numeral begins at token `at`. */
function amountAt(page: Page, at: number): Amount | null {
  const sign = matchForward(page, page.lexicon.signs, at);
  const isSigned = minusBefore(page, at + 1) === at;
  const numeral = readNumeral(page, sign?.to ?? at) ?? readNumeral(page, isSigned ? at + 1 : at);
  return numeral && denominate(page, numeral);
}

function isCardinal(amount: Amount): boolean {
  return amount.n !== null && (amount.form === 'digits' || amount.form === 'words') && amount.rate === null;
}

interface RangeLink {
  /** First token of the range: the word for "between" if there is one. */
  readonly from: number;
  readonly next: number;
}

const EM_DASH = '\u2014';

function rangeLink(page: Page, amount: Amount): RangeLink | null {
  const { between, from, ranging, and, rangeTo, or } = page.lexicon.vocabulary.grammar;
  const at = amount.to;
  const next = at + 1;
  if (!page.together(amount.from, next)) return null;
  const before = page.form(amount.from - 1);
  const isBetween = between.has(before) && page.together(amount.from - 1, amount.from);
  const link = { from: isBetween ? amount.from - 1 : amount.from, next };
  const form = page.form(at);
  if (form === '-' && page.surface(at) !== EM_DASH) return isBetween || page.isJoint(at) ? link : null;
  if (isBetween) return and.has(form) || rangeTo.has(form) ? link : null;
  // "from 5 to 7 percent" is a change unless something ranges
  if (from.has(before) && !ranging.has(page.form(amount.from - 2))) return null;
  return rangeTo.has(form) || or.has(form) ? link : null;
}

/** Both ends as one amount; the first takes magnitude and unit of the second. Null if they are no range. */
function joinRange(low: Amount, high: Amount): Amount | null {
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return null;
  const sharesScale = low.scale === 1 && high.scale > 1 && low.n! < high.n! / high.scale;
  const scaled = sharesScale ? multiplied(low, high.scale) : low;
  // from -5 down to -10
  if (low.n! < 0 && high.n! < low.n!) return { ...high, form: low.form, n: null, max: low.n, assumed: false };
  if (scaled.n === null || high.n === null || scaled.n >= high.n) return null;
  return {
    ...high,
    form: low.form,
    n: null,
    min: scaled.n,
    max: high.n,
    unit: high.unit ?? low.unit,
    assumed: false,
  };
}

/** The amount with the hedges before and after it. */
export function withHedges(page: Page, amount: Amount, least: number): Amount {
  if (amount.form === 'zero' || amount.form === 'ordinal' || amount.form === 'single') return amount;
  let hedged = withHedgeAfter(page, amount);
  for (let k = 0; k < MOST_HEDGES; k++) {
    const next = withHedgeBefore(page, hedged, least);
    if (next === hedged) return hedged;
    hedged = next;
  }
  return hedged;
}

function withHedgeBefore(page: Page, amount: Amount, least: number): Amount {
  const { another } = page.lexicon.vocabulary.grammar;
  for (const end of another.has(page.form(amount.from - 1)) ? [amount.from, amount.from - 1] : [amount.from]) {
    const match = matchBackward(page, page.lexicon.hedges, end);
    if (match === null || match.from < least || !page.together(match.from, amount.from)) continue;
    if (page.timed[match.from] === 1 || isPreposition(page, match.from, match.entry)) continue;
    return bound({ ...amount, from: match.from }, match.entry);
  }
  return amount;
}

function isPreposition(page: Page, from: number, hedge: Hedge): boolean {
  if (hedge.notAfter === undefined || !page.together(from - 1, from)) return false;
  return hedge.notAfter.has(page.form(from - 1));
}

function withHedgeAfter(page: Page, amount: Amount): Amount {
  const at = page.afterJoint(amount.to);
  const match = matchForward(page, page.lexicon.hedgesAfter, at);
  if (match === null || !page.together(amount.from, at)) return amount;
  return bound({ ...amount, to: match.to }, match.entry);
}

/** The amount as `hedge` bounds it. */
export function bound(amount: Amount, hedge: Pick<Hedge, 'kind' | 'name'>): Amount {
  if (amount.min === null && amount.max === null) return { ...amount, approximator: hedge.name };
  const range = BOUNDS[hedge.kind](amount.min ?? 0, amount.max, amount.unit === null);
  const approximator = hedge.kind === 'exact' ? amount.approximator : hedge.name;
  return { ...amount, ...range, approximator, assumed: range.assumed || amount.assumed };
}

interface Range {
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly assumed: boolean;
}

/** A hedge on a figure told to its last digit allows a digit or so there; on a round one, its customary share. */
const width = (n: number, share: number, isCount: boolean): number => {
  const part = Math.min(Math.abs(n) * share, LAST_DIGITS * lastDigitOf(n));
  return isCount ? Math.max(part, LEAST_WIDTH) : part;
};

/** So much below `min`; nothing that is above nought goes below it. */
const least = (min: number, by: number): number => (min < 0 ? min - by : Math.max(0, min - by));

const BOUNDS: Readonly<Record<HedgeKind, (min: number, max: number | null, isCount: boolean) => Range>> = {
  about: (min, max, isCount) => ({
    min: least(min, width(min, ABOUT_WIDTH, isCount)),
    max: max === null ? null : max + width(max, ABOUT_WIDTH, isCount),
    minOpen: false,
    maxOpen: false,
    assumed: true,
  }),
  nearly: (min, max, isCount) => ({
    min: least(min, width(min, NEARLY_WIDTH, isCount)),
    max,
    minOpen: false,
    maxOpen: max !== null,
    assumed: true,
  }),
  'just-over': (min, max, isCount) => ({
    min,
    max: max === null ? null : max + width(max, JUST_OVER_WIDTH, isCount),
    minOpen: true,
    maxOpen: false,
    assumed: true,
  }),
  over: min => ({ min, max: null, minOpen: true, maxOpen: false, assumed: false }),
  least: min => ({ min, max: null, minOpen: false, maxOpen: false, assumed: false }),
  under: (_, max) => ({ min: null, max, minOpen: false, maxOpen: max !== null, assumed: false }),
  most: (_, max) => ({ min: null, max, minOpen: false, maxOpen: false, assumed: false }),
  exact: (min, max) => ({ min, max, minOpen: false, maxOpen: false, assumed: false }),
};
