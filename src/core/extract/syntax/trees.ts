/**
 * Tags, lemmas and a tree for each sentence. In: tokens and where sentences begin. Out: `Syntax`.
 * One small network scores every pair of tokens at once (Dozat & Manning 2017) over gated recurrences; the tree is the best one.
 */
import { createEncoder, type Encoder, LONGEST_PIECE } from './encoder.ts';
import { findHeads } from './heads.ts';
import { createLemmatizer, type Lemmatizer } from './lemmas.ts';
import { dot, multiplyAdd } from './matrices.ts';
import type { Model } from './model.ts';
import type { Tokens } from './tokens.ts';
import { type Syntax, UPOS } from './tree.ts';

/** Signed distance in coarse steps: 0 same place, 1 to 8 to the left, 9 to 16 to the right. */
function distanceStep(from: number, to: number): number {
  const distance = from - to;
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
  readonly root: Float32Array;
  readonly dependentSteps: Float32Array;
  readonly headSteps: Float32Array;
  readonly stepBias: Float32Array;
  readonly labelSteps: Float32Array;
  readonly labels: Float32Array;
  readonly labelBias: Float32Array;
}

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

export function createTrees(model: Model): TreeMaker {
  const net: Net = {
    encoder: createEncoder(model),
    lemmatize: createLemmatizer(model),
    model,
    arc: model.head.sizes.arc!,
    label: model.head.sizes.label!,
    root: model.matrix('arc.root'),
    dependentSteps: model.matrix('arc.dependentSteps'),
    headSteps: model.matrix('arc.headSteps'),
    stepBias: model.matrix('arc.stepBias'),
    labelSteps: model.matrix('label.steps'),
    labels: model.matrix('label.output'),
    labelBias: model.matrix('label.bias'),
  };
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

interface Space {
  readonly scores: Float32Array;
  readonly byDependent: Float32Array;
  readonly byHead: Float32Array;
  readonly hidden: Float32Array;
  readonly labels: Float32Array;
}

function createSpace(net: Net): Space {
  return {
    scores: new Float32Array(LONGEST_PIECE * (LONGEST_PIECE + 1)),
    byDependent: new Float32Array(LONGEST_PIECE * STEPS),
    byHead: new Float32Array(LONGEST_PIECE * STEPS),
    hidden: new Float32Array(LONGEST_PIECE * net.label),
    labels: new Float32Array(LONGEST_PIECE * net.labelBias.length),
  };
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
  const rows = net.encoder.encode(tokens, from, to);
  tagPiece(net, rows, tokens, from, n, draft);
  scoreArcs(net, space, rows, n);
  const heads = findHeads(space.scores, n);
  nameRelations(net, space, rows, heads, n);
  const count = net.labelBias.length;
  let root = from;
  for (let i = 0; i < n; i++) {
    const head = heads[i]!;
    draft.head[from + i] = head < 0 ? -1 : from + head;
    if (head < 0) root = from + i;
    draft.deprel[from + i] = head < 0 ? 'root' : net.model.head.deprel[indexOfMost(space.labels, i * count, count)]!;
  }
  return root;
}

function indexOfMost(values: Float32Array, from: number, n: number): number {
  let most = 0;
  for (let j = 1; j < n; j++) if (values[from + j]! > values[from + most]!) most = j;
  return most;
}

// a token's row: dependent and head of an arc, dependent and head of a label, bias as a head, universal tags, Penn tags
function tagPiece(net: Net, rows: Float32Array, tokens: Tokens, from: number, n: number, draft: Draft): void {
  const { width } = net.encoder;
  const at = 2 * net.arc + 2 * net.label + 1;
  const { xpos } = net.model.head;
  for (let i = 0; i < n; i++) {
    const tags = i * width + at;
    const tag = xpos[indexOfMost(rows, tags + UPOS.length, xpos.length)]!;
    draft.upos[from + i] = indexOfMost(rows, tags, UPOS.length);
    draft.xpos[from + i] = tag;
    draft.lemma[from + i] = net.lemmatize(tokens.forms[from + i]!, tag);
  }
}

function scoreArcs(net: Net, space: Space, rows: Float32Array, n: number): void {
  const { arc } = net;
  const { width } = net.encoder;
  const bias = 2 * arc + 2 * net.label;
  const { scores, byDependent, byHead } = space;
  byDependent.fill(0, 0, n * STEPS);
  byHead.fill(0, 0, n * STEPS);
  multiplyAdd(rows, width, net.dependentSteps, arc, STEPS, n, byDependent, STEPS);
  multiplyAdd(rows.subarray(arc), width, net.headSteps, arc, STEPS, n, byHead, STEPS);
  for (let i = 0; i < n; i++) {
    const at = i * (n + 1);
    scores[at] = dot(rows, i * width, net.root, 0, arc);
    for (let j = 0; j < n; j++) {
      const step = distanceStep(i, j);
      scores[at + 1 + j] =
        dot(rows, i * width, rows, j * width + arc, arc) +
        byDependent[i * STEPS + step]! +
        byHead[j * STEPS + step]! +
        net.stepBias[step]! +
        rows[j * width + bias]!;
    }
  }
}

function nameRelations(net: Net, space: Space, rows: Float32Array, heads: Int32Array, n: number): void {
  const { label, labelBias } = net;
  const { width } = net.encoder;
  const dependent = 2 * net.arc;
  for (let i = 0; i < n; i++) {
    const head = Math.max(0, heads[i]!);
    const steps = distanceStep(i, head) * label;
    const own = i * width + dependent;
    const other = head * width + dependent + label;
    for (let k = 0; k < label; k++) {
      space.hidden[i * label + k] = Math.max(0, rows[own + k]! + rows[other + k]! + net.labelSteps[steps + k]!);
    }
    space.labels.set(labelBias, i * labelBias.length);
  }
  multiplyAdd(space.hidden, label, net.labels, label, labelBias.length, n, space.labels, labelBias.length);
}
