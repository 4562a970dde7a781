/** What of a version is set against another: its sentences, headline first, with their words. In: an annotation. Out: units in text order; boilerplate and passages printed again are left out. */
import type { Annotation } from '../../model/layers.ts';
import { type BlockKind, type FieldSpan, fieldText, hasOwnHeadline } from '../../model/report.ts';
import { straighten } from '../../text/normal.ts';
import { lowerBound, spanIndexAt } from '../../text/spans.ts';

export interface Unit {
  readonly span: FieldSpan;
  readonly block: BlockKind;
  /** Its words, white space folded and marks straight: units with the same are the same. */
  readonly text: string;
  readonly words: readonly UnitWord[];
}

export interface UnitWord {
  readonly span: FieldSpan;
  /** As it stands, marks straight. */
  readonly text: string;
  /** What it is worth for telling sentences apart: 0 for marks. */
  readonly weight: number;
}

const LEFT_OUT: ReadonlySet<BlockKind> = new Set(['boilerplate', 'repeat']);

/** Grammar words tell little, names and numbers much. */
const WEIGHTS = { mark: 0, function: 0.3, pronoun: 0.3, negator: 1, number: 1, weak: 0.6, content: 1 } as const;

export function unitsOf(annotation: Annotation): readonly Unit[] {
  const { report, sentences } = annotation;
  const headline = hasOwnHeadline(report)
    ? [unitAt(annotation, { field: 'headline', start: 0, end: report.headline!.length }, 'headline')]
    : [];
  const units = sentences.flatMap(span => {
    const block = report.blocks[spanIndexAt(report.blocks, span.start)]?.kind ?? 'paragraph';
    return span.field === 'headline' || LEFT_OUT.has(block) ? [] : [unitAt(annotation, span, block)];
  });
  return [...headline, ...units];
}

function unitAt(annotation: Annotation, span: FieldSpan, block: BlockKind): Unit {
  const { report, terms, headlineTerms } = annotation;
  const isHeadline = span.field === 'headline';
  const text = fieldText(report, span);
  const own = isHeadline ? headlineTerms : terms;
  const words: UnitWord[] = [];
  const field = isHeadline ? { field: 'headline' as const } : {};
  for (let i = own === null ? 0 : lowerBound(own.start, span.start); own !== null && i < own.start.length; i++) {
    const [start, end] = [own.start[i]!, own.end[i]!];
    if (end > span.end) break;
    words.push({
      span: { start, end, ...field },
      text: straighten(text.slice(start, end)),
      weight: WEIGHTS[own.kind[i]!],
    });
  }
  return { span, block, text: straighten(text.slice(span.start, span.end)).replace(/\s+/g, ' ').trim(), words };
}
