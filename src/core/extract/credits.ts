/** Credits: agencies that a text names as where it has something from. In: a passage. Out: spans with the agency's full name. */
import type { LayoutVocabulary } from '../language/layout.ts';
import type { Credit } from '../model/layers.ts';
import { wordIndexAt } from '../text/words.ts';
import type { Passage } from './passage.ts';

/** The first naming of each agency, in text order; forms match case and all, so that "ap" is none. */
export function findCredits(passage: Passage, vocabulary: LayoutVocabulary): readonly Credit[] {
  const credits: Credit[] = [];
  for (const agency of vocabulary.agencies) {
    const places = agency.forms.map(form => firstWord(passage, form)).filter(span => span !== null);
    const first = places.sort((a, b) => a.start - b.start || b.end - a.end)[0];
    if (first !== undefined) credits.push({ ...first, to: agency.name });
  }
  return credits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function firstWord(passage: Passage, form: string): { readonly start: number; readonly end: number } | null {
  const { text, words } = passage;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const first = wordIndexAt(words, at);
    const last = wordIndexAt(words, at + form.length - 1);
    if (words.start[first] === at && words.end[last] === at + form.length) return { start: at, end: at + form.length };
  }
  return null;
}
