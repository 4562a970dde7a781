/**
 * Where sentences end among the tokens of a block, and which words are several written together (`its` for `it's`), by the trained
 * model. In: forms and how they are spaced. Out: marks per token. What an abbreviation's stop means is learnt, not listed.
 */
import type { Arithmetic } from './arithmetic.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model, Table } from './model.ts';
import { multiplyPacked, type Packed, packTable } from './packed.ts';
import { squash } from './plain.ts';
import type { Tokens } from './tokens.ts';

export interface BoundaryMarks {
  /** 1 for a token that ends a sentence; the last always does. */
  readonly ends: Uint8Array;
  /** Where a token is to be cut in two, from its start; 0 if it is not. */
  readonly cuts: Uint8Array;
}

export interface Boundaries {
  find(tokens: Tokens): BoundaryMarks;
}

/** A long block is read in stretches of this many tokens, so that memory does not grow with it. */
const LONGEST_STRETCH = 1024;

/** The net's name in a lexicon, and what its tables' names begin with. */
export const BOUNDARY_NET = 'boundary.';

interface Net {
  readonly arithmetic: Arithmetic;
  readonly lexicon: Lexicon;
  readonly contexts: Table;
  /** Tokens seen to each side of a boundary. */
  readonly window: number;
  readonly hidden: number;
  readonly state: number;
  readonly output: Packed;
  readonly outputBias: Table;
  /** Two rows: the end of a sentence, a word to be cut. */
  readonly last: number;
  readonly lastBias: readonly number[];
  readonly thresholds: Thresholds;
  /** What every end's score exceeds; few do, and only their words need a look. */
  readonly least: number;
  readonly cuts: ReadonlyMap<string, number>;
}

/**
 * What a score must exceed for the end of a sentence after a mark, after an abbreviation's stop before a small letter, after a word and
 * between two words with capitals; for a cut.
 */
interface Thresholds {
  readonly mark: number;
  readonly small: number;
  readonly word: number;
  readonly name: number;
  readonly cut: number;
}

export function createBoundaries(model: Model, lexicon: Lexicon): Boundaries {
  const { arithmetic } = model;
  const { sizes } = model.head;
  const lastBias = model.matrix('boundary.lastBias') / 4;
  const thresholds: Thresholds = {
    mark: sizes.boundaryThreshold!,
    small: sizes.smallThreshold!,
    word: sizes.wordThreshold!,
    name: sizes.nameThreshold!,
    cut: sizes.cutThreshold!,
  };
  const net: Net = {
    arithmetic,
    lexicon,
    contexts: model.table('boundary.contexts'),
    window: sizes.boundaryWindow!,
    hidden: sizes.boundaryHidden!,
    state: sizes.boundaryState!,
    output: packTable(arithmetic, model.table('boundary.output')),
    outputBias: model.table('boundary.outputBias'),
    last: model.matrix('boundary.last'),
    lastBias: [...arithmetic.memory.floats.subarray(lastBias, lastBias + 2)],
    thresholds,
    least: Math.min(thresholds.mark, thresholds.small, thresholds.word, thresholds.name),
    cuts: new Map(model.head.cuts),
  };
  const space = createSpace(net);
  return {
    find: tokens => {
      const n = tokens.forms.length;
      const marks: BoundaryMarks = { ends: new Uint8Array(n), cuts: new Uint8Array(n) };
      for (let at = 0; at < n; at += LONGEST_STRETCH) {
        markStretch(net, space, tokens, at, Math.min(n, at + LONGEST_STRETCH), marks);
      }
      if (n > 0) marks.ends[n - 1] = 1;
      return marks;
    },
  };
}

interface Space {
  /** Addresses of words and contexts, here and in the arithmetic's memory. */
  readonly placed: Int32Array;
  readonly around: Int32Array;
  readonly places: number;
  readonly surroundings: number;
  readonly gates: number;
  /** Rows of the window's values, what came before token `i` and it, and what follows it; one row to spare before the first. */
  readonly mixed: number;
  readonly rounded: number;
  readonly outputs: number;
}

function createSpace(net: Net): Space {
  const { memory } = net.arithmetic;
  const mixed = 4 * net.output.depth;
  return {
    placed: new Int32Array(LONGEST_STRETCH),
    around: new Int32Array(LONGEST_STRETCH),
    places: memory.reserve(4 * LONGEST_STRETCH),
    surroundings: memory.reserve(4 * LONGEST_STRETCH),
    gates: memory.reserve(4 * LONGEST_STRETCH * 4 * net.state),
    mixed: memory.reserve(mixed * (LONGEST_STRETCH + 1)) + mixed,
    rounded: memory.reserve(2 * LONGEST_STRETCH * net.output.depth),
    outputs: memory.reserve(4 * LONGEST_STRETCH * net.output.width),
  };
}

function markStretch(net: Net, space: Space, tokens: Tokens, from: number, to: number, marks: BoundaryMarks): void {
  const n = to - from;
  placeWords(net, space, tokens, from, to);
  mixStates(net, space, n);
  readOutputs(net, space, n);
  for (let i = 0; i < n; i++) {
    const form = tokens.forms[from + i]!;
    const score = scoreOf(net, space, i, 0);
    const isEnd = score > net.least && score > endThreshold(net, form, tokens.forms[from + i + 1]);
    if (isEnd) marks.ends[from + i] = 1;
    if (scoreOf(net, space, i, 1) > net.thresholds.cut) marks.cuts[from + i] = cutOf(net, form);
  }
}

/** Marks that open or close a quotation; which of both a mark does is told by those before it. */
const QUOTATION_MARKS: ReadonlySet<string> = new Set([
  '"',
  '\u201c',
  '\u201d',
  '\u201e',
  '\u00ab',
  '\u00bb',
  '``',
  "''",
]);

function placeWords(net: Net, space: Space, tokens: Tokens, from: number, to: number): void {
  const { lexicon, contexts } = net;
  const { memory } = net.arithmetic;
  const before = contexts.values - lexicon.parts[BOUNDARY_NET]!;
  lexicon.refresh();
  let quoted = 0;
  for (let t = from; t < to; t++) {
    const form = tokens.forms[t]!;
    if (QUOTATION_MARKS.has(form)) quoted ^= 4;
    space.placed[t - from] = lexicon.place(form);
    space.around[t - from] = before + 4 * (tokens.glue[t]! | quoted) * contexts.columns;
  }
  lexicon.settle();
  memory.ints.set(space.placed, space.places / 4);
  memory.ints.set(space.around, space.surroundings / 4);
}

/** What neighbours add to each token's window, what came before the token and what follows it; all between -1 and 1. */
function mixStates(net: Net, space: Space, n: number): void {
  const { arithmetic, window, hidden, state } = net;
  const { places, surroundings, gates, mixed } = space;
  const { memory } = arithmetic;
  const depth = net.output.depth;
  const row = 4 * state;
  memory.floats.fill(0, mixed / 4, mixed / 4 + n * depth);
  memory.floats.fill(0, gates / 4, gates / 4 + n * row);
  let part = net.lexicon.parts[BOUNDARY_NET]!;
  for (let k = 0; k < 2 * window; k++) {
    arithmetic.addWords(places, surroundings, n, k - window + 1, part, hidden, mixed, depth);
    part += 4 * hidden;
  }
  for (const shift of [-1, 0, 1]) {
    arithmetic.addWords(places, surroundings, n, shift, part, row, gates, row);
    part += 4 * row;
  }
  // the states' places still are zeros, and stay so
  arithmetic.rectify(mixed, n * depth);
  arithmetic.squash(mixed, n * depth);
  arithmetic.recur(gates, row, n, state, mixed + 4 * hidden, depth);
  // backwards: the state of a token stands in the row before its own
  const last = mixed + 4 * ((n - 2) * depth + hidden + state);
  arithmetic.recur(gates + 4 * ((n - 1) * row + 2 * state), -row, n, state, last, -depth);
}

function readOutputs(net: Net, space: Space, n: number): void {
  const { arithmetic, output, outputBias } = net;
  const { bytes } = arithmetic.memory;
  for (let i = 0; i < n; i++) {
    bytes.copyWithin(
      space.outputs + 4 * i * output.width,
      outputBias.values,
      outputBias.values + 4 * outputBias.columns,
    );
  }
  arithmetic.round(space.mixed, n * output.depth, space.rounded);
  multiplyPacked(arithmetic, space.rounded, n, output, space.outputs, output.width);
  arithmetic.rectify(space.outputs, n * output.width);
}

function scoreOf(net: Net, space: Space, i: number, output: number): number {
  const { arithmetic, last, lastBias, outputBias } = net;
  const size = outputBias.columns;
  const row = space.outputs + 4 * i * net.output.width;
  return squash(arithmetic.dot(row, last + 4 * output * size, size) + lastBias[output]!);
}

const WORD_END = /[\p{L}\p{N}]$/u;
const CAPITAL = /^\p{Lu}/u;
/** What hardly ever begins a sentence: a small letter, a figure, a comma. */
const GOING_ON = /^[\p{Ll}\p{N},;]/u;

/**
 * How sure the net must be that `form` ends a sentence: surer without a mark, for the next word with a capital may be a name's, and
 * where an abbreviation is followed by what hardly begins a sentence.
 */
function endThreshold(net: Net, form: string, next: string | undefined): number {
  if (!WORD_END.test(form)) {
    const goesOn = form.length > 1 && form.endsWith('.') && next !== undefined && GOING_ON.test(next);
    return goesOn ? net.thresholds.small : net.thresholds.mark;
  }
  const named = next !== undefined && CAPITAL.test(form) && CAPITAL.test(next);
  return named ? net.thresholds.name : net.thresholds.word;
}

const LETTERS_THEN_S = /^\p{L}{3,23}s$/iu;
const LONGEST_CUT = 24;

/** Where a word would be cut if it were two: where the treebank cuts it, else before its last s; 0 if it can't be two. */
function cutOf(net: Net, form: string): number {
  if (form.length > LONGEST_CUT) return 0;
  const known = net.cuts.get(form.toLowerCase());
  if (known !== undefined) return known < form.length ? known : 0;
  const last = form.charCodeAt(form.length - 1);
  return (last === 115 || last === 83) && LETTERS_THEN_S.test(form) ? form.length - 1 : 0;
}
