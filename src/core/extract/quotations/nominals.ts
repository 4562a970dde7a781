/**
 * Nouns of speech and thought with what is said: `Orr's claim that …`, `his refusal to …`, `their criticism of …`. In: traits and a place. Out: a reported clause
 * of whose the noun is; none for a noun nobody has.
 */
import { dependents } from '../syntax/children.ts';
import type { Cue } from './cues.ts';
import type { ReportedClause } from './reported-clauses.ts';
import { type Source, sourceBefore } from './sources.ts';
import { has, TRAIT, type Traits } from './traits.ts';
import { treeSource } from './trees.ts';

/** Words between a possessor and the noun: `her |last angry| refusal`. */
const BETWEEN = 4;

export function clauseOfNoun(
  traits: Traits,
  i: number,
  first: number,
  endOf: (cue: Cue, source: Source, from: number) => number,
): ReportedClause | null {
  const { words, vocabulary } = traits;
  const followers = vocabulary.nouns.get(words.forms[i]!);
  if (followers === undefined || traits.within[i + 1]! >= 0) return null;
  const isStated = has(traits, i + 1, TRAIT.auxiliary) && has(traits, i + 2, TRAIT.that);
  if (isStated && followers.has(words.forms[i + 2]!)) return clauseOfStated(traits, i, first, endOf);
  const next = words.forms[i + 1];
  if (next === undefined || !followers.has(next)) return null;
  const isClause = has(traits, i + 1, TRAIT.that);
  const isInfinitive = vocabulary.infinitiveMarkers.has(next) && traits.tags?.[i + 2] === 'VB';
  const source = possessorBefore(traits, i, first) ?? giverOf(traits, i);
  if (source === null) return null;
  const isPhrase = !isClause && !isInfinitive;
  if (isPhrase && vocabulary.infinitiveMarkers.has(next) && traits.tags === null) return null;
  const cue: Cue = { first: i, at: i, end: isPhrase ? i + 2 : i + 1, verb: null, isPassive: false, isNegated: false };
  const to = endOf(cue, source, cue.end);
  return to <= cue.end + 1
    ? null
    : { cue, source, content: [[cue.end, to]], addressee: null, medium: null, when: null, rule: 'noun' };
}

/** `Orr's answer was |that the bridge was safe|`: the copula belongs to the words that attribute. */
function clauseOfStated(
  traits: Traits,
  noun: number,
  first: number,
  endOf: (cue: Cue, source: Source, from: number) => number,
): ReportedClause | null {
  const source = possessorBefore(traits, noun, first);
  if (source === null || !traits.vocabulary.passives.has(traits.words.forms[noun + 1]!)) return null;
  const cue: Cue = { first: noun, at: noun, end: noun + 2, verb: null, isPassive: false, isNegated: false };
  const to = endOf(cue, source, cue.end);
  if (to <= cue.end + 1) return null;
  return { cue, source, content: [[cue.end, to]], addressee: null, medium: null, when: null, rule: 'noun' };
}

/** `|Orr| made a call for …`: whoever gives what the noun names; not who gives none. */
function giverOf(traits: Traits, noun: number): Source | null {
  const { tree, tokens, wordOf, vocabulary } = traits;
  const token = tree === null ? -1 : tokens[noun]!;
  if (tree === null || token < 0 || tree.syntax.deprel[token] !== 'obj') return null;
  const verb = tree.syntax.head[token]!;
  if (!vocabulary.givers.has(tree.syntax.lemma[verb]!.toLowerCase())) return null;
  const isNone = dependents(tree.children, token).some(c => vocabulary.none.has(tree.syntax.lemma[c]!.toLowerCase()));
  return isNone ? null : treeSource(traits, wordOf[verb]!);
}

/** Whose the noun is: `|Orr|'s claim`, `|his| last angry refusal`. */
export function possessorBefore(traits: Traits, noun: number, first: number): Source | null {
  let at = noun - 1;
  while (at > first && has(traits, at, TRAIT.plain | TRAIT.adverb) && noun - at < BETWEEN) at--;
  if (has(traits, at, TRAIT.clitic)) return sourceBefore(traits, at, first);
  if (!has(traits, at, TRAIT.possessive)) return null;
  return { from: at, to: at + 1, head: [at, at + 1], name: null, form: 'pronoun' };
}
