/** Abbreviations with a stop after each letter: `p.m.`, `U.S.` In: a text and a place. Out: whether the stop before it is the word's own. */

const ENDING = /(?:^|[^\p{L}])\p{L}\.\p{L}\.$/u;
/** Code units that tell: two letters and what stands before them, each perhaps a surrogate pair, and two stops. */
const REACH = 8;

export function endsInAbbreviation(text: string, end: number): boolean {
  return text[end - 1] === '.' && text[end - 3] === '.' && ENDING.test(text.slice(Math.max(0, end - REACH), end));
}
