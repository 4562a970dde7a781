/**
 * Learns the weights by which a proposed difference is called a clash or a detail (`src/core/compare/proposals/weights.ts`): logistic regression on
 * answers about stories that annotators have read, recorded and kept ones to several prompts. In: the folder of stories. Out: weights, and what they
 * tell on stories they were not learned from, each left out in turn.
 *
 * Usage: tsx training/proposals.ts path/to/gold
 */
import { dirname, join } from 'node:path';
import { annotateGold } from '../eval/gold-runs.ts';
import { type GoldStory, readGoldStories } from '../eval/gold-stories.ts';
import { meetsDifference } from '../eval/meetings.ts';
import { readAnswer } from '../eval/proposals.ts';
import { traitsOf } from '../src/core/compare/proposals/answers.ts';
import { type Reading, weighingOf } from '../src/core/compare/proposals/differences.ts';
import { FEATURE_IDS, featuresOf } from '../src/core/compare/proposals/features.ts';
import { storyReading } from '../src/core/compare/proposals/proposals.ts';
import type { Weighing } from '../src/core/compare/proposals/weighings.ts';
import type { Finding } from '../src/core/model/comparison.ts';
import type { Annotation } from '../src/core/model/layers.ts';
import type { Proposals } from '../src/core/model/proposals.ts';
import { compare, english } from '../src/index.ts';
import { answerFrom, readKept } from './answers.ts';
import { learn, scoreOf } from './regression.ts';

interface Example {
  readonly story: string;
  /** Which answer about it. */
  readonly answer: AnswerId;
  readonly features: readonly number[];
  readonly isClash: boolean;
  /** What its proposer calls it. */
  readonly isProposed: boolean;
}

/** Kept answers to other prompts (`training/answers.ts`), by what is told of them. */
const KEPT = {
  'as recorded': null,
  'another answer to the same prompt': 'careful',
  'to a plain prompt': 'plain',
  'to a prompt that wants all': 'eager',
} as const satisfies Record<string, string | null>;

type AnswerId = keyof typeof KEPT;
const ANSWER_IDS = Object.keys(KEPT) as readonly AnswerId[];

const kept = new Map(
  ANSWER_IDS.map(id => [
    id,
    KEPT[id] === null ? null : readKept(join(import.meta.dirname, 'answers', `${KEPT[id]}.json`)),
  ]),
);

function answersOf(story: GoldStory, annotations: readonly Annotation[]): readonly (readonly [AnswerId, Proposals])[] {
  return ANSWER_IDS.flatMap((id): readonly (readonly [AnswerId, Proposals])[] => {
    const answers = kept.get(id)!;
    if (answers === null) {
      const recorded = readAnswer(join(dirname(story.files[0]!), 'proposals.json'));
      return recorded === null ? [] : [[id, recorded]];
    }
    const own = answers[story.name];
    return own === undefined ? [] : [[id, answerFrom(own, annotations)]];
  });
}

function examplesOf(story: GoldStory): readonly Example[] {
  const annotations = annotateGold(story);
  const reading = readingOf(annotations);
  return answersOf(story, annotations).flatMap(([answer, proposals]) => {
    const traits = traitsOf(proposals, reading.resolve);
    return proposals.differences.flatMap((difference, at): readonly Example[] => {
      const weighing = weighingOf(reading, difference, at, traits);
      if ('reason' in weighing) return [];
      const met = story.gold.differences.filter(gold => meetsDifference(shown(weighing), gold));
      const sure = met.filter(({ confidence }) => confidence !== 'low');
      // where annotators were not sure, there is nothing to learn
      if (met.length > 0 && sure.length === 0) return [];
      const found = featuresOf(weighing);
      return [
        {
          ...{ story: story.name, answer },
          features: [1, ...FEATURE_IDS.map(id => found.get(id) ?? 0)],
          isClash: sure.some(({ relation }) => relation === 'conflict' || relation === 'update'),
          isProposed: difference.relation !== 'compatible',
        },
      ];
    });
  });
}

/** Rules that were built on these very stories are right on them more often than elsewhere: what rules find is learned from without theirs. */
const BUILT_HERE = /^(?:state-|name-slip$|own-age$|child-age$|one-street$|named-later$)/;

function readingOf(annotations: readonly Annotation[]): Reading {
  const reading = storyReading(compare(annotations), annotations, english.proposals);
  const clashes = reading.clashes.filter(({ why }) => !BUILT_HERE.test(why.rule));
  return { ...reading, clashes, by: '', prompt: '' };
}

/** As much of a finding as meeting needs. */
function shown({ sides }: Weighing): Finding {
  return {
    variants: sides.map(({ words }) => ({ evidence: words.map(({ evidence }) => evidence) })),
  } as unknown as Finding;
}

/** Ridge on all weights but the constant's. */
const RIDGE = 1;

/** What an answer as recorded counts beside a kept one: it is the one that is scored, of a reader that nobody here asked. */
const WORTH_AS_RECORDED = 2;

function learnFrom(examples: readonly Example[]): readonly number[] {
  return learn(
    examples.map(({ features, isClash, answer }) => ({
      features,
      is: isClash,
      worth: answer === 'as recorded' ? WORTH_AS_RECORDED : 1,
    })),
    RIDGE,
  );
}

/** Sums from which a difference is called a clash, to choose between. */
const FROM = [-1, -0.85, -0.7, -0.6, -0.5, -0.4, -0.2, 0, 0.2, 0.4];

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
  for (const answer of ANSWER_IDS) {
    const own = scored.filter(each => each.answer === answer);
    console.log(
      `${answer}: clashes among all ${count(own)}, as proposed ${count(own.filter(each => each.isProposed))}`,
    );
    for (const from of FROM) console.log(`  from ${from}: ${count(own.filter(({ score }) => score > from))}`);
  }
  const weights = learnFrom(examples);
  console.log(`export const CONSTANT = ${weights[0]!.toFixed(2)};`);
  for (const [i, id] of FEATURE_IDS.entries()) console.log(`  '${id}': ${Number(weights[i + 1]!.toFixed(2))},`);
}

main(process.argv.slice(2));
