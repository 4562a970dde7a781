/** The entry of a page that is served: a newer story can take the place of the one that is shown. A page shared from it is a file. */
import { mount } from 'svelte';
import { readPage } from './page.ts';
import Live from './parts/Live.svelte';
import { openScreen } from './screen.ts';

const { record, review, target } = readPage();
const screen = openScreen(target, review);
screen.show(record);
const live = document.querySelector<HTMLMetaElement>('meta[name="synoptic-live"]');
if (live !== null) {
  // the key has done its work: the address is not to be kept or shown with it
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
  mount(Live, { target: document.body, props: { screen, first: Number(live.content) } });
}
