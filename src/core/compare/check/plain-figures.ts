/**
 * Numbers that a text has and that count nothing there: of a vote ("7-2"), of a family ("a father of four"), of a score. In: a draft's number, the texts,
 * how alike passages are. Out: where a text has the same number in the passage that tells the same; nothing where none has.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { overlapSpans } from '../../text/spans.ts';
import { evidenceOf } from '../evidence.ts';
import { isContent } from '../passages.ts';
import type { FramedValue } from '../values.ts';
import type { Surroundings } from './surroundings.ts';

/** Share of what stands around the draft's number that must stand around the text's. Chosen on the drafts that may be read. */
const SAME_PASSAGE = 0.3;

/** Numbers in words have the same concept as in digits. */
const DIGITS = /^\d[\d,.]*$/;

export function plainFigures(
  value: FramedValue,
  texts: readonly Annotation[],
  surroundings: Surroundings,
): readonly Evidence[] {
  const n = value.quantity?.stated.n ?? null;
  if (n === null || value.frame.attribute !== 'count' || value.quantity!.stated.approximator !== null) return [];
  return texts.flatMap((annotation, t) => {
    const { terms, report } = annotation;
    const counting = annotation.quantities.filter(
      ({ stated, measures }) => stated.unit !== null || measures.head !== null,
    );
    const values = [...counting, ...annotation.times].filter(({ field }) => field !== 'headline');
    return terms.concept.flatMap((concept, i) => {
      const span = { start: terms.start[i]!, end: terms.end[i]! };
      if (!DIGITS.test(concept) || Number(concept.replaceAll(',', '')) !== n || !isContent(annotation, span)) return [];
      if (values.some(each => overlapSpans(each, span))) return [];
      return surroundings(value, { annotation, at: t + 1, span }) >= SAME_PASSAGE ? [evidenceOf(report, span)] : [];
    });
  });
}
