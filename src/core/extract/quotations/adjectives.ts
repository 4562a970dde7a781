/**
 * Adjectives of thought: `is confident that …`, `was critical of …`, `are unsure whether …`. In: traits of a parsed passage and a place. Out: a reported clause;
 * without a copula or a tree none.
 */
import { baseRelation, dependentBy, dependents } from '../syntax/children.ts';
import type { Cue } from './cues.ts';
import type { ReportedClause } from './reported-clauses.ts';
import { has, TRAIT, type Traits } from './traits.ts';
import { phraseOf, treeSource } from './trees.ts';

export function clauseOfAdjective(
  traits: Traits,
  i: number,
  endOf: (cue: Cue, from: number) => number,
): ReportedClause | null {
  const { tree, tokens, words, vocabulary } = traits;
  const followers = vocabulary.adjectives.get(words.forms[i]!);
  const token = tree === null ? -1 : tokens[i]!;
  if (tree === null || token < 0 || followers === undefined || !followers.has(words.forms[i + 1] ?? '')) return null;
  const { syntax, children } = tree;
  const copula = dependentBy(syntax, children, token, 'cop');
  if (copula < 0) return null;
  const brought = dependents(children, token).find(c => c > token && RELATIONS.has(baseRelation(syntax.deprel[c]!)));
  if (brought === undefined) return null;
  const subject = dependents(children, token).find(c => c < token && syntax.deprel[c] === 'nsubj');
  const source = subject === undefined ? treeSource(traits, i) : phraseOf(traits, subject);
  if (source !== null && source.to > i) return null;
  const isPhrase = has(traits, i + 1, TRAIT.preposition) && !vocabulary.infinitiveMarkers.has(words.forms[i + 1]!);
  const end = isPhrase ? i + 2 : i + 1;
  const first = firstOf(traits, token, copula);
  const cue: Cue = { first, at: i, end, verb: null, isPassive: false, isNegated: false };
  const to = endOf(cue, end);
  return to <= end
    ? null
    : { cue, source, content: [[end, to]], addressee: null, medium: null, when: null, rule: 'adjective' };
}

const RELATIONS: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'advcl', 'obl']);

/** The verb group opens it: `has never been |confident|`. */
function firstOf({ tree, wordOf }: Traits, token: number, copula: number): number {
  const { syntax, children } = tree!;
  const group = dependents(children, token).filter(c => c <= copula && (syntax.deprel[c] === 'aux' || c === copula));
  return wordOf[group[0]!]!;
}
