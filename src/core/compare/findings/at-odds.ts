/**
 * What is shown as at odds is not shown as said alike. In: findings of statements that agree, and all that tell of values that do not. Out: the first
 * without the texts whose value is another one: of two texts nothing is left, of more those that have one value.
 */
import type { Evidence, Finding, Kind, Silent } from '../../model/comparison.ts';
import type { Annotation, TimeExpression } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { relateDates } from '../align/values.ts';
import type { StoryContext } from '../context.ts';
import { compareStrings, evidenceId } from '../evidence/evidence.ts';
import { hasClock, relateClocks } from '../relate/clock-times.ts';

/** Kinds whose variants are values told inside a statement. A source, or how sure it is, does not stand in the statement's own words. */
const VALUES: ReadonlySet<Kind> = new Set<Kind>(['date', 'time', 'duration', 'number', 'money', 'age', 'place']);

export function withoutDisputed(
  context: StoryContext,
  agreed: readonly Finding[],
  found: readonly Finding[],
): readonly Finding[] {
  const byReport = indexOf(found.filter(isAtOdds));
  const byId = new Map(context.annotations.map(annotation => [annotation.report.id, annotation]));
  return agreed.flatMap(finding => {
    if (finding.relation !== 'agree' || finding.kind !== 'fact') return [finding];
    const out = new Set([...disputed(finding, byReport), ...outliers(finding, context, byId)]);
    const left = without(finding, out);
    if (left === null || left === finding) return left ?? [];
    const evidence = left.variants.flatMap(variant => variant.evidence);
    return [{ ...left, id: evidenceId('f', `${left.kind} ${left.relation}`, evidence, context.published) }];
  });
}

/** What a text tells inside a statement that another's must not deny: when, and where. */
interface Circumstances {
  readonly report: string;
  readonly times: readonly TimeExpression[];
  /** Names of places, by the story's entity where it has one. */
  readonly places: readonly string[];
}

/** The fewest texts without which no two of the rest tell other times or places, those that most of the rest deny first. */
function outliers(
  { variants }: Finding,
  context: StoryContext,
  byId: ReadonlyMap<string, Annotation>,
): readonly string[] {
  const told = variants.flatMap(({ evidence }) => evidence).map(each => circumstancesIn(each, context, byId));
  const out: string[] = [];
  for (;;) {
    const left = told.filter(({ report }) => !out.includes(report));
    const counts = left.map(own => left.filter(other => areOther(own, other)).length);
    const most = Math.max(0, ...counts);
    if (most === 0) return out;
    // of two that deny each other neither is the better one: the later in order goes
    out.push(left[counts.lastIndexOf(most)]!.report);
  }
}

function circumstancesIn(
  { report, start, end }: Evidence,
  { entityOf }: StoryContext,
  byId: ReadonlyMap<string, Annotation>,
): Circumstances {
  const annotation = byId.get(report);
  const isIn = (span: FieldSpan): boolean => span.field !== 'headline' && span.start >= start && span.end <= end;
  const placeIds = new Set(annotation?.entities.filter(({ kind }) => kind === 'place').map(({ id }) => id));
  const mentioned = annotation?.mentions.filter(each => isIn(each) && placeIds.has(each.entity ?? '')) ?? [];
  return {
    report,
    times: annotation?.times.filter(time => isIn(time) && time.type !== 'DURATION' && time.type !== 'SET') ?? [],
    places: mentioned.map(({ entity }) => entityOf(report, entity!) ?? entity!),
  };
}

/** Whether two texts tell other times than each other, or other places. */
function areOther(a: Circumstances, b: Circumstances): boolean {
  if (a.report === b.report) return false;
  return areOtherTimes(a.times, b.times) || areOtherPlaces(a.places, b.places);
}

function areOtherPlaces(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some(place => b.includes(place));
}

/** Times of which no two can be one; of hours also those that nobody can set side by side: one with its zone, one without. */
function areOtherTimes(a: readonly TimeExpression[], b: readonly TimeExpression[]): boolean {
  return (
    areOtherHours(a, b) ||
    (a.length > 0 && b.length > 0 && a.every(own => b.every(other => relateDates(own, other) === 'apart')))
  );
}

function areOtherHours(a: readonly TimeExpression[], b: readonly TimeExpression[]): boolean {
  const [own, other] = [a.filter(hasClock), b.filter(hasClock)];
  return own.length > 0 && other.length > 0 && !own.some(x => other.some(y => mayAgree(x, y)));
}

function mayAgree(a: TimeExpression, b: TimeExpression): boolean {
  const fit = relateClocks(a, b);
  return fit === 'equal' || fit === 'compatible';
}

/** Places differ without clashing: both may be meant. They are no agreement either. */
function isAtOdds({ kind, relation }: Finding): boolean {
  return VALUES.has(kind) && (relation === 'conflict' || relation === 'update' || kind === 'place');
}

interface Disputed {
  readonly finding: Finding;
  readonly variant: number;
  readonly evidence: Evidence;
}

function indexOf(found: readonly Finding[]): ReadonlyMap<string, readonly Disputed[]> {
  const byReport = new Map<string, Disputed[]>();
  for (const finding of found)
    finding.variants.forEach(({ evidence }, variant) => {
      for (const each of evidence) {
        const list = byReport.get(each.report) ?? [];
        list.push({ finding, variant, evidence: each });
        byReport.set(each.report, list);
      }
    });
  return byReport;
}

/** The texts that have another value than most of those that tell one. */
function disputed(finding: Finding, byReport: ReadonlyMap<string, readonly Disputed[]>): readonly string[] {
  const own = [...finding.variants.flatMap(({ evidence }) => evidence), ...(finding.borne ?? [])];
  const told = new Map<Finding, Map<number, Set<string>>>();
  for (const each of own) {
    for (const { finding: other, variant, evidence } of byReport.get(each.report) ?? []) {
      if (evidence.start < each.start || evidence.end > each.end) continue;
      const variants = told.get(other) ?? new Map<number, Set<string>>();
      told.set(other, variants.set(variant, (variants.get(variant) ?? new Set()).add(each.report)));
    }
  }
  return [...told.values()].flatMap(minority);
}

/** A finding with the words of some texts left out, which then count as searched; null where fewer than two are left. */
function without(finding: Finding, out: ReadonlySet<string>): Finding | null {
  if (out.size === 0) return finding;
  const keep = (list: readonly Evidence[]): readonly Evidence[] => list.filter(({ report }) => !out.has(report));
  const variants = finding.variants
    .map(variant => ({ ...variant, evidence: keep(variant.evidence) }))
    .filter(({ evidence }) => evidence.length > 0);
  const reports = new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  if (reports.size < 2) return null;
  // a clause that one of the others has is borne out by nobody left
  const left = finding.borne === undefined || out.has(finding.borne[0]!.report) ? [] : keep(finding.borne);
  const { borne: _, ...rest } = finding;
  const silent = [...finding.silent, ...silentOf(finding, reports)].sort((a, b) => compareStrings(a.report, b.report));
  return left.length > 1
    ? { ...rest, variants, silent, borne: left }
    : { ...rest, variants, silent, label: shortest(variants) };
}

/** The texts of a finding that are not among those left in it. */
function silentOf({ variants }: Finding, left: ReadonlySet<string>): readonly Silent[] {
  const all = new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  return [...all].filter(report => !left.has(report)).map(report => ({ report, basis: 'searched' }));
}

function shortest(variants: Finding['variants']): string {
  const texts = variants.flatMap(({ evidence }) => evidence.map(({ exact }) => exact.replace(/\s+/g, ' ')));
  return texts.reduce((best, text) => (text.length < best.length ? text : best));
}

/** The reports of all variants but the one that most have, the first of equals; none where all have one. */
function minority(variants: ReadonlyMap<number, ReadonlySet<string>>): readonly string[] {
  if (variants.size < 2) return [];
  const [most] = [...variants].sort(([i, a], [k, b]) => b.size - a.size || i - k);
  return [...variants].flatMap(([i, reports]) => (i === most![0] ? [] : [...reports]));
}
