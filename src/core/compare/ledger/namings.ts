/**
 * Namings: somebody whom an earlier report only describes, "a 15-year-old boy", and a later one names. In: who is hurt, dead, held or charged in each report,
 * and how each is called there. Out: updates. Age or part in the event joins the two where nobody else fits.
 */
import type { Evidence, Finding } from '../../model/comparison.ts';
import type { Annotation, Entity, Mention, State } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { overlapSpans } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { isWrittenBefore } from '../evidence/written-on.ts';
import { clashFinding } from './clashes.ts';
import { contentStates } from './told.ts';

type Part = 'victim' | 'suspect';

/** Somebody as one report calls him. */
interface Called {
  readonly annotation: Annotation;
  /** The story's entity of who is named; null for a description. */
  readonly entity: string | null;
  readonly part: Part;
  readonly isDead: boolean;
  readonly age: number | null;
  readonly places: readonly FieldSpan[];
}

export function compareNamings(context: StoryContext): readonly Finding[] {
  const byReport = context.annotations.map(annotation => peopleOf(context, annotation));
  const named = byReport.flatMap(people => people.filter(({ entity }) => entity !== null));
  const entities = [...new Set(named.map(({ entity }) => entity!))];
  return entities.flatMap((entity): readonly Finding[] => {
    const own = named.filter(each => each.entity === entity);
    const silent = byReport.filter((_, i) => !knows(context, context.annotations[i]!, entity));
    const described = silent.flatMap(people => {
      const fitting = people.filter(each => each.entity === null && own.some(known => fits(each, known, people, byReport)));
      return fitting.length === 1 ? fitting : [];
    });
    const earlier = described.filter(a =>
      own.some(b => isWrittenBefore(context, { annotation: a.annotation, span: a.places[0]! }, { annotation: b.annotation, span: b.places[0]! })),
    );
    if (earlier.length === 0) return [];
    const shown = (list: readonly Called[]): readonly Evidence[] =>
      list.flatMap(({ annotation, places }) => places.map(place => evidenceOf(annotation.report, place)));
    return [
      clashFinding(context, {
        ...{ rule: 'named-later', kind: 'name', relation: 'update', severity: 'material' },
        label: `${context.nameOf(entity)}: named or not`,
        sides: [shown(earlier), shown(own)],
        ...{ places: PLACES, isOrdered: true },
      }),
    ];
  });
}

const PLACES = 3;

function knows(context: StoryContext, { report, entities }: Annotation, entity: string): boolean {
  return entities.some(({ id }) => context.entityOf(report.id, id) === entity);
}

function fits(described: Called, known: Called, people: readonly Called[], all: readonly (readonly Called[])[]): boolean {
  if (described.part !== known.part) return false;
  const others = all.find(list => list.includes(known))!;
  if (described.age !== null && known.age !== null) {
    return (
      described.age === known.age &&
      others.filter(({ entity, age }) => entity !== null && age === known.age).length === 1 &&
      !people.some(({ entity, age }) => entity !== null && age === known.age)
    );
  }
  // without an age: the only one dead, or the only one held, in both texts
  const isTold = known.part === 'suspect' || (known.isDead && described.isDead);
  const alike = (list: readonly Called[], isNamed: boolean): number =>
    list.filter(each => each.part === known.part && (known.part === 'suspect' || each.isDead) && (each.entity !== null) === isNamed).length;
  const everywhere = new Set(all.flat().filter(each => each.entity !== null && each.part === known.part && (known.part === 'suspect' || each.isDead)).map(({ entity }) => entity));
  return isTold && everywhere.size === 1 && alike(others, true) === 1 && alike(people, false) === 1 && alike(people, true) === 0;
}

function peopleOf(context: StoryContext, annotation: Annotation): readonly Called[] {
  const states = contentStates(annotation).filter(({ isMany }) => !isMany);
  const people = annotation.entities.filter(({ kind }) => kind === 'person');
  const described = oneOfAnAge(people.flatMap((entity): readonly Called[] => {
    const mentions = annotation.mentions.filter(each => each.entity === entity.id && each.form !== 'pronoun');
    // in a headline a word with a capital is no name
    const names = mentions.filter(({ form, field }) => form === 'name' && field === undefined);
    const own = states.filter(({ subject }) => subject !== null && mentions.some(each => isSameField(each, subject) && overlapSpans(each, subject)));
    const part = partOf(own);
    if (part === null || (names.length > 0 && !entity.name.trim().includes(' '))) return [];
    const places = (names.length > 0 ? names : mentions).filter(each => each.field === 'headline' || isContent(annotation, each));
    if (places.length === 0) return [];
    return [
      {
        annotation,
        entity: names.length > 0 ? context.entityOf(annotation.report.id, entity.id) : null,
        part,
        isDead: own.some(({ value }) => value === 'dead'),
        age: ageOf(annotation, entity, mentions),
        places,
      },
    ];
  }));
  return described.map(each => (each.entity !== null || each.age === null ? each : { ...each, places: [...new Set([...each.places, ...describedAt(annotation, each.age)])].sort((a, b) => a.start - b.start) }));
}

/** Where a text describes somebody of an age. */
function describedAt(annotation: Annotation, age: number): readonly Mention[] {
  return annotation.mentions.filter(
    mention =>
      mention.form === 'description' && mention.kind === 'person' && mention.field === undefined && isContent(annotation, mention) &&
      annotation.quantities.some(each => each.measures.role === 'age' && each.stated.n === age && each.field === undefined && overlapSpans(mention, each)),
  );
}

/** Descriptions of one age and part in one report are of one person. */
function oneOfAnAge(people: readonly Called[]): readonly Called[] {
  const joined = new Map<string, Called>();
  for (const each of people) {
    const key = each.entity === null && each.age !== null ? `${each.age} ${each.part}` : `${joined.size}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? each : { ...known, isDead: known.isDead || each.isDead, places: [...known.places, ...each.places] });
  }
  return [...joined.values()];
}

function partOf(states: readonly State[]): Part | null {
  if (states.some(({ value }) => value === 'held' || value === 'charged')) return 'suspect';
  return states.some(({ slot }) => slot === 'harm' || slot === 'life') ? 'victim' : null;
}

function ageOf({ quantities }: Annotation, { facts }: Entity, mentions: readonly Mention[]): number | null {
  const fact = Number(facts.find(({ kind }) => kind === 'age')?.value);
  if (!Number.isNaN(fact)) return fact;
  const told = quantities.find(
    each => each.measures.role === 'age' && mentions.some(mention => isSameField(mention, each) && overlapSpans(mention, each)),
  );
  return told?.stated.n ?? null;
}
