/**
 * Anchors by tree: the words that say what a value is a value of. In: a tree, a span and what each token means. Out: concepts by role.
 * The noun a value modifies is its head, or the verb it modifies; who and whom of it come next. A verb that says little by itself
 * ("the call lasted", "they had a call") lends its place to its argument.
 */
import type { Anchor, AnchorRole, FrameLabel } from '../model/layers.ts';
import type { Span } from '../text/spans.ts';
import { baseRelation, dependents } from './syntax/children.ts';
import { type Argument, argumentsOf, clauseOf, headOf, isPredicate, type Tree, tokensOf } from './syntax/clauses.ts';

/** What tokens mean, by index: a concept, or empty for grammar words and for values. */
export interface Meanings {
  readonly concept: readonly string[];
  /** The entity whose mention the token belongs to; null for other words. */
  readonly entityOf: (token: number) => string | null;
  /** Verbs that say little by themselves (`have`, `last`, `take`): their arguments speak for them. */
  readonly isLight: (token: number) => boolean;
}

export interface Anchored {
  readonly anchors: readonly Anchor[];
  readonly label: FrameLabel | null;
}

/** Whether a value is told apart by its noun alone ("the Wednesday call") or by noun and verb ("six people were killed"). */
export type AnchorStyle = 'dated' | 'counted';

/** Modifiers of a noun that tell one thing from another: whose, of what, which. */
const TELLING: ReadonlySet<string> = new Set(['nmod', 'compound', 'amod', 'appos', 'flat']);

export function anchorsOf(tree: Tree, text: string, span: Span, style: AnchorStyle, meanings: Meanings): Anchored {
  const { from, to } = tokensOf(tree.syntax, span);
  const collector = new Collector(tree, meanings);
  if (from >= to) return { anchors: [], label: null };
  const top = headOf(tree.syntax, from, to);
  // a value that heads its phrase: "nearly 50 of the passengers", "an hour of talks"
  for (const c of dependents(tree.children, top)) if (c < from || c >= to) collector.nominal(c, 'participant');
  const parent = tree.syntax.head[top]!;
  if (parent < 0) return { anchors: collector.anchors, label: null };
  if (isPredicate(tree, parent)) {
    const thing = addClause(tree, parent, top, collector, meanings);
    return { anchors: collector.anchors, label: labelOf(tree, text, parent, thing, from, to) };
  }
  collector.nominal(parent, 'head');
  const predicate = clauseOf(tree, parent);
  if (predicate >= 0) addOuterClause(tree, predicate, parent, style, collector, meanings);
  return { anchors: collector.anchors, label: { words: nounWords(tree, text, parent, from, to), form: 'noun' } };
}

/** A value that modifies a verb. Returns the argument that stands for a verb of little meaning, else -1. */
function addClause(tree: Tree, predicate: number, value: number, collector: Collector, meanings: Meanings): number {
  const args = argumentsOf(tree, predicate).filter(({ token, role }) => token !== value && role !== 'what');
  const thing = meanings.isLight(predicate) ? thingOf(tree, predicate, args) : -1;
  collector.add(predicate, thing >= 0 ? 'near' : 'head');
  for (const { token, role } of args) {
    const isCore = role === 'who' || role === 'whom';
    collector.nominal(token, token === thing ? 'head' : isCore ? 'predicate' : 'participant');
  }
  if (thing >= 0 && !args.some(({ token }) => token === thing)) collector.nominal(thing, 'head');
  return thing;
}

/** "a call he had on Thursday": the noun; "they held talks": the object; "the call lasted": the subject. */
function thingOf(tree: Tree, predicate: number, args: readonly Argument[]): number {
  const object = args.find(({ role }) => role === 'whom');
  if (tree.syntax.deprel[predicate] === 'acl:relcl' && object === undefined) return tree.syntax.head[predicate]!;
  return (object ?? args.find(({ role }) => role === 'who'))?.token ?? -1;
}

/** The clause around a noun that has the value: all of it for a count, little of it for a date. */
function addOuterClause(
  tree: Tree,
  predicate: number,
  noun: number,
  style: AnchorStyle,
  collector: Collector,
  meanings: Meanings,
): void {
  const weaker = style === 'dated';
  collector.add(predicate, weaker || meanings.isLight(predicate) ? 'near' : 'predicate');
  for (const { token, role } of argumentsOf(tree, predicate)) {
    if (token !== noun && role !== 'what') collector.nominal(token, weaker ? 'near' : 'participant');
  }
}

class Collector {
  readonly anchors: Anchor[] = [];
  readonly #tree: Tree;
  readonly #meanings: Meanings;
  readonly #seen = new Set<string>();

  constructor(tree: Tree, meanings: Meanings) {
    this.#tree = tree;
    this.#meanings = meanings;
  }

  add(token: number, role: AnchorRole): void {
    const concept = this.#meanings.concept[token] ?? '';
    if (concept === '' || this.#seen.has(concept)) return;
    this.#seen.add(concept);
    this.anchors.push({ concept, role, entity: this.#meanings.entityOf(token) });
  }

  /** A noun with the modifiers that tell it from others. */
  nominal(token: number, role: AnchorRole): void {
    this.add(token, role);
    const weaker: AnchorRole = role === 'head' || role === 'predicate' ? 'participant' : 'near';
    for (const c of dependents(this.#tree.children, token)) {
      if (TELLING.has(baseRelation(this.#tree.syntax.deprel[c]!))) this.add(c, weaker);
    }
  }
}

/** Words of a label's noun: compounds and adjectives before it, the value left out. */
function nounWords(tree: Tree, text: string, noun: number, from: number, to: number): string {
  const { syntax, children } = tree;
  const before = dependents(children, noun).filter(c => {
    const relation = baseRelation(syntax.deprel[c]!);
    return c < noun && (c < from || c >= to) && (relation === 'compound' || relation === 'amod');
  });
  return [...before, noun].map(i => text.slice(syntax.start[i], syntax.end[i])).join(' ');
}

function labelOf(tree: Tree, text: string, predicate: number, thing: number, from: number, to: number): FrameLabel {
  if (thing >= 0) return { words: nounWords(tree, text, thing, from, to), form: 'noun' };
  const args = argumentsOf(tree, predicate).filter(({ token }) => token < from || token >= to);
  const word = (role: string): readonly string[] =>
    args.filter(arg => arg.role === role).slice(0, 1).map(({ token }) => nounWords(tree, text, token, from, to));
  const verb = text.slice(tree.syntax.start[predicate], tree.syntax.end[predicate]);
  return { words: [...word('who'), verb, ...word('whom')].join(' '), form: 'clause' };
}
