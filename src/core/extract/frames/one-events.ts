/**
 * One event: whether what a clause tells can have happened only once. In: a tree, a predicate and its subject. Out: yes or no. Something known ("the
 * bridge", a name) opens, falls or dies once; people meet and speak many times, and "a man" may be another man.
 */
import type { TermVocabulary } from '../../language/terms.ts';
import { dependentBy, dependents } from '../syntax/children.ts';
import { isPassive, PROPN, type Tree } from '../syntax/clauses.ts';

export function isOneEvent(tree: Tree, predicate: number, subject: number, vocabulary: TermVocabulary): boolean {
  const { syntax, children } = tree;
  const lemma = syntax.lemma[predicate]!;
  const verb = vocabulary.irregular.get(lemma) ?? lemma;
  const isOnceAhead = vocabulary.begins.has(verb) || (vocabulary.staged.has(verb) && isPassive(tree, predicate));
  // "founded" is of "found", which is also a form of "find"
  const isOnce = vocabulary.once.has(lemma) || vocabulary.once.has(verb);
  if (!isOnce && !(isOnceAhead && isAhead(tree, predicate))) return false;
  const isMany = syntax.xpos[subject] === 'NNS' || syntax.xpos[subject] === 'NNPS';
  if (isMany || dependentBy(syntax, children, subject, 'conj') >= 0) return false;
  const isNegated = dependents(children, predicate).some(c => vocabulary.negators.has(syntax.lemma[c]!));
  if (isNegated) return false;
  if (dependents(children, subject).some(c => vocabulary.recurring.has(syntax.lemma[c]!))) return false;
  const determiner = dependentBy(syntax, children, subject, 'det');
  if (determiner >= 0) return !vocabulary.indefinites.has(syntax.lemma[determiner]!);
  return syntax.upos[subject] === PROPN || dependents(children, subject).some(c => syntax.deprel[c] === 'nmod:poss');
}

/** "Begins", "will be held", "is scheduled": in the present, or under a word for what is to be. */
function isAhead({ syntax, children }: Tree, predicate: number): boolean {
  const group = dependents(children, predicate).filter(c => syntax.deprel[c]!.startsWith('aux'));
  return [predicate, ...group].some(t => AHEAD.has(syntax.xpos[t]!));
}

const AHEAD: ReadonlySet<string> = new Set(['MD', 'VBZ', 'VBP']);
