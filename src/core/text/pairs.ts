/** Marks that come in pairs: brackets and quotation marks. In: words. Out: which of their marks stand without their other half. */

/** A mark that opens and the one that closes it; the same mark twice where one does both. */
export type MarkPair = readonly [open: string, close: string];

export const CURLY_QUOTES: MarkPair = ['“', '”'];
/** The pairs whose two marks differ, so that one alone tells on which side its other half is. */
export const SIDED_PAIRS: readonly MarkPair[] = [CURLY_QUOTES, ['(', ')'], ['[', ']'], ['«', '»']];
export const STRAIGHT_QUOTES: MarkPair = ['"', '"'];

const NONE: readonly number[] = [];

/** Places in `words` of the marks of one pair that have no other half, in order. */
export function unpaired(words: string, [open, close]: MarkPair): readonly number[] {
  if (!words.includes(open) && !words.includes(close)) return NONE;
  const opened: number[] = [];
  const alone: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const isOpening = words[i] === open && (open !== close || opened.length === 0);
    if (isOpening) opened.push(i);
    else if (words[i] === close && opened.pop() === undefined) alone.push(i);
  }
  return [...alone, ...opened].sort((a, b) => a - b);
}

/** Whether every bracket and quotation mark that opens is closed, and none is closed that did not open. */
export function isPaired(words: string): boolean {
  return [...SIDED_PAIRS, STRAIGHT_QUOTES].every(pair => unpaired(words, pair).length === 0);
}
