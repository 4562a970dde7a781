/**
 * Learns how sure it is that two statements are about one thing (`src/core/compare/align/point-trees.ts`): boosted trees on the stories that annotators
 * have read. In: the folder of stories. Out: the trees, written; and printed, what they tell on stories they were not learned from, each left out in turn.
 *
 * Usage: tsx training/points.ts path/to/gold
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AgreedCounts, areOne, countAgreed, goldReader, sumAgreed } from '../eval/agreed.ts';
import { annotateGold } from '../eval/gold-runs.ts';
import { type GoldStory, readGoldStories } from '../eval/gold-stories.ts';
import { percent } from '../eval/scores.ts';
import { candidatesOf } from '../src/core/compare/align/candidates.ts';
import {
  isWorthWeighing,
  PAIR_FEATURES,
  pairFeatures,
  surroundingsOf,
} from '../src/core/compare/align/pair-features.ts';
import { ALIGN_OPTIONS, type AlignOptions, learnedScores } from '../src/core/compare/align/points.ts';
import { pointUnits } from '../src/core/compare/align/units.ts';
import { contextOf, type StoryContext } from '../src/core/compare/context.ts';
import { compareStrings } from '../src/core/compare/evidence/evidence.ts';
import { compareAccounts } from '../src/core/compare/findings/accounts.ts';
import { linkEntities } from '../src/core/compare/link/entities.ts';
import { guardReports } from '../src/core/compare/link/guards.ts';
import { type Forest, readForest, type Stop, sumOf } from '../src/core/text/forest.ts';
import { type BoostOptions, boost } from './boosting.ts';

const OUTPUT = join(dirname(fileURLToPath(import.meta.url)), '../src/core/compare/align/point-trees.ts');

/** More trees, larger or faster ones told no more on stories left out. */
const OPTIONS: BoostOptions = { trees: 80, leaves: 8, rate: 0.1, ridge: 10, least: 5 };

interface Example {
  readonly row: Float64Array;
  readonly is: boolean;
}

export interface Story {
  readonly gold: GoldStory;
  readonly context: StoryContext;
  readonly examples: readonly Example[];
}

export function readStory(gold: GoldStory): Story {
  const sorted = [...annotateGold(gold)].sort((a, b) => compareStrings(a.report.id, b.report.id));
  const { compared } = guardReports(sorted, {});
  const { entities, entityOf } = linkEntities(compared);
  const context = contextOf(compared, entities, entityOf);
  return { gold, context, examples: examplesOf(gold, context) };
}

/** Pairs of which annotators have read both statements: yes where both meet one agreement or difference, no where they meet others. */
function examplesOf({ gold }: GoldStory, context: StoryContext): readonly Example[] {
  const units = pointUnits(context);
  const read = goldReader(gold);
  const readings = units.map(({ annotation, statement: { start, end } }) =>
    read({ report: annotation.report.id, start, end }),
  );
  const candidates = candidatesOf(units);
  const story = surroundingsOf(units, candidates);
  return candidates.flatMap(({ a, b }, i): readonly Example[] => {
    const is = areOne(readings[a]!, readings[b]!);
    if (is === null || !isWorthWeighing(story, i)) return [];
    const row = new Float64Array(PAIR_FEATURES.length);
    pairFeatures(story, i, row);
    return [{ row, is }];
  });
}

export function learnFrom(stories: readonly Story[], options = OPTIONS): string {
  const examples = stories.flatMap(story => story.examples);
  const rows = examples.map(({ row }) => row);
  const is = Uint8Array.from(examples, each => (each.is ? 1 : 0));
  return boost({ rows, is, worth: new Float64Array(is.length).fill(1) }, options);
}

interface Scored {
  readonly is: boolean;
  readonly score: number;
}

/** Mean of the precisions at each yes, best score first. */
export function averagePrecision(scored: readonly Scored[]): number {
  let [yes, sum] = [0, 0];
  [...scored]
    .sort((a, b) => b.score - a.score)
    .forEach(({ is }, i) => {
      if (!is) return;
      yes++;
      sum += yes / (i + 1);
    });
  return sum / yes;
}

/** Chances from which a pair is taken, to choose between. */
const CHANCES = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

/** What is asked of a pair and of a point, to choose between. */
const CHOICES: readonly Omit<AlignOptions, 'scores'>[] = [
  ALIGN_OPTIONS,
  ...[0.2, 0.3, 0.4, 0.5].map(least => ({ ...ALIGN_OPTIONS, least, leastUnlike: least + 0.05 })),
  ...[0.5, 0.7].map(together => ({ ...ALIGN_OPTIONS, together })),
];

function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new TypeError('usage: tsx training/points.ts path/to/gold');
  const stories = readGoldStories(folder).map(readStory);
  const forests = stories.map(story => readForest(learnFrom(stories.filter(other => other !== story)), STOP));
  printPairs(stories, forests);
  for (const choice of CHOICES) printAgreed(stories, forests, choice);
  const trees = learnFrom(stories);
  writeFileSync(OUTPUT, fileOf(trees));
  console.log(`wrote ${trees.length} characters of trees`);
}

function printPairs(stories: readonly Story[], forests: readonly Forest[]): void {
  const scored = stories.flatMap(({ examples }, i) =>
    examples.map(({ row, is }): Scored => ({ is, score: sumOf(forests[i]!, row) })),
  );
  const yes = scored.filter(({ is }) => is).length;
  const byHand = stories.flatMap(({ examples }) =>
    examples.map(({ row, is }): Scored => ({ is, score: row[PAIR_FEATURES.indexOf('score')]! })),
  );
  console.log(`pairs ${scored.length}, of one thing ${yes}`);
  console.log(`average precision ${percent(averagePrecision(scored))}, by hand ${percent(averagePrecision(byHand))}`);
  for (const chance of CHANCES) {
    const taken = scored.filter(({ score }) => score >= Math.log(chance / (1 - chance)));
    const right = taken.filter(({ is }) => is).length;
    console.log(`from a chance of ${chance}: right ${percent(right / taken.length)}, found ${percent(right / yes)}`);
  }
}

function printAgreed(
  stories: readonly Story[],
  forests: readonly Forest[],
  choice: Omit<AlignOptions, 'scores'>,
): void {
  const { met, asked, shown, right, judged } = sumAgreed(
    stories.map(({ gold, context }, i): AgreedCounts => {
      const { findings } = compareAccounts(context, { ...choice, scores: learnedScores(forests[i]!) });
      return countAgreed(gold.gold, findings);
    }),
  );
  const { least, leastUnlike, together } = choice;
  console.log(
    `least ${least}, unlike ${leastUnlike}, together ${together}: agreements ${percent(met / asked)} of ${asked}, ` +
      `pairs right ${percent(right / judged)} of ${judged}, shown ${shown}`,
  );
}

/** Found on the stories learned from: of pairs that stand so low after the first trees none came to be taken. */
const STOP: Stop = { after: 17, below: -1.75 };

function fileOf(trees: string): string {
  return `/**
 * Trees that tell by the features of two statements how sure it is that they are about one thing. Made by training/points.ts; not written by hand.
 */
import { readForest } from '../../text/forest.ts';

/** As \`readForest\` reads them; features are numbers of \`PAIR_FEATURES\`. */
export const POINT_TREES = readForest(
  '${trees}',
  { after: ${STOP.after}, below: ${STOP.below} },
);
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
