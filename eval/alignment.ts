/**
 * Scores alignments against people's: chunks of two headlines, sentences of a summary and its documents, propositions of
 * two sentences. In: an aligner for each. Out: precision, recall, F1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AlignmentCase,
  type Pair,
  readChunkCases,
  readQuestionCases,
  readSentenceCases,
} from './alignment-corpora.ts';
import { addTallies, type Metric, percent, type Scores, share, type Tally, tallyMetrics } from './scores.ts';
import { alignEachToBest, alignOneToOne } from './tfidf.ts';

/** Pairs of items for each case, in order. */
export type Aligner = (cases: readonly AlignmentCase[]) => readonly (readonly Pair[])[];

export interface Aligners {
  readonly chunks: Aligner;
  readonly sentences: Aligner;
  readonly questions: Aligner;
}

/** Least cosine of a pair; set by hand, the same for all three. */
const LEAST_ALIKE = 0.2;

/** What any aligner must beat. A summary's sentence may rest on several of the documents'. */
export const BASELINE_ALIGNERS: Aligners = {
  chunks: cases => alignOneToOne(cases, LEAST_ALIKE),
  sentences: cases => alignEachToBest(cases, LEAST_ALIKE),
  questions: cases => alignOneToOne(cases, LEAST_ALIKE),
};

function pairKey([a, b]: Pair): string {
  return `${a} ${b}`;
}

/** Pairs of tokens of the aligned chunks. */
function tokenPairs({ left, right }: AlignmentCase, pairs: readonly Pair[]): readonly Pair[] {
  return pairs.flatMap(([i, j]) => left[i]!.tokens.flatMap(a => right[j]!.tokens.map((b): Pair => [a, b])));
}

/** Weight of each pair of tokens: the less the more partners either token has, so that long chunks do not count more. */
function fanOutWeights(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const unique = [...new Map(pairs.map(pair => [pairKey(pair), pair])).values()];
  const count = (side: 0 | 1): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const pair of unique) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
    return counts;
  };
  const [lefts, rights] = [count(0), count(1)];
  return new Map(unique.map(pair => [pairKey(pair), (1 / lefts.get(pair[0])! + 1 / rights.get(pair[1])!) / 2]));
}

/** Weighted token pairs, as SemEval-2016 task 2 counts them (Melamed 1998); unaligned chunks count nothing. */
export function scoreChunks(cases: readonly AlignmentCase[], found: readonly (readonly Pair[])[]): readonly Metric[] {
  const sums = { rightOfOurs: 0, ours: 0, rightOfGold: 0, gold: 0 };
  cases.forEach((each, i) => {
    const ours = fanOutWeights(tokenPairs(each, found[i]!));
    const gold = fanOutWeights(each.gold);
    for (const [key, weight] of ours) {
      sums.ours += weight;
      if (gold.has(key)) sums.rightOfOurs += weight;
    }
    for (const [key, weight] of gold) {
      sums.gold += weight;
      if (ours.has(key)) sums.rightOfGold += weight;
    }
  });
  const p = sums.ours === 0 && sums.gold > 0 ? 0 : share(sums.rightOfOurs, sums.ours);
  const r = share(sums.rightOfGold, sums.gold);
  const n = cases.reduce((sum, each) => sum + each.gold.length, 0);
  return [
    { id: 'alignment.chunks.p', label: 'Headline chunks aligned: precision', value: p, n },
    { id: 'alignment.chunks.r', label: 'Headline chunks aligned: recall', value: r, n },
    {
      id: 'alignment.chunks.f1',
      label: 'Headline chunks aligned: F1',
      value: p + r === 0 ? 0 : (2 * p * r) / (p + r),
      n,
    },
  ];
}

/** Right, found and expected pairs of items. */
export function tallyPairs(cases: readonly AlignmentCase[], found: readonly (readonly Pair[])[]): Tally {
  return addTallies(
    cases.map(({ gold }, i): Tally => {
      const expected = new Set(gold.map(pairKey));
      const ours = new Set(found[i]!.map(pairKey));
      const right = [...ours].filter(pair => expected.has(pair)).length;
      return { right, found: ours.size, expected: expected.size };
    }),
  );
}

function describeMisses(cases: readonly AlignmentCase[], found: readonly (readonly Pair[])[]): readonly string[] {
  return cases.flatMap(({ id, left, right, gold }, i) => {
    const ours = new Set(found[i]!.map(pairKey));
    const expected = new Set(gold.map(pairKey));
    const show = (what: string, [a, b]: Pair): string => `${id} ${what}: "${left[a]!.text}" / "${right[b]!.text}"`;
    return [
      ...gold.filter(pair => !ours.has(pairKey(pair))).map(pair => show('missed', pair)),
      ...found[i]!.filter(pair => !expected.has(pairKey(pair))).map(pair => show('false', pair)),
    ];
  });
}

interface Cases {
  readonly chunks: readonly AlignmentCase[];
  readonly sentences: readonly AlignmentCase[];
  readonly questions: readonly AlignmentCase[];
}

function readCases(sharedDir: string): Cases {
  const read = (file: string): string => readFileSync(join(sharedDir, 'corpora', 'alignment', file), 'utf8');
  const headlines = (part: string): string => read(`STSint.input.headlines.${part}`);
  return {
    chunks: readChunkCases(headlines('wa'), headlines('sent1.chunk.txt'), headlines('sent2.chunk.txt')),
    sentences: readSentenceCases(read('superpal-dev.csv')),
    questions: readQuestionCases(read('qaalign-dev.csv')),
  };
}

function measure(cases: Cases, aligners: Aligners): readonly Metric[] {
  const tally = (task: 'sentences' | 'questions'): Tally => tallyPairs(cases[task], aligners[task](cases[task]));
  return [
    ...scoreChunks(cases.chunks, aligners.chunks(cases.chunks)),
    ...tallyMetrics('alignment.sentences', 'Sentences aligned', tally('sentences')),
    ...tallyMetrics('alignment.propositions', 'Propositions aligned', tally('questions')),
  ];
}

/**
 * Scores aligners on `corpora/alignment` in `sharedDir`, beside the baseline. Without any there is no metric, only the
 * baseline's table: its figures are not ours.
 */
export function scoreAlignment(sharedDir: string, aligners?: Aligners): Scores {
  const cases = readCases(sharedDir);
  const metrics = aligners === undefined ? [] : measure(cases, aligners);
  const rows = measure(cases, BASELINE_ALIGNERS).map(({ label, value }, i) => [
    label,
    percent(value),
    metrics[i] === undefined ? '-' : percent(metrics[i].value),
  ]);
  const { sentences, questions } = aligners ?? BASELINE_ALIGNERS;
  return {
    metrics,
    tables: [{ title: 'Alignment', head: ['measure', 'TF-IDF %', 'ours %'], rows }],
    misses: [
      ...describeMisses(cases.sentences, sentences(cases.sentences)),
      ...describeMisses(cases.questions, questions(cases.questions)),
    ],
  };
}
