/**
 * Streets compared: where the event was, by the one street that a report names. In: names of places. Out: conflicts between reports of which each names one
 * street and not the same, or streets of one name of two kinds ("Lime Road", "Lime Avenue"). Who names two tells of a crossing, or of two places.
 */
import type { Evidence, Finding, Variant } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { isContent } from '../align/passages.ts';
import { type StoryContext, silentReports } from '../context.ts';
import { compareEvidence, compareStrings, evidenceId, evidenceOf } from '../evidence/evidence.ts';

interface Street {
  /** What it is called, without its kind: `orchard`. */
  readonly name: string;
  readonly kind: string;
  readonly evidence: Evidence;
}

export function compareStreets(context: StoryContext): readonly Finding[] {
  const byReport = context.annotations.map(annotation => streetsIn(annotation)).filter(list => list.length > 0);
  const lone = byReport.filter(list => new Set(list.map(keyOf)).size === 1).flat();
  const keys = [...new Set(lone.map(keyOf))].sort(compareStrings);
  if (keys.length >= 2) return [made(context, lone, keys)];
  const all = byReport.flat();
  const names = [...new Set(all.map(({ name }) => name))];
  return names.flatMap(name => {
    const own = all.filter(street => street.name === name);
    const kinds = [...new Set(own.map(keyOf))].sort(compareStrings);
    return kinds.length >= 2 ? [made(context, own, kinds)] : [];
  });
}

function keyOf({ name, kind }: Street): string {
  return `${name} ${kind}`;
}

function streetsIn(annotation: Annotation): readonly Street[] {
  const { report, mentions, streets } = annotation;
  return streets.flatMap((street): readonly Street[] => {
    const mention = mentions[street.mention];
    if (mention === undefined || !isContent(annotation, mention)) return [];
    const { start, end, field } = mention;
    const words = fieldText(report, mention).slice(start, end).trim().split(/\s+/);
    const name = normalForm(words.slice(0, -1).join(' '));
    const place = field === undefined ? { start, end } : { start, end, field };
    return [{ name, kind: street.kind, evidence: evidenceOf(report, place) }];
  });
}

function made(context: StoryContext, streets: readonly Street[], keys: readonly string[]): Finding {
  const variants = keys
    .map((key): Variant => {
      const evidence = firstOfEach(
        streets
          .filter(street => keyOf(street) === key)
          .map(street => street.evidence)
          .sort(compareEvidence),
      );
      return { value: { type: 'text', text: evidence[0]!.exact }, display: evidence[0]!.exact, evidence };
    })
    .sort((a, b) => compareEvidence(a.evidence[0]!, b.evidence[0]!));
  const evidence = variants.flatMap(variant => variant.evidence);
  const reports = new Set(evidence.map(({ report }) => report));
  return {
    id: evidenceId('f', 'place street', evidence, context.published),
    kind: 'place',
    relation: 'conflict',
    between: reports.size === 1 ? 'report' : 'reports',
    severity: 'material',
    label: 'Street',
    group: null,
    voices: [],
    variants,
    silent: silentReports(context, reports),
    why: { rule: 'one-street', features: {}, measuredPrecision: null },
  };
}

function firstOfEach(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ report }) => !seen.has(report) && seen.add(report));
}
