/**
 * Features: what speaks for or against two mentions being one event, by the engine's own layers. In: two mentions, and how their words are used in the story. Out:
 * numbers from 0 to 1. Which of them tell, and how much, is learned. Words that are alike are asked other things than words that are not.
 */
import { ACTOR } from '../../src/core/compare/align/keys.ts';
import type { EventMention } from './mentions.ts';
import { dot, type UsageLikeness, type Usages } from './usages.ts';

interface Pair {
  readonly a: EventMention;
  readonly b: EventMention;
  readonly usage: UsageLikeness;
}

type Features = Readonly<Record<string, (pair: Pair) => number | boolean>>;

/** Of mentions by one word, by two that share a sense of the dictionary, or by two forms of one stem. */
const OF_LIKE_WORDS: Features = {
  same: ({ a, b }) => a.word === b.word,
  sense: ({ a, b }) => a.word !== b.word && sharesSense(a, b),
  stem: ({ a, b }) => a.word !== b.word && !sharesSense(a, b),
  sentence: ({ a, b }) => Math.sqrt(dot(a.bag, b.bag)),
  'one-sentence': ({ a, b }) => a.at === b.at && a.sentence === b.sentence,
  'other-who': ({ a, b }) => isFilledApart(a, b, 'who'),
  whom: ({ a, b }) => isFilledAlike(a, b, 'whom'),
  /** What one does, or has done to it, to is somewhere else in the other's sentence. */
  'has-whom': ({ a, b }) => hasFiller(a, b, 'whom') || hasFiller(b, a, 'whom'),
  after: ({ a, b }) => a.after !== '' && a.after === b.after,
  /** The word of one stands in the other's sentence once more. */
  mentioned: ({ a, b }) => a.bag.has(b.word) || b.bag.has(a.word),
  'both-say': ({ a, b }) => a.isCue && b.isCue,
  'one-speaker': ({ a, b }) => a.isCue && b.isCue && isFilledAlike(a, b, 'who'),
  'one-says': ({ a, b }) => a.isCue !== b.isCue,
  'other-day': ({ a, b }) => areDaysApart(a, b),
  spread: ({ usage }) => usage.spread,
  close: ({ usage }) => Math.sqrt(usage.close),
  together: ({ usage }) => usage.together,
  separate: ({ usage }) => usage.separate,
};

/** Of mentions by words that are not alike: mostly how the words are used. */
const OF_OTHER_WORDS: Features = {
  whom: ({ a, b }) => isFilledAlike(a, b, 'whom'),
  after: ({ a, b }) => a.after !== '' && a.after === b.after,
  before: ({ a, b }) => a.before !== '' && a.before === b.before,
  'one-says': ({ a, b }) => a.isCue !== b.isCue,
  spread: ({ usage }) => usage.spread,
  // likeness and its root or square: of what is very alike more must speak against it, or less
  close: ({ usage }) => usage.close,
  'close-root': ({ usage }) => Math.sqrt(usage.close),
  around: ({ usage }) => usage.around,
  'around-square': ({ usage }) => usage.around * usage.around,
  together: ({ usage }) => usage.together,
  separate: ({ usage }) => usage.separate,
};

const LIKE = Object.values(OF_LIKE_WORDS);
const OTHER = Object.values(OF_OTHER_WORDS);

/** What each feature is called, in order; the first is a constant. */
export const FEATURE_NAMES: readonly string[] = [
  'constant',
  ...Object.keys(OF_LIKE_WORDS).map(name => `like words: ${name}`),
  ...Object.keys(OF_OTHER_WORDS).map(name => `other words: ${name}`),
];

/** In the order of `FEATURE_NAMES`. */
export function featuresOf(usages: Usages, a: EventMention, b: EventMention): readonly number[] {
  const pair: Pair = { a, b, usage: usages(a, b) };
  const values = (features: readonly Features[string][], isAsked: boolean): readonly number[] =>
    features.map(feature => (isAsked ? Number(feature(pair)) : 0));
  const isLike = areLikeWords(a, b);
  return [1, ...values(LIKE, isLike), ...values(OTHER, !isLike)];
}

function areLikeWords(a: EventMention, b: EventMention): boolean {
  return a.word === b.word || sharesSense(a, b) || isOneStem(a.form, b.form);
}

function sharesSense(a: EventMention, b: EventMention): boolean {
  return a.senses.some(sense => b.senses.includes(sense));
}

/** Letters of a beginning that can be a stem, and those that the shorter of two forms may have after it. */
const STEM = 4;
const ENDING = 2;

/** "Nominee" and "nomination", "pirate" and "piracy". */
function isOneStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= STEM && shared >= shorter - ENDING;
}

function isFilledAlike(a: EventMention, b: EventMention, role: string): boolean {
  const filler = a.fillers.get(role);
  return filler !== undefined && filler === b.fillers.get(role);
}

function hasFiller(a: EventMention, b: EventMention, role: string): boolean {
  const filler = a.fillers.get(role);
  return filler !== undefined && filler !== b.fillers.get(role) && b.bag.has(filler);
}

/** Whether two people or bodies fill the role, or two things neither of which stands in the other's sentence. */
function isFilledApart(a: EventMention, b: EventMention, role: string): boolean {
  const [x, y] = [a.fillers.get(role), b.fillers.get(role)];
  if (x === undefined || y === undefined || x === y) return false;
  return (x.startsWith(ACTOR) && y.startsWith(ACTOR)) || (!a.bag.has(y) && !b.bag.has(x));
}

function areDaysApart({ days: a }: EventMention, { days: b }: EventMention): boolean {
  return a !== null && b !== null && (a[0] >= b[1] || b[0] >= a[1]);
}
