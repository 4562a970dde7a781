/** Planted faults: made-up draft sentences, each with its key, held against made-up reports and a record. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotateStory, checkDraft, english, type Report } from '../src/index.ts';
import { parser, reportsOf } from './support/stories.ts';

const FOLDER = join(import.meta.dirname, 'drafts', 'lantern');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

interface Sentence {
  readonly fault: string | null;
  /** The words that are at fault. */
  readonly on?: string;
  readonly text: string;
}

const sentences: readonly Sentence[] = [...JSON.parse(read('sentences.json')), ...JSON.parse(read('held-back.json'))];

/** Verdicts that an editor must look at. */
const FAULTS: ReadonlySet<string> = new Set([
  'turned-round',
  'other-speaker',
  'not-as-in-record',
  'not-as-in-texts',
  'not-found',
]);

/** Verdicts that say what is wrong, by kind of fault; any fault will do for the others. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'wrong speaker': ['other-speaker'],
  'turned round': ['turned-round', 'not-as-in-record', 'not-as-in-texts'],
  'not as in the record': ['not-as-in-record'],
};

const reports = reportsOf({ 'reports.json': read('reports.json') });
const record = reportsOf({ 'record.txt': read('record.txt') }).map(
  (each): Report => ({ ...each, role: 'record', published: '2025-06-08', publishedFrom: 'metadata' }),
);
const drafts = reportsOf(
  Object.fromEntries(sentences.map(({ text }, i) => [`s${String(i).padStart(3, '0')}.txt`, text])),
);
const annotations = annotateStory(
  [
    ...drafts.map((draft): Report => ({ ...draft, role: 'draft', published: '2025-06-09', publishedFrom: 'metadata' })),
    ...record,
    ...reports,
  ],
  english,
  { parser: parser() },
);
const against = annotations.slice(drafts.length);

/** A fault verdict, and whether it falls on what was planted. */
interface Flag {
  readonly sentence: Sentence;
  readonly isRight: boolean;
  readonly line: string;
}

const flags: Flag[] = [];
const missed: string[] = [];
sentences.forEach((sentence, i) => {
  const { items } = checkDraft(annotations[i]!, against, { ranks: english.entities.ranks });
  const from = sentence.on === undefined ? -1 : sentence.text.indexOf(sentence.on);
  const to = from + (sentence.on?.length ?? 0);
  const wrong = items.filter(item => FAULTS.has(item.verdict));
  const hits = wrong.filter(({ evidence }) => from >= 0 && evidence.start < to && from < evidence.end);
  const family = FAMILIES[sentence.fault ?? ''];
  if (sentence.fault !== null && !hits.some(({ verdict }) => family === undefined || family.includes(verdict)))
    missed.push(
      `${sentence.fault}: ${sentence.text} ${JSON.stringify(items.map(x => [x.kind, x.evidence.exact, x.verdict]))}`,
    );
  for (const item of wrong)
    flags.push({
      sentence,
      isRight: hits.includes(item),
      line: `${item.kind} ${item.verdict} “${item.evidence.exact}” in: ${sentence.text}`,
    });
});

const planted = sentences.filter(({ fault }) => fault !== null);
const recall = (planted.length - missed.length) / planted.length;
const precision = flags.filter(({ isRight }) => isRight).length / flags.length;

describe('planted faults', () => {
  test('are many and of many kinds, with clean sentences between', () => {
    expect(planted.length).toBeGreaterThanOrEqual(60);
    expect(new Set(planted.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(12);
    expect(sentences.length - planted.length).toBeGreaterThanOrEqual(20);
  });

  test('are found', () => {
    if (process.env['SHOW'] !== undefined) console.log(recall, missed.join('\n'));
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('and little else is', () => {
    if (process.env['SHOW'] !== undefined)
      console.log(
        precision,
        flags
          .filter(f => !f.isRight)
          .map(f => f.line)
          .join('\n'),
      );
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});

test('a report’s own words, held against it, are clean', () => {
  for (const { report } of against.filter(each => each.report.role === 'report')) {
    const [draft, ...texts] = annotateStory(
      [
        { ...report, id: 'draft', role: 'draft' },
        ...against.filter(each => each.report.role === 'report').map(each => each.report),
      ],
      english,
      { parser: parser() },
    );
    const { items } = checkDraft(draft!, texts, { ranks: english.entities.ranks });
    expect(items.filter(item => FAULTS.has(item.verdict)).map(item => [item.verdict, item.evidence.exact])).toEqual([]);
  }
});
