/**
 * Features of two statements that may be about one thing: what they and their sentences share, what they tell apart, how either stands among all
 * others. In: units and the candidates of the story. Out: a row of numbers a pair, the same whichever of the two comes first. What they are worth is
 * learned (`training/points.ts`, `point-trees.ts`); features that told nothing more on stories left out are not here.
 */
import type { Quantity } from '../../model/layers.ts';
import { relateRanges } from '../relate/relate.ts';
import { inCommon } from './bags.ts';
import type { Candidate } from './candidates.ts';
import { areDaysApart, sameFiller } from './likeness.ts';
import { type Sentences, sentencesOf } from './sentence-pairs.ts';
import type { PointUnit } from './units.ts';
import { rangeOfQuantity } from './values.ts';

/** In the order of a row. */
export const PAIR_FEATURES = [
  // what both speak of
  'words-of-shorter',
  'general-words',
  'rarest',
  'next-rarest',
  'letters-of-shorter',
  'letters-ratio',
  'predicate-rarity',
  'who',
  'where',
  'days-apart',
  'gap-of-days',
  'numbers-shared',
  'same-polarity',
  'voice',
  // how either stands among all others
  'score',
  'of-best',
  'better-rivals',
  'most-candidates',
  // their sentences
  'sentence-best',
  'sentence-mean',
  'sentence-words',
  'run',
  'run-of-shorter',
  'around',
  'beside',
  'least-in-sentence',
  'most-in-sentence',
  'order',
  'least-of-sentence',
  'most-of-sentence',
  // where they stand in their texts
  'first-place',
  'last-place',
  'places-apart',
] as const;

/** What a pair's features need of the rest of the story. */
export interface Surroundings {
  readonly units: readonly PointUnit[];
  readonly candidates: readonly Candidate[];
  readonly traits: readonly UnitTraits[];
  readonly reports: number;
  /** Best score of a unit among those of a report, at `unit * reports + report`. */
  readonly best: Float64Array;
  /** How many candidates each unit has. */
  readonly counts: Int32Array;
  readonly sentences: Sentences;
}

interface UnitTraits {
  readonly letters: number;
  /** Where it stands in its text, 0 to 1. */
  readonly place: number;
  readonly quantities: readonly Quantity[];
}

export function surroundingsOf(units: readonly PointUnit[], candidates: readonly Candidate[]): Surroundings {
  const reports = units.reduce((most, { at }) => Math.max(most, at + 1), 0);
  const best = new Float64Array(units.length * reports);
  const counts = new Int32Array(units.length);
  for (const { a, b, score } of candidates) {
    const [ofA, ofB] = [a * reports + units[b]!.at, b * reports + units[a]!.at];
    if (score > best[ofA]!) best[ofA] = score;
    if (score > best[ofB]!) best[ofB] = score;
    counts[a]!++;
    counts[b]!++;
  }
  const sentences = sentencesOf(units, candidates);
  const traits = units.map(({ annotation, statement }) => ({
    letters: statement.end - statement.start,
    place: statement.start / Math.max(1, annotation.report.text.length),
    quantities: statement.quantities.map(index => annotation.quantities[index]!),
  }));
  return { units, candidates, traits, reports, best, counts, sentences };
}

/** Sentences with less in common than this (cosine) tell of two things, */
const LEAST_WORDS = 0.1;
/** and so do two statements of which neither has this share of what it speaks of in the other's sentence. */
const LEAST_IN_SENTENCE = 0.2;

/**
 * Whether a candidate is worth weighing: two of three are not, and of those that trees would have taken for one thing they are one in twenty. Of names
 * alone nothing is told: "Brandt swims", "Brandt owns a vineyard".
 */
export function isWorthWeighing(story: Surroundings, at: number): boolean {
  const { sentences, candidates } = story;
  const { words, haveWord } = sentences.pairs[sentences.pairOf[at]!]!;
  if (!haveWord || words < LEAST_WORDS) return false;
  const { a, b } = candidates[at]!;
  return shareIn(story, a, b) >= LEAST_IN_SENTENCE || shareIn(story, b, a) >= LEAST_IN_SENTENCE;
}

/** How much of what a statement speaks of stands in another's sentence. */
function shareIn({ units, sentences: { bags, of, vocabulary } }: Surroundings, own: number, other: number): number {
  const { size } = units[own]!;
  return inCommon(bags[own]!, of(other).bag, vocabulary).weight / (size * size);
}

/** Writes the features of a candidate into `row`. */
export function pairFeatures(story: Surroundings, at: number, row: Float64Array): void {
  const { units, traits, sentences } = story;
  const { a: first, b: second, score } = story.candidates[at]!;
  const [a, b] = [units[first]!, units[second]!];
  const [x, y] = [traits[first]!, traits[second]!];
  const [s, t] = [sentences.of(first), sentences.of(second)];
  const pair = sentences.pairs[sentences.pairOf[at]!]!;
  const shared = inCommon(sentences.bags[first]!, sentences.bags[second]!, sentences.vocabulary);
  const [short, long] = x.letters < y.letters ? [x.letters, y.letters] : [y.letters, x.letters];
  const [ofA, ofB] = [story.best[first * story.reports + b.at]!, story.best[second * story.reports + a.at]!];
  const [inT, inS] = [shareIn(story, first, second), shareIn(story, second, first)];
  const small = Math.min(a.size, b.size);
  const [ofS, ofT] = [x.letters / s.letters, y.letters / t.letters];
  let i = 0;
  row[i++] = shared.weight / (small * small);
  row[i++] = shared.general;
  row[i++] = shared.rarest / sentences.rarest;
  row[i++] = shared.nextRarest / sentences.rarest;
  row[i++] = short;
  row[i++] = short / long;
  row[i++] = Math.min(a.predicateRarity, b.predicateRarity);
  row[i++] = sameFiller(a, b, 'who');
  row[i++] = sameFiller(a, b, 'where');
  row[i++] = areDaysApart(a, b) ? 1 : 0;
  row[i++] = gapOfDays(a, b);
  row[i++] = numbersShared(x.quantities, y.quantities);
  row[i++] = a.statement.polarity === b.statement.polarity ? 1 : 0;
  row[i++] = sameVoice(a, b);
  row[i++] = score;
  row[i++] = ofA === 0 ? 0 : score / Math.max(ofA, ofB);
  row[i++] = Math.max(ofA, ofB) - score;
  row[i++] = Math.max(story.counts[first]!, story.counts[second]!);
  row[i++] = pair.best;
  row[i++] = pair.mean;
  row[i++] = pair.words;
  const run = sentences.run(pair);
  row[i++] = run;
  row[i++] = run / Math.max(1, Math.min(s.words().length, t.words().length));
  row[i++] = pair.around;
  row[i++] = pair.beside;
  row[i++] = Math.min(inS, inT);
  row[i++] = Math.max(inS, inT);
  row[i++] = Math.min(s.units.indexOf(first), t.units.indexOf(second));
  row[i++] = Math.min(ofS, ofT);
  row[i++] = Math.max(ofS, ofT);
  row[i++] = Math.min(x.place, y.place);
  row[i++] = Math.max(x.place, y.place);
  row[i++] = Math.abs(x.place - y.place);
}

/** Days beyond which a gap between dates is no longer told apart. */
const FAR = 30;

/** -1 where one has no date, else the days between the two, 0 where they meet. */
function gapOfDays(a: PointUnit, b: PointUnit): number {
  if (a.days === null || b.days === null) return -1;
  return Math.min(FAR, Math.max(0, a.days[0] - b.days[1] + 1, b.days[0] - a.days[1] + 1));
}

/** How many figures of one may be figures of the other, by whichever has fewer that may. */
function numbersShared(a: readonly Quantity[], b: readonly Quantity[]): number {
  return Math.min(numbersFound(a, b), numbersFound(b, a));
}

function numbersFound(a: readonly Quantity[], b: readonly Quantity[]): number {
  let found = 0;
  for (const own of a) if (b.some(other => mayBeSame(own, other))) found++;
  return found;
}

function mayBeSame(a: Quantity, b: Quantity): boolean {
  return a.stated.unit === b.stated.unit && relateRanges(rangeOfQuantity(a), rangeOfQuantity(b)) !== 'apart';
}

/** 3 of one voice, 2 of the reports' own, 1 where only one is somebody's, 0 of two. */
function sameVoice(a: PointUnit, b: PointUnit): number {
  const [own, other] = [a.statement.speaker.status === 'outlet', b.statement.speaker.status === 'outlet'];
  if (own && other) return 2;
  if (own || other) return 1;
  return a.voice !== null && a.voice === b.voice ? 3 : 0;
}
