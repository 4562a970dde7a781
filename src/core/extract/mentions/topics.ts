/**
 * Topics: the things that a passage speaks of, as common nouns with the noun before them that belongs to them ("phone call").
 * In: a passage with its tree and terms, and spans that are something else (times, quantities, names). Out: spans with their concept.
 */
import type { Terms, Topic } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import type { Passage } from '../passage.ts';
import { baseRelation } from '../syntax/children.ts';
import { NOUN } from '../syntax/clauses.ts';

/** Topics of the passage, in order; none without a tree. */
export function findTopics({ syntax }: Passage, terms: Terms, others: readonly Span[]): readonly Topic[] {
  if (syntax === null) return [];
  const isOther = (start: number): boolean => others.some(other => other.start <= start && start < other.end);
  const topics: Topic[] = [];
  let t = 0;
  for (let i = 0; i < syntax.length; i++) {
    const start = syntax.start[i]!;
    while (t < terms.start.length && terms.end[t]! <= start) t++;
    if (syntax.upos[i] !== NOUN || terms.start[t] !== start || terms.kind[t] !== 'content' || isOther(start)) continue;
    // a noun before another belongs to that one
    if (baseRelation(syntax.deprel[i]!) === 'compound') continue;
    const before = i - 1;
    const isPart =
      before >= 0 &&
      syntax.upos[before] === NOUN &&
      syntax.end[before]! + 1 === start &&
      baseRelation(syntax.deprel[before]!) === 'compound' &&
      !isOther(syntax.start[before]!);
    topics.push({ start: isPart ? syntax.start[before]! : start, end: syntax.end[i]!, concept: terms.concept[t]! });
  }
  return topics;
}
