/**
 * Scores the linking of events over reports: which of the annotated mentions are one event. A model is learned for each few topics from all others. Mentions are linked
 * over all reports of a topic, which is the usual task: there two stories of one sort must be told apart first. They are also linked within each story by
 * itself, as the engine is given reports. Mentions alone are clusters of one, and counted.
 */
import { type ClusteringScores, scoreClusterings } from '../clusterings.ts';
import { type Metric, percent, type Scores, type Table } from '../scores.ts';
import { type EventTopic, type GoldMention, readEventTopics } from './corpus.ts';
import { type EventGroup, groupsOf, learnLinks, linkGroup } from './links.ts';
import { learnSorting, sortableTopic, sortReports } from './sorting.ts';

/** Into so many parts the topics are dealt; each is linked by what the others teach. */
const PARTS = 11;

interface PreparedTopic {
  readonly topic: EventTopic;
  /** The first report of each report's story, as found. */
  readonly found: readonly number[];
  /** For each mention what names its cluster, with the stories as found and as given. */
  readonly linked: { readonly found: readonly string[]; readonly given: readonly string[] };
}

export function scoreEvents(sharedDir: string): Scores {
  const topics = linkTopics(readEventTopics(sharedDir));
  const mentions = topics.flatMap(({ topic }) => topic.mentions);
  const gold = mentions.map(({ chain }) => chain);
  const rows = ROWS.map(({ id, label, clusters }): Row => {
    const ours = topics.flatMap(each => clusters(each).map(name => `${each.topic.id} ${name}`));
    return { id, label, scores: scoreClusterings(gold, ours) };
  });
  return { metrics: rows.flatMap(row => metricsOf(row, gold.length)), tables: [tableOf(rows)], misses: [] };
}

function linkTopics(topics: readonly EventTopic[]): readonly PreparedTopic[] {
  const prepared = topics.map((topic, i) => ({
    ...{ topic, part: i % PARTS, sorting: sortableTopic(topic) },
    given: groupsOf(topic, topic.stories),
  }));
  return Array.from({ length: PARTS }, (_, part) => {
    const others = prepared.filter(each => each.part !== part);
    const model = learnLinks(others.flatMap(({ given }) => given));
    const least = learnSorting(others.map(({ sorting }) => sorting));
    const named = (groups: readonly EventGroup[]): readonly string[] => {
      const names: string[] = [];
      groups.forEach((group, g) => {
        linkGroup(group, model).forEach((first, i) => {
          names[group.mentions[i]!] = `${g} ${first}`;
        });
      });
      return names;
    };
    return prepared
      .filter(each => each.part === part)
      .map(({ topic, sorting, given }): PreparedTopic => {
        const found = sortReports(sorting, least);
        return { topic, found, linked: { found: named(groupsOf(topic, found)), given: named(given) } };
      });
  }).flat();
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly scores: ClusteringScores;
}

type Naming = (mention: GoldMention, i: number, prepared: PreparedTopic) => string;

/** For each mention of a topic a name that only those of its cluster have. */
const by =
  (name: Naming) =>
  (prepared: PreparedTopic): readonly string[] =>
    prepared.topic.mentions.map((mention, i) => name(mention, i, prepared));

const ROWS: readonly {
  readonly id: string;
  readonly label: string;
  readonly clusters: (prepared: PreparedTopic) => readonly string[];
}[] = [
  { id: 'alone', label: 'every mention alone', clusters: by((_, i) => `${i}`) },
  { id: 'lemma', label: 'same lemma in a topic', clusters: by(({ lemma }) => lemma) },
  {
    id: 'lemmaSorted',
    label: 'same lemma, reports sorted',
    clusters: by(({ lemma, at }, _, { found }) => `${found[at]} ${lemma}`),
  },
  { id: 'ours', label: 'ours, reports sorted', clusters: ({ linked }) => linked.found },
  {
    id: 'lemmaStory',
    label: 'same lemma in a story',
    clusters: by(({ lemma, at }, _, { topic }) => `${topic.stories[at]} ${lemma}`),
  },
  { id: 'oursStory', label: 'ours, in a story', clusters: ({ linked }) => linked.given },
];

function metricsOf({ id, label, scores }: Row, n: number): readonly Metric[] {
  return [
    { id: `events.${id}.bCubed`, label: `Events linked, ${label}: B-cubed F1`, value: scores.bCubed.f1, n },
    { id: `events.${id}.conll`, label: `Events linked, ${label}: CoNLL F1`, value: scores.conll, n },
  ];
}

function tableOf(rows: readonly Row[]): Table {
  return {
    title: 'Events linked over reports, topics left out in turn, %',
    head: ['linked by', 'MUC', 'B3 P', 'B3 R', 'B3 F1', 'CEAF-e', 'CoNLL'],
    rows: rows.map(({ label, scores: { muc, bCubed, ceafE, conll } }) => [
      label,
      ...[muc.f1, bCubed.precision, bCubed.recall, bCubed.f1, ceafE.f1, conll].map(percent),
    ]),
  };
}
