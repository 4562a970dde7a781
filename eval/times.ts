/**
 * Scores time expressions against TIMEX3 annotation as TempEval-3 did (UzZaman et al. 2013): relaxed (overlapping) and strict spans,
 * and values and types on the relaxed matches, each as F1. `valueF1` counts values of one meaning (`time-values.ts`), `writtenF1` values of
 * the same letters, as TempEval-3 does. Also the event dates of the annotated stories.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Passage } from '../src/core/extract/passage.ts';
import { splitSentences } from '../src/core/extract/syntax/sentences.ts';
import { findTimes } from '../src/core/extract/times/times.ts';
import type { TimeExpression } from '../src/core/model/layers.ts';
import type { Block } from '../src/core/model/report.ts';
import { overlapSpans, type Span } from '../src/core/text/spans.ts';
import { splitWords } from '../src/core/text/words.ts';
import { sentences } from '../src/languages/en/sentences.ts';
import { times } from '../src/languages/en/times.ts';
import { findWithChrono } from './rivals.ts';
import { plainValue } from './time-values.ts';

interface GoldTime extends Span {
  readonly type: string;
  readonly value: string;
}

export interface TimesDocument {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly times: readonly GoldTime[];
}

export interface TimesMiss {
  readonly id: string;
  readonly what: 'missing' | 'spurious' | 'span' | 'value' | 'type';
  readonly published: string | null;
  readonly gold: string;
  readonly found: string;
  readonly context: string;
  readonly rule: string;
}

export interface TimesScore {
  readonly documents: number;
  readonly gold: number;
  readonly found: number;
  readonly relaxedPrecision: number;
  readonly relaxedRecall: number;
  readonly relaxedF1: number;
  readonly strictF1: number;
  readonly valueF1: number;
  readonly writtenF1: number;
  readonly typeF1: number;
  readonly valueAccuracy: number;
  readonly typeAccuracy: number;
}

/** A half of the documents, drawn by the MD5 of their ids: the rules were developed looking at 0; 1 was only measured. */
export function halfOf(id: string): 0 | 1 {
  return (createHash('md5').update(id).digest()[0]! & 1) as 0 | 1;
}

/** Paragraphs are what blank lines part: newswire breaks its lines inside sentences. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return blocks;
}

function passageOf(text: string): Passage {
  const blocks = blocksOf(text);
  return { text, blocks, sentences: splitSentences(text, blocks, sentences), words: splitWords(text), syntax: null };
}

export function readTimesDocuments(sharedDir: string): readonly TimesDocument[] {
  const path = join(sharedDir, 'corpora', 'times-newswire.jsonl');
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as TimesDocument);
}

interface Tally {
  gold: number;
  found: number;
  relaxed: number;
  strict: number;
  value: number;
  written: number;
  type: number;
}

/** F1 in percent-free units: 2 hits / (gold + found). */
function f1(hits: number, gold: number, found: number): number {
  return gold + found === 0 ? 0 : (2 * hits) / (gold + found);
}

function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

/** As much of a time expression as is scored. */
type FoundTime = Pick<TimeExpression, 'start' | 'end' | 'value' | 'rule'> & { readonly type: string };

/** Finds the times of a document. */
export type TimesFinder = (document: TimesDocument) => readonly FoundTime[];

function ours({ text, published }: TimesDocument): readonly FoundTime[] {
  return findTimes(passageOf(text), { published, zone: null }, times);
}

/** Scores a finder on documents; what it got wrong goes to `misses`. */
export function scoreTimesDocuments(
  documents: readonly TimesDocument[],
  find: TimesFinder = ours,
): { score: TimesScore; misses: TimesMiss[] } {
  const tally: Tally = { gold: 0, found: 0, relaxed: 0, strict: 0, value: 0, written: 0, type: 0 };
  const misses: TimesMiss[] = [];
  for (const document of documents) {
    scoreDocument(document, find(document), tally, misses);
  }
  const { gold, found, relaxed, strict, value, written, type } = tally;
  return {
    misses,
    score: {
      documents: documents.length,
      gold,
      found,
      relaxedPrecision: ratio(relaxed, found),
      relaxedRecall: ratio(relaxed, gold),
      relaxedF1: f1(relaxed, gold, found),
      strictF1: f1(strict, gold, found),
      valueF1: f1(value, gold, found),
      writtenF1: f1(written, gold, found),
      typeF1: f1(type, gold, found),
      valueAccuracy: ratio(value, relaxed),
      typeAccuracy: ratio(type, relaxed),
    },
  };
}

function scoreDocument(document: TimesDocument, found: readonly FoundTime[], tally: Tally, misses: TimesMiss[]): void {
  const used = new Set<FoundTime>();
  const miss = (what: TimesMiss['what'], gold: GoldTime | null, time: FoundTime | null): void => {
    misses.push(missOf(document, what, gold, time));
  };
  tally.gold += document.times.length;
  tally.found += found.length;
  for (const gold of document.times) {
    const time = partnerOf(gold, found, used);
    if (time === null) {
      miss('missing', gold, null);
      continue;
    }
    used.add(time);
    tally.relaxed += 1;
    if (time.start === gold.start && time.end === gold.end) tally.strict += 1;
    else miss('span', gold, time);
    if (time.value === gold.value) tally.written += 1;
    if (plainValue(time.value) === plainValue(gold.value)) tally.value += 1;
    else miss('value', gold, time);
    if (time.type === gold.type) tally.type += 1;
    else miss('type', gold, time);
  }
  for (const time of found) if (!used.has(time)) miss('spurious', null, time);
}

/** The expression that meets the gold one: the same span if there is one, else the first that overlaps. */
function partnerOf(gold: GoldTime, found: readonly FoundTime[], used: ReadonlySet<FoundTime>): FoundTime | null {
  const free = found.filter(time => !used.has(time) && overlapSpans(time, gold));
  return free.find(time => time.start === gold.start && time.end === gold.end) ?? free[0] ?? null;
}

const CONTEXT = 45;

function missOf(
  document: TimesDocument,
  what: TimesMiss['what'],
  gold: GoldTime | null,
  time: FoundTime | null,
): TimesMiss {
  const at = (gold ?? time)!;
  const show = (t: Span & { type: string; value: string }): string =>
    `${document.text.slice(t.start, t.end).replace(/\s+/g, ' ')} ${t.type} ${t.value}`;
  return {
    id: document.id,
    what,
    published: document.published,
    gold: gold === null ? '' : show(gold),
    found: time === null ? '' : show(time),
    context: document.text.slice(Math.max(0, at.start - CONTEXT), at.end + CONTEXT).replace(/\s+/g, ' '),
    rule: time?.rule ?? '',
  };
}

interface GoldValue {
  readonly fact: string;
  readonly report: string;
  readonly value: string;
  readonly span?: { readonly start: number; readonly end: number; readonly exact: string };
}

export interface EventDatesScore {
  readonly eventDates: number;
  readonly eventDatesRight: number;
}

/** Dates of the stories' key facts: whether an expression on their words has their day. */
export function scoreEventDates(sharedDir: string): EventDatesScore & { readonly wrong: readonly string[] } {
  const folder = join(sharedDir, 'gold');
  let total = 0;
  let right = 0;
  const wrong: string[] = [];
  for (const story of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    const dir = join(folder, story.name);
    const { values } = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as { values: readonly GoldValue[] };
    for (const value of values) {
      if (!value.fact.includes('date') || value.span === undefined || !/^\d{4}-\d\d/.test(value.value)) continue;
      const told = dateTold(dir, value);
      if (told === null) continue;
      total += 1;
      if (told.startsWith(value.value.slice(0, 10))) right += 1;
      else wrong.push(`${story.name}/${value.report} ${value.span.exact}: ${told} for ${value.value}`);
    }
  }
  return { eventDates: total, eventDatesRight: right, wrong };
}

/** TIMEX3 values of the expressions on a gold span; null where the report's day can't be known from itself. */
function dateTold(dir: string, value: GoldValue): string | null {
  const path = join(dir, `${value.report}.json`);
  const report = readGoldReport(path);
  if (report === null) return null;
  const found = findTimes(passageOf(report.text), { published: report.published, zone: null }, times);
  return found
    .filter(time => overlapSpans(time, value.span!))
    .map(time => time.value)
    .join(' ');
}

function readGoldReport(path: string): { text: string; published: string | null } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { text: string; published: string | null };
  } catch {
    return null; // the stories kept as plain text have no publication date beside them
  }
}

/** All documents, each half, and the stories' dates. */
export function scoreTimes(sharedDir: string): {
  readonly score: TimesScore & EventDatesScore;
  readonly developed: TimesScore;
  readonly held: TimesScore;
  /** chrono-node on all documents. */
  readonly rival: TimesScore;
  readonly misses: readonly TimesMiss[];
} {
  const documents = readTimesDocuments(sharedDir);
  const all = scoreTimesDocuments(documents);
  const { eventDates, eventDatesRight } = scoreEventDates(sharedDir);
  return {
    score: { ...all.score, eventDates, eventDatesRight },
    developed: scoreTimesDocuments(documents.filter(({ id }) => halfOf(id) === 0)).score,
    held: scoreTimesDocuments(documents.filter(({ id }) => halfOf(id) === 1)).score,
    rival: scoreTimesDocuments(documents, ({ text, published }) => findWithChrono(text, published)).score,
    misses: all.misses,
  };
}
