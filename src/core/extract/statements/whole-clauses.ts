/**
 * Whole clauses: for each statement the clause that states it, with its subject. In: a passage with its tree, and statements. Out: where
 * the clause begins and where it may end and still be whole; null where the statement is no clause with a subject of its own.
 */
import type { Statement, WholeClause } from '../../model/layers.ts';
import { endsInAbbreviation } from '../../text/abbreviations.ts';
import type { Passage } from '../passage.ts';
import { baseRelation, childrenOf, dependentBy, dependents } from '../syntax/children.ts';
import { isPredicate, NOUN, PRON, type Tree, tokensOf } from '../syntax/clauses.ts';
import { type Syntax, UPOS, type Upos } from '../syntax/tree.ts';

const DET = UPOS.indexOf('DET');
const PUNCT = UPOS.indexOf('PUNCT');

/** No clause opens with one of these: its subject stands elsewhere. */
const NO_OPENING: ReadonlySet<number> = tagsOf('ADP', 'CCONJ', 'SCONJ');
/** Right before a noun phrase these belong to it. */
const OPENS_PHRASE: ReadonlySet<number> = tagsOf('DET', 'ADJ', 'NUM');
/** Right after a clause without a mark between these belong to what it says. */
const COMPLETES: ReadonlySet<number> = tagsOf('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'VERB', 'AUX');
/** Penn's tags of words that want another after them: a preposition, `to`, an article, `and`, `its`, `whose`. */
const UNFINISHED: ReadonlySet<string> = new Set(['IN', 'TO', 'DT', 'CC', 'PRP$', 'WDT', 'WP', 'WP$', 'WRB', 'MD']);

/** What a clause can do without, where it stands at the end. */
const LOOSE: ReadonlySet<string> = new Set(['obl', 'advcl', 'advmod', 'conj', 'parataxis', 'punct', 'discourse']);
/** Never the first thing after a verb that completes it. */
const SEPARATE: ReadonlySet<string> = new Set(['advcl', 'conj', 'parataxis', 'punct', 'discourse']);
/** What says something else after the clause. */
const APART: ReadonlySet<string> = new Set(['conj', 'parataxis', 'punct', 'discourse']);
/** What stands beside the clause, not in it. */
const BESIDE: ReadonlySet<string> = new Set(['parataxis', 'punct', 'discourse']);
/** The longest way from a statement's word to the verb that has its subject: "is expected to begin to fall". */
const DEEPEST = 3;

function tagsOf(...tags: readonly Upos[]): ReadonlySet<number> {
  return new Set(tags.map(tag => UPOS.indexOf(tag)));
}

export function wholeClauses(passage: Passage, statements: readonly Statement[]): readonly (WholeClause | null)[] {
  const { syntax } = passage;
  if (syntax === null) return statements.map(() => null);
  const tree: Tree = { syntax, children: childrenOf(syntax) };
  const { lefts, rights } = extents(syntax);
  return statements.map(statement => {
    const p = verbOf(tree, statement);
    return p < 0 ? null : clauseAt(tree, p, lefts, rights, passage.text);
  });
}

/** Which statements are a noun phrase, not a clause. */
export function nominalStatements({ syntax }: Passage, statements: readonly Statement[]): readonly boolean[] {
  if (syntax === null) return statements.map(() => false);
  const tree: Tree = { syntax, children: childrenOf(syntax) };
  return statements.map(statement => {
    const { from, to } = tokensOf(syntax, statement);
    const top = topOf(syntax, from, to);
    return top >= 0 && syntax.upos[top] === NOUN && !isPredicate(tree, top);
  });
}

/** First and last token below each token. */
function extents({ length, head }: Syntax): { readonly lefts: Int32Array; readonly rights: Int32Array } {
  const lefts = Int32Array.from({ length }, (_, i) => i);
  const rights = Int32Array.from({ length }, (_, i) => i);
  for (let i = 0; i < length; i++) {
    for (let at = head[i]!; at >= 0; at = head[at]!) {
      if (i < lefts[at]!) lefts[at] = i;
      if (i > rights[at]!) rights[at] = i;
    }
  }
  return { lefts, rights };
}

/** The verb on which a statement's words hang, or the one it completes; -1 if that has no subject of its own. */
function verbOf(tree: Tree, statement: Statement): number {
  const { syntax, children } = tree;
  const { from, to } = tokensOf(syntax, statement);
  let at = topOf(syntax, from, to);
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++) {
    if (isPredicate(tree, at) && dependentBy(syntax, children, at, 'nsubj', 'csubj') >= 0) return at;
    if (syntax.deprel[at] !== 'xcomp') return -1;
    at = syntax.head[at]!;
  }
  return -1;
}

/** The one word of `[from, to)` that hangs on a word outside; -1 if there are several. */
function topOf(syntax: Syntax, from: number, to: number): number {
  let top = -1;
  for (let i = from; i < to; i++) {
    const head = syntax.head[i]!;
    if ((head >= from && head < to) || syntax.deprel[i] === 'punct') continue;
    if (top >= 0) return -1;
    top = i;
  }
  return top;
}

function clauseAt(tree: Tree, p: number, lefts: Int32Array, rights: Int32Array, text: string): WholeClause | null {
  const { syntax, children } = tree;
  const subject = dependentBy(syntax, children, p, 'nsubj', 'csubj');
  if (subject > p || syntax.xpos[subject]!.startsWith('W') || isAside(tree, subject)) return null;
  if (!isFiniteClause(tree, p) || syntax.deprel[p] === 'acl:relcl') return null;
  let first = lefts[subject]!;
  while (first < subject && syntax.upos[first] === PUNCT) first++;
  if (NO_OPENING.has(syntax.upos[first]!) || beginsInside(syntax, first)) return null;
  const own = dependents(children, p).filter(c => c >= first);
  const needed = neededEnd(tree, p, own, rights);
  const loose = own.filter(c => c > p && rights[c]! > needed && !APART.has(baseRelation(syntax.deprel[c]!)));
  const tokens = [needed, ...loose.map(c => rights[c]!)].filter(
    token =>
      !cutsName(syntax, token, text) &&
      !UNFINISHED.has(syntax.xpos[token]!) &&
      !isBareGerund(tree, token, p) &&
      (loose.some(c => lefts[c] === token + 1) || !goesOn(syntax, token)),
  );
  // what hangs on nothing in the clause may be anybody's: `the mill will close, the mayor said`
  const joined = own.filter(c => !BESIDE.has(baseRelation(syntax.deprel[c]!)));
  const ends = new Set(tokens.sort((x, y) => x - y).map(token => trimmedEnd(syntax, p, token, text)));
  if (ends.size === 0) return null;
  return {
    start: syntax.start[first]!,
    end: trimmedEnd(syntax, p, Math.max(needed, ...joined.map(c => rights[c]!)), text),
    ends: [...ends],
    standsAlone: standsAlone(tree, subject),
  };
}

/** Whether the tree cut a phrase: `which |side was harmed|`, `that |man had asked|`. */
function beginsInside({ start, end, upos, xpos }: Syntax, first: number): boolean {
  const before = first - 1;
  if (before < 0 || start[first]! - end[before]! > 1) return false;
  return OPENS_PHRASE.has(upos[before]!) || /^(?:PRP\$|POS|WDT|WP)/.test(xpos[before]!);
}

/** Whether what follows without a mark says more of the same: `|the board welcomes| the freed crew`. */
function goesOn({ start, end, upos, length }: Syntax, last: number): boolean {
  const next = last + 1;
  if (next >= length || upos[last] === PUNCT) return false;
  return start[next]! - end[last]! <= 1 && COMPLETES.has(upos[next]!);
}

/** `sent a letter |asking|`; `was |asking|` is whole. */
function isBareGerund({ syntax, children }: Tree, token: number, p: number): boolean {
  return syntax.xpos[token] === 'VBG' && token !== p && dependentBy(syntax, children, token, 'aux') < 0;
}

/** Last token of what the clause can't do without; what follows the verb at once completes it. */
function neededEnd({ syntax, children }: Tree, p: number, own: readonly number[], rights: Int32Array): number {
  let needed = Math.max(p, dependentBy(syntax, children, p, 'nsubj', 'csubj'));
  let isFirst = true;
  for (const c of own) {
    const relation = baseRelation(syntax.deprel[c]!);
    if (relation === 'nsubj' || relation === 'csubj') continue;
    const completes = !LOOSE.has(relation) || (c > p && isFirst && !SEPARATE.has(relation));
    if (completes) needed = Math.max(needed, rights[c]!);
    if (c > p && relation !== 'punct') isFirst = false;
  }
  return needed;
}

/** "The firm refusing to pay" is no clause yet. */
function isFiniteClause({ syntax, children }: Tree, p: number): boolean {
  return FINITE.has(syntax.xpos[p]!) || dependentBy(syntax, children, p, 'aux', 'cop') >= 0;
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);

/** Whether a name goes on after a token: trees of long titles are often wrong. */
function cutsName({ start, end, length }: Syntax, token: number, text: string): boolean {
  const next = token + 1;
  if (next >= length || start[next]! - end[token]! > 1) return false;
  return (
    /^\p{Lu}/u.test(text.slice(start[next]!, end[next]!)) && /^\p{Lu}/u.test(text.slice(start[token]!, end[token]!))
  );
}

/** Whether a subject says by itself who is meant: no pronoun, no "these", no "its". */
function standsAlone({ syntax, children }: Tree, subject: number): boolean {
  if (syntax.upos[subject] === PRON || syntax.upos[subject] === DET) return false;
  return !dependents(children, subject).some(
    c => syntax.upos[c] === PRON || (syntax.upos[c] === DET && SHOWING.has(syntax.lemma[c]!.toLowerCase())),
  );
}

/** Penn's determiners that point back have lemmas of their own. */
const SHOWING: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those', 'such']);

/** A subject with a clause of its own before the verb is kept whole, but one that is cut by marks of speech is no subject. */
function isAside({ syntax, children }: Tree, subject: number): boolean {
  return dependentBy(syntax, children, subject, 'parataxis') >= 0;
}

/** No clause ends in a mark, save one that closes what stands in it. */
function trimmedEnd(syntax: Syntax, p: number, token: number, text: string): number {
  let last = token;
  // the stop of "p.m." and "U.S." is the word's own
  while (
    last > p &&
    !endsInAbbreviation(text, syntax.end[last]!) &&
    /^[\s.,;:–—-]+$/.test(text.slice(syntax.start[last]!, syntax.end[last]!))
  )
    last--;
  const end = syntax.end[last]!;
  return endsInAbbreviation(text, end + 1) ? end + 1 : end;
}
