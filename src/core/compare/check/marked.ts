/**
 * Words in quotation marks, by the marks alone. In: an annotation. Out: what lies between outermost marks of a paragraph, marks excluded. Reading a report
 * tells speech from terms; a draft's marked words are checked even where nothing says who spoke them.
 */
import type { Annotation } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
];

export function markedSpans({ report: { text, blocks } }: Annotation): readonly Span[] {
  return blocks
    .flatMap(({ start, end }) => PAIRS.flatMap(pair => spansBetween(text, start, end, pair)))
    .sort((a, b) => a.start - b.start);
}

function spansBetween(
  text: string,
  from: number,
  to: number,
  [open, close]: readonly [string, string],
): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(open, from); at >= 0 && at < to; at = text.indexOf(open, at + 1)) {
    const end = text.indexOf(close, at + 1);
    if (end < 0 || end >= to) break;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}
