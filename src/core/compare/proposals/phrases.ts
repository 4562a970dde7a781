/** Phrases of proposals: what the free text of a side or a question says, by the words of the language. In: text and vocabulary. Out: answers. */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import { normalForm } from '../../text/normal.ts';

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** The words of free text in normal form. */
export function phraseWords(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(([word]) => normalForm(word));
}

/** Whether it says first of all that a text has nothing on the matter. */
export function saysSilence(text: string, { silences }: ProposalVocabulary): boolean {
  const words = `${phraseWords(text).join(' ')} `;
  return silences.some(phrase => words.startsWith(`${phrase} `));
}

/** Whether it says no, or that something is open, planned or only believed. */
export function saysOpen(text: string, { negations, openings }: ProposalVocabulary): boolean {
  const words = phraseWords(text);
  return words.some(word => negations.has(word) || word.endsWith("n't")) || hasBeginning(words, openings);
}

/** Whether it only adds to what another says, or leaves some of it out. */
export function saysAddition(text: string, { additions }: ProposalVocabulary): boolean {
  return phraseWords(text).some(word => additions.has(word));
}

/** Whether it is somebody's saying: "police: no arrests". */
export function saysWho(text: string, { sayings }: ProposalVocabulary): boolean {
  return text.includes(':') || hasBeginning(phraseWords(text), sayings);
}

/** Whether all words of one are words of the other, small ones left out. */
export function isContained(a: string, b: string, { small }: ProposalVocabulary): boolean {
  const [x, y] = [a, b].map(text => new Set(phraseWords(text).filter(word => !small.has(word))));
  const [fewer, more] = x!.size <= y!.size ? [x!, y!] : [y!, x!];
  return fewer.size > 0 && [...fewer].every(word => more.has(word));
}

function hasBeginning(words: readonly string[], beginnings: readonly string[]): boolean {
  const all = ` ${words.join(' ')}`;
  return beginnings.some(start => all.includes(` ${start}`));
}
