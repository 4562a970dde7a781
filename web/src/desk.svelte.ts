/** What is open on the screen: the view, the finding chosen, the texts being read, what is filtered; kept in the page's address, so that a link or a reload shows the same. */
import type { Evidence } from '../../src/core/model/comparison.ts';
import type { SectionKind } from '../../src/output/page-parts.ts';
import { readAddress, writeAddress } from './address.ts';
import { type Filter, fits, matcherOf, NO_FILTER } from './filters.ts';
import type { Card, CardSection, Story } from './story.ts';

export const VIEWS = ['overview', 'matrix', 'read', 'quotations', 'timeline', 'who'] as const;
export type View = (typeof VIEWS)[number];

/** What lies on words in the reading view: cards of a kind, quotations by speaker, passages that texts share. */
export type Layer = Exclude<SectionKind, 'note' | 'proposals'> | 'speaker' | 'shared';
const FIRST_LAYERS: readonly Layer[] = ['clash', 'sources', 'update', 'quotation', 'detail', 'alike'];

/** Texts read side by side at most. */
export const MOST_TEXTS = 4;
/** Pixels that a text needs beside another. */
const TEXT_WIDTH = 340;

/** Words that the reading view is to show; `turn` tells one request from the next for the same words. */
export interface Shown {
  readonly places: ReadonlyMap<string, Evidence>;
  readonly turn: number;
}

export class Desk {
  readonly story: Story;
  view: View = $state('overview');
  /** Key of the card chosen. */
  chosen: string | null = $state(null);
  /** Ids of the texts being read, from the left. */
  texts: readonly string[] = $state([]);
  /** Texts that stay when another finding is chosen. */
  pinned: ReadonlySet<string> = $state(new Set<string>());
  filter: Filter = $state(NO_FILTER);
  layers: ReadonlySet<Layer> = $state(new Set(FIRST_LAYERS));
  /** Pixels there are across. */
  width = $state(1200);
  shown: Shown = $state.raw({ places: new Map(), turn: 0 });
  isHelping = $state(false);

  readonly sections: readonly CardSection[] = $derived.by(() => {
    const matcher = matcherOf(this.story, this.filter);
    return this.story.sections.map(section => ({
      ...section,
      cards: section.cards.filter(card => fits(card, this.filter, matcher)),
    }));
  });
  /** The cards that are shown, in order. */
  readonly cards: readonly Card[] = $derived(this.sections.flatMap(({ cards }) => cards));
  readonly card: Card | null = $derived.by(() => this.story.cards.get(this.chosen ?? '') ?? null);

  constructor(story: Story) {
    this.story = story;
    this.texts = [...story.reports.keys()].slice(0, 1);
  }

  /** Texts that fit side by side. */
  roomFor(width: number): number {
    return Math.max(1, Math.min(MOST_TEXTS, Math.floor(width / TEXT_WIDTH)));
  }

  choose(key: string | null, reader = this.readerWidth()): void {
    this.chosen = key;
    const card = key === null ? null : this.story.cards.get(key);
    if (card === null || card === undefined || card.evidence.length === 0) return;
    const places = new Map<string, Evidence>();
    for (const each of card.evidence) if (!places.has(each.report)) places.set(each.report, each);
    this.open([...places.keys()], reader);
    this.shown = { places, turn: this.shown.turn + 1 };
  }

  /** Shows words of one text. */
  show(evidence: Evidence, reader = this.readerWidth()): void {
    this.open([evidence.report], reader);
    this.shown = { places: new Map([[evidence.report, evidence]]), turn: this.shown.turn + 1 };
    if (this.isNarrow()) this.view = 'read';
  }

  /** Chooses the next card shown, or the one before. */
  step(by: 1 | -1): void {
    const { cards } = this;
    if (cards.length === 0) return;
    const at = cards.findIndex(({ key }) => key === this.chosen);
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by));
    this.choose(cards[next]!.key);
  }

  toggleText(id: string): void {
    const open = this.texts.includes(id);
    if (open && this.texts.length === 1) return;
    this.texts = open ? this.texts.filter(each => each !== id) : [...this.texts, id].slice(-MOST_TEXTS);
  }

  togglePin(id: string): void {
    this.pinned = toggled(this.pinned, id);
  }

  toggleLayer(layer: Layer): void {
    this.layers = toggled(this.layers, layer);
  }

  /** Cards whose words hold a place. */
  cardsAt(report: string, keys: ReadonlySet<string>): readonly Card[] {
    return [...this.story.cards.values()].filter(({ key, reports }) => keys.has(key) && reports.has(report));
  }

  isNarrow(): boolean {
    return this.width < NARROW;
  }

  /** Whether the reader stands beside the view. */
  isBeside(): boolean {
    return !this.isNarrow() && this.view !== 'read' && this.chosen !== null;
  }

  private readerWidth(): number {
    if (this.view === 'read' || this.isNarrow()) return this.width;
    return this.width * BESIDE;
  }

  private open(ids: readonly string[], width: number): void {
    const room = this.roomFor(width);
    const pinned = this.texts.filter(id => this.pinned.has(id));
    const wanted = [...new Set([...pinned, ...ids, ...this.texts.filter(id => ids.includes(id))])];
    this.texts = wanted.slice(0, Math.max(room, pinned.length + 1));
  }
}

/** Pixels below which one thing is shown at a time. */
export const NARROW = 900;
/** The reader's share of the width beside a view. */
const BESIDE = 0.58;

function toggled<T>(set: ReadonlySet<T>, each: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(each)) next.add(each);
  return next;
}

/** A desk that follows the page's address, and leaves what is open in it until it is left. */
export function followedDesk(
  story: Story,
  { location, history, innerWidth }: Pick<Window, 'location' | 'history' | 'innerWidth'>,
): { readonly desk: Desk; readonly leave: () => void } {
  const desk = new Desk(story);
  desk.width = innerWidth;
  readAddress(desk, location.hash);
  const leave = $effect.root(() => {
    $effect(() => {
      const hash = writeAddress(desk);
      if (hash !== location.hash)
        history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
    });
  });
  return { desk, leave };
}
