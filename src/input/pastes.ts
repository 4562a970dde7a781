/**
 * Pastes: several reports in one text -> where each begins and ends and what is told of it; or null, where it is one report, which is the rule. A line of dashes or
 * a heading stands in many an article, so it parts reports only if every part begins with a head that tells whose it is, or with a dateline.
 */
import { findBlocks } from '../core/extract/layout/blocks.ts';
import { findDateline } from '../core/extract/layout/datelines.ts';
import type { LayoutVocabulary } from '../core/language/layout.ts';
import type { Span } from '../core/text/spans.ts';
import type { StatedFields } from './fields.ts';
import { type PasteHead, readHeadLine, readLabels } from './paste-heads.ts';

/** One report of a paste: its text's place in the whole, its head and lines that part reports left out. */
export interface PastedReport extends Span {
  readonly fields: StatedFields;
}

export interface Paste {
  readonly reports: readonly PastedReport[];
  /** What parts them, in words. */
  readonly by: string;
}

interface Line extends Span {
  readonly text: string;
}

/** A text that holds neither of these is one report. */
const MAY_PART = /^[ \t]*(?:#{1,3}[ \t]|={2,}|-{2,}|\*{2,}|_{3,}|[–—]{2,})/m;
const SEPARATOR = /^\s*(?:([-=*_–—])\1{2,}|(?:[-*_] ){2,}[-*_])\s*$/;
/** Code units looked at of a part's beginning for a dateline: a headline and two lines before it. */
const BEGINNING = 600;
/** Blocks before a dateline: headline and standfirst. */
const BEFORE_DATELINE = 2;

/** Parts a text into the reports that were pasted into it; null if it is one. */
export function splitPaste(text: string, vocabulary: LayoutVocabulary): Paste | null {
  if (!MAY_PART.test(text)) return null;
  const lines = linesOf(text);
  return byHeads(text, lines) ?? bySeparators(text, lines, vocabulary);
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (line === '') continue;
    lines.push({ start: index, end: index + line.length, text: line.replace(/[\r\n]+$/, '') });
  }
  return lines;
}

/** By marked heads, the first of which begins the text: `# Outlet, date, url`. */
function byHeads(text: string, lines: readonly Line[]): Paste | null {
  const first = lines.findIndex(({ text: words }) => words.trim() !== '' && !SEPARATOR.test(words));
  const opening = first < 0 ? null : readHeadLine(lines[first]?.text ?? '');
  if (opening === null || opening.mark === '') return null;
  const heads = lines.flatMap((line, at) => {
    const head = line.text.startsWith(opening.mark) ? readHeadLine(line.text) : null;
    return head !== null && head.mark === opening.mark && isTelling(head) ? [{ at, head }] : [];
  });
  if (heads.length < 2) return null;
  const reports = heads.map(({ at, head }, i) =>
    partOf(text, lines.slice(at + 1, heads[i + 1]?.at ?? lines.length), head.fields),
  );
  return reports.some(isEmpty)
    ? null
    : { reports, by: `lines such as “${opening.mark} Outlet, date, address” before each` };
}

/** Headings below the first level and in bold stand in articles too, with places and days: those must tell an address. */
function isTelling({ fields, mark }: PasteHead): boolean {
  return (
    fields.url !== undefined ||
    (fields.outlet !== undefined && fields.published !== undefined && /^(?:#$|=)/.test(mark))
  );
}

/** By lines of dashes and the like, each part with a head, or each with a dateline. */
function bySeparators(text: string, lines: readonly Line[], vocabulary: LayoutVocabulary): Paste | null {
  const parts = joinHeads(partsOf(lines));
  if (parts.length < 2) return null;
  const headed = parts.map(part => headOf(part));
  const reports = parts.map((part, i) => partOf(text, part.slice(headed[i]?.lines ?? 0), headed[i]?.fields ?? {}));
  if (reports.some(isEmpty)) return null;
  if (headed.every(head => head !== null)) return { reports, by: 'lines between them, and a head on each' };
  const areDated = reports.every(
    (report, i) => headed[i] !== null || hasDateline(text.slice(report.start, report.end), vocabulary),
  );
  return areDated ? { reports, by: 'lines between them, and a dateline on each' } : null;
}

function partsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (SEPARATOR.test(line.text)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map(withoutEdges).filter(part => part.length > 0);
}

/** A part that is a head alone belongs to the next: `---`, its fields, `---`, its text. */
function joinHeads(parts: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const joined: (readonly Line[])[] = [];
  let waiting: readonly Line[] = [];
  for (const part of parts) {
    const head = waiting.length === 0 ? headOf(part) : null;
    if (head !== null && head.lines >= part.length) waiting = part;
    else {
      joined.push([...waiting, ...part]);
      waiting = [];
    }
  }
  return waiting.length > 0 ? [...joined, waiting] : joined;
}

function headOf(part: readonly Line[]): PasteHead | null {
  const labels = readLabels(part.map(({ text }) => text));
  if (labels !== null) return labels;
  const own = readHeadLine(part[0]?.text ?? '');
  return own === null || Object.keys(own.fields).length === 0 ? null : own;
}

/** Lines without the empty ones at both ends. */
function withoutEdges(lines: readonly Line[]): readonly Line[] {
  const isText = ({ text }: Line): boolean => text.trim() !== '';
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}

/** The stretch of text that lines hold, lines that part reports at its end left out. */
function partOf(text: string, lines: readonly Line[], fields: StatedFields): PastedReport {
  const last = lines.findLastIndex(line => line.text.trim() !== '' && !SEPARATOR.test(line.text));
  const first = lines.findIndex(line => line.text.trim() !== '');
  const start = lines[first]?.start ?? text.length;
  const end = lines[last];
  return { start, end: end === undefined ? start : end.start + end.text.length, fields };
}

function isEmpty({ start, end }: Span): boolean {
  return end <= start;
}

function hasDateline(text: string, vocabulary: LayoutVocabulary): boolean {
  const beginning = text.slice(0, BEGINNING);
  const blocks = findBlocks(beginning, null, vocabulary);
  const at = blocks.findIndex(({ kind }) => kind === 'dateline');
  if (at < 0 || at > BEFORE_DATELINE) return false;
  // a capitalised word and a dash begin a section too
  return (findDateline(beginning, blocks, vocabulary)?.strength ?? 'bare') !== 'bare';
}
