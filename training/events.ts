/**
 * Learns which mentions are one event from all topics of the corpus, and prints the weights that tell it. What they are worth on topics they were not learned from
 * `npm run eval -- --only events` says: there each part of the topics is linked by what the others teach. The program itself uses no such weights:
 * `docs/events.md` says why.
 *
 * Usage: tsx training/events.ts path/to/shared
 */
import { readEventTopics } from '../eval/events/corpus.ts';
import { FEATURE_NAMES } from '../eval/events/features.ts';
import { groupsOf, learnLinks } from '../eval/events/links.ts';
import { learnSorting, sortableTopic } from '../eval/events/sorting.ts';

function main([shared]: readonly string[]): void {
  if (shared === undefined) throw new TypeError('usage: tsx training/events.ts path/to/shared');
  const topics = readEventTopics(shared);
  const { weights, least } = learnLinks(topics.flatMap(topic => groupsOf(topic, topic.stories)));
  for (const [i, name] of FEATURE_NAMES.entries()) console.log(`${name}: ${weights[i]!.toFixed(2)}`);
  console.log(`one event from a mean likeness of ${least}`);
  console.log(`reports of one story from a mean likeness of ${learnSorting(topics.map(sortableTopic))}`);
}

main(process.argv.slice(2));
