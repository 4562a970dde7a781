/**
 * A desk's review on the printed page: what it dismissed is left out and counted, what it settled says so. In: a comparison, a review, items. Out: items, lines.
 * A finding that has changed since is shown, with what was decided before. A desk's words are never shown as a report's: no “ ” around them.
 */
import type { Comparison, Finding } from '../core/model/comparison.ts';
import type { Decision, Review } from '../core/model/review.ts';
import { shorten } from '../core/text/spaced.ts';
import type { Item } from './page-parts.ts';
import { ownWords } from './proposed.ts';
import { type Held, heldTo, isClosed } from './review.ts';

export interface Reviewed {
  readonly items: (items: readonly Item[]) => readonly Item[];
  /** Whether the page leaves it out. */
  readonly isLeftOut: (finding: Finding) => boolean;
  /** How many decisions there are, and what became of them; empty where nobody decided anything. */
  readonly lines: readonly string[];
}

const NOTHING: Reviewed = { items: items => items, isLeftOut: () => false, lines: [] };

export function reviewedBy({ findings }: Pick<Comparison, 'findings'>, review: Review | undefined): Reviewed {
  if (review === undefined) return NOTHING;
  const { held, gone } = heldTo(findings, review);
  const isDismissed = (on: Held | undefined): boolean => isClosed(on) && on?.decision.decision === 'dismissed';
  const all = [...held.values()];
  const settled = all.filter(on => isClosed(on) && !isDismissed(on)).length;
  const dismissed = all.filter(isDismissed).length;
  const changed = all.filter(({ decision, isChanged }) => decision.decision !== null && isChanged).length;
  const parts = [
    settled > 0 ? `${settled} settled` : '',
    dismissed > 0 ? `${dismissed} dismissed and left out` : '',
    changed > 0 ? `${changed} changed since ${changed === 1 ? 'it was' : 'they were'} decided` : '',
    goneWords(gone),
  ].filter(part => part !== '');
  return {
    items: items =>
      items.flatMap(item => {
        const on = held.get(item.finding ?? '');
        if (on === undefined) return item;
        return isDismissed(on) ? [] : { ...item, notes: [...item.notes, ...noteOf(on)] };
      }),
    isLeftOut: ({ id }) => isDismissed(held.get(id)),
    lines: parts.length === 0 ? [] : [`review: ${parts.join(' · ')}`],
  };
}

/** `2 decisions are of findings that are no longer there`; empty for none. */
export function goneWords(gone: readonly Decision[]): string {
  if (gone.length === 0) return '';
  return gone.length === 1
    ? '1 decision is of a finding that is no longer there'
    : `${gone.length} decisions are of findings that are no longer there`;
}

/** UTF-16 code units of a desk's words on the page: the file has them whole. */
const LONGEST_NOTE = 240;

function noteOf({ decision: { decision, why, note, by }, isChanged }: Held): readonly string[] {
  const words = [why, note].filter(part => part !== '').join(' / ');
  if (decision === null && words === '') return [];
  const head = [
    decision ?? 'note',
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(isChanged ? ['before it changed'] : []),
  ];
  return [ownWords([head.join(' '), ...(words === '' ? [] : [shorten(words, LONGEST_NOTE)])].join(': '))];
}
