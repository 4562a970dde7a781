/**
 * Measures how often each rule is right that calls a difference a clash (`src/core/compare/findings/precisions.ts`): on annotated stories that nobody reads, so
 * on none it was built on. In: the folder of those stories. Out: sums by rule, over all stories; nothing of any story.
 *
 * Usage: tsx training/precisions.ts path/to/unread
 */

import { scoreStory } from '../eval/gold-counts.ts';
import { compareStory } from '../eval/gold-runs.ts';
import { readGoldStories } from '../eval/gold-stories.ts';

function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new TypeError('usage: tsx training/precisions.ts path/to/unread');
  const claims = readGoldStories(folder)
    .flatMap(story => scoreStory(compareStory(story)).claims)
    .filter(({ verdict }) => verdict !== 'unsure');
  for (const rule of [...new Set(claims.map(({ finding }) => finding.why.rule))].sort()) {
    const own = claims.filter(({ finding }) => finding.why.rule === rule);
    console.log(
      `  '${rule}': { right: ${own.filter(({ verdict }) => verdict === 'gold').length}, of: ${own.length} },`,
    );
  }
}

main(process.argv.slice(2));
