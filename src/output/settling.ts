/**
 * Settling: words that stand far from the rest of their rendering, under a word that comes again right before it, are set there. In: renderings
 * and columns. Out: the same, such words moved, and the changes that are still to be seen. Only where a word stands changes, never a word.
 */
import type { Rendering, Utterance } from '../core/model/comparison.ts';
import type { FieldSpan } from '../core/model/report.ts';

type Column = readonly (FieldSpan | null)[];

export function settle(utterance: Utterance): Utterance {
  const { renderings, changes } = utterance;
  const settled = utterance.columns.map(column => [...column]);
  renderings.forEach((_, r) => {
    settleRow(renderings, settled, r);
  });
  const columns = settled.filter(column => column.some(span => span !== null));
  return { ...utterance, columns, changes: changes.filter(change => isStill(columns, change)) };
}

type Change = Utterance['changes'][number];

/** A shorter excerpt lacks no word of what it quotes: whether a word is still in one of the two alone, between words that both have. */
function isStill(columns: readonly Column[], { type, between: [a, b] }: Change): boolean {
  if (type !== 'cut' && type !== 'added') return true;
  const has = columns.map(column => [column[a] != null, column[b] != null] as const);
  const first = has.findIndex(([x, y]) => x && y);
  const last = has.findLastIndex(([x, y]) => x && y);
  return has.slice(first, last + 1).some(([x, y]) => x !== y);
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
