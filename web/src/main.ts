/** The screen's entry: the comparison that stands in the page, and the review that may -> the app. */
import { mount } from 'svelte';
import { readReview } from '../../src/input/review.ts';
import { NO_REVIEW } from '../../src/output/review.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import App from './App.svelte';
import './base.css';
import { openDesk } from './opening.svelte.ts';
import { storyOf } from './story.ts';

const data = document.getElementById('comparison')?.textContent ?? '';
const review = readReview(document.getElementById('review')?.textContent ?? '', 'page').review ?? NO_REVIEW;
const desk = openDesk(storyOf(JSON.parse(data) as ComparisonRecord), review, window);
mount(App, { target: document.getElementById('app')!, props: { desk } });
