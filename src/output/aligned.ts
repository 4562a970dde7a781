/**
 * Renderings of an utterance set word under word, folded into as many stretches as the width asks for. In: an utterance with its
 * columns. Out: lines of pieces, padded to stand under each other. Renderings of the same words share a line.
 */
import type { Utterance } from '../core/model/comparison.ts';
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
  /** Ids of the texts, padded. */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** A rendering may have nothing in a stretch that another has: such a line is not printed. */
export function hasWords({ pieces }: AlignedLine): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

/** Room for numbers and margins beside the words. */
const MARGIN = 8;
/** A label that takes more than this share of the width leaves too little for the words. */
const LABEL_SHARE = 3;

/** Columns that are shown as one: a word that all renderings have, or a run where they differ. */
interface Band {
  readonly cells: readonly string[];
  readonly width: number;
  readonly alike: boolean;
}

interface Witness {
  readonly label: string;
  readonly row: number;
}

/** Lines with the renderings under each other, or none where ids or differing words are too long for the width. */
export function alignRenderings(utterance: Utterance, width: number): readonly AlignedLine[] {
  const bands = bandsOf(utterance);
  const witnesses = witnessesOf(utterance, bands);
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

/** Renderings with the same words in every band are one witness with several ids. */
function witnessesOf(utterance: Utterance, bands: readonly Band[]): readonly Witness[] {
  const found = new Map<string, { ids: string[]; row: number }>();
  utterance.renderings.forEach(({ report }, row) => {
    const words = JSON.stringify(bands.map(band => band.cells[row]!));
    const known = found.get(words);
    if (known === undefined) found.set(words, { ids: [safe(report)], row });
    else if (!known.ids.includes(safe(report))) known.ids.push(safe(report));
  });
  return [...found.values()].map(({ ids, row }) => ({ label: ids.join(' '), row }));
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

function bandsOf(utterance: Utterance): readonly Band[] {
  const { columns } = utterance;
  const bands: Band[] = [];
  let from = 0;
  for (let c = 1; c <= columns.length; c++) {
    if (c < columns.length && !isFull(columns[from]!) && pattern(columns[c]!) === pattern(columns[from]!)) continue;
    bands.push(bandOf(utterance, from, c));
    from = c;
  }
  return withoutLastMarks(bands);
}

/** The comma or stop at a quotation's end is its place in the sentence, not its wording. */
function withoutLastMarks(bands: readonly Band[]): readonly Band[] {
  const cells = bands.map(band => [...band.cells]);
  (cells[0] ?? []).forEach((_, r) => {
    const last = cells.findLastIndex(band => band[r] !== '');
    if (last >= 0) cells[last]![r] = cells[last]![r]!.replace(/[.,]$/, '');
  });
  return bands.map((band, b) => ({ ...band, cells: cells[b]!, width: Math.max(0, ...cells[b]!.map(widthOf)) }));
}

function bandOf(utterance: Utterance, from: number, to: number): Band {
  const run = utterance.columns.slice(from, to);
  const cells = utterance.renderings.map((_, r) =>
    safe(
      wordsOf(
        utterance,
        r,
        run.map(column => column[r]!).filter(span => span !== null),
      ),
    ),
  );
  const bare = new Set(cells.map(cell => cell.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()));
  return { cells, width: Math.max(0, ...cells.map(widthOf)), alike: bare.size === 1 };
}

function isFull(column: readonly (FieldSpan | null)[]): boolean {
  return column.every(span => span !== null);
}

function pattern(column: readonly (FieldSpan | null)[]): string {
  return column.map(span => (span === null ? '0' : '1')).join('');
}

/** The words of spans of one rendering, with the marks that follow them, taken from its parts. */
function wordsOf(utterance: Utterance, r: number, spans: readonly FieldSpan[]): string {
  const { parts } = utterance.renderings[r]!;
  return spans
    .map(span => {
      const part = parts.find(p => p.start <= span.start && span.end <= p.end);
      if (part === undefined) return '';
      const at = span.start - part.start;
      const before = /[[(]$/.exec(part.exact.slice(0, at))?.[0] ?? '';
      const after = /^[\])]?[.,;:!?…]*/.exec(part.exact.slice(span.end - part.start))?.[0] ?? '';
      return before + part.exact.slice(at, span.end - part.start) + after;
    })
    .join(' ');
}
