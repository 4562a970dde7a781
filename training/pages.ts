/**
 * Makes `src/input/page/trees.ts`: which passages of a page are its article's. From pages whose article's text somebody has marked
 * (`html/` with `ground-truth.json`). Prints how well pages left out are read. In: the folder. Out: the table.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MarkedPage, pageScores, readMarkedPages } from '../eval/pages.ts';
import { type Forest, readForest, sumOf } from '../src/core/text/forest.ts';
import { takenOf } from '../src/input/page/article.ts';
import { passageFeatures } from '../src/input/page/features.ts';
import { readPage } from '../src/input/page/page.ts';
import type { Passage } from '../src/input/page/passages.ts';
import { type BoostOptions, boost } from './boosting.ts';
import { labelsOf } from './page-labels.ts';

const OUTPUT = join(dirname(fileURLToPath(import.meta.url)), '../src/input/page/trees.ts');

/** More trees, larger or faster ones told no more on pages left out. */
const OPTIONS: BoostOptions = { trees: 150, leaves: 12, rate: 0.08, ridge: 5, least: 3 };
/** Words above which a passage counts no more: one long paragraph is not worth a page. */
const MOST_WORDS = 150;
/** What the shortest counts, in words. */
const LEAST_WORTH = 3;
/** Weight of a page: all count the same. */
const PAGE_WEIGHT = 200;
/** Parts that the pages are left out in. */
const FOLDS = 10;

interface Learned {
  readonly page: MarkedPage;
  readonly passages: readonly Passage[];
  readonly rows: readonly Float64Array[];
  readonly is: readonly boolean[];
}

function learnedOf(page: MarkedPage): Learned {
  const { passages, context } = readPage(page.html, null);
  return { page, passages, rows: passageFeatures(passages, context), is: labelsOf(passages, page.article) };
}

function treesOf(pages: readonly Learned[], options = OPTIONS): string {
  const rows = pages.flatMap(page => page.rows);
  const is = Uint8Array.from(pages.flatMap(page => page.is.map(Number)));
  const worth = Float64Array.from(
    pages.flatMap(page => {
      const words = page.rows.map(row => LEAST_WORTH + Math.min(row[0]!, MOST_WORDS));
      const sum = words.reduce((a, b) => a + b, 0);
      return words.map(count => (count / sum) * PAGE_WEIGHT);
    }),
  );
  return boost({ rows, is, worth }, options);
}

function textOf({ passages, rows }: Learned, forest: Forest): string {
  const taken = takenOf(rows.map(row => ({ words: row[0]!, sum: sumOf(forest, row) })));
  return passages
    .filter((_, i) => taken[i])
    .map(({ text }) => text)
    .join('\n\n');
}

function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new TypeError('usage: tsx training/pages.ts path/to/html');
  const pages = readMarkedPages(folder).map(learnedOf);
  const told = pages.map(({ page, passages, is }) => ({
    article: page.article,
    text: passages.flatMap(({ text }, i) => (is[i] ? [text] : [])).join('\n\n'),
  }));
  console.log('as labelled', pageScores(told));
  const left: { article: string; text: string }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = readForest(treesOf(pages.filter((_, i) => i % FOLDS !== fold)));
    for (const page of pages.filter((_, i) => i % FOLDS === fold))
      left.push({ article: page.page.article, text: textOf(page, forest) });
  }
  console.log('left out in turn', pageScores(left));
  const trees = treesOf(pages);
  writeFileSync(
    OUTPUT,
    `/** Trees that tell an article's own passages from the rest of a page; made by \`training/pages.ts\`, not by hand. */\nexport const TREES =\n  '${trees}';\n`,
  );
  console.log(`wrote ${trees.length} characters of trees`);
}

main(process.argv.slice(2));
