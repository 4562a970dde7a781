/**
 * Charges compared: what one report has a person charged with and another not, and the other way round. In: the crimes that reports say people are charged with.
 * Out: one finding at most. A report that only names fewer, or more, of them says nothing against another.
 */
import type { Finding } from '../../model/comparison.ts';
import type { Annotation, Charge } from '../../model/layers.ts';
import { type Span, spanIndexAt } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';
import { wordsAt } from '../evidence/voices.ts';
import { isWrittenBefore, type Place } from '../evidence/written-on.ts';
import { clashFinding } from './clashes.ts';
import { likenessOf, type Subject, subjectAt } from './subjects.ts';
import { contentStates } from './told.ts';

/** A crime with those who are charged in its sentence. */
interface Count {
  readonly charge: Charge;
  readonly accused: readonly Subject[];
}

interface Charged {
  readonly annotation: Annotation;
  readonly counts: readonly Count[];
}

export function compareCharges(context: StoryContext): readonly Finding[] {
  const all = context.annotations
    .map((annotation): Charged => ({ annotation, counts: countsIn(context, annotation) }))
    .filter(({ counts }) => counts.length > 0);
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      const met = a.counts.flatMap(({ accused }) => accused).find(one => b.counts.some(count => isOf(count, one)));
      if (met === undefined) continue;
      const [own, other] = [onlyIn(a, b, met), onlyIn(b, a, met)];
      if (own.length > 0 && other.length > 0) return [findingOf(context, a, b, own, other)];
    }
  return [];
}

/** Crimes of sentences that tell that somebody is charged, who has not been convicted in them. */
function countsIn(context: StoryContext, annotation: Annotation): readonly Count[] {
  const states = contentStates(context, annotation).filter(({ field }) => field === undefined);
  const at = ({ start }: Span): number => spanIndexAt(annotation.sentences, start);
  const decided = new Set(states.filter(({ value }) => DECIDED.has(value)).map(at));
  const charged = states.filter(state => state.value === 'charged' && !decided.has(at(state)));
  return annotation.charges.flatMap((charge): readonly Count[] => {
    const own = charged.filter(state => at(state) === at(charge) && state.start <= charge.start);
    const accused = own.flatMap(({ subject, isMany }) =>
      subject === null ? [] : [subjectAt(context, annotation, subject, isMany)],
    );
    return accused.length === 0 ? [] : [{ charge, accused }];
  });
}

/** Stages at which somebody is found guilty of less than he was charged with. */
const DECIDED: ReadonlySet<string> = new Set(['verdict', 'sentence']);

function isOf({ accused }: Count, person: Subject): boolean {
  return accused.some(each => (likenessOf(each, person) ?? 0) > 0);
}

/** Crimes of a person in the one text of which the other has not a word, nor of one that takes them in, or that they take in. */
function onlyIn({ counts }: Charged, other: Charged, person: Subject): readonly Charge[] {
  const { terms, charges } = other.annotation;
  const words = new Set(terms.spelled);
  return counts
    .filter(count => isOf(count, person))
    .map(({ charge }) => charge)
    .filter(
      ({ kind, general }) =>
        !charges.some(each => each.kind === kind || each.kind === general || each.general === kind) &&
        !kind.split(' ').every(word => words.has(word)),
    );
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
  const [first, second] = [place(a, own), place(b, other)];
  const isFirst = isWrittenBefore(context, first, second);
  const isSecond = isWrittenBefore(context, second, first);
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

function place({ annotation }: Charged, [first]: readonly Charge[]): Place {
  return { annotation, span: first! };
}
