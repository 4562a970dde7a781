/**
 * Flat runs of overlapping spans: a text marked by several layers at once, cut where any mark begins or ends.
 * In: spans that may overlap and nest. Out: runs in text order that do not, each with the marks it lies under.
 */
import type { Span } from './spans.ts';

/** A stretch of text under the same marks; `marks` are indices into the spans given, ascending. */
export interface Run extends Span {
  readonly marks: readonly number[];
}

/** Cuts `[0, length)` into runs. Empty spans mark nothing. Runs cover the whole range, unmarked stretches among them. */
export function flattenSpans(length: number, spans: readonly Span[]): readonly Run[] {
  const edges: { at: number; mark: number; opens: boolean }[] = [];
  spans.forEach((span, mark) => {
    const start = Math.max(0, span.start);
    const end = Math.min(length, span.end);
    if (start >= end) return;
    edges.push({ at: start, mark, opens: true }, { at: end, mark, opens: false });
  });
  edges.sort((a, b) => a.at - b.at);
  const runs: Run[] = [];
  const open = new Set<number>();
  let from = 0;
  for (const edge of edges) {
    if (edge.at > from) {
      runs.push({ start: from, end: edge.at, marks: [...open].sort((a, b) => a - b) });
      from = edge.at;
    }
    if (edge.opens) open.add(edge.mark);
    else open.delete(edge.mark);
  }
  if (from < length) runs.push({ start: from, end: length, marks: [] });
  return runs;
}
