/**
 * Scores the parser from raw text on a treebank, the CoNLL 2018 shared task's way: the treebank's words are joined into
 * paragraphs, parsed, and what comes out is aligned with what went in by span. Relations count without their subtypes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Syntax, UPOS } from '../src/core/extract/syntax/tree.ts';
import type { Block } from '../src/core/model/report.ts';

/** A treebank's word with its place in the text made of the treebank; `head` is an index among all words, -1 the root. */
export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

export interface GoldText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly GoldWord[];
  /** First word of each sentence. */
  readonly first: readonly number[];
}

export interface SyntaxScores {
  readonly words: number;
  readonly sentences: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemmas: number;
  readonly uas: number;
  readonly las: number;
}

interface Draft {
  form: string;
  columns: readonly string[];
  spaced: boolean;
}

/** Reads CoNLL-U as one text: paragraphs parted by an empty line, words by a space unless `SpaceAfter=No`. */
export function readGoldText(conllu: string): GoldText {
  const words: GoldWord[] = [];
  const first: number[] = [];
  const blocks: Block[] = [];
  let text = '';
  let start = 0;
  const closeBlock = (): void => {
    const end = text.trimEnd().length;
    if (end > start) blocks.push({ kind: 'paragraph', start, end });
    text = text.slice(0, end) + (end > 0 ? '\n\n' : '');
    start = text.length;
  };
  for (const part of conllu.split('\n\n')) {
    const lines = part.split('\n').filter(Boolean);
    const drafts = readDrafts(lines);
    if (drafts.length === 0) continue;
    if (lines.some(line => /^# new(?:par|doc)/.test(line))) closeBlock();
    const base = words.length;
    first.push(base);
    for (const { form, columns, spaced } of drafts) {
      const head = Number(columns[6]);
      words.push({
        start: text.length,
        end: text.length + form.length,
        form,
        lemma: columns[2]!,
        upos: columns[3]!,
        xpos: columns[4]!,
        head: head === 0 ? -1 : base + head - 1,
        deprel: columns[7]!,
      });
      text += form + (spaced ? ' ' : '');
    }
  }
  closeBlock();
  return { text: text.trimEnd(), blocks, words, first };
}

function readDrafts(lines: readonly string[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let last = 0;
  let lastSpaced = true;
  for (const line of lines) {
    const columns = line.split('\t');
    const id = columns[0]!;
    if (line.startsWith('#') || id.includes('.')) continue;
    const spaced = !columns[9]!.split('|').includes('SpaceAfter=No');
    if (id.includes('-')) {
      last = Number(id.split('-')[1]);
      lastSpaced = spaced;
      continue;
    }
    const number = Number(id);
    drafts.push({ form: columns[1]!, columns, spaced: number < last ? false : number === last ? lastSpaced : spaced });
  }
  return drafts;
}

/** F1 in percent of `right` among `found` and `wanted`. */
function f1(right: number, found: number, wanted: number): number {
  return found + wanted === 0 ? 0 : (200 * right) / (found + wanted);
}

const universal = (relation: string): string => relation.split(':')[0]!;

export function scoreParsed(gold: GoldText, parsed: Syntax): SyntaxScores {
  const byStart = new Map<number, number>();
  for (let i = 0; i < parsed.length; i++) byStart.set(parsed.start[i]!, i);
  const partner = gold.words.map(word => {
    const i = byStart.get(word.start);
    return i !== undefined && parsed.end[i] === word.end ? i : -1;
  });
  const right = { words: 0, upos: 0, xpos: 0, lemmas: 0, uas: 0, las: 0 };
  gold.words.forEach((word, g) => {
    const i = partner[g]!;
    if (i < 0) return;
    right.words++;
    if (UPOS[parsed.upos[i]!] === word.upos) right.upos++;
    if (parsed.xpos[i] === word.xpos) right.xpos++;
    if (word.lemma === '_' || parsed.lemma[i] === word.lemma) right.lemmas++;
    const head = word.head < 0 ? -1 : partner[word.head]!;
    if (parsed.head[i] !== head || (word.head >= 0 && head < 0)) return;
    right.uas++;
    if (universal(parsed.deprel[i]!) === universal(word.deprel)) right.las++;
  });
  const score = (count: number): number => f1(count, parsed.length, gold.words.length);
  return {
    words: score(right.words),
    sentences: scoreSentences(gold, parsed),
    upos: score(right.upos),
    xpos: score(right.xpos),
    lemmas: score(right.lemmas),
    uas: score(right.uas),
    las: score(right.las),
  };
}

function scoreSentences(gold: GoldText, parsed: Syntax): number {
  const wanted = new Set<string>();
  gold.first.forEach((from, s) => {
    const to = gold.first[s + 1] ?? gold.words.length;
    wanted.add(`${gold.words[from]!.start}-${gold.words[to - 1]!.end}`);
  });
  let right = 0;
  const found = parsed.first.length - 1;
  for (let s = 0; s < found; s++) {
    if (wanted.has(`${parsed.start[parsed.first[s]!]}-${parsed.end[parsed.first[s + 1]! - 1]}`)) right++;
  }
  return f1(right, found, wanted.size);
}

/** Scores `parse` on `corpora/syntax-dev.conllu` in `sharedDir`. */
export function scoreSyntax(
  sharedDir: string,
  parse: (text: string, blocks: readonly Block[]) => Syntax,
): SyntaxScores {
  const gold = readGoldText(readFileSync(join(sharedDir, 'corpora', 'syntax-dev.conllu'), 'utf8'));
  return scoreParsed(gold, parse(gold.text, gold.blocks));
}
