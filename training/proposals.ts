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
import { traitsOf } from '../src/core/compare/proposals/answers.ts';
import { weighingOf } from '../src/core/compare/proposals/differences.ts';
import { FEATURE_IDS, featuresOf } from '../src/core/compare/proposals/features.ts';
import { storyReading } from '../src/core/compare/proposals/proposals.ts';
import type { Weighing } from '../src/core/compare/proposals/weighings.ts';
import type { Finding } from '../src/core/model/comparison.ts';
import type { ProposedDifference } from '../src/core/model/proposals.ts';
import { compare, english } from '../src/index.ts';
import { readProposals } from '../src/input/proposals.ts';
import { learn, scoreOf } from './regression.ts';

interface Example {
  readonly story: string;
  /** Which of the ways of answering it is of. */
  readonly manner: MannerId;
  readonly features: readonly number[];
  readonly isClash: boolean;
  /** What its proposer calls it. */
  readonly isProposed: boolean;
}

type MannerId = keyof typeof MANNERS;
type Differences = readonly ProposedDifference[];

/**
 * Ways of answering. All recorded answers are to one careful prompt; others call more things conflicts, or do not say how much they matter. So the answers
 * are also learned from as a hastier proposer would have given them: every second detail, or all, called a conflict, and told among the others.
 */
const MANNERS = {
  'as recorded': (all: Differences): Differences => all,
  'half the details are clashes': (all: Differences): Differences => hastier(all, 2),
  'half the details are clashes, all matter alike': (all: Differences): Differences => alike(hastier(all, 2)),
  'all is a clash': (all: Differences): Differences => hastier(all, 1),
  'all is a clash and matters alike': (all: Differences): Differences => alike(hastier(all, 1)),
} as const;

const MANNER_IDS = Object.keys(MANNERS) as readonly MannerId[];

/** What an answer as recorded counts beside one made of it. */
const WORTH_AS_RECORDED = 4;

function worthOf({ manner }: Example): number {
  const all = WORTH_AS_RECORDED + MANNER_IDS.length - 1;
  return (manner === 'as recorded' ? WORTH_AS_RECORDED : 1) / all;
}

/** With every nth detail called a conflict. Recorded answers tell clashes first: here each kind is spread over all of the answer. */
function hastier(all: Differences, nth: number): Differences {
  const [details, clashes] = [true, false].map(is => all.filter(({ relation }) => (relation === 'compatible') === is));
  const told = details!.map((each, i) => (i % nth === 0 ? { ...each, relation: 'conflict' as const } : each));
  return [clashes!, told]
    .flatMap(list => list.map((each, i) => ({ each, place: i / list.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

function alike(all: Differences): Differences {
  return all.map(each => ({ ...each, severity: 'minor' }));
}

function examplesOf(story: GoldStory): readonly Example[] {
  const annotations = annotateGold(story);
  const input = join(dirname(story.files[0]!), 'proposals.json');
  const { proposals } = readProposals(readFileSync(input, 'utf8'), { input });
  if (proposals === null) return [];
  const reading = { ...storyReading(compare(annotations), annotations, english.proposals), by: '', prompt: '' };
  return MANNER_IDS.flatMap(manner => {
    const answer = { ...proposals, differences: MANNERS[manner](proposals.differences) };
    const traits = traitsOf(answer, reading.resolve);
    return answer.differences.flatMap((difference, at): readonly Example[] => {
      const weighing = weighingOf(reading, difference, at, traits);
      if ('reason' in weighing) return [];
      const met = story.gold.differences.filter(gold => meetsDifference(shown(weighing), gold));
      const sure = met.filter(({ confidence }) => confidence !== 'low');
      // where annotators were not sure, there is nothing to learn
      if (met.length > 0 && sure.length === 0) return [];
      const found = featuresOf(weighing);
      return [
        {
          ...{ story: story.name, manner },
          features: [1, ...FEATURE_IDS.map(id => found.get(id) ?? 0)],
          isClash: sure.some(({ relation }) => relation === 'conflict' || relation === 'update'),
          isProposed: difference.relation !== 'compatible',
        },
      ];
    });
  });
}

/** As much of a finding as meeting needs. */
function shown({ sides }: Weighing): Finding {
  return {
    variants: sides.map(({ words }) => ({ evidence: words.map(({ evidence }) => evidence) })),
  } as unknown as Finding;
}

/** Ridge on all weights but the constant's. */
const RIDGE = 1;

function learnFrom(examples: readonly Example[]): readonly number[] {
  return learn(
    examples.map(each => ({ features: each.features, is: each.isClash, worth: worthOf(each) })),
    RIDGE,
  );
}

/** Sums from which a difference is called a clash, to choose between. */
const FROM = [-1, -0.75, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8];

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
  for (const manner of MANNER_IDS) {
    const own = scored.filter(each => each.manner === manner);
    console.log(
      `${manner}: clashes among all ${count(own)}, as proposed ${count(own.filter(each => each.isProposed))}`,
    );
    for (const from of FROM) console.log(`  from ${from}: ${count(own.filter(({ score }) => score > from))}`);
  }
  const [constant, ...weights] = learnFrom(examples).map(w => w.toFixed(2));
  console.log(`constant: ${constant}`);
  for (const [i, id] of FEATURE_IDS.entries()) console.log(`${id}: ${weights[i]}`);
}

main(process.argv.slice(2));
