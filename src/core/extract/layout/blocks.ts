/**
 * Blocks: the layout of a text, line by line: what is headline, dateline, paragraph, and what is furniture around them.
 * In: a text, the headline given beside it, the language's layout words. Out: blocks in order that do not overlap and hold
 * all that is not white space. Nothing is cut or rewritten; a line that fits no rule is a paragraph.
 */
import type { LayoutVocabulary } from '../../language/layout.ts';
import type { Block, BlockKind } from '../../model/report.ts';
import { isEmojiAt, isSmallAt } from '../../text/letter-kinds.ts';
import { compareSpans, trimSpan } from '../../text/spans.ts';
import { MARK, splitWords, type Words } from '../../text/words.ts';
import { readLeading } from './datelines.ts';
import {
  EDGE,
  isCapitalised,
  kindOfLine,
  type Layout,
  type Line,
  opens,
  QUOTE_MARK,
  readLayout,
  sliceOf,
} from './line-kinds.ts';
import { findLabels } from './speaker-labels.ts';

/** Most words of a headline; the longest web headlines run to about 25. */
const LONGEST_HEADLINE = 30;
const LONGEST_HEADING = 14;
const LONGEST_LABEL = 6;
/** One line without a stop at the end may be a sentence cut off; more are links. */
const FEWEST_LINKS = 2;
/** Fewest words of a line without a stop that is still prose. */
const PROSE_WORDS = 31;
/** Fewest words for an identical paragraph to be a repeat: "No arrests have been made." may be meant twice. */
const REPEAT_WORDS = 8;
/** A pull quote stands near what it repeats: this many lines. */
const PULL_QUOTE_REACH = 4;
const PULL_QUOTE_WORDS = { fewest: 5, most: 45 } as const;
/** Share of lines without a stop above which a text is unpunctuated and has no headings. */
const UNPUNCTUATED = 0.6;
/** Share of words two headlines must have in common to be one. */
const SAME_HEADLINE = 0.6;

const DASH_ITEM = /^[-–—*]\s+\S/u;
const NUMBERED_ITEM = /^\(?\d{1,2}[.)]\s+\S/u;
/** A running time and a title; `9:15 p.m.` is none. */
const PLAYLIST_ITEM = /^\d{1,2}:\d{2}\s+(?![AaPp]\.?[Mm])\S/;
/** Marks the layout of `text`. `headline` is the one given beside the text, if any; `words` are the text's, if at hand. */
export function findBlocks(
  text: string,
  headline: string | null,
  vocabulary: LayoutVocabulary,
  words: Words = splitWords(text),
): readonly Block[] {
  const layout = readLayout(text, words, vocabulary);
  layout.lines.forEach((line, i) => {
    line.kind = kindOfLine(line, layout, i);
  });
  markSpoken(layout);
  markLists(layout);
  markDatelines(layout);
  markHeadline(layout, headline);
  markRepeats(layout, headline);
  markPullQuotes(layout);
  markTrailingLinks(layout);
  markHeadings(layout);
  markCutRepeats(layout);
  const blocks = layout.lines.flatMap(line => blocksOf(text, line));
  if (layout.marks.length === 0) return blocks;
  return [...blocks, ...layout.marks.map(mark => ({ kind: 'boilerplate' as const, ...mark }))].sort(compareSpans);
}

function blocksOf(text: string, line: Line): Block[] {
  const kind = line.kind ?? 'paragraph';
  if (line.dateline <= line.start || line.dateline >= line.end) return [{ kind, start: line.start, end: line.end }];
  const rest = trimSpan(text, { start: line.dateline, end: line.end });
  return [
    { kind: 'dateline', start: line.start, end: line.dateline },
    { kind, ...rest },
  ];
}

const LISTS: readonly { readonly pattern: RegExp; readonly kind: BlockKind }[] = [
  { pattern: DASH_ITEM, kind: 'entry' },
  { pattern: NUMBERED_ITEM, kind: 'entry' },
  { pattern: PLAYLIST_ITEM, kind: 'boilerplate' },
];

/** `- item` and `1. item` are entries, `1:05 Title` a playlist's, where at least two lines begin so. */
function markLists({ text, lines }: Layout): void {
  for (const { pattern, kind } of LISTS) {
    const items = lines.filter(line => (line.kind === null || line.kind === 'dateline') && opens(pattern, text, line));
    if (items.length >= 2) for (const item of items) item.kind = kind;
  }
}

function isProse(line: Line): boolean {
  return line.kind === null && (line.hasStop || line.isSpoken || line.count >= PROSE_WORDS);
}

/** Lines that open with a speaker's label are what somebody says, never a heading; nor is `Q:` alone a place. */
function markSpoken({ text, lines, vocabulary }: Layout): void {
  const open = lines.filter(line => line.kind === null || line.kind === 'dateline');
  for (const i of findLabels(text, open, vocabulary.labels).keys()) {
    open[i]!.isSpoken = true;
    open[i]!.kind = null;
  }
}

/** Finds the datelines that open a paragraph. A weak one counts only before the text's first prose. */
function markDatelines(layout: Layout): void {
  const { text, lines, datelines } = layout;
  let isFirst = true;
  for (const line of lines) {
    if (!isProse(line)) continue;
    const found = line.isSpoken ? null : readLeading(text, line, datelines);
    if (found && found.end < line.end && (isFirst || found.strength !== 'bare')) line.dateline = found.end;
    isFirst = false;
  }
}

/** Words of a line, joined: what two printings of it have in common. */
function keyOf(line: Line, { words }: Layout): string {
  let from = line.from;
  while (from < line.to && words.start[from]! < line.dateline) from++;
  return keyOfTokens(words, from, line.to);
}

function keyOfTokens(words: Words, from: number, to: number): string {
  const forms: string[] = [];
  for (let at = from; at < to; at++) if (words.kind[at] !== MARK) forms.push(words.forms[at]!);
  return forms.join(' ');
}

function headlineKey(headline: string): string {
  const words = splitWords(headline);
  return keyOfTokens(words, 0, words.length);
}

/** A headline with and without the site's name after it: `Ferry sinks | The Courier`. */
function headlineKeys(headline: string): readonly string[] {
  const tail = /\s+[-–—|:]\s+[^-–—|:]{1,60}$/u.exec(headline.slice(-100));
  const keys = [headlineKey(headline)];
  if (tail) keys.push(headlineKey(headline.slice(0, headline.length - tail[0].length)));
  return keys.filter(Boolean);
}

/** The line that is the headline given, else the first headline-like line before the prose. */
function markHeadline(layout: Layout, given: string | null): void {
  const { lines } = layout;
  // what stands under the first hour of a live page heads an entry
  const head = lines.findIndex(line => isProse(line) || line.isClock);
  if (given !== null && given.trim() !== '') {
    const keys = headlineKeys(given);
    const same = lines.slice(0, head < 0 ? EDGE : head + EDGE).find(line => keys.includes(keyOf(line, layout)));
    if (same) same.kind = 'headline';
    markStandfirsts(layout, head, same ? lines.indexOf(same) : -1);
    return;
  }
  const summary = lines.findIndex(line => line.kind === 'standfirst');
  const found = firstHeadline(layout, summary >= 0 ? Math.min(summary, head) : head);
  if (found >= 0) lines[found]!.kind = 'headline';
  markStandfirsts(layout, head, found);
}

/** Index of the headline among the lines before the first prose; a kicker of up to three words gives way to a longer line. */
function firstHeadline({ lines, text }: Layout, head: number): number {
  const open = lines
    .slice(0, Math.max(0, head))
    .flatMap((line, i) => (isOpen(line) && !isEmojiAt(text, line.start) && line.count <= LONGEST_HEADLINE ? [i] : []));
  const first = open.find(i => lines[i]!.count > 3) ?? open[0];
  return first ?? -1;
}

function isOpen(line: Line): boolean {
  return (line.kind === null || line.kind === 'heading') && !line.hasStop && !line.isSpoken && !line.isClock;
}

/** Lines without a stop between the headline and the prose sum the text up; so does one right after a label that says so. */
function markStandfirsts({ lines }: Layout, head: number, headline: number): void {
  const labelled = lines.findIndex(line => line.kind === 'standfirst');
  const from = headline >= 0 ? headline : labelled;
  if (from < 0) return;
  for (let i = from + 1; i < head; i++) if (isOpen(lines[i]!)) lines[i]!.kind = 'standfirst';
}

const REPEATABLE: ReadonlySet<BlockKind | null> = new Set([null, 'headline', 'standfirst', 'heading', 'entry']);

/** Lines that say what an earlier line, or the headline given, says in the same words. */
function markRepeats(layout: Layout, given: string | null): void {
  const seen = new Set<string>();
  const isPrinted = layout.lines.some(line => line.kind === 'headline');
  const givenKeys = given !== null ? headlineKeys(given) : [];
  for (const line of layout.lines) {
    if (!REPEATABLE.has(line.kind)) continue;
    const key = keyOf(line, layout);
    if (line.kind === 'headline') {
      seen.add(key);
      continue;
    }
    const isGiven = !isPrinted && given !== null && !line.hasStop && givenKeys.some(k => sameHeadline(k, key));
    if (isGiven || seen.has(key)) line.kind = 'repeat';
    if (line.count >= REPEAT_WORDS) seen.add(key);
  }
}

/** Whether two headlines share most of their words. */
function sameHeadline(a: string, b: string): boolean {
  if (b.length > 3 * a.length + 20) return false;
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
  let shared = 0;
  for (const word of second) if (first.has(word)) shared++;
  return shared >= 3 && shared >= SAME_HEADLINE * (first.size + second.size - shared);
}

/** Lines without a stop whose words stand, in one run, in a paragraph nearby; a speaker's name may follow them. */
function markPullQuotes(layout: Layout): void {
  const { lines } = layout;
  const keys = new Map<Line, string>();
  const keyFor = (line: Line): string => {
    let key = keys.get(line);
    if (key === undefined) {
      key = ` ${keyOf(line, layout)} `;
      keys.set(line, key);
    }
    return key;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!isOpen(line) || line.count < PULL_QUOTE_WORDS.fewest || line.count > PULL_QUOTE_WORDS.most) continue;
    const near = lines.slice(Math.max(0, i - PULL_QUOTE_REACH), i + PULL_QUOTE_REACH + 1);
    if (near.some(other => other !== line && isProse(other) && repeats(line, keyFor(other), layout)))
      line.kind = 'repeat';
  }
}

function repeats(line: Line, paragraph: string, layout: Layout): boolean {
  const key = keyOf(line, layout);
  if (paragraph.includes(` ${key} `)) return true;
  const quoted = withoutName(line, layout);
  return quoted.split(' ').length >= PULL_QUOTE_WORDS.fewest && paragraph.includes(` ${quoted} `);
}

/** The line's words less the capitalised ones at its end. */
function withoutName(line: Line, { text, words }: Layout): string {
  let to = line.to;
  while (to > line.from && (isCapitalised(text, words, to - 1) || words.kind[to - 1] === MARK)) to--;
  return keyOfTokens(words, line.from, to);
}

/** Several short lines without a stop after all the prose are links to other stories. */
function markTrailingLinks({ lines }: Layout): void {
  let last = lines.length - 1;
  while (last >= 0 && !isProse(lines[last]!)) last--;
  const trailing = lines.slice(last + 1).filter(line => isOpen(line) && line.count <= LONGEST_HEADLINE);
  if (last < 0 || trailing.length < FEWEST_LINKS || lines.filter(isProse).length < trailing.length) return;
  for (const line of trailing) line.kind = 'boilerplate';
}

/** Short lines without a stop that something follows. An unpunctuated text has none. */
function markHeadings(layout: Layout): void {
  const { text, lines } = layout;
  const open = lines.filter(line => line.kind === null);
  const bare = open.filter(line => !line.hasStop);
  if (open.length > 2 && bare.length > open.length * UNPUNCTUATED) return;
  let isFollowed = false;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (
      line.kind === null &&
      !line.isSpoken &&
      isFollowed &&
      (isHeadingLike(text, line) || isLabel(text, line, lines[i + 1]!))
    ) {
      line.kind = 'heading';
    }
    if (line.kind === null || line.kind === 'entry') isFollowed = true;
  }
}

function isHeadingLike(text: string, line: Line): boolean {
  if (line.hasStop && !isClock(text, line)) return false;
  return line.count <= LONGEST_HEADING && !isSmallAt(text, line.start) && !/[:,;–—-]$/.test(sliceOf(text, line));
}

/** `The mayor's letter:` is a label unless what it announces, a quotation or a list, comes next. */
function isLabel(text: string, line: Line, next: Line): boolean {
  if (line.count > LONGEST_LABEL || text[line.end - 1] !== ':' || isSmallAt(text, line.start)) return false;
  return next.kind !== 'entry' && !QUOTE_MARK.test(text.slice(next.start, next.start + 2));
}

/** `9:15 p.m.`: an hour on a line of its own heads what follows. */
function isClock(text: string, line: Line): boolean {
  return line.count <= 3 && opens(/^\d{1,2}[:.]\d{2}/, text, line);
}

/** A line that breaks off with an ellipsis and goes on in one of the next lines is that line's teaser. */
function markCutRepeats(layout: Layout): void {
  const { text, lines } = layout;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind !== null || !/(?:…|\.\.\.)\W{0,2}$/.test(text.slice(Math.max(line.start, line.end - 6), line.end)))
      continue;
    const key = keyOf(line, layout);
    if (line.count < PULL_QUOTE_WORDS.fewest) continue;
    const near = lines.slice(i + 1, i + 1 + PULL_QUOTE_REACH);
    if (near.some(other => other.count > line.count && keyOf(other, layout).startsWith(key))) line.kind = 'repeat';
  }
}
