/**
 * Columns of a page of a PDF: rows of segments -> columns in reading order. Columns are parted by a corridor that is free of text over many lines; a column of short lines
 * beside prose (a box of facts, a letterhead) is an aside and comes behind it; a column of numbers that count the lines is none.
 */

/** A stretch of a line whose pieces stand together. */
export interface Segment {
  readonly words: string;
  readonly x: number;
  /** Its base line: columns beside each other need not have the same. */
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

export interface Row {
  readonly y: number;
  readonly segments: readonly Segment[];
}

export interface Column {
  readonly rows: readonly Row[];
  readonly isAside: boolean;
}

/** Width free of text, by the letters' size, between columns, and with so many lines on each side that no chance makes them. */
const CORRIDOR = { wide: 1, narrow: 0.4, narrowLines: 8 } as const;
/** Lines on each side of an edge for it to part columns; of prose two are enough. */
const FEWEST_LINES = 3;
const FEWEST_PROSE_LINES = 2;
/** Letters that a column's lines have on average; a table's cells have fewer, and prose has more. */
const FEWEST_LETTERS = 14;
const PROSE_LETTERS = 25;
/** Share of lines of prose that begin inside of a sentence. */
const FLOW = 0.3;
/** Share of an aside's lines that stand beside the beginnings of paragraphs, above which they are labels of those: hours, names, bullets. */
const LABELS = 0.7;
/** Lines of an aside at most. */
const MOST_ASIDE = 100;
/** Points by which left edges of one column differ. */
export const SAME_EDGE = 3;
/** Columns of columns looked for: a newspaper's page has six. */
const DEEPEST = 6;
/** Edges tried, the commonest first. */
const MOST_EDGES = 12;

/** Columns in reading order; a row across columns begins a new one. */
export function columnsOf(rows: readonly Row[], depth = 0): readonly Column[] {
  if (rows.length === 0) return [];
  const edge = depth < DEEPEST ? findEdge(rows) : null;
  if (edge === null) return [{ rows, isAside: false }];
  return runsOf(rows, edge).flatMap(run => {
    const parting = partingOf(run, edge);
    if (parting === null) return columnsOf(run.rows, DEEPEST);
    const { left, right } = sidesOf(run.rows, edge);
    if (parting === 'columns') return [...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)];
    const [prose, aside] = parting === 'aside right' ? [left, right] : [right, left];
    return [...columnsOf(prose, depth + 1), { rows: aside, isAside: true }];
  });
}

interface Sides {
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

function sidesOf(rows: readonly Row[], edge: number): Sides {
  return { left: sideOf(rows, ({ x }) => x < edge), right: sideOf(rows, ({ x }) => x >= edge) };
}

function sideOf(rows: readonly Row[], isOn: (segment: Segment) => boolean): readonly Row[] {
  return rows.flatMap(row => {
    const segments = row.segments.filter(isOn);
    return segments.length === 0 ? [] : [{ y: baseOf(segments), segments }];
  });
}

/** The base line of the longest segment. */
export function baseOf(segments: readonly Segment[]): number {
  return segments.reduce((best, next) => (next.words.length > best.words.length ? next : best)).y;
}

/** The left edge that parts most lines into columns; null if none does. */
function findEdge(rows: readonly Row[]): number | null {
  const edges = new Map<number, number>();
  for (const { segments } of rows) {
    for (const { x } of segments) edges.set(Math.round(x / SAME_EDGE), (edges.get(Math.round(x / SAME_EDGE)) ?? 0) + 1);
  }
  const candidates = [...edges]
    .map(([at, count]) => ({ edge: at * SAME_EDGE - SAME_EDGE, count: count + (edges.get(at + 1) ?? 0) }))
    .filter(({ count }) => count >= FEWEST_PROSE_LINES)
    .sort((a, b) => b.count - a.count || a.edge - b.edge)
    .slice(0, MOST_EDGES);
  const parting = candidates
    .map(({ edge }) => ({ edge, lines: partedLines(rows, edge) }))
    .filter(({ lines }) => lines > 0);
  if (parting.length === 0) return null;
  return parting.reduce((best, next) => (next.lines > best.lines ? next : best)).edge;
}

function partedLines(rows: readonly Row[], edge: number): number {
  return runsOf(rows, edge)
    .filter(run => partingOf(run, edge) !== null)
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

type Parting = 'columns' | 'aside left' | 'aside right';

/** Whether a run is columns: lines enough on both sides, a corridor between them, and lines of text; or prose beside an aside. */
function partingOf({ rows, isAcross }: Run, edge: number): Parting | null {
  if (isAcross) return null;
  const { left, right } = sidesOf(rows, edge);
  const sides = [left, right];
  if (sides.some(side => side.length < FEWEST_PROSE_LINES)) return null;
  const free = edgeOf(right, Math.min, ({ x }) => x) - edgeOf(left, Math.max, ({ end }) => end);
  const size = usualSize(left);
  const isWide = free >= CORRIDOR.wide * size;
  const isNarrow = free >= CORRIDOR.narrow * size && sides.every(side => side.length >= CORRIDOR.narrowLines);
  if (!isWide && !isNarrow) return null;
  const areLong = sides.every(side => side.length >= FEWEST_LINES && lettersOf(side) >= FEWEST_LETTERS);
  if (areLong || (sides.every(side => isProse(side) || isFull(side)) && sides.some(isProse))) return 'columns';
  if (!isWide) return null;
  if (isProse(left) && isAside(right, left)) return 'aside right';
  return isProse(right) && isAside(left, right) ? 'aside left' : null;
}

/** Letters of its lines, on average. */
function lettersOf(side: readonly Row[]): number {
  return side.reduce((sum, row) => sum + wordsOf(row).length, 0) / side.length;
}

function wordsOf({ segments }: Row): string {
  return segments.map(({ words }) => words).join(' ');
}

/** Lines that a sentence runs over. */
function isProse(side: readonly Row[]): boolean {
  const flowing = side.slice(1).filter(row => /^\p{Ll}/u.test(wordsOf(row).trim())).length;
  return lettersOf(side) >= PROSE_LETTERS && flowing >= FLOW * (side.length - 1);
}

/** Lines that may be prose, though each begins with a capital letter. */
function isFull(side: readonly Row[]): boolean {
  return lettersOf(side) >= PROSE_LETTERS && side.slice(0, -1).every(row => !/[.!?]$/.test(wordsOf(row).trim()));
}

/** Whether short lines stand by themselves, and do not each name the paragraph that begins beside them. */
function isAside(side: readonly Row[], prose: readonly Row[]): boolean {
  if (side.length > MOST_ASIDE || lettersOf(side) >= PROSE_LETTERS) return false;
  const labels = side.filter(row => {
    const beside = prose.findIndex(({ y }) => Math.abs(y - row.y) < sizeOf(row.segments) / 2);
    const before = prose[beside - 1];
    return beside === 0 || (before !== undefined && /[.!?:…]["”’')\]]*$/.test(wordsOf(before).trim()));
  });
  return labels.length < LABELS * side.length;
}

function edgeOf(rows: readonly Row[], pick: (...values: number[]) => number, of: (segment: Segment) => number): number {
  return rows.flatMap(({ segments }) => segments.map(of)).reduce((best, next) => pick(best, next));
}

function usualSize(rows: readonly Row[]): number {
  const sizes = rows.map(({ segments }) => sizeOf(segments)).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** The size that most of its letters have. */
export function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((best, next) => (next.words.length > best.words.length ? next : best)).size;
}

/** Numbers in a row that count lines, for there to be a column of them. */
const FEWEST_NUMBERS = 5;
/** What lines are counted by. */
const STEPS: ReadonlySet<number> = new Set([1, 2, 5, 10]);

export interface UncountedRows {
  readonly rows: readonly Row[];
  /** Numbers of lines left out. */
  readonly numbers: number;
}

/** Rows without the numbers that count them on the margin. */
export function withoutLineNumbers(rows: readonly Row[]): UncountedRows {
  for (const pick of [0, -1]) {
    const numbers = rows.flatMap(({ segments }) => {
      const segment = segments.at(pick);
      return segment !== undefined && /^\d{1,4}$/.test(segment.words.trim()) ? [segment] : [];
    });
    if (numbers.length < FEWEST_NUMBERS || !doCount(numbers)) continue;
    const dropped = new Set(numbers);
    const kept = rows.flatMap(row => {
      const segments = row.segments.filter(segment => !dropped.has(segment));
      return segments.length === 0 ? [] : [{ y: baseOf(segments), segments }];
    });
    if (kept.length > 0 && isProse(kept)) return { rows: kept, numbers: numbers.length };
  }
  return { rows, numbers: 0 };
}

function doCount(numbers: readonly Segment[]): boolean {
  const values = numbers.map(({ words }) => Number(words.trim()));
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  const isUpright = (of: (segment: Segment) => number): boolean => {
    const places = numbers.map(of);
    return Math.max(...places) - Math.min(...places) <= 2 * SAME_EDGE;
  };
  return (
    STEPS.has(step) &&
    values.every((value, i) => i === 0 || value - (values[i - 1] ?? 0) === step) &&
    (isUpright(({ x }) => x) || isUpright(({ end }) => end))
  );
}
