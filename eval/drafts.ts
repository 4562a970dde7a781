/**
 * Scores `check` on drafts with planted faults: the one it was built with, those by other authors that were read and learned from, and those that nobody
 * who builds it reads, as totals. In: folders of `test/drafts`. Out: recall of the faults and precision of the flags.
 */
import { checkPlanted } from '../test/support/drafts.ts';
import { addTallies, type Metric, percent, type Scores, shareMetric, type Tally } from './scores.ts';

interface Group {
  readonly id: string;
  readonly label: string;
  readonly stories: readonly string[];
}

const GROUPS: readonly Group[] = [
  { id: 'read', label: 'own', stories: ['lantern'] },
  // each by an author of its own, scored before it was read: `docs/drafts.md` has those figures
  {
    id: 'learned',
    label: 'read and learned from',
    stories: 'quarry summit strike verdict rescue match merger outbreak budget mayoral'.split(' '),
  },
  // their sentences are nobody's to tune by
  { id: 'unread', label: 'unread, older', stories: ['museum', 'ferryman'] },
  { id: 'fresh', label: 'unread, newer', stories: ['storm', 'orchard', 'ballot'] },
];

interface Total extends Group {
  readonly faults: Tally;
  readonly flags: Tally;
}

function totalOf(group: Group): Total {
  const all = group.stories.map(checkPlanted);
  return {
    ...group,
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
  const totals = GROUPS.map(totalOf);
  const metrics = totals.flatMap(({ id, label, faults, flags }): readonly Metric[] => [
    shareMetric(`drafts.${id}.recall`, `Planted faults found, ${label}`, faults.right, faults.found),
    shareMetric(`drafts.${id}.precision`, `Flags that are a planted fault, ${label}`, flags.right, flags.found),
  ]);
  const row = (label: string, of: 'faults' | 'flags'): readonly string[] => [
    label,
    ...totals.map(total => `${percent(total[of].right / total[of].found)} of ${total[of].found}`),
  ];
  return {
    metrics,
    tables: [
      {
        title: 'Drafts with planted faults',
        head: ['measure', ...totals.map(({ label }) => label)],
        rows: [row('Planted faults found', 'faults'), row('Flags that are a planted fault', 'flags')],
      },
    ],
    misses: [],
  };
}
