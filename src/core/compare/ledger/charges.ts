/**
 * Charges compared: what one report has somebody charged with and another not, and the other way round. In: the crimes that reports say people are charged with.
 * Out: one finding at most. A report that only names fewer, or more, of them says nothing against another.
 */
import type { Evidence, Finding } from '../../model/comparison.ts';
import type { Annotation, Charge } from '../../model/layers.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { clipOf } from '../evidence/clips.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { voiceAt } from '../evidence/voices.ts';
import { writtenOn } from '../evidence/written-on.ts';
import { compareStamps } from '../relate/instants.ts';
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
  const stamps = [a, b].map(({ annotation, charges: [first] }) => writtenOn(context, { annotation, span: first! }));
  const order = stamps[0] == null || stamps[1] == null ? 0 : (compareStamps(stamps[0], stamps[1]) ?? 0);
  const sides = [own.map(charge => wordsOf(context, a, charge)), other.map(charge => wordsOf(context, b, charge))];
  return clashFinding(context, {
    ...{ rule: 'charged-with', kind: 'fact', severity: 'material', label: 'Charges: which' },
    relation: order === 0 ? 'conflict' : 'update',
    ...{ sides: order > 0 ? [...sides].reverse() : sides, places: PLACES, isOrdered: order !== 0 },
  });
}

function wordsOf(context: StoryContext, { annotation }: Charged, { start, end }: Charge): Evidence {
  const clip = clipOf(annotation, { start, end });
  return evidenceOf(annotation.report, clip, voiceAt(context, annotation, clip) ?? undefined);
}
