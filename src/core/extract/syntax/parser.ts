/**
 * Raw text to sentences, tokens, tags, lemmas and dependency trees. In: a text and its blocks, and a model's bytes once.
 * Out: `Syntax`, columns over all tokens. Each block is read by itself; nothing is read from a file here.
 */
import type { TokenVocabulary } from '../../language/syntax.ts';
import type { Span } from '../../text/spans.ts';
import { BOUNDARY_NET, type Boundaries, createBoundaries } from './boundaries.ts';
import { ENCODER_NET } from './encoder.ts';
import { createLexicon } from './lexicon.ts';
import { readModel } from './model.ts';
import { splitTokens, type Tokens } from './tokens.ts';
import type { Syntax } from './tree.ts';
import { createTrees } from './trees.ts';

export interface Parser {
  /** Sentences and their trees; no sentence crosses a block. Same text, same tree. Never throws. */
  parse(text: string, blocks: readonly Span[]): Syntax;
}

/** Reads the model once; takes tens of milliseconds. Throws `RangeError` if the bytes are not a model. */
export function createParser(model: Uint8Array | ArrayBuffer, vocabulary: TokenVocabulary): Parser {
  const read = readModel(model);
  const lexicon = createLexicon(read, [BOUNDARY_NET, ENCODER_NET]);
  const boundaries = createBoundaries(read, lexicon);
  const trees = createTrees(read, lexicon);
  return {
    parse: (text, blocks) => {
      const found: Found = { start: [], end: [], forms: [], glue: [], first: [] };
      for (const block of blocks) cutBlock(text, block, vocabulary, boundaries, found);
      found.first.push(found.start.length);
      return trees(found, found.first);
    },
  };
}

/** Sentence spans of a parsed text. */
export function sentenceSpans(syntax: Syntax): readonly Span[] {
  const spans: Span[] = [];
  for (let s = 0; s + 1 < syntax.first.length; s++) {
    spans.push({ start: syntax.start[syntax.first[s]!]!, end: syntax.end[syntax.first[s + 1]! - 1]! });
  }
  return spans;
}

/** Tokens of all blocks so far, and the first of each sentence. */
interface Found extends Tokens {
  readonly start: number[];
  readonly end: number[];
  readonly forms: string[];
  readonly glue: number[];
  readonly first: number[];
}

function cutBlock(text: string, block: Span, vocabulary: TokenVocabulary, boundaries: Boundaries, found: Found): void {
  const tokens = readTokens(text, block, vocabulary);
  const n = tokens.start.length;
  if (n === 0) return;
  const { ends, cuts } = boundaries.find(tokens);
  for (let i = 0; i < n; i++) {
    if (i === 0 || ends[i - 1]) found.first.push(found.start.length);
    const form = tokens.forms[i]!;
    const cut = ends[i] && isStopped(form) ? form.length - 1 : cuts[i]!;
    pushToken(tokens, i, cut, found);
  }
}

function readTokens(text: string, block: Span, vocabulary: TokenVocabulary): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  splitTokens(text, block.start, block.end, vocabulary, { start, end });
  const forms = start.map((from, i) => text.slice(from, end[i]));
  const glue = start.map((from, i) => (i > 0 && end[i - 1] === from ? 1 : 0) | (start[i + 1] === end[i] ? 2 : 0));
  return { start, end, forms, glue };
}

const STOPPED = /[\p{L}\p{N}]\.$/u;
/** An ordinary abbreviation is shorter; longer forms are addresses. */
const LONGEST_STOPPED = 12;

/** An abbreviation's stop that also ends the sentence is a token of its own, as the treebank has it. */
function isStopped(form: string): boolean {
  return form.length > 1 && form.length <= LONGEST_STOPPED && STOPPED.test(form);
}

/** Token `i`, in two at `cut` if that lies inside it. */
function pushToken(tokens: Tokens, i: number, cut: number, found: Found): void {
  const form = tokens.forms[i]!;
  const glue = tokens.glue[i]!;
  const from = tokens.start[i]!;
  const isCut = cut > 0 && cut < form.length;
  if (isCut) push(found, from, form.slice(0, cut), (glue & 1) | 2);
  const rest = isCut ? form.slice(cut) : form;
  push(found, isCut ? from + cut : from, rest, isCut ? 1 | (glue & 2) : glue);
}

function push(found: Found, start: number, form: string, glue: number): void {
  found.start.push(start);
  found.end.push(start + form.length);
  found.forms.push(form);
  found.glue.push(glue);
}
