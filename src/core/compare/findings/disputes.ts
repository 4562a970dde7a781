/**
 * Disputes: where the statements of one point part. In: the members of a point. Out: differences of kind `negation`, `attribution`,
 * `place`, `certainty` and `extent`. Only a flat yes against a flat no of the same claim is a conflict; all else is a detail.
 */
import type { Evidence, Kind, Relation, Severity, Value, Variant } from '../../model/comparison.ts';
import type { Annotation, Extent, Quotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { isEntity } from '../align/keys.ts';
import { likenessOf, scoreOf } from '../align/likeness.ts';
import type { PointUnit } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { speakerKey, speakerName } from '../context.ts';
import { compareEvidence, compareStrings, evidenceOf } from '../evidence/evidence.ts';
import { unitsVariant } from './variants.ts';

export interface Dispute {
  readonly kind: Kind;
  readonly relation: Relation;
  readonly severity: Severity;
  /** What of the point differs, a noun or a few words after its label. */
  readonly aspect: string;
  readonly rule: string;
  readonly variants: readonly Variant[];
}

interface DisputeRule {
  readonly id: string;
  readonly find: (context: StoryContext, members: readonly PointUnit[]) => Omit<Dispute, 'rule'> | null;
}

/** How sure a pair must be (score) before its members count as the same claim. */
const SAME_CLAIM = 0.62;
/** How sure a detail's pair must be: a wrong detail costs less than a wrong conflict. */
const SAME_THING = 0.5;

const RULES: readonly DisputeRule[] = [
  { id: 'yes-and-no', find: negationOf },
  { id: 'other-source', find: attributionOf },
  { id: 'other-place', find: placeOf },
  { id: 'other-certainty', find: certaintyOf },
  { id: 'some-or-all', find: extentOf },
];

export function disputesOf(context: StoryContext, members: readonly PointUnit[]): readonly Dispute[] {
  return RULES.flatMap(({ id, find }) => {
    const dispute = find(context, members);
    return dispute === null ? [] : [{ ...dispute, rule: id }];
  });
}

/** What is said to be so. Plans, conditions and hedges can't clash with anything. */
export function isAffirmed({ statement }: PointUnit): boolean {
  return statement.polarity === 'positive' && statement.certainty !== 'denied';
}

const FLAT: ReadonlySet<string> = new Set(['asserted', 'reported', 'denied']);

/** Yes and no, where one member says the very thing that another says not. */
function negationOf(context: StoryContext, members: readonly PointUnit[]): Omit<Dispute, 'rule'> | null {
  // who rejects a visit or wants it cancelled does not say that there is none: a noun is not told to be so or not
  const flat = members.filter(unit => FLAT.has(unit.statement.certainty) && !unit.isNominal);
  const [yes, no] = [flat.filter(isAffirmed), flat.filter(unit => !isAffirmed(unit))];
  const [affirmed, denied] = [
    yes.filter(a => no.some(b => isSameClaim(a, b))),
    no.filter(a => yes.some(b => isSameClaim(a, b))),
  ];
  if (affirmed.length === 0) return null;
  const variants = [unitsVariant(context, 'yes', affirmed), unitsVariant(context, 'no', denied)];
  return { kind: 'negation', relation: 'conflict', severity: 'material', aspect: 'had it happened', variants };
}

/** The same predicate of the same participants: what one leaves out, the other may have meant. */
function isSameClaim(a: PointUnit, b: PointUnit): boolean {
  const likeness = likenessOf(a, b);
  return (
    isSamePredicate(a, b) &&
    likeness.accord === 1 &&
    fillsAlike(a, b) &&
    isOfRest(a) === isOfRest(b) &&
    scoreOf(likeness) >= SAME_CLAIM
  );
}

/** Whether it is of more of a thing than was told: who has not said more has said something. */
function isOfRest({ predicate: { extents } }: PointUnit): boolean {
  return CORE_ROLES.some(role => extents[role] === 'rest');
}

function isSamePredicate(a: PointUnit, b: PointUnit): boolean {
  return a.predicate.concept === b.predicate.concept && a.predicate.weight === 'full';
}

const CORE_ROLES = ['who', 'whom'] as const;

function fillsAlike(a: PointUnit, b: PointUnit): boolean {
  const filled = CORE_ROLES.filter(role => a.fillers.has(role) || b.fillers.has(role));
  return filled.length > 0 && filled.every(role => isSameFiller(a, b, role));
}

/** The same thing; or, where a parser took another word of a long name for its head, two that both statements have. */
function isSameFiller(a: PointUnit, b: PointUnit, role: string): boolean {
  const [x, y] = [a.fillers.get(role), b.fillers.get(role)];
  if (x === undefined || y === undefined) return false;
  return x === y || (a.bag.has(y) && b.bag.has(x));
}

/** Members alike enough to some member of another report for a detail to be a difference. */
function clearMembers(members: readonly PointUnit[]): readonly PointUnit[] {
  return members.filter(a => members.some(b => a.at !== b.at && scoreOf(likenessOf(a, b)) >= SAME_THING));
}

function attributionOf(context: StoryContext, members: readonly PointUnit[]): Omit<Dispute, 'rule'> | null {
  const variants = variantsBy(clearMembers(members), unit => sourceOf(context, unit));
  return variants === null || isShortened(variants)
    ? null
    : {
        kind: 'attribution',
        relation: 'compatible',
        severity: 'minor',
        aspect: 'source',
        variants,
      };
}

/** Whether one is only a shorter name of the other: "the driver", "the young driver". */
function isShortened(variants: readonly Variant[]): boolean {
  const [short, long] = [...variants].sort((a, b) => a.display.length - b.display.length);
  const [inner, outer] = [short!.display.toLowerCase(), long!.display.toLowerCase()];
  return variants.length === 2 && (outer.endsWith(inner) || outer.startsWith(inner));
}

/** A value of a statement, and the words that give it. */
interface Told {
  readonly key: string;
  readonly display: string;
  readonly span: FieldSpan;
}

/** The source that the text gives for the statement, beside it: a person or body, named or not. */
function sourceOf(context: StoryContext, { annotation, statement }: PointUnit): Told | null {
  const quotation = quotationOf(annotation, statement);
  // whom a pronoun stands for is a guess too many to set one source against another
  if (quotation === undefined || quotation.source === null || isPronoun(annotation, quotation.source)) return null;
  const { speaker, source } = quotation;
  if (speaker.entity === undefined) return speaker.status === 'unresolved' ? null : unnamedSource(annotation, source);
  const kind = annotation.entities.find(each => each.id === speaker.entity)?.kind;
  if (kind !== 'person' && kind !== 'organisation' && kind !== 'group') return null;
  const key = speakerKey(context, annotation.report, speaker)!;
  return { key, display: speakerName(context, annotation.report, speaker)!, span: source };
}

/** `Witnesses`: told apart by the words alone. */
function unnamedSource({ report }: Annotation, span: FieldSpan): Told {
  const display = report.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { key: display.toLowerCase(), display, span };
}

function isPronoun({ mentions }: Annotation, { start, end }: FieldSpan): boolean {
  return mentions.some(mention => mention.form === 'pronoun' && mention.start === start && mention.end === end);
}

/** How much of the quoted sentence a statement must make up to be what its source is given for. */
const MAIN_PART = 0.4;

/** The quotation whose words state it; a phrase within a longer quotation is only a part of what is quoted. */
function quotationOf(annotation: Annotation, { start, end }: FieldSpan): Quotation | undefined {
  const sentence = annotation.sentences[spanIndexAt(annotation.sentences, start)];
  if (sentence === undefined) return undefined;
  return annotation.quotations.findLast(({ content, source }) =>
    content.some(span => {
      if (span.field === 'headline' || source?.field === 'headline' || span.start > start || span.end < end)
        return false;
      const [from, to] = [Math.max(span.start, sentence.start), Math.min(span.end, sentence.end)];
      return end - start >= MAIN_PART * (to - from);
    }),
  );
}

/** Members under each value they tell; null unless two reports tell two. */
function variantsBy(members: readonly PointUnit[], tell: (unit: PointUnit) => Told | null): readonly Variant[] | null {
  const groups = new Map<string, { readonly display: string; readonly evidence: Evidence[] }>();
  for (const unit of members) {
    const told = tell(unit);
    if (told === null) continue;
    const group = groups.get(told.key) ?? { display: told.display, evidence: [] };
    const evidence = evidenceOf(unit.annotation.report, told.span);
    if (!group.evidence.some(other => compareEvidence(other, evidence) === 0)) group.evidence.push(evidence);
    groups.set(told.key, group);
  }
  const variants = [...groups.values()]
    .sort((a, b) => compareStrings(a.display, b.display))
    .map(({ display, evidence }) => ({
      value: { type: 'text', text: display } satisfies Value,
      display,
      evidence: evidence.sort(compareEvidence),
    }));
  return isAcrossReports(variants) ? variants : null;
}

/** Whether some two variants are of two reports. */
function isAcrossReports(variants: readonly Variant[]): boolean {
  if (variants.length < 2) return false;
  return new Set(variants.flatMap(variant => variant.evidence.map(each => each.report))).size > 1;
}

function placeOf(_: StoryContext, members: readonly PointUnit[]): Omit<Dispute, 'rule'> | null {
  const alike = clearMembers(members).filter((unit, _i, all) =>
    all.some(other => other !== unit && isSamePredicate(unit, other)),
  );
  const variants = variantsBy(alike, unit => placeIn(unit, alike));
  return variants === null
    ? null
    : { kind: 'place', relation: 'compatible', severity: 'minor', aspect: 'place', variants };
}

const WHERE = 'where';

/** Where a statement has it; null if its place also stands in another member: "in Orrin, Vesk" and "in Vesk" differ in nothing. */
function placeIn(unit: PointUnit, members: readonly PointUnit[]): Told | null {
  const key = unit.fillers.get(WHERE);
  const span = unit.statement.roles[WHERE];
  if (key === undefined || span === undefined || !isEntity(key)) return null;
  if (members.some(other => other.fillers.get(WHERE) !== key && other.bag.has(key))) return null;
  return { key, display: unit.annotation.report.text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}

const HEDGED: ReadonlySet<string> = new Set(['hedged', 'conditional']);

/** Said outright by one, hedged by another: "will be", "could be". */
function certaintyOf(context: StoryContext, members: readonly PointUnit[]): Omit<Dispute, 'rule'> | null {
  const alike = members.filter(a =>
    members.some(b => a.at !== b.at && isSamePredicate(a, b) && scoreOf(likenessOf(a, b)) >= SAME_CLAIM),
  );
  const affirmed = alike.filter(isAffirmed);
  const outright = affirmed.filter(unit => FLAT.has(unit.statement.certainty));
  const hedged = affirmed.filter(unit => HEDGED.has(unit.statement.certainty));
  if (outright.length === 0 || hedged.length === 0) return null;
  const variants = [unitsVariant(context, 'asserted', outright), unitsVariant(context, 'hedged', hedged)];
  return isAcrossReports(variants)
    ? { kind: 'certainty', relation: 'compatible', severity: 'minor', aspect: 'how sure', variants }
    : null;
}

/** `some` deliveries, or deliveries without a word on how many: the same thing taken in part and whole, in whatever role. */
function extentOf(_: StoryContext, members: readonly PointUnit[]): Omit<Dispute, 'rule'> | null {
  const limited = new Set(
    members.flatMap(unit =>
      Object.entries(unit.predicate.extents).flatMap(([role, extent]) =>
        extent === 'rest' ? [] : [unit.fillers.get(role)],
      ),
    ),
  );
  for (const key of limited) {
    if (key === undefined) continue;
    const variants = variantsBy(members, unit => extentIn(unit, key));
    if (variants !== null)
      return { kind: 'extent', relation: 'compatible', severity: 'minor', aspect: 'how much of it', variants };
  }
  return null;
}

function extentIn(unit: PointUnit, key: string): Told | null {
  const role = [...unit.fillers].find(([, filler]) => filler === key)?.[0];
  const span = role === undefined ? undefined : unit.statement.roles[role];
  // what a pronoun stands for is counted elsewhere
  if (role === undefined || span === undefined || span.start < unit.statement.start || span.end > unit.statement.end)
    return null;
  const told = unit.predicate.extents[role] ?? 'rest';
  const extent: Extent | 'unlimited' = told === 'rest' ? 'unlimited' : told;
  return { key: extent, display: unit.annotation.report.text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}
