/**
 * Renderings of an utterance for the eye: those with the same words are one line, and every word that another line has not in its place says how it differs.
 * In: an utterance. Out: lines of cells that stand under each other, parts, what the change is called. Where words differ is read off the utterance's columns,
 * never searched for; what a line says is its text, word for word (white space may fold, `…` stands where a quotation is broken off and taken up again).
 */
import type { ChangeType, Evidence, Rendering, Utterance } from '../../src/core/model/comparison.ts';
import { normalForm } from '../../src/core/text/normal.ts';
import { negators } from '../../src/languages/en/negators.ts';
import { alikeRows, type Band, bandsOf, type Chunk, chunksOf, withoutLastMark } from '../../src/output/aligned.ts';
import type { Cell as WordCell } from '../../src/output/page-parts.ts';
import { CHANGE_WORDS, type Split, splitParts, toldChanges } from '../../src/output/quotations.ts';
import { cellsOf } from '../../src/output/rows.ts';
import { settle } from '../../src/output/settling.ts';

/** How a word differs, what weighs most first. `beyond`: one text quotes further than another, or marks that it leaves something out. */
export const HOWS = ['not', 'bracket', 'other', 'moved', 'lone', 'beyond'] as const;
export type How = (typeof HOWS)[number];

export interface Piece {
  readonly text: string;
  readonly how: How | null;
}

/** Words of one line in one band; empty where it has none. */
export type Cell = readonly Piece[];

export interface Line {
  /** Where each text has the words: the beginning of its first part. */
  readonly places: readonly Evidence[];
  readonly cells: readonly Cell[];
}

export interface Told {
  readonly words: string;
  /** What words of this change look like; null where no word differs. */
  readonly how: How | null;
}

export interface Renderings {
  readonly lines: readonly Line[];
  /** Words of those who quote only a part. */
  readonly parts: readonly WordCell[];
  readonly changes: readonly Told[];
  /** Bands in which all lines have the same words, of all. */
  readonly alike: number;
}

/** What the words of a change look like. */
const LOOKS: Readonly<Record<ChangeType, How | null>> = {
  negation: 'not',
  bracket: 'bracket',
  swapped: 'other',
  spelling: 'other',
  'tense-or-person': 'other',
  translation: 'other',
  reordered: 'moved',
  cut: 'lone',
  added: 'lone',
  punctuation: null,
};
const BEYOND_WORDS = 'quoted further in one';
const UNSURE_WORDS = 'perhaps two remarks';

/** What is set under each other, and what stands below it. */
export interface Whole extends Split {
  /** Whether it is one remark for sure. */
  readonly isSure: boolean;
}

/** Where none is surely the same remark whole, all are shown as they are. */
export function wholeOf(utterance: Utterance): Whole {
  const split = splitParts(utterance);
  return split.whole.renderings.length > 0
    ? { ...split, isSure: true }
    : { whole: settle(utterance), parts: [], isSure: false };
}

export function renderingsOf(utterance: Utterance): Renderings {
  const { whole, parts, isSure } = wholeOf(utterance);
  const bands = bandsOf(whole);
  const groups = alikeRows(bands);
  const chunks = chunksOf(whole);
  const hows = howsOf(whole, groups, chunks);
  const lines = groups.map((rows, line) => ({
    places: placesOf(rows.map(row => whole.renderings[row]!)),
    cells: cellsIn(
      withLastMark(
        rows.map(row => chunks[row]!),
        hows[line]!,
      ),
      bands,
    ),
  }));
  return {
    lines,
    parts: cellsOf(parts.flatMap(rendering => rendering.parts)),
    changes: told(whole, isSure, new Set(hows.flatMap(of => [...of.values()]))),
    alike: bands.filter(band => band.alike).length,
  };
}

function placesOf(renderings: readonly Rendering[]): readonly Evidence[] {
  return renderings.flatMap(({ parts }) => [...parts].sort((a, b) => a.start - b.start).slice(0, 1));
}

function told(utterance: Utterance, isSure: boolean, seen: ReadonlySet<How>): readonly Told[] {
  const byWords = new Map<string, How | null>();
  for (const type of toldChanges(utterance)) {
    const how = LOOKS[type];
    byWords.set(CHANGE_WORDS[type], how !== null && seen.has(how) ? how : null);
  }
  if (!isSure && byWords.size > 0) byWords.set(UNSURE_WORDS, null);
  if (seen.has('beyond')) byWords.set(BEYOND_WORDS, 'beyond');
  return [...byWords].map(([words, how]) => ({ words, how }));
}

type Marked = Chunk & { readonly how: How | null };

/** The words of a line with how they differ. The mark at its end stands only where all its texts have it: it is its place in a sentence, not its wording. */
function withLastMark(rows: readonly (readonly Chunk[])[], hows: ReadonlyMap<number, How>): readonly Marked[] {
  const [first = [], ...others] = rows;
  const last = first.at(-1);
  const isShared = others.every(row => row.at(-1)?.tail === last?.tail);
  return first.map(chunk => ({
    ...chunk,
    tail: chunk === last && !isShared ? withoutLastMark(chunk.tail) : chunk.tail,
    how: hows.get(chunk.column) ?? null,
  }));
}

function cellsIn(chunks: readonly Marked[], bands: readonly Band[]): readonly Cell[] {
  let at = 0;
  return bands.map(({ to }) => {
    const pieces: Piece[] = [];
    for (const from = at; at < chunks.length && chunks[at]!.column < to; at++) {
      const { lead, word, tail, isGlued, how } = chunks[at]!;
      put(pieces, (at === from || isGlued ? '' : ' ') + lead, null);
      put(pieces, word, how);
      put(pieces, tail, null);
    }
    return joined(pieces);
  });
}

function put(pieces: Piece[], text: string, how: How | null): void {
  if (text !== '') pieces.push({ text, how });
}

/** Neighbours of one look are one piece, and the space between two words of one look is marked with them. */
function joined(pieces: readonly Piece[]): Cell {
  const out: Piece[] = [];
  pieces.forEach(({ text, how }, i) => {
    const before = out.at(-1);
    const isBetween = text === ' ' && before?.how === pieces[i + 1]?.how;
    const look = isBetween ? (before?.how ?? null) : how;
    if (before !== undefined && before.how === look) out[out.length - 1] = { text: before.text + text, how: look };
    else out.push({ text, how: look });
  });
  return out;
}

/** One word of a line, as it is compared. */
interface Word {
  readonly form: string;
  readonly isBracketed: boolean;
}
type Row = ReadonlyMap<number, Word>;

function wordsOf(chunks: readonly Chunk[]): Row {
  let inBrackets = false;
  return new Map(
    chunks.map(({ column, lead, word, tail }) => {
      inBrackets = lead.lastIndexOf('[') > lead.lastIndexOf(']') || (inBrackets && !lead.includes(']'));
      const told = [column, { form: normalForm(word), isBracketed: inBrackets }] as const;
      if (tail.includes(']')) inBrackets = false;
      return told;
    }),
  );
}

/** By line and column how a word differs from any other line's. */
function howsOf(
  { columns, changes }: Utterance,
  groups: readonly (readonly number[])[],
  chunks: readonly (readonly Chunk[])[],
): readonly ReadonlyMap<number, How>[] {
  const rows = groups.map(([first]) => wordsOf(chunks[first!]!));
  const lineOf = new Map(groups.flatMap((of, line) => of.map(row => [row, line] as const)));
  const between = new Map<string, Set<ChangeType>>();
  const ofLine = groups.map(() => new Set<ChangeType>());
  for (const { type, between: pair } of changes) {
    const [a, b] = pair.map(row => lineOf.get(row) ?? 0).sort((x, y) => x - y) as [number, number];
    const key = `${a} ${b}`;
    between.set(key, (between.get(key) ?? new Set()).add(type));
    ofLine[a]!.add(type);
    ofLine[b]!.add(type);
  }
  const hows = rows.map(() => new Map<number, How>());
  const mark = (line: number, column: number, how: How): void => {
    const known = hows[line]!.get(column);
    if (known === undefined || HOWS.indexOf(how) < HOWS.indexOf(known)) hows[line]!.set(column, how);
  };
  for (let a = 0; a < rows.length; a++)
    for (let b = a + 1; b < rows.length; b++) {
      // only those are described that differ from the fullest: of two others it is known what each of them has
      const types = between.get(`${a} ${b}`) ?? new Set([...ofLine[a]!, ...ofLine[b]!]);
      for (const { how, left, right } of runsOf(rows[a]!, rows[b]!, columns.length, types)) {
        for (const column of left) mark(a, column, how);
        for (const column of right) mark(b, column, how);
      }
    }
  return hows;
}

/** Columns in a row where two lines differ. */
interface Run {
  readonly how: How;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function runsOf(a: Row, b: Row, columns: number, types: ReadonlySet<ChangeType>): readonly Run[] {
  const told = Array.from({ length: columns }, (_, c) => c).filter(c => a.has(c) || b.has(c));
  const isSame = (c: number): boolean => a.get(c)?.form === b.get(c)?.form;
  const [first, last] = [told.findIndex(isSame), told.findLastIndex(isSame)];
  const bare: Bare[] = [];
  for (let i = 0; i < told.length; i++) {
    if (isSame(told[i]!)) continue;
    const from = i;
    while (i + 1 < told.length && !isSame(told[i + 1]!)) i++;
    const run = told.slice(from, i + 1);
    bare.push({
      left: run.filter(c => a.has(c)),
      right: run.filter(c => b.has(c)),
      begins: from < first || first < 0,
      ends: i > last,
    });
  }
  const lone = (side: 'left' | 'right', other: 'left' | 'right', row: Row): ReadonlySet<string> =>
    new Set(bare.filter(run => run[other].length === 0).flatMap(run => run[side].map(c => row.get(c)!.form)));
  const gone = types.has('reordered') ? lone('left', 'right', a) : new Set<string>();
  const moved = new Set([...lone('right', 'left', b)].filter(form => gone.has(form)));
  return bare.flatMap(run => {
    const { over, rest } = withoutOver(run);
    const inside = !run.begins && !run.ends;
    const sides = { left: rest.left.map(c => a.get(c)!), right: rest.right.map(c => b.get(c)!), inside };
    const how = sides.left.length + sides.right.length === 0 ? null : howOf(sides, types, moved);
    return [...over, ...(how === null ? [] : [{ how, ...rest }])];
  });
}

type Columns = Pick<Run, 'left' | 'right'>;

/** A run before how it differs is known; `begins` and `ends`: with no word before or after it that both have. */
interface Bare extends Columns {
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Words at an end that stand where the other line has not begun, or is over: one of them quotes further. */
function withoutOver({ left, right, begins, ends }: Bare): { readonly over: readonly Run[]; readonly rest: Columns } {
  const whole = { over: [], rest: { left, right } };
  if (left.length === 0 || right.length === 0) return whole;
  const isOver = (c: number, other: readonly number[]): boolean =>
    (begins && c < (other[0] ?? c)) || (ends && c > (other.at(-1) ?? c));
  const over = { left: left.filter(c => isOver(c, right)), right: right.filter(c => isOver(c, left)) };
  if (over.left.length + over.right.length === 0) return whole;
  const rest = { left: left.filter(c => !isOver(c, right)), right: right.filter(c => !isOver(c, left)) };
  // where neither stands under the other they are other words for each other
  return rest.left.length === 0 || rest.right.length === 0 ? whole : { over: [{ how: 'beyond', ...over }], rest };
}

interface Sides {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  /** Whether words that both have stand before and after. */
  readonly inside: boolean;
}

/** Null where the words are one in two spellings, which is no change. */
function howOf({ left, right, inside }: Sides, types: ReadonlySet<ChangeType>, moved: ReadonlySet<string>): How | null {
  const words = [...left, ...right];
  if (types.has('negation') && inside && turns(left) !== turns(right)) return 'not';
  if (words.some(({ form }) => moved.has(form))) return 'moved';
  if (left.length === 0 || right.length === 0)
    return inside && (types.has('cut') || types.has('added')) ? 'lone' : 'beyond';
  if (types.has('bracket') && words.some(({ isBracketed }) => isBracketed)) return 'bracket';
  return [...types].some(type => LOOKS[type] === 'other' || type === 'reordered') ? 'other' : null;
}

function turns(words: readonly Word[]): number {
  return words.filter(({ form }) => negators.has(form)).length;
}

/** Where a cell stands: in which stretch of the lines, and how far from its beginning. */
export interface Spot {
  readonly stretch: number;
  readonly at: number;
  readonly width: number;
}

/**
 * Bands from the left, in a new stretch where there is no more room: widths and room are in pixels. Null where standing under each other helps nobody: one line
 * alone, many, a band that is wider than the room, or hardly a word in common.
 */
export function spotsOf(
  { lines, alike }: Renderings,
  room: number,
  gap: number,
  widthOf: (text: string) => number,
): readonly Spot[] | null {
  if (lines.length < 2 || lines.length > MOST_LINES) return null;
  const bands = lines[0]!.cells.map((_, b) =>
    Math.max(...lines.map(({ cells }) => widthOf(cells[b]!.map(({ text }) => text).join('')))),
  );
  if (alike < bands.length * LEAST_ALIKE || bands.some(width => width > room)) return null;
  let [stretch, at] = [0, 0];
  return bands.map(width => {
    if (at > 0 && at + width > room) [stretch, at] = [stretch + 1, 0];
    const spot = { stretch, at, width };
    at += width + gap;
    return spot;
  });
}

/** Lines under each other that the eye still holds together. */
const MOST_LINES = 6;
/** Of the bands, those that must be alike in all lines for one to see what is not. */
const LEAST_ALIKE = 0.3;
