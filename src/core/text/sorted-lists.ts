/** Sorted lists: thousands of words as one string, in order of code units, between commas or line breaks. It loads faster than a set and holds no object a word. */

const COMMA = 44;
const LINE_BREAK = 10;

/** Whether a sorted list holds `word`: a binary search over its characters. */
export function isListed(list: string, word: string): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && !isSeparator(list, start - 1)) start--;
    const order = compareEntry(list, start, word);
    if (order === 0) return true;
    if (order > 0) high = start;
    else {
      while (start < high && !isSeparator(list, start)) start++;
      low = start + 1;
    }
  }
  return false;
}

function isSeparator(list: string, at: number): boolean {
  const code = list.charCodeAt(at);
  return code === COMMA || code === LINE_BREAK;
}

/** Order of the entry at `start` to `word`, by code units; an empty entry comes first. */
function compareEntry(list: string, start: number, word: string): number {
  for (let k = 0; ; k++) {
    const isEnd = start + k >= list.length || isSeparator(list, start + k);
    if (k === word.length) return isEnd ? 0 : 1;
    if (isEnd) return -1;
    const order = list.charCodeAt(start + k) - word.charCodeAt(k);
    if (order !== 0) return order;
  }
}

/** Endings of inflected words, longest first, and what to put back: `ies` -> `y`. */
export type Endings = readonly (readonly [ending: string, base: string])[];

/** Letters that a word keeps beside an ending, at least. */
const LEAST_KEPT = 3;

/** The word of a sorted list that `form` is an inflection of; null if none is. */
export function baseIn(list: string, form: string, endings: Endings): string | null {
  for (const [ending, base] of endings) {
    if (form.length < ending.length + LEAST_KEPT || !form.endsWith(ending)) continue;
    const stem = form.slice(0, form.length - ending.length);
    if (isListed(list, stem + base)) return stem + base;
    if (base === '' && isDoubled(stem) && isListed(list, stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return null;
}

/** `stopp` of `stopped`. */
function isDoubled(stem: string): boolean {
  return stem.length > LEAST_KEPT && stem[stem.length - 1] === stem[stem.length - 2];
}
