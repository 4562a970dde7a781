/**
 * Letters of a page of a PDF that do not stand on their line: raised numbers of notes, what is raised or lowered otherwise, large initials. In: pieces of text with their places.
 * Out: the same on the lines that they belong to, an initial joined to its word; numbers that only lead to a note are left out and counted.
 */
import type { Piece } from './pdf-pieces.ts';

export interface MarkedPieces {
  readonly pieces: readonly Piece[];
  /** Numbers of notes left out. */
  readonly notes: number;
}

/** Size of a raised letter by the line's, at most. */
const SMALLER = 0.85;
/** Points, by the line's size, by which it may be raised or lowered. */
const RAISED = { least: 0.12, most: 0.75 } as const;
const LOWERED = 0.4;
/** Gap, by the line's size, to the word it belongs to. */
const TOUCHES = 0.3;
/** Letters of a raised or lowered piece. */
const LONGEST = 4;
const NOTE = /^[\d*†‡§,]{1,4}$/;
/** Squares and cubes are no notes. */
const UNIT = /(?:^|[\s\d])(?:[kcmd]?m|ft|mi|in|yd)$/;
const POWERS: Readonly<Record<string, string>> = { 2: '²', 3: '³' };
const TENS = /[×x·]\s?10$/;
/** Size of an initial by the text's, at least. */
const INITIAL = 1.8;
const INITIAL_LETTER = /^[“"‘']?\p{Lu}$/u;
/** Pieces that marks are held against; a page that takes more is none of text. */
const MOST_COMPARED = 5_000_000;
/** Height of the stretches that pieces are looked up by, in points. */
const STRETCH = 8;

export function placeMarks(all: readonly Piece[]): MarkedPieces {
  const near = lookUp(all);
  let notes = 0;
  let compared = 0;
  const placed = all.flatMap((piece): readonly Piece[] => {
    const words = piece.words.trim();
    if (words === '' || words.length > LONGEST || compared > MOST_COMPARED) return [piece];
    const around = near(piece.y, piece.size * 2);
    compared += around.length;
    const others = around.filter(other => piece.size <= SMALLER * other.size);
    const before = others.find(other => isBeside(piece.x - (other.x + other.width), other, piece));
    const after = others.find(other => isBeside(other.x - (piece.x + piece.width), other, piece));
    const line = before ?? after;
    if (line === undefined) return [piece];
    const isRaised = piece.y < line.y;
    if (before === undefined || !isRaised || !NOTE.test(words)) return [{ ...piece, y: line.y }];
    const power = POWERS[words];
    if (power !== undefined && UNIT.test(before.words)) return [{ ...piece, words: power, y: line.y }];
    if (TENS.test(before.words)) return [{ ...piece, words: `^${words}`, y: line.y }];
    notes += 1;
    return [];
  });
  return { pieces: joinInitials(placed), notes };
}

function isBeside(gap: number, line: Piece, piece: Piece): boolean {
  const rise = line.y - piece.y;
  const isNear = Math.abs(gap) <= TOUCHES * line.size;
  return isNear && ((rise >= RAISED.least * line.size && rise <= RAISED.most * line.size) || isLowered(rise, line));
}

function isLowered(rise: number, { size }: Piece): boolean {
  return rise < 0 && -rise <= LOWERED * size;
}

/** A large first letter joined to the first of the lines beside it. */
function joinInitials(pieces: readonly Piece[]): readonly Piece[] {
  const usual = usualSize(pieces);
  const initials = pieces.filter(({ words, size }) => size >= INITIAL * usual && INITIAL_LETTER.test(words.trim()));
  if (initials.length === 0 || initials.length > MOST_INITIALS) return pieces;
  const joined = new Map<Piece, Piece | null>();
  for (const initial of initials) {
    const end = initial.x + initial.width;
    const beside = pieces
      .filter(
        ({ x, y, size, words }) =>
          size < initial.size &&
          words.trim() !== '' &&
          x >= end - size / 2 &&
          x <= end + 1.5 * size &&
          y > initial.y - initial.size &&
          y <= initial.y + size / 2,
      )
      .sort((a, b) => a.y - b.y || a.x - b.x);
    const [first] = beside;
    if (first === undefined || beside.length < 2 || joined.has(first)) continue;
    joined.set(initial, null);
    joined.set(first, { ...first, words: joinWord(initial.words.trim(), first.words, pieces) });
  }
  return pieces.flatMap(piece => {
    const found = joined.get(piece);
    return found === null ? [] : [found ?? piece];
  });
}

const MOST_INITIALS = 20;

/** `T` and `wo ferries`, but `A` and `ferry`: where the rest is a word of the page by itself, the letter is one too. */
function joinWord(letter: string, rest: string, pieces: readonly Piece[]): string {
  const first = /^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '';
  const isWord =
    /[AIO]$/.test(letter) &&
    pieces.some(
      ({ words }) =>
        words !== rest &&
        words
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(first),
    );
  return `${letter}${isWord || first === '' ? ' ' : ''}${rest.trimStart()}`;
}

/** The size in which most letters are set. */
function usualSize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { size, words } of pieces) counts.set(size, (counts.get(size) ?? 0) + words.length);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** Finds pieces by their height on the page. */
function lookUp(pieces: readonly Piece[]): (y: number, reach: number) => readonly Piece[] {
  const stretches = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const at = Math.floor(piece.y / STRETCH);
    const stretch = stretches.get(at);
    if (stretch === undefined) stretches.set(at, [piece]);
    else stretch.push(piece);
  }
  return (y, reach) => {
    const found: Piece[] = [];
    const far = Math.min(reach, MOST_REACH);
    for (let at = Math.floor((y - far) / STRETCH); at <= Math.floor((y + far) / STRETCH); at++)
      found.push(...(stretches.get(at) ?? []));
    return found;
  };
}

/** Points; no line's letters are larger. */
const MOST_REACH = 100;
