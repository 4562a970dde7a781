/** The screen with a story on it, which a newer one can take the place of: what is open, what is marked, how far it was read and where the focus is stay. */
import { flushSync, mount, unmount } from 'svelte';
import type { Review } from '../../src/core/model/review.ts';
import { mergeReviews } from '../../src/output/review.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import App from './App.svelte';
import { writeAddress } from './address.ts';
import { anchorKept, withData } from './anchor.ts';
import { carriedAddress, sameCard } from './carried.ts';
import type { Desk } from './desk.svelte.ts';
import { openDesk } from './opening.svelte.ts';
import { storyOf } from './story.ts';

export interface Screen {
  /** Null where nothing was read. */
  readonly show: (record: ComparisonRecord | null) => void;
  readonly desk: () => Desk | null;
}

interface Shown {
  readonly desk: Desk;
  readonly leave: () => void;
}

/** `review`: what the page brings with it. */
export function openScreen(target: HTMLElement, review: Review): Screen {
  let shown: Shown | null = null;
  const show = (record: ComparisonRecord | null): void => {
    const before = shown;
    if (record === null) {
      before?.leave();
      shown = null;
      return;
    }
    const story = storyOf(record);
    const keep = before === null ? null : placesKept(target);
    const drawn = before?.desk.drawn;
    if (before !== null) {
      const hash = carriedAddress(writeAddress(before.desk), before.desk.card, story);
      before.leave();
      // what takes its place may fail
      shown = null;
      history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
    }
    const { desk, leave } = openDesk(story, before === null ? review : decidedSince(review, before.desk), window);
    if (before !== null) carry(before.desk, desk);
    // as many as were there, so that the page is as long
    if (drawn !== undefined) desk.drawn = drawn;
    const app = mount(App, { target, props: { desk } });
    flushSync();
    shown = {
      desk,
      leave: () => {
        leave();
        void unmount(app);
      },
    };
    keep?.();
  };
  return { show, desk: () => shown?.desk ?? null };
}

/** What the page brought, and what was decided since: the desk's work outlives a text that changes. */
function decidedSince(review: Review, { reviewing }: Desk): Review {
  return mergeReviews(review, reviewing.review);
}

/** What is open, and is in no address. */
function carry(before: Desk, desk: Desk): void {
  [desk.layers, desk.isHelping, desk.whole] = [before.layers, before.isHelping, before.whole];
  desk.reviewing.carry(before.reviewing, card => {
    const known = before.story.cards.get(card);
    return known === undefined ? null : (sameCard(known, desk.story)?.key ?? null);
  });
}

/** Remembers how far everything was scrolled and what had the focus. Returns what brings it back. */
function placesKept(target: HTMLElement): () => void {
  const anchor = anchorKept(target);
  const texts = [...target.querySelectorAll<HTMLElement>('[data-report]')].map(
    text => [text.dataset['report']!, text.querySelector('.scroll')?.scrollTop ?? 0] as const,
  );
  const focus = focusKept(target);
  const bringBack = (): void => {
    anchor();
    for (const [report, down] of texts)
      withData(target, 'data-report', report)?.querySelector('.scroll')?.scrollTo({ top: down, behavior: 'instant' });
  };
  return () => {
    bringBack();
    focus();
    requestAnimationFrame(bringBack);
  };
}

function focusKept(target: HTMLElement): () => void {
  const own = document.activeElement;
  if (!(own instanceof HTMLElement) || !target.contains(own)) return () => {};
  const key = own.closest<HTMLElement>('[data-key]')?.dataset['key'];
  const { id } = own;
  const selection = own instanceof HTMLInputElement ? ([own.selectionStart, own.selectionEnd] as const) : null;
  return () => {
    const card = key === undefined ? null : withData(target, 'data-key', key);
    const now = id !== '' ? document.getElementById(id) : (card?.querySelector<HTMLElement>('button') ?? null);
    now?.focus({ preventScroll: true });
    if (now instanceof HTMLInputElement && selection !== null) now.setSelectionRange(...selection);
  };
}
