/**
 * Planted faults: made-up draft sentences, each with its key, held against made-up reports and a record. In: a folder under `test/drafts`. Out:
 * which faults were found, and what else was flagged.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annotation, annotateStory, checkDraft, english, type Report } from '../../src/index.ts';
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

/** A story of planted faults, and its texts and record beside any draft. */
export interface DraftStory {
  readonly sentences: readonly Sentence[];
  /** Annotations of sentences, each a draft of its own, and of what they are checked against. */
  readonly annotate: (sentences: readonly string[]) => {
    readonly drafts: readonly Annotation[];
    readonly against: readonly Annotation[];
  };
}

export function readDraftStory(story: string): DraftStory {
  const read = (name: string): string => readFileSync(join(DRAFTS, story, name), 'utf8');
  const has = (name: string): boolean => existsSync(join(DRAFTS, story, name));
  const sentences = ['sentences.json', 'held-back.json']
    .filter(has)
    .flatMap(name => JSON.parse(read(name)) as readonly Sentence[]);
  const dates = has('dates.json') ? (JSON.parse(read('dates.json')) as typeof DATES) : DATES;
  const stated = (report: Report, role: Report['role'], published: string): Report => ({
    ...report,
    role,
    published,
    publishedFrom: 'metadata',
  });
  const record = reportsOf({ 'record.txt': read('record.txt') }).map(each => stated(each, 'record', dates.record));
  const texts = [...record, ...reportsOf({ 'reports.json': read('reports.json') })];
  const annotate = (list: readonly string[]): ReturnType<DraftStory['annotate']> => {
    const names = list.map((_, i) => `s${String(i).padStart(4, '0')}.txt`);
    const drafts = reportsOf(Object.fromEntries(list.map((text, i) => [names[i]!, text])));
    const all = annotateStory([...drafts.map(draft => stated(draft, 'draft', dates.draft)), ...texts], english, {
      parser: parser(),
    });
    return { drafts: all.slice(0, list.length), against: all.slice(list.length) };
  };
  return { sentences, annotate };
}

export function checkPlanted(story: string): Planted {
  const { sentences, annotate } = readDraftStory(story);
  const { drafts, against } = annotate(sentences.map(({ text }) => text));
  const flags: Flag[] = [];
  const missed: string[] = [];
  sentences.forEach((sentence, i) => {
    const { items } = checkDraft(drafts[i]!, against, english.drafts);
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
