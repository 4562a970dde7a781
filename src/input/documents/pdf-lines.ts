/**
 * Lines of a page of a PDF, in reading order: pieces of text with their places -> lines, columns one after another. In: pieces as they come, in points from the upper left.
 * Out: lines of columns, and how many numbers of notes and of lines were left out.
 */
import { baseOf, columnsOf, type Row, SAME_EDGE, type Segment, sizeOf, withoutLineNumbers } from './pdf-columns.ts';
import { placeMarks } from './pdf-marks.ts';
import type { Piece } from './pdf-pieces.ts';

export interface PdfLine extends Piece {
  /** Of the column it stands in: where its lines begin and end. */
  readonly left: number;
  readonly right: number;
  /** Counts columns of a page in reading order. */
  readonly column: number;
  /** Whether it stands beside the text: in a box, on the margin. */
  readonly isAside: boolean;
}

export interface PageLines {
  readonly lines: readonly PdfLine[];
  readonly notes: number;
  readonly numbers: number;
}

/** Share of the letters' size by which base lines of one line may differ: raised numbers and small capitals do. */
const SAME_BASE = 0.35;
/** Gap, by the letters' size, above which two pieces of one base line are apart; a newspaper's columns are no farther from each other. */
const APART = 0.6;
/** Gap above which a space stands between two pieces. */
const SPACE = 0.15;

/** The lines of a page in the order they are read in. */
export function linesOfPage(all: readonly Piece[]): PageLines {
  const { pieces, notes } = placeMarks(all);
  const { rows, numbers } = withoutLineNumbers(rowsOf(pieces));
  const lines = columnsOf(rows).flatMap(({ rows: own, isAside }, column) => {
    const segments = own.flatMap(row => row.segments);
    const left = segments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
    const right = segments.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY);
    return own.map(row => ({ ...lineOf(row, left), left, right, column, isAside }));
  });
  return { lines, notes, numbers };
}

function lineOf({ y, segments }: Row, left: number): Piece {
  const x = segments[0]?.x ?? left;
  const end = segments.at(-1)?.end ?? x;
  const words = segments
    .map(segment => segment.words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { words, x, y, width: end - x, size: sizeOf(segments) };
}

/** Pieces on one base line, from left to right, lines from above down. */
function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const sorted = pieces.filter(({ words }) => words.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    // large letters hang down from where small ones begin: only the last rows can be of this base line
    const row = rows.slice(-NEAR_ROWS).findLast(([first]) => first !== undefined && isSameBase(first, piece));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows.map(row => {
    const segments = segmentsOf(row.sort((a, b) => a.x - b.x));
    return { y: baseOf(segments), segments };
  });
}

const NEAR_ROWS = 4;

function isSameBase(a: Piece, b: Piece): boolean {
  return Math.abs(a.y - b.y) <= SAME_BASE * Math.max(a.size, b.size);
}

function segmentsOf(row: readonly Piece[]): readonly Segment[] {
  const segments: { words: string; x: number; y: number; end: number; size: number; longest: number }[] = [];
  for (const { words, x, y, width, size } of row) {
    const last = segments.at(-1);
    // the same words drawn twice, for a shadow or to look bold
    if (
      last?.words.endsWith(words) === true &&
      Math.abs(last.end - width - x) < SAME_EDGE / 2 &&
      words.trim().length > 1
    )
      continue;
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.end;
    if (last === undefined || gap > APART * Math.max(size, last.size))
      segments.push({ words, x, y, end: x + width, size, longest: words.length });
    else {
      const hasSpace = /\s$/.test(last.words) || /^\s/.test(words);
      last.words += (gap > SPACE * size && !hasSpace ? ' ' : '') + words;
      last.end = Math.max(last.end, x + width);
      // a bullet, a raised number are not what the line is set in
      if (words.length > last.longest) {
        last.longest = words.length;
        last.size = size;
        last.y = y;
      }
    }
  }
  return segments;
}
