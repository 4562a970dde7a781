/**
 * Joined verbs: "will be tried, sentenced and jailed". In: a verb in its tree. Out: the verbs whose auxiliaries, conjunction and negation stand before it too.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import { dependents } from '../syntax/children.ts';
import type { Reading } from './readings.ts';

/** Penn tags of the forms that stand without what the first of a list has: the base form, the past participle. */
const BASE = 'VB';
const PARTICIPLE = 'VBN';

/** Verbs of one list that are followed. */
const LONGEST_LIST = 4;

/** Verbs before one that lend it what they have, nearest first. */
export function lendersOf(reading: Reading, verb: number): readonly number[] {
  const { syntax } = reading.tree;
  const found: number[] = [];
  for (let at = verb; found.length < LONGEST_LIST && borrows(reading, at); at = syntax.head[at]!)
    found.push(syntax.head[at]!);
  return found;
}

/** Whether a verb stands without what the one it is joined to has. */
export function borrows({ tree, auxiliary, subject, marker }: Reading, verb: number): boolean {
  const { deprel, xpos, head } = tree.syntax;
  if (deprel[verb] !== 'conj' || auxiliary[verb]! >= 0 || subject[verb]! >= 0) return false;
  if (xpos[verb] === BASE) return true;
  return xpos[verb] === PARTICIPLE && xpos[head[verb]!] === PARTICIPLE && marker[verb] === -1;
}

/** Whether a negation before the first goes for the verb too: "nobody was arrested or charged", but not "was not arrested and fled". */
export function sharesDenial(reading: Reading, vocabulary: StatementVocabulary, verb: number): boolean {
  const { syntax, children } = reading.tree;
  let at = verb;
  for (let step = 0; at >= 0 && step < LONGEST_LIST; step++) {
    if (syntax.deprel[at] !== 'conj') return false;
    const joint = dependents(children, at).find(c => syntax.deprel[c] === 'cc');
    // "nor" turns its own clause
    if (joint !== undefined) return isAlternative(reading, vocabulary, joint);
    at = nextConjunct(reading, at);
  }
  return false;
}

function isAlternative({ lemmas }: Reading, { alternatives, negators }: StatementVocabulary, joint: number): boolean {
  return alternatives.has(lemmas[joint]!) && !negators.has(lemmas[joint]!);
}

/** The verb after one in a list, whether the tree hangs it on that one or on the first; -1 for none. */
function nextConjunct({ tree }: Reading, verb: number): number {
  const { syntax, children } = tree;
  const isNext = (c: number): boolean => c > verb && syntax.deprel[c] === 'conj';
  return dependents(children, verb).find(isNext) ?? dependents(children, syntax.head[verb]!).find(isNext) ?? -1;
}
