/**
 * Scores of grouping: the second half of a stream of local news, and short reports whose topics were left out of what was learned, a fifth at a time. The first half of
 * the stream was learned from, and is not scored.
 */
import { groupLeftOut, leaveTopicsOut, pairsOf, STREAM_CANDIDATES } from '../training/stories.ts';
import type { Metric, Scores } from './scores.ts';
import { percent } from './scores.ts';
import {
  groupStream,
  halves,
  readStream,
  SHORT_FILE,
  STREAM_FILE,
  type StoryScores,
  type Streamed,
  scoreStories,
} from './stories.ts';

export function scoreGrouping(shared: string): Scores {
  const [first, second] = halves(readStream(shared, STREAM_FILE));
  const short = readStream(shared, SHORT_FILE);
  const trees = leaveTopicsOut(short, pairsOf(first, STREAM_CANDIDATES));
  const scored = [
    { id: 'stream', label: 'Stream of local news, second half', of: second, ours: groupStream(second) },
    { id: 'short', label: 'Short reports, topics left out', of: short, ours: groupLeftOut(short, trees) },
  ].map(each => ({ ...each, scores: scoreStories(storiesOf(each.of), each.ours) }));
  return {
    metrics: scored.flatMap(({ id, label, of, scores }) => metricsOf(id, label, of, scores)),
    tables: [
      {
        title: 'Stories',
        head: ['', 'B-cubed', 'precision', 'recall', 'pairs', 'precision', 'recall'],
        rows: scored.map(({ label, scores: { bCubed, pairs } }) => [
          label,
          ...[bCubed, pairs].flatMap(({ f1, precision, recall }) => [f1, precision, recall]).map(percent),
        ]),
      },
    ],
    misses: [],
  };
}

function metricsOf(
  id: string,
  label: string,
  of: readonly Streamed[],
  { bCubed, pairs }: StoryScores,
): readonly Metric[] {
  const n = of.length;
  return [
    { id: `grouping.${id}.b-cubed`, label: `${label}: B-cubed F1`, value: bCubed.f1, n },
    { id: `grouping.${id}.pairs`, label: `${label}: pairs F1`, value: pairs.f1, n },
    { id: `grouping.${id}.pair-precision`, label: `${label}: pairs right`, value: pairs.precision, n },
  ];
}

function storiesOf(stream: readonly Streamed[]): readonly string[] {
  return stream.map(({ story }) => story);
}
