/**
 * Chance that can be had again: numbers from a seed, the same in every engine. In: a seed, as typed. Out: a stream of numbers in [0, 1). The generator is
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to draw samples, not for secrets.
 */
import { fnv1a } from '../../core/text/hashes.ts';

export type Chance = () => number;

export function chanceFrom(seed: string): Chance {
  let state = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order by chance (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
