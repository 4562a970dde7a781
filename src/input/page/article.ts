/**
 * The article of a page: which of its passages are the article's own. In: passages and what the page states of itself. Out: for each how likely it is, and whether it is taken. Boosted trees
 * over the features weigh each passage (`training/pages.ts` learns them from pages whose article somebody has marked).
 */
import { readForest, sumOf } from '../../core/text/forest.ts';
import { type PageContext, passageFeatures } from './features.ts';
import type { Passage } from './passages.ts';
import { TREES } from './trees.ts';

const FOREST = readForest(TREES);

/** From which sum of the trees on a passage is the article's: the logarithm of 2 to 3, which was best on pages left out in turn. */
const LEAST = -0.405;
/** Fewest words of a passage that is surely prose. */
const PROSE_WORDS = 20;
/** Of one that may be a sentence, looked at where no longer one is. */
const SENTENCE_WORDS = 8;
/** Where no prose is likely enough: how much less likely than the likeliest a passage may be, in the trees' sum. */
const SLACK = 0.7;

/** Passages as they were weighed. */
export interface Weighing {
  readonly taken: readonly boolean[];
  /** How likely each is the article's: the logarithm of the odds. */
  readonly sums: readonly number[];
}

/** Weighs passages. */
export function weighPassages(passages: readonly Passage[], context: PageContext): Weighing {
  const weighed = passageFeatures(passages, context).map(row => ({ words: row[0] ?? 0, sum: sumOf(FOREST, row) }));
  return { taken: withHeadings(passages, takenOf(weighed)), sums: weighed.map(({ sum }) => sum) };
}

/** A passage as it is weighed. */
export interface Weighed {
  readonly words: number;
  readonly sum: number;
}

/** Those likely enough; on a page of which no prose is, the likeliest: who gives a page means that it has an article. */
export function takenOf(weighed: readonly Weighed[]): readonly boolean[] {
  const bestOf = (least: number): number =>
    weighed.reduce((most, { words, sum }) => (words >= least ? Math.max(most, sum) : most), -Infinity);
  const prose = bestOf(PROSE_WORDS);
  const best = prose === -Infinity ? bestOf(SENTENCE_WORDS) : prose;
  const least = best < LEAST && best > -Infinity ? best - SLACK : LEAST;
  return weighed.map(({ sum }) => sum >= least);
}

const HEADING = /^h[2-6]$/;

/** A heading between two paragraphs of the article, all in one element, is the article's too. */
function withHeadings(passages: readonly Passage[], taken: readonly boolean[]): readonly boolean[] {
  const parentAt = (i: number): unknown => passages[i]?.path.at(-2);
  return taken.map((is, i) => {
    const isHeading = HEADING.test(passages[i]!.path.at(-1)?.localName ?? '');
    const isBetween = [i - 1, i + 1].every(at => taken[at] === true && parentAt(at) === parentAt(i));
    return is || (isHeading && isBetween);
  });
}
