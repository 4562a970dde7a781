/**
 * Wordings proposed as different: collated word for word. In: sides that render words spoken. Out: whether they render one utterance, and whether
 * words of weight differ inside it: shorter excerpts, small words and other translations can stand beside each other.
 */
import { findChanges } from '../changes.ts';
import { type Columns, collate, sharedWeight } from '../collate.ts';
import { isWordingClash } from '../quotations.ts';
import { type Reading, readingOf } from '../terms.ts';
import { pairsOf } from './likeness.ts';
import type { Side } from './sides.ts';

/** How much of the shorter rendering's weight must stand in the other for the two to render one utterance. */
const ONE_UTTERANCE = 0.3;

export function renderOneUtterance(sides: readonly Side[]): boolean {
  return collatedPairs(sides).length > 0;
}

export function isClashOfWords(sides: readonly Side[]): boolean {
  return collatedPairs(sides).some(({ a, b, columns }) => isWordingClash(a, b, findChanges(a, b, columns)));
}

interface Collated {
  readonly a: Reading;
  readonly b: Reading;
  readonly columns: Columns;
}

/** Renderings of two sides that are of one utterance, word against word. */
function collatedPairs(sides: readonly Side[]): readonly Collated[] {
  return pairsOf(sides)
    .flatMap(([x, y]) => readingsOf(x).flatMap(a => readingsOf(y).map(b => ({ a, b, columns: collate([a, b]) }))))
    .filter(({ a, b, columns }) => sharedWeight(a, b, columns) >= ONE_UTTERANCE);
}

function readingsOf({ words }: Side): readonly Reading[] {
  return words.map(({ annotation, span }) => readingOf(annotation, [span]));
}
