/** The entry of a page that is served: the same, and what keeps it up to date. A page shared from it is a file. */
import { mount } from 'svelte';
import Live from './parts/Live.svelte';
import { startScreen } from './start.ts';

const screen = startScreen();
const live = document.querySelector<HTMLMetaElement>('meta[name="synoptic-live"]');
if (live !== null) {
  // the key has done its work: the address is not to be kept or shown with it
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
  mount(Live, { target: document.body, props: { screen, first: Number(live.content) } });
}
