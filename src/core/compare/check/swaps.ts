/**
 * Values that changed places: two of a draft's sentence that a text's passage has the other way round. In: values, each with its like in the texts.
 * Out: those that stand where the text has the other: "from 180 to 130" of "from 130 to 180", "340 inspectors for 11 quarries".
 */
import { firstTermAt } from '../align/terms.ts';
import { areTogether, type FramedValue } from '../align/values.ts';

export interface Placed {
  readonly value: FramedValue;
  /** The same value in the texts. */
  readonly same: readonly FramedValue[];
}

/** Each value that is swapped, with the one whose place it took, as the text has it. */
export function findSwaps(placed: readonly Placed[]): ReadonlyMap<FramedValue, FramedValue> {
  const swaps = new Map<FramedValue, FramedValue>();
  for (let i = 0; i < placed.length; i++) {
    for (let k = i + 1; k < placed.length && areTogether(placed[i]!.value, placed[k]!.value); k++) {
      const [a, b] = [placed[i]!, placed[k]!];
      const pairs = a.same.flatMap(x => b.same.filter(y => x !== y && areTogether(x, y)).map(y => [x, y] as const));
      // where any passage has them as the draft does they are not swapped
      const isSwapped = pairs.some(([x, y]) => isTurned(a.value, x, b.value, y));
      if (!isSwapped || pairs.some(([x, y]) => isStraight(a.value, x, b.value, y))) continue;
      const [x, y] = pairs.find(pair => isTurned(a.value, pair[0], b.value, pair[1]))!;
      swaps.set(a.value, y);
      swaps.set(b.value, x);
    }
  }
  return swaps;
}

function isTurned(a: FramedValue, sameA: FramedValue, b: FramedValue, sameB: FramedValue): boolean {
  return areOfOneKind(a, b) && hasNeighbourOf(a, sameB, b, sameA);
}

function isStraight(a: FramedValue, sameA: FramedValue, b: FramedValue, sameB: FramedValue): boolean {
  return hasNeighbourOf(a, sameA, b, sameB);
}

/** Only values that could stand in one another's place are swapped; a unit may be told once for both. */
function areOfOneKind(a: FramedValue, b: FramedValue): boolean {
  if (a.quantity === null || b.quantity === null) return a.time?.type === b.time?.type;
  const [x, y] = [a.quantity.stated.unit, b.quantity.stated.unit];
  return x === y || x === null || y === null;
}

/** Whether the words right before or right after two values are those of two others, and differ between the two. */
function hasNeighbourOf(a: FramedValue, likeA: FramedValue, b: FramedValue, likeB: FramedValue): boolean {
  return [before, after].some(beside => {
    const [x, y] = [beside(a), beside(b)];
    return x !== null && y !== null && x !== y && x === beside(likeA) && y === beside(likeB);
  });
}

/** The word right before a value. */
function before({ annotation: { terms }, span }: FramedValue): string | null {
  const at = firstTermAt(terms, span.start) - 1;
  return at < 0 || terms.kind[at] === 'mark' ? null : terms.forms[at]!;
}

/** What the word right after a value means. */
function after({ annotation: { terms }, span }: FramedValue): string | null {
  const at = firstTermAt(terms, span.end);
  return at >= terms.start.length || terms.kind[at] !== 'content' ? null : terms.concept[at]!;
}
