/**
 * Bags: what statements and sentences speak of, as numbers in order, so that what two of them share is found in one pass. In: weighed keys. Out: bags.
 */
import { isEntity, isGeneral, isSense } from './keys.ts';

/** Numbers of keys, ascending. */
export type Bag = Int32Array;

/** The keys of a story by their numbers. A key weighs the same wherever it stands. */
export interface Vocabulary {
  readonly weights: readonly number[];
  readonly kinds: readonly KeyKind[];
}

type KeyKind = 'word' | 'name' | 'general' | 'sense';

function kindOf(key: string): KeyKind {
  return isSense(key) ? 'sense' : isGeneral(key) ? 'general' : isEntity(key) ? 'name' : 'word';
}

export function bagsOf(weighed: readonly ReadonlyMap<string, number>[]): {
  readonly bags: readonly Bag[];
  readonly vocabulary: Vocabulary;
} {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const kinds: KeyKind[] = [];
  const bags = weighed.map(keys => {
    const bag = new Int32Array(keys.size);
    let at = 0;
    keys.forEach((weight, key) => {
      let number = numbers.get(key);
      if (number === undefined) {
        number = weights.length;
        numbers.set(key, number);
        weights.push(weight);
        kinds.push(kindOf(key));
      }
      bag[at++] = number;
    });
    return bag.sort();
  });
  return { bags, vocabulary: { weights, kinds } };
}

/** What is in any of some bags. */
export function unionOf(bags: readonly Bag[]): Bag {
  if (bags.length === 1) return bags[0]!;
  const all = new Set<number>();
  for (const bag of bags) for (const number of bag) all.add(number);
  return Int32Array.from(all).sort();
}

/** Sum of the squares of the weights. */
export function squaresOf(bag: Bag, { weights }: Vocabulary): number {
  let sum = 0;
  for (let i = 0; i < bag.length; i++) sum += weights[bag[i]!]! * weights[bag[i]!]!;
  return sum;
}

export interface InCommon {
  /** Sum of the squares of the weights. */
  readonly weight: number;
  /** Whether a telling word or a sense is among it: names alone are no claim. */
  readonly hasWord: boolean;
  readonly general: number;
  /** The weight of the telling key that weighs most, and of the next. */
  readonly rarest: number;
  readonly nextRarest: number;
}

export function inCommon(a: Bag, b: Bag, { weights, kinds }: Vocabulary): InCommon {
  let weight = 0;
  let hasWord = false;
  let general = 0;
  let rarest = 0;
  let nextRarest = 0;
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    const key = a[i]!;
    if (key < b[k]!) i++;
    else if (key > b[k]!) k++;
    else {
      i++;
      k++;
      const own = weights[key]!;
      const kind = kinds[key]!;
      weight += own * own;
      if (kind === 'general') general++;
      else if (kind !== 'name') hasWord = true;
      if (kind === 'general' || kind === 'sense') continue;
      if (own > rarest) {
        nextRarest = rarest;
        rarest = own;
      } else if (own > nextRarest) nextRarest = own;
    }
  }
  return { weight, hasWord, general, rarest, nextRarest };
}
