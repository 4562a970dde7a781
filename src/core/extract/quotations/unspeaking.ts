/**
 * Unspeaking: sources that grammar gives words to and that can't have said any: days, what happened, what was shown (`a meeting noted that`). In: traits and a
 * phrase. Out: yes or no. What is written speaks, and people and bodies do; a noun that nobody listed may.
 */
import { headOf } from '../syntax/clauses.ts';
import { has, TRAIT, type Traits } from './traits.ts';

export function cannotSpeak(traits: Traits, head: readonly [from: number, to: number]): boolean {
  const { tree, tags, tokens, words, vocabulary } = traits;
  const at = headNoun(traits, head);
  const form = words.forms[at]!;
  // `|polls| show that`: which, nobody is told
  if (vocabulary.documents.has(form)) return head[1] - head[0] === 1;
  if (has(traits, at, TRAIT.role | TRAIT.title)) return false;
  if (has(traits, at, TRAIT.time)) return isOfTime(traits, head);
  // a name may be any word, and a participle is no noun
  const isNoun = tags === null || tags[at] === 'NN' || tags[at] === 'NNS';
  if (!isNoun) return false;
  const lemma = tree === null ? form : tree.syntax.lemma[tokens[at]!]!.toLowerCase();
  return vocabulary.unspeaking.has(lemma) || vocabulary.unspeaking.has(form);
}

const TIMED = TRAIT.time | TRAIT.determiner | TRAIT.preposition | TRAIT.number | TRAIT.adverb | TRAIT.clitic;

/** Not `a poll in December`, where a tree has gone astray. */
function isOfTime(traits: Traits, [from, to]: readonly [number, number]): boolean {
  for (let i = from; i < to; i++) if (!has(traits, i, TIMED)) return false;
  return true;
}

/** What the phrase hangs on: `a |census| tracking deaths`, `the |owner| of the mill`; without a tree the last word before any preposition. */
function headNoun(traits: Traits, [from, to]: readonly [number, number]): number {
  const { tree, tokens, wordOf } = traits;
  if (tree !== null && tokens[from]! >= 0 && tokens[to - 1]! >= 0)
    return wordOf[headOf(tree.syntax, tokens[from]!, tokens[to - 1]! + 1)]!;
  for (let i = from + 1; i < to; i++) if (has(traits, i, TRAIT.preposition)) return i - 1;
  return to - 1;
}
