/**
 * How words that tell events are used in a story. Reports call one event by different words ("checked in", "entered"): such words have the same people and things
 * about them, but seldom stand in one sentence. In: all event mentions of a story. Out: what the uses of two words have in common.
 */
import type { Bag, EventMention, EventStory } from './mentions.ts';

/** How a word is used over the story. */
interface Usage {
  /** What fills its roles and stands beside it. */
  readonly close: Bag;
  /** What its sentences speak of. */
  readonly around: Bag;
  /** Sentences in which it tells an event, by report and number. */
  readonly sentences: ReadonlySet<string>;
  readonly reports: ReadonlySet<number>;
}

/** What the uses of two words have in common, each from 0 to 1. */
export interface UsageLikeness {
  /** Cosine of what fills their roles and stands beside them. */
  readonly close: number;
  /** Cosine of what their sentences speak of. */
  readonly around: number;
  /** Share of the rarer word's sentences that have the other too. */
  readonly together: number;
  /** How surely they never stand in one sentence: 0 if they do, or if the rarer word has but one. */
  readonly separate: number;
  /** Share of the reports that have the more frequent word. */
  readonly spread: number;
}

export type Usages = (a: EventMention, b: EventMention) => UsageLikeness;

/** Likeness is worked out once for two words, when it is first asked for. */
export function wordUsages(story: EventStory, mentions: readonly EventMention[]): Usages {
  const byWord = new Map<string, EventMention[]>();
  for (const mention of mentions) {
    const list = byWord.get(mention.word);
    if (list === undefined) byWord.set(mention.word, [mention]);
    else list.push(mention);
  }
  const usages = new Map([...byWord].map(([word, list]) => [word, usageOf(story, list)]));
  const known = new Map<string, UsageLikeness>();
  return (a, b) => {
    const key = a.word < b.word ? `${a.word}\n${b.word}` : `${b.word}\n${a.word}`;
    const likeness =
      known.get(key) ?? likenessOf(usages.get(a.word)!, usages.get(b.word)!, story.context.annotations.length);
    known.set(key, likeness);
    return likeness;
  };
}

function usageOf({ rarity }: EventStory, mentions: readonly EventMention[]): Usage {
  const close = new Map<string, number>();
  const around = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, weight: number): unknown =>
    to.set(key, (to.get(key) ?? 0) + weight);
  for (const { fillers, before, after, bag } of mentions) {
    for (const [role, filler] of fillers) add(close, `${role} ${filler}`, rarity(filler));
    if (before !== '') add(close, `before ${before}`, rarity(before));
    if (after !== '') add(close, `after ${after}`, rarity(after));
    for (const [key, weight] of bag) add(around, key, weight);
  }
  return {
    close,
    around,
    sentences: new Set(mentions.map(({ at, sentence }) => `${at} ${sentence}`)),
    reports: new Set(mentions.map(({ at }) => at)),
  };
}

/** Sentences of the rarer word after its first from which it is sure that it shuns the other. */
const SURELY_SEPARATE = 3;

function likenessOf(a: Usage, b: Usage, reports: number): UsageLikeness {
  const fewest = Math.min(a.sentences.size, b.sentences.size);
  const shared = [...a.sentences].filter(sentence => b.sentences.has(sentence)).length;
  return {
    close: cosine(a.close, b.close),
    around: cosine(a.around, b.around),
    together: shared / fewest,
    separate: shared > 0 ? 0 : Math.min(SURELY_SEPARATE, fewest - 1) / SURELY_SEPARATE,
    spread: Math.max(a.reports.size, b.reports.size) / reports,
  };
}

function cosine(a: Bag, b: Bag): number {
  const squares = dot(a, a) * dot(b, b);
  return squares === 0 ? 0 : dot(a, b) / Math.sqrt(squares);
}

/** The cosine of two bags of length 1. */
export function dot(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let total = 0;
  small.forEach((weight, key) => {
    total += weight * (large.get(key) ?? 0);
  });
  return total;
}
