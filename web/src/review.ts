/**
 * The review on the screen: what is decided of a card, in words; counts; the file's name. In: cards, decisions held to findings. Out: plain data.
 * Reading, merging and writing reviews are in `src/input/review.ts` and `src/output/review.ts`.
 */
import type { Finding } from '../../src/core/model/comparison.ts';
import type { Decided, Decision } from '../../src/core/model/review.ts';
import { dayLabel } from '../../src/output/dates.ts';
import { decisionOf, type Held, isClosed } from '../../src/output/review.ts';
import type { Told } from '../../src/output/section-words.ts';
import type { Card } from './story.ts';

export const DECIDED_WORDS: Readonly<Record<Decided, Told>> = {
  settled: { word: 'settled', sign: '✓' },
  dismissed: { word: 'dismissed', sign: '–' },
};

export type HeldById = ReadonlyMap<string, Held>;

/** What is held of a card; of what no finding stands behind nothing can be. */
export function heldOf({ finding }: Card, held: HeldById): Held | undefined {
  return finding === null ? undefined : held.get(finding.id);
}

export interface Tally {
  readonly settled: number;
  readonly dismissed: number;
  /** Decided, and another since. */
  readonly changed: number;
  readonly open: number;
}

/** Each finding once: it can have two cards. */
export function tally(cards: readonly Card[], held: HeldById): Tally {
  const counts = { settled: 0, dismissed: 0, changed: 0, open: 0 };
  const seen = new Set<string>();
  for (const card of cards) {
    if (card.finding === null || seen.has(card.finding.id)) continue;
    seen.add(card.finding.id);
    const on = heldOf(card, held);
    const decision = on?.decision.decision ?? null;
    if (on !== undefined && decision !== null && isClosed(on)) counts[decision]++;
    else {
      counts.open++;
      if (decision !== null) counts.changed++;
    }
  }
  return counts;
}

/** `3 settled · 1 dismissed`; empty where nothing is decided. */
export function tallyWords({ settled, dismissed, changed }: Tally): string {
  const parts = [
    settled > 0 ? `${settled} settled` : '',
    dismissed > 0 ? `${dismissed} dismissed` : '',
    changed > 0 ? `${changed} changed since` : '',
  ];
  return parts.filter(part => part !== '').join(' · ');
}

/** Who decided and when; the day alone, for the desk's clock is not the texts'. */
export function decidedBy({ by, at }: Decision): string {
  const day = dayLabel(at.slice(0, 'YYYY-MM-DD'.length));
  return by === undefined ? day : `${by}, ${day}`;
}

export type Change = Partial<Pick<Decision, 'decision' | 'why' | 'note'>>;

/** The next decision of a finding: what is not changed stays as it was. `now`: milliseconds. */
export function nextDecision(
  finding: Finding,
  before: Decision | undefined,
  change: Change,
  { now, by }: { readonly now: number; readonly by: string },
): Decision {
  const { decision = null, why = '', note = '' } = before ?? {};
  return decisionOf(finding, { decision, why, note, at: momentAfter(before?.at, now), by, ...change });
}

/** Now, or right after what was decided by a clock that is ahead of this one: what is done last stands. */
function momentAfter(before: string | undefined, now: number): string {
  const last = before === undefined ? Number.NaN : Date.parse(before);
  return new Date(last >= now ? last + 1 : now).toISOString();
}

/** Letters of a title that stand in the name of a file. */
const LONGEST_NAME = 60;

export function fileNameOf(title: string): string {
  return `${fileStem(title)}.review.json`;
}

/** A title as the name of a file, without what says its kind. */
export function fileStem(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'story' : name;
}
