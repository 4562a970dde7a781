/**
 * A passage as the quantity finder reads it: tokens with their sentence, whether a time expression holds them, and small questions about them.
 * Built once per passage; nothing here knows a number.
 */
import type { TimeExpression } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import { MARK, NUMBER, WORD, type Words, wordsInSpan } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { partCodes } from './codes.ts';
import type { Lexicon } from './lexicons.ts';

/** Share of capitalised long words from which a sentence counts as set in title case. */
const TITLED_SHARE = 0.7;
const TITLED_WORDS = 40;
const LONG_WORD = 4;

export class Page {
  readonly text: string;
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** Index of the sentence per token; -1 outside any. */
  readonly sentence: Int32Array;
  /** 1 where a time expression holds the token. */
  readonly timed: Uint8Array;
  readonly #sentences: readonly Span[];
  readonly #titled = new Map<number, boolean>();

  constructor(passage: Passage, times: readonly TimeExpression[], lexicon: Lexicon) {
    this.text = passage.text;
    this.words = partCodes(passage.text, passage.words, lexicon.codes);
    this.lexicon = lexicon;
    this.#sentences = passage.sentences;
    this.sentence = sentencePerToken(this.words, passage.sentences);
    this.timed = timedTokens(this.words, times);
  }

  form(at: number): string {
    return this.words.forms[at] ?? '';
  }

  surface(at: number): string {
    return at >= 0 && at < this.words.length ? this.text.slice(this.words.start[at]!, this.words.end[at]!) : '';
  }

  /** The text of tokens `[from, to)`. */
  slice(from: number, to: number): string {
    return from < to ? this.text.slice(this.words.start[from]!, this.words.end[to - 1]!) : '';
  }

  isWord(at: number): boolean {
    return this.words.kind[at] === WORD;
  }

  isNumber(at: number): boolean {
    return this.words.kind[at] === NUMBER;
  }

  isMark(at: number): boolean {
    return this.words.kind[at] === MARK;
  }

  /** Whether both tokens exist and stand in one sentence. */
  together(a: number, b: number): boolean {
    return a >= 0 && b >= 0 && a < this.words.length && b < this.words.length && this.sentence[a] === this.sentence[b];
  }

  /** Whether no white space stands between tokens `at` and `at + 1`. */
  touches(at: number): boolean {
    return at >= 0 && at + 1 < this.words.length && this.words.end[at] === this.words.start[at + 1];
  }

  /** Whether token `at` is a hyphen that touches its neighbours: `year-old`. */
  isJoint(at: number): boolean {
    return this.words.forms[at] === '-' && this.touches(at - 1) && this.touches(at);
  }

  /** `at`, or the token after it if it is a joining hyphen. */
  afterJoint(at: number): number {
    return this.isJoint(at) ? at + 1 : at;
  }

  /** `at`, or the token before it if it is a joining hyphen. */
  beforeJoint(at: number): number {
    return this.isJoint(at) ? at - 1 : at;
  }

  isCapital(at: number): boolean {
    const first = this.surface(at).charAt(0);
    return first !== first.toLowerCase();
  }

  isFirstInSentence(at: number): boolean {
    return at === 0 || this.sentence[at] !== this.sentence[at - 1];
  }

  /** Whether the sentence of `at` is set in title or upper case, so that capitals say nothing. */
  isTitled(at: number): boolean {
    const index = this.sentence[at] ?? -1;
    const known = this.#titled.get(index);
    if (known !== undefined) return known;
    const titled = index >= 0 && isTitleCase(this, this.#sentences[index]!);
    this.#titled.set(index, titled);
    return titled;
  }
}

function isTitleCase(page: Page, sentence: Span): boolean {
  const { from, to } = wordsInSpan(page.words, {
    start: sentence.start,
    end: Math.min(sentence.end, sentence.start + 400),
  });
  let long = 0;
  let capital = 0;
  for (let at = from + 1; at < to && long < TITLED_WORDS; at++) {
    if (!page.isWord(at) || page.surface(at).length < LONG_WORD) continue;
    long++;
    if (page.isCapital(at)) capital++;
  }
  return long >= 2 && capital >= long * TITLED_SHARE;
}

function sentencePerToken(words: Words, sentences: readonly Span[]): Int32Array {
  const column = new Int32Array(words.length).fill(-1);
  let at = 0;
  sentences.forEach((sentence, index) => {
    while (at < words.length && words.start[at]! < sentence.start) at++;
    while (at < words.length && words.start[at]! < sentence.end) column[at++] = index;
  });
  return column;
}

function timedTokens(words: Words, times: readonly TimeExpression[]): Uint8Array {
  const timed = new Uint8Array(words.length);
  for (const time of times) {
    if (time.field === 'headline') continue;
    const { from, to } = wordsInSpan(words, time);
    timed.fill(1, from, to);
  }
  return timed;
}
