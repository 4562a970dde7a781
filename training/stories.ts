/**
 * Learns how likely two reports are of one event (`src/core/stories/trees.ts`) from pairs of reports that a stream would hold against each other, and counts how
 * common words are (`src/languages/en/background.ts`). In: the folder of corpora. Out: both files, written; and printed, what stories the trees make of reports that
 * they were not learned from: topics of the short reports left out in turn, the second half of the stream left out altogether.
 *
 * Usage: tsx training/stories.ts path/to/corpora [--print]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Parts } from '../eval/clusterings.ts';
import { percent } from '../eval/scores.ts';
import { groupStream, halves, readStream, type Streamed, scoreStories, topicOf } from '../eval/stories.ts';
import { type Entry, enter } from '../src/core/stories/entries.ts';
import { startFrequencies } from '../src/core/stories/frequencies.ts';
import type { GroupingOptions } from '../src/core/stories/grouping.ts';
import { FEATURES, readFeatures } from '../src/core/stories/likeness.ts';
import type { Least } from '../src/core/stories/partitions.ts';
import { addPostings, keptTermsOf, startPostings, tallyShared } from '../src/core/stories/postings.ts';
import { stemOf } from '../src/core/stories/word-readings.ts';
import { readForest } from '../src/core/text/forest.ts';
import { normalForm } from '../src/core/text/normal.ts';
import { english } from '../src/languages/en/index.ts';
import { type BoostOptions, boost } from './boosting.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TREES = join(ROOT, 'src/core/stories/trees.ts');
const BACKGROUND = join(ROOT, 'src/languages/en/background.ts');

/** Of five settings tried that with the least loss on pairs of the stream's second half; stories of 8 leaves were as good. */
const OPTIONS: BoostOptions = { trees: 250, leaves: 16, rate: 0.04, ridge: 10, least: 8 };

/** Reports that a new one is held against: more of the short ones, which are all near one another. */
export const STREAM_CANDIDATES = 24;
const SHORT_CANDIDATES = 40;
/** Topics are left out a fifth at a time. */
export const FOLDS = 5;

interface Pair {
  readonly a: Streamed;
  readonly b: Streamed;
  readonly row: Float64Array;
}

/** Pairs that a stream would hold against each other, in its order. */
export function pairsOf(stream: readonly Streamed[], most: number): readonly Pair[] {
  const frequencies = startFrequencies(english.stories.background);
  const postings = startPostings(stream.length);
  const entries: Entry[] = [];
  const mates = new Map<string, number[]>();
  return stream.flatMap((b, n) => {
    const entry = enter(b.digest, n, frequencies);
    const kept = keptTermsOf(entry);
    const near = [...tallyShared(postings, entry, kept, 0)]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, most)
      .map(([other]) => other);
    // whole stories are held against one another, so the others of a near one's are pairs too
    const held = new Set(near);
    for (const other of near.slice(0, MATES_OF)) for (const mate of mates.get(stream[other]!.story)!) held.add(mate);
    for (const mate of mates.get(b.story) ?? []) held.add(mate);
    addPostings(postings, entry, kept);
    entries.push(entry);
    mates.set(b.story, [...(mates.get(b.story) ?? []), n]);
    return [...held].map((other): Pair => {
      const row = new Float64Array(FEATURES.length);
      readFeatures(entries[other]!, entry, row);
      return { a: stream[other]!, b, row };
    });
  });
}

/** Of so many of the nearest reports the others of their stories. */
const MATES_OF = 6;

export function learnTrees(pairs: readonly Pair[], options = OPTIONS): string {
  return boost(
    {
      rows: pairs.map(({ row }) => row),
      is: Uint8Array.from(pairs, ({ a, b }) => (a.story === b.story ? 1 : 0)),
      worth: new Float64Array(pairs.length).fill(1),
    },
    options,
  );
}

/** Trees for each part of the short reports' topics, learned without it. */
export function leaveTopicsOut(
  short: readonly Streamed[],
  others: readonly Pair[],
  options = OPTIONS,
): readonly string[] {
  const pairs = pairsOf(short, SHORT_CANDIDATES);
  return Array.from({ length: FOLDS }, (_, fold) =>
    learnTrees(
      [...pairs.filter(({ a, b }) => topicOf(a) % FOLDS !== fold && topicOf(b) % FOLDS !== fold), ...others],
      options,
    ),
  );
}

/** Stories of the short reports: those of a part by trees that have not seen it. */
export function groupLeftOut(
  short: readonly Streamed[],
  trees: readonly string[],
  options: GroupingOptions = {},
): readonly string[] {
  const byFold = trees.map(each => groupStream(short, { ...options, trees: readForest(each) }));
  return short.map((report, i) => `${topicOf(report) % FOLDS} ${byFold[topicOf(report) % FOLDS]![i]}`);
}

const LEAST_TEXTS = 3;

/** How many documents of a treebank have each stem, as `background.ts` holds it. */
function countBackground(file: string): string {
  const counts = new Map<string, number>();
  let [documents, own] = [0, new Set<string>()];
  const close = (): void => {
    if (own.size === 0) return;
    documents++;
    for (const stem of own) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    own = new Set();
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) close();
    if (!line.startsWith('# text = ')) continue;
    for (const [word] of line.slice('# text = '.length).matchAll(/[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu)) {
      const form = normalForm(word.replace(/['’]s$/i, ''));
      if (!english.terms.functionWords.has(form)) own.add(stemOf(form, english.terms));
    }
  }
  close();
  const byCount = new Map<number, string[]>();
  for (const [stem, count] of counts)
    if (count >= LEAST_TEXTS) byCount.set(count, [...(byCount.get(count) ?? []), stem]);
  return [
    String(documents),
    ...[...byCount].sort((a, b) => b[0] - a[0]).map(([count, stems]) => `${count} ${stems.sort().join(' ')}`),
  ].join('\n');
}

/** What is asked of two groups to be one, to choose between. */
const CHOICES: readonly Least[] = [
  { sum: 1.5, mean: 0 },
  { sum: 2, mean: 0.75 },
  { sum: 2, mean: 1 },
  { sum: 2.5, mean: 1 },
  { sum: 3, mean: 1 },
];

function main(args: readonly string[]): void {
  const [folder] = args.filter(arg => !arg.startsWith('--'));
  if (folder === undefined) throw new TypeError('usage: tsx training/stories.ts path/to/corpora [--print]');
  if (args.includes('--background')) {
    const background = countBackground(join(folder, 'syntax-train.conllu'));
    writeFileSync(BACKGROUND, backgroundFile(background));
    console.log(`wrote ${background.length} characters of words`);
    return;
  }
  const shared = join(folder, '..');
  const [short, stream] = [
    readStream(shared, 'corpora/stories-short-dev.jsonl'),
    readStream(shared, 'corpora/stories-stream-dev.jsonl'),
  ];
  const [first, second] = halves(stream);
  const streamPairs = pairsOf(first, STREAM_CANDIDATES);
  const all = [...pairsOf(short, SHORT_CANDIDATES), ...streamPairs];
  const trees = learnTrees(all);
  if (!args.includes('--print')) {
    writeFileSync(TREES, treesFile(trees));
    console.log(`wrote ${trees.length} characters of trees, learned from ${all.length} pairs`);
  }
  const leftOut = leaveTopicsOut(short, streamPairs);
  for (const least of CHOICES) {
    const told = `least ${least.sum} and ${least.mean}`;
    print(`short, in order, ${told}`, short, groupLeftOut(short, leftOut, { least }));
    const mixed = shuffled(short);
    print(`short, shuffled, ${told}`, mixed, groupLeftOut(mixed, leftOut, { least }));
    print(`second half, ${told}`, second, groupStream(second, { least, trees: readForest(trees) }));
  }
}

/** The same every time: by the hashes of ids, which know nothing of topics. */
function shuffled(stream: readonly Streamed[]): readonly Streamed[] {
  return [...stream].sort((a, b) => a.digest.sketch[0]! - b.digest.sketch[0]!);
}

function print(what: string, stream: readonly Streamed[], ours: readonly string[]): void {
  const { bCubed, pairs } = scoreStories(
    stream.map(({ story }) => story),
    ours,
  );
  const told = (parts: Parts): string =>
    `${percent(parts.precision)} / ${percent(parts.recall)} / ${percent(parts.f1)}`;
  console.log(`${what}: B-cubed ${told(bCubed)}, pairs ${told(pairs)}`);
}

function treesFile(trees: string): string {
  return `/**
 * Trees that tell by the features of two reports how likely they are of one event. Made by training/stories.ts from ECB+ (Cybulska and Vossen 2014, CC BY 3.0) and from
 * reports of the Gun Violence Corpus (Vossen et al. 2018, CC BY 4.0); not written by hand.
 */
import { readForest } from '../text/forest.ts';

/** As \`readForest\` reads them; features are numbers of \`FEATURES\`. */
export const STORY_TREES = readForest(
  '${trees}',
);
`;
}

function backgroundFile(background: string): string {
  return `/**
 * In how many of a number of texts a word stands: stems of the documents of UD English EWT's training part (CC BY-SA 4.0). Made by training/stories.ts; not written by
 * hand.
 */
export const background = \`${background.replaceAll('`', '')}\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
