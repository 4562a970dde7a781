/** Runs the scorers of single layers and puts what they return into the one shape that is printed and gated. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createParser } from '../src/core/extract/syntax/parser.ts';
import { tokens } from '../src/languages/en/syntax.ts';
import type { Metric, Scores, Table } from './scores.ts';
import { readGoldText, type SyntaxScores, scoreParsed } from './syntax.ts';
import { scoreTimes, type TimesMiss, type TimesScore } from './times.ts';

const TIMES_MEASURES: readonly (readonly [keyof TimesScore, string, 'gold' | 'found'])[] = [
  ['relaxedF1', 'Time expressions, overlapping: F1', 'gold'],
  ['strictF1', 'Time expressions, exact: F1', 'gold'],
  ['valueF1', 'Time expressions with their value: F1', 'gold'],
  ['writtenF1', 'Time expressions with their value as written: F1', 'gold'],
  ['typeF1', 'Time expressions with their type: F1', 'gold'],
  ['relaxedPrecision', 'Time expressions, overlapping: precision', 'found'],
  ['relaxedRecall', 'Time expressions, overlapping: recall', 'gold'],
];

function describeTime({ id, what, gold, found, rule, context }: TimesMiss): string {
  return `${id} time ${what}: gold ${gold || 'none'}, ours ${found || 'none'} ${rule}: ${context}`;
}

function timesRow(name: string, score: TimesScore): readonly string[] {
  return [name, String(score.gold), ...TIMES_MEASURES.map(([key]) => (100 * score[key]).toFixed(1))];
}

/** Time expressions on the newswire, and the days of the stories' events. */
export function runTimes(sharedDir: string): Scores {
  const { score, developed, held, rival, misses } = scoreTimes(sharedDir);
  const metrics: readonly Metric[] = [
    ...TIMES_MEASURES.map(([key, label, of]) => ({ id: `times.${key}`, label, value: score[key], n: score[of] })),
    {
      id: 'times.eventDates',
      label: 'Event dates of the stories',
      value: score.eventDatesRight / Math.max(1, score.eventDates),
      n: score.eventDates,
    },
  ];
  const table: Table = {
    title: 'Times on newswire, %',
    head: ['documents', 'gold', ...TIMES_MEASURES.map(([key]) => key)],
    rows: [
      timesRow('developed on', developed),
      timesRow('only measured', held),
      timesRow('all', score),
      timesRow('all, chrono-node', rival),
    ],
  };
  return { metrics, tables: [table], misses: misses.map(describeTime) };
}

const MODEL = resolve(import.meta.dirname, '..', 'src', 'languages', 'en', 'syntax.model');

const SYNTAX_MEASURES: readonly (readonly [keyof SyntaxScores, string])[] = [
  ['words', 'Syntax: words'],
  ['sentences', 'Syntax: sentences'],
  ['upos', 'Syntax: universal tags'],
  ['xpos', 'Syntax: treebank tags'],
  ['lemmas', 'Syntax: lemmas'],
  ['uas', 'Syntax: heads (UAS)'],
  ['las', 'Syntax: heads with relations (LAS)'],
];

/** The parser from raw text, on the treebank's development part; its scores come in percent. */
export function runSyntax(sharedDir: string): Scores {
  const gold = readGoldText(readFileSync(join(sharedDir, 'corpora', 'syntax-dev.conllu'), 'utf8'));
  const score = scoreParsed(gold, createParser(readFileSync(MODEL), tokens).parse(gold.text, gold.blocks));
  const n = (key: keyof SyntaxScores): number => (key === 'sentences' ? gold.first.length : gold.words.length);
  const metrics = SYNTAX_MEASURES.map(([key, label]) => ({
    id: `syntax.${key}`,
    label: `${label}: F1`,
    value: score[key] / 100,
    n: n(key),
  }));
  return { metrics, tables: [], misses: [] };
}
