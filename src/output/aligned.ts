/**
 * Renderings of an utterance set word under word, folded into as many stretches as the width asks for. In: an utterance with its
 * columns. Out: lines of pieces, padded to stand under each other. Every line is a slice of its report, marks and all: white space may
 * fold, and `…` stands where a quotation is broken off and taken up again. Renderings of the same words share a line.
 */
import type { Evidence, Rendering, Utterance } from '../core/model/comparison.ts';
import type { FieldSpan } from '../core/model/report.ts';
import { padTo, safe, widthOf } from './widths.ts';

/** Words of one rendering in one stretch of columns. */
export interface Piece {
  /** Padded to the width of its column. */
  readonly text: string;
  /** Whether all renderings have the same words here. */
  readonly alike: boolean;
}

export interface AlignedLine {
  /** Names of the texts, padded. */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** A rendering may have nothing in a stretch that another has: such a line is not printed. */
export function hasWords({ pieces }: AlignedLine): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

/** Room for numbers and margins beside the words, and for the rule between names and words. */
const MARGIN = 8;
/** A label that takes more than this share of the width leaves too little for the words. */
const LABEL_SHARE = 3;

/** Columns that are shown as one: a word that all renderings have, or a run where they differ. */
export interface Band {
  /** Columns, half-open. */
  readonly from: number;
  readonly to: number;
  /** One a rendering. */
  readonly cells: readonly string[];
  readonly width: number;
  readonly alike: boolean;
}

interface Witness {
  readonly label: string;
  readonly row: number;
}

/** Lines with the renderings under each other, or none where names or differing words are too long for the width. */
export function alignRenderings(
  utterance: Utterance,
  width: number,
  nameOf: (report: string) => string = safe,
): readonly AlignedLine[] {
  const bands = bandsOf(utterance);
  const witnesses = witnessesOf(utterance, bands, nameOf);
  const labelWidth = Math.max(0, ...witnesses.map(({ label }) => widthOf(label)));
  const room = width - MARGIN - labelWidth - 1;
  if (labelWidth * LABEL_SHARE > width || bands.some(band => band.width > room)) return [];
  return foldBands(bands, room).flatMap(stretch =>
    witnesses.map(({ label, row }) => ({
      label: padTo(label, labelWidth),
      pieces: stretch.map(({ cells, width: cellWidth, alike }) => ({ text: padTo(cells[row]!, cellWidth), alike })),
    })),
  );
}

/** Renderings with the same words in every band are one witness with several names. */
function witnessesOf(
  utterance: Utterance,
  bands: readonly Band[],
  nameOf: (report: string) => string,
): readonly Witness[] {
  return alikeRows(bands).map(rows => {
    const names = new Set(rows.map(row => nameOf(utterance.renderings[row]!.report)));
    return { label: [...names].join(', '), row: rows[0]! };
  });
}

/** Which renderings have the same words in every band, the first of each first. */
export function alikeRows(bands: readonly Band[]): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  (bands[0]?.cells ?? []).forEach((_, row) => {
    const words = JSON.stringify(bands.map(band => band.cells[row]!));
    const known = found.get(words);
    if (known === undefined) found.set(words, [row]);
    else known.push(row);
  });
  return [...found.values()];
}

function foldBands(bands: readonly Band[], room: number): readonly (readonly Band[])[] {
  const stretches: Band[][] = [];
  let used = room + 1;
  for (const band of bands) {
    if (used + 1 + band.width > room) {
      stretches.push([band]);
      used = band.width;
    } else {
      stretches.at(-1)!.push(band);
      used += 1 + band.width;
    }
  }
  return stretches;
}

export function bandsOf(utterance: Utterance): readonly Band[] {
  const { columns } = utterance;
  const chunks = chunksOf(utterance);
  const isTight = tightBoundaries(columns, chunks);
  const bands: Band[] = [];
  let from = 0;
  for (let c = 1; c <= columns.length; c++) {
    if (c < columns.length) {
      if (isTight[c] === 1) continue;
      if (!isFull(columns[c - 1]!) && !isFull(columns[c]!) && pattern(columns[c]!) === pattern(columns[c - 1]!))
        continue;
    }
    bands.push(bandOf(chunks, from, c));
    from = c;
  }
  return withoutLastMarks(bands);
}

/** The word of one column with the marks that belong to it, as they stand in the text. */
export interface Chunk {
  readonly column: number;
  readonly lead: string;
  readonly word: string;
  readonly tail: string;
  /** Whether no space stands before it: the second half of "co-op". */
  readonly isGlued: boolean;
}

/** Each rendering's columns as chunks: side by side they are its text, nothing left out but what `…` stands for. */
export function chunksOf({ renderings, columns }: Utterance): readonly (readonly Chunk[])[] {
  return renderings.map((rendering, r) => rowChunks(rendering, columns, r));
}

function rowChunks({ parts }: Rendering, columns: Utterance['columns'], r: number): readonly Chunk[] {
  const tokens = columns.flatMap((column, c) => (column[r] == null ? [] : [{ column: c, span: column[r] }]));
  const ordered = [...parts].sort((a, b) => a.start - b.start);
  return ordered.flatMap((part, p) => {
    const own = tokens.filter(({ span }) => part.start <= span.start && span.end <= part.end);
    return partChunks(part, own, p === 0 ? null : ordered[p - 1]!);
  });
}

interface Token {
  readonly column: number;
  readonly span: FieldSpan;
}

function partChunks(part: Evidence, tokens: readonly Token[], before: Evidence | null): readonly Chunk[] {
  const { exact, start } = part;
  let from = 0;
  return tokens.map(({ column, span }, i) => {
    const isFirst = i === 0;
    const next = tokens[i + 1];
    const end = next === undefined ? exact.length : breakIn(exact, span.end - start, next.span.start - start);
    const words = exact.slice(from, end);
    const isGlued = isFirst ? joint(part, before) === '' : !/\s/.test(exact.slice(0, from).slice(-1) + words[0]!);
    const isBroken = isFirst && joint(part, before) === null;
    const lead = (isBroken ? '… ' : '') + safe(exact.slice(from, span.start - start)).trimStart();
    const tail = safe(exact.slice(span.end - start, end)).trimEnd();
    from = end;
    return { column, lead, word: safe(exact.slice(span.start - start, span.end - start)), tail, isGlued };
  });
}

/** Where the marks between two words part: those before the last space belong to the first. */
function breakIn(exact: string, from: number, to: number): number {
  const gap = exact.slice(from, to);
  const space = gap.search(/\s\S*$/);
  return space < 0 ? to : from + space + 1;
}

/** What stands between a part and the one before: spaces or nothing; null where words were left out. */
function joint(part: Evidence, before: Evidence | null): string | null {
  if (before === null) return ' ';
  const length = part.start - before.end;
  if (length < 0 || length > part.prefix.length) return null;
  const gap = length === 0 ? '' : part.prefix.slice(-length);
  return /^\s*$/.test(gap) ? gap : null;
}

/** Boundaries of columns that no space stands at in some rendering: what is one word there is not torn. */
function tightBoundaries(columns: Utterance['columns'], chunks: readonly (readonly Chunk[])[]): Uint8Array {
  const tight = new Uint8Array(columns.length);
  for (const row of chunks) {
    row.forEach((chunk, i) => {
      if (i > 0 && chunk.isGlued) tight.fill(1, row[i - 1]!.column + 1, chunk.column + 1);
    });
  }
  return tight;
}

/** The comma or stop at a quotation's end is its place in the sentence, not its wording. */
export function withoutLastMark(words: string): string {
  return words.replace(/(?<![.,])[.,]$/, '');
}

function withoutLastMarks(bands: readonly Band[]): readonly Band[] {
  const cells = bands.map(band => [...band.cells]);
  (cells[0] ?? []).forEach((_, r) => {
    const last = cells.findLastIndex(band => band[r] !== '');
    if (last >= 0) cells[last]![r] = withoutLastMark(cells[last]![r]!);
  });
  return bands.map((band, b) => ({ ...band, cells: cells[b]!, width: Math.max(0, ...cells[b]!.map(widthOf)) }));
}

function bandOf(chunks: readonly (readonly Chunk[])[], from: number, to: number): Band {
  const cells = chunks.map(row =>
    row
      .filter(({ column }) => from <= column && column < to)
      .reduce((words, chunk) => words + (words === '' || chunk.isGlued ? '' : ' ') + textOf(chunk), ''),
  );
  const bare = new Set(cells.map(cell => cell.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()));
  return { from, to, cells, width: Math.max(0, ...cells.map(widthOf)), alike: bare.size === 1 };
}

function textOf({ lead, word, tail }: Chunk): string {
  return lead + word + tail;
}

function isFull(column: readonly (FieldSpan | null)[]): boolean {
  return column.every(span => span !== null);
}

function pattern(column: readonly (FieldSpan | null)[]): string {
  return column.map(span => (span === null ? '0' : '1')).join('');
}
