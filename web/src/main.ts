/** The screen's entry: the comparison that stands in the page -> the app. */
import { mount } from 'svelte';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import App from './App.svelte';
import './base.css';
import { openDesk } from './opening.svelte.ts';
import { storyOf } from './story.ts';

const data = document.getElementById('comparison')?.textContent ?? '';
const desk = openDesk(storyOf(JSON.parse(data) as ComparisonRecord), window);
mount(App, { target: document.getElementById('app')!, props: { desk } });
