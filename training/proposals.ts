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
import { type Reading, weighingOf } from '../src/core/compare/proposals/differences.ts';
import { FEATURE_IDS, type FeatureId, featuresOf } from '../src/core/compare/proposals/features.ts';
import { storyReading } from '../src/core/compare/proposals/proposals.ts';
import type { Weighing } from '../src/core/compare/proposals/weighings.ts';
import type { Finding } from '../src/core/model/comparison.ts';
import type { Annotation } from '../src/core/model/layers.ts';
import type { Proposals, ProposedDifference, ProposedPoint } from '../src/core/model/proposals.ts';
import { compare, english } from '../src/index.ts';
import { readProposals } from '../src/input/proposals.ts';
import { learn, scoreOf } from './regression.ts';

interface Example {
  readonly story: string;
  /** Which of the ways of answering it is of. */
  readonly manner: MannerId;
  readonly features: readonly number[];
  readonly isClash: boolean;
  /** How hasty its answer is, 0 to 1. */
  readonly haste: number;
  /** What its proposer calls it. */
  readonly isProposed: boolean;
}

type MannerId = keyof typeof MANNERS;
type Differences = readonly ProposedDifference[];
type Manner = (answer: Proposals) => Proposals;

/**
 * Ways of answering. All recorded answers are to one careful prompt; others call more things conflicts, or do not say how much they matter. So the answers
 * are also learned from as a hastier proposer would have given them: every second detail, or all, called a conflict, and told among the others; and
 * what it takes for agreed told as a conflict too.
 */
const MANNERS = {
  'as recorded': (answer: Proposals): Proposals => answer,
  'half the details are clashes': told(all => hastier(all, 2)),
  'half the details are clashes, all matter alike': told(all => alike(hastier(all, 2))),
  'all is a clash': told(all => hastier(all, 1)),
  'all is a clash and matters alike': told(all => alike(hastier(all, 1))),
  'half of what is agreed is a clash': (answer: Proposals): Proposals => withAgreed(answer),
  'half of what is agreed is a clash, and half the details, all matter alike': (answer: Proposals): Proposals =>
    told(all => alike(hastier(all, 2)))(withAgreed(answer)),
} as const satisfies Record<string, Manner>;

function told(change: (all: Differences) => Differences): Manner {
  return answer => ({ ...answer, differences: change(answer.differences) });
}

/** Every second agreement told as a conflict between its first two texts, spread over the answer. */
function withAgreed(answer: Proposals): Proposals {
  const clashes = answer.agreements.filter((_, i) => i % 2 === 0).flatMap(asConflict);
  const differences = [answer.differences, clashes].flatMap(spread).sort((a, b) => a.place - b.place);
  return {
    ...answer,
    differences: differences.map(({ each }) => each),
    agreements: answer.agreements.filter((_, i) => i % 2 === 1),
  };
}

function asConflict({ point, spans }: ProposedPoint, at: number): Differences {
  const reports = [...new Set(spans.map(({ report }) => report))].slice(0, 2);
  if (reports.length < 2) return [];
  const sides = reports.map(report => {
    const own = spans.filter(span => span.report === report);
    return { value: own[0]!.exact, spans: own };
  });
  const severity = at % 4 === 0 ? ('material' as const) : ('minor' as const);
  return [{ question: point, type: 'presence', relation: 'conflict', severity, sides }];
}

function spread(list: Differences): readonly { readonly each: ProposedDifference; readonly place: number }[] {
  return list.map((each, i) => ({ each, place: i / list.length }));
}

const MANNER_IDS = Object.keys(MANNERS) as readonly MannerId[];

/** What a table of weights is learned from. */
interface Lesson {
  /** What an example of a manner counts. */
  readonly worth: (manner: MannerId) => number;
  readonly features: readonly FeatureId[];
}

/** Who is careful does not tell alike things as a clash: likeness is no sign there. */
const OF_HASTE: ReadonlySet<FeatureId> = new Set<FeatureId>(['alike', 'alike-within', 'same-values']);

/** One for careful answers, one for hasty ones. */
const LESSONS: readonly Lesson[] = [
  {
    worth: manner =>
      manner === 'as recorded' ? WORTH_AS_RECORDED : manner.startsWith('half of what is agreed') ? 0 : 1,
    features: FEATURE_IDS.filter(id => !OF_HASTE.has(id)),
  },
  { worth: manner => (manner === 'as recorded' ? 0 : 1), features: FEATURE_IDS },
];

/** What an answer as recorded counts beside one made of it. */
const WORTH_AS_RECORDED = 4;

/** With every nth detail called a conflict. Recorded answers tell clashes first: here each kind is spread over all of the answer. */
function hastier(all: Differences, nth: number): Differences {
  const [details, clashes] = [true, false].map(is => all.filter(({ relation }) => (relation === 'compatible') === is));
  const told = details!.map((each, i) => (i % nth === 0 ? { ...each, relation: 'conflict' as const } : each));
  return [clashes!, told]
    .flatMap(spread)
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
  const reading = readingOf(annotations);
  return MANNER_IDS.flatMap(manner => {
    const answer = MANNERS[manner](proposals);
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
          haste: traits.haste,
          features: [1, ...FEATURE_IDS.map(id => found.get(id) ?? 0)],
          isClash: sure.some(({ relation }) => relation === 'conflict' || relation === 'update'),
          isProposed: difference.relation !== 'compatible',
        },
      ];
    });
  });
}

/** Rules that were built on these very stories are right on them more often than elsewhere: what rules find is learned from without theirs. */
const BUILT_HERE = /^(?:state-|name-slip$|own-age$|child-age$|one-street$)/;

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

/** A column of weights for each table. All manners together count as much as the answers once. */
function learnFrom(examples: readonly Example[]): readonly (readonly number[])[] {
  return LESSONS.map(lesson => {
    const all = MANNER_IDS.reduce((sum, manner) => sum + lesson.worth(manner), 0);
    const used = [0, ...FEATURE_IDS.flatMap((id, i) => (lesson.features.includes(id) ? [i + 1] : []))];
    const learned = examples.map(each => ({
      features: used.map(i => each.features[i]!),
      is: each.isClash,
      worth: lesson.worth(each.manner) / all,
    }));
    const weights = learn(
      learned.filter(each => each.worth > 0),
      RIDGE,
    );
    return [0, ...FEATURE_IDS.map((_, i) => i + 1)].map(i => weights[used.indexOf(i)] ?? 0);
  });
}

function sumOf(tables: readonly (readonly number[])[], { features, haste }: Example): number {
  const [careful, hasty] = tables.map(weights => scoreOf(weights, features));
  return (1 - haste) * careful! + haste * hasty!;
}

/** Sums from which a difference is called a clash, to choose between. */
const FROM = [-1, -0.75, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8];

function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new TypeError('usage: tsx training/proposals.ts path/to/gold');
  const examples = readGoldStories(folder).flatMap(examplesOf);
  const stories = [...new Set(examples.map(({ story }) => story))];
  const scored = stories.flatMap(story => {
    const tables = learnFrom(examples.filter(each => each.story !== story));
    return examples.filter(each => each.story === story).map(each => ({ ...each, score: sumOf(tables, each) }));
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
  const tables = learnFrom(examples);
  const row = (i: number): string => tables.map(weights => Number(weights[i]!.toFixed(2))).join(', ');
  console.log(`export const CONSTANT: Weight = [${row(0)}];`);
  for (const [i, id] of FEATURE_IDS.entries()) console.log(`  '${id}': [${row(i + 1)}],`);
}

main(process.argv.slice(2));
