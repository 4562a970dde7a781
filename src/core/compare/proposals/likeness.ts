/** Likeness: how much two sides' words, and the sentences they stand in, speak of the same. In: sides. Out: shares from 0 to 1. */
import type { Side, Words } from './sides.ts';

export interface Likeness {
  /** Of the fewer telling words of one, how many the other has; of the pair of words that shares most. */
  readonly within: number;
  /** Whether that pair's telling words are the same. */
  readonly isSame: boolean;
  /** Cosine of the sentences' telling words; of the most alike pair. */
  readonly passage: number;
}

const NOTHING: Likeness = { within: 0, isSame: false, passage: 0 };

/** Of two sides. */
export function likenessOf(a: Side, b: Side): Likeness {
  let best = NOTHING;
  let passage = 0;
  for (const x of a.words)
    for (const y of b.words) {
      const pair = wordsLikeness(x, y);
      if (pair.within > best.within) best = pair;
      passage = Math.max(passage, pair.passage);
    }
  return { ...best, passage };
}

function wordsLikeness(a: Words, b: Words): Likeness {
  const shared = sharedCount(a.concepts, b.concepts);
  const fewer = Math.min(a.concepts.size, b.concepts.size);
  const near = sharedCount(a.passage, b.passage);
  const size = Math.sqrt(a.passage.size * b.passage.size);
  return {
    within: fewer === 0 ? 0 : shared / fewer,
    isSame: fewer > 0 && shared === a.concepts.size && shared === b.concepts.size,
    passage: size === 0 ? 0 : near / size,
  };
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

/** Every two of them. */
export function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const));
}

/** Of all pairs of sides: the most that any two share, the least, and whether some two are the same. */
export interface Overall {
  readonly most: number;
  readonly least: number;
  readonly isSame: boolean;
  readonly passage: number;
}

export function overallLikeness(sides: readonly Side[]): Overall {
  const pairs = pairsOf(sides).map(([a, b]) => likenessOf(a, b));
  return {
    most: Math.max(...pairs.map(({ within }) => within)),
    least: Math.min(...pairs.map(({ within }) => within)),
    isSame: pairs.some(({ isSame }) => isSame),
    passage: Math.max(...pairs.map(({ passage }) => passage)),
  };
}
