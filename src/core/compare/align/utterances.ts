/**
 * Utterances: quoted passages of one or several reports that render the same words spoken.
 * In: passages and a key for each speaker. Out: groups of passages. Found through an index of words; no all-pairs comparison.
 */

import type { TermClass } from '../../model/layers.ts';
import { containsSpan } from '../../text/spans.ts';
import { isOneWord } from './changes.ts';
import { collate, sharedWeight, tokenMatch } from './collate.ts';
import type { QuotedPassage } from './passages.ts';
import { contentCount, readingOf } from './terms.ts';

/** Who is who among speakers, over all reports. */
export interface Speakers {
  /** Who speaks; null where it can't be told. */
  readonly keyOf: (passage: QuotedPassage) => string | null;
  /** Whether the speakers of two passages may be one person, whose name the texts give in two ways. */
  readonly mayBeOne: (a: QuotedPassage, b: QuotedPassage) => boolean;
}

/*
 * How much of the shorter passage's weight must be shared, in order, before two passages count as one utterance. Set by hand on
 * the development stories, where a tenth more or less moves recall by a hundredth. The more the speakers speak against it, the more
 * words must agree.
 */
const SAME_SPEAKER = 0.55;
const UNKNOWN_SPEAKER = 0.75;
const OTHER_SPEAKER = 0.95;
/** Meaningful words that must agree when the speakers are not known to be one; fewer do if the shorter stands whole in the longer. */
const UNKNOWN_SPEAKER_WORDS = 3;
const WHOLE = 0.99;
const WHOLE_WORDS = 2;
/** Words of any kind, grammar words too, that tell an utterance where the shorter stands whole in the longer: "until further notice". */
const WHOLE_RUN = 3;
const OTHER_SPEAKER_WORDS = 6;
/** Words of any kind that two people hardly both say. Set by hand. */
export const SAME_RUN = 7;
/** How much of the shorter's words must stand in the other as they are, not as others of their meaning. Set by hand on the development stories. */
const SAME_FORMS = 0.3;
const UNSURE_SPEAKER_WORDS = 4;
/** Words in more passages than this say nothing about which utterance it is. */
const COMMON_WORD_PASSAGES = 24;

/** Groups of two or more passages (indices into `passages`, ascending) that render one utterance. */
export function groupUtterances(
  passages: readonly QuotedPassage[],
  speakers: Speakers,
): readonly (readonly number[])[] {
  const linkScore = linkScorer(passages, speakers);
  const links = candidatePairs(passages)
    .map(([a, b]) => ({ a, b, score: linkScore(a, b) }))
    .filter(link => link.score > 0)
    .map(link => ({ ...link, shared: link.score * Math.min(weightOf(passages[link.a]!), weightOf(passages[link.b]!)) }))
    .sort((x, y) => y.shared - x.shared || y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = passages.map((_, i) => [i]);
  for (const { a, b } of links) {
    const left = groupOf[a]!;
    const right = groupOf[b]!;
    if (left === right || !fitTogether(left, right, passages, linkScore)) continue;
    const joined = [...left, ...right].sort((x, y) => x - y);
    for (const member of joined) groupOf[member] = joined;
  }
  return [...new Set(groupOf)]
    .filter(group => group.length > 1)
    .map(group => withoutEchoes(group, passages))
    .sort((x, y) => x[0]! - y[0]!);
}

/** Without passages that have no word of the utterance which another of their quotation has not: "I don't know. I don't know what he did." */
function withoutEchoes(group: readonly number[], passages: readonly QuotedPassage[]): readonly number[] {
  return group.filter(member => {
    const { annotation, quotation, span } = passages[member]!;
    const own = group.filter(other => passages[other]!.quotation === quotation);
    const others = group.filter(other => !own.includes(other));
    if (own.length < 2 || others.length === 0) return true;
    const all = readingOf(
      annotation,
      own.map(each => passages[each]!.span),
    );
    const pivot = passages[fullest(others, passages)]!.reading;
    return collate([all, pivot]).some(
      ([i, j]) =>
        i! >= 0 &&
        j! >= 0 &&
        isMeant(all.kinds[i!]!) &&
        containsSpan(span, all.spans[i!]!) &&
        tokenMatch(all, i!, pivot, j!) > 0,
    );
  });
}

function isMeant(kind: TermClass): boolean {
  return kind === 'content' || kind === 'number' || kind === 'weak';
}

function weightOf({ reading }: QuotedPassage): number {
  return reading.weights.reduce((sum, weight) => sum + weight, 0);
}

/** Pairs that share a meaningful word. */
function candidatePairs(passages: readonly QuotedPassage[]): readonly (readonly [number, number])[] {
  const index = new Map<string, number[]>();
  passages.forEach((passage, i) => {
    const seen = new Set<string>();
    passage.reading.concepts.forEach((concept, t) => {
      if (concept === '' || seen.has(concept) || passage.reading.kinds[t] === 'function') return;
      seen.add(concept);
      const list = index.get(concept);
      if (list === undefined) index.set(concept, [i]);
      else list.push(i);
    });
  });
  const pairs = new Map<number, readonly [number, number]>();
  for (const list of index.values()) {
    if (list.length > COMMON_WORD_PASSAGES) continue;
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) {
        pairs.set(list[x]! * passages.length + list[y]!, [list[x]!, list[y]!]);
      }
    }
  }
  return [...pairs.values()];
}

/** How surely two passages, by their places, render one utterance; 0 if they do not. */
type LinkScore = (a: number, b: number) => number;

/** Most pairs share a word and nothing else: those are told by their words alone, and each other pair is collated once. */
function linkScorer(passages: readonly QuotedPassage[], speakers: Speakers): LinkScore {
  const bags = passages.map(({ reading }) => bagOf(reading));
  const known = new Map<number, number>();
  return (x, y) => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const pair = a * passages.length + b;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const score = mostAlike(bags[a]!, bags[b]!) < SAME_SPEAKER ? 0 : linkScore(passages[a]!, passages[b]!, speakers);
    known.set(pair, score);
    return score;
  };
}

/** A passage's words in no order. */
interface Bag {
  readonly reading: QuotedPassage['reading'];
  readonly forms: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly weight: number;
}

function bagOf(reading: QuotedPassage['reading']): Bag {
  const weight = reading.weights.reduce((sum, each) => sum + each, 0);
  return { reading, forms: new Set(reading.forms), concepts: new Set(reading.concepts), weight };
}

/** No order of the words makes `similarity` more than this. */
function mostAlike(a: Bag, b: Bag): number {
  const total = Math.min(a.weight, b.weight);
  if (total === 0) return 0;
  return (Math.min(weightIn(a, b), weightIn(b, a)) + ROUNDING) / total;
}

/** Weight of the words of one bag that the other has too. */
function weightIn({ reading }: Bag, { forms, concepts }: Bag): number {
  let weight = 0;
  for (let i = 0; i < reading.forms.length; i++) {
    const concept = reading.concepts[i]!;
    if (forms.has(reading.forms[i]!) || (concept !== '' && concepts.has(concept))) weight += reading.weights[i]!;
  }
  return weight;
}

/** More than sums of weights differ by for the order they are added in. */
const ROUNDING = 1e-6;

function linkScore(a: QuotedPassage, b: QuotedPassage, speakers: Speakers): number {
  if (a.quotation === b.quotation) return 0;
  const [speakerA, speakerB] = [speakers.keyOf(a), speakers.keyOf(b)];
  const { score, words, run } = likenessOf(a, b);
  if (speakerA !== null && speakerA === speakerB)
    return score >= (run >= SAME_FORMS * shorterOf(a, b) ? sameSpeakerFloor(a, b, words) : WHOLE) ? score : 0;
  const isWhole = score >= WHOLE && isTelling(a, b, words);
  const isEnough = (least: number): boolean => isWhole || (score >= UNKNOWN_SPEAKER && words >= least);
  if (speakerA === null || speakerB === null || speakers.mayBeOne(a, b))
    return isEnough(UNKNOWN_SPEAKER_WORDS) ? score : 0;
  // two names speak less against one utterance where one of them is not certain
  if (!isSure(a) || !isSure(b)) return isEnough(UNSURE_SPEAKER_WORDS) ? score : 0;
  return isEnoughForTwo(a, b, score, words) ? score : 0;
}

/** Two names speak against one utterance, unless a text may have given it to the wrong one: the very same words, or nearly so and many. */
function isEnoughForTwo(a: QuotedPassage, b: QuotedPassage, score: number, words: number): boolean {
  if (score >= OTHER_SPEAKER && words >= OTHER_SPEAKER_WORDS) return true;
  const areSame = a.reading.forms.join(' ') === b.reading.forms.join(' ');
  return areSame && a.reading.forms.length >= SAME_RUN && words >= UNKNOWN_SPEAKER_WORDS;
}

/**
 * Whether words that stand whole in the other passage tell an utterance. Two meaningful ones do where both are somebody's: what nobody is
 * said to have spoken may be the name of a thing, and a piece of what somebody described says is hardly that of somebody surely named.
 */
function isTelling(a: QuotedPassage, b: QuotedPassage, words: number): boolean {
  if (words >= UNKNOWN_SPEAKER_WORDS || shorterOf(a, b) >= WHOLE_RUN) return true;
  if (words < WHOLE_WORDS || a.speaker.status === 'unresolved' || b.speaker.status === 'unresolved') return false;
  const areNamed = a.speaker.status === 'named' && b.speaker.status === 'named';
  return areNamed || !(isSure(a) || isSure(b)) || a.reading.forms.join(' ') === b.reading.forms.join(' ');
}

/** Words of the shorter one. */
function shorterOf(a: QuotedPassage, b: QuotedPassage): number {
  return Math.min(a.reading.forms.length, b.reading.forms.length);
}

function isSure({ annotation, quotation }: QuotedPassage): boolean {
  return annotation.voiced[annotation.quotations.indexOf(quotation)]!.length > 0;
}

/** A fragment with one meaningful word joins only words that have all of it, in order: too little to be like anything else. */
function sameSpeakerFloor(a: QuotedPassage, b: QuotedPassage, words: number): number {
  return Math.min(contentCount(a.reading), contentCount(b.reading)) < 2 || words < 2 ? WHOLE : SAME_SPEAKER;
}

interface Shared {
  /** How much of the shorter passage stands in the other, in order. */
  readonly score: number;
  /** How many meaningful words of it do, by what they mean. */
  readonly words: number;
  /** How many words of any kind are the same word too: "calling" is no "talked". */
  readonly run: number;
}

function likenessOf(a: QuotedPassage, b: QuotedPassage): Shared {
  const columns = collate([a.reading, b.reading]);
  let words = 0;
  let run = 0;
  for (const [i, j] of columns) {
    if (i! < 0 || j! < 0 || tokenMatch(a.reading, i!, b.reading, j!) <= 0) continue;
    if (isOneWord(a.reading.forms[i!]!, b.reading.forms[j!]!)) run++;
    if (isMeant(a.reading.kinds[i!]!)) words++;
  }
  return { score: sharedWeight(a.reading, b.reading, columns), words, run };
}

/** Every member of a group must be near its fullest rendering, so that a chain of look-alikes does not join unlike ends. */
function fitTogether(
  left: readonly number[],
  right: readonly number[],
  passages: readonly QuotedPassage[],
  linkScore: LinkScore,
): boolean {
  const pivot = fullest([...left, ...right], passages);
  const others = left.includes(pivot) ? right : left;
  return others.every(
    other => passages[other]!.quotation === passages[pivot]!.quotation || linkScore(pivot, other) > 0,
  );
}

/** The member with most words; the first of equals. */
export function fullest(members: readonly number[], passages: readonly QuotedPassage[]): number {
  return members.reduce((best, member) =>
    passages[member]!.reading.forms.length > passages[best]!.reading.forms.length ? member : best,
  );
}
