/** The keyboard: what each key does, and what is told of it. */
import type { Desk } from './desk.svelte.ts';
import type { Form } from './reviewing.svelte.ts';
import { VIEWS } from './views.ts';

export interface Key {
  readonly keys: readonly string[];
  readonly told: string;
  readonly does: (desk: Desk) => void;
}

export const KEYS: readonly Key[] = [
  { keys: ['j', 'ArrowDown'], told: 'next finding', does: desk => desk.step(1) },
  { keys: ['k', 'ArrowUp'], told: 'finding before', does: desk => desk.step(-1) },
  { keys: ['Enter'], told: 'read the finding’s words in the texts', does: read },
  { keys: ['s'], told: 'settle it, or open it again', does: settle },
  { keys: ['d'], told: 'dismiss it', does: desk => ask(desk, 'dismiss') },
  { keys: ['n'], told: 'note on it', does: desk => ask(desk, 'note') },
  { keys: ['Escape'], told: 'close what is open', does: close },
  { keys: ['/'], told: 'search', does: () => document.getElementById('search')?.focus() },
  { keys: ['?'], told: 'these keys', does: help },
];

function read(desk: Desk): void {
  desk.read();
}

function help(desk: Desk): void {
  desk.isHelping = !desk.isHelping;
}

function settle({ card, reviewing }: Desk): void {
  if (card === null) return;
  reviewing.decide(card, { decision: reviewing.isClosed(card) ? null : 'settled', why: '' });
}

function ask({ card, reviewing }: Desk, form: Form): void {
  if (card !== null) reviewing.open(card, form);
}

function close(desk: Desk): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (menu !== null) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  } else if (desk.isHelping) desk.isHelping = false;
  else if (!desk.back()) desk.close();
}

/** Keys do nothing where somebody types, or where they mean something to what has the focus. */
export function onKey(desk: Desk, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const at = event.target instanceof Element ? event.target : null;
  const isTyping = at?.closest('input, textarea, select, [contenteditable]') != null;
  if (isTyping) {
    if (event.key === 'Escape') (at as HTMLElement).blur();
    return;
  }
  const isOnControl = at?.closest('button, a, summary, [role="button"]') != null;
  if (isOnControl && (event.key === 'Enter' || event.key === ' ')) return;
  const view = VIEWS[Number(event.key) - 1];
  const known = KEYS.find(({ keys }) => keys.includes(event.key));
  if (view === undefined && known === undefined) return;
  if (event.key.startsWith('Arrow') && at?.closest('[data-own-arrows]') != null) return;
  event.preventDefault();
  if (view !== undefined) desk.go(view);
  else known!.does(desk);
}
