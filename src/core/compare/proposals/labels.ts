/**
 * Labels of proposed findings. In: what its proposer asks, and the sides. Out: the question where every word of it is a word of the reports or
 * one that questions are made of; else words of the reports. A proposer's word that no report has is never shown: it might accuse.
 */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import { normalForm } from '../../text/normal.ts';
import type { StoryContext } from '../context.ts';
import { phraseWords } from './phrases.ts';
import type { Side } from './sides.ts';

export type Labeller = (question: string, sides: readonly Side[]) => string;

/** Longest question shown, in UTF-16 code units. */
const LONGEST = 120;

export function labeller({ annotations }: StoryContext, { asking }: ProposalVocabulary): Labeller {
  const known = new Set<string>();
  for (const { terms, headlineTerms } of annotations)
    for (const each of [terms, headlineTerms])
      if (each !== null)
        each.forms.forEach((form, i) => {
          known.add(form);
          known.add(normalForm(each.concept[i] ?? ''));
          known.add(each.spelled[i]!);
        });
  const isKnown = (word: string): boolean =>
    asking.has(word) || stems(word).some(stem => known.has(stem)) || /^\d+$/.test(word);
  return (question, sides) => {
    const line = question.replace(/\s+/g, ' ').trim();
    const isShown = line !== '' && line.length <= LONGEST && phraseWords(line).every(isKnown);
    return isShown ? line : wordsOf(sides);
  };
}

/** A word and what it may be a form of. */
function stems(word: string): readonly string[] {
  const bare = word.replace(/['’]s?$/, '');
  return [
    word,
    bare,
    `${bare}s`,
    `${bare}d`,
    `${bare}ed`,
    `${bare}ing`,
    ...[/s$/, /es$/, /d$/, /ed$/, /ing$/].flatMap(end =>
      end.test(bare) ? [bare.replace(end, ''), `${bare.replace(end, '')}e`] : [],
    ),
  ];
}

/** Longest words of a side in a label, in UTF-16 code units. */
const LONGEST_SIDE = 48;

function wordsOf(sides: readonly Side[]): string {
  return sides
    .slice(0, 2)
    .map(({ words }) => cut(words[0]!.evidence.exact.replace(/\s+/g, ' ')))
    .join(' / ');
}

/** As many whole words as there is room for. */
function cut(words: string): string {
  if (words.length <= LONGEST_SIDE) return words;
  const end = words.lastIndexOf(' ', LONGEST_SIDE);
  return `${words.slice(0, end > 0 ? end : LONGEST_SIDE)} …`;
}
