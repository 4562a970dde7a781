/**
 * Links: which mentions of a story are one event, learned from other stories. In: reports, and the places where their words tell events. Out: what a model is learned
 * from, and the clusters that a model makes. Pairs are weighed by logistic regression, and joined by average linkage.
 */
import { learn, scoreOf } from '../../training/regression.ts';
import { scoreClusterings } from '../clusterings.ts';
import type { EventTopic } from './corpus.ts';
import { featuresOf } from './features.ts';
import { averageLinkage } from './linkage.ts';
import { eventMention, eventStory } from './mentions.ts';
import { wordUsages } from './usages.ts';

/** The annotated mentions of reports that are compared with one another. */
export interface EventGroup {
  /** Indices into the topic's mentions. */
  readonly mentions: readonly number[];
  readonly chains: readonly string[];
  /** Features of each pair: of mentions `a < b` by number in `mentions` at `b (b - 1) / 2 + a`. */
  readonly pairs: readonly (readonly number[])[];
}

export interface LinkModel {
  /** In the order of `FEATURE_NAMES`. */
  readonly weights: readonly number[];
  /** The mean likeness from which two clusters are one event. */
  readonly least: number;
}

/** The reports of a topic in groups that are compared each by itself; `groupOf`: of each report. */
export function groupsOf(
  { annotations, mentions }: EventTopic,
  groupOf: readonly (string | number)[],
): readonly EventGroup[] {
  return [...new Set(groupOf)].map(group => {
    const reports = annotations.flatMap((_, at) => (groupOf[at] === group ? [at] : []));
    const own = mentions.flatMap(({ at }, i) => (groupOf[at] === group ? [i] : []));
    const story = eventStory(reports.map(at => annotations[at]!));
    const read = own.map(i => eventMention(story, reports.indexOf(mentions[i]!.at), mentions[i]!.head.start));
    const usages = wordUsages(story, read);
    return {
      mentions: own,
      chains: own.map(i => mentions[i]!.chain),
      pairs: read.flatMap((b, i) => read.slice(0, i).map(a => featuresOf(usages, a, b))),
    };
  });
}

/** Ridge on all weights but the constant's. */
const RIDGE = 1;
/** Likeness from which clusters may be one, to choose between. */
const LEAST_LIKENESS = [-0.5, -0.4, -0.3, -0.2, -0.1, 0];

/** Weights, and of those likenesses the one with which they link these very stories best. */
export function learnLinks(groups: readonly EventGroup[]): LinkModel {
  const examples = groups.flatMap(({ chains, pairs }) =>
    chains.flatMap((b, i) =>
      chains.slice(0, i).map((a, k) => ({ features: pairs[placeOf(k, i)]!, is: a === b, worth: 1 })),
    ),
  );
  const weights = learn(examples, RIDGE);
  const gold = groups.flatMap(({ chains }) => chains);
  const least = bestOf(LEAST_LIKENESS, each => {
    const ours = groups.flatMap((group, g) => linkGroup(group, { weights, least: each }).map(first => `${g} ${first}`));
    return scoreClusterings(gold, ours).conll;
  });
  return { weights, least };
}

function placeOf(a: number, b: number): number {
  return (b * (b - 1)) / 2 + a;
}

/** The first of the values with which the score is highest. */
export function bestOf(values: readonly number[], score: (value: number) => number): number {
  const scores = values.map(score);
  return values[scores.indexOf(Math.max(...scores))]!;
}

/** For each mention of the group the first one of its cluster, both by number in the group. */
export function linkGroup({ mentions, pairs }: EventGroup, { weights, least }: LinkModel): readonly number[] {
  const likeness = (a: number, b: number): number => squash(scoreOf(weights, pairs[placeOf(a, b)]!));
  return averageLinkage(mentions.length, likeness, least);
}

/** A sum of evidence as a likeness from -1 to 1, 0 where it is as likely as not. */
function squash(sum: number): number {
  return sum / Math.sqrt(1 + sum * sum);
}
