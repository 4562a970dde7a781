/**
 * Marks: which words of a text carry what. In: a stretch of a text, and marks on spans of it that may overlap. Out: segments one after another, each with the marks
 * that lie on all of it; together they are the stretch, character for character.
 */
import type { Span } from '../../src/core/text/spans.ts';

/** Something that lies on words. `T` says what. */
export interface Mark<T> extends Span {
  readonly of: T;
}

export interface Segment<T> extends Span {
  readonly text: string;
  /** In the order in which they were given; empty where nothing lies on the words. */
  readonly marks: readonly Mark<T>[];
}

/** Cuts `stretch` of `text`, which begins at `offset`, where marks begin and end. Marks outside it are passed over, others are cut to it. */
export function segmentsOf<T>(
  text: string,
  stretch: Span,
  marks: readonly Mark<T>[],
  offset = 0,
): readonly Segment<T>[] {
  const within = marks.filter(mark => mark.start < stretch.end && mark.end > stretch.start && mark.start < mark.end);
  const cuts = new Set([stretch.start, stretch.end]);
  for (const { start, end } of within) {
    cuts.add(Math.max(start, stretch.start));
    cuts.add(Math.min(end, stretch.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const starting = [...within.keys()].sort((a, b) => within[a]!.start - within[b]!.start);
  const segments: Segment<T>[] = [];
  let open: number[] = [];
  let next = 0;
  for (let i = 0; i + 1 < at.length; i++) {
    const [start, end] = [at[i]!, at[i + 1]!];
    while (next < starting.length && within[starting[next]!]!.start <= start) open.push(starting[next++]!);
    open = open.filter(mark => within[mark]!.end > start);
    const here = [...open].sort((a, b) => a - b).map(mark => within[mark]!);
    segments.push({ start, end, text: text.slice(start - offset, end - offset), marks: here });
  }
  return segments;
}
