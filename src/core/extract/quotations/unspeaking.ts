/**
 * Unspeaking: sources that grammar gives words to and that can't have said any: days, what happened, what was shown (`a meeting noted that`). In: traits and a
 * phrase. Out: yes or no. What is written speaks, and people and bodies do; a noun that nobody listed may.
 */
import { has, TRAIT, type Traits } from './traits.ts';

/** The noun of a phrase: `the |owner| of the mill`, `two of the |guards|`. */
export function headWord(traits: Traits, [from, to]: readonly [number, number]): number {
  for (let i = from + 1; i < to; i++)
    if (has(traits, i, TRAIT.preposition) && !has(traits, i - 1, TRAIT.determiner | TRAIT.number)) return i - 1;
  return to - 1;
}

export function cannotSpeak(traits: Traits, head: readonly [number, number]): boolean {
  const { tree, tokens, words, vocabulary } = traits;
  const at = headWord(traits, head);
  const form = words.forms[at]!;
  const isAlone = head[1] - head[0] === 1;
  // `|This| shows that`, `|polls| show that`: which, nobody is told
  if (isAlone && (has(traits, at, TRAIT.that) || vocabulary.documents.has(form))) return true;
  if (has(traits, at, TRAIT.role | TRAIT.title) || vocabulary.documents.has(form)) return false;
  const token = tree === null ? -1 : tokens[at]!;
  const lemma = token < 0 ? form : tree!.syntax.lemma[token]!.toLowerCase();
  return has(traits, at, TRAIT.time) || vocabulary.unspeaking.has(lemma) || vocabulary.unspeaking.has(form);
}
