/**
 * Moves: whether a later text has newer facts of the same thing, and whether one side says no where the other says yes. In: sides with what
 * their proposer says of them. Out: a check's finding. Silence is no side: a text that does not name a man does not say that he has no name.
 */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import { saysOpen } from './phrases.ts';
import { COMPATIBLE, type Finding, type Weighing } from './relations.ts';
import type { Side } from './sides.ts';

/** Whether some side says no or leaves open what another says flatly, in its words or as its proposer reads them. */
export function isOneTurned(sides: readonly Side[], vocabulary: ProposalVocabulary): boolean {
  return isSplit(sides, isTurned) || isSplit(sides, side => saysOpen(side.value, vocabulary));
}

function isTurned({ words }: Side): boolean {
  return words.some(each => each.isTurned);
}

function isSplit(sides: readonly Side[], test: (side: Side) => boolean): boolean {
  const held = sides.map(test);
  return held.includes(true) && held.includes(false);
}

/** How much sentences must share (cosine of telling words) for one to tell the newer state of what the other tells. */
const SAME_MATTER = 0.2;
/** The same where the words of one say no or leave it open: that is a state that can change. */
const OPEN_MATTER = 0.12;
/** How much of the fewer words may do instead. */
const SHARED_WORDS = 0.25;

/** An update needs a state that changed: one side that says no, not yet, perhaps; or sentences that speak of the same. */
export function updateCheck({ difference, sides, likeness, vocabulary }: Weighing): Finding | null {
  if (difference.relation !== 'update') return null;
  if (isSplit(sides, side => saysOpen(side.value, vocabulary))) return null;
  const least = isSplit(sides, isTurned) ? OPEN_MATTER : SAME_MATTER;
  return likeness.passage >= least || likeness.most >= SHARED_WORDS ? null : COMPATIBLE;
}

/** Of two sources one says no: a clash between them, whichever each report sides with. */
export function openCheck({ difference, sides }: Weighing): Finding | null {
  if (difference.type !== 'negation' || difference.relation !== 'compatible') return null;
  return isSplit(sides, isTurned) ? { relation: 'conflict' } : null;
}
