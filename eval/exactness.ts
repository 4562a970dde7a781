/** Holds the pages of the annotated stories to the letter: every quotation and every aligned row on them must stand so in its report. */
import { join } from 'node:path';
import { renderMarkdown } from '../src/output/markdown.ts';
import { pageOf } from '../src/output/page.ts';
import { PLAIN, renderTerminal } from '../src/output/terminal.ts';
import { type Format, type Proof, provePage } from '../test/support/prover.ts';
import { compareStory } from './gold-runs.ts';
import { readGoldStories } from './gold-stories.ts';
import { type Scores, shareMetric } from './scores.ts';

/** Widths of a narrow and of a wide terminal. */
const WIDTHS = [60, 80, 100] as const;

/** Proves every page of every story below `gold/` in `sharedDir`: short and with everything, for terminals and as Markdown. */
export function scoreExactness(sharedDir: string): Scores {
  let checked = 0;
  const wrong: string[] = [];
  for (const story of readGoldStories(join(sharedDir, 'gold'))) {
    const { comparison } = compareStory(story);
    const count = (proof: Proof, format: Format): void => {
      checked += proof.checked;
      wrong.push(...proof.wrong.map(line => `${story.name} ${format} ${line}`));
    };
    for (const all of [false, true]) {
      for (const width of WIDTHS) {
        const page = pageOf(comparison, { all, width });
        count(provePage(renderTerminal(page, { width, paint: PLAIN }), comparison.reports), 'terminal');
        count(provePage(renderMarkdown(page), comparison.reports, 'markdown'), 'markdown');
      }
    }
  }
  const label = 'Quotations and rows of the pages that stand so in their texts';
  return {
    metrics: [shareMetric('exactness.pages', label, checked - wrong.length, checked)],
    tables: [],
    misses: wrong,
  };
}
