/**
 * Where sentences end among the tokens of a block, and which words are several written together (`its` for `it's`), by the trained
 * model. In: forms and how they are spaced. Out: marks per token. What an abbreviation's stop means is learnt, not listed.
 */
import { createLexicon, type Lexicon, MOST_NEW } from './lexicon.ts';
import { dot, recur, squash } from './matrices.ts';
import type { Model } from './model.ts';
import { multiplyPacked, type Packed, packMatrix, roundStates } from './packed.ts';
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
const LONGEST_STRETCH = MOST_NEW;

interface Net {
  readonly lexicon: Lexicon;
  readonly contexts: Float32Array;
  /** Tokens seen to each side of a boundary. */
  readonly window: number;
  readonly hidden: number;
  readonly state: number;
  readonly output: Packed;
  readonly outputBias: Float32Array;
  /** Two rows: the end of a sentence, a word to be cut. */
  readonly last: Float32Array;
  readonly lastBias: Float32Array;
  readonly thresholds: Thresholds;
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

export function createBoundaries(model: Model): Boundaries {
  const { sizes } = model.head;
  const hidden = sizes.boundaryHidden!;
  const state = sizes.boundaryState!;
  const net: Net = {
    lexicon: createLexicon(model, 'boundary.', MOST_NEW),
    contexts: model.matrix('boundary.contexts'),
    window: sizes.boundaryWindow!,
    hidden,
    state,
    output: packMatrix(model.matrix('boundary.output'), hidden + 2 * state, model.kernel),
    outputBias: model.matrix('boundary.outputBias'),
    last: model.matrix('boundary.last'),
    lastBias: model.matrix('boundary.lastBias'),
    thresholds: {
      mark: sizes.boundaryThreshold!,
      small: sizes.smallThreshold!,
      word: sizes.wordThreshold!,
      name: sizes.nameThreshold!,
      cut: sizes.cutThreshold!,
    },
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
  readonly places: Int32Array;
  readonly contexts: Uint8Array;
  readonly gates: Float32Array;
  readonly mixed: Float32Array;
  readonly rounded: Float64Array;
  readonly states: Float32Array;
  readonly outputs: Float32Array;
}

function createSpace(net: Net): Space {
  const mixed = net.hidden + 2 * net.state;
  return {
    places: new Int32Array(LONGEST_STRETCH),
    contexts: new Uint8Array(LONGEST_STRETCH),
    gates: new Float32Array(LONGEST_STRETCH * 4 * net.state),
    mixed: new Float32Array(LONGEST_STRETCH * mixed),
    rounded: new Float64Array(LONGEST_STRETCH * mixed),
    states: new Float32Array(LONGEST_STRETCH * 2 * net.state),
    outputs: new Float32Array(LONGEST_STRETCH * net.outputBias.length),
  };
}

function markStretch(net: Net, space: Space, tokens: Tokens, from: number, to: number, marks: BoundaryMarks): void {
  const n = to - from;
  const { hidden, state, outputBias } = net;
  placeWords(net, space, tokens, from, to);
  for (let i = 0; i < n; i++) sumWindow(net, space, i, n);
  recur(space.gates, n, state, space.states, 2 * state);
  for (let i = 0; i < n; i++) mixStates(net, space, i, n);
  for (let i = 0; i < n; i++) space.outputs.set(outputBias, i * outputBias.length);
  roundStates(space.mixed, n * (hidden + 2 * state), space.rounded);
  multiplyPacked(space.rounded, n, net.output, space.outputs, outputBias.length, 0);
  for (let i = 0; i < n; i++) {
    rectify(space.outputs, i * outputBias.length, outputBias.length);
    const form = tokens.forms[from + i]!;
    if (
      scoreOf(net, space, i, 0) >
      endThreshold(net, form, tokens.forms[from + i + 1], i > 0 ? tokens.forms[from + i - 1]! : '')
    )
      marks.ends[from + i] = 1;
    const cut = cutOf(net, form);
    if (cut > 0 && scoreOf(net, space, i, 1) > net.thresholds.cut) marks.cuts[from + i] = cut;
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
  net.lexicon.refresh();
  let quoted = 0;
  for (let t = from; t < to; t++) {
    const form = tokens.forms[t]!;
    if (QUOTATION_MARKS.has(form)) quoted ^= 4;
    space.places[t - from] = net.lexicon.place(form);
    space.contexts[t - from] = tokens.glue[t]! | quoted;
  }
  net.lexicon.settle();
}

/** What each neighbour of token `i` adds to its window and, the nearest ones, to its gates. */
function sumWindow(net: Net, space: Space, i: number, n: number): void {
  const { window, hidden, state } = net;
  const mixed = hidden + 2 * state;
  const gates = 4 * state;
  space.mixed.fill(0, i * mixed, (i + 1) * mixed);
  space.gates.fill(0, i * gates, (i + 1) * gates);
  for (let k = 0; k < 2 * window; k++) {
    const at = i + k - window + 1;
    if (at >= 0 && at < n) addWord(net, space, at, k * hidden, hidden, space.mixed, i * mixed);
  }
  for (let k = 0; k < 3; k++) {
    const at = i + k - 1;
    if (at >= 0 && at < n) addWord(net, space, at, 2 * window * hidden + k * gates, gates, space.gates, i * gates);
  }
}

/** Adds `n` values of the row of the word at `t`, from `part` on, and of its context. */
function addWord(net: Net, space: Space, t: number, part: number, n: number, out: Float32Array, to: number): void {
  const { contexts } = net;
  const { rows, width } = net.lexicon;
  const word = space.places[t]! * width + part;
  const context = space.contexts[t]! * width + part;
  for (let j = 0; j < n; j++) out[to + j] = out[to + j]! + (rows[word + j]! + contexts[context + j]!);
}

/** The window's values, what came before token `i` and it, and what follows it; all between -1 and 1. */
function mixStates(net: Net, space: Space, i: number, n: number): void {
  const { hidden, state } = net;
  const at = i * (hidden + 2 * state);
  const { mixed, states } = space;
  for (let j = 0; j < hidden; j++) mixed[at + j] = squash(Math.max(0, mixed[at + j]!));
  for (let j = 0; j < state; j++) {
    mixed[at + hidden + j] = states[i * 2 * state + j]!;
    mixed[at + hidden + state + j] = i + 1 < n ? states[(i + 1) * 2 * state + state + j]! : 0;
  }
}

function rectify(values: Float32Array, from: number, n: number): void {
  for (let j = from; j < from + n; j++) values[j] = Math.max(0, values[j]!);
}

function scoreOf(net: Net, space: Space, i: number, output: number): number {
  const size = net.outputBias.length;
  return squash(dot(space.outputs, i * size, net.last, output * size, size) + net.lastBias[output]!);
}

const WORD_END = /[\p{L}\p{N}]$/u;
const INITIAL = /^\p{Lu}\.$/u;
const CAPITAL = /^\p{Lu}/u;
/** What hardly ever begins a sentence: a small letter, a figure, a comma. */
const GOING_ON = /^[\p{Ll}\p{N},;]/u;

/** How much surer after an initial between two names: `Paul H. Holm` scores under it, `Appendix B. The` over it. */
const SURER_BY = 0.15;

/**
 * How sure the net must be that `form` ends a sentence: surer without a mark, for the next word with a capital may be a name's, and
 * where an abbreviation is followed by what hardly begins a sentence.
 */
function endThreshold(net: Net, form: string, next: string | undefined, before: string): number {
  // `said Paul |H.| Holm`: a capital that may be somebody's, between two that may be too
  if (INITIAL.test(form) && next !== undefined && CAPITAL.test(next) && CAPITAL.test(before))
    return net.thresholds.mark + SURER_BY;
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
