/** Likeness: how much sides' words, and the sentences they stand in, speak of the same. In: sides, or sets of concepts. Out: counts and answers. */
import type { Side, Words } from './sides.ts';

/** Every two of them. */
export function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const));
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

/** Cosine of the telling words of two sentences up to which they share nothing but what all of a story shares. */
const NOTHING = 0.05;

/** Whether no words of any two sides, nor the sentences they stand in, speak of the same. */
export function haveNothingInCommon(sides: readonly Side[]): boolean {
  return pairsOf(sides).every(([a, b]) => a.words.every(x => b.words.every(y => areStrangers(x, y))));
}

function areStrangers(a: Words, b: Words): boolean {
  const size = Math.sqrt(a.passage.size * b.passage.size);
  return (
    sharedCount(a.concepts, b.concepts) === 0 && (size === 0 || sharedCount(a.passage, b.passage) / size <= NOTHING)
  );
}
