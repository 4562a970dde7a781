/**
 * Subjects: whether the words of two reports can be about one person. In: spans of reports. Out: answers. Names are linked over reports already; a
 * description is somebody's if it is of one age with him, or the same noun, and nothing speaks against it.
 */
import type { Annotation } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { overlapSpans } from '../../text/spans.ts';
import { termRange, termsOf } from '../align/terms.ts';
import type { StoryContext } from '../context.ts';

export interface Subject {
  /** The story's entity; null for a description that is nobody's by name. */
  readonly entity: string | null;
  readonly isNamed: boolean;
  /** Years told beside it, or of whom it is; null where none. */
  readonly age: number | null;
  /** What its last telling word means: `girl`; empty for a pronoun. */
  readonly noun: string;
  /** Whether it is more than one. */
  readonly isMany: boolean;
}

export function subjectAt(context: StoryContext, annotation: Annotation, span: FieldSpan, isMany: boolean): Subject {
  const { report, mentions, entities } = annotation;
  const inside = mentions.filter(each => isSameField(each, span) && overlapSpans(each, span) && each.entity !== null);
  const mention = inside.find(each => each.end === span.end) ?? inside[0];
  const own = mention === undefined ? undefined : entities.find(({ id }) => id === mention.entity);
  const entity = own === undefined ? null : context.entityOf(report.id, own.id);
  const isNamed = own !== undefined && mentions.some(each => each.entity === own.id && each.form === 'name');
  return {
    entity,
    isNamed,
    age: ageIn(annotation, span) ?? ageOf(own?.facts ?? []),
    noun: nounIn(annotation, span),
    isMany,
  };
}

function ageIn({ quantities }: Annotation, span: FieldSpan): number | null {
  const age = quantities.find(
    each => isSameField(each, span) && overlapSpans(each, span) && each.measures.role === 'age',
  );
  return age?.stated.n ?? null;
}

function ageOf(facts: readonly { readonly kind: string; readonly value: string }[]): number | null {
  const years = Number(facts.find(({ kind }) => kind === 'age')?.value);
  return Number.isNaN(years) ? null : years;
}

function nounIn(annotation: Annotation, span: FieldSpan): string {
  const terms = termsOf(annotation, span.field);
  const { from, to } = termRange(terms, span);
  let noun = '';
  for (let i = from; i < to; i++)
    if (terms.kind[i] === 'content') noun = terms.concept[i] === '' ? terms.spelled[i]! : terms.concept[i]!;
  return noun;
}

/** Whether two can be one person as far as they are told: null where they certainly are not, else how sure it is, 0 to 1. */
export function likenessOf(a: Subject, b: Subject): number | null {
  if (a.isMany || b.isMany) return null;
  if (a.entity !== null && a.entity === b.entity) return 1;
  if (a.isNamed && b.isNamed) return null;
  if (a.age !== null && b.age !== null) return a.age === b.age ? 1 : null;
  return a.noun !== '' && a.noun === b.noun ? 1 : 0;
}
