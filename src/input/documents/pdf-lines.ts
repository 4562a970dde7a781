/**
 * Lines of a page of a PDF, in reading order: pieces of text with their places -> lines, columns one after another. In: pieces as they come, in points from the upper left.
 * Out: lines of columns. A column is told by left edges that recur with text on both sides of them, never by one gap.
 */

/** A stretch of text with its place: the left end of its base line. */
export interface Piece {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters, in points. */
  readonly size: number;
}

export interface PdfLine extends Piece {
  /** Of the column it stands in: where its lines begin and end. */
  readonly left: number;
  readonly right: number;
  /** Counts columns of a page in reading order. */
  readonly column: number;
}

/** Share of the letters' size by which base lines of one line may differ: raised numbers and small capitals do. */
const SAME_BASE = 0.35;
/** Gap, by the letters' size, above which two pieces of one base line are apart; a newspaper's columns are no farther from each other. */
const APART = 0.6;
/** Width free of text, by the letters' size, between columns, and with so many lines on each side that no chance makes them. */
const CORRIDOR = { wide: 1, narrow: 0.4, narrowLines: 8 } as const;
/** Gap above which a space stands between two pieces. */
const SPACE = 0.15;
/** Lines on each side of an edge for it to part columns. */
const FEWEST_LINES = 3;
/** Letters that a column's lines have on average; a table's cells have fewer. */
const FEWEST_LETTERS = 14;
/** Points by which left edges of one column differ. */
const SAME_EDGE = 3;
/** Columns of columns looked for: a newspaper's page has six. */
const DEEPEST = 6;

/** A line's pieces that stand together. */
interface Segment {
  readonly words: string;
  readonly x: number;
  readonly end: number;
  readonly size: number;
}

interface Row {
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** The lines of a page in the order they are read in. */
export function linesOfPage(pieces: readonly Piece[]): readonly PdfLine[] {
  const columns = columnsOf(rowsOf(pieces), 0);
  return columns.flatMap((rows, column) => {
    const left = Math.min(...rows.flatMap(({ segments }) => segments.map(({ x }) => x)));
    const right = Math.max(...rows.flatMap(({ segments }) => segments.map(({ end }) => end)));
    return rows.map(({ y, segments }) => lineOf(y, segments, left, right, column));
  });
}

function lineOf(y: number, segments: readonly Segment[], left: number, right: number, column: number): PdfLine {
  const x = segments[0]?.x ?? left;
  const end = segments.at(-1)?.end ?? x;
  const words = segments
    .map(segment => segment.words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { words, x, y, width: end - x, size: sizeOf(segments), left, right, column };
}

/** The size that most of its letters have. */
function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((best, next) => (next.words.length > best.words.length ? next : best)).size;
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
  return rows.map(row => ({ y: commonBase(row), segments: segmentsOf(row.sort((a, b) => a.x - b.x)) }));
}

const NEAR_ROWS = 4;

function isSameBase(a: Piece, b: Piece): boolean {
  return Math.abs(a.y - b.y) <= SAME_BASE * Math.max(a.size, b.size);
}

/** The base line of the longest piece. */
function commonBase(row: readonly Piece[]): number {
  return row.reduce((best, next) => (next.words.length > best.words.length ? next : best)).y;
}

function segmentsOf(row: readonly Piece[]): readonly Segment[] {
  const segments: { words: string; x: number; end: number; size: number; longest: number }[] = [];
  for (const { words, x, width, size } of row) {
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
      segments.push({ words, x, end: x + width, size, longest: words.length });
    else {
      const hasSpace = /\s$/.test(last.words) || /^\s/.test(words);
      last.words += (gap > SPACE * size && !hasSpace ? ' ' : '') + words;
      last.end = Math.max(last.end, x + width);
      // a bullet, a raised number are not what the line is set in
      if (words.length > last.longest) {
        last.longest = words.length;
        last.size = size;
      }
    }
  }
  return segments;
}

/** Columns in reading order, each with its rows; a row across columns begins a new one. */
function columnsOf(rows: readonly Row[], depth: number): readonly (readonly Row[])[] {
  if (rows.length === 0) return [];
  const edge = depth < DEEPEST ? findEdge(rows) : null;
  if (edge === null) return [rows];
  return runsOf(rows, edge).flatMap(run => {
    if (!isParted(run, edge)) return columnsOf(run.rows, DEEPEST);
    const left = sideOf(run.rows, segment => segment.x < edge);
    const right = sideOf(run.rows, segment => segment.x >= edge);
    return [...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)];
  });
}

function sideOf(rows: readonly Row[], isOn: (segment: Segment) => boolean): readonly Row[] {
  return rows
    .map(({ y, segments }) => ({ y, segments: segments.filter(isOn) }))
    .filter(({ segments }) => segments.length > 0);
}

/** The left edge that parts most lines into columns; null if none does. */
function findEdge(rows: readonly Row[]): number | null {
  const edges = new Map<number, number>();
  for (const { segments } of rows) {
    for (const { x } of segments) edges.set(Math.round(x / SAME_EDGE), (edges.get(Math.round(x / SAME_EDGE)) ?? 0) + 1);
  }
  const candidates = [...edges]
    .map(([at, count]) => ({ edge: at * SAME_EDGE - SAME_EDGE, count: count + (edges.get(at + 1) ?? 0) }))
    .filter(({ count }) => count >= FEWEST_LINES)
    .sort((a, b) => b.count - a.count || a.edge - b.edge)
    .slice(0, MOST_EDGES);
  const parting = candidates
    .map(({ edge }) => ({ edge, lines: partedLines(rows, edge) }))
    .filter(({ lines }) => lines > 0);
  if (parting.length === 0) return null;
  return parting.reduce((best, next) => (next.lines > best.lines ? next : best)).edge;
}

/** Edges tried, the commonest first. */
const MOST_EDGES = 12;

function partedLines(rows: readonly Row[], edge: number): number {
  return runsOf(rows, edge)
    .filter(run => isParted(run, edge))
    .reduce((sum, run) => sum + run.rows.length, 0);
}

interface Run {
  readonly rows: Row[];
  readonly isAcross: boolean;
}

/** Rows that stand on both sides of an edge or on one, and rows across it, in turn. */
function runsOf(rows: readonly Row[], edge: number): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const isAcross = row.segments.some(({ x, end }) => x < edge && end > edge + SAME_EDGE);
    const last = runs.at(-1);
    if (last?.isAcross === isAcross) last.rows.push(row);
    else runs.push({ rows: [row], isAcross });
  }
  return runs;
}

/** Whether a run is columns: lines enough on both sides, and lines of text. */
function isParted({ rows, isAcross }: Run, edge: number): boolean {
  if (isAcross) return false;
  const left = sideOf(rows, ({ x }) => x < edge);
  const right = sideOf(rows, ({ x }) => x >= edge);
  const sides = [left, right];
  if (sides.some(side => side.length < FEWEST_LINES)) return false;
  const free = edgeOf(right, Math.min, ({ x }) => x) - edgeOf(left, Math.max, ({ end }) => end);
  const size = usualSize(left);
  const isWide = free >= CORRIDOR.wide * size;
  const isNarrow = free >= CORRIDOR.narrow * size && sides.every(side => side.length >= CORRIDOR.narrowLines);
  if (!isWide && !isNarrow) return false;
  return sides.every(side => {
    const letters = side.reduce(
      (sum, { segments }) => sum + segments.reduce((all, { words }) => all + words.length, 0),
      0,
    );
    return letters / side.length >= FEWEST_LETTERS;
  });
}

function edgeOf(rows: readonly Row[], pick: (...values: number[]) => number, of: (segment: Segment) => number): number {
  return rows.flatMap(({ segments }) => segments.map(of)).reduce((best, next) => pick(best, next));
}

function usualSize(rows: readonly Row[]): number {
  const sizes = rows.map(({ segments }) => sizeOf(segments)).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}
