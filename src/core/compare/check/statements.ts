/**
 * What a draft says happened where the texts say that it did not, and the other way round: "the recording would be released" of "would not be
 * released". In: the draft, the texts, how alike passages are. Out: an item for each statement turned round; none for the others.
 */
import type { Annotation, Statement } from '../../model/layers.ts';
import { normalForm } from '../../text/normal.ts';
import { overlapSpans } from '../../text/spans.ts';
import { isContent, quotedSpans } from '../align/passages.ts';
import { clipOf } from '../evidence/clips.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';
import type { Placeable, Surroundings } from './surroundings.ts';

/** Share of what the draft's statement says, and what stands around it, that the text's must have. Chosen on the drafts that may be read; .5 to .65 tell alike. */
const SAME_PASSAGE = 0.6;
/** By how much more than around any statement that says the same; .2 to .5 tell alike. */
const MUCH_NEARER = 0.3;

interface Told extends Placeable {
  readonly statement: Statement;
}

export function checkStatements(
  draft: Annotation,
  texts: readonly Annotation[],
  surroundings: Surroundings,
): readonly CheckedItem[] {
  const quoted = quotedSpans(draft);
  const byPredicate = new Map<string, Told[]>();
  texts.forEach((annotation, t) => {
    for (const [concept, told] of toldIn(annotation, t + 1))
      byPredicate.set(concept, [...(byPredicate.get(concept) ?? []), told]);
  });
  return toldIn(draft, 0)
    .filter(([, { statement }]) => !quoted.some(part => overlapSpans(part, statement)))
    .flatMap(([concept, own]) => {
      const near = (byPredicate.get(concept) ?? []).map(told => ({ told, around: surroundings(own, told) }));
      const nearest = (isSame: boolean): (typeof near)[number] | null =>
        near
          .filter(({ told }) => (told.statement.polarity === own.statement.polarity) === isSame)
          .reduce<(typeof near)[number] | null>(
            (best, each) => (each.around > (best?.around ?? -1) ? each : best),
            null,
          );
      const [same, turned] = [nearest(true), nearest(false)];
      if (turned === null || turned.around < SAME_PASSAGE || turned.around < (same?.around ?? 0) + MUCH_NEARER)
        return [];
      // what is read of a clause must also be seen: one of the two has a word that turns it
      const isSeen = hasTurn(own) !== hasTurn(turned.told);
      return isSeen && !hasWordsOf(turned.told, own) ? [itemOf(own, turned.told)] : [];
    });
}

/** Statements that say something, by their predicate. */
function toldIn(annotation: Annotation, at: number): readonly (readonly [string, Told])[] {
  return annotation.statements.flatMap((statement, i) => {
    const { weight, concept } = annotation.predicates[i]!;
    if (weight === 'light' || !isTold(annotation, i)) return [];
    return [[concept, { annotation, at, span: statement, statement, isTelling: true }] as const];
  });
}

/** Told in a clause of its own, of what is or is not so: neither "the refusal of the request" nor "if it is refused". */
function isTold(annotation: Annotation, i: number): boolean {
  const statement = annotation.statements[i]!;
  const isClause = !annotation.nominals[i] && statement.certainty !== 'conditional';
  return isClause && statement.field !== 'headline' && isContent(annotation, statement);
}

/** Whether the very words of a draft's statement stand in or right before a text's: a tree may cut off what it begins with. */
function hasWordsOf({ annotation, span }: Told, own: Told): boolean {
  const { start, end } = own.span;
  const around = annotation.report.text.slice(Math.max(0, span.start - (end - start)), span.end);
  return normalForm(around).includes(normalForm(own.annotation.report.text.slice(start, end)));
}

function hasTurn({ annotation: { qualifiers }, span: { start, end } }: Told): boolean {
  return qualifiers.some(({ at }) => at >= start && at < end);
}

function itemOf({ annotation, statement }: Told, other: Told): CheckedItem {
  const span = clipOf(annotation, statement);
  return {
    kind: 'statement',
    evidence: evidenceOf(annotation.report, span),
    ...lineAndColumn(annotation.report.text, span.start),
    verdict: 'turned-round',
    where: [evidenceOf(other.annotation.report, clipOf(other.annotation, other.statement))],
    differs: [],
    speakers: null,
  };
}
