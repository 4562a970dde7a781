/** Begins: the comparison that stands in the page, and the review that may -> the app on the page. */
import { readReview } from '../../src/input/review.ts';
import { NO_REVIEW } from '../../src/output/review.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import './base.css';
import './paper.css';
import { openScreen, type Screen } from './screen.ts';

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';

export function startScreen(): Screen {
  const review = readReview(textOf('review'), 'page').review ?? NO_REVIEW;
  const screen = openScreen(document.getElementById('app')!, review);
  screen.show(JSON.parse(textOf('comparison')) as ComparisonRecord | null);
  return screen;
}
