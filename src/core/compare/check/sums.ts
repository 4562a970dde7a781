/** Sums: whether a draft's count adds up what one sentence of a text lists. In: the draft's value and the texts'. Out: where its parts stand, or nothing. */
import type { Evidence } from '../../model/comparison.ts';
import { evidenceOf } from '../evidence.ts';
import { anchorSimilarity, type FramedValue } from '../values.ts';

/** How alike the surroundings of one part at least must be (cosine): that of another value for the same thing. */
const LEAST_ALIKE = 0.25;
/** Counts that one sentence of a text lists, of which a draft may give the sum. */
const MOST_SUMMED = 4;

/** Counts of one sentence that add up to the draft's: 14 hurt in one town and eight in another are 22. */
export function sumOf(value: FramedValue, others: readonly FramedValue[]): readonly Evidence[] {
  const total = value.quantity?.stated.n ?? null;
  if (total === null || value.frame.attribute !== 'count') return [];
  const isPart = (other: FramedValue): boolean =>
    other.frame.attribute === 'count' && other.quantity?.stated.n != null && other.quantity.stated.n < total;
  for (let from = 0; from < others.length; from++) {
    let sum = 0;
    for (let i = from; i < others.length && i < from + MOST_SUMMED; i++) {
      const other = others[i]!;
      if (!isPart(other) || other.at !== others[from]!.at || other.frame.sentence !== others[from]!.frame.sentence)
        break;
      sum += other.quantity!.stated.n!;
      if (sum !== total || i === from) continue;
      const parts = others.slice(from, i + 1);
      if (parts.some(part => anchorSimilarity(value, part) >= LEAST_ALIKE))
        return parts.map(part => evidenceOf(part.annotation.report, part.span));
    }
  }
  return [];
}
