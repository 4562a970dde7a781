/**
 * Bags: what statements and sentences speak of, as numbers in order, so that what two of them share is found in one pass. In: weighed keys. Out: bags.
 */
import { isEntity, isGeneral, isSense } from './keys.ts';

export interface Bag {
  /** Numbers of its keys, ascending. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Which of them are telling words, names, general words or senses. */
  readonly kinds: Uint8Array;
  /** Sum of the squares of the weights. */
  readonly squares: number;
}

const TELLING = 0;
const GENERAL = 1;
const SENSE = 2;
const NAME = 3;

function kindOf(key: string): number {
  return isSense(key) ? SENSE : isGeneral(key) ? GENERAL : isEntity(key) ? NAME : TELLING;
}

/** Makes bags with the same number for the same key. */
export function bagMaker(): (keys: Iterable<readonly [key: string, weight: number]>) => Bag {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return keys => {
    const entries = [...keys]
      .map(([key, weight]) => ({
        id: numberOf(key),
        weight,
        kind: kindOf(key),
      }))
      .sort((a, b) => a.id - b.id);
    return {
      ids: Int32Array.from(entries, ({ id }) => id),
      weights: Float64Array.from(entries, ({ weight }) => weight),
      kinds: Uint8Array.from(entries, ({ kind }) => kind),
      squares: entries.reduce((sum, { weight }) => sum + weight * weight, 0),
    };
  };
}

/** Sum of the squares of the weights of what both have. */
export function sharedWeight(a: Bag, b: Bag): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.ids.length && k < b.ids.length; ) {
    const difference = a.ids[i]! - b.ids[k]!;
    if (difference === 0) {
      sum += a.weights[i]! * a.weights[i]!;
      i++;
      k++;
    } else if (difference < 0) i++;
    else k++;
  }
  return sum;
}

export interface InCommon {
  /** Sum of the squares of the weights. */
  readonly weight: number;
  readonly general: number;
  /** The weight of the telling key that weighs most, and of the next. */
  readonly rarest: number;
  readonly nextRarest: number;
}

export function inCommon(a: Bag, b: Bag): InCommon {
  let weight = 0;
  let general = 0;
  let rarest = 0;
  let nextRarest = 0;
  for (let i = 0, k = 0; i < a.ids.length && k < b.ids.length; ) {
    const difference = a.ids[i]! - b.ids[k]!;
    if (difference !== 0) {
      if (difference < 0) i++;
      else k++;
      continue;
    }
    const own = a.weights[i]!;
    weight += own * own;
    if (a.kinds[i] === GENERAL) general++;
    else if (a.kinds[i] !== SENSE) {
      if (own > rarest) [rarest, nextRarest] = [own, rarest];
      else if (own > nextRarest) nextRarest = own;
    }
    i++;
    k++;
  }
  return { weight, general, rarest, nextRarest };
}

/** Whether both have a telling word, or one sense; not only names. */
export function haveWord(a: Bag, b: Bag): boolean {
  for (let i = 0, k = 0; i < a.ids.length && k < b.ids.length; ) {
    const difference = a.ids[i]! - b.ids[k]!;
    if (difference === 0) {
      if (a.kinds[i] === TELLING || a.kinds[i] === SENSE) return true;
      i++;
      k++;
    } else if (difference < 0) i++;
    else k++;
  }
  return false;
}
