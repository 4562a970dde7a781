import { describe, expect, test } from 'vitest';
import type { Decision, Review } from '../../src/core/model/review.ts';
import { NO_REVIEW } from '../../src/output/review.ts';
import { keep, keyOf, readKept, type Store, storeOf } from './kept.ts';

function shelf(isFull = false): Store {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: key => void kept.delete(key),
    key: i => [...kept.keys()][i] ?? null,
  };
}

function review(...decisions: readonly [string, string][]): Review {
  return {
    story: { title: 'Ferry aground' },
    decisions: decisions.map(
      ([finding, at]): Decision => ({ finding, decision: 'settled', why: '', note: '', at, label: 'Call: day' }),
    ),
  };
}

const EARLY = '2024-03-14T09:00:00.000Z';
const LATE = '2024-03-14T10:00:00.000Z';
const TEXTS = ['aa', 'bb', 'cc'];

describe('a review in the browser', () => {
  test('is there again, in whatever order the texts stand', () => {
    const store = shelf();
    keep(store, TEXTS, review(['f-a', EARLY]));
    expect(readKept(store, [...TEXTS].reverse())).toEqual(review(['f-a', EARLY]));
  });

  test('is of its own texts', () => {
    const store = shelf();
    keep(store, TEXTS, review(['f-a', EARLY]));
    expect(readKept(store, ['aa', 'bb', 'dd'])).toEqual(NO_REVIEW);
  });

  test('is where a story with a text more begins', () => {
    const store = shelf();
    keep(store, TEXTS, review(['f-a', EARLY]));
    keep(store, ['aa', 'bb'], review(['f-b', EARLY], ['f-a', LATE]));
    expect(readKept(store, [...TEXTS, 'dd'])).toEqual(review(['f-a', LATE], ['f-b', EARLY]));
    keep(store, [...TEXTS, 'dd'], review(['f-c', LATE]));
    expect(readKept(store, [...TEXTS, 'dd'])).toEqual(review(['f-c', LATE]));
  });

  test('has what another window has kept since', () => {
    const store = shelf();
    keep(store, TEXTS, review(['f-a', LATE]));
    expect(keep(store, TEXTS, review(['f-a', EARLY], ['f-b', EARLY]))).toEqual(review(['f-a', LATE], ['f-b', EARLY]));
  });

  test('is none where there is nothing, or what is no review', () => {
    const store = shelf();
    expect(readKept(store, TEXTS)).toEqual(NO_REVIEW);
    expect(readKept(store, [])).toEqual(NO_REVIEW);
    store.setItem(keyOf(TEXTS), '{"schema":"other"}');
    store.setItem(`${keyOf(TEXTS)}x`, 'null');
    expect(readKept(store, TEXTS)).toEqual(NO_REVIEW);
  });

  test('is not kept where that is forbidden or the store is full', () => {
    expect(keep(null, TEXTS, review(['f-a', EARLY]))).toBeNull();
    expect(keep(shelf(true), TEXTS, review(['f-a', EARLY]))).toBeNull();
    expect(readKept(null, TEXTS)).toEqual(NO_REVIEW);
    const forbidden = {
      get localStorage(): Storage {
        throw new DOMException('no', 'SecurityError');
      },
    };
    expect(storeOf(forbidden)).toBeNull();
    expect(storeOf({ localStorage: shelf(true) as Storage })).toBeNull();
    expect(storeOf({ localStorage: shelf() as Storage })).not.toBeNull();
  });
});
