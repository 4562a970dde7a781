/**
 * Numbers that a text has and that count nothing there: of a vote ("7-2"), of a family ("a father of four"), of a score; and lengths of time that it
 * reckons to no date ("20 minutes later"). In: a draft's value, the texts, how alike passages are. Out: where a text has the same in the passage that
 * tells the same; nothing where none has.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import { termRange } from '../align/terms.ts';
import type { FramedValue } from '../align/values.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { saysLengthOf } from './fits.ts';
import type { Placeable, Surroundings } from './surroundings.ts';

/** Share of what stands around the draft's number that must stand around the text's. Chosen on the drafts that may be read. */
const SAME_PASSAGE = 0.3;

/** Numbers in words have the same concept as in digits. */
const DIGITS = /^\d[\d,.]*$/;

/** Where a text has a draft's value so. */
export type PlainFigures = (value: FramedValue) => readonly Evidence[];

export function plainFigures(texts: readonly Annotation[], surroundings: Surroundings): PlainFigures {
  const numbers = new Map<number, Placeable[]>();
  const lengths: Placeable[] = [];
  texts.forEach((annotation, t) => {
    for (const [n, span] of uncounted(annotation))
      numbers.set(n, [...(numbers.get(n) ?? []), { annotation, at: t + 1, span }]);
    for (const span of undated(annotation)) lengths.push({ annotation, at: t + 1, span });
  });
  return value => {
    const places = value.time === null ? (numbers.get(numberOf(value)) ?? []) : lengthsLike(value, lengths);
    return places
      .filter(place => surroundings(value, place) >= SAME_PASSAGE)
      .map(({ annotation, span }) => evidenceOf(annotation.report, span));
  };
}

/** A draft's plain count; NaN for an amount, and for what is only about so many. */
function numberOf({ quantity, frame }: FramedValue): number {
  if (frame.attribute !== 'count' || quantity!.stated.approximator !== null) return Number.NaN;
  return quantity!.stated.n ?? Number.NaN;
}

function lengthsLike(value: FramedValue, lengths: readonly Placeable[]): readonly Placeable[] {
  return value.time!.stated.includes('length') ? lengths.filter(length => saysLengthOf(value, length)) : [];
}

/** Numbers of a text that neither count a noun nor measure nor date anything. */
function uncounted(annotation: Annotation): readonly (readonly [number, Span])[] {
  const { terms, quantities, times } = annotation;
  const counting = quantities.filter(({ stated, measures }) => stated.unit !== null || measures.head !== null);
  const inside = new Set(
    [...counting, ...times]
      .filter(({ field }) => field !== 'headline')
      .flatMap(span => {
        const { from, to } = termRange(terms, span);
        return Array.from({ length: to - from }, (_, i) => from + i);
      }),
  );
  return terms.concept.flatMap((concept, i) => {
    if (!DIGITS.test(concept) || inside.has(i)) return [];
    const span = { start: terms.start[i]!, end: terms.end[i]! };
    return isContent(annotation, span) ? [[Number(concept.replaceAll(',', '')), span] as const] : [];
  });
}

/** Lengths of time that are no value: "20 minutes later" than nobody knows what. */
function undated(annotation: Annotation): readonly Span[] {
  return annotation.times.filter(
    ({ from, min, max, field, start, end }) =>
      from === null && min === null && max === null && field !== 'headline' && isContent(annotation, { start, end }),
  );
}
