/**
 * What is shown as at odds is not shown as said alike. In: findings of statements that agree, and all that tell of values that do not. Out: the first
 * without the texts whose value is another one: of two texts nothing is left, of more those that have one value.
 */
import type { Evidence, Finding, Kind } from '../model/comparison.ts';
import type { Annotation, TimeExpression } from '../model/layers.ts';
import { hasClock, relateClocks } from './clock-times.ts';
import type { StoryContext } from './context.ts';
import { evidenceId } from './evidence.ts';

/** Kinds whose variants are values told inside a statement. A source, or how sure it is, does not stand in the statement's own words. */
const VALUES: ReadonlySet<Kind> = new Set<Kind>(['date', 'time', 'duration', 'number', 'money', 'age', 'place']);

export function withoutDisputed(
  { annotations, published }: StoryContext,
  agreed: readonly Finding[],
  found: readonly Finding[],
): readonly Finding[] {
  const byReport = indexOf(found.filter(isAtOdds));
  return agreed.flatMap(finding => {
    if (finding.relation !== 'agree' || finding.kind !== 'fact') return [finding];
    if (haveOtherHours(finding, annotations)) return [];
    const left = settled(finding, byReport);
    if (left === null || left === finding) return left ?? [];
    const evidence = left.variants.flatMap(variant => variant.evidence);
    return [{ ...left, id: evidenceId('f', `${left.kind} ${left.relation}`, evidence, published) }];
  });
}

/** Hours of two texts that are not one, or that nobody can set side by side: one with its zone, one without. */
function haveOtherHours({ variants }: Finding, annotations: readonly Annotation[]): boolean {
  const told = variants.flatMap(({ evidence }) =>
    evidence.map(({ report, start, end }) =>
      (annotations.find(each => each.report.id === report)?.times ?? []).filter(
        time => hasClock(time) && time.field === undefined && time.start >= start && time.end <= end,
      ),
    ),
  );
  return told.some((own, i) =>
    told.some(
      (other, k) => k > i && own.length > 0 && other.length > 0 && !own.some(a => other.some(b => mayAgree(a, b))),
    ),
  );
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

/** With the texts left out that have another value than most; null where fewer than two texts are left. */
function settled(finding: Finding, byReport: ReadonlyMap<string, readonly Disputed[]>): Finding | null {
  const own = [...finding.variants.flatMap(({ evidence }) => evidence), ...(finding.borne ?? [])];
  const told = new Map<Finding, Map<number, Set<string>>>();
  for (const each of own) {
    for (const { finding: other, variant, evidence } of byReport.get(each.report) ?? []) {
      if (evidence.start < each.start || evidence.end > each.end) continue;
      const variants = told.get(other) ?? new Map<number, Set<string>>();
      told.set(other, variants.set(variant, (variants.get(variant) ?? new Set()).add(each.report)));
    }
  }
  const out = new Set([...told.values()].flatMap(minority));
  if (out.size === 0) return finding;
  const keep = (list: readonly Evidence[]): readonly Evidence[] => list.filter(({ report }) => !out.has(report));
  const variants = finding.variants.map(variant => ({ ...variant, evidence: keep(variant.evidence) }));
  const reports = new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  if (reports.size < 2) return null;
  // a clause that one of the others has is borne out by nobody left
  const isBorne = finding.borne !== undefined && !out.has(finding.borne[0]!.report);
  const { borne, ...rest } = finding;
  return isBorne ? { ...rest, variants, borne: keep(borne!) } : { ...rest, variants, label: shortest(variants) };
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
