/** The screen's entry: the comparison that stands in the page, and the review that may -> the app; and where the page is served, what keeps it up to date. */
import { mount } from 'svelte';
import { readReview } from '../../src/input/review.ts';
import { NO_REVIEW } from '../../src/output/review.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import './base.css';
import './paper.css';
import Live from './parts/Live.svelte';
import { openScreen } from './screen.ts';

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';
const review = readReview(textOf('review'), 'page').review ?? NO_REVIEW;
const screen = openScreen(document.getElementById('app')!, review);
screen.show(JSON.parse(textOf('comparison')) as ComparisonRecord | null);
const live = document.querySelector<HTMLMetaElement>('meta[name="synoptic-live"]');
if (live !== null) {
  // the key has done its work: the address is not to be kept or shown with it
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
  mount(Live, { target: document.body, props: { screen, first: Number(live.content) } });
}
