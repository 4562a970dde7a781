/**
 * Durations: counts and units as TIMEX3 lengths, and as ranges in one canonical unit each: `minute` for hours and below,
 * `day` for days and weeks, `month` for months and quarters, `year` for years and above.
 */
import type { TimeTurn, TimeUnit } from '../../language/times.ts';
import type { Count, Parts } from './parts.ts';
import type { Reckoning } from './scenes.ts';

export type LengthUnit = 'minute' | 'day' | 'month' | 'year';

interface Measure {
  readonly unit: LengthUnit;
  readonly per: number;
  /** TIMEX3: in how many of which designator it is written. */
  readonly write: readonly [number, string];
  /** TIMEX3 designator where the count is not told. */
  readonly letter: string;
  /** The next smaller unit in TIMEX3 and how many make one: for halves. */
  readonly halves: readonly [number, string] | null;
}

const MEASURES: Readonly<Record<TimeUnit, Measure>> = {
  second: { unit: 'minute', per: 1 / 60, write: [1, 'TS'], letter: 'TS', halves: null },
  minute: { unit: 'minute', per: 1, write: [1, 'TM'], letter: 'TM', halves: [60, 'S'] },
  hour: { unit: 'minute', per: 60, write: [1, 'TH'], letter: 'TH', halves: [60, 'M'] },
  day: { unit: 'day', per: 1, write: [1, 'D'], letter: 'D', halves: [24, 'H'] },
  weekend: { unit: 'day', per: 2, write: [1, 'WE'], letter: 'WE', halves: null },
  week: { unit: 'day', per: 7, write: [1, 'W'], letter: 'W', halves: null },
  fortnight: { unit: 'day', per: 14, write: [2, 'W'], letter: 'W', halves: null },
  month: { unit: 'month', per: 1, write: [1, 'M'], letter: 'M', halves: null },
  quarter: { unit: 'month', per: 3, write: [1, 'Q'], letter: 'Q', halves: null },
  season: { unit: 'month', per: 3, write: [3, 'M'], letter: 'M', halves: null },
  half: { unit: 'month', per: 6, write: [6, 'M'], letter: 'M', halves: null },
  year: { unit: 'year', per: 1, write: [1, 'Y'], letter: 'Y', halves: [12, 'M'] },
  decade: { unit: 'year', per: 10, write: [10, 'Y'], letter: 'DE', halves: null },
  century: { unit: 'year', per: 100, write: [100, 'Y'], letter: 'CE', halves: null },
};

/**
 * How far "nearly" and "about" reach: a sixth of the length. Chosen so that "nearly an hour" begins at 50 minutes, as an
 * editor reads it; an assumed bound, wider than most uses, so that it never makes two reports disagree by itself.
 */
const HEDGE_SHARE = 1 / 6;

/** "Two days" unhedged: exactly that many. */
interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/** TIMEX3 length of a count of units: `P2W`, `PT5H30M`, `PXD`. */
export function lengthValue(count: Count | null, unit: TimeUnit): string {
  const { write, letter, halves } = MEASURES[unit];
  if (count === null || count.vague) return letter.startsWith('T') ? `PTX${letter.slice(1)}` : `PX${letter}`;
  const [times, designator] = write;
  const n = count.n * times;
  if (Number.isInteger(n)) return designatorValue(n, designator);
  if (halves === null) return designatorValue(Math.round(n * 100) / 100, designator);
  const whole = Math.floor(n);
  const rest = Math.round((n - whole) * halves[0]);
  if (designator === 'Y') return whole === 0 ? `P${rest}M` : `P${whole}Y${rest}M`;
  if (designator === 'D') return whole === 0 ? `PT${rest}H` : `P${whole}DT${rest}H`;
  const head = whole === 0 ? '' : `${whole}${designator.slice(1)}`;
  return `PT${head}${rest}${halves[1]}`;
}

function designatorValue(n: number, designator: string): string {
  return designator.startsWith('T') ? `PT${n}${designator.slice(1)}` : `P${n}${designator}`;
}

/** What a vague plural ("weeks") is at least. */
const SEVERAL: Count = { n: 2, most: null, vague: true };

/** The range a length covers, in its canonical unit, with the bounds its hedge leaves. */
export function lengthRange(count: Count | null, unit: TimeUnit, hedge: string | undefined, isBound: boolean): Range {
  const { n, most } = count ?? SEVERAL;
  const { per } = MEASURES[unit];
  const min = rounded(n * per);
  const max = most === null ? null : rounded(most * per);
  switch (hedge) {
    case 'APPROX':
      return { min: rounded(min * (1 - HEDGE_SHARE)), max: max === null ? null : rounded(max * (1 + HEDGE_SHARE)) };
    case 'LESS_THAN':
      return { min: isBound ? 0 : rounded(min * (1 - HEDGE_SHARE)), max };
    case 'EQUAL_OR_LESS':
      return { min: 0, max };
    case 'MORE_THAN':
    case 'EQUAL_OR_MORE':
      return { min, max: null };
    default:
      return { min, max };
  }
}

/** Bounds are kept to thousandths, so that the same words give the same figures everywhere. */
function rounded(n: number): number {
  return Math.round(n * 1000) / 1000;
}

export function canonicalUnit(unit: TimeUnit): LengthUnit {
  return MEASURES[unit].unit;
}

/** A length of time as a reckoning. Compound lengths ("an hour and 20 minutes") are told in the larger unit's canonical one. */
export function reckonDuration(stated: Parts, turn?: TimeTurn): Reckoning | null {
  const parts = completed(stated, turn);
  const unit = parts.units[0];
  if (unit === undefined) return null;
  const count = parts.counts[0] ?? null;
  const second = parts.units[1];
  // "an hour and 20 minutes" is one length; "nine hours a day" is nine hours
  if (second !== undefined && parts.counts[1] !== undefined && count !== null && isShorter(second, unit))
    return compound(parts, unit, second);
  const range = lengthRange(count, unit, parts.hedge, parts.hedgeIsBound === true);
  return {
    type: 'DURATION',
    value: lengthValue(count, unit),
    mod: parts.hedge ?? null,
    unit: canonicalUnit(unit),
    ...range,
  };
}

const UNITS_BY_LENGTH: readonly LengthUnit[] = ['minute', 'day', 'month', 'year'];

function isShorter(a: TimeUnit, b: TimeUnit): boolean {
  const [x, y] = [MEASURES[a], MEASURES[b]];
  const order = UNITS_BY_LENGTH.indexOf(x.unit) - UNITS_BY_LENGTH.indexOf(y.unit);
  return order < 0 || (order === 0 && x.per < y.per);
}

/** "A minute and a half" is a half more, "half an hour" a half, "day-long" one. */
export function completed(parts: Parts, turn: TimeTurn | undefined): Parts {
  const count = (n: number): Count => ({ n, most: n, vague: false });
  const [least, most] = parts.counts;
  if (turn === 'between') return { ...parts, counts: [{ n: least!.n, most: most!.most, vague: true }] };
  if (turn === 'one-or') return { ...parts, counts: [{ n: 1, most: least?.most ?? null, vague: true }] };
  if (turn === 'half-more') return { ...parts, counts: [count((parts.counts[0]?.n ?? 1) + 0.5)] };
  if (turn === 'quarter' || turn === 'quarter-of') return { ...parts, counts: [count(0.25)] };
  if (turn === 'half') return { ...parts, counts: [count(0.5)] };
  if (turn === 'one' && parts.counts.length === 0) return { ...parts, counts: [count(1)] };
  return parts;
}

function compound(parts: Parts, unit: TimeUnit, second: TimeUnit): Reckoning | null {
  const [a, b] = [parts.counts[0]!, parts.counts[1]!];
  const [first, then] = [lengthValue(a, unit), lengthValue(b, second)];
  const share = MEASURES[second].per / MEASURES[unit].per;
  const comparable = canonicalUnit(unit) === canonicalUnit(second);
  const whole: Count = {
    n: comparable ? a.n + b.n * share : a.n,
    most: comparable ? a.n + b.n * share : null,
    vague: false,
  };
  const joined = first.startsWith('PT') && then.startsWith('PT') ? then.slice(2) : then.slice(1);
  return {
    type: 'DURATION',
    value: first + joined,
    mod: parts.hedge ?? null,
    unit: canonicalUnit(unit),
    ...lengthRange(whole, unit, parts.hedge, parts.hedgeIsBound === true),
  };
}
