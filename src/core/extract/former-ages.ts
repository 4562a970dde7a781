/**
 * Former ages: those that somebody was, or will be, at another time than that of the report: "she was 15 at the time", "he would have turned 20". In: where ages
 * stand and the words around them. Out: which of them.
 */
import type { StateVocabulary } from '../language/states.ts';
import type { Terms } from '../model/layers.ts';
import type { FieldSpan } from '../model/report.ts';
import { lowerBound } from '../text/spans.ts';

export function findFormerAges(
  ages: readonly FieldSpan[],
  terms: Terms,
  { formerAges: { before, after } }: StateVocabulary,
): readonly FieldSpan[] {
  const isFormer = ({ start, end, field }: FieldSpan): boolean => {
    if (field === 'headline') return false;
    const [from, to] = [lowerBound(terms.start, start), lowerBound(terms.start, end)];
    const stands = (phrase: readonly string[], at: number): boolean =>
      at >= 0 && phrase.every((word, i) => terms.forms[at + i] === word);
    return before.some(phrase => stands(phrase, from - phrase.length)) || after.some(phrase => stands(phrase, to));
  };
  return ages.filter(isFormer).map(({ start, end }) => ({ start, end }));
}
