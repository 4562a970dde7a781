/**
 * Speakers that a typed name may mean. In: the name, and speakers with every form of their names. Out: those that have all of its words (a last name is enough,
 * marks and case aside, titles passed over); where nobody does, those that have them but for a slip or another transliteration.
 */
import { compareNameWords, NO_VARIANTS, nameWords } from '../core/text/names.ts';

export interface KnownSpeaker {
  /** Names and other words for it. */
  readonly forms: readonly string[];
  /** Titles that may stand before its name. */
  readonly titles: readonly string[];
}

export interface SpeakerMatch<T> {
  readonly speakers: readonly T[];
  /** Whether the words are theirs to the letter. */
  readonly isExact: boolean;
}

export function matchSpeakers<T extends KnownSpeaker>(typed: string, speakers: readonly T[]): SpeakerMatch<T> {
  const words = nameWords(typed);
  const same = speakers.filter(speaker => fits(words, speaker, (a, b) => a === b));
  if (same.length > 0 || words.length === 0) return { speakers: same, isExact: true };
  const isNear = (a: string, b: string): boolean => compareNameWords(a, b, NO_VARIANTS) !== 'other';
  return { speakers: speakers.filter(speaker => fits(words, speaker, isNear)), isExact: false };
}

type IsAlike = (typed: string, word: string) => boolean;

/** Every word stands in one form of the name, titles apart; the title alone names nobody. */
function fits(words: readonly string[], { forms, titles }: KnownSpeaker, isAlike: IsAlike): boolean {
  if (words.length === 0) return false;
  const ofTitle = new Set(titles.flatMap(nameWords));
  return forms.some(form => {
    const own = nameWords(form);
    const has = (word: string): boolean => own.some(each => isAlike(word, each));
    return words.every(word => has(word) || ofTitle.has(word)) && words.some(has);
  });
}
