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
      if (own.length > 0 && other.length > 0 && areOfOne(a, b)) return [findingOf(context, a, b, own, other)];
    }
  return [];
}

/** Crimes of sentences that tell that somebody is charged, who has not been convicted in them. */
function chargedIn(context: StoryContext, annotation: Annotation): Charged {
  const states = contentStates(annotation).filter(({ field }) => field === undefined);
  const at = ({ start }: Span): number => spanIndexAt(annotation.sentences, start);
  const charged = states.filter(({ slot, value }) => slot === 'charge' && value === 'charged');
  const decided = new Set(states.filter(({ value }) => DECIDED.has(value)).map(at));
  const told = charged.filter(state => !decided.has(at(state)));
  return {
    annotation,
    charges: annotation.charges.filter(charge =>
      told.some(state => at(state) === at(charge) && state.start <= charge.start),
    ),
    accused: told.flatMap(({ subject, isMany }) =>
      subject === null ? [] : [subjectAt(context, annotation, subject, isMany)],
    ),
  };
}

/** Stages at which somebody is found guilty of less than he was charged with. */
const DECIDED: ReadonlySet<string> = new Set(['verdict', 'sentence']);

/** Crimes of the one that are none of the other's, nor take one of them in, or are taken in by one. */
function onlyIn(one: Charged, other: Charged): readonly Charge[] {
  return one.charges.filter(
    a => !other.charges.some(b => a.kind === b.kind || a.kind === b.general || a.general === b.kind),
  );
}

/** Whether one person is charged in both. */
function areOfOne({ accused: a }: Charged, { accused: b }: Charged): boolean {
  return a.some(x => b.some(y => (likenessOf(x, y) ?? 0) > 0));
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
