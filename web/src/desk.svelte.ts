/** What is open on the screen: the view, the finding chosen, the texts being read, what is filtered; kept in the page's address, so that a link or a reload shows the same. */
import type { Evidence } from '../../src/core/model/comparison.ts';
import { saidVariants } from '../../src/output/agreements.ts';
import { type Filter, fits, matcherOf, NO_FILTER } from './filters.ts';
import type { Layer } from './relations.ts';
import { Reviewing } from './reviewing.svelte.ts';
import type { Card, CardSection, Story } from './story.ts';
import { type FoundIn, foundIn } from './text-search.ts';
import type { View } from './views.ts';

/** What needs a look; the rest is marked where that is asked for, so that a text can be read. */
const FIRST_LAYERS: readonly Layer[] = ['clash', 'sources', 'update', 'quotation', 'detail'];

/** Texts read side by side at most. */
export const MOST_TEXTS = 4;
/** Pixels that a text needs beside another. */
const TEXT_WIDTH = 340;

/** Cards drawn at once, which is a window full; more follow before anybody has looked at them. */
export const FIRST_DRAWN = 12;

/** Words that the reading view is to show; `turn` tells one request from the next for the same words. */
export interface Shown {
  readonly places: ReadonlyMap<string, Evidence>;
  readonly turn: number;
}

export class Desk {
  readonly story: Story;
  readonly reviewing: Reviewing;
  view: View = $state('overview');
  /** Which sub-view of a view is open; without one its first. */
  tabs: Readonly<Partial<Record<View, string>>> = $state({});
  /** The view from which words were shown: where the way back leads. Null where somebody came by themselves. */
  before: View | null = null;
  /** Key of the card chosen. */
  chosen: string | null = $state(null);
  /** Ids of the texts being read, from the left. */
  texts: readonly string[] = $state([]);
  /** Texts that stay when another finding is chosen. */
  pinned: ReadonlySet<string> = $state(new Set<string>());
  filter: Filter = $state(NO_FILTER);
  layers: ReadonlySet<Layer> = $state.raw(new Set<Layer>());
  /** Pixels there are across. */
  width = $state(1200);
  shown: Shown = $state.raw({ places: new Map(), turn: 0 });
  isHelping = $state(false);
  /** Whether a view is opened as it was left: then it is nobody else's to scroll. */
  isReturning = false;
  /** Sections of the overview that are shown whole. */
  whole: ReadonlySet<string> = $state(new Set<string>());
  /** How many cards of the overview are drawn: more follow while nothing else is to be done, and as the page is scrolled. */
  drawn = $state(FIRST_DRAWN);
  /** Whether words were asked to be shown that no finding chosen holds. */
  isReading = $state(false);

  readonly sections: readonly CardSection[] = $derived.by(() => {
    const matcher = matcherOf(this.story, this.filter);
    return this.story.sections.map(section => ({
      ...section,
      cards: section.cards.filter(
        card => fits(card, this.filter, matcher) && !(this.filter.open && this.reviewing.isClosed(card)),
      ),
    }));
  });
  /** The cards that are shown, in order. */
  readonly cards: readonly Card[] = $derived(this.sections.flatMap(({ cards }) => cards));
  /** Where the words looked for stand in the texts. */
  readonly found: readonly FoundIn[] = $derived.by(() => foundIn(this.story, this.filter.words, this.filter.hidden));
  readonly card: Card | null = $derived.by(() => this.story.cards.get(this.chosen ?? '') ?? null);

  /** What is read where nothing else is asked for. */
  readonly firstTexts: readonly string[];

  constructor(story: Story, reviewing: Reviewing = new Reviewing(story), width = 1200) {
    this.story = story;
    this.reviewing = reviewing;
    this.width = width;
    this.layers = new Set(firstLayers(story));
    this.firstTexts = [...story.reports.keys()].slice(0, this.roomFor(width));
    this.texts = this.firstTexts;
  }

  /** Opens a view. */
  go(view: View): void {
    this.before = null;
    this.view = view;
    // as many as there is room for, whatever was open beside another view
    if (view === 'read' && this.chosen === null) this.open(this.texts, this.width);
  }

  /** Opens the reading view, from which a way leads back. */
  read(): void {
    if (this.view === 'read') return;
    this.before = this.view;
    this.view = 'read';
  }

  /** Back to where words were asked for. Returns whether there was anything to go back to. */
  back(): boolean {
    const { before } = this;
    if (this.view !== 'read' || before === null) return false;
    this.go(before);
    return true;
  }

  /** Texts that fit side by side. */
  roomFor(width: number): number {
    return Math.max(1, Math.min(MOST_TEXTS, Math.floor(width / TEXT_WIDTH)));
  }

  /** Chooses a card and shows its words, some of each value before more of one. `from`: the text in which it was chosen, which stays as it is. */
  choose(key: string | null, from: string | null = null): void {
    this.chosen = key;
    const card = key === null ? null : this.story.cards.get(key);
    if (card === null || card === undefined || card.evidence.length === 0) return;
    const places = new Map<string, Evidence>();
    for (const each of card.evidence) if (!places.has(each.report)) places.set(each.report, each);
    if (from !== null) places.delete(from);
    this.open([...(from === null ? [] : [from]), ...textsAcross(card)], this.readerWidth());
    this.shown = { places, turn: this.shown.turn + 1 };
  }

  /** Shows words of one text, beside those that are open. */
  show(evidence: Evidence): void {
    if (!this.texts.includes(evidence.report)) this.open([evidence.report, ...this.texts], this.readerWidth());
    this.shown = { places: new Map([[evidence.report, evidence]]), turn: this.shown.turn + 1 };
    if (!this.isNarrow() && READS_BESIDE.has(this.view)) this.isReading = true;
    else if (!this.isBeside()) this.read();
  }

  /** Closes the reader beside a view. */
  close(): void {
    this.chosen = null;
    this.isReading = false;
  }

  /** Chooses the next card shown, or the one before. */
  step(by: 1 | -1): void {
    const { cards } = this;
    if (cards.length === 0) return;
    const at = cards.findIndex(({ key }) => key === this.chosen);
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by));
    this.choose(cards[next]!.key);
  }

  openTab(view: View, tab: string): void {
    this.tabs = { ...this.tabs, [view]: tab };
  }

  /** Opens a text beside the others, in the place of the first that is not pinned where there are too many; or closes it. */
  toggleText(id: string): void {
    if (this.texts.includes(id)) {
      if (this.texts.length > 1) this.texts = this.texts.filter(each => each !== id);
      return;
    }
    const gone =
      this.texts.length < MOST_TEXTS ? undefined : (this.texts.find(each => !this.pinned.has(each)) ?? this.texts[0]);
    this.texts = this.inOrder([...this.texts.filter(each => each !== gone), id]);
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
    const isAsked = this.chosen !== null || (this.isReading && READS_BESIDE.has(this.view));
    return !this.isNarrow() && this.view !== 'read' && isAsked;
  }

  private readerWidth(): number {
    if (this.view === 'read' || this.isNarrow()) return this.width;
    return this.width * BESIDE;
  }

  /** As many as there is room for, what is pinned among them, in the story's order: a text stays where it is. What is hidden is not opened. */
  private open(ids: readonly string[], width: number): void {
    const pinned = this.texts.filter(id => this.pinned.has(id));
    // somebody who reads keeps what is open, and begins with what there is
    const others = this.view === 'read' ? [...this.texts, ...this.story.reports.keys()] : [];
    const wanted = [...new Set([...pinned, ...ids, ...others])].filter(id => !this.filter.hidden.includes(id));
    this.texts = this.inOrder(wanted.slice(0, Math.max(this.roomFor(width), pinned.length + 1)));
  }

  private inOrder(ids: readonly string[]): readonly string[] {
    return [...this.story.reports.keys()].filter(id => ids.includes(id));
  }
}

/** Pixels below which one thing is shown at a time. */
export const NARROW = 900;
/** Views beside which words are shown that no finding chosen holds; from the others the way leads to the texts. */
const READS_BESIDE: ReadonlySet<View> = new Set<View>(['quotations', 'who']);
/** The reader's share of the width beside a view. */
const BESIDE = 0.58;

/** Where nothing needs a look, what is said alike and who is quoted is marked. */
function firstLayers({ sections }: Story): readonly Layer[] {
  const isAny = sections.some(
    ({ is, cards }) => FIRST_LAYERS.includes(is as Layer) && cards.some(card => card.isFirst),
  );
  return isAny ? FIRST_LAYERS : [...FIRST_LAYERS, 'alike', 'speaker'];
}

/** The texts of a card, the first of each of its values, then the second. */
function textsAcross({ finding, reports }: Card): readonly string[] {
  const sides = (finding === null ? [] : saidVariants(finding)).map(({ evidence }) => [
    ...new Set(evidence.map(({ report }) => report)),
  ]);
  const most = Math.max(0, ...sides.map(({ length }) => length));
  const across = Array.from({ length: most }, (_, i) => sides.flatMap(side => side[i] ?? [])).flat();
  return [...new Set([...across, ...reports])];
}

function toggled<T>(set: ReadonlySet<T>, each: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(each)) next.add(each);
  return next;
}
