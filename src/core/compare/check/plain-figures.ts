/**
 * Numbers that a text has and that count nothing there: of a vote ("7-2"), of a family ("a father of four"), of a score; and lengths of time that it
 * reckons to no date ("20 minutes later"). In: a draft's value, the texts, how alike passages are. Out: where a text has the same in the passage that
 * tells the same; nothing where none has.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { overlapSpans } from '../../text/spans.ts';
import { evidenceOf } from '../evidence.ts';
import { isContent } from '../passages.ts';
import type { FramedValue } from '../values.ts';
import { saysLengthOf } from './fits.ts';
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
  if (value.time !== null) return plainLengths(value, texts, surroundings);
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

function plainLengths(
  value: FramedValue,
  texts: readonly Annotation[],
  surroundings: Surroundings,
): readonly Evidence[] {
  if (!value.time!.stated.includes('length')) return [];
  return texts.flatMap((annotation, t) =>
    annotation.times
      .filter(({ from, min, max }) => from === null && min === null && max === null)
      .filter(time => time.field !== 'headline' && isContent(annotation, time))
      .filter(time => saysLengthOf(value, { annotation, span: time }))
      .filter(time => surroundings(value, { annotation, at: t + 1, span: time }) >= SAME_PASSAGE)
      .map(time => evidenceOf(annotation.report, time)),
  );
}
