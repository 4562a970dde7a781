/**
 * Meetings: whether our words and an annotator's are about the same thing. The rule is on spans alone and the same for
 * every score on the stories.
 */
import type { Finding, Variant } from '../src/core/model/comparison.ts';
import type { FieldSpan } from '../src/core/model/report.ts';
import { normalForm } from '../src/core/text/normal.ts';
import { sharedLength } from '../src/core/text/spans.ts';
import type { GoldDifference, GoldSide, GoldSpan } from './gold-stories.ts';

/** A span in one of several reports. */
export interface PlacedSpan extends FieldSpan {
  readonly report: string;
}

const LEAST_SHARED = 0.5;
const MOST_TIMES_LONGER = 2;
const ALWAYS_SHORT_ENOUGH = 80;

/**
 * Whether `ours` and `gold` share at least half of the shorter of them, ours being at most twice as long as the gold's
 * or 80 code units: a whole paragraph meets nothing.
 */
export function meetsSpan(ours: PlacedSpan, gold: PlacedSpan): boolean {
  if (ours.report !== gold.report || (ours.field ?? 'text') !== (gold.field ?? 'text')) return false;
  const length = ours.end - ours.start;
  const goldLength = gold.end - gold.start;
  if (length > Math.max(MOST_TIMES_LONGER * goldLength, ALWAYS_SHORT_ENOUGH)) return false;
  const shared = sharedLength(ours, gold);
  return shared > 0 && shared >= LEAST_SHARED * Math.min(length, goldLength);
}

function meetsAny(ours: readonly PlacedSpan[], gold: readonly GoldSpan[]): boolean {
  return ours.some(span => gold.some(other => meetsSpan(span, other)));
}

function meetsSide(variant: Variant, side: GoldSide): boolean {
  return meetsAny(variant.evidence, side.spans);
}

/** Whether two variants of the finding have words that meet two different sides of the difference. */
export function meetsDifference(finding: Finding, difference: GoldDifference): boolean {
  const sidesOf = finding.variants
    .map(variant => difference.sides.map(side => meetsSide(variant, side)))
    .filter(sides => sides.includes(true));
  return sidesOf.some((sides, i) =>
    sidesOf
      .slice(i + 1)
      .some(others => sides.some((isMet, a) => isMet && others.some((isAlsoMet, b) => isAlsoMet && a !== b))),
  );
}

/** The reports in which the finding's words meet these spans. */
export function reportsMet(finding: Finding, spans: readonly GoldSpan[]): ReadonlySet<string> {
  const evidence = finding.variants.flatMap(variant => variant.evidence);
  return new Set(evidence.filter(ours => meetsAny([ours], spans)).map(ours => ours.report));
}

const NOT_A_NAME = new Set(
  'a an and at by for from in of on s the to with mr mrs ms dr unnamed nickname term author as told'.split(' '),
);
const WORDS = /[\p{L}\p{N}]+/gu;
const LEAST_LETTERS_TO_VARY = 6;

function nameWords(name: string): readonly string[] {
  const bare = normalForm(name.replace(/\([^)]*\)/g, ' ').replace(/\./g, ''));
  return [...bare.matchAll(WORDS)].map(match => match[0]).filter(word => !NOT_A_NAME.has(word));
}

/** Equal, or long and one letter apart: `zelensky`, `zelenskyy`. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_LETTERS_TO_VARY || long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  return short.slice(short.length === long.length ? head + 1 : head) === long.slice(head + 1);
}

function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.length > 0 && inner.every(word => outer.some(other => isSameWord(word, other)));
}

function isInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  return short.length === 1 && long.length > 1 && short[0] === long.map(word => word[0]).join('');
}

/** Whether an annotator's name for a speaker and ours can be one: all words of one are in the other, or are its initials. */
export function isSameSpeaker(gold: string, ours: string): boolean {
  const theirs = nameWords(gold);
  const words = nameWords(ours);
  return (
    isWithin(words, theirs) || isWithin(theirs, words) || isInitialsOf(words, theirs) || isInitialsOf(theirs, words)
  );
}

/** Whether the annotator names nobody: `unnamed`, `none (term)`, null. */
export function isNobody(gold: string | null): boolean {
  return gold === null || nameWords(gold).every(word => word === 'none');
}
