/**
 * Children without a name: whether ages that reports tell can be of one child. In: an age of a child in its report. Out: what the child does and suffers there, and
 * answers. Who is held is not who is hurt, and of two whom a report tells apart neither is the other.
 */
import type { Annotation, Quantity, StateSlot } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { containsSpan, spanIndexAt } from '../../text/spans.ts';
import { tellOfOne, toldAround } from './surroundings.ts';

/** What a text tells of a child. */
export interface ChildRole {
  /** Deeds with the part in them: `shoot whom`. Verbs that say little are left out. */
  readonly deeds: ReadonlySet<string>;
  readonly isAccused: boolean;
  readonly isHarmed: boolean;
  /** What the sentence speaks of. */
  readonly told: ReadonlySet<string>;
}

const ACCUSED: ReadonlySet<StateSlot> = new Set<StateSlot>(['arrest', 'charge', 'stage']);
const HARMED: ReadonlySet<StateSlot> = new Set<StateSlot>(['harm', 'life']);

export function childRole(annotation: Annotation, age: FieldSpan): ChildRole {
  const { states, statements, predicates } = annotation;
  const own = states.filter(
    ({ subject }) => subject !== null && isSameField(subject, age) && containsSpan(subject, age),
  );
  const deeds = statements.flatMap(({ roles }, i) => {
    const { weight, concept } = predicates[i]!;
    if (weight === 'light' || concept === '') return [];
    return PARTS.filter(part => {
      const filler = roles[part];
      return filler !== undefined && isSameField(filler, age) && containsSpan(filler, age);
    }).map(part => `${concept} ${part}`);
  });
  return {
    deeds: new Set(deeds),
    isAccused: own.some(({ slot }) => ACCUSED.has(slot)),
    isHarmed: own.some(({ slot }) => HARMED.has(slot)),
    told: toldAround(annotation, age),
  };
}

const PARTS = ['who', 'whom'] as const;

/** Whether two tell of one child: both do or suffer the same; where one is told to do nothing, the sentences must tell of the same. */
export function areOneChild(a: ChildRole, b: ChildRole): boolean {
  if ((a.isAccused && b.isHarmed) || (a.isHarmed && b.isAccused)) return false;
  if (a.deeds.size === 0 || b.deeds.size === 0) return tellOfOne(a.told, b.told);
  return doTheSame(a, b);
}

export function doTheSame(a: ChildRole, b: ChildRole): boolean {
  return [...a.deeds].some(deed => b.deeds.has(deed));
}

/**
 * Whether a report gives two of these ages in one sentence, or in its headline: then they are two people's. Where it only says them of somebody, "he was said to be
 * three, or four", they are one's.
 */
export function tellsApart({ quantities, sentences }: Annotation, years: readonly number[]): boolean {
  const ages = quantities.filter(({ measures, stated }) => measures.role === 'age' && years.includes(stated.n ?? -1));
  const placeOf = ({ field, start }: Quantity): number => (field === 'headline' ? -1 : spanIndexAt(sentences, start));
  return ages.some(a => isBeside(a) && ages.some(b => a.stated.n !== b.stated.n && placeOf(a) === placeOf(b)));
}

/** Whether it stands beside the noun or name of its bearer. */
function isBeside({ measures: { head, restriction } }: Quantity): boolean {
  return head !== null || restriction !== null;
}
