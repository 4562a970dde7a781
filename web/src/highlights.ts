/** Words that are looked for, shown where they stand without an element of their own: what lies on words is in the page already. */
import type { Field } from '../../src/core/model/report.ts';

/** As the style sheet names it. */
const FOUND = 'found';
/** What each text shows. */
const RANGES = new Map<string, readonly Range[]>();

export interface Stretch {
  readonly field?: Field;
  readonly start: number;
  readonly end: number;
}

/** `root`: the element of a text's words, each piece with `data-start`. Returns what takes it away. */
export function highlight(report: string, root: HTMLElement, places: readonly Stretch[]): () => void {
  // not every browser has it, whatever the types say
  if ((CSS as Partial<typeof CSS>).highlights === undefined) return () => {};
  RANGES.set(report, places.length === 0 ? [] : rangesIn(root, places));
  show();
  return () => {
    RANGES.delete(report);
    show();
  };
}

function show(): void {
  CSS.highlights.set(FOUND, new Highlight(...[...RANGES.values()].flat()));
}

/** A range for each place; its words can stand in several pieces. */
function rangesIn(root: HTMLElement, places: readonly Stretch[]): readonly Range[] {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-field][data-start]')].flatMap(element => {
    const node = element.firstChild;
    const start = Number(element.dataset['start']);
    return node instanceof Text ? [{ node, field: element.dataset['field'], start, end: start + node.length }] : [];
  });
  return places.flatMap(({ field = 'text', start, end }) => {
    const on = pieces.filter(piece => piece.field === field && piece.start < end && piece.end > start);
    const [first, last] = [on[0], on.at(-1)];
    if (first === undefined || last === undefined) return [];
    const range = new Range();
    range.setStart(first.node, Math.max(0, start - first.start));
    range.setEnd(last.node, Math.min(last.node.length, end - last.start));
    return [range];
  });
}
