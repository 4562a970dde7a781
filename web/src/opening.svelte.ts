/** Opens a desk on a story. In: a story and the page's window. Out: a desk that follows the page's address, and leaves what is open in it. */
import type { Review } from '../../src/core/model/review.ts';
import { readAddress, writeAddress } from './address.ts';
import { Desk } from './desk.svelte.ts';
import { storeOf } from './kept.ts';
import { Reviewing } from './reviewing.svelte.ts';
import type { Story } from './story.ts';

export interface Opened {
  readonly desk: Desk;
  /** Leaves it: nothing is followed any more. */
  readonly leave: () => void;
}

/** `review`: what the page brings with it. */
export function openDesk(story: Story, review: Review, window: Window): Opened {
  const { location, history, innerWidth } = window;
  const desk = new Desk(story, new Reviewing(story, storeOf(window), review), innerWidth);
  const follow = (event: StorageEvent): void => desk.reviewing.follow(event);
  window.addEventListener('storage', follow);
  readAddress(desk, location.hash);
  const unfollow = $effect.root(() => {
    $effect(() => {
      const hash = writeAddress(desk);
      if (hash !== location.hash)
        history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
    });
  });
  const leave = (): void => {
    unfollow();
    window.removeEventListener('storage', follow);
  };
  return { desk, leave };
}
