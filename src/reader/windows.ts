/**
 * Windows: what a model is shown at once. In: reports and how much fits. Out: one window if all fits; else several, such that any two
 * passages of two reports are seen together in one of them. Pieces of reports fill bins of half a window, and each pair of bins is a window.
 * Their number grows with the square of the texts' length, so it has a limit, and what would pass it is not laid out.
 */
import type { Report } from '../core/model/report.ts';
import { headLines, type Piece, piecesOf, textLines } from './material.ts';
import type { ReportNames } from './names.ts';

/** Pieces of reports in the order of their lines, one for each report. */
export type Window = readonly Piece[];

/** How much a window holds, and how many there may be. */
export interface WindowLimits {
  /** Code units that a window's lines may have, heads and line ends with them. */
  readonly room: number;
  readonly most: number;
}

/** Null where there would be more than the most. */
export function windowsOf(
  reports: readonly Report[],
  names: ReportNames,
  { room, most }: WindowLimits,
): readonly Window[] | null {
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
  const bins = binsOf(pieces, heads, { size: half, most: most + 1 });
  if (bins === null || countPairs(bins) > most) return null;
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

interface Bin {
  readonly pieces: Piece[];
  readonly reports: Set<string>;
  /** Code units of its lines and heads. */
  size: number;
}

interface BinLimits {
  readonly size: number;
  /** Of several reports each bin is in a window with another: there are as many windows, but one, as bins or more. */
  readonly most: number;
}

/** First bin with room takes a piece; a report's head counts once in a bin. Null where there would be more bins than the most. */
function binsOf(pieces: readonly Piece[], heads: Heads, limits: BinLimits): readonly Bin[] | null {
  const bins: Bin[] = [];
  for (const piece of pieces) {
    const { report } = piece;
    const lines = lengthOf(piece.lines);
    const whole = lines + lengthOf(heads.get(report) ?? []);
    const grown = ({ reports, size }: Bin): number => size + (reports.has(report) ? lines : whole);
    const bin = bins.find(own => grown(own) <= limits.size);
    if (bin === undefined) bins.push({ pieces: [piece], reports: new Set([report]), size: whole });
    else {
      bin.size = grown(bin);
      bin.pieces.push(piece);
      bin.reports.add(report);
    }
    if (bins.length > limits.most) return null;
  }
  return bins;
}

/** Pairs of bins that have two reports: all but those of one report each, and of the same. */
function countPairs(bins: readonly Bin[]): number {
  const alone = new Map<string, number>();
  for (const { reports } of bins) {
    const [only, other] = reports;
    if (only !== undefined && other === undefined) alone.set(only, (alone.get(only) ?? 0) + 1);
  }
  return [...alone.values()].reduce((left, count) => left - pairsOf(count), pairsOf(bins.length));
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Each pair of bins that has two reports; one bin is a pair of its own. */
function pairs(bins: readonly Bin[]): readonly (readonly Piece[])[] {
  if (bins.length === 1) return bins.map(({ pieces }) => pieces);
  const all = bins.flatMap(({ pieces }, i) => bins.slice(i + 1).map(other => [...pieces, ...other.pieces]));
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
