/**
 * Wordings proposed as different: collated word for word. In: sides that render words spoken. Out: those that render one utterance, and whether
 * words of weight differ inside it: shorter excerpts, small words and other translations can stand beside each other.
 */
import { findChanges } from '../align/changes.ts';
import { type Columns, collate, sharedWeight } from '../align/collate.ts';
import { type Reading, readingOf } from '../align/terms.ts';
import { isWordingClash } from '../findings/quotations.ts';
import { pairsOf } from './likeness.ts';
import type { Side } from './sides.ts';

/** How much of the shorter rendering's weight must stand in the other for the two to render one utterance. */
const ONE_UTTERANCE = 0.3;

export function isClashOfWords(collated: readonly Collated[]): boolean {
  return collated.some(({ a, b, columns }) => isWordingClash(a, b, findChanges(a, b, columns)));
}

/** Two renderings of one utterance, word against word. */
export interface Collated {
  readonly a: Reading;
  readonly b: Reading;
  readonly columns: Columns;
}

/** Renderings of two sides that are of one utterance. */
export function collatedPairs(sides: readonly Side[]): readonly Collated[] {
  return pairsOf(sides)
    .flatMap(([x, y]) => readingsOf(x).flatMap(a => readingsOf(y).map(b => ({ a, b, columns: collate([a, b]) }))))
    .filter(({ a, b, columns }) => sharedWeight(a, b, columns) >= ONE_UTTERANCE);
}

function readingsOf({ words }: Side): readonly Reading[] {
  return words.map(({ annotation, span }) => readingOf(annotation, [span]));
}
