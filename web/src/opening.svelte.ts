/** Opens a desk on a story. In: a story and the page's window. Out: a desk that follows the page's address, and leaves what is open in it. */
import { readAddress, writeAddress } from './address.ts';
import { Desk } from './desk.svelte.ts';
import type { Story } from './story.ts';

export function openDesk(
  story: Story,
  { location, history, innerWidth }: Pick<Window, 'location' | 'history' | 'innerWidth'>,
): Desk {
  const desk = new Desk(story);
  desk.width = innerWidth;
  readAddress(desk, location.hash);
  $effect.root(() => {
    $effect(() => {
      const hash = writeAddress(desk);
      if (hash !== location.hash)
        history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
    });
  });
  return desk;
}
