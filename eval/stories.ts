/**
 * Stories: reports grouped in one pass over a stream, held against those of annotators. In: a corpus of reports with the story each is of. Out: B-cubed (Bagga & Baldwin
 * 1998) and pairs of reports of one story.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '../src/core/model/report.ts';
import { createDigester, type Digest } from '../src/core/stories/digests.ts';
import { addDigest, type GroupingOptions, startGrouping } from '../src/core/stories/grouping.ts';
import { english, readReports } from '../src/index.ts';
import { type Parts, scoreClusterings } from './clusterings.ts';
import { READ_OPTIONS } from './gold-runs.ts';

export const STREAM_FILE = 'corpora/stories-stream-dev.jsonl';
export const SHORT_FILE = 'corpora/stories-short-dev.jsonl';

/** A report of a corpus, as grouping sees it. */
export interface Streamed {
  readonly report: Report;
  readonly digest: Digest;
  /** Of the annotators. */
  readonly story: string;
}

export function readStream(shared: string, file: string): readonly Streamed[] {
  const bytes = readFileSync(join(shared, file));
  const stories = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => (JSON.parse(line) as { readonly story: string }).story);
  const { found } = readReports(bytes, basename(file), READ_OPTIONS);
  if (found.length !== stories.length)
    throw new RangeError(`${file}: ${stories.length} lines, ${found.length} reports`);
  const digest = createDigester(english);
  return found.map(({ report }, i) => ({ report, digest: digest(report), story: stories[i]! }));
}

/** What is learned from, and what is measured: a stream parted in the middle. */
export function halves<T>(stream: readonly T[]): readonly [first: readonly T[], second: readonly T[]] {
  const middle = Math.floor(stream.length / 2);
  return [stream.slice(0, middle), stream.slice(middle)];
}

/** The stories of a stream, by index of report: what the grouping makes of it in one pass, in this order. */
export function groupStream(
  stream: readonly { readonly digest: Digest }[],
  options: GroupingOptions = {},
): readonly string[] {
  const grouping = startGrouping(english, options);
  const storyOf = new Map<string, string>();
  // what a window lets go of keeps the story that it was told with
  for (const { digest } of stream)
    for (const { story } of addDigest(grouping, digest))
      for (const { report } of story.reports) storyOf.set(report, story.id);
  return stream.map(({ digest }) => storyOf.get(digest.report)!);
}

export interface StoryScores {
  readonly bCubed: Parts;
  readonly pairs: Parts;
}

export function scoreStories(gold: readonly string[], ours: readonly string[]): StoryScores {
  const both = pairsIn(gold.map((story, i) => `${story}\n${ours[i]}`));
  const [asked, found] = [pairsIn(gold), pairsIn(ours)];
  const [precision, recall] = [found === 0 ? 1 : both / found, asked === 0 ? 1 : both / asked];
  return {
    bCubed: scoreClusterings(gold, ours).bCubed,
    pairs: { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) },
  };
}

function pairsIn(clustering: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const name of clustering) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** ECB+ numbers its topics; of each there are two stories of one sort of thing, `12` and `12plus`. */
export function topicOf({ story }: Streamed): number {
  return Number.parseInt(story, 10);
}
