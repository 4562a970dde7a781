/**
 * Charges compared: what one report has somebody charged with and another not, and the other way round. In: the crimes that reports say people are charged with.
 * Out: one finding at most. A report that only names fewer, or more, of them says nothing against another.
 */
import type { Finding } from '../../model/comparison.ts';
import type { Annotation, Charge } from '../../model/layers.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { wordsAt } from '../evidence/voices.ts';
import { isWrittenBefore, type Place } from '../evidence/written-on.ts';
import { clashFinding } from './clashes.ts';
import { likenessOf, type Subject, subjectAt } from './subjects.ts';

interface Charged {
  readonly annotation: Annotation;
  readonly charges: readonly Charge[];
  /** Who is charged, as far as its sentences tell. */
  readonly accused: readonly Subject[];
}

export function compareCharges(context: StoryContext): readonly Finding[] {
  const all = context.annotations
    .map(annotation => chargedIn(context, annotation))
    .filter(({ charges }) => charges.length > 0);
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      const [own, other] = [onlyIn(a, b), onlyIn(b, a)];
      if (own.length > 0 && other.length > 0 && mayBeOne(a, b)) return [findingOf(context, a, b, own, other)];
    }
  return [];
}

function chargedIn(context: StoryContext, annotation: Annotation): Charged {
  const charges = annotation.charges.filter(charge => isContent(annotation, charge));
  const sentences = new Set(charges.map(({ start }) => spanIndexAt(annotation.sentences, start)));
  const accused = annotation.states.flatMap(({ slot, value, subject, isMany, start, field }) =>
    slot === 'charge' &&
    value === 'charged' &&
    subject !== null &&
    field === undefined &&
    sentences.has(spanIndexAt(annotation.sentences, start))
      ? [subjectAt(context, annotation, subject, isMany)]
      : [],
  );
  return { annotation, charges, accused };
}

/** Crimes of the one that are none of the other's. */
function onlyIn(one: Charged, other: Charged): readonly Charge[] {
  const kinds = new Set(other.charges.map(({ kind }) => kind));
  return one.charges.filter(({ kind }) => !kinds.has(kind));
}

/** Whether one person may be charged in both, as far as both tell who is. */
function mayBeOne({ accused: a }: Charged, { accused: b }: Charged): boolean {
  return a.length === 0 || b.length === 0 || a.some(x => b.some(y => likenessOf(x, y) !== null));
}

/** Places shown of one text. */
const PLACES = 2;

function findingOf(
  context: StoryContext,
  a: Charged,
  b: Charged,
  own: readonly Charge[],
  other: readonly Charge[],
): Finding {
  const [first, second] = [a, b].map(({ annotation, charges: [one] }): Place => ({ annotation, span: one! }));
  const isFirst = isWrittenBefore(context, first!, second!);
  const isSecond = isWrittenBefore(context, second!, first!);
  const sides = [
    own.map(({ start, end }) => wordsAt(context, a.annotation, { start, end })),
    other.map(({ start, end }) => wordsAt(context, b.annotation, { start, end })),
  ];
  return clashFinding(context, {
    ...{ rule: 'charged-with', kind: 'fact', severity: 'material', label: 'Charges: which' },
    relation: isFirst || isSecond ? 'update' : 'conflict',
    ...{ sides: isSecond ? [...sides].reverse() : sides, places: PLACES, isOrdered: isFirst || isSecond },
  });
}
