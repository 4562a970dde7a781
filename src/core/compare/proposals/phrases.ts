/** Phrases of proposals: what the free text of a side or a question says, by the words of the language. In: text and vocabulary. Out: answers. */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import { normalForm } from '../../text/normal.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words of free text in normal form. */
export function phraseWords(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(([word]) => normalForm(word));
}

/** Whether it says that a text has nothing on the matter. */
export function saysSilence(text: string, { silences }: ProposalVocabulary): boolean {
  const words = ` ${phraseWords(text).join(' ')} `;
  return silences.some(phrase => words.includes(` ${phrase} `));
}

/** Whether it says no, or that something is open, planned or only believed. */
export function saysOpen(text: string, { negations, openings }: ProposalVocabulary): boolean {
  const words = phraseWords(text);
  const all = ` ${words.join(' ')}`;
  return (
    words.some(word => negations.has(word) || word.endsWith("n't")) || openings.some(start => all.includes(` ${start}`))
  );
}
