/**
 * Tags, lemmas and a tree for each sentence. In: tokens and where sentences begin. Out: `Syntax`.
 * One small network scores every pair of tokens at once (Dozat & Manning 2017) over gated recurrences; the tree is the best one.
 */
import { createEncoder, type Encoder, LONGEST_PIECE } from './encoder.ts';
import { mendHeads } from './heads.ts';
import { createLemmatizer, type Lemmatizer } from './lemmas.ts';
import type { Lexicon } from './lexicon.ts';
import { upTo } from './memory.ts';
import type { Model } from './model.ts';
import type { Tokens } from './tokens.ts';
import { type Syntax, UPOS } from './tree.ts';

/** Signed distance in coarse steps: 0 same place, 1 to 8 to the left, 9 to 16 to the right. */
function distanceStep(distance: number): number {
  const size = Math.abs(distance);
  const step = size < NEAR.length ? NEAR[size]! : NEAR[NEAR.length - 1]!;
  return distance > 0 ? step + FARTHEST : step;
}

/** Steps of distances 0 to 15: each near one its own, farther ones together (`bucket` in training). */
const NEAR = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8];
const FARTHEST = 8;
const STEPS = 2 * FARTHEST + 1;

interface Net {
  readonly encoder: Encoder;
  readonly lemmatize: Lemmatizer;
  readonly model: Model;
  /** Values compared to find a head, and to name the relation. */
  readonly arc: number;
  readonly label: number;
  /** Turned tables: what each step adds for a dependent (and, the column after, what the root scores) and for a head. */
  readonly dependentSteps: number;
  readonly headSteps: number;
  readonly stepBias: number;
  readonly labelSteps: number;
  /** A turned table and the floats to begin with. */
  readonly labels: number;
  readonly labelBias: number;
}

/** Columns of turned tables come in eights. */
const COLUMN_UNIT = 8;
const STEP_COLUMNS = upTo(COLUMN_UNIT, STEPS + 1);

/** Columns under construction. */
interface Draft {
  readonly upos: Uint8Array;
  readonly xpos: string[];
  readonly lemma: string[];
  readonly head: Int32Array;
  readonly deprel: string[];
}

/** `first`: first token of each sentence, and the number of tokens at the end. */
export type TreeMaker = (tokens: Tokens, first: readonly number[]) => Syntax;

export function createTrees(model: Model, lexicon: Lexicon): TreeMaker {
  const net = createNet(model, lexicon);
  const space = createSpace(net);
  return (tokens, first) => {
    const length = tokens.start.length;
    const draft: Draft = {
      upos: new Uint8Array(length),
      xpos: new Array<string>(length),
      lemma: new Array<string>(length),
      head: new Int32Array(length),
      deprel: new Array<string>(length),
    };
    for (let s = 0; s + 1 < first.length; s++) parseSentence(net, space, tokens, first[s]!, first[s + 1]!, draft);
    return {
      length,
      start: Uint32Array.from(tokens.start),
      end: Uint32Array.from(tokens.end),
      ...draft,
      first: Uint32Array.from(first),
    };
  };
}

function createNet(model: Model, lexicon: Lexicon): Net {
  const arc = model.head.sizes.arc!;
  const label = model.head.sizes.label!;
  const { arithmetic } = model;
  const { memory } = arithmetic;
  const dependentSteps = turnTable(model, 'arc.dependentSteps', STEP_COLUMNS);
  arithmetic.turn(model.matrix('arc.root'), arc, 1, arc, dependentSteps + 8 * STEPS, STEP_COLUMNS);
  const count = model.head.deprel.length;
  const labelBias = memory.reserve(4 * upTo(COLUMN_UNIT, count));
  const bias = model.matrix('label.bias');
  memory.bytes.copyWithin(labelBias, bias, bias + 4 * count);
  return {
    encoder: createEncoder(model, lexicon),
    lemmatize: createLemmatizer(model),
    model,
    arc,
    label,
    dependentSteps,
    headSteps: turnTable(model, 'arc.headSteps', STEP_COLUMNS),
    stepBias: model.matrix('arc.stepBias'),
    labelSteps: model.matrix('label.steps'),
    labels: turnTable(model, 'label.output', upTo(COLUMN_UNIT, count)),
    labelBias,
  };
}

/** Address of a table turned, `wide` columns of doubles. */
function turnTable(model: Model, name: string, wide: number): number {
  const { rows, columns } = model.table(name);
  const values = model.matrix(name);
  const out = model.arithmetic.memory.reserve(8 * columns * wide);
  model.arithmetic.turn(values, columns, rows, columns, out, wide);
  return out;
}

/** Room for one piece, all addresses. */
interface Space {
  readonly scores: number;
  /** Place of the best head of each token in its row of scores. */
  readonly best: number;
  readonly byDependent: number;
  readonly byHead: number;
  /** The tokens' rows as heads, turned. */
  readonly heads: number;
  /** The step of each distance in bytes; the address is that of distance 0. */
  readonly steps: number;
  /** Where the tables of steps are told to `scoreArcs`. */
  readonly tables: number;
  readonly hidden: number;
  readonly labels: number;
  /** Places of the largest: universal tags, Penn tags, relations. */
  readonly upos: number;
  readonly xpos: number;
  readonly deprel: number;
}

/** Numbers that tell `scoreArcs` its tables, with one to spare: room comes in fours. */
const TABLES = 8;

function createSpace(net: Net): Space {
  const { memory } = net.model.arithmetic;
  const floats = (count: number): number => memory.reserve(4 * count);
  const space: Space = {
    scores: floats(LONGEST_PIECE * (LONGEST_PIECE + 1)),
    best: floats(LONGEST_PIECE),
    byDependent: floats(LONGEST_PIECE * STEP_COLUMNS),
    byHead: floats(LONGEST_PIECE * STEP_COLUMNS),
    heads: memory.reserve(8 * net.arc * LONGEST_PIECE),
    steps: floats(2 * LONGEST_PIECE) + 4 * LONGEST_PIECE,
    tables: floats(TABLES),
    hidden: floats(LONGEST_PIECE * net.label),
    labels: floats(LONGEST_PIECE * upTo(COLUMN_UNIT, net.model.head.deprel.length)),
    upos: floats(LONGEST_PIECE),
    xpos: floats(LONGEST_PIECE),
    deprel: floats(LONGEST_PIECE),
  };
  for (let distance = -LONGEST_PIECE; distance < LONGEST_PIECE; distance++) {
    memory.ints[space.steps / 4 + distance] = 4 * distanceStep(distance);
  }
  const { byDependent, byHead, steps } = space;
  memory.ints.set([byDependent, byHead, STEP_COLUMNS, net.stepBias, steps], space.tables / 4);
  return space;
}

/** A sentence longer than the network takes is parsed in pieces; the later pieces hang on the first one's root. */
function parseSentence(net: Net, space: Space, tokens: Tokens, from: number, to: number, draft: Draft): void {
  let root = -1;
  for (let at = from; at < to; at += LONGEST_PIECE) {
    const pieceRoot = parsePiece(net, space, tokens, at, Math.min(to, at + LONGEST_PIECE), draft);
    if (root < 0) {
      root = pieceRoot;
      continue;
    }
    draft.head[pieceRoot] = root;
    draft.deprel[pieceRoot] = 'parataxis';
  }
}

/** Returns the piece's root. */
function parsePiece(net: Net, space: Space, tokens: Tokens, from: number, to: number, draft: Draft): number {
  const n = to - from;
  const { memory } = net.model.arithmetic;
  const { deprel } = net.model.head;
  const rows = net.encoder.encode(tokens, from, to);
  tagPiece(net, space, rows, tokens, from, n, draft);
  scoreArcs(net, space, rows, n);
  const heads = findHeads(net, space, n);
  nameRelations(net, space, rows, heads, n);
  let root = from;
  for (let i = 0; i < n; i++) {
    const head = heads[i]!;
    draft.head[from + i] = head < 0 ? -1 : from + head;
    if (head < 0) root = from + i;
    draft.deprel[from + i] = head < 0 ? 'root' : deprel[memory.ints[space.deprel / 4 + i]!]!;
  }
  return root;
}

// a token's row: dependent and head of an arc, dependent and head of a label, bias as a head, universal tags, Penn tags
function tagPiece(net: Net, space: Space, rows: number, tokens: Tokens, from: number, n: number, draft: Draft): void {
  const { arithmetic, head } = net.model;
  const { width } = net.encoder;
  const tags = rows + 4 * (2 * net.arc + 2 * net.label + 1);
  arithmetic.largest(tags, width, n, UPOS.length, space.upos);
  arithmetic.largest(tags + 4 * UPOS.length, width, n, head.xpos.length, space.xpos);
  const { ints } = arithmetic.memory;
  for (let i = 0; i < n; i++) {
    const tag = head.xpos[ints[space.xpos / 4 + i]!]!;
    draft.upos[from + i] = ints[space.upos / 4 + i]!;
    draft.xpos[from + i] = tag;
    draft.lemma[from + i] = net.lemmatize(tokens.forms[from + i]!, tag);
  }
}

function scoreArcs(net: Net, space: Space, rows: number, n: number): void {
  const { arc } = net;
  const { arithmetic } = net.model;
  const { floats } = arithmetic.memory;
  const { width } = net.encoder;
  const { scores, byDependent, byHead, heads } = space;
  const bias = rows + 4 * (2 * arc + 2 * net.label);
  const wide = upTo(COLUMN_UNIT, n);
  const count = n * STEP_COLUMNS;
  floats.fill(0, byDependent / 4, byDependent / 4 + count);
  floats.fill(0, byHead / 4, byHead / 4 + count);
  arithmetic.multiplyAdd(rows, width, n, net.dependentSteps, arc, STEP_COLUMNS, byDependent, STEP_COLUMNS);
  arithmetic.multiplyAdd(rows + 4 * arc, width, n, net.headSteps, arc, STEP_COLUMNS, byHead, STEP_COLUMNS);
  arithmetic.turn(rows + 4 * arc, width, n, arc, heads, wide);
  arithmetic.scoreArcs(rows, width, n, arc, heads, wide, space.tables, bias, scores);
  for (let i = 0; i < n; i++) {
    const at = scores / 4 + i * (n + 1);
    floats[at] = floats[byDependent / 4 + i * STEP_COLUMNS + STEPS]!;
    // nothing is its own head
    floats[at + 1 + i] = Number.NEGATIVE_INFINITY;
  }
}

function findHeads(net: Net, space: Space, n: number): Int32Array {
  const { arithmetic } = net.model;
  const { floats, ints } = arithmetic.memory;
  const scores = floats.subarray(space.scores / 4, space.scores / 4 + n * (n + 1));
  arithmetic.largest(space.scores, n + 1, n, n + 1, space.best);
  const heads = ints.slice(space.best / 4, space.best / 4 + n);
  for (let d = 0; d < n; d++) heads[d] = heads[d]! - 1;
  mendHeads(scores, heads);
  return heads;
}

function nameRelations(net: Net, space: Space, rows: number, heads: Int32Array, n: number): void {
  const { label, labelBias } = net;
  const { arithmetic } = net.model;
  const { bytes } = arithmetic.memory;
  const { width } = net.encoder;
  const count = net.model.head.deprel.length;
  const wide = upTo(COLUMN_UNIT, count);
  const dependents = rows + 4 * 2 * net.arc;
  for (let i = 0; i < n; i++) {
    const head = Math.max(0, heads[i]!);
    const steps = net.labelSteps + 4 * distanceStep(i - head) * label;
    const own = dependents + 4 * i * width;
    const other = dependents + 4 * (head * width + label);
    arithmetic.relate(own, other, steps, label, space.hidden + 4 * i * label);
    bytes.copyWithin(space.labels + 4 * i * wide, labelBias, labelBias + 4 * wide);
  }
  arithmetic.multiplyAdd(space.hidden, label, n, net.labels, label, wide, space.labels, wide);
  arithmetic.largest(space.labels, wide, n, count, space.deprel);
}
