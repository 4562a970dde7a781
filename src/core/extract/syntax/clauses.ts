/**
 * Clauses: who does what to whom, read off a dependency tree. In: `Syntax` with its children. Out: predicates and their arguments,
 * also those a tree leaves to the reader: the subject of a second verb, the noun a relative clause hangs on.
 */
import { baseRelation, type Children, dependentBy, dependents } from './children.ts';
import { type Syntax, UPOS } from './tree.ts';

export interface Tree {
  readonly syntax: Syntax;
  readonly children: Children;
}

/** A token that fills a place of a predicate; `role` is `who`, `whom`, `what`, or the preposition: `in`, `with`, `by`. */
export interface Argument {
  readonly token: number;
  readonly role: string;
}

export const VERB = UPOS.indexOf('VERB');
export const NOUN = UPOS.indexOf('NOUN');
export const PROPN = UPOS.indexOf('PROPN');
export const PRON = UPOS.indexOf('PRON');
export const ADP = UPOS.indexOf('ADP');
export const ADJ = UPOS.indexOf('ADJ');
export const NUM = UPOS.indexOf('NUM');

/** How far up a chain of shared subjects is followed; deeper nesting is not news prose. */
const DEEPEST_CHAIN = 6;

/** Whether token `i` heads a clause: a verb, or what a copula says of its subject. */
export function isPredicate({ syntax, children }: Tree, i: number): boolean {
  if (syntax.upos[i] === VERB) {
    const relation = syntax.deprel[i]!;
    return relation !== 'amod' && relation !== 'compound' && relation !== 'case' && relation !== 'fixed';
  }
  // "Smith not happy": headlines leave the copula out
  return dependentBy(syntax, children, i, 'cop', 'nsubj') >= 0;
}

/** The nearest predicate at or above token `i`; -1 if there is none. */
export function clauseOf(tree: Tree, i: number): number {
  for (let at = i; at >= 0; at = tree.syntax.head[at]!) if (isPredicate(tree, at)) return at;
  return -1;
}

/** Arguments of a predicate: its own, and the subject or antecedent it shares. */
export function argumentsOf(tree: Tree, p: number): readonly Argument[] {
  const found = ownArguments(tree, p);
  if (found.some(({ role }) => role === 'who') || isPassive(tree, p)) {
    const hasSubject = found.some(({ role }) => role === 'who' || role === 'whom');
    return hasSubject ? found : withShared(tree, p, found);
  }
  return withShared(tree, p, found);
}

function withShared(tree: Tree, p: number, found: readonly Argument[]): readonly Argument[] {
  const shared = sharedSubject(tree, p, 0);
  if (shared < 0) return found;
  const role = isPassive(tree, p) ? 'whom' : 'who';
  return found.some(argument => argument.role === role) ? found : [{ token: shared, role }, ...found];
}

export function isPassive(tree: Tree, p: number): boolean {
  const { syntax } = tree;
  let at = p;
  // a joined participle has the voice of the first: "was arrested and charged", "has met and greeted"
  for (let depth = 0; depth < DEEPEST_CHAIN; depth++) {
    const voice = statedVoice(tree, at);
    if (voice !== null) return voice === 'passive';
    if (syntax.xpos[at] !== 'VBN' || syntax.upos[at] !== VERB) return false;
    if (syntax.deprel[at] !== 'conj') break;
    at = syntax.head[at]!;
  }
  // "the man arrested on Friday", "12 killed in crash": a participle without its auxiliary
  return dependentBy(syntax, tree.children, at, 'obj', 'ccomp') < 0;
}

/** What a verb's own auxiliaries and subject say of its voice; null if it has none. */
function statedVoice({ syntax, children }: Tree, p: number): 'active' | 'passive' | null {
  const relations = new Set(dependents(children, p).map(c => syntax.deprel[c]!));
  if (relations.has('nsubj:pass') || relations.has('aux:pass')) return 'passive';
  if (relations.has('aux')) return 'active';
  if (!relations.has('nsubj')) return null;
  // a headline's "baker sentenced to two years": a participle that nothing makes active
  const isBare = syntax.xpos[p] === 'VBN' && !relations.has('obj') && !relations.has('ccomp');
  return isBare ? 'passive' : 'active';
}

function ownArguments(tree: Tree, p: number): readonly Argument[] {
  const { syntax, children } = tree;
  return dependents(children, p).flatMap(c => {
    const role = roleOf(tree, c);
    return role === null ? [] : [{ token: relativeAntecedent(syntax, p, c), role }];
  });
}

/** "which", "who" and "that" stand for the noun their clause hangs on. */
function relativeAntecedent(syntax: Syntax, p: number, token: number): number {
  const isRelative = syntax.xpos[token] === 'WDT' || syntax.xpos[token] === 'WP';
  return isRelative && syntax.deprel[p] === 'acl:relcl' ? syntax.head[p]! : token;
}

/** The place that dependent `c` fills of its predicate; null if it fills none. */
export function roleOf(tree: Tree, c: number): string | null {
  const relation = tree.syntax.deprel[c]!;
  switch (relation) {
    case 'nsubj':
    case 'csubj':
    case 'nsubj:outer':
    case 'obl:agent':
      return 'who';
    case 'nsubj:pass':
    case 'obj':
      return 'whom';
    case 'iobj':
      return 'to';
    case 'ccomp':
    case 'xcomp':
      return 'what';
    default:
      return baseRelation(relation) === 'obl' ? prepositionOf(tree, c) : null;
  }
}

/** The preposition of an oblique; `when` for a bare one ("Thursday"). */
function prepositionOf({ syntax, children }: Tree, c: number): string {
  const mark = dependentBy(syntax, children, c, 'case');
  return mark < 0 ? 'when' : syntax.lemma[mark]!.toLowerCase();
}

/** The subject a predicate borrows: of the verb it is joined to, it completes, or the noun it modifies. */
function sharedSubject(tree: Tree, p: number, depth: number): number {
  if (depth > DEEPEST_CHAIN) return -1;
  const { syntax } = tree;
  const head = syntax.head[p]!;
  if (head < 0) return -1;
  switch (baseRelation(syntax.deprel[p]!)) {
    case 'acl':
      return syntax.deprel[p] === 'acl:relcl' && hasGapFilled(tree, p) ? -1 : head;
    case 'conj':
    case 'advcl':
    case 'parataxis':
      return subjectOf(tree, head, depth + 1);
    case 'ccomp': {
      // "says the girl was at home": a subject that the tree gave to the verb of speech
      const object = dependentBy(syntax, tree.children, head, 'obj');
      return object > head && object < p ? object : -1;
    }
    case 'xcomp': {
      // "asked her to leave": whom the verb acts on
      const object = dependentBy(syntax, tree.children, head, 'obj', 'iobj');
      return object >= 0 ? object : subjectOf(tree, head, depth + 1);
    }
    default:
      return -1;
  }
}

/** A relative clause with a subject of its own ("a call he had") leaves the noun another place. */
function hasGapFilled(tree: Tree, p: number): boolean {
  return ownArguments(tree, p).some(({ role }) => role === 'who');
}

/** The subject of a predicate, its own or borrowed; -1 if there is none. */
export function subjectOf(tree: Tree, p: number, depth = 0): number {
  const own = ownArguments(tree, p);
  const isSubject = ({ token, role }: Argument): boolean => role === 'who' && tree.syntax.deprel[token] !== 'obl:agent';
  const found = own.find(isSubject) ?? (isPassive(tree, p) ? own.find(({ role }) => role === 'whom') : undefined);
  return found?.token ?? sharedSubject(tree, p, depth);
}

/** The token of `[from, to)` whose head lies outside: what a span's words hang on. */
export function headOf(syntax: Syntax, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = syntax.head[i]!;
    if (head < from || head >= to) return i;
  }
  return from;
}

/** Index of the first token that ends after `position`; `length` if none. */
export function tokenAt(syntax: Syntax, position: number): number {
  let low = 0;
  let high = syntax.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (syntax.end[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens `[from, to)` of a span. */
export function tokensOf(
  syntax: Syntax,
  span: { readonly start: number; readonly end: number },
): {
  readonly from: number;
  readonly to: number;
} {
  const from = tokenAt(syntax, span.start);
  let to = from;
  while (to < syntax.length && syntax.start[to]! < span.end) to++;
  return { from, to };
}
