/** Clashes of the ledger as findings: one maker for every question it answers. In: what clashes, and words for each side. Out: a finding. Nothing is judged here. */
import type { Evidence, Finding, Kind, Relation, Severity, Variant } from '../../model/comparison.ts';
import { type StoryContext, silentReports } from '../context.ts';
import { compareEvidence, evidenceId } from '../evidence/evidence.ts';
import { namesOf } from '../evidence/voices.ts';

export interface Clash {
  readonly rule: string;
  readonly kind: Kind;
  readonly relation: Relation;
  readonly severity: Severity;
  readonly label: string;
  /** Words for each side, in any order. */
  readonly sides: readonly (readonly Evidence[])[];
  /** Places shown of one text for one side: it tells the same over and over. */
  readonly places: number;
  /** Whether the sides stay in the order given; else the first in order of report and text leads. */
  readonly isOrdered: boolean;
}

export function clashFinding(context: StoryContext, clash: Clash): Finding {
  const { rule, kind, relation, severity, label, sides, places, isOrdered } = clash;
  const variants = sides.map((side): Variant => {
    const evidence = firstOfEach([...side].sort(compareEvidence), places);
    const display = evidence[0]!.exact.replace(/\s+/g, ' ');
    return { value: { type: 'text', text: display }, display, evidence };
  });
  const shown = isOrdered ? variants : variants.sort((a, b) => compareEvidence(a.evidence[0]!, b.evidence[0]!));
  const evidence = shown.flatMap(variant => variant.evidence);
  const reports = new Set(evidence.map(({ report }) => report));
  return {
    id: evidenceId('f', `${kind} ${rule}`, evidence, context.published),
    kind,
    relation,
    between: reports.size === 1 ? 'report' : 'reports',
    severity,
    label,
    group: null,
    voices: namesOf(evidence.map(({ voice }) => voice ?? null)),
    variants: shown,
    silent: silentReports(context, kind, reports),
    why: { rule, features: {}, measuredPrecision: null },
  };
}

function firstOfEach(evidence: readonly Evidence[], most: number): readonly Evidence[] {
  const count = new Map<string, number>();
  return evidence.filter(({ report }) => {
    const n = (count.get(report) ?? 0) + 1;
    count.set(report, n);
    return n <= most;
  });
}
