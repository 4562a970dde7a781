/**
 * Quoted stretches of a passage, by their marks, and the verb of speech beside each: who says `I` there, and whom `he` can't mean.
 * In: words. Out: stretches in token indices. The quotations layer, with all its care, is another stage; this is what pronouns need.
 */
import type { Lexicon } from '../mentions/lexicon.ts';
import { maskOf, SPEECH } from '../mentions/lexicon.ts';
import type { Passage } from '../passage.ts';

/** Tokens `[from, to)` between two marks. */
export interface Stretch {
  /** Place among the passage's stretches. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Verbs of speech outside the marks, in the sentence of either mark, nearest first. */
  readonly verbs: readonly number[];
}

/** Longest stretch between two marks taken for one quotation, in tokens. */
const LONGEST = 400;
/** How far from a mark its verb of speech may stand. */
const REACH = 12;

export function findStretches(passage: Passage, lexicon: Lexicon): readonly Stretch[] {
  const { text, words } = passage;
  const stretches: Stretch[] = [];
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    const mark = text[words.start[i]!]!;
    if (words.end[i]! - words.start[i]! !== 1 || !'"“”'.includes(mark)) continue;
    const opens = mark === '“' || (mark === '"' && open < 0);
    if (opens) open = i;
    else if (open >= 0) {
      if (i - open <= LONGEST)
        stretches.push({
          index: stretches.length,
          from: open + 1,
          to: i,
          verbs: verbsBeside(passage, lexicon, open, i),
        });
      open = -1;
    }
  }
  return stretches;
}

function verbsBeside({ words }: Passage, lexicon: Lexicon, open: number, close: number): readonly number[] {
  const verbs: number[] = [];
  const isSpeech = (i: number): boolean => (maskOf(lexicon, words.forms[i]!) & SPEECH) !== 0;
  const stops = (i: number): boolean => words.forms[i] === '.' || words.forms[i] === '”' || words.forms[i] === '"';
  for (let i = close + 1; i < words.length && i <= close + REACH && !stops(i); i++) if (isSpeech(i)) verbs.push(i);
  for (let i = open - 1; i >= 0 && i >= open - REACH && !stops(i); i--) if (isSpeech(i)) verbs.push(i);
  return verbs;
}
