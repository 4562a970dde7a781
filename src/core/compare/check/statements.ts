/**
 * What a draft says happened where the texts say that it did not, and the other way round: "the recording would be released" of "would not be
 * released". In: the draft, the texts, how alike passages are. Out: an item for each statement turned round; none for the others.
 */
import type { Annotation, Polarity, Statement } from '../../model/layers.ts';
import { normalForm } from '../../text/normal.ts';
import { overlapSpans } from '../../text/spans.ts';
import { clipOf } from '../clips.ts';
import { evidenceOf } from '../evidence.ts';
import { isContent } from '../passages.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';
import type { Surroundings } from './surroundings.ts';

/** Share of what the draft's statement says, and what stands around it, that the text's must have. Chosen on the drafts that may be read; .5 to .65 tell alike. */
const SAME_PASSAGE = 0.6;
/** By how much more than around any statement that says the same; .2 to .5 tell alike. */
const MUCH_NEARER = 0.3;

interface Told {
  readonly annotation: Annotation;
  readonly statement: Statement;
  readonly around: number;
}

export function checkStatements(
  draft: Annotation,
  texts: readonly Annotation[],
  surroundings: Surroundings,
): readonly CheckedItem[] {
  const quoted = draft.quotations.filter(({ style }) => style !== 'indirect').flatMap(({ content }) => content);
  return draft.statements.flatMap((statement, i) => {
    const { weight, concept } = draft.predicates[i]!;
    if (weight === 'light' || !isTold(draft, i) || quoted.some(part => overlapSpans(part, statement))) return [];
    const own = { annotation: draft, at: 0, span: statement, isTelling: true };
    const told = texts.flatMap((annotation, t) =>
      annotation.statements
        .filter((_, k) => annotation.predicates[k]!.concept === concept && isTold(annotation, k))
        .map((other): Told => {
          const around = surroundings(own, { annotation, at: t + 1, span: other, isTelling: true });
          return { annotation, statement: other, around };
        }),
    );
    const nearest = (isSame: boolean): Told | null => nearestOf(told, statement.polarity, isSame);
    const [same, turned] = [nearest(true), nearest(false)];
    if (turned === null || turned.around < SAME_PASSAGE || turned.around < (same?.around ?? 0) + MUCH_NEARER) return [];
    // what is read of a clause must also be seen: one of the two has a word that turns it
    const isSeen = hasTurn(draft, statement) !== hasTurn(turned.annotation, turned.statement);
    return isSeen && !hasWordsOf(turned, draft, statement) ? [itemOf(draft, statement, turned)] : [];
  });
}

/** Told in a clause of its own, of what is or is not so: neither "the refusal of the request" nor "if it is refused". */
function isTold(annotation: Annotation, i: number): boolean {
  const statement = annotation.statements[i]!;
  const isClause = !annotation.nominals[i] && statement.certainty !== 'conditional';
  return isClause && statement.field !== 'headline' && isContent(annotation, statement);
}

/** Whether the very words of a draft's statement stand in or right before a text's: a tree may cut off what it begins with. */
function hasWordsOf({ annotation, statement }: Told, draft: Annotation, { start, end }: Statement): boolean {
  const around = annotation.report.text.slice(Math.max(0, statement.start - (end - start)), statement.end);
  return normalForm(around).includes(normalForm(draft.report.text.slice(start, end)));
}

function hasTurn({ turns }: Annotation, { start, end }: Statement): boolean {
  return turns.some(({ at }) => at >= start && at < end);
}

function nearestOf(told: readonly Told[], polarity: Polarity, isSame: boolean): Told | null {
  return told
    .filter(({ statement }) => (statement.polarity === polarity) === isSame)
    .reduce<Told | null>((best, each) => (best === null || each.around > best.around ? each : best), null);
}

function itemOf(draft: Annotation, statement: Statement, { annotation, statement: other }: Told): CheckedItem {
  const span = clipOf(draft, statement);
  return {
    kind: 'statement',
    evidence: evidenceOf(draft.report, span),
    ...lineAndColumn(draft.report.text, span.start),
    verdict: 'turned-round',
    where: [evidenceOf(annotation.report, clipOf(annotation, other))],
    differs: [],
    speakers: null,
  };
}
