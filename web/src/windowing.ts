/**
 * Which rows, or columns, of a long table are drawn. In: the size of each, the stretch in view, one that is to stay. Out: lines and gaps that together are as long as
 * the table.
 */

export type Piece =
  | { readonly is: 'line'; readonly at: number }
  /** Lines that are not drawn, by the first of them. */
  | { readonly is: 'gap'; readonly at: number; readonly count: number; readonly size: number };

/** Where each line begins, and behind the last where the table ends. */
export function offsetsOf(sizes: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...sizes.map(size => (sum += size))];
}

/** The line at a place; the last one behind the table, -1 of no lines. */
export function lineAt(offsets: readonly number[], place: number): number {
  let [low, high] = [0, offsets.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return high;
}

interface View {
  readonly from: number;
  readonly to: number;
  /** Lines drawn beyond what is in view, on each side. */
  readonly more: number;
  /** A line that is drawn wherever it is: the one with the focus; -1 for none. */
  readonly keep: number;
}

export function piecesOf(offsets: readonly number[], { from, to, more, keep }: View): readonly Piece[] {
  const count = offsets.length - 1;
  if (count === 0) return [];
  const first = Math.max(0, lineAt(offsets, from) - more);
  const last = Math.min(count - 1, lineAt(offsets, to) + more);
  const lines = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (keep >= 0 && keep < first) lines.unshift(keep);
  else if (keep > last && keep < count) lines.push(keep);
  const pieces = lines.flatMap((at, i): readonly Piece[] => [
    ...gapBetween(offsets, (lines[i - 1] ?? -1) + 1, at),
    { is: 'line', at },
  ]);
  return [...pieces, ...gapBetween(offsets, lines.at(-1)! + 1, count)];
}

function gapBetween(offsets: readonly number[], at: number, end: number): readonly Piece[] {
  return end > at ? [{ is: 'gap', at, count: end - at, size: offsets[end]! - offsets[at]! }] : [];
}
