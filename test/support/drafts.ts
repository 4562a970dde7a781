/**
 * Planted faults: made-up draft sentences, each with its key, held against made-up reports and a record. In: a folder under `test/drafts`. Out:
 * which faults were found, and what else was flagged.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotateStory, checkDraft, english, type Report } from '../../src/index.ts';
import { parser, reportsOf } from './stories.ts';

export const DRAFTS = join(import.meta.dirname, '..', 'drafts');

export interface Sentence {
  readonly fault: string | null;
  /** The words that are at fault. */
  readonly on?: string;
  readonly text: string;
}

/** A fault verdict, and whether it falls on what was planted. */
export interface Flag {
  readonly sentence: Sentence;
  readonly isRight: boolean;
  readonly line: string;
}

export interface Planted {
  readonly sentences: readonly Sentence[];
  readonly planted: readonly Sentence[];
  /** A line for each planted fault that was not found. */
  readonly missed: readonly string[];
  readonly flags: readonly Flag[];
}

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

/** When the record and the drafts are of, unless a story's `dates.json` says otherwise. */
const DATES = { record: '2025-06-08', draft: '2025-06-09' };

export function checkPlanted(story: string): Planted {
  const read = (name: string): string => readFileSync(join(DRAFTS, story, name), 'utf8');
  const sentences: readonly Sentence[] = ['sentences.json', 'held-back.json']
    .filter(name => existsSync(join(DRAFTS, story, name)))
    .flatMap(name => JSON.parse(read(name)) as readonly Sentence[]);
  const dates = existsSync(join(DRAFTS, story, 'dates.json'))
    ? (JSON.parse(read('dates.json')) as typeof DATES)
    : DATES;
  const stated = (report: Report, role: Report['role'], published: string): Report => ({
    ...report,
    role,
    published,
    publishedFrom: 'metadata',
  });
  const names = sentences.map((_, i) => `s${String(i).padStart(3, '0')}.txt`);
  const drafts = reportsOf(Object.fromEntries(sentences.map(({ text }, i) => [names[i]!, text])));
  const record = reportsOf({ 'record.txt': read('record.txt') });
  const annotations = annotateStory(
    [
      ...drafts.map(draft => stated(draft, 'draft', dates.draft)),
      ...record.map(each => stated(each, 'record', dates.record)),
      ...reportsOf({ 'reports.json': read('reports.json') }),
    ],
    english,
    { parser: parser() },
  );
  const against = annotations.slice(drafts.length);
  const flags: Flag[] = [];
  const missed: string[] = [];
  sentences.forEach((sentence, i) => {
    const { items } = checkDraft(annotations[i]!, against, english.entities);
    const from = sentence.on === undefined ? -1 : sentence.text.indexOf(sentence.on);
    const to = from + (sentence.on?.length ?? 0);
    const wrong = items.filter(item => FAULTS.has(item.verdict));
    // a wrong speaker is told of the words that are said, whether the name or the words are given as the fault
    const hits = wrong.filter(
      ({ evidence, verdict }) =>
        (from >= 0 && evidence.start < to && from < evidence.end) ||
        (sentence.fault === 'wrong speaker' && verdict === 'other-speaker'),
    );
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
  return { sentences, planted: sentences.filter(({ fault }) => fault !== null), missed, flags };
}

export function recallOf({ planted, missed }: Planted): number {
  return (planted.length - missed.length) / planted.length;
}

export function precisionOf({ flags }: Planted): number {
  return flags.filter(({ isRight }) => isRight).length / flags.length;
}
