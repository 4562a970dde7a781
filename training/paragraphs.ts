/**
 * A treebank's paragraphs as the package's own tokeniser cuts them, with where sentences end and which tokens are several words:
 * what the boundary model learns from. In: a CoNLL-U file. Out: JSON Lines, a paragraph a line.
 *
 * Usage: tsx training/paragraphs.ts TREEBANK.conllu OUT.jsonl
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type GoldText, type GoldWord, readGoldText } from '../eval/syntax.ts';
import { splitTokens } from '../src/core/extract/syntax/tokens.ts';
import type { Block } from '../src/core/model/report.ts';
import { tokens as vocabulary } from '../src/languages/en/syntax.ts';

interface Paragraph {
  readonly forms: readonly string[];
  readonly spaced: readonly boolean[];
  /** 1 where a sentence ends with the token. */
  readonly ends: readonly number[];
  /** Where the treebank cuts the token in two, from its start; 0 if it does not. */
  readonly cuts: readonly number[];
}

function readParagraph(
  gold: GoldText,
  block: Block,
  ends: ReadonlySet<number>,
  words: ReadonlyMap<number, number>,
): Paragraph {
  const start: number[] = [];
  const end: number[] = [];
  splitTokens(gold.text, block.start, block.end, vocabulary, { start, end });
  return {
    forms: start.map((from, i) => gold.text.slice(from, end[i])),
    spaced: end.map((to, i) => i + 1 < start.length && start[i + 1]! > to),
    cuts: start.map((from, i) => cutOf(gold, words, from, end[i]!)),
    ends: end.map(to => (ends.has(to) ? 1 : 0)),
  };
}

function cutOf(gold: GoldText, words: ReadonlyMap<number, number>, from: number, to: number): number {
  const place = words.get(from);
  if (place === undefined || !/^[a-z]+$/i.test(gold.text.slice(from, to))) return 0;
  const word: GoldWord = gold.words[place]!;
  const next = gold.words[place + 1];
  return word.end < to && next !== undefined && next.start === word.end && next.end === to ? word.end - from : 0;
}

const [treebank, out] = process.argv.slice(2);
if (treebank === undefined || out === undefined)
  throw new Error('usage: tsx training/paragraphs.ts TREEBANK.conllu OUT.jsonl');
const gold = readGoldText(readFileSync(treebank, 'utf8'));
const lasts = [...gold.first.slice(1), gold.words.length].map(first => gold.words[first - 1]!.end);
const ends = new Set(lasts);
const words = new Map(gold.words.map((word, i) => [word.start, i]));
const lines = gold.blocks.map(block => JSON.stringify(readParagraph(gold, block, ends, words)));
writeFileSync(out, `${lines.join('\n')}\n`);
