/**
 * Streets compared: where the event was, by the one street that a report names. In: names of places. Out: conflicts between reports of which each names one
 * street and not the same, or streets of one name of two kinds ("Lime Road", "Lime Avenue"). Who names two tells of a crossing, or of two places.
 */

import type { Evidence, Finding } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { compareStrings, evidenceOf } from '../evidence/evidence.ts';
import { clashFinding } from './clashes.ts';
import { tellOfOne, toldAround } from './surroundings.ts';

interface Street {
  /** What it is called, without its kind: `orchard`. */
  readonly name: string;
  readonly kind: string;
  readonly evidence: Evidence;
  /** What the telling words of its sentence mean. */
  readonly told: ReadonlySet<string>;
}

export function compareStreets(context: StoryContext): readonly Finding[] {
  const byReport = context.annotations.map(annotation => streetsIn(annotation)).filter(list => list.length > 0);
  const lone = byReport.filter(list => new Set(list.map(keyOf)).size === 1).flat();
  const keys = [...new Set(lone.map(keyOf))].sort(compareStrings);
  if (keys.length >= 2 && areOfOneEvent(lone)) return [made(context, lone, keys)];
  const all = byReport.flat();
  const names = [...new Set(all.map(({ name }) => name))];
  return names.flatMap(name => {
    const own = all.filter(street => street.name === name);
    const kinds = [...new Set(own.map(keyOf))].sort(compareStrings);
    return kinds.length >= 2 ? [made(context, own, kinds)] : [];
  });
}

/** Whether every street has one of another name whose sentence tells of the same. */
function areOfOneEvent(streets: readonly Street[]): boolean {
  return streets.every(a => streets.some(b => keyOf(a) !== keyOf(b) && tellOfOne(a.told, b.told)));
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
    return [{ name, kind: street.kind, evidence: evidenceOf(report, place), told: toldAround(annotation, place) }];
  });
}

function made(context: StoryContext, streets: readonly Street[], keys: readonly string[]): Finding {
  const sides = keys.map(key => streets.filter(street => keyOf(street) === key).map(street => street.evidence));
  const told = { kind: 'place', relation: 'conflict', severity: 'material', label: 'Street' } as const;
  return clashFinding(context, { rule: 'one-street', ...told, sides, places: 1, isOrdered: false });
}
