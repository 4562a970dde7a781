/**
 * Sentences: a text cut into sentence spans, block by block.
 * A line break between blocks always ends a sentence; inside a block a stop does, unless it belongs to an abbreviation,
 * an initial or a number. Closing marks and brackets stay with the sentence they close.
 */
import type { SentenceVocabulary } from '../../language/sentences.ts';
import type { Block } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { opensLineAt, skipCopyMarks } from '../../text/prefixes.ts';
import { isSpace, type Span, trimSpan } from '../../text/spans.ts';

const CLOSERS = '"\'”’»)]';
const OPENERS = '"\'“‘«([';
const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}/u;
const LETTER_OR_DIGIT = /\p{L}|\p{N}/u;

/** Sentence spans in order; none empty, none crossing a block, white space at their ends left out. */
export function splitSentences(
  text: string,
  blocks: readonly Block[],
  vocabulary: SentenceVocabulary,
): readonly Span[] {
  const found: Span[] = [];
  for (const block of blocks) splitBlock(text, block, vocabulary, found);
  return found;
}

function splitBlock(text: string, block: Span, vocabulary: SentenceVocabulary, found: Span[]): void {
  // marks `>` before a copied line are layout
  let start = opensLineAt(text, block.start) ? skipCopyMarks(text, block.start, block.end) : block.start;
  let at = start;
  const push = (end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) found.push(span);
    start = end;
  };
  while (at < block.end) {
    const code = text.charCodeAt(at);
    if (code === 10 && isBlankBefore(text, at + 1, block.end)) {
      push(at);
      at += 1;
      continue;
    }
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < block.end && '.!?…'.includes(text[end]!)) end++;
    const stops = end;
    while (end < block.end && CLOSERS.includes(text[end]!) && !opensNext(text, end, block.end)) end++;
    if (endsSentence(text, { start, stop: at, stops, end, limit: block.end }, vocabulary)) push(end);
    at = end;
  }
  push(block.end);
}

/** Whether only spaces stand between `at` and the next line break: an empty line, a paragraph's end. */
function isBlankBefore(text: string, at: number, limit: number): boolean {
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (!isSpace(code)) return false;
  }
  return false;
}

/** Whether the straight mark at `at` opens the next sentence (`stop. "Next`) rather than closing this one. */
function opensNext(text: string, at: number, limit: number): boolean {
  const mark = text[at]!;
  if (mark !== '"' && mark !== "'") return false;
  return at > 0 && isSpace(text.charCodeAt(at - 1)) && at + 1 < limit && !isSpace(text.charCodeAt(at + 1));
}

/** Where a sentence may end, in code units: its start, its stop, the end of all stops in a row, that of the marks closed after them, its block's end. */
interface Stop {
  readonly start: number;
  readonly stop: number;
  readonly stops: number;
  readonly end: number;
  readonly limit: number;
}

function endsSentence(text: string, { start, stop, stops, end, limit }: Stop, vocabulary: SentenceVocabulary): boolean {
  if (end >= limit) return true;
  const next = text.charCodeAt(end);
  if (!isSpace(next)) return false;
  let after = end;
  while (after < limit && isSpace(text.charCodeAt(after))) after++;
  if (after >= limit) return true;
  let first = after;
  while (first < limit && OPENERS.includes(text[first]!)) first++;
  const head = first < limit ? String.fromCodePoint(text.codePointAt(first)!) : '';
  const ellipsis = stops - stop > 1 || text[stop] === '…';
  // "What?" she asked. / "... and then" he left
  if (LOWER.test(head)) return false;
  const closed = end > stops;
  if (ellipsis) return UPPER.test(head) || first > after;
  if (text[stop] !== '.') return true;
  if (closed) return true;
  const before = wordBefore(text, start, stop);
  if (before === '') return true;
  const isInitial = before.length === 1 && UPPER.test(before);
  const nextWord = wordAt(text, first, limit);
  const starts = vocabulary.starters.has(normalForm(nextWord)) && UPPER.test(head);
  if (isInitial) return starts && before !== 'I' ? startsAfterInitial(text, start, stop) : before === 'I';
  const form = normalForm(before);
  if (vocabulary.titles.has(form)) return false;
  if (vocabulary.abbreviations.has(form) || /^(\p{L}\.)+\p{L}$/u.test(before)) return starts || first > after;
  if (/^\d+$/.test(before) && stop - before.length === start) return false; // "1. First item"
  return UPPER.test(head) || first > after || !LETTER_OR_DIGIT.test(head) || /\p{N}/u.test(head);
}

/** "John F. The" is rare, "Plan B. The" is not: an initial after a capitalised name goes on unless a starter follows. */
function startsAfterInitial(text: string, start: number, stop: number): boolean {
  const lead = text.slice(Math.max(start, stop - 24), stop - 1).trimEnd();
  return !/\p{Lu}\p{Ll}+$/u.test(lead) || /(?:Plan|Vitamin|Hepatitis|Type|Group|Section|Class|Part)$/.test(lead);
}

function wordBefore(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && !isSpace(text.charCodeAt(from - 1)) && !OPENERS.includes(text[from - 1]!)) from--;
  return text.slice(from, stop);
}

function wordAt(text: string, from: number, limit: number): string {
  let to = from;
  while (to < limit && !isSpace(text.charCodeAt(to)) && !/[.,;:!?]/.test(text[to]!)) to++;
  return text.slice(from, to);
}
