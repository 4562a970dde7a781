/** Places: where the words of a draft's quotation stand in a text. Plain data. */
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { type Span, spanIndexAt } from '../../text/spans.ts';

/** Where the words of a draft's quotation stand. */
export interface Place {
  readonly annotation: Annotation;
  readonly span: FieldSpan;
  /** What the draft leaves out inside it. */
  readonly gaps?: readonly Span[];
}

/** Its paragraph up to it: in a record the label at its head tells who speaks. */
export function paragraphBefore({ annotation, span }: Place): string {
  const { blocks, text } = annotation.report;
  const block = blocks[spanIndexAt(blocks, span.start)];
  return block === undefined ? '' : text.slice(block.start, span.start);
}
