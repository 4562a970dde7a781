/** Runners: every scorer with the corpus files it reads. Printing, the gate and the baseline share this list. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from './claims.ts';
import type { Scores } from './scores.ts';

/** Scores, and where a scorer judges claims, those. */
export interface RunScores extends Scores {
  readonly claims?: readonly Claim[];
}

export interface Runner {
  readonly id: string;
  /** Files it reads, as paths below the shared folder; a folder stands for all that is in it. */
  readonly files: (shared: string) => readonly string[];
  readonly run: (shared: string) => Promise<RunScores>;
}

const GOLD = 'gold';

/** Without the folder its own path, which is then missing. */
function goldFiles(shared: string): readonly string[] {
  if (!existsSync(join(shared, GOLD))) return [GOLD];
  const folders = readdirSync(join(shared, GOLD), { withFileTypes: true }).filter(entry => entry.isDirectory());
  return folders.flatMap(folder =>
    readdirSync(join(shared, GOLD, folder.name))
      .filter(file => /^(?:gold|[a-z])\.json$|^\d+\.txt$/.test(file))
      .map(file => `${GOLD}/${folder.name}/${file}`),
  );
}

/** Recorded answers beside the stories. */
function answerFiles(shared: string): readonly string[] {
  return [...new Set(goldFiles(shared).map(file => file.replace(/[^/]*$/, 'proposals.json')))].filter(file =>
    existsSync(join(shared, file)),
  );
}

const corpusFiles =
  (...names: readonly string[]) =>
  (): readonly string[] =>
    names.map(name => `corpora/${name}`);

/** In the order they are printed. */
export const RUNNERS: readonly Runner[] = [
  {
    id: 'gold',
    files: goldFiles,
    run: async shared => (await import('./gold-runs.ts')).scoreGoldStories(shared),
  },
  {
    id: 'unread',
    files: () => ['unread'],
    run: async shared => (await import('./gold-runs.ts')).scoreUnreadStories(shared),
  },
  {
    id: 'proposals',
    files: shared => [...goldFiles(shared), ...answerFiles(shared), 'unread'],
    run: async shared => (await import('./proposals.ts')).scoreProposals(shared),
  },
  {
    id: 'exactness',
    files: goldFiles,
    run: async shared => (await import('./exactness.ts')).scoreExactness(shared),
  },
  {
    id: 'drafts',
    // made up, and kept with the tests
    files: () => [],
    run: async () => (await import('./drafts.ts')).scoreDrafts(),
  },
  {
    id: 'pages',
    files: corpusFiles('html'),
    run: async shared => (await import('./pages.ts')).scorePages(shared),
  },
  {
    id: 'times',
    files: shared => [...corpusFiles('times-newswire.jsonl')(), ...goldFiles(shared)],
    run: async shared => (await import('./layer-runs.ts')).runTimes(shared),
  },
  {
    id: 'quantities',
    files: shared => [
      ...corpusFiles('stories-stream-dev.jsonl', 'stories-stream-dev-facts.json')(),
      ...goldFiles(shared),
    ],
    run: async shared => (await import('./quantities.ts')).scoreQuantities(shared),
  },
  {
    id: 'quotations',
    files: shared => [...corpusFiles('quotes-dev.jsonl')(), ...goldFiles(shared)],
    run: async shared => (await import('./quotations.ts')).scoreQuotations(shared),
  },
  {
    id: 'entities',
    files: goldFiles,
    run: async shared => (await import('./names.ts')).scoreEntities(shared),
  },
  {
    id: 'names',
    files: corpusFiles('names-dev.tsv'),
    run: async shared => (await import('./names.ts')).scoreNames(shared),
  },
  {
    id: 'syntax',
    files: corpusFiles('syntax-dev.conllu'),
    run: async shared => (await import('./layer-runs.ts')).runSyntax(shared),
  },
  {
    id: 'events',
    files: corpusFiles('events-dev.jsonl'),
    run: async shared => (await import('./events/events.ts')).scoreEvents(shared),
  },
  {
    id: 'grouping',
    files: corpusFiles('stories-stream-dev.jsonl', 'stories-short-dev.jsonl'),
    run: async shared => (await import('./grouping.ts')).scoreGrouping(shared),
  },
  {
    id: 'feeds',
    files: () => ['formats/feeds'],
    run: async shared => (await import('./feeds.ts')).scoreFeeds(shared),
  },
  {
    id: 'agency',
    files: () => ['formats/ninjs', 'formats/newsml-g2'],
    run: async shared => (await import('./agency.ts')).scoreAgency(shared),
  },
  {
    id: 'alignment',
    files: corpusFiles(
      'alignment/STSint.input.headlines.wa',
      'alignment/STSint.input.headlines.sent1.chunk.txt',
      'alignment/STSint.input.headlines.sent2.chunk.txt',
      'alignment/superpal-dev.csv',
      'alignment/qaalign-dev.csv',
    ),
    run: async shared =>
      (await import('./alignment.ts')).scoreAlignment(shared, (await import('./aligners.ts')).ourAligners()),
  },
];

/** Files of `runner` that are not there. */
export function missingFiles(runner: Runner, shared: string): readonly string[] {
  return runner.files(shared).filter(path => !existsSync(join(shared, path)));
}
