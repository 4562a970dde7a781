/** A desk at work: what is decided of each finding, kept in the browser as it is made; which form is open; what was read of a file. */
import type { Decision, Review } from '../../src/core/model/review.ts';
import { LARGEST_REVIEW } from '../../src/input/limits.ts';
import { readReview, tooLargeReview } from '../../src/input/review.ts';
import { type Held, type HeldReview, heldTo, isClosed, mergeReviews, NO_REVIEW } from '../../src/output/review.ts';
import { keep, keepName, keptName, keyOf, readKept, type Store } from './kept.ts';
import { type Change, heldOf, nextDecision } from './review.ts';
import type { Card, Story } from './story.ts';

/** Asked of one card at a time. */
export type Form = 'dismiss' | 'note';

export class Reviewing {
  readonly story: Story;
  readonly texts: readonly string[];
  review: Review = $state.raw(NO_REVIEW);
  /** Who decides; empty where nobody says. */
  by = $state('');
  form: { readonly card: string; readonly is: Form } | null = $state.raw(null);
  /** What is typed into it. */
  written = $state('');
  /** The last thing that was done. */
  done = $state('');
  /** Takes back what was decided last; null where there is nothing to take back. */
  undo: (() => void) | null = $state.raw(null);
  /** What was typed and not kept, by form and card: a key that closes a form loses nothing. */
  readonly #drafts = new Map<string, string>();
  /** What became of a file. */
  taken = $state('');
  /** What was wrong with it. */
  problems: readonly string[] = $state.raw([]);
  /** Whether the browser keeps it. */
  isKept = $state(false);
  readonly #store: Store | null;

  readonly placed: HeldReview = $derived.by(() => heldTo(this.story.comparison.findings, this.review));

  /** `start`: what the page brings with it. */
  constructor(story: Story, store: Store | null = null, start: Review = NO_REVIEW) {
    this.story = story;
    this.#store = store;
    this.texts = story.comparison.reports.map(({ sha256 }) => sha256);
    this.review = mergeReviews({ ...start, story: { title: story.title } }, readKept(store, this.texts));
    this.isKept = store !== null;
    this.by = keptName(store);
  }

  /** Who decides is known the next time too. */
  keepName(): void {
    keepName(this.#store, this.by.trim());
  }

  of(card: Card): Held | undefined {
    return heldOf(card, this.placed.held);
  }

  isClosed(card: Card): boolean {
    return isClosed(this.of(card));
  }

  decide({ finding, item, key }: Card, change: Change): void {
    if (finding === null) return;
    const before = this.placed.held.get(finding.id)?.decision;
    const take = (next: Change): void =>
      this.#take([
        nextDecision(finding, this.placed.held.get(finding.id)?.decision, next, {
          now: Date.now(),
          by: this.by.trim(),
        }),
      ]);
    take(change);
    // what is saved is no draft any longer; others stay
    this.shut();
    this.#drafts.delete(draftKey({ card: key, is: change.note === undefined ? 'dismiss' : 'note' }));
    this.undo = (): void => {
      take({ decision: before?.decision ?? null, why: before?.why ?? '', note: before?.note ?? '' });
      [this.undo, this.done] = [null, 'taken back'];
    };
    const what = change.decision === undefined ? 'note kept' : (change.decision ?? 'open again');
    this.done = `${what}: ${item.label === '' ? finding.label : item.label}`;
  }

  open(card: Card, is: Form): void {
    this.#drafts.set(draftKey(this.form), this.written);
    const isOpen = this.form?.card === card.key && this.form.is === is;
    this.form = isOpen || card.finding === null ? null : { card: card.key, is };
    const decided = this.of(card)?.decision;
    this.written = this.#drafts.get(draftKey(this.form)) ?? (is === 'note' ? decided?.note : decided?.why) ?? '';
  }

  /** Closes the form; what is in it is there when it is opened again. */
  shut(): void {
    this.#drafts.set(draftKey(this.form), this.written);
    this.form = null;
  }

  /** Goes on where another was at work; `cardFor` gives the card that is the same here. */
  carry({ by, form, written }: Reviewing, cardFor: (card: string) => string | null): void {
    this.by = by;
    const card = form === null ? null : cardFor(form.card);
    if (form === null || card === null) return;
    this.form = { ...form, card };
    this.written = written;
  }

  /** Takes in a file: of each finding what was decided later stands. */
  async read(file: File): Promise<void> {
    const { review, problems } =
      file.size > LARGEST_REVIEW
        ? { review: null, problems: [{ detail: tooLargeReview(file.size) }] }
        : readReview(await file.text(), file.name);
    this.problems = problems.map(({ detail }) => `${file.name}: ${detail}`);
    this.taken = '';
    if (review === null) return;
    const before = this.placed.held;
    this.#take(review.decisions);
    const changed = [...this.placed.held].filter(([id, { decision }]) => before.get(id)?.decision !== decision).length;
    this.taken = `${file.name} read: ${countOf(review.decisions.length, 'decision')}, ${changed} new for findings here`;
  }

  /** What another window has kept. */
  follow({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
    if (key !== keyOf(this.texts) || newValue === null) return;
    this.review = mergeReviews(this.review, readReview(newValue, 'browser').review ?? NO_REVIEW);
  }

  #take(decisions: readonly Decision[]): void {
    const merged = mergeReviews(this.review, { ...this.review, decisions });
    const kept = keep(this.#store, this.texts, merged);
    this.isKept = kept !== null;
    this.review = kept ?? merged;
  }
}

function draftKey(form: Reviewing['form']): string {
  return form === null ? '' : `${form.is} ${form.card}`;
}

function countOf(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
