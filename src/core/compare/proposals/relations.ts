/**
 * Relations of proposed sides: whether they can both be so, by the engine's own readings. In: sides that stand in the reports, and what their
 * proposer takes them for. Out: a relation with the checks that led to it, or why there is no difference. What no check speaks of stays as proposed.
 */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import type { ProposedDifference, RefusalReason } from '../../model/proposals.ts';
import type { StoryContext } from '../context.ts';
import { type Overall, overallLikeness } from './likeness.ts';
import { isOneTurned, openCheck, updateCheck } from './moves.ts';
import { nameCheck } from './name-forms.ts';
import type { Side } from './sides.ts';
import { valueCheck } from './value-pairs.ts';
import { wordingCheck } from './wordings.ts';

export interface Weighing {
  readonly context: StoryContext;
  readonly difference: ProposedDifference;
  readonly sides: readonly Side[];
  readonly likeness: Overall;
  readonly vocabulary: ProposalVocabulary;
}

/** What a check finds: a relation, or a reason to refuse. */
export type Finding =
  | { readonly relation: ProposedDifference['relation'] }
  | { readonly reason: RefusalReason; readonly detail: string };

export interface Check {
  readonly id: string;
  /** Null where it has nothing to say. */
  readonly of: (weighing: Weighing) => Finding | null;
}

export type Decision =
  | { readonly relation: ProposedDifference['relation']; readonly checks: readonly string[] }
  | { readonly reason: RefusalReason; readonly detail: string };

/** In order: the first that has something to say decides. */
const CHECKS: readonly Check[] = [
  { id: 'values', of: valueCheck },
  { id: 'wording', of: wordingCheck },
  { id: 'names', of: nameCheck },
  { id: 'headline', of: headlineCheck },
  { id: 'same-words', of: sameWordsCheck },
  { id: 'open', of: openCheck },
  { id: 'moved-on', of: updateCheck },
  { id: 'sources', of: sourceCheck },
  { id: 'narrower', of: narrowerCheck },
];

export function relationOf(weighing: Omit<Weighing, 'likeness'>): Decision {
  const whole: Weighing = { ...weighing, likeness: overallLikeness(weighing.sides) };
  for (const { id, of } of CHECKS) {
    const found = of(whole);
    if (found === null) continue;
    return 'reason' in found ? found : { relation: found.relation, checks: [id] };
  }
  return { relation: weighing.difference.relation, checks: [] };
}

export const COMPATIBLE = { relation: 'compatible' } as const;

export function isClash({ relation }: Pick<ProposedDifference, 'relation'>): boolean {
  return relation !== 'compatible';
}

/** A headline is set against words that speak of what it speaks of. */
function headlineCheck({ difference, likeness }: Weighing): Finding | null {
  if (difference.type !== 'headline-quote' || !isClash(difference)) return null;
  if (likeness.most > 0 || likeness.passage > LEAST_PASSAGE) return null;
  return { reason: 'other-thing', detail: 'the headline and the words set against it speak of nothing in common' };
}

/** Cosine of two sentences below which they share a word of a whole story at most. */
const LEAST_PASSAGE = 0.05;

/** The same telling words in other forms tell the same: "crimes" beside "crime". */
function sameWordsCheck({ difference, likeness, sides }: Weighing): Finding | null {
  if (!isClash(difference) || !likeness.isSame || sides.length > 2) return null;
  return sides.some(({ words }) => words.some(({ isTurned }) => isTurned)) ? null : COMPATIBLE;
}

/** Who told it differs without the telling: two sources clash only where one says no or leaves it open. */
function sourceCheck({ difference, sides, vocabulary }: Weighing): Finding | null {
  if (difference.type !== 'attribution' || difference.relation !== 'conflict') return null;
  return isOneTurned(sides, vocabulary) ? null : COMPATIBLE;
}

/** What one says in full and the other in part fits, unless one of them says no. */
function narrowerCheck({ difference, likeness, sides, vocabulary }: Weighing): Finding | null {
  if (difference.relation !== 'conflict' || !NARROWED.has(difference.type) || likeness.least < 1) return null;
  return isOneTurned(sides, vocabulary) ? null : COMPATIBLE;
}

const NARROWED: ReadonlySet<string> = new Set(['extent', 'title', 'attribution', 'cause']);
