/** Alignment corpora read into one shape: two lists of things to align, and the pairs that people aligned. */
import { readCsv, readPythonLiteral } from './corpora.ts';

export type Pair = readonly [number, number];

/** Something to align: its words, and the sentence around them. */
export interface Item {
  readonly text: string;
  readonly context: string;
  /** Positions of its tokens in the sentence, where the corpus scores tokens. */
  readonly tokens: readonly number[];
}

export interface AlignmentCase {
  readonly id: string;
  readonly left: readonly Item[];
  readonly right: readonly Item[];
  /** Pairs of items; pairs of token positions where items have tokens. */
  readonly gold: readonly Pair[];
}

const CHUNK = /\[ (.*?) \]/g;

/** Chunks of a line (`[ Old mill ] [ burns ]`) with positions from 1, as the `.wa` file counts them. */
function readChunks(line: string): readonly Item[] {
  let position = 1;
  const context = line.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim();
  return [...line.matchAll(CHUNK)].map(match => {
    const words = match[1]!.split(' ');
    const tokens = words.map(() => position++);
    return { text: match[1]!, context, tokens };
  });
}

const ALIGNED = /^([\d ]+) <==> ([\d ]+) \/\/ (\w+) \/\//;

function readPositions(list: string): readonly number[] {
  return list.trim().split(' ').map(Number);
}

/** All pairs of tokens of aligned chunks; unaligned chunks (position 0) give none. */
function readTokenPairs(block: string): readonly Pair[] {
  return block.split('\n').flatMap(line => {
    const match = ALIGNED.exec(line);
    if (match === null || match[3]!.startsWith('NOALI')) return [];
    const right = readPositions(match[2]!);
    return readPositions(match[1]!).flatMap(a => right.map((b): Pair => [a, b]));
  });
}

/** Interpretable STS (SemEval-2016 task 2): chunks given, aligned chunk to chunk, scored by tokens. */
export function readChunkCases(alignments: string, left: string, right: string): readonly AlignmentCase[] {
  const leftLines = left.split('\n');
  const rightLines = right.split('\n');
  return alignments
    .split('<sentence id=')
    .slice(1)
    .map((block, i) => ({
      id: `headlines ${i + 1}`,
      left: readChunks(leftLines[i] ?? ''),
      right: readChunks(rightLines[i] ?? ''),
      gold: readTokenPairs(block),
    }));
}

function sentenceItems(sentences: readonly string[]): readonly Item[] {
  return sentences.map(text => ({ text, context: text, tokens: [] }));
}

/** SuperPAL: sentences of a summary and of its documents, one case a topic; every sentence listed is in some pair. */
export function readSentenceCases(csv: string): readonly AlignmentCase[] {
  const rows = readCsv(csv);
  return [...new Set(rows.map(row => row.topic!))].map(topic => {
    const ofTopic = rows.filter(row => row.topic === topic);
    const left = [...new Set(ofTopic.map(row => row.scuSentence!))];
    const right = [...new Set(ofTopic.map(row => row.docSentText!))];
    const pairs = ofTopic.map(row => `${left.indexOf(row.scuSentence!)} ${right.indexOf(row.docSentText!)}`);
    return {
      id: topic,
      left: sentenceItems(left),
      right: sentenceItems(right),
      gold: [...new Set(pairs)].map(pair => pair.split(' ').map(Number) as unknown as Pair),
    };
  });
}

interface Question {
  readonly qa_uuid: string;
  readonly verb: string;
  readonly question: string;
  readonly answer: string;
}

interface Alignment {
  readonly sent1: readonly Question[];
  readonly sent2: readonly Question[];
}

/** QA-Align: propositions as questions with answers, aligned between two sentences. */
export function readQuestionCases(csv: string): readonly AlignmentCase[] {
  return readCsv(csv).map(row => {
    const left = readPythonLiteral(row.qas_1!) as readonly Question[];
    const right = readPythonLiteral(row.qas_2!) as readonly Question[];
    const alignments = readPythonLiteral(row.alignments!) as readonly Alignment[];
    const at = (list: readonly Question[], id: string): number => list.findIndex(each => each.qa_uuid === id);
    // a few aligned questions are in neither list: nobody could align them
    const gold = alignments
      .flatMap(({ sent1, sent2 }) =>
        sent1.flatMap(a => sent2.map((b): Pair => [at(left, a.qa_uuid), at(right, b.qa_uuid)])),
      )
      .filter(pair => !pair.includes(-1));
    const item =
      (context: string) =>
      ({ question, answer }: Question): Item => ({ text: `${question} ${answer}`, context, tokens: [] });
    return { id: row.key!, left: left.map(item(row.text_1!)), right: right.map(item(row.text_2!)), gold };
  });
}
