/**
 * The article of a page: which of its passages are the article's own. In: passages and what the page states of itself. Out: for each how likely it is, and whether it is taken. Boosted trees
 * over the features weigh each passage (`training/pages.ts` learns them from pages whose article somebody has marked).
 */
import { readForest, sumOf } from '../../core/text/forest.ts';
import { type PageContext, passageFeatures } from './features.ts';
import type { Passage } from './passages.ts';
import { TREES } from './trees.ts';

const FOREST = readForest(TREES);

/** From which sum of the trees on a passage is the article's: a likelihood of .4, best on pages left out in turn. */
const LEAST = Math.log(0.4 / 0.6);
/** Fewest words of a passage that is surely prose. */
const PROSE_WORDS = 20;
/** Where no prose is likely enough: how much less likely than the likeliest a passage may be, in the trees' sum. */
const SLACK = 0.7;

/** Which passages are taken. */
export function articleOf(passages: readonly Passage[], context: PageContext): readonly boolean[] {
  return takenOf(passageFeatures(passages, context).map(row => ({ words: row[0]!, sum: sumOf(FOREST, row) })));
}

/** A passage as it is weighed. */
export interface Weighed {
  readonly words: number;
  readonly sum: number;
}

/** Those likely enough; on a page of which no prose is, the likeliest: who gives a page means that it has an article. */
export function takenOf(weighed: readonly Weighed[]): readonly boolean[] {
  const best = Math.max(...weighed.filter(({ words }) => words >= PROSE_WORDS).map(({ sum }) => sum), -Infinity);
  const least = best < LEAST && best > -Infinity ? best - SLACK : LEAST;
  return weighed.map(({ sum }) => sum >= least);
}
