/**
 * Measures how often each rule is right that calls a difference a clash (`src/core/compare/findings/precisions.ts`): on annotated stories that nobody reads, so
 * on none it was built on. In: the folder of those stories. Out: sums by rule, over all stories; nothing of any story.
 *
 * Usage: tsx training/precisions.ts path/to/unread
 */

import { type ComparedStory, scoreStory } from '../eval/gold-counts.ts';
import { compareStory } from '../eval/gold-runs.ts';
import { readGoldStories } from '../eval/gold-stories.ts';

function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new TypeError('usage: tsx training/precisions.ts path/to/unread');
  const claims = readGoldStories(folder)
    .flatMap(story => scoreStory(asNamed(compareStory(story))).claims)
    .filter(({ verdict }) => verdict !== 'unsure');
  for (const rule of [...new Set(claims.map(({ finding }) => finding.why.rule))].sort()) {
    const own = claims.filter(({ finding }) => finding.why.rule === rule);
    console.log(
      `  '${rule}': { right: ${own.filter(({ verdict }) => verdict === 'gold').length}, of: ${own.length} },`,
    );
  }
}

/** With the clashes of rules that an earlier measure has taken the right from to call anything one: else they would never be measured again. */
function asNamed(story: ComparedStory): ComparedStory {
  const findings = story.comparison.findings.map(finding =>
    finding.why.measuredOn === undefined || finding.relation !== 'compatible'
      ? finding
      : { ...finding, relation: 'conflict' as const },
  );
  return { ...story, comparison: { ...story.comparison, findings } };
}

main(process.argv.slice(2));
