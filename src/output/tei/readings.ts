/**
 * An utterance as segments that run through all its renderings. In: renderings and columns. Out: segments in order, each with what every rendering has there: its
 * words, nothing between words that it has, or not there at all (its quotation begins later, ends before, or is broken off). Put together, a rendering's words are
 * its quotation but for white space.
 */
import type { Rendering, Utterance } from '../../core/model/comparison.ts';

/** Words; `''`: left out; null: this rendering does not reach here. */
export type Reading = string | null;

export interface Segment {
  /** One for each rendering. */
  readonly readings: readonly Reading[];
}

export function segmentsOf({ renderings, columns }: Utterance): readonly Segment[] {
  const rows = renderings.map((rendering, r) => wordsOf(rendering, columns, r));
  // words that stand in another order than the columns can't be told column by column
  if (!rows.every(isInOrder)) return [{ readings: renderings.map(wholeOf) }];
  const isTight = tightColumns(rows, columns.length);
  const segments: Segment[] = [];
  for (let from = 0, to = 1; from < columns.length; from = to, to = from + 1) {
    while (to < columns.length && isTight[to] === true) to++;
    segments.push({ readings: rows.map(row => readingIn(row, from, to)) });
  }
  return segments;
}

interface Word {
  readonly column: number;
  /** With the marks beside it, white space folded. */
  readonly text: string;
  /** Whether no white space stands before it. */
  readonly isGlued: boolean;
  /** Which stretch of the quotation it is in. */
  readonly part: number;
}

function wordsOf({ parts }: Rendering, columns: Utterance['columns'], r: number): readonly Word[] {
  const tokens = columns
    .flatMap((column, c) => (column[r] == null ? [] : [{ column: c, span: column[r] }]))
    .sort((a, b) => a.span.start - b.span.start);
  const ordered = [...parts].sort((a, b) => a.start - b.start);
  return ordered.flatMap((part, p) => {
    const own = tokens.filter(({ span }) => part.start <= span.start && span.end <= part.end);
    const cuts = own.map(({ span }, i) =>
      i === 0 ? 0 : cutBetween(part.exact, own[i - 1]!.span.end - part.start, span.start - part.start),
    );
    return own.map(({ column }, i): Word => {
      const raw = part.exact.slice(cuts[i], cuts[i + 1] ?? part.exact.length);
      const isGlued = i > 0 && !/\s$/.test(part.exact.slice(0, cuts[i])) && !/^\s/.test(raw);
      return { column, text: folded(raw), isGlued, part: p };
    });
  });
}

/** Where the marks between two words part: those before the last space belong to the first. */
function cutBetween(exact: string, from: number, to: number): number {
  const space = exact.slice(from, to).search(/\s\S*$/);
  return space < 0 ? to : from + space + 1;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isInOrder(words: readonly Word[]): boolean {
  return words.every(({ column }, i) => i === 0 || words[i - 1]!.column < column);
}

function wholeOf({ parts }: Rendering): string {
  const ordered = [...parts].sort((a, b) => a.start - b.start);
  return ordered.map(({ exact }) => folded(exact)).join(' ');
}

/** Columns before which some rendering has no space: its word is not torn. */
function tightColumns(rows: readonly (readonly Word[])[], length: number): readonly boolean[] {
  const tight = new Array<boolean>(length).fill(false);
  for (const words of rows)
    words.forEach(({ column, isGlued }, i) => {
      if (isGlued) tight.fill(true, words[i - 1]!.column + 1, column + 1);
    });
  return tight;
}

function readingIn(words: readonly Word[], from: number, to: number): Reading {
  const own = words.filter(({ column }) => from <= column && column < to);
  if (own.length > 0)
    return own.reduce((text, word) => text + (text === '' || word.isGlued ? '' : ' ') + word.text, '');
  const before = words.findLast(({ column }) => column < from);
  const after = words.find(({ column }) => column >= to);
  return before !== undefined && after !== undefined && before.part === after.part ? '' : null;
}
