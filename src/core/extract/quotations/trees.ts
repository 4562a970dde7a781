/**
 * Trees: a verb's subject as the dependency tree has it, for sentences whose words alone do not tell.
 * In: traits of a parsed passage and a verb's word. Out: a source, or none; without a tree always none.
 */
import { baseRelation, dependents } from '../syntax/children.ts';
import { PRON, subjectOf } from '../syntax/clauses.ts';
import { nameIn } from './names.ts';
import type { Range } from './reported-clauses.ts';
import type { Source } from './sources.ts';
import { firstWordOf, type Traits } from './traits.ts';

/** Longest noun phrase believed, in tokens: beyond it the tree has gone astray. */
const LONGEST = 45;
/** Dependents of a noun that are no part of its bare phrase. */
const ASIDES: ReadonlySet<string> = new Set([
  'appos',
  'acl',
  'parataxis',
  'punct',
  'conj',
  'cc',
  'advcl',
  'ccomp',
  'cop',
  'case',
  'mark',
  'discourse',
]);
const APART: ReadonlySet<string> = new Set([
  'parataxis',
  'advcl',
  'ccomp',
  'punct',
  'mark',
  'discourse',
  'nsubj',
  'cop',
  'aux',
  'advmod',
  'obl',
]);

/** `police, who charged Orr, |said|`: a name in a relative clause is somebody else's. */
const NAMELESS: ReadonlySet<string> = new Set([...APART, 'acl:relcl']);

/** The subject of the verb at word `i`, shared or its own. */
export function treeSource(traits: Traits, i: number): Source | null {
  const { tree, tokens } = traits;
  const verb = tree ? tokens[i]! : -1;
  if (!tree || verb < 0) return null;
  let subject = subjectOf(tree, verb);
  // `went on |to say|`, `left, |saying| that`: a clause beside a verb has its subject
  if (subject < 0 && baseRelation(tree.syntax.deprel[verb]!) === 'advcl')
    subject = subjectOf(tree, tree.syntax.head[verb]!);
  if (subject < 0 || subject === verb) return null;
  return phraseOf(traits, subject);
}

/** The phrase that token `noun` heads, as a source; none where a tree has gone astray or marks stand in it. */
export function phraseOf(traits: Traits, noun: number): Source | null {
  const tree = traits.tree!;
  const whole = extentOf(traits, noun, LONGEST, APART);
  const bare = extentOf(traits, noun, LONGEST, ASIDES);
  if (!whole || !bare || whole[1] - whole[0] > LONGEST) return null;
  for (let i = whole[0]; i < whole[1]; i++) if (traits.within[i]! >= 0) return null;
  const named = extentOf(traits, noun, LONGEST, NAMELESS) ?? bare;
  const name = nameIn(traits, bare[0], bare[1]) ?? nameIn(traits, bare[1], named[1]);
  const isPronoun = tree.syntax.upos[noun] === PRON && bare[1] - bare[0] === 1;
  return {
    from: whole[0],
    to: whole[1],
    head: bare,
    name: isPronoun ? null : name,
    form: isPronoun ? 'pronoun' : name ? 'name' : 'description',
  };
}

/** Who did it, of a passive: `was criticised |by the mayor|`; null where nobody is told. */
export function agentSource(traits: Traits, i: number): Source | null {
  const { tree, tokens } = traits;
  const verb = tree ? tokens[i]! : -1;
  if (!tree || verb < 0) return null;
  const agent = dependents(tree.children, verb).find(c => tree.syntax.deprel[c] === 'obl:agent');
  const source = agent === undefined ? null : phraseOf(traits, agent);
  // the preposition is no part of the phrase
  return source && { ...source, from: source.head[0] };
}

/** Words `[from, to)` of all that hangs on token `head`, its own dependents in `apart` left out; null where that is more than `longest` tokens. */
export function extentOf(
  traits: Traits,
  head: number,
  longest: number,
  apart: ReadonlySet<string> = NONE,
): Range | null {
  const { syntax, children } = traits.tree!;
  let [first, last] = [head, head];
  const rest = [head];
  for (let seen = 0; rest.length > 0; seen++) {
    const at = rest.pop()!;
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (let c = children.first[at]!; c >= 0; c = children.next[c]!) {
      const relation = syntax.deprel[c]!;
      if (at === head && (apart.has(relation) || apart.has(baseRelation(relation)))) continue;
      if (seen + rest.length >= longest) return null;
      rest.push(c);
    }
  }
  const [from, to] = [firstWordOf(traits, first), traits.wordOf[last]! + 1];
  return to > from ? [from, to] : null;
}

const NONE: ReadonlySet<string> = new Set();
