/**
 * Known lemmas: the rules by which a model tells a verb's lemma are learnt from endings, and for verbs that no treebank has they cut too much or too
 * little: "climbed" as `clim`, "pleaded" as `pleade`. In: syntax and a list of words. Out: the same, with the word of the list that the form is an inflection of
 * where the rule made none.
 */
import { baseIn, type Endings, isListed } from '../../text/sorted-lists.ts';
import type { Syntax } from './tree.ts';

/** Base forms as a sorted list, and how they are inflected. */
export interface KnownWords {
  readonly words: string;
  readonly endings: Endings;
}

/** Verb forms that have an ending, by their Penn tags. */
const INFLECTED: ReadonlySet<string> = new Set(['VBD', 'VBN', 'VBG', 'VBZ']);

export function withKnownLemmas(syntax: Syntax, text: string, { words, endings }: KnownWords): Syntax {
  const lemma = syntax.lemma.map((own, i) => {
    if (!INFLECTED.has(syntax.xpos[i]!) || isListed(words, own)) return own;
    const form = text.slice(syntax.start[i]!, syntax.end[i]!).toLowerCase();
    return form === own ? own : (baseIn(words, form, endings) ?? own);
  });
  return { ...syntax, lemma };
}
