/**
 * Bounds: whether what a text has bears out a draft's number where the two merely do not exclude one another. In: two ranges that can both be
 * so. Out: yes or no. "At least seven" is not borne out by "at least four", nor "at most three" by "at least three".
 */
import type { NumberRange } from '../relate/relate.ts';

type Side = 'from' | 'to' | 'exact' | 'around';

/** What a range says: no less than, no more than, just this, or some number near. */
function sideOf({ min, max }: NumberRange): Side {
  if (min !== null && max === null) return 'from';
  if (max !== null && (min === null || min === 0) && max > 0) return 'to';
  return min === max ? 'exact' : 'around';
}

/** Two stretches: of hedged ones one has the other's middle, of two that are stated the draft's has all of the text's. */
function areNear(draft: NumberRange, text: NumberRange): boolean {
  const holds = (range: NumberRange, n: number): boolean => range.min! <= n && n <= range.max!;
  if (draft.hedged || text.hedged) return holds(text, middleOf(draft)) || holds(draft, middleOf(text));
  return draft.basis === 'assumed' || text.basis === 'assumed' || (holds(draft, text.min!) && holds(draft, text.max!));
}

function middleOf({ min, max }: NumberRange): number {
  return (min! + max!) / 2;
}

/** How many times another bound may be of one that it loosens: nobody writes "up to 40" for "up to four". */
const LOOSEST = 2;

export function isBorneOut(draft: NumberRange, text: NumberRange): boolean {
  const [own, theirs] = [sideOf(draft), sideOf(text)];
  if (own === 'around' && theirs === 'around') return areNear(draft, text);
  if (own === 'around' || theirs === 'around') return true;
  // whoever names no number ("several") does not deny one
  if (text.n === null && theirs !== 'exact' && text.basis === 'assumed') return true;
  if (own === 'from' && theirs === 'from') return draft.min! <= text.min! && text.min! <= LOOSEST * draft.min!;
  if (own === 'to' && theirs === 'to') return draft.max! >= text.max! && draft.max! <= LOOSEST * text.max!;
  if (own === 'exact' && theirs === 'from') return draft.min === text.min;
  if (own === 'exact' && theirs === 'to') return draft.max === text.max;
  // an exact number within the draft's bound bears it out
  return theirs === 'exact';
}
