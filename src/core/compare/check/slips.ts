/** Slips: whether two spellings are likely one name written wrongly. In: words in normal form. Out: yes or no. */
import { editDistance } from '../../text/names.ts';

/** Letters that may differ between two spellings of one name, for each five letters of it. */
const LETTERS_PER_SLIP = 5;

export function isSlip(a: string, b: string): boolean {
  const slips = Math.max(1, Math.floor(Math.min(a.length, b.length) / LETTERS_PER_SLIP));
  return a === b || (Math.min(a.length, b.length) > SHORTEST && editDistance(a, b, slips) <= slips);
}

/** Of three letters one is too much: Lee and Leo are two names. */
const SHORTEST = 3;
