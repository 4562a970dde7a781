/**
 * Noun phrases of a tree as token ranges. In: a head token. Out: the shortest words that name it (determiner, compounds, name parts),
 * or these with the `of` and `in` phrases that directly follow. Never relative clauses or appositions.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import type { Span } from '../../text/spans.ts';
import { baseRelation } from '../syntax/children.ts';
import { NOUN, NUM, PRON, PROPN, tokensOf, VERB } from '../syntax/clauses.ts';
import { type Syntax, UPOS } from '../syntax/tree.ts';
import type { Reading } from './readings.ts';

/** Tokens `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const BEFORE: ReadonlySet<string> = new Set([
  'det',
  'compound',
  'amod',
  'nummod',
  'nmod',
  'flat',
  'advmod',
  'goeswith',
]);
const NAME_PARTS: ReadonlySet<string> = new Set(['flat', 'fixed', 'goeswith', 'nummod', 'compound']);
/** How many coordinated or counted phrases deep a name of a participant goes. */
const DEEPEST_PHRASE = 3;
const SYM = UPOS.indexOf('SYM');
const DET = UPOS.indexOf('DET');

export function isNominal(syntax: Syntax, i: number): boolean {
  const tag = syntax.upos[i]!;
  return tag === NOUN || tag === PROPN || tag === PRON || tag === NUM || tag === SYM;
}

/** The shortest words that name what token `t` heads, with what it is coordinated with. */
export function shortPhrase(reading: Reading, vocabulary: StatementVocabulary, t: number, depth = 0): Range {
  const { syntax, children } = reading.tree;
  const time = reading.time[t]!;
  if (time >= 0) return tokensOf(syntax, reading.layers.times[time]!);
  let { from, to } = nameAround(reading, t);
  for (let c = children.first[t]!; c >= 0; c = children.next[c]!) {
    const relation = baseRelation(syntax.deprel[c]!);
    if (c < t) {
      if (c < from && isBefore(reading, c, relation)) from = Math.min(from, leftEdge(reading, c));
    } else if (NAME_PARTS.has(relation) && c <= to + 1) {
      to = Math.max(to, c + 1);
    } else if (
      depth < DEEPEST_PHRASE &&
      (isBareName(syntax, c, relation, to) || continuesPhrase(reading, vocabulary, t, c, to))
    ) {
      to = Math.max(to, shortPhrase(reading, vocabulary, c, depth + 1).to);
    }
  }
  return { from: withDeterminer(syntax, from, to), to };
}

/** A determiner directly before a phrase is its own, even where the tree gives it to the verb. */
function withDeterminer(syntax: Syntax, from: number, to: number): number {
  const head = from > 0 && syntax.upos[from - 1] === DET ? syntax.head[from - 1]! : -1;
  const isOwn = head >= from && (head < to || syntax.upos[head] === VERB);
  return isOwn ? from - 1 : from;
}

/** A name or an amount whole, however the tree cuts it; else the token. */
function nameAround({ tree, mention, quantity, layers }: Reading, t: number): Range {
  if (quantity[t]! >= 0) return tokensOf(tree.syntax, layers.quantities[quantity[t]!]!);
  const at = mention[t]!;
  if (at < 0 || layers.mentions[at]!.form !== 'name') return { from: t, to: t + 1 };
  return tokensOf(tree.syntax, layers.mentions[at]!);
}

function isBefore(reading: Reading, c: number, relation: string): boolean {
  if (!BEFORE.has(relation)) return false;
  // "On Sunday, a small aircraft": a phrase of its own
  if (relation === 'nmod' && reading.preposition[c]! >= 0 && reading.preposition[c]! < c) return false;
  // "only the driver": an adverb belongs where it bounds a number
  return relation !== 'advmod' || reading.quantity[c]! >= 0;
}

function leftEdge({ tree }: Reading, i: number): number {
  let at = i;
  for (let c = tree.children.first[at]!; c >= 0 && c < at; c = tree.children.first[at]!) at = c;
  return at;
}

/** "Mayor Ana Sousa": a name directly after its title. */
function isBareName(syntax: Syntax, c: number, relation: string, to: number): boolean {
  return relation === 'appos' && c === to && syntax.upos[c] === PROPN;
}

/** `dozens of people`, `Ann and Bob`. */
function continuesPhrase(reading: Reading, vocabulary: StatementVocabulary, t: number, c: number, to: number): boolean {
  const { syntax } = reading.tree;
  const relation = baseRelation(syntax.deprel[c]!);
  if (relation === 'conj') return isNominal(syntax, c) && reading.subject[c] === -1 && isJoined(reading, to, c);
  if (relation !== 'nmod' || reading.preposition[c] !== to) return false;
  return (
    vocabulary.genitives.has(reading.lemmas[to]!) &&
    (vocabulary.measures.has(reading.lemmas[t]!) || syntax.upos[t] === NUM)
  );
}

/** Whether nothing but the phrase of `c` itself, marks and a conjunction stand between. */
function isJoined(reading: Reading, to: number, c: number): boolean {
  return reading.predicatesBefore[c]! === reading.predicatesBefore[to]! && c - to <= LONGEST_JOINT;
}

/** Tokens from one joined noun to the next: marks, conjunction, determiner and modifiers. */
const LONGEST_JOINT = 8;
/** Prepositional phrases of a noun that are taken with it. */
const MOST_COMPLEMENTS = 3;

/** The short phrase and the prepositional phrases that directly follow it. */
export function longPhrase(reading: Reading, vocabulary: StatementVocabulary, t: number): Range {
  const { from, to } = shortPhrase(reading, vocabulary, t);
  let end = to;
  let head = t;
  for (let taken = 0; taken < MOST_COMPLEMENTS; taken++) {
    const next = complementAt(reading, head, end);
    if (next < 0) break;
    end = shortPhrase(reading, vocabulary, next).to;
    head = next;
  }
  return { from, to: end };
}

function complementAt(reading: Reading, head: number, end: number): number {
  const { syntax, children } = reading.tree;
  for (let c = children.first[head]!; c >= 0; c = children.next[c]!) {
    if (c >= end && baseRelation(syntax.deprel[c]!) === 'nmod' && reading.preposition[c] === end) return c;
  }
  return -1;
}

/** The text from the first to the last token of a range. */
export function spanOf({ tree }: Reading, { from, to }: Range): Span {
  return { start: tree.syntax.start[from]!, end: tree.syntax.end[to - 1]! };
}
