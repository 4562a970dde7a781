/**
 * Pages of a PDF whose text is turned: pieces with the angle of their line -> the pieces as they stand when the page is held so that most of them are upright, and the words of
 * those that are not: stamps, words on the margin.
 */
import type { Piece } from './pdf-pieces.ts';

export interface SetPiece extends Piece {
  /** Of the line, in radians; with the clock. */
  readonly angle: number;
}

export interface UprightPage {
  readonly pieces: readonly Piece[];
  readonly turned: readonly string[];
}

/** Rise of a line, by its length, above which it is no line of the text. */
const MOST_SLANT = 0.05;
const QUARTER = Math.PI / 2;

export function upright(all: readonly SetPiece[]): UprightPage {
  const letters = new Map<number, number>();
  for (const { words, angle } of all) {
    const quarter = quarterOf(angle);
    if (quarter !== null) letters.set(quarter, (letters.get(quarter) ?? 0) + words.trim().length);
  }
  const main = [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
  const [cos, sin] = TURNS[main] ?? [1, 0];
  const pieces: Piece[] = [];
  const others: SetPiece[] = [];
  for (const piece of all) {
    const { words, x, y, width, size, angle } = piece;
    if (quarterOf(angle) === main) pieces.push({ words, x: x * cos + y * sin, y: y * cos - x * sin, width, size });
    else if (words.trim() !== '') others.push(piece);
  }
  return { pieces, turned: wordsByAngle(others) };
}

/** Cosine and sine of whole quarters. */
const TURNS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** How many quarters a line is turned; null if it stands aslant. */
function quarterOf(angle: number): number | null {
  const quarter = Math.round(angle / QUARTER);
  return Math.abs(Math.tan(angle - quarter * QUARTER)) > MOST_SLANT ? null : (quarter + 4) % 4;
}

/** Pieces of one angle in a row are words of one line. */
function wordsByAngle(pieces: readonly SetPiece[]): readonly string[] {
  const lines: { angle: number; words: string }[] = [];
  for (const { words, angle } of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.angle - angle) < MOST_SLANT) last.words += ` ${words.trim()}`;
    else lines.push({ angle, words: words.trim() });
  }
  return lines.map(({ words }) => words);
}
