/**
 * Marks: quotation marks of any style paired within their paragraph, with what lies between them.
 * In: a passage. Out: pairs in text order, nested ones too. Whether a pair holds speech or a term is `kinds.ts`' question.
 */

import type { QuotationVocabulary } from '../../language/quotations.ts';
import { isSpace, type Span, spanIndexAt, trimSpan } from '../../text/spans.ts';
import { MARK } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { saidTagAt } from './said-tags.ts';

/** `closed`: both marks are there. `continued`: goes on in the next paragraph, which opens with a mark of its own. */
export type MarkRule = 'closed' | 'continued' | 'unclosed' | 'unopened';

/** What lies between two marks, white space at its ends left out; `outer` includes the marks. */
export interface Pair extends Span {
  readonly outer: Span;
  /** 0 for an outermost pair. */
  readonly depth: number;
  readonly rule: MarkRule;
}

type Family = 'double' | 'single' | 'angle';

interface Mark extends Span {
  readonly family: Family;
  /** Both may hold (or neither side tells): then what is open decides. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** A closing single that can't be an apostrophe. */
  readonly certain: boolean;
  /** Curly, angle or doubled: never an apostrophe. */
  readonly shaped: boolean;
}

/** Deeper nesting than this is noise. */
const DEEPEST = 4;
const BEFORE_OPENING = '([{-–—―/“‘"\'«„‚:…`';
const AFTER_CLOSING = '.,;:!?)]}-–—―/”’"\'»…';
const SENTENCE_PUNCTUATION = '.,!?…;:—–-)]';
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The paragraphs marks are paired in: blocks, cut at empty lines; the whole text where there are no blocks. */
export function splitParagraphs(passage: Passage): readonly Span[] {
  const { text } = passage;
  const blocks: readonly Span[] = passage.blocks.length > 0 ? passage.blocks : [{ start: 0, end: text.length }];
  const found: Span[] = [];
  for (const block of blocks) {
    let start = block.start;
    for (let at = text.indexOf('\n', start); at >= 0 && at < block.end; at = text.indexOf('\n', at + 1)) {
      let next = at + 1;
      while (next < block.end && text.charCodeAt(next) !== 10 && isSpace(text.charCodeAt(next))) next++;
      if (next >= block.end || text.charCodeAt(next) !== 10) continue;
      found.push({ start, end: at });
      start = next;
      at = next;
    }
    found.push({ start, end: block.end });
  }
  return found.map(span => trimSpan(text, span)).filter(span => span.end > span.start);
}

/** Pairs of marks in text order, an outer one before what it holds. */
export function pairMarks(
  passage: Passage,
  paragraphs: readonly Span[],
  vocabulary: QuotationVocabulary,
): readonly Pair[] {
  const marks = readMarks(passage, vocabulary.clipped);
  const found: { pair: Span; outer: Span; rule: MarkRule }[] = [];
  let from = 0;
  paragraphs.forEach((paragraph, at) => {
    while (from < marks.length && marks[from]!.start < paragraph.start) from++;
    let to = from;
    while (to < marks.length && marks[to]!.start < paragraph.end) to++;
    if (to > from) pairParagraph(passage, marks.slice(from, to), paragraph, paragraphs[at + 1] ?? null, found);
    from = to;
  });
  found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  return withDepths(found.map(({ pair, outer, rule }) => untilSaid(passage, vocabulary, { ...pair, outer, rule })));
}

/**
 * Of what is never closed, up to where somebody is said to have said it: `"We lost it all, |said Mira Holm|`. Where the next paragraph goes on with a mark,
 * none is missing for certain, so the tag has to close the paragraph.
 */
function untilSaid(passage: Passage, vocabulary: QuotationVocabulary, pair: Omit<Pair, 'depth'>): Omit<Pair, 'depth'> {
  if (pair.rule !== 'unclosed' && pair.rule !== 'continued') return pair;
  const end = saidTagAt(passage, vocabulary, pair);
  if (end === null || (pair.rule === 'continued' && !isLastOf(passage, vocabulary, end, pair.end))) return pair;
  return { ...pair, end, outer: { start: pair.outer.start, end } };
}

/** Nothing but a short tag stands from `from` to `end`: no sentence ends between, and a comma at most before who the speaker is: `, a joiner`. */
function isLastOf({ text }: Passage, { determiners }: QuotationVocabulary, from: number, end: number): boolean {
  if (end - from > LONGEST_TAG) return false;
  const [tag, who, ...more] = text.slice(from, end).split(',');
  const isOne = who === undefined || determiners.has(who.trim().split(/\s+/)[0]!.toLowerCase());
  return isOne && more.length === 0 && ![tag!, who ?? ''].some(part => /[!?]|\.\s/.test(part));
}

/** Characters of `the harbour master of Tarn told reporters on Monday`. */
const LONGEST_TAG = 70;

function withDepths(pairs: readonly Omit<Pair, 'depth'>[]): readonly Pair[] {
  const open: number[] = [];
  return pairs.map(pair => {
    while (open.length > 0 && open.at(-1)! <= pair.outer.start) open.pop();
    const depth = open.length;
    open.push(pair.outer.end);
    return { ...pair, depth };
  });
}

function readMarks(passage: Passage, clipped: ReadonlySet<string>): readonly Mark[] {
  const { text, words } = passage;
  const marks: Mark[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words.kind[i] !== MARK) continue;
    const start = words.start[i]!;
    const code = text.charCodeAt(start);
    if (!isMark(code) || words.end[i]! > start + 1) continue;
    const isDoubled = isSingle(code) && text.charCodeAt(start + 1) === code;
    const end = start + (isDoubled ? 2 : 1);
    if (isDoubled) i++;
    const next = words.forms[i + 1];
    const mark = readMark(text, { start, end }, code, isDoubled, next !== undefined && clipped.has(next));
    if (mark) marks.push(mark);
  }
  return marks;
}

function isSingle(code: number): boolean {
  return code === 39 || code === 0x60 || code === 0x2018 || code === 0x2019;
}

function isMark(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    code === 0x60 ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2039 ||
    code === 0x203a
  );
}

function readMark(text: string, span: Span, code: number, isDoubled: boolean, isClipped: boolean): Mark | null {
  const sides = readSides(text, span);
  if (isFeetAndInches(text, span.start)) return null;
  if (code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a) {
    return {
      ...span,
      family: 'angle',
      ...facing(sides, code === 0xab || code === 0x2039),
      certain: true,
      shaped: true,
    };
  }
  if (code === 34) return { ...span, family: 'double', ...sides, certain: true, shaped: false };
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0x201f) {
    return { ...span, family: 'double', ...facing(sides, code !== 0x201d), certain: true, shaped: true };
  }
  if (isDoubled) {
    const either = code === 39 ? sides : facing(sides, code !== 0x2019);
    return { ...span, family: 'double', ...either, certain: true, shaped: code !== 39 };
  }
  return readSingle(text, span, code, sides, isClipped);
}

type Sides = Pick<Mark, 'opens' | 'closes'>;

/** What the neighbours of a straight mark say; where they say nothing, it may be either. */
function readSides(text: string, span: Span): Sides {
  const before = text[span.start - 1] ?? ' ';
  const after = text[span.end] ?? ' ';
  const spaceBefore = isSpace(before.charCodeAt(0));
  const spaceAfter = isSpace(after.charCodeAt(0));
  const opens = (spaceBefore || BEFORE_OPENING.includes(before)) && !spaceAfter;
  const closes = !spaceBefore && (spaceAfter || AFTER_CLOSING.includes(after));
  if (opens && closes) return LETTER_OR_DIGIT.test(after) ? { opens, closes: false } : { opens, closes };
  return opens || closes ? { opens, closes } : { opens: true, closes: true };
}

/** A shaped mark faces one way; where its neighbours plainly say the other, it is taken to be turned round by a machine. */
function facing(sides: Sides, isOpener: boolean): Sides {
  if (isOpener) return sides.closes && !sides.opens ? { opens: true, closes: true } : { opens: true, closes: false };
  return sides.opens && !sides.closes ? { opens: true, closes: true } : { opens: false, closes: true };
}

function readSingle(text: string, span: Span, code: number, sides: Sides, isClipped: boolean): Mark | null {
  const after = text[span.end] ?? ' ';
  const isElided = isClipped || isDecade(text, span.end);
  const base = { ...span, family: 'single' as const, shaped: code === 0x2018 || code === 0x201a };
  if (code === 0x2018 || code === 0x201a || code === 0x201b || code === 0x60) {
    const turned = sides.closes && !sides.opens;
    if (isElided && !turned) return null;
    return turned
      ? { ...base, opens: false, closes: true, certain: false }
      : { ...base, opens: true, closes: false, certain: false };
  }
  const before = text[span.start - 1] ?? ' ';
  const certain = SENTENCE_PUNCTUATION.includes(before) || before === '"' || before === '”';
  const closes = !isSpace(before.charCodeAt(0)) && !LETTER_OR_DIGIT.test(after);
  if (code === 0x2019) return closes ? { ...base, opens: false, closes, certain } : null;
  const opens = sides.opens && !closes && !isElided;
  return opens || closes ? { ...base, opens, closes, certain } : null;
}

/** `'90s`. A bare `'08` is an opener that finds no closer, and so comes to nothing. */
function isDecade(text: string, at: number): boolean {
  return /^\d\d['’]?s/.test(text.slice(at, at + 4));
}

/** `6'2"` and `6'`: a mark right after a digit that itself follows a digit with a single mark, or that single mark. */
function isFeetAndInches(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 6), at);
  if (text[at] === '"' || text[at] === '”') return /\d['’]\s?\d\d?$/.test(lead);
  return /\d$/.test(lead) && /^['’]\s?\d/.test(text.slice(at, at + 3));
}

type Found = { pair: Span; outer: Span; rule: MarkRule }[];

function pairParagraph(
  passage: Passage,
  marks: readonly Mark[],
  paragraph: Span,
  next: Span | null,
  found: Found,
): void {
  const { text } = passage;
  const closersAhead = findClosersAhead(text, marks);
  const doublesAhead = findDoublesAhead(marks);
  const stack: Mark[] = [];
  const push = (start: number, end: number, outer: Span, rule: MarkRule): void => {
    const pair = trimSpan(text, { start, end });
    if (pair.end > pair.start) found.push({ pair, outer, rule });
  };
  const openIndex = (family: Family): number => {
    for (let i = stack.length - 1; i >= 0; i--) if (stack[i]!.family === family) return i;
    return -1;
  };
  marks.forEach((mark, at) => {
    const open = openIndex(mark.family);
    const closes = mark.closes && open >= 0 && !(mark.opens && !mark.certain);
    if (closes && (mark.family !== 'single' || closesSingle(text, mark, closersAhead[at]!))) {
      const opener = stack[open]!;
      push(opener.end, mark.start, { start: opener.start, end: mark.end }, 'closed');
      stack.length = open;
    } else if (mark.opens) {
      if (isMeasure(text, mark)) return;
      if (open >= 0 && mark.family !== 'single' && !closesTwice(marks, doublesAhead, at)) {
        const opener = stack[open]!;
        const end = sentenceEnd(passage, opener.end, mark.start);
        if (mark.family !== 'angle') push(opener.end, end, { start: opener.start, end }, 'unclosed');
        stack.length = open;
      } else if (open >= 0 && open === stack.length - 1 && mark.family === 'single' && !stack[open]!.shaped)
        stack.length = open;
      if (stack.length < DEEPEST) stack.push(mark);
    } else if (mark.family === 'double' && stack.length === 0 && isUnopened(text, mark)) {
      const start = Math.max(sentenceStart(passage, mark.start - 1), paragraph.start, found.at(-1)?.outer.end ?? 0);
      push(start, mark.start, { start, end: mark.end }, 'unopened');
    }
  });
  closeRest(text, stack, paragraph, next, push);
}

/** What is still open at a paragraph's end: goes on if the next one opens with the same mark; a lone straight single was none. */
function closeRest(
  text: string,
  stack: readonly Mark[],
  paragraph: Span,
  next: Span | null,
  push: (start: number, end: number, outer: Span, rule: MarkRule) => void,
): void {
  const opener = stack.find(mark => mark.family !== 'single' || mark.shaped || mark.start === paragraph.start);
  if (!opener) return;
  const isContinued = next !== null && opensAlike(text, opener, next);
  // "Fire in Orrin « Tarn Echo": one that is never closed parts two lines
  if (!isContinued && opener.family === 'angle') return;
  if (!isContinued && opener.family === 'single' && !opener.shaped) return;
  push(opener.end, paragraph.end, { start: opener.start, end: paragraph.end }, isContinued ? 'continued' : 'unclosed');
}

function opensAlike(text: string, opener: Mark, next: Span): boolean {
  const width = opener.end - opener.start;
  const mark = text.slice(next.start, next.start + width);
  const same = mark === text.slice(opener.start, opener.end);
  const alike = same || (opener.family === 'double' && (mark === '"' || mark === '“'));
  return alike && LETTER_OR_DIGIT.test(text[next.start + width] ?? '');
}

/** For each mark, whether a single closer that is no plural's apostrophe stands ahead of the next opening single. */
function findClosersAhead(text: string, marks: readonly Mark[]): Uint8Array {
  const ahead = new Uint8Array(marks.length);
  let isAhead = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead[i] = isAhead ? 1 : 0;
    const mark = marks[i]!;
    if (mark.family !== 'single') continue;
    if (mark.opens) isAhead = false;
    else if (mark.closes && (mark.certain || !/[sS]/.test(text[mark.start - 1] ?? ''))) isAhead = true;
  }
  return ahead;
}

/** `officials' plan'`: after an s the mark is an apostrophe if a better closer is still to come. */
function closesSingle(text: string, mark: Mark, isCloserAhead: number): boolean {
  if (mark.certain) return true;
  return !(/[sS]/.test(text[mark.start - 1] ?? '') && isCloserAhead === 1);
}

function findDoublesAhead(marks: readonly Mark[]): Int32Array {
  const ahead = new Int32Array(marks.length).fill(-1);
  let next = -1;
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead[i] = next;
    if (marks[i]!.family !== 'single') next = i;
  }
  return ahead;
}

/** Whether two closers come before another opener: then this opener is nested in one of its own kind. */
function closesTwice(marks: readonly Mark[], ahead: Int32Array, at: number): boolean {
  const first = ahead[at]!;
  const second = first < 0 ? -1 : ahead[first]!;
  return second >= 0 && marks[first]!.closes && marks[second]!.closes && !marks[second]!.opens;
}

/** `12" pipe`: a straight double after a digit with nothing open is inches. */
function isMeasure(text: string, mark: Mark): boolean {
  return !mark.shaped && /\d/.test(text[mark.start - 1] ?? '');
}

/** A closing mark after a sentence's punctuation: words were quoted, their opening mark is lost. */
function isUnopened(text: string, mark: Mark): boolean {
  return mark.closes && !mark.opens && ',.!?…'.includes(text[mark.start - 1] ?? ' ');
}

function sentenceEnd(passage: Passage, from: number, limit: number): number {
  const sentence = passage.sentences[spanIndexAt(passage.sentences, from)];
  return Math.min(sentence?.end ?? limit, limit);
}

function sentenceStart(passage: Passage, at: number): number {
  const sentence = passage.sentences[spanIndexAt(passage.sentences, at)];
  return sentence && sentence.start <= at ? sentence.start : at;
}
