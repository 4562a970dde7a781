/**
 * Where a browser keeps a review: its own store, by the hashes of the texts it is of. In: the store, or none where it is forbidden. Out: the review as it was kept.
 * A story to which a text was added begins with what was kept of the texts before.
 */
import type { Review } from '../../src/core/model/review.ts';
import { contentId } from '../../src/core/text/hashes.ts';
import { readReview } from '../../src/input/review.ts';
import { mergeReviews, NO_REVIEW, reviewRecord } from '../../src/output/review.ts';

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'synoptic.review/1 ';
/** Entries of the store that are looked at, for other pages can share it. */
const MOST_ENTRIES = 2000;

/** The browser's store; null where it is forbidden or full, as in a private window or behind a setting. */
export function storeOf(from: { readonly localStorage: Storage }): Store | null {
  try {
    const store = from.localStorage;
    const probe = `${PREFIX}probe`;
    store.setItem(probe, '1');
    store.removeItem(probe);
    return store;
  } catch {
    return null;
  }
}

/** Under which the browser keeps who decides; it is for all stories. */
const BY = 'synoptic.by';

export function keptName(store: Store | null): string {
  try {
    return store?.getItem(BY) ?? '';
  } catch {
    return '';
  }
}

export function keepName(store: Store | null, name: string): void {
  try {
    if (name === '') store?.removeItem(BY);
    else store?.setItem(BY, name);
  } catch {
    // it is asked for again
  }
}

/** `texts`: their hashes, in whatever order. */
export function keyOf(texts: readonly string[]): string {
  return PREFIX + contentId('s', [...new Set(texts)].sort());
}

/** What is kept of these texts; without it, what is kept of some of them. */
export function readKept(store: Store | null, texts: readonly string[]): Review {
  if (store === null) return NO_REVIEW;
  try {
    const own = reviewIn(store.getItem(keyOf(texts)));
    return own ?? earlier(store, new Set(texts));
  } catch {
    return NO_REVIEW;
  }
}

function reviewIn(text: string | null): Review | null {
  return text === null ? null : readReview(text, 'browser').review;
}

function earlier(store: Store, texts: ReadonlySet<string>): Review {
  let found = NO_REVIEW;
  for (let i = 0; i < Math.min(store.length, MOST_ENTRIES); i++) {
    const key = store.key(i);
    const text = key?.startsWith(PREFIX) === true ? store.getItem(key) : null;
    const of = text === null ? [] : textsIn(text);
    if (of.length > 1 && of.every(each => texts.has(each))) found = mergeReviews(found, reviewIn(text) ?? NO_REVIEW);
  }
  return found;
}

function textsIn(text: string): readonly string[] {
  try {
    const { texts } = JSON.parse(text) as { readonly texts?: unknown };
    return Array.isArray(texts) ? texts.filter(each => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps it, with what another window has kept since. Null where it could not be kept. */
export function keep(store: Store | null, texts: readonly string[], review: Review): Review | null {
  if (store === null) return null;
  try {
    const merged = mergeReviews(review, reviewIn(store.getItem(keyOf(texts))) ?? NO_REVIEW);
    store.setItem(keyOf(texts), JSON.stringify({ ...reviewRecord(merged), texts: [...new Set(texts)].sort() }));
    return merged;
  } catch {
    return null;
  }
}
