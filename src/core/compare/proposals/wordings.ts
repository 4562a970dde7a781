/**
 * Wordings proposed as different: collated word for word, whatever their proposer takes them for. In: sides that render words spoken. Out: a
 * clash where words of weight differ inside what all sides quote; shorter excerpts, small words and other translations can stand beside each other.
 */
import { findChanges } from '../changes.ts';
import { collate, sharedWeight } from '../collate.ts';
import { isWordingClash } from '../quotations.ts';
import { type Reading, readingOf } from '../terms.ts';
import { pairsOf } from './likeness.ts';
import { COMPATIBLE, type Finding, isClash, type Weighing } from './relations.ts';
import type { Side } from './sides.ts';

/** How much of the shorter rendering's weight must stand in the other for the two to render one utterance. */
const ONE_UTTERANCE = 0.3;

export function wordingCheck({ difference, sides }: Weighing): Finding | null {
  if (difference.type !== 'quote-wording' || !isClash(difference)) return null;
  const pairs = pairsOf(sides).flatMap(([a, b]) => readingsOf(a).flatMap(x => readingsOf(b).map(y => [x, y] as const)));
  const collated = pairs.map(([a, b]) => ({ a, b, columns: collate([a, b]) }));
  const alike = collated.filter(({ a, b, columns }) => sharedWeight(a, b, columns) >= ONE_UTTERANCE);
  if (alike.length === 0) return { reason: 'other-thing', detail: 'the sides do not render the same words spoken' };
  const clashes = alike.some(({ a, b, columns }) => isWordingClash(a, b, findChanges(a, b, columns)));
  return clashes && sides.every(isQuoted) ? { relation: 'conflict' } : COMPATIBLE;
}

function readingsOf({ words }: Side): readonly Reading[] {
  return words.map(({ annotation, span }) => readingOf(annotation, [span]));
}

function isQuoted({ words }: Side): boolean {
  return words.some(each => each.isQuoted);
}
