/**
 * A sentence's words in context: two layers of two-way recurrences over what the lexicon knows of each word.
 * In: tokens. Out: per token the scores of its tags and the vectors that `trees.ts` compare.
 */
import type { Arithmetic } from './arithmetic.ts';
import type { Lexicon } from './lexicon.ts';
import { upTo } from './memory.ts';
import type { Model } from './model.ts';
import { multiplyPacked, packTable } from './packed.ts';
import type { Tokens } from './tokens.ts';

export interface Encoder {
  /** Length of a token's row. */
  readonly width: number;
  /** Address of the rows of tokens `[from, to)`, floats; the next call overwrites them. At most `LONGEST_PIECE` tokens. */
  encode(tokens: Tokens, from: number, to: number): number;
}

/** The most tokens that are parsed at once; the treebank's longest sentence has 159. */
export const LONGEST_PIECE = 160;

/** The net's name in a lexicon; its tables in the model have none. */
export const ENCODER_NET = '';

/** `sizes.first`, `sizes.second`: values per direction of each layer. */
export function createEncoder(model: Model, lexicon: Lexicon): Encoder {
  const { arithmetic } = model;
  const { memory } = arithmetic;
  const first = model.head.sizes.first!;
  const second = model.head.sizes.second!;
  const contexts = model.table('contexts');
  const secondLayer = packTable(arithmetic, model.table('second'));
  const outputLayer = packTable(arithmetic, model.table('output'));
  const gates1 = 4 * first;
  const gates2 = 4 * second;
  const width = upTo(4, contexts.columns - 3 * gates1 - gates2);
  const part = lexicon.parts[ENCODER_NET]!;
  const placed = new Int32Array(LONGEST_PIECE);
  const around = new Int32Array(LONGEST_PIECE);
  const places = memory.reserve(4 * LONGEST_PIECE);
  const surroundings = memory.reserve(4 * LONGEST_PIECE);
  const firstGates = memory.reserve(4 * LONGEST_PIECE * gates1);
  const firstStates = memory.reserve(4 * LONGEST_PIECE * 2 * first);
  const secondGates = memory.reserve(4 * LONGEST_PIECE * gates2);
  const secondStates = memory.reserve(4 * LONGEST_PIECE * 2 * second);
  const states = memory.reserve(2 * LONGEST_PIECE * 2 * Math.max(first, second));
  const rows = memory.reserve(4 * LONGEST_PIECE * width);

  const placeWords = (tokens: Tokens, from: number, to: number): void => {
    lexicon.refresh();
    for (let t = 0; t < to - from; t++) {
      placed[t] = lexicon.place(tokens.forms[from + t]!);
      const glue = glueWithin(tokens, from, to, t);
      // between spaces a word stands as it is: that context is all zeros
      around[t] = glue === 0 ? 0 : contexts.values + 4 * glue * contexts.columns - part;
    }
    lexicon.settle();
    memory.ints.set(placed, places / 4);
    memory.ints.set(around, surroundings / 4);
  };
  const encode = (tokens: Tokens, from: number, to: number): number => {
    const n = to - from;
    placeWords(tokens, from, to);
    memory.floats.fill(0, firstGates / 4, firstGates / 4 + n * gates1);
    memory.floats.fill(0, secondGates / 4, secondGates / 4 + n * gates2);
    memory.floats.fill(0, rows / 4, rows / 4 + n * width);
    let at = part;
    const add = (shift: number, count: number, out: number): void => {
      arithmetic.addWords(places, surroundings, n, shift, at, count, out, count);
      at += 4 * count;
    };
    for (const shift of [-1, 0, 1]) add(shift, gates1, firstGates);
    add(0, gates2, secondGates);
    add(0, width, rows);
    recurBothWays(arithmetic, firstGates, n, first, firstStates);
    arithmetic.round(firstStates, n * 2 * first, states);
    multiplyPacked(arithmetic, states, n, secondLayer, secondGates, gates2);
    recurBothWays(arithmetic, secondGates, n, second, secondStates);
    arithmetic.round(secondStates, n * 2 * second, states);
    multiplyPacked(arithmetic, states, n, outputLayer, rows, width);
    return rows;
  };
  return { width, encode };
}

/** Whether white space stands around token `t` of a sentence: 1 none before, 2 none after; a sentence's ends count as spaced. */
function glueWithin(tokens: Tokens, from: number, to: number, t: number): number {
  const glue = tokens.glue[from + t]!;
  return (t === 0 ? 0 : glue & 1) | (from + t === to - 1 ? 0 : glue & 2);
}

/** A row of `gates` holds both directions' gates, forwards first; a row of `out` gets both states. */
function recurBothWays(arithmetic: Arithmetic, gates: number, n: number, size: number, out: number): void {
  const row = 4 * size;
  arithmetic.recur(gates, row, n, size, out, 2 * size);
  arithmetic.recur(
    gates + 4 * ((n - 1) * row + 2 * size),
    -row,
    n,
    size,
    out + 4 * (2 * (n - 1) * size + size),
    -2 * size,
  );
}
