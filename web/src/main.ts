/** The screen's entry: the comparison that stands in the page -> the app; and where the page is served, what keeps it up to date. */
import { mount } from 'svelte';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import './base.css';
import Live from './parts/Live.svelte';
import { openScreen } from './screen.ts';

const data = document.getElementById('comparison')?.textContent ?? '';
const screen = openScreen(document.getElementById('app')!);
screen.show(JSON.parse(data) as ComparisonRecord | null);
const live = document.querySelector<HTMLMetaElement>('meta[name="synoptic-live"]');
if (live !== null) {
  // the key has done its work: the address is not to be kept or shown with it
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
  mount(Live, { target: document.body, props: { screen, first: Number(live.content) } });
}
