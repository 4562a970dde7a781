/**
 * Codes tied to their number: `USD52.4 million`, `Rs8,250-crore`. In: a text, its words and the codes known. Out: the words, each such code parted
 * from its number. What is no code stays whole: `EK215`, `USB3`.
 */

import { normalForm } from '../../text/normal.ts';
import { endOfNumber, NUMBER, WORD, type Words } from '../../text/words.ts';

/** Letters of a code, fewest and most. */
const SHORTEST = 2;
const LONGEST = 3;

/** The words with codes and numbers apart; the same words if none are tied. */
export function partCodes(text: string, words: Words, codes: ReadonlySet<string>): Words {
  const first = nextTied(text, words, codes, 0);
  if (first === words.length) return words;
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const forms: string[] = [];
  const push = (from: number, to: number, as: number, form: string): void => {
    start.push(from);
    end.push(to);
    kind.push(as);
    forms.push(form);
  };
  let tied = first;
  for (let at = 0; at < words.length; ) {
    if (at < tied) {
      push(words.start[at]!, words.end[at]!, words.kind[at]!, words.forms[at]!);
      at++;
      continue;
    }
    const from = words.start[at]!;
    const digits = from + codeLength(text, words, codes, at);
    const to = endOfNumber(text, digits);
    push(from, digits, WORD, normalForm(text.slice(from, digits)));
    push(digits, to, NUMBER, normalForm(text.slice(digits, to)));
    // the number may end inside a word: `RM3|m`
    while (at < words.length && words.end[at]! <= to) at++;
    if (at < words.length && words.start[at]! < to) {
      const rest = words.end[at]!;
      push(to, rest, WORD, normalForm(text.slice(to, rest)));
      at++;
    }
    tied = nextTied(text, words, codes, at);
  }
  return {
    length: start.length,
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    kind: Uint8Array.from(kind),
    forms,
  };
}

function nextTied(text: string, words: Words, codes: ReadonlySet<string>, from: number): number {
  let at = from;
  while (at < words.length && codeLength(text, words, codes, at) === 0) at++;
  return at;
}

/** How many letters of token `at` are a code with a digit behind; 0 if none are. */
export function codeLength(text: string, words: Words, codes: ReadonlySet<string>, at: number): number {
  if (words.kind[at] !== WORD) return 0;
  const from = words.start[at]!;
  for (let length = SHORTEST; length <= LONGEST && from + length < words.end[at]!; length++) {
    const code = text.charCodeAt(from + length);
    if (code >= 48 && code <= 57) return codes.has(text.slice(from, from + length)) ? length : 0;
  }
  return 0;
}
