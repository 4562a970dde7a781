/**
 * Units as data: what each measures and its size in the base unit of that dimension, and converting between two of one dimension.
 * No words of any language here: `languages/` says how a unit is written. Currencies are units of no common dimension: no rates are kept.
 *
 * Sizes are exact by definition (international yard and pound 1959, SI brochure 9th ed.), US measures for gallon, barrel and ton.
 */

export interface Unit {
  /** What it measures; only units of one dimension convert. */
  readonly dimension: string;
  /** How many base units one of it is. */
  readonly factor: number;
  /** Base units at its zero, for temperatures; 0 for all others. */
  readonly offset: number;
}

const unit = (dimension: string, factor: number, offset = 0): Unit => ({ dimension, factor, offset });

/** Average Gregorian year in days. */
const DAYS_PER_YEAR = 365.2425;

export const UNITS: Readonly<Record<string, Unit>> = {
  mm: unit('length', 0.001),
  cm: unit('length', 0.01),
  m: unit('length', 1),
  km: unit('length', 1000),
  inch: unit('length', 0.0254),
  foot: unit('length', 0.3048),
  yard: unit('length', 0.9144),
  mile: unit('length', 1609.344),
  'nautical-mile': unit('length', 1852),
  mph: unit('speed', 0.44704),
  'km/h': unit('speed', 1 / 3.6),
  'm/s': unit('speed', 1),
  knot: unit('speed', 1852 / 3600),
  mg: unit('mass', 0.000001),
  g: unit('mass', 0.001),
  kg: unit('mass', 1),
  tonne: unit('mass', 1000),
  ton: unit('mass', 907.18474),
  pound: unit('mass', 0.45359237),
  ounce: unit('mass', 0.028349523125),
  stone: unit('mass', 6.35029318),
  'square-metre': unit('area', 1),
  hectare: unit('area', 10_000),
  'square-km': unit('area', 1_000_000),
  acre: unit('area', 4046.8564224),
  'square-foot': unit('area', 0.09290304),
  'square-yard': unit('area', 0.83612736),
  'square-mile': unit('area', 2_589_988.110336),
  ml: unit('volume', 0.001),
  litre: unit('volume', 1),
  'cubic-metre': unit('volume', 1000),
  'cubic-foot': unit('volume', 28.316846592),
  gallon: unit('volume', 3.785411784),
  barrel: unit('volume', 158.987294928),
  celsius: unit('temperature', 1),
  fahrenheit: unit('temperature', 5 / 9, -160 / 9),
  kelvin: unit('temperature', 1, -273.15),
  watt: unit('power', 1),
  kilowatt: unit('power', 1000),
  megawatt: unit('power', 1_000_000),
  gigawatt: unit('power', 1_000_000_000),
  ratio: unit('share', 1),
  percent: unit('share', 0.01),
  'percentage-point': unit('share-difference', 0.01),
  'basis-point': unit('share-difference', 0.0001),
  day: unit('age', 1 / DAYS_PER_YEAR),
  week: unit('age', 7 / DAYS_PER_YEAR),
  month: unit('age', 1 / 12),
  year: unit('age', 1),
  times: unit('multiple', 1),
  magnitude: unit('magnitude', 1),
  degree: unit('degree', 1),
};

function knownUnit(name: string): Unit | null {
  return Object.hasOwn(UNITS, name) ? UNITS[name]! : null;
}

/** `value` of unit `from` in unit `to`; null if they do not measure the same. A unit converts to itself unchanged, known or not. */
export function convertUnit(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const a = knownUnit(from);
  const b = knownUnit(to);
  if (a === null || b === null || a.dimension !== b.dimension) return null;
  return (value * a.factor + a.offset - b.offset) / b.factor;
}

/** Units that one word names in some language: a sum of 400,000 pounds is no weight. */
const NAMESAKES: readonly (readonly [string, string])[] = [['pound', 'GBP']];

/** Whether two units may be one, told by a word that has both meanings. */
export function mayBeOneUnit(a: string, b: string): boolean {
  return a === b || NAMESAKES.some(([x, y]) => (a === x && b === y) || (a === y && b === x));
}

/** What `name` measures; a unit not in the table, such as a currency, is a dimension of its own. Null is a plain count. */
export function dimensionOf(name: string | null): string {
  if (name === null) return 'count';
  return knownUnit(name)?.dimension ?? name;
}

/** Whether `name` is a currency: ISO 4217 codes are the only units written in capitals. */
export function isCurrency(name: string): boolean {
  return /^[A-Z]{3}$/.test(name);
}
