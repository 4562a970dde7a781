/**
 * Windows: what a model is shown at once. In: reports and how much fits. Out: one window if all fits; else several, such that any two
 * passages of two reports are seen together in one of them. Pieces of reports fill bins of half a window, and each pair of bins is a window.
 */
import type { Report } from '../core/model/report.ts';
import { headLines, type Piece, piecesOf, textLines } from './material.ts';
import type { ReportNames } from './names.ts';

/** Pieces of reports in the order of their lines, one for each report. */
export type Window = readonly Piece[];

/** `room`: code units that a window's lines may have, heads and line ends with them. */
export function windowsOf(reports: readonly Report[], names: ReportNames, room: number): readonly Window[] {
  const texts = inOrder(reports).map(report => {
    const name = names.nameOf(report.id);
    const head = headLines(report, name);
    return { id: report.id, head, lines: textLines(report, name) };
  });
  const whole = texts.map(({ id, head, lines }) => ({ report: id, lines: [...head, ...lines] }));
  if (sizeOf(whole) <= room) return [whole];
  const half = Math.floor(room / 2);
  const heads = new Map(texts.map(({ id, head }) => [id, head]));
  const pieces = texts.flatMap(({ id, head, lines }) => piecesOf(id, lines, half - lengthOf(head)));
  const bins = binsOf(pieces, heads, half);
  return pairs(bins).map(pieces => joined(pieces, heads));
}

/** By when they were published, undated ones last: what is newer should read as newer. The order they were given in makes no difference. */
function inOrder(reports: readonly Report[]): readonly Report[] {
  const key = ({ published, id }: Report): string => `${published ?? '~'} ${id}`;
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { lines }) => sum + lengthOf(lines), 0);
}

type Heads = ReadonlyMap<string, readonly string[]>;

/** First bin with room takes a piece; a report's head counts once in a bin. */
function binsOf(pieces: readonly Piece[], heads: Heads, size: number): readonly (readonly Piece[])[] {
  const bins: Piece[][] = [];
  for (const piece of pieces) {
    const bin = bins.find(own => sizeOf(joined([...own, piece], heads)) <= size);
    if (bin === undefined) bins.push([piece]);
    else bin.push(piece);
  }
  return bins;
}

/** Each pair of bins that has two reports; one bin is a pair of its own. */
function pairs(bins: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  if (bins.length === 1) return bins;
  const all = bins.flatMap((bin, i) => bins.slice(i + 1).map(other => [...bin, ...other]));
  return all.filter(pieces => pieces.some(({ report }) => report !== pieces[0]!.report));
}

/** Pieces of one report under one head, in the order of the reports' first pieces. */
function joined(pieces: readonly Piece[], heads: Heads): Window {
  const byReport = new Map<string, string[]>();
  for (const { report, lines } of pieces) {
    const own = byReport.get(report) ?? [...(heads.get(report) ?? [])];
    own.push(...lines);
    byReport.set(report, own);
  }
  return [...byReport].map(([report, lines]) => ({ report, lines }));
}
