/**
 * Reports as lines of a prompt: `[courier ¶3] The ferry left late.` In: a report and its name. Out: its lines, each with the place it stands
 * in, numbered as the page numbers paragraphs. No line break of a report is left within a line, so that nothing in a text can pass for a line
 * of ours. Credits, repeats and boilerplate stay here.
 */
import { isParagraph } from '../core/model/paragraphs.ts';
import { type BlockKind, hasOwnHeadline, type Report } from '../core/model/report.ts';

/** Lines of one report that stay together. */
export interface Piece {
  readonly report: string;
  readonly lines: readonly string[];
}

const TOLD: ReadonlySet<BlockKind> = new Set(['headline', 'dateline', 'caption']);

/** Longest outlet or date that is told, in code units: a head is not a place for a text. */
const LONGEST_FIELD = 80;

/** What is told of a report whose lines follow: id, outlet, when. */
export function headLines(report: Report, name: string): readonly string[] {
  const { outlet, published, publishedFrom, zone, updated } = report;
  const day = publishedFrom === 'story' ? null : published;
  return [
    ...(outlet === null ? [] : [placed(name, 'outlet', outlet.slice(0, LONGEST_FIELD))]),
    placed(name, 'published', day === null ? 'not told' : [day, zone ?? ''].join(' ').slice(0, LONGEST_FIELD)),
    ...(updated === null ? [] : [placed(name, 'updated', updated.slice(0, LONGEST_FIELD))]),
  ];
}

/** A report's text, a block a line. */
export function textLines(report: Report, name: string): readonly string[] {
  const own = hasOwnHeadline(report) ? [placed(name, 'headline', report.headline!)] : [];
  let paragraph = 0;
  const lines = report.blocks.flatMap(block => {
    const words = report.text.slice(block.start, block.end);
    if (isParagraph(block)) return [placed(name, `¶${++paragraph}`, words)];
    return TOLD.has(block.kind) ? [placed(name, block.kind, words)] : [];
  });
  return [...own, ...lines];
}

/** Half a pair of code units cannot be sent as a character. */
const HALVES = /\p{Surrogate}/gu;

function placed(name: string, place: string, words: string): string {
  return `[${name} ${place}] ${words.replace(HALVES, '\ufffd').replace(/\s+/g, ' ').trim()}`;
}

/** Cuts lines into pieces of no more than `size` code units; a line that is longer is cut between words, each part with its place. */
export function piecesOf(report: string, lines: readonly string[], size: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let own: string[] = [];
  let length = 0;
  for (const line of lines.flatMap(line => cutLine(line, size))) {
    if (length + line.length + 1 > size && own.length > 0) {
      pieces.push({ report, lines: own });
      own = [];
      length = 0;
    }
    own.push(line);
    length += line.length + 1;
  }
  return own.length > 0 ? [...pieces, { report, lines: own }] : pieces;
}

function cutLine(line: string, size: number): readonly string[] {
  if (line.length < size) return [line];
  const place = line.slice(0, line.indexOf('] ') + 2);
  const room = Math.max(1, size - place.length - 1);
  const parts: string[] = [];
  let rest = line.slice(place.length);
  while (rest.length > room) {
    const space = rest.lastIndexOf(' ', room);
    const end = space > 0 ? space : room;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest].map(part => place + part);
}
