/**
 * Settling: words that stand far from the rest of their rendering, under a word that comes again right before it, are set there. In: renderings
 * and columns. Out: the same columns, such words moved. Only where a word stands changes, never a word.
 */
import type { Rendering, Utterance } from '../core/model/comparison.ts';
import type { FieldSpan } from '../core/model/report.ts';

type Column = readonly (FieldSpan | null)[];

export function settle({ renderings, columns }: Pick<Utterance, 'renderings' | 'columns'>): readonly Column[] {
  const settled = columns.map(column => [...column]);
  renderings.forEach((_, r) => {
    settleRow(renderings, settled, r);
  });
  return settled.filter(column => column.some(span => span !== null));
}

/** From the right, so that a run of words moves one after another. */
function settleRow(renderings: readonly Rendering[], columns: (FieldSpan | null)[][], r: number): void {
  const places = columns.flatMap((column, c) => (column[r] == null ? [] : [c]));
  for (let i = places.length - 2; i >= 0; i--) {
    const [from, next] = [places[i]!, places[i + 1]!];
    const to = next - 1;
    if (from === to) continue;
    const span = columns[from]![r]!;
    const word = wordAt(renderings[r]!, span);
    const others = columns[to]!.flatMap((other, o) => (other === null ? [] : [wordAt(renderings[o]!, other)]));
    if (others.length === 0 || others.some(other => other !== word)) continue;
    columns[to]![r] = span;
    columns[from]![r] = null;
    places[i] = to;
  }
}

function wordAt({ parts }: Rendering, span: FieldSpan): string {
  const part = parts.find(each => each.start <= span.start && span.end <= each.end);
  return part === undefined ? '' : part.exact.slice(span.start - part.start, span.end - part.start).toLowerCase();
}
