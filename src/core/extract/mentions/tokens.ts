/**
 * Tokens as the name finder sees them: shape of the letters, what the lexicon says, where a capital means nothing.
 * In: a passage and a lexicon. Out: columns beside `passage.words`.
 */
import type { MentionKind } from '../../model/layers.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { MARK, NUMBER, WORD } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { codeLength } from '../quantities/codes.ts';
import { COMMON, FUNCTION, isCommonWord, type Lexicon, maskOf } from './lexicon.ts';

export const OTHER = 0;
export const LOWER = 1;
/** `Paris` */
export const CAPITAL = 2;
/** `NATO`, `U.S.` */
export const CAPITALS = 3;
/** `J` */
export const INITIAL = 4;
/** `iPhone`, `eThekwini` */
export const MIXED = 5;
export const DIGITS = 6;

/** A name known beforehand. */
export interface KnownName {
  readonly kind: MentionKind;
  /** Normal forms. */
  readonly words: readonly string[];
}

export interface Tokens {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly length: number;
  readonly shapes: Uint8Array;
  readonly masks: Int32Array;
  /** Sentence index of each token. */
  readonly sentences: Int32Array;
  /** 1 where a capital may only mark a beginning: of a sentence, a quotation, an item. */
  readonly opens: Uint8Array;
  /** 1 inside sentences that capitalise most words: headlines, headings. */
  readonly loud: Uint8Array;
  /** Forms seen in lower case in the passage. */
  readonly lowered: ReadonlySet<string>;
  /** Forms seen with a capital where a capital means something. */
  readonly raised: ReadonlySet<string>;
  /** Names known beforehand, from the text below a headline or from other reports. */
  readonly known: readonly KnownName[];
  /** Forms seen with a capital and no hyphen beside them. */
  readonly free: ReadonlySet<string>;
  /** Whether the text sets its marks off by spaces, as tokenised text does. */
  readonly spaced: boolean;
}

const UPPER = /\p{Lu}|\p{Lt}/u;
const UPPER_AFTER = /[^\p{L}]*\p{L}.*\p{Lu}/u;

/** A sentence is loud if this many of its longer words have capitals and no word that carries meaning lacks one. */
const LOUD_LEAST_WORDS = 3;
const LOUD_WORD_LENGTH = 4;
/** Of so many words one may be small for another reason. */
const LOUD_SLIP_WORDS = 10;

export function readTokens(passage: Passage, lexicon: Lexicon, known: readonly KnownName[] = []): Tokens {
  const { text, words } = passage;
  const n = words.length;
  const shapes = new Uint8Array(n);
  const masks = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    shapes[i] = shapeOf(text, words.start[i]!, words.end[i]!, words.kind[i]!);
    if (words.kind[i] !== WORD) continue;
    // `SEK52m` is as little a name as `$52m`
    if (codeLength(text, words, lexicon.moneyCodes, i) > 0) {
      shapes[i] = DIGITS;
      continue;
    }
    const form = words.forms[i]!;
    // only a capital can make a name of a word: the long lists are for those
    masks[i] = shapes[i] === LOWER ? (lexicon.masks.get(form) ?? 0) : maskOf(lexicon, form);
  }
  const sentences = sentencesOf(passage);
  const spaced = isSpaced(passage);
  const loud = loudOf(passage, shapes, masks, sentences);
  const opens = opensOf(passage, shapes, sentences, spaced);
  const lowered = new Set<string>();
  const raised = new Set<string>(known.flatMap(({ words: forms }) => forms));
  const free = new Set<string>();
  for (let i = 0; i < n; i++) {
    if (shapes[i] === LOWER) lowered.add(words.forms[i]!);
    else if (shapes[i] !== OTHER && opens[i] === 0 && loud[i] === 0) raised.add(words.forms[i]!);
    if (shapes[i] === CAPITAL && words.forms[i - 1] !== '-' && words.forms[i + 1] !== '-') free.add(words.forms[i]!);
  }
  return { passage, lexicon, length: n, shapes, masks, sentences, opens, loud, lowered, raised, free, known, spaced };
}

function shapeOf(text: string, start: number, end: number, kind: number): number {
  if (kind === NUMBER) return DIGITS;
  if (kind !== WORD) return OTHER;
  const first = text.charCodeAt(start);
  if (first === 39 || first === 0x2019) return OTHER; // 's
  const length = end - start;
  if (!isUpper(text, start)) return length > 2 && hasUpperAfter(text, start, end) ? MIXED : LOWER;
  if (length === 1) return INITIAL;
  if (length === 2 && text.charCodeAt(start + 1) === 46) return INITIAL;
  return isUpper(text, start + 1) || text.charCodeAt(start + 1) === 46 ? capitalsOrName(text, start, end) : CAPITAL;
}

/** `NATO` and `NGOs` are capitals; `McDonald` is not. */
function capitalsOrName(text: string, start: number, end: number): number {
  let lower = 0;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower++;
  }
  return lower <= 1 || lower * 3 < end - start ? CAPITALS : CAPITAL;
}

export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(text[at] ?? '');
}

function hasUpperAfter(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) return true;
    if (code >= 128) return UPPER_AFTER.test(text.slice(start, Math.min(end, start + LONGEST_MIXED)));
  }
  return false;
}

/** Longer words are not looked through letter by letter. */
const LONGEST_MIXED = 40;

function sentencesOf(passage: Passage): Int32Array {
  const { words, sentences } = passage;
  const of = new Int32Array(words.length);
  let sentence = words.length === 0 ? 0 : spanIndexAt(sentences, words.start[0]!);
  let kept = sentence;
  for (let i = 0; i < words.length; i++) {
    const before = sentence;
    while (sentence < sentences.length && sentences[sentence]!.end <= words.start[i]!) sentence++;
    if (sentence !== before && isBoundary(passage, i)) kept = sentence;
    of[i] = kept;
  }
  return of;
}

/** A sentence ends at a mark or a line break: a boundary learnt between two words would cut names in two. */
function isBoundary({ text, words }: Passage, i: number): boolean {
  if (i === 0) return true;
  const end = words.end[i - 1]!;
  if (words.kind[i - 1] === MARK || text.charCodeAt(end - 1) === 46) return true;
  return text.slice(end, words.start[i]).includes('\n');
}

/** Most commas preceded by a space. */
function isSpaced(passage: Passage): boolean {
  const { text, words } = passage;
  let commas = 0;
  let apart = 0;
  for (let i = 1; i < words.length; i++) {
    if (text.charCodeAt(words.start[i]!) !== 44 || words.end[i]! - words.start[i]! !== 1) continue;
    commas++;
    if (words.start[i]! > words.end[i - 1]!) apart++;
  }
  return apart > 2 && apart * 2 > commas;
}

function loudOf(passage: Passage, shapes: Uint8Array, masks: Int32Array, sentences: Int32Array): Uint8Array {
  const { words } = passage;
  const loud = new Uint8Array(words.length);
  let from = 0;
  while (from < words.length) {
    let to = from;
    let raised = 0;
    let lowered = 0;
    while (to < words.length && sentences[to] === sentences[from]) {
      if (shapes[to] === LOWER)
        lowered += (masks[to]! & FUNCTION) === 0 && words.end[to]! - words.start[to]! > 2 ? 1 : 0;
      else if (shapes[to] !== OTHER && words.end[to]! - words.start[to]! >= LOUD_WORD_LENGTH) raised++;
      to++;
    }
    if (raised >= LOUD_LEAST_WORDS && lowered * LOUD_SLIP_WORDS <= raised) loud.fill(1, from, to);
    from = to;
  }
  return loud;
}

const OPENING_MARKS = '"\'“‘«([{:•*-–—…|>·';

function opensOf(passage: Passage, shapes: Uint8Array, sentences: Int32Array, spaced: boolean): Uint8Array {
  const { text, words } = passage;
  const opens = new Uint8Array(words.length);
  let fresh = true;
  for (let i = 0; i < words.length; i++) {
    if (i === 0 || sentences[i] !== sentences[i - 1]) fresh = fresh || !goesOn(passage, shapes, i, spaced);
    const mark = text[words.start[i]!]!;
    if (shapes[i] === OTHER) {
      if (opensAfter(mark, text, words.start[i]!, spaced)) fresh = true;
    } else {
      if (fresh) opens[i] = 1;
      fresh = shapes[i] === DIGITS && fresh;
    }
  }
  return opens;
}

/** After an opening quotation mark or a dash set off by spaces a sentence may begin. */
function opensAfter(mark: string, text: string, at: number, spaced: boolean): boolean {
  if (mark === '“' || mark === '«' || mark === '•' || mark === '|' || mark === '*' || mark === '·' || mark === '…')
    return true;
  if (mark === '.' || mark === '?' || mark === '!') return spaced;
  if (mark === '"' || mark === '‘' || mark === "'") return at === 0 || text[at - 1] === ' ' || text[at - 1] === '\n';
  if (mark === '-' || mark === '–' || mark === '—') return !spaced && text[at - 1] === ' ' && text[at + 1] === ' ';
  return OPENING_MARKS.includes(mark) && mark === ':';
}

/** In spaced text a stop after an initial looks like a sentence's end. */
function goesOn(passage: Passage, shapes: Uint8Array, i: number, spaced: boolean): boolean {
  const { text, words } = passage;
  return spaced && i >= 2 && text[words.start[i - 1]!] === '.' && shapes[i - 2] === INITIAL;
}

/** Whether token `i` and the next are one word by their spelling: nothing between them. */
export function isGlued(tokens: Tokens, i: number): boolean {
  const { words } = tokens.passage;
  return i + 1 < tokens.length && words.start[i + 1] === words.end[i];
}

/** Whether a capital at `i` may only mark a beginning and the word be a common one. */
export function isOrdinary(tokens: Tokens, i: number): boolean {
  const mask = tokens.masks[i]!;
  if ((mask & (FUNCTION | COMMON)) !== 0) return true;
  const form = tokens.passage.words.forms[i]!;
  return tokens.lowered.has(form) || isCommonWord(tokens.lexicon, form);
}

/** Index past the longest entry of several words (of one, failing that) at `i` whose mask meets `mask`; `i` if none. */
export function matchEntry(tokens: Tokens, i: number, limit: number, mask: number): number {
  const { forms } = tokens.passage.words;
  const phrases = tokens.lexicon.phrases.get(forms[i]!);
  if (phrases !== undefined) {
    for (const phrase of phrases) {
      if ((phrase.mask & mask) === 0 || i + phrase.words.length > limit) continue;
      if (phrase.words.every((word, k) => forms[i + k] === word)) return i + phrase.words.length;
    }
  }
  return (tokens.masks[i]! & mask) !== 0 ? i + 1 : i;
}
