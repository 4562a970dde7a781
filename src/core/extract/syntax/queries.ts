/**
 * Questions to a tree: whose subject, which object, what a number counts. In: `Syntax` and a token's index. Out: a token's index,
 * -1 if the tree has none. Each reads one sentence; nothing is guessed that the tree does not say.
 */
import type { Span } from '../../text/spans.ts';
import { baseRelation } from './children.ts';
import { type Syntax, UPOS } from './tree.ts';

const VERB = UPOS.indexOf('VERB');
const NUM = UPOS.indexOf('NUM');
const NOMINAL: readonly number[] = [
  UPOS.indexOf('NOUN'),
  UPOS.indexOf('PROPN'),
  UPOS.indexOf('PRON'),
  UPOS.indexOf('SYM'),
];

/** The token at `position`, else the first that begins after it; -1 behind the last. */
export function tokenAt(syntax: Syntax, position: number): number {
  let low = 0;
  let high = syntax.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (syntax.end[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low < syntax.length ? low : -1;
}

/** Tokens `[from, to)` that lie wholly or partly inside `span`; empty where there are none. */
export function tokensIn(syntax: Syntax, span: Span): { readonly from: number; readonly to: number } {
  const from = tokenAt(syntax, span.start);
  if (from < 0) return { from: syntax.length, to: syntax.length };
  let to = from;
  while (to < syntax.length && syntax.start[to]! < span.end) to++;
  return { from, to };
}

export function isVerb(syntax: Syntax, i: number): boolean {
  return syntax.upos[i] === VERB;
}

/** The sentence token `i` stands in, as tokens `[from, to)`. */
export function sentenceOf(syntax: Syntax, i: number): { readonly from: number; readonly to: number } {
  let low = 0;
  let high = syntax.first.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (syntax.first[middle]! <= i) low = middle;
    else high = middle;
  }
  return { from: syntax.first[low]!, to: syntax.first[low + 1] ?? syntax.length };
}

/** Dependents of `i`, in text order. */
function dependentsOf(syntax: Syntax, i: number): readonly number[] {
  const { from, to } = sentenceOf(syntax, i);
  const found: number[] = [];
  for (let t = from; t < to; t++) if (syntax.head[t] === i) found.push(t);
  return found;
}

/** The first dependent of `i` in one of the relations, subtypes included; -1 if there is none. */
function dependentIn(syntax: Syntax, i: number, relations: readonly string[]): number {
  return dependentsOf(syntax, i).find(t => relations.includes(baseRelation(syntax.deprel[t]!))) ?? -1;
}

/** The subject of predicate `i`; a second verb (`came and went`, `wants to go`) has the first one's if it has none of its own. */
export function subjectOf(syntax: Syntax, i: number): number {
  let verb = i;
  for (let steps = 0; verb >= 0 && steps < DEEPEST; steps++) {
    const own = dependentIn(syntax, verb, ['nsubj', 'csubj']);
    if (own >= 0) return own;
    const relation = baseRelation(syntax.deprel[verb]!);
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
    verb = syntax.head[verb]!;
  }
  return -1;
}

/** How far up shared subjects are followed; prose goes no deeper. */
const DEEPEST = 8;

/** The object of predicate `i`: direct, or the subject of a passive. */
export function objectOf(syntax: Syntax, i: number): number {
  const direct = dependentIn(syntax, i, ['obj']);
  if (direct >= 0) return direct;
  return dependentsOf(syntax, i).find(t => syntax.deprel[t] === 'nsubj:pass') ?? -1;
}

/** Relations whose dependent heads a clause of its own. */
const CLAUSES: readonly string[] = ['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis'];

/** The head of the clause that `i` belongs to: itself if it heads one, else the nearest above. */
export function clauseOf(syntax: Syntax, i: number): number {
  let at = i;
  while (syntax.head[at]! >= 0 && !headsClause(syntax, at)) at = syntax.head[at]!;
  return at;
}

function headsClause(syntax: Syntax, i: number): boolean {
  const relation = baseRelation(syntax.deprel[i]!);
  return CLAUSES.includes(relation) || (relation === 'conj' && syntax.upos[i] === VERB);
}

/** The token of `span` that the others hang on: its head lies outside. The first such, should there be several; -1 if it has no token. */
export function headOfSpan(syntax: Syntax, span: Span): number {
  const { from, to } = tokensIn(syntax, span);
  for (let t = from; t < to; t++) {
    const head = syntax.head[t]!;
    if ((head < from || head >= to) && syntax.deprel[t] !== 'punct') return t;
  }
  return from < to ? from : -1;
}

/** The head noun of `span`: its head if that is a nominal, else the first nominal right below it; -1 if there is none. */
export function headNounOf(syntax: Syntax, span: Span): number {
  const head = headOfSpan(syntax, span);
  if (head < 0 || isNominal(syntax, head)) return head;
  const { from, to } = tokensIn(syntax, span);
  return dependentsOf(syntax, head).find(t => t >= from && t < to && isNominal(syntax, t)) ?? -1;
}

function isNominal(syntax: Syntax, i: number): boolean {
  return NOMINAL.includes(syntax.upos[i]!);
}

/**
 * The word that negates `i` itself (`not`, `never`, `no`); -1 if none does. `negations` are lemmas of the language.
 * A negated clause above is asked for by itself: `clauseOf`, then this.
 */
export function negationOf(syntax: Syntax, i: number, negations: ReadonlySet<string>): number {
  const own = dependentsOf(syntax, i).find(t => negates(syntax, t, negations));
  return own ?? -1;
}

function negates(syntax: Syntax, t: number, negations: ReadonlySet<string>): boolean {
  const relation = baseRelation(syntax.deprel[t]!);
  return (
    (relation === 'advmod' || relation === 'det' || relation === 'cc') && negations.has(syntax.lemma[t]!.toLowerCase())
  );
}

/** What stands in apposition to `i` (`Orr, an aide`: the aide); -1 if nothing does. */
export function appositionOf(syntax: Syntax, i: number): number {
  return dependentIn(syntax, i, ['appos']);
}

/** What the number `i` counts: `50` of `50 people`, of `50 of the people`, of `50 more people`; -1 if the tree does not say. */
export function countedBy(syntax: Syntax, i: number): number {
  const relation = baseRelation(syntax.deprel[i]!);
  const head = syntax.head[i]!;
  if (relation === 'nummod' && head >= 0) return head;
  if ((relation === 'compound' || relation === 'flat') && head >= 0 && syntax.upos[head] === NUM)
    return countedBy(syntax, head);
  const part = dependentIn(syntax, i, ['nmod', 'obl']);
  if (part >= 0) return part;
  return (relation === 'advmod' || relation === 'amod') && head >= 0 && isNominal(syntax, head) ? head : -1;
}

/** Tokens from `a` up to where the ways meet and down to `b`, both among them; empty if they stand in different sentences. */
export function pathBetween(syntax: Syntax, a: number, b: number): readonly number[] {
  const up = pathToRoot(syntax, a);
  const down = pathToRoot(syntax, b);
  if (up[up.length - 1] !== down[down.length - 1]) return [];
  const place = new Map(up.map((t, at) => [t, at]));
  const meets = down.findIndex(t => place.has(t));
  return [...up.slice(0, place.get(down[meets]!)! + 1), ...down.slice(0, meets).reverse()];
}

/** `i`, its head, that one's head, up to the root. */
export function pathToRoot(syntax: Syntax, i: number): readonly number[] {
  const path: number[] = [];
  for (let at = i; at >= 0; at = syntax.head[at]!) path.push(at);
  return path;
}
