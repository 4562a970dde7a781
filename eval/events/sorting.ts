/**
 * Sorting: which reports of a topic are of one story, so that only those are compared. In: reports. Out: for each the first one of its story. Reports of one story begin
 * alike; how alike they must be is learned from other topics.
 */
import { scoreClusterings } from '../clusterings.ts';
import type { EventTopic } from './corpus.ts';
import { averageLinkage } from './linkage.ts';
import { bestOf } from './links.ts';
import { type Bag, type EventReport, type EventStory, eventStory, unitBag } from './mentions.ts';
import { dot } from './usages.ts';

export interface SortableTopic {
  readonly topic: EventTopic;
  /** What the beginning of each report speaks of. */
  readonly leads: readonly Bag[];
}

export function sortableTopic(topic: EventTopic): SortableTopic {
  const story = eventStory(topic.annotations);
  return { topic, leads: story.reports.map(report => leadOf(report, story)) };
}

/** Sentences that a report begins with. */
const LEAD = 6;

/** By how often and how rare; what one report alone has tells nothing of which it is like. */
function leadOf({ annotation, keys }: EventReport, { rarity }: EventStory): Bag {
  const counts = new Map<string, number>();
  keys.forEach((key, i) => {
    if (key !== '' && rarity(key) < 1 && annotation.terms.sentence[i]! < LEAD)
      counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return unitBag(new Map([...counts].map(([key, count]) => [key, (1 + Math.log2(count)) * rarity(key)])));
}

/** For each report of the topic the first one of its story. */
export function sortReports({ leads }: SortableTopic, least: number): readonly number[] {
  return averageLinkage(leads.length, (a, b) => dot(leads[a]!, leads[b]!), least);
}

/** Mean likeness from which reports are of one story, to choose between. */
const LEAST_LIKENESS = [0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1];

/** The likeness with which the reports of these topics are sorted best. */
export function learnSorting(topics: readonly SortableTopic[]): number {
  const gold = topics.flatMap(({ topic }) => topic.stories);
  return bestOf(LEAST_LIKENESS, least => {
    const ours = topics.flatMap(each => sortReports(each, least).map(first => `${each.topic.id} ${first}`));
    return scoreClusterings(gold, ours).bCubed.f1;
  });
}
