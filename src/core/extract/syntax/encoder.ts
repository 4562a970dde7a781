/**
 * A sentence's words in context: two layers of two-way recurrences over what the lexicon knows of each word.
 * In: tokens. Out: per token the scores of its tags and the vectors that `trees.ts` compare.
 */
import { createLexicon } from './lexicon.ts';
import { recur } from './matrices.ts';
import type { Model } from './model.ts';
import { multiplyPacked, packMatrix, roundStates } from './packed.ts';
import type { Tokens } from './tokens.ts';

export interface Encoder {
  /** Length of a token's row in the array `encode` returns. */
  readonly width: number;
  /** Rows of tokens `[from, to)`; the array is used again by the next call. At most `LONGEST_PIECE` tokens. */
  encode(tokens: Tokens, from: number, to: number): Float32Array;
}

/** The most tokens that are parsed at once; the treebank's longest sentence has 159. */
export const LONGEST_PIECE = 160;

/** `sizes.first`, `sizes.second`: values per direction of each layer. */
export function createEncoder(model: Model): Encoder {
  const first = model.head.sizes.first!;
  const second = model.head.sizes.second!;
  const lexicon = createLexicon(model, '', LONGEST_PIECE);
  const contexts = model.matrix('contexts');
  const secondLayer = packMatrix(model.matrix('second'), 2 * first, model.kernel);
  const outputLayer = packMatrix(model.matrix('output'), 2 * second, model.kernel);
  const gates1 = 4 * first;
  const gates2 = 4 * second;
  const skip = 3 * gates1;
  const width = lexicon.width - skip - gates2;
  const places = new Int32Array(LONGEST_PIECE);
  const firstGates = new Float32Array(LONGEST_PIECE * gates1);
  const firstStates = new Float32Array(LONGEST_PIECE * 2 * first);
  const secondGates = new Float32Array(LONGEST_PIECE * gates2);
  const secondStates = new Float32Array(LONGEST_PIECE * 2 * second);
  const states = new Float64Array(LONGEST_PIECE * 2 * Math.max(first, second));
  const rows = new Float32Array(LONGEST_PIECE * width);

  /** What the word at `t` adds to `n` values at `to` that read its row from `part` on. */
  const addWord = (t: number, glue: number, part: number, n: number, out: Float32Array, to: number): void => {
    const words = lexicon.rows;
    const at = places[t]! * lexicon.width + part;
    const context = glue * lexicon.width + part;
    if (glue === 0) for (let j = 0; j < n; j++) out[to + j] = out[to + j]! + words[at + j]!;
    else for (let j = 0; j < n; j++) out[to + j] = out[to + j]! + (words[at + j]! + contexts[context + j]!);
  };
  const encode = (tokens: Tokens, from: number, to: number): Float32Array => {
    const n = to - from;
    lexicon.refresh();
    for (let t = 0; t < n; t++) places[t] = lexicon.place(tokens.forms[from + t]!);
    lexicon.settle();
    firstGates.fill(0, 0, n * gates1);
    secondGates.fill(0, 0, n * gates2);
    rows.fill(0, 0, n * width);
    for (let t = 0; t < n; t++) {
      const glue = glueWithin(tokens, from, to, t);
      if (t + 1 < n) addWord(t, glue, 0, gates1, firstGates, (t + 1) * gates1);
      addWord(t, glue, gates1, gates1, firstGates, t * gates1);
      if (t > 0) addWord(t, glue, 2 * gates1, gates1, firstGates, (t - 1) * gates1);
      addWord(t, glue, skip, gates2, secondGates, t * gates2);
      addWord(t, glue, skip + gates2, width, rows, t * width);
    }
    recur(firstGates, n, first, firstStates, 2 * first);
    roundStates(firstStates, n * 2 * first, states);
    multiplyPacked(states, n, secondLayer, secondGates, gates2, 0);
    recur(secondGates, n, second, secondStates, 2 * second);
    roundStates(secondStates, n * 2 * second, states);
    multiplyPacked(states, n, outputLayer, rows, width, 0);
    return rows;
  };
  return { width, encode };
}

/** Whether white space stands around token `t` of a sentence: 1 none before, 2 none after; a sentence's ends count as spaced. */
function glueWithin(tokens: Tokens, from: number, to: number, t: number): number {
  const glue = tokens.glue[from + t]!;
  return (t === 0 ? 0 : glue & 1) | (from + t === to - 1 ? 0 : glue & 2);
}
