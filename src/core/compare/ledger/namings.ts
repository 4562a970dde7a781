/**
 * Namings: somebody whom an earlier report only describes, "a 15-year-old boy", and a later one names. In: who is hurt, dead, held or charged in each report,
 * and what he is called there. Out: updates. Age, or the part in the event, joins the two where nobody else fits; what a description says besides does not.
 */
import type { Evidence, Finding } from '../../model/comparison.ts';
import type { Annotation, Entity, Mention, State } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { overlapSpans } from '../../text/spans.ts';
import { isCaption, isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { isWrittenBefore, type Place } from '../evidence/written-on.ts';
import { clashFinding } from './clashes.ts';
import { contentStates } from './told.ts';

/** Somebody as one report calls him. */
interface Called {
  readonly annotation: Annotation;
  /** The story's entity of who is named; null for a description. */
  readonly entity: string | null;
  readonly part: 'victim' | 'suspect';
  readonly isDead: boolean;
  readonly age: number | null;
  readonly places: readonly FieldSpan[];
}

type People = ReadonlyMap<Annotation, readonly Called[]>;

export function compareNamings(context: StoryContext): readonly Finding[] {
  const people: People = new Map(context.annotations.map(each => [each, peopleOf(context, each)]));
  const named = [...people.values()].flat().filter(({ entity }) => entity !== null);
  const sole = PARTS.map(part => soleOf(named, part)).filter(entity => entity !== null);
  return [...new Set(named.map(({ entity }) => entity!))].flatMap((entity): readonly Finding[] => {
    const own = named.filter(each => each.entity === entity);
    const described = context.annotations.flatMap((annotation): readonly Called[] => {
      if (names(context, annotation, entity)) return [];
      const fitting = people
        .get(annotation)!
        .filter(each => each.entity === null && own.some(known => isOne(each, known, people, sole)));
      return fitting.length === 1 ? fitting : [];
    });
    const earlier = described.filter(a => own.some(b => isWrittenBefore(context, placeOf(a), placeOf(b))));
    return earlier.length === 0 ? [] : [findingOf(context, entity, earlier, own)];
  });
}

const PARTS: readonly Called['part'][] = ['victim', 'suspect'];

/** The only one whom any report names dead, or held; null for none or several. */
function soleOf(named: readonly Called[], part: Called['part']): string | null {
  const all = new Set(named.filter(each => each.part === part && isTelling(each)).map(({ entity }) => entity!));
  return all.size === 1 ? [...all][0]! : null;
}

/** Whether it is told of one of few: many are hurt, one is dead or held. */
function isTelling({ part, isDead }: Called): boolean {
  return part === 'suspect' || isDead;
}

/** Places shown of one text. */
const PLACES = 3;

function findingOf(
  context: StoryContext,
  entity: string,
  described: readonly Called[],
  named: readonly Called[],
): Finding {
  const shown = (list: readonly Called[], most: number): readonly Evidence[] =>
    list.flatMap(({ annotation: { report }, places }) => places.slice(0, most).map(place => evidenceOf(report, place)));
  return clashFinding(context, {
    ...{ rule: 'named-later', kind: 'name', relation: 'update', severity: 'material' },
    label: `${context.nameOf(entity)}: named or not`,
    // a description stands for him wherever it stands, a name where it is given
    sides: [shown(described, PLACES), shown(named, 1)],
    ...{ places: PLACES, isOrdered: true },
  });
}

function placeOf({ annotation, places: [span] }: Called): Place {
  return { annotation, span: span! };
}

function names(context: StoryContext, { report, entities }: Annotation, entity: string): boolean {
  return entities.some(({ id }) => context.entityOf(report.id, id) === entity);
}

/**
 * Whether a description of one report is of somebody whom another names. Two of one age are one if nobody else of that age is named in either; without an
 * age, the only one dead, or the only one held, is. `sole`: who is that, by all reports.
 */
function isOne(described: Called, known: Called, people: People, sole: readonly string[]): boolean {
  if (described.part !== known.part) return false;
  const own = people.get(described.annotation)!;
  if (described.age !== null && known.age !== null) {
    const isNamedOfAge = ({ entity, age }: Called): boolean => entity !== null && age === known.age;
    const others = people.get(known.annotation)!;
    return described.age === known.age && others.filter(isNamedOfAge).length === 1 && !own.some(isNamedOfAge);
  }
  return (
    isTelling(described) &&
    isTelling(known) &&
    sole.includes(known.entity!) &&
    own.filter(each => each.part === known.part && isTelling(each)).length === 1
  );
}

/** Whom a report tells to be hurt, dead, held or charged: who is named once, who is described once for each age. */
function peopleOf(context: StoryContext, annotation: Annotation): readonly Called[] {
  const states = contentStates(context, annotation).filter(({ isMany }) => !isMany);
  const people = annotation.entities.filter(({ kind }) => kind === 'person');
  const called = people.flatMap((entity): readonly Called[] => {
    const mentions = annotation.mentions.filter(each => each.entity === entity.id && each.form !== 'pronoun');
    // in a headline a word with a capital is no name
    const proper = mentions.filter(({ form, field }) => form === 'name' && field === undefined);
    const own = states.filter(({ subject }) => subject !== null && mentions.some(each => isAt(each, subject)));
    const part = partOf(own);
    // a first name or a last name alone may be a word with a capital
    if (part === null || (proper.length > 0 && !entity.name.includes(' '))) return [];
    const places = (proper.length > 0 ? proper : mentions).filter(each => isShown(annotation, each));
    // "the teen, identified as Ivo Brandt"
    if (proper.length === 0 && places.some(each => isNamedBeside(annotation, each))) return [];
    if (places.length === 0) return [];
    return [
      {
        annotation,
        entity: proper.length > 0 ? context.entityOf(annotation.report.id, entity.id) : null,
        part,
        isDead: own.some(({ value }) => value === 'dead'),
        age: ageOf(annotation, entity, mentions),
        places,
      },
    ];
  });
  return oneOfAnAge(called).map(each =>
    each.entity !== null || each.age === null
      ? each
      : { ...each, places: inOrder([...each.places, ...describedAt(annotation, each.age)]) },
  );
}

/** Words that may stand between a description and the name it is given, in UTF-16 code units: ", identified by police as". */
const NEAR = 30;

function isNamedBeside({ mentions, report }: Annotation, description: Mention): boolean {
  return mentions.some(
    ({ form, kind, start, field }) =>
      form === 'name' &&
      kind === 'person' &&
      field === description.field &&
      start >= description.end &&
      start - description.end <= NEAR &&
      report.text.slice(description.end, start).startsWith(','),
  );
}

function isAt(mention: Mention, place: FieldSpan): boolean {
  return isSameField(mention, place) && overlapSpans(mention, place);
}

function isShown(annotation: Annotation, mention: Mention): boolean {
  return mention.field === 'headline' || isContent(annotation, mention) || isCaption(annotation, mention);
}

function partOf(states: readonly State[]): Called['part'] | null {
  if (states.some(({ value }) => value === 'held' || value === 'charged')) return 'suspect';
  return states.some(({ slot }) => slot === 'harm' || slot === 'life') ? 'victim' : null;
}

function ageOf({ quantities }: Annotation, { facts }: Entity, mentions: readonly Mention[]): number | null {
  const fact = Number(facts.find(({ kind }) => kind === 'age')?.value);
  if (!Number.isNaN(fact)) return fact;
  const told = quantities.find(each => each.measures.role === 'age' && mentions.some(mention => isAt(mention, each)));
  return told?.stated.n ?? null;
}

/** Descriptions of one age and part in one report are of one person. */
function oneOfAnAge(people: readonly Called[]): readonly Called[] {
  const joined = new Map<string, Called>();
  for (const [i, each] of people.entries()) {
    const key = each.entity === null && each.age !== null ? `${each.part} ${each.age}` : `${i}`;
    const known = joined.get(key);
    joined.set(
      key,
      known === undefined
        ? each
        : { ...known, isDead: known.isDead || each.isDead, places: [...known.places, ...each.places] },
    );
  }
  return [...joined.values()];
}

/** Where a text describes somebody of an age. */
function describedAt(annotation: Annotation, age: number): readonly Mention[] {
  const ages = annotation.quantities.filter(({ measures, stated }) => measures.role === 'age' && stated.n === age);
  return annotation.mentions.filter(
    mention =>
      mention.form === 'description' &&
      mention.kind === 'person' &&
      isShown(annotation, mention) &&
      ages.some(each => isAt(mention, each)),
  );
}

/** In order of the text, a headline last, each place once. */
function inOrder(places: readonly FieldSpan[]): readonly FieldSpan[] {
  const rank = ({ field, start }: FieldSpan): number => (field === 'headline' ? Infinity : start);
  return [...new Set(places)].sort((a, b) => (rank(a) === rank(b) ? a.start - b.start : rank(a) - rank(b)));
}
