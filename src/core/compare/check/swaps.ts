/**
 * Values that changed places: two of a draft's sentence that a text's sentence has the other way round. In: values, each with what bears it out.
 * Out: those that stand where the text has the other: "from 180 to 130" of "from 130 to 180", "340 inspectors for 11 quarries".
 */
import type { FramedValue } from '../values.ts';

export interface Placed {
  readonly value: FramedValue;
  /** The same value in a text; null if none has it. */
  readonly same: FramedValue | null;
}

/** Each value that is swapped, with the one whose place it took, as the text has it. */
export function findSwaps(placed: readonly Placed[]): ReadonlyMap<FramedValue, FramedValue> {
  const swaps = new Map<FramedValue, FramedValue>();
  for (let i = 0; i < placed.length; i++) {
    for (let k = i + 1; k < placed.length && isSameSentence(placed[i]!.value, placed[k]!.value); k++) {
      const [a, b] = [placed[i]!, placed[k]!];
      if (a.same === null || b.same === null || !isSameSentence(a.same, b.same) || a.same === b.same) continue;
      if (!isSwapped(a.value, a.same, b.value, b.same)) continue;
      swaps.set(a.value, b.same);
      swaps.set(b.value, a.same);
    }
  }
  return swaps;
}

function isSameSentence(a: FramedValue, b: FramedValue): boolean {
  return a.at === b.at && a.frame.sentence === b.frame.sentence;
}

function isSwapped(a: FramedValue, sameA: FramedValue, b: FramedValue, sameB: FramedValue): boolean {
  return [before, after].some(beside => {
    const [x, y] = [beside(a), beside(b)];
    const [textX, textY] = [beside(sameA), beside(sameB)];
    return x !== null && y !== null && x !== y && x === textY && y === textX;
  });
}

/** The word right before a value. */
function before({ annotation: { terms }, span }: FramedValue): string | null {
  const at = terms.start.findIndex(start => start >= span.start) - 1;
  return at < 0 || terms.kind[at] === 'mark' ? null : terms.forms[at]!;
}

/** What the word right after a value means. */
function after({ annotation: { terms }, span }: FramedValue): string | null {
  const at = terms.start.findIndex(start => start >= span.end);
  return at < 0 || terms.kind[at] !== 'content' ? null : terms.concept[at]!;
}
