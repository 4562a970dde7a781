/**
 * Utterances: quoted passages of one or several reports that render the same words spoken.
 * In: passages and a key for each speaker. Out: groups of passages. Found through an index of words; no all-pairs comparison.
 */
import { collate, similarity, tokenMatch } from './collate.ts';
import type { QuotedPassage } from './passages.ts';
import { contentCount } from './terms.ts';

/** Who speaks, over all reports; null where it can't be told. */
export type SpeakerKey = (passage: QuotedPassage) => string | null;

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
const UNSURE_SPEAKER_WORDS = 4;
/** Words in more passages than this say nothing about which utterance it is. */
const COMMON_WORD_PASSAGES = 24;

/** Groups of two or more passages (indices into `passages`, ascending) that render one utterance. */
export function groupUtterances(
  passages: readonly QuotedPassage[],
  speakerOf: SpeakerKey,
): readonly (readonly number[])[] {
  const links = candidatePairs(passages)
    .map(([a, b]) => ({ a, b, score: linkScore(passages[a]!, passages[b]!, speakerOf) }))
    .filter(link => link.score > 0)
    .map(link => ({ ...link, shared: link.score * Math.min(weightOf(passages[link.a]!), weightOf(passages[link.b]!)) }))
    .sort((x, y) => y.shared - x.shared || y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = passages.map((_, i) => [i]);
  for (const { a, b } of links) {
    const left = groupOf[a]!;
    const right = groupOf[b]!;
    if (left === right || !fitTogether(left, right, passages, speakerOf)) continue;
    const joined = [...left, ...right].sort((x, y) => x - y);
    for (const member of joined) groupOf[member] = joined;
  }
  return [...new Set(groupOf)].filter(group => group.length > 1).sort((x, y) => x[0]! - y[0]!);
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

function linkScore(a: QuotedPassage, b: QuotedPassage, speakerOf: SpeakerKey): number {
  if (a.quotation === b.quotation) return 0;
  const speakerA = speakerOf(a);
  const speakerB = speakerOf(b);
  const score = similarity(a.reading, b.reading);
  if (speakerA !== null && speakerA === speakerB) return score >= sameSpeakerFloor(a, b) ? score : 0;
  const words = agreeingWords(a, b);
  const isWhole = score >= WHOLE && isTelling(a, b, words);
  const isEnough = (least: number): boolean => isWhole || (score >= UNKNOWN_SPEAKER && words >= least);
  if (speakerA === null || speakerB === null) return isEnough(UNKNOWN_SPEAKER_WORDS) ? score : 0;
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
  const shorter = Math.min(a.reading.forms.length, b.reading.forms.length);
  if (words >= UNKNOWN_SPEAKER_WORDS || shorter >= WHOLE_RUN) return true;
  if (words < WHOLE_WORDS || a.speaker.status === 'unresolved' || b.speaker.status === 'unresolved') return false;
  const areNamed = a.speaker.status === 'named' && b.speaker.status === 'named';
  return areNamed || !(isSure(a) || isSure(b)) || a.reading.forms.join(' ') === b.reading.forms.join(' ');
}

function isSure({ annotation, quotation }: QuotedPassage): boolean {
  return annotation.voiced[annotation.quotations.indexOf(quotation)]!.length > 0;
}

/** A fragment with one meaningful word joins only words that have all of it, in order: too little to be like anything else. */
function sameSpeakerFloor(a: QuotedPassage, b: QuotedPassage): number {
  return Math.min(contentCount(a.reading), contentCount(b.reading)) < 2 || agreeingWords(a, b) < 2
    ? WHOLE
    : SAME_SPEAKER;
}

function agreeingWords(a: QuotedPassage, b: QuotedPassage): number {
  let count = 0;
  for (const [i, j] of collate([a.reading, b.reading])) {
    if (i! < 0 || j! < 0 || tokenMatch(a.reading, i!, b.reading, j!) <= 0) continue;
    const kind = a.reading.kinds[i!]!;
    if (kind === 'content' || kind === 'number' || kind === 'weak') count++;
  }
  return count;
}

/** Every member of a group must be near its fullest rendering, so that a chain of look-alikes does not join unlike ends. */
function fitTogether(
  left: readonly number[],
  right: readonly number[],
  passages: readonly QuotedPassage[],
  speakerOf: SpeakerKey,
): boolean {
  const pivot = fullest([...left, ...right], passages);
  const others = left.includes(pivot) ? right : left;
  return others.every(
    other =>
      passages[other]!.quotation === passages[pivot]!.quotation ||
      linkScore(passages[pivot]!, passages[other]!, speakerOf) > 0,
  );
}

/** The member with most words; the first of equals. */
export function fullest(members: readonly number[], passages: readonly QuotedPassage[]): number {
  return members.reduce((best, member) =>
    passages[member]!.reading.forms.length > passages[best]!.reading.forms.length ? member : best,
  );
}
