/**
 * The ladder: what each part of the aligner buys. In: the gold stories and the alignment corpora. Out: a table with a row for our aligner, one for
 * weights set by hand instead of learned, with each of its parts and without, and ones for what anybody would try first: words of sentences, shared names. Points alone are scored
 * here; other findings also meet agreements, which is why the figures of a run are higher.
 */
import { join } from 'node:path';
import type { Lexicon } from '../src/core/compare/align/keys.ts';
import {
  type Feature,
  LIKENESS_OPTIONS,
  type LikenessOptions,
  likenessOf,
  scoreOf,
} from '../src/core/compare/align/likeness.ts';
import { ALIGN_OPTIONS, type AlignOptions, alignPoints } from '../src/core/compare/align/points.ts';
import { type PointUnit, pointUnits } from '../src/core/compare/align/units.ts';
import type { StoryContext } from '../src/core/compare/context.ts';
import { linkEntities } from '../src/core/compare/link/entities.ts';
import { guardReports } from '../src/core/compare/link/guards.ts';
import type { Annotation } from '../src/core/model/layers.ts';
import { ourAligners } from './aligners.ts';
import { BASELINE_ALIGNERS, scoreAlignment } from './alignment.ts';
import { annotateGold } from './gold-runs.ts';
import { type GoldPoint, type GoldStory, readGoldStories } from './gold-stories.ts';
import { matchOneToOne } from './matchings.ts';
import { meetsSpan, type PlacedSpan } from './meetings.ts';
import { percent, type Table } from './scores.ts';
import { alignSentencePairs } from './tfidf.ts';

/** Spans of several reports that an aligner says are about one thing. */
type Group = readonly PlacedSpan[];

interface Step {
  readonly name: string;
  readonly groups: (context: StoryContext) => readonly Group[];
  /** What the corpora are aligned with; null where the step has no part that they use. */
  readonly lexicon: Lexicon | 'tfidf' | null;
}

function ours(options: AlignOptions, lexicon: Lexicon): Step['groups'] {
  return context => {
    const units = pointUnits(context, lexicon);
    return alignPoints(units, options).groups.map(({ members }) => members.map(i => spanOf(units[i]!)));
  };
}

function spanOf({ annotation, statement: { start, end } }: PointUnit): PlacedSpan {
  return { report: annotation.report.id, start, end };
}

/** Score from which two statements are one by hand-set weights, and members of a point on average. */
const LEAST_BY_HAND = 0.5;
const TOGETHER_BY_HAND = 0.42;

/** Aligning by a weighted sum of a few features, as before weights were learned. */
function byHand(options: LikenessOptions): AlignOptions {
  return {
    scores: (units, candidates) =>
      Float64Array.from(candidates, ({ a, b }) => scoreOf(likenessOf(units[a]!, units[b]!), options)),
    least: LEAST_BY_HAND,
    leastUnlike: LEAST_BY_HAND,
    together: TOGETHER_BY_HAND,
  };
}

/** The weights given, made up to a sum of 1 so that the same score is asked for. */
function weighing(parts: Partial<Record<Feature, number>>): AlignOptions {
  const sum = Object.values(parts).reduce((total, weight) => total + weight, 0);
  const none: Record<Feature, number> = { words: 0, predicate: 0, who: 0, whom: 0, participants: 0 };
  const weights = { ...none };
  for (const [feature, weight] of Object.entries(parts)) weights[feature as Feature] = weight / sum;
  return byHand({ ...LIKENESS_OPTIONS, weights });
}

function without(feature: Feature): AlignOptions {
  const { [feature]: _, ...rest } = LIKENESS_OPTIONS.weights;
  return weighing(rest);
}

const LEAST_ALIKE = 0.2;

function sentencePairs({ annotations }: StoryContext): readonly Group[] {
  const sentences = annotations.flatMap(({ report, sentences }, at) =>
    sentences
      .filter(span => span.field !== 'headline')
      .map(span => ({ at, report: report.id, ...span, text: report.text.slice(span.start, span.end) })),
  );
  return alignSentencePairs(sentences, LEAST_ALIKE).map(([a, b]) => [sentences[a]!, sentences[b]!]);
}

const FEATURES = Object.keys(LIKENESS_OPTIONS.weights) as readonly Feature[];

const STEPS: readonly Step[] = [
  { name: 'pairs of sentences by TF-IDF', groups: sentencePairs, lexicon: 'tfidf' },
  { name: 'shared names alone', groups: ours(weighing({ participants: 1 }), 'senses'), lexicon: null },
  { name: 'ours', groups: ours(ALIGN_OPTIONS, 'senses'), lexicon: 'senses' },
  { name: 'by hand-set weights', groups: ours(byHand(LIKENESS_OPTIONS), 'senses'), lexicon: null },
  ...FEATURES.map(
    (feature): Step => ({
      name: `by hand, without ${feature}`,
      groups: ours(without(feature), 'senses'),
      lexicon: null,
    }),
  ),
  {
    name: 'by hand, without what speaks against',
    groups: ours(byHand({ ...LIKENESS_OPTIONS, accord: 'ignored' }), 'senses'),
    lexicon: null,
  },
  { name: 'without senses', groups: ours(ALIGN_OPTIONS, 'concepts'), lexicon: 'concepts' },
  { name: 'without senses and concepts', groups: ours(ALIGN_OPTIONS, 'forms'), lexicon: 'forms' },
];

function contextOf(annotations: readonly Annotation[]): StoryContext {
  const { compared } = guardReports(
    [...annotations].sort((a, b) => (a.report.id < b.report.id ? -1 : 1)),
    {},
  );
  const { entityOf } = linkEntities(compared);
  return { annotations: compared, published: new Map(), entityOf, nameOf: id => id };
}

const REPORTS_THAT_AGREE = 2;

/** How many agreements have a group of their own whose words meet those of two reports. */
export function countMet(agreements: readonly GoldPoint[], groups: readonly Group[]): number {
  const given = matchOneToOne(agreements.length, groups.length, (row, column) => {
    const met = groups[column]!.filter(ours => agreements[row]!.spans.some(gold => meetsSpan(ours, gold)));
    return new Set(met.map(span => span.report)).size >= REPORTS_THAT_AGREE ? 1 : 0;
  });
  return given.filter(column => column >= 0).length;
}

interface Story {
  readonly gold: GoldStory['gold'];
  readonly context: StoryContext;
}

function rowOf({ name, groups, lexicon }: Step, stories: readonly Story[], sharedDir: string): readonly string[] {
  const found = stories.map(story => groups(story.context));
  const met = stories.reduce((sum, { gold }, i) => sum + countMet(gold.agreements, found[i]!), 0);
  const asked = stories.reduce((sum, { gold }) => sum + gold.agreements.length, 0);
  const points = found.reduce((sum, each) => sum + each.length, 0);
  return [name, percent(met / asked), String(points), ...corpusFigures(lexicon, sharedDir)];
}

function corpusFigures(lexicon: Step['lexicon'], sharedDir: string): readonly string[] {
  if (lexicon === null) return ['', '', ''];
  const aligners = lexicon === 'tfidf' ? BASELINE_ALIGNERS : ourAligners(lexicon);
  const figures = scoreAlignment(sharedDir, aligners).metrics.filter(metric => metric.id.endsWith('.f1'));
  return figures.map(metric => percent(metric.value));
}

/** Runs every step on the stories and corpora below `sharedDir`. */
export function climbLadder(sharedDir: string): Table {
  const stories = readGoldStories(join(sharedDir, 'gold')).map(story => ({
    gold: story.gold,
    context: contextOf(annotateGold(story)),
  }));
  return {
    title: 'Ladder of the aligner, %',
    head: ['aligner', 'agreements', 'points', 'chunks F1', 'sentences F1', 'propositions F1'],
    rows: STEPS.map(step => rowOf(step, stories, sharedDir)),
  };
}
