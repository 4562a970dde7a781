/**
 * Whole clauses: for each statement the clause that states it, with its subject. In: a passage with its tree, and statements. Out: where
 * the clause begins and where it may end and still be whole; null where the statement is no clause with a subject of its own.
 */
import type { Statement, WholeClause } from '../model/layers.ts';
import type { Passage } from './passage.ts';
import { baseRelation, childrenOf, dependentBy, dependents } from './syntax/children.ts';
import { isPredicate, PRON, type Tree, tokensOf } from './syntax/clauses.ts';
import type { Syntax } from './syntax/tree.ts';

/** What a clause can do without, where it stands at the end. */
const LOOSE: ReadonlySet<string> = new Set(['obl', 'advcl', 'advmod', 'conj', 'parataxis', 'punct', 'discourse']);
/** Never the first thing after a verb that completes it. */
const SEPARATE: ReadonlySet<string> = new Set(['advcl', 'conj', 'parataxis', 'punct', 'discourse']);
/** The longest way from a statement's word to the verb that has its subject: "is expected to begin to fall". */
const DEEPEST = 3;

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
  const first = lefts[subject]!;
  const kept = dependents(children, p).filter(c => c >= first);
  let needed = Math.max(p, subject);
  let hasFirst = false;
  for (const c of kept) {
    const relation = baseRelation(syntax.deprel[c]!);
    if (relation === 'nsubj' || relation === 'csubj') continue;
    if (!LOOSE.has(relation)) needed = Math.max(needed, rights[c]!);
    else if (c > p && !hasFirst && !SEPARATE.has(relation)) needed = Math.max(needed, rights[c]!);
    if (c > p && relation !== 'punct') hasFirst = true;
  }
  const ends = new Set([needed]);
  for (const c of kept) if (c > p && rights[c]! > needed && syntax.deprel[c] !== 'punct') ends.add(rights[c]!);
  const spans = [...ends].sort((a, b) => a - b).map(token => trimmedEnd(syntax, p, token, text));
  return {
    start: syntax.start[first]!,
    ends: [...new Set(spans)],
    standsAlone: syntax.upos[subject] !== PRON && !SHOWING.has(syntax.lemma[subject]!.toLowerCase()),
  };
}

const SHOWING: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those', 'it', 'there']);

/** A subject with a clause of its own before the verb is kept whole, but one that is cut by marks of speech is no subject. */
function isAside({ syntax, children }: Tree, subject: number): boolean {
  return dependentBy(syntax, children, subject, 'parataxis') >= 0;
}

/** No clause ends in a mark, save one that closes what stands in it. */
function trimmedEnd(syntax: Syntax, p: number, token: number, text: string): number {
  let last = token;
  while (last > p && /^[\s.,;:–—-]+$/.test(text.slice(syntax.start[last]!, syntax.end[last]!))) last--;
  return syntax.end[last]!;
}
