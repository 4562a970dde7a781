/**
 * Learns the weights by which a proposed difference is called a clash or a detail (`src/core/compare/proposals/weights.ts`): logistic regression on
 * the recorded answers about stories that annotators have read. In: the folder of stories. Out: weights, and what they tell on stories they were
 * not learned from, each left out in turn.
 *
 * Usage: tsx training/proposals.ts path/to/gold
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { annotateGold } from '../eval/gold-runs.ts';
import { type GoldStory, readGoldStories } from '../eval/gold-stories.ts';
import { meetsDifference } from '../eval/meetings.ts';
import { weighingOf } from '../src/core/compare/proposals/differences.ts';
import { FEATURE_IDS, featuresOf, type Weighing } from '../src/core/compare/proposals/features.ts';
import { storyReading } from '../src/core/compare/proposals/proposals.ts';
import type { Finding } from '../src/core/model/comparison.ts';
import { english } from '../src/index.ts';
import { readProposals } from '../src/input/proposals.ts';
import { learn, scoreOf } from './regression.ts';

interface Example {
  readonly story: string;
  readonly features: readonly number[];
  readonly isClash: boolean;
  /** Whether its proposer calls it one. */
  readonly isProposed: boolean;
}

function examplesOf(story: GoldStory): readonly Example[] {
  const annotations = annotateGold(story);
  const input = join(dirname(story.files[0]!), 'proposals.json');
  const { proposals } = readProposals(readFileSync(input, 'utf8'), { input });
  const reading = { ...storyReading({ setAside: [] }, annotations, english.proposals), by: '', prompt: '' };
  const differences = proposals?.differences ?? [];
  return differences.flatMap((difference, at): readonly Example[] => {
    const weighing = weighingOf(reading, difference, at / differences.length);
    if ('reason' in weighing) return [];
    const met = story.gold.differences.filter(gold => meetsDifference(shown(weighing), gold));
    const sure = met.filter(({ confidence }) => confidence !== 'low');
    // where annotators were not sure, there is nothing to learn
    if (met.length > 0 && sure.length === 0) return [];
    const found = featuresOf(weighing);
    return [
      {
        story: story.name,
        features: [1, ...FEATURE_IDS.map(id => found.get(id) ?? 0)],
        isClash: sure.some(({ relation }) => relation === 'conflict' || relation === 'update'),
        isProposed: difference.relation !== 'compatible',
      },
    ];
  });
}

/** As much of a finding as meeting needs. */
function shown({ sides }: Weighing): Finding {
  return {
    variants: sides.map(({ words }) => ({ evidence: words.map(({ evidence }) => evidence) })),
  } as unknown as Finding;
}

/** Ridge on all weights but the constant's. Of 1, 5 and 20 the middle one tells best on stories left out. */
const RIDGE = 5;

function learnFrom(examples: readonly Example[]): readonly number[] {
  return learn(
    examples.map(({ features, isClash }) => ({ features, is: isClash, worth: 1 })),
    RIDGE,
  );
}

/** Sums from which a difference is called a clash, to choose between. */
const FROM = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4];

function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new TypeError('usage: tsx training/proposals.ts path/to/gold');
  const examples = readGoldStories(folder).flatMap(examplesOf);
  const stories = [...new Set(examples.map(({ story }) => story))];
  const scored = stories.flatMap(story => {
    const weights = learnFrom(examples.filter(each => each.story !== story));
    return examples
      .filter(each => each.story === story)
      .map(each => ({ ...each, score: scoreOf(weights, each.features) }));
  });
  const count = (list: readonly Example[]): string =>
    `${list.filter(({ isClash }) => isClash).length} of ${list.length}`;
  console.log(`clashes among all differences: ${count(examples)}`);
  console.log(`as proposed: ${count(examples.filter(({ isProposed }) => isProposed))}`);
  for (const from of FROM) console.log(`from ${from}: ${count(scored.filter(({ score }) => score > from))}`);
  const [constant, ...weights] = learnFrom(examples).map(w => w.toFixed(2));
  console.log(`constant: ${constant}`);
  for (const [i, id] of FEATURE_IDS.entries()) console.log(`${id}: ${weights[i]}`);
}

main(process.argv.slice(2));
