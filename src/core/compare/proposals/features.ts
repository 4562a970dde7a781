/**
 * Features: what of a proposed difference speaks for or against a clash, in its words as the engine reads them and in what its proposer says. In: sides
 * that stand. Out: named numbers from 0 to 1. Which of them tell, and how much, is learned: `weights.ts`.
 */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import type { ProposedDifference } from '../../model/proposals.ts';
import type { StoryContext } from '../context.ts';
import { pairsOf, sharedCount } from './likeness.ts';
import { isContained, phraseWords, saysAddition, saysOpen, saysSilence, saysWho } from './phrases.ts';
import type { Side, Words } from './sides.ts';
import { fitsOf } from './value-pairs.ts';
import type { Weighing } from './weighings.ts';
import { isClashOfWords } from './wordings.ts';

export type FeatureId = keyof typeof FEATURES;

const FEATURES = {
  /** Values of two sides can't both be so. */
  apart: ({ sides }: Weighing) => pairsOf(sides).some(([a, b]) => fitsOf(a, b).includes('apart')),
  /** The words of one side say no, or leave open, and those of another do not. */
  turned: ({ sides }: Weighing) => isSplit(sides, ({ words }) => words.some(({ isTurned }) => isTurned)),
  /** One report has words of two sides. */
  'one-report': ({ sides }: Weighing) => pairsOf(sides).some(([a, b]) => haveOneReport(a, b)),
  /** All sides name somebody or something, and two of them the same. */
  'same-name': ({ context, sides }: Weighing) => areNamed(context, sides) && shareName(context, sides),
  /** All sides name somebody or something, and no two the same. */
  'other-name': ({ context, sides }: Weighing) => areNamed(context, sides) && !shareName(context, sides),
  /** A text with words of one side has the words of another side too. */
  both: ({ sides }: Weighing) => pairsOf(sides).some(([a, b]) => hasWords(a, b) || hasWords(b, a)),
  /** Answers begin with what is surest. */
  late: ({ at, answer }: Weighing) => at / answer.size,
  /** All sides are a few words. */
  short: ({ sides }: Weighing) => sides.every(side => Math.min(...side.words.map(lengthOf)) <= SHORT),
  /** A side takes many words. */
  long: ({ sides }: Weighing) => sides.some(side => Math.min(...side.words.map(lengthOf)) > LONG),
  /** Words of weight differ within what two sides quote. */
  'other-words': ({ collated }: Weighing) => isClashOfWords(collated),
  /** A proposed clash of who told, what came first, how something is called: mostly a detail, if its proposer does not call it material. */
  soft: ({ difference }: Weighing) =>
    difference.relation === 'conflict' && difference.severity !== 'material' && SOFT.has(difference.type),
  source: ({ difference }: Weighing) => difference.type === 'attribution',
  /** One side only adds to the other, or leaves out, as its proposer words it. */
  adds: ({ sides, vocabulary }: Weighing) => isSplit(sides, ({ value }) => saysAddition(value, vocabulary)),
  /** One side is somebody's saying, as its proposer words it, another is not. */
  'one-says': ({ sides, vocabulary }: Weighing) => isSplit(sides, ({ value }) => saysWho(value, vocabulary)),
  /** What one side says is part of what another says, as their proposer words them. */
  part: ({ sides, vocabulary }: Weighing) => pairsOf(sides).some(([a, b]) => isContained(a.value, b.value, vocabulary)),
  /** An update of what was denied, open or planned, as its proposer words it. */
  'was-open': ({ difference, sides, vocabulary }: Weighing) =>
    difference.relation === 'update' && isSplit(sides, ({ value }) => saysOpen(value, vocabulary)),
  /** A side is only that a text has nothing on it. */
  silent: ({ sides, vocabulary }: Weighing) => sides.some(side => isSilent(side, vocabulary)),
  conflict: ({ difference }: Weighing) => difference.relation === 'conflict',
  update: ({ difference }: Weighing) => difference.relation === 'update',
  material: ({ difference }: Weighing) => difference.severity === 'material',
  'material-clash': ({ difference }: Weighing) =>
    difference.relation !== 'compatible' && difference.severity === 'material',
  'minor-clash': ({ difference }: Weighing) => difference.relation !== 'compatible' && difference.severity === 'minor',
  /** Rules find a clash at the same words. */
  ruled: ({ isRuled }: Weighing) => isRuled,
  /** An earlier difference of the answer has some of the words. */
  repeat: ({ at, answer }: Weighing) => answer.repeats.has(at),
  /** Each side is three words or fewer, as its proposer words it. */
  terse: ({ sides }: Weighing) => sides.every(({ value }) => phraseWords(value).length <= TERSE),
  /** All sides have words of what the same answer takes for agreed. */
  agreed: ({ sides, answer }: Weighing) =>
    sides.every(({ words }) => words.some(({ annotation, span }) => answer.isAgreed(annotation, span))),
  /** All that can be set against each other of values is apart. */
  'all-apart': ({ sides }: Weighing) => {
    const fits = pairsOf(sides).flatMap(([a, b]) => fitsOf(a, b));
    return fits.length > 0 && fits.every(fit => fit === 'apart');
  },
  /** How readily the answer calls things clashes. */
  'clash-share': ({ answer }: Weighing) => answer.clashShare,
  'conflict-share': ({ difference, answer }: Weighing) => (difference.relation === 'conflict' ? answer.clashShare : 0),
  'update-share': ({ difference, answer }: Weighing) => (difference.relation === 'update' ? answer.clashShare : 0),
  /** A clash of an answer to which all clashes matter alike. */
  'ungraded-clash': ({ difference, answer }: Weighing) => difference.relation !== 'compatible' && !answer.isGraded,
  /** How much of what the shorter of two sides tells the other tells too, where they are least alike. */
  alike: ({ sides }: Weighing) => least(sides, (a, b) => most(a, b, (x, y) => overlap(x.concepts, y.concepts))),
  /** The same of the other's sentence. */
  'alike-within': ({ sides }: Weighing) =>
    least(sides, (a, b) =>
      most(a, b, (x, y) => Math.max(within(x.concepts, y.passage), within(y.concepts, x.passage))),
    ),
  /** Values of two sides are the same, and none are apart. */
  'same-values': ({ sides }: Weighing) => {
    const fits = pairsOf(sides).flatMap(([a, b]) => fitsOf(a, b));
    return fits.includes('equal') && !fits.includes('apart');
  },
} as const;

/** The features of a weighing that are more than 0. */
export function featuresOf(weighing: Weighing): ReadonlyMap<FeatureId, number> {
  return new Map(
    FEATURE_IDS.map((id): [FeatureId, number] => [id, Number(FEATURES[id](weighing))]).filter(([, n]) => n > 0),
  );
}

/** All features, in one order. */
export const FEATURE_IDS = Object.keys(FEATURES) as readonly FeatureId[];

/** UTF-16 code units up to which a side's words are few. */
const SHORT = 25;
/** UTF-16 code units from which a side's words are many. */
const LONG = 60;
/** Words of a proposer up to which a side is terse. */
const TERSE = 3;

type DifferenceType = ProposedDifference['type'];
const SOFT: ReadonlySet<DifferenceType> = new Set<DifferenceType>([
  'attribution',
  'sequence',
  'name',
  'title',
  'cause',
  'quote-wording',
  'quote-subject',
  'headline-quote',
]);

/** A side that says of a text that it has nothing, in words that do not say so. */
export function isSilent({ value, words }: Side, vocabulary: ProposalVocabulary): boolean {
  return saysSilence(value, vocabulary) && !words.some(({ isTurned }) => isTurned);
}

/** Whether it holds of some sides and not of others. */
function isSplit(sides: readonly Side[], test: (side: Side) => boolean): boolean {
  const held = sides.map(test);
  return held.includes(true) && held.includes(false);
}

function haveOneReport(a: Side, b: Side): boolean {
  return a.words.some(x => b.words.some(y => x.annotation === y.annotation));
}

/** Words shorter than this stand in any text. */
const LEAST_LETTERS = 4;

/** Whether a text with words of one side has words of the other somewhere. */
function hasWords(side: Side, other: Side): boolean {
  return other.words.some(({ annotation, evidence: { exact } }) => {
    if (exact.length < LEAST_LETTERS) return false;
    const words = exact.toLowerCase();
    return side.words.some(
      ({ annotation: own }) => own !== annotation && own.report.text.toLowerCase().includes(words),
    );
  });
}

/** Over the pair of sides for which it is least. */
function least(sides: readonly Side[], of: (a: Side, b: Side) => number): number {
  return Math.min(...pairsOf(sides).map(([a, b]) => of(a, b)));
}

/** Over the words of two sides for which it is most. */
function most(a: Side, b: Side, of: (x: Words, y: Words) => number): number {
  return Math.max(...a.words.flatMap(x => b.words.map(y => of(x, y))));
}

/** How much of the smaller set is in the other. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size <= b.size ? within(a, b) : within(b, a);
}

function within(inner: ReadonlySet<string>, outer: ReadonlySet<string>): number {
  return inner.size === 0 ? 0 : sharedCount(inner, outer) / inner.size;
}

function lengthOf({ clip }: Side['words'][number]): number {
  return clip.end - clip.start;
}

/** Who and what a side names, by the story's entities. */
function namesOf({ entityOf }: StoryContext, { words }: Side): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ annotation, names }) =>
      names.flatMap(({ entity }) => (entity === null ? [] : [entityOf(annotation.report.id, entity) ?? entity])),
    ),
  );
}

function areNamed(context: StoryContext, sides: readonly Side[]): boolean {
  return sides.every(side => namesOf(context, side).size > 0);
}

function shareName(context: StoryContext, sides: readonly Side[]): boolean {
  const [first, ...others] = sides.map(side => namesOf(context, side));
  return [...first!].some(name => others.some(names => names.has(name)));
}
