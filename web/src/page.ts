/** What stands in the page: the comparison, the review that may, and where the app goes. */
import type { Review } from '../../src/core/model/review.ts';
import { readReview } from '../../src/input/review.ts';
import { NO_REVIEW } from '../../src/output/review.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import './base.css';
import './paper.css';

export interface Page {
  /** Null where nothing was read yet: in a page that is served. */
  readonly record: ComparisonRecord | null;
  readonly review: Review;
  readonly target: HTMLElement;
}

export function readPage(): Page {
  const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';
  return {
    record: JSON.parse(textOf('comparison')) as ComparisonRecord | null,
    review: readReview(textOf('review'), 'page').review ?? NO_REVIEW,
    target: document.getElementById('app')!,
  };
}
