/**
 * Streets compared: where the event was, by the one street that a report names. In: names of places. Out: conflicts between reports of which each names one
 * street and not the same, or one street of two kinds or a letter apart ("Lime Road", "Lime Avenue"). Who names two tells of a crossing, or of two places; a
 * street in which somebody lives is no place of the event.
 */

import type { Evidence, Finding } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { isSlipOfLetter } from '../../text/names.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { compareStrings, evidenceOf } from '../evidence/evidence.ts';
import { clashFinding } from './clashes.ts';
import { isLongBefore, tellOfOne, toldAround } from './surroundings.ts';

interface Street {
  /** What it is called, without its kind: `orchard`. */
  readonly name: string;
  readonly kind: string;
  readonly evidence: Evidence;
  /** What the telling words of its sentence mean. */
  readonly told: ReadonlySet<string>;
  /** Whether its sentence tells of a time well before the story's. */
  readonly isPast: boolean;
}

export function compareStreets(context: StoryContext): readonly Finding[] {
  const byReport = context.annotations
    .map(annotation => streetsIn(context, annotation))
    .filter(list => list.length > 0);
  const lone = byReport.filter(list => new Set(list.map(keyOf)).size === 1).flat();
  const keys = [...new Set(lone.map(keyOf))].sort(compareStrings);
  if (keys.length >= 2 && areOfOneEvent(lone)) return [made(context, lone, keys)];
  return spelledAlike(byReport.flat()).flatMap(own => {
    const kinds = [...new Set(own.map(keyOf))].sort(compareStrings);
    return kinds.length >= 2 ? [made(context, own, kinds)] : [];
  });
}

/** Streets by what they are called; a letter other in a long name is a slip. */
function spelledAlike(streets: readonly Street[]): readonly (readonly Street[])[] {
  const groups: Street[][] = [];
  for (const street of streets) {
    const known = groups.find(
      ([first]) =>
        first!.name === street.name || (first!.kind === street.kind && isSlipOfLetter(first!.name, street.name)),
    );
    if (known === undefined) groups.push([street]);
    else known.push(street);
  }
  return groups;
}

/** Whether every street has one of another name whose sentence tells of the same. */
function areOfOneEvent(streets: readonly Street[]): boolean {
  return streets.every(
    a => !a.isPast && streets.some(b => keyOf(a) !== keyOf(b) && !b.isPast && tellOfOne(a.told, b.told)),
  );
}

function keyOf({ name, kind }: Street): string {
  return `${name} ${kind}`;
}

function streetsIn(context: StoryContext, annotation: Annotation): readonly Street[] {
  const { report, mentions, streets } = annotation;
  return streets.flatMap(({ mention: index, name, kind, isHome }): readonly Street[] => {
    const mention = mentions[index];
    if (mention === undefined || isHome || !isContent(annotation, mention)) return [];
    const { start, end, field } = mention;
    const place = field === undefined ? { start, end } : { start, end, field };
    const told = toldAround(annotation, place);
    return [
      { name, kind, evidence: evidenceOf(report, place), told, isPast: isLongBefore(context, annotation, place) },
    ];
  });
}

function made(context: StoryContext, streets: readonly Street[], keys: readonly string[]): Finding {
  const sides = keys.map(key => streets.filter(street => keyOf(street) === key).map(street => street.evidence));
  const told = { kind: 'place', relation: 'conflict', severity: 'material', label: 'Street' } as const;
  return clashFinding(context, { rule: 'one-street', ...told, sides, places: 1, isOrdered: false });
}
