/**
 * Scores `check` on drafts with planted faults: those it was built with, one that rewords its texts, and those that nobody looks at, as totals. In: folders of `test/drafts`.
 * Out: recall of the faults and precision of the flags.
 */
import { checkPlanted } from '../test/support/drafts.ts';
import { addTallies, percent, type Scores, shareMetric, type Tally } from './scores.ts';

/** Written while `check` was built. */
const READ = ['lantern'];
/** Written by others, and never looked at: their sentences are nobody's to tune by. */
const UNREAD = ['museum', 'ferryman'];
/** Written by somebody else: its clean sentences all say in other words what the texts have. Free to be read. */
const REWORDED = ['quarry'];

interface Total {
  readonly faults: Tally;
  readonly flags: Tally;
}

function totalOf(stories: readonly string[]): Total {
  const all = stories.map(checkPlanted);
  return {
    faults: addTallies(
      all.map(({ planted, missed }) => ({
        right: planted.length - missed.length,
        found: planted.length,
        expected: planted.length,
      })),
    ),
    flags: addTallies(
      all.map(({ flags }) => {
        const right = flags.filter(({ isRight }) => isRight).length;
        return { right, found: flags.length, expected: flags.length };
      }),
    ),
  };
}

export function scoreDrafts(): Scores {
  const read = totalOf(READ);
  const unread = totalOf(UNREAD);
  const reworded = totalOf(REWORDED);
  const row = (label: string, of: keyof Total): readonly string[] => [
    label,
    ...[read, reworded, unread].map(total => `${percent(total[of].right / total[of].found)} of ${total[of].found}`),
  ];
  return {
    metrics: [
      shareMetric('drafts.read.recall', 'Planted faults found', read.faults.right, read.faults.found),
      shareMetric('drafts.read.precision', 'Flags that are a planted fault', read.flags.right, read.flags.found),
      shareMetric(
        'drafts.reworded.recall',
        'Planted faults found, reworded',
        reworded.faults.right,
        reworded.faults.found,
      ),
      shareMetric('drafts.reworded.precision', 'Flags right, reworded', reworded.flags.right, reworded.flags.found),
      shareMetric('drafts.unread.recall', 'Planted faults found, unread', unread.faults.right, unread.faults.found),
      shareMetric('drafts.unread.precision', 'Flags right, unread', unread.flags.right, unread.flags.found),
    ],
    tables: [
      {
        title: 'Drafts with planted faults',
        head: ['measure', 'read', 'reworded', 'unread'],
        rows: [row('Planted faults found', 'faults'), row('Flags that are a planted fault', 'flags')],
      },
    ],
    misses: [],
  };
}
