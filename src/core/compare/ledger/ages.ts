/**
 * Ages compared: of somebody with a name, by whose they are; of a child without one, where a report tells of one age of such children only. In: ages as
 * the frames hang them on people. Out: conflicts, and updates where a birthday lies between.
 */

import type { Evidence, Finding, Relation } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { overlapSpans, spanIndexAt } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { relateAges } from '../relate/ages.ts';
import { areOneChild, type ChildRole, childRole, doTheSame, tellsApart } from './children.ts';
import { clashFinding } from './clashes.ts';
import { deadOf } from './dead.ts';

interface ToldAge {
  readonly annotation: Annotation;
  readonly years: number;
  readonly evidence: Evidence;
  /** What it is told of: a story's entity, or what a child is called. */
  readonly of: string;
  /** Whether it stands beside a name: "Ada Lund, 40". */
  readonly isApposed: boolean;
  /** Whether it tells of a birthday: "turns 18". */
  readonly isTurned: boolean;
  /** Of a child, where it is told. */
  readonly sex?: 'm' | 'f' | null;
}

export function compareAges(context: StoryContext): readonly Finding[] {
  const ages = context.annotations.flatMap(annotation => agesIn(context, annotation));
  const keys = [...new Set(ages.map(({ of }) => of))];
  return keys.flatMap(key => {
    const own = ages.filter(({ of }) => of === key);
    return key === CHILD ? childFindings(context, own) : namedFindings(context, own);
  });
}

/** Key of children without a name. */
const CHILD = 'child';
/** Ages of children, and by how much two reports may be apart on one child's: more is two children. */
const GROWN = 18;
const MOST_APART = 2;

function agesIn(context: StoryContext, annotation: Annotation): readonly ToldAge[] {
  const { report, frames, quantities, entities, mentions, formerAges } = annotation;
  const isTurned = (place: FieldSpan): boolean =>
    quantities.some(each => each.rule === TURNED && isSameField(each, place) && overlapSpans(each, place));
  const isFormer = (place: FieldSpan): boolean =>
    formerAges.some(each => isSameField(each, place) && overlapSpans(each, place));
  const children = new Map(annotation.children.map(({ quantity, sex }) => [quantity, sex]));
  const people = new Map(entities.filter(({ kind }) => kind === 'person').map(each => [each.id, each]));
  const named = new Set(mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  const apposed = entities.flatMap(({ id, facts }) =>
    facts.flatMap((fact): readonly ToldAge[] => {
      const years = Number(fact.value);
      if (fact.kind !== 'age' || Number.isNaN(years) || !isContent(annotation, fact) || isFormer(fact)) return [];
      return ofEntity(
        context,
        { annotation, years, evidence: evidenceOf(report, placeOf(fact)), isTurned: isTurned(fact) },
        id,
        true,
      );
    }),
  );
  const framed = frames.flatMap((frame): readonly ToldAge[] => {
    if (frame.layer !== 'quantities' || frame.attribute !== 'age') return [];
    const quantity = quantities[frame.index]!;
    const years = quantity.stated.n;
    if (years === null || quantity.stated.approximator !== null || isFormer(quantity)) return [];
    const told = { annotation, years, evidence: evidenceOf(report, placeOf(quantity)), isTurned: isTurned(quantity) };
    const own = [...new Set(frame.words.filter(({ role }) => role !== 'near').map(({ entity }) => entity))].filter(
      (entity): entity is string => entity !== null && people.has(entity),
    );
    if (own.length === 1 && named.has(own[0]!)) return ofEntity(context, told, own[0]!, false);
    return children.has(frame.index) && years < GROWN && !isOfEarlierEvent(annotation, quantity, years)
      ? [{ ...told, of: CHILD, isApposed: false, sex: children.get(frame.index)! }]
      : [];
  });
  // an age that stands beside a name is its own; one that hangs on it in a sentence may be another's
  const known = new Set(apposed.map(({ evidence }) => evidence.start));
  return [...apposed, ...framed.filter(({ evidence }) => !known.has(evidence.start))];
}

/** "A 3-year-old had fallen in in 1996": a sentence with a year in which a child of that age now was not yet born tells of another one. */
function isOfEarlierEvent({ report, sentences, times }: Annotation, age: FieldSpan, years: number): boolean {
  if (report.published === null || age.field === 'headline') return false;
  const published = Number(report.published.slice(0, YEAR));
  const sentence = spanIndexAt(sentences, age.start);
  return times.some(
    ({ field, start, stated, from }) =>
      field !== 'headline' &&
      from !== null &&
      stated.includes('year') &&
      spanIndexAt(sentences, start) === sentence &&
      published - Number(from.slice(0, YEAR)) > years,
  );
}

/** Letters of the year in an ISO date. */
const YEAR = 4;

/** The rule by which an age is read that somebody turns. */
const TURNED = 'age-turned';

function ofEntity(
  context: StoryContext,
  told: Omit<ToldAge, 'of' | 'isApposed'>,
  id: string,
  isApposed: boolean,
): readonly ToldAge[] {
  const entity = context.entityOf(told.annotation.report.id, id);
  return entity === null ? [] : [{ ...told, of: entity, isApposed }];
}

function placeOf({ start, end, field }: FieldSpan): FieldSpan {
  return field === undefined ? { start, end } : { start, end, field };
}

/** Reports that tell of children of one age only, against one another. */
function childFindings(context: StoryContext, ages: readonly ToldAge[]): readonly Finding[] {
  const byReport = new Map<Annotation, ToldAge[]>();
  for (const age of ages) byReport.set(age.annotation, [...(byReport.get(age.annotation) ?? []), age]);
  const sure = [...byReport.values()].filter(own => new Set(own.map(({ years }) => years)).size === 1);
  const usual = new Set(sure.map(([first]) => first!.years));
  const inside = [...byReport.values()].filter(own => isOfOneChild(own, usual));
  // a boy and a girl are two children
  const sexes = new Set(ages.flatMap(({ sex }) => sex ?? []));
  if (sexes.size > 1) return [];
  const told = [...sure, ...inside].flat();
  const years = [...new Set(told.map(age => age.years))];
  if (context.annotations.some(annotation => tellsApart(annotation, years))) return [];
  const across = areOfOne(told, areOneChild) ? findingsOf(context, told, 'child-age') : [];
  return [...across, ...inside.flatMap(own => findingsOf(context, own, 'child-age'))];
}

/** Whether two ages of these are of one child, by what the sentences tell: two boys in one town are two boys. */
function areOfOne(ages: readonly ToldAge[], isOne: (a: ChildRole, b: ChildRole) => boolean): boolean {
  const roles = ages.map(({ annotation, years, evidence }) => ({ years, role: childRole(annotation, evidence) }));
  return roles.some(a => roles.some(b => a.years !== b.years && isOne(a.role, b.role)));
}

/** A report with two ages of a child, one of which is the only one that others give, that tells the same of both. */
function isOfOneChild(own: readonly ToldAge[], usual: ReadonlySet<number>): boolean {
  const years = [...new Set(own.map(age => age.years))];
  const isSlip = years.length === 2 && usual.size === 1 && years.some(each => usual.has(each));
  return isSlip && areOfOne(own, doTheSame);
}

function namedFindings(context: StoryContext, ages: readonly ToldAge[]): readonly Finding[] {
  // in one text a pronoun or a list may hang an age on the wrong name
  const reports = new Set(ages.map(({ annotation }) => annotation));
  if (reports.size < 2) return [];
  const all = findingsOf(context, ages, 'own-age');
  return all.length > 0
    ? all
    : findingsOf(
        context,
        ages.filter(({ isApposed }) => isApposed),
        'own-age',
      );
}

function findingsOf(context: StoryContext, ages: readonly ToldAge[], rule: string): readonly Finding[] {
  const years = [...new Set(ages.map(age => age.years))].sort((a, b) => a - b);
  if (years.length < 2 || (!ages.every(({ isApposed }) => isApposed) && years.at(-1)! - years[0]! > MOST_APART))
    return [];
  const relation = relationOf(context, ages);
  return relation === null ? [] : [made(context, ages, years, relation, rule)];
}

function relationOf(context: StoryContext, ages: readonly ToldAge[]): Relation | null {
  const told = ages.map(({ annotation: { report }, years }) => ({
    report,
    years,
    written: context.published.get(report.id) ?? null,
  }));
  const isTold = ages.some(({ isTurned }) => isTurned);
  // who tells both knows of a birthday, or puts one right; where none else differs it is a slip of its own
  const pairs = told.flatMap((a, i) => told.slice(i + 1).map(b => [a, b] as const));
  const across = pairs.filter(([a, b]) => a.report !== b.report);
  const fits = (across.length > 0 ? across : pairs).map(([a, b]) => relateAges(a, b, isTold));
  if (fits.includes('other')) return null;
  return fits.includes('apart') || deadOf(context).has(ages[0]!.of) ? 'conflict' : 'update';
}

function made(
  context: StoryContext,
  ages: readonly ToldAge[],
  years: readonly number[],
  relation: Relation,
  rule: string,
): Finding {
  const sides = years.map(each => ages.filter(age => age.years === each).map(age => age.evidence));
  const of = ages[0]!.of;
  const label = `${of === CHILD ? 'Child' : context.nameOf(of)}: age`;
  return clashFinding(context, {
    ...{ rule, kind: 'age', relation, severity: 'material', label, sides },
    ...{ places: Infinity, isOrdered: false },
  });
}
