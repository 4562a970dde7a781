/**
 * Measures compared: dates, durations and numbers that speak of the same thing, as findings.
 * In: annotations. Out: findings of kinds `date`, `time`, `duration`, `number`, `money`, `age`. Equal values in two reports agree.
 */

import type { Evidence, Finding, Kind, Relation, Severity, Variant } from '../../model/comparison.ts';
import { kindOfQuantity } from '../../model/kinds-told.ts';
import { alignValues, type Pair, type ValueGroup } from '../align/alignments.ts';
import { type FramedValue, framedValues, isRaisable, MOVES, TOLLS, wireValue } from '../align/values.ts';
import { type StoryContext, silentReports } from '../context.ts';
import { clipOf } from '../evidence/clips.ts';
import { compareEvidence, evidenceId, evidenceOf } from '../evidence/evidence.ts';
import { voiceAt } from '../evidence/voices.ts';
import { writtenOn } from '../evidence/written-on.ts';
import { relateAges } from '../relate/ages.ts';
import { compareStamps } from '../relate/instants.ts';
import { valueLabel } from './labels.ts';

/** Values set side by side: what was found, and of which values. */
export interface ComparedMeasures {
  readonly values: readonly FramedValue[];
  readonly groups: readonly ValueGroup[];
  /** The finding of each group. */
  readonly findings: readonly Finding[];
}

export function compareMeasures(context: StoryContext): ComparedMeasures {
  const values = framedValues(context.annotations, context.entityOf);
  const groups = alignValues(values);
  return { values, groups, findings: groups.map(group => measureFinding(context, values, group)) };
}

function measureFinding(context: StoryContext, values: readonly FramedValue[], group: ValueGroup): Finding {
  const members = group.members.map(i => values[i]!);
  const variants = variantsOf(context, members, group);
  const kind = kindOf(members);
  const relation = relationOf(context, values, group, variants.length);
  const evidence = variants.flatMap(variant => variant.evidence);
  const voices = [...new Set(members.map(value => voiceOf(context, value)).filter(voice => voice !== null))].sort();
  const similarity = Math.min(...group.pairs.map(pair => pair.similarity));
  return {
    id: evidenceId('f', kind, evidence, context.published),
    kind,
    relation,
    between: betweenOf(context, members, relation),
    severity: severityOf(relation, group),
    label: valueLabel(kind, members, context.nameOf),
    group: null,
    voices,
    variants,
    silent: silentReports(context, kind, new Set(members.map(value => value.annotation.report.id))),
    why: {
      rule: `same-${members[0]!.frame.attribute.split(':')[0]}`,
      features: {
        frame: Math.round(similarity * 1000) / 1000,
        values: members.length,
        toll: members.some(({ event }) => event !== null && TOLLS.has(event)) ? 1 : 0,
      },
      measuredPrecision: null,
    },
  };
}

function kindOf(members: readonly FramedValue[]): Kind {
  const value = members[0]!;
  if (value.time !== null) {
    if (value.time.type === 'DURATION') return 'duration';
    return members.every(({ time }) => time?.type === 'TIME') ? 'time' : 'date';
  }
  if (value.frame.attribute === 'age') return 'age';
  return members.some(({ quantity }) => quantity !== null && kindOfQuantity(quantity) === 'money') ? 'money' : 'number';
}

/** Members with equal values are one variant; the order is that of first evidence. */
function variantsOf(context: StoryContext, members: readonly FramedValue[], group: ValueGroup): readonly Variant[] {
  const keyOf = variantKeys(group, members);
  const byKey = new Map<string, FramedValue[]>();
  group.members.forEach((index, m) => {
    const key = keyOf(index);
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [members[m]!]);
    else list.push(members[m]!);
  });
  return [...byKey.values()].map(list => {
    const evidence = list.map(value => valueEvidence(context, value)).sort(compareEvidence);
    return { value: wireValue(list[0]!), display: evidence[0]!.exact, evidence };
  });
}

/** Values that are the same on the wire, or joined by an `equal` pair, share a key. */
function variantKeys(group: ValueGroup, members: readonly FramedValue[]): (index: number) => string {
  const key = new Map(group.members.map((index, m) => [index, JSON.stringify(wireValue(members[m]!))]));
  for (const { a, b, fit } of group.pairs) {
    if (fit !== 'equal') continue;
    const [from, to] = [key.get(b)!, key.get(a)!];
    for (const [member, k] of key) if (k === from) key.set(member, to);
  }
  return index => key.get(index)!;
}

function valueEvidence(context: StoryContext, value: FramedValue): Evidence {
  return evidenceOf(
    value.annotation.report,
    clipOf(value.annotation, value.span),
    voiceOf(context, value) ?? undefined,
  );
}

/** Whose account a value certainly is; null for the report's own voice or where that is not sure. */
function voiceOf(context: StoryContext, value: FramedValue): string | null {
  return voiceAt(context, value.annotation, value.span);
}

function relationOf(
  context: StoryContext,
  values: readonly FramedValue[],
  group: ValueGroup,
  variants: number,
): Relation {
  const apart = group.pairs.filter(pair => pair.fit === 'apart');
  if (apart.length === 0) return variants === 1 ? 'agree' : 'compatible';
  const isStanding = standingOf(values, group);
  const standing = apart.filter(({ a, b }) => isStanding(a) && isStanding(b));
  return (standing.length > 0 ? standing : apart).every(pair => isUpdate(context, values, pair))
    ? 'update'
    : 'conflict';
}

/** Of a report that gives two tolls the higher one stands: the other is an older one left in its text. */
function standingOf(values: readonly FramedValue[], group: ValueGroup): (index: number) => boolean {
  const highest = new Map<number, number>();
  const sizeOf = (index: number): number => values[index]!.quantity?.min ?? 0;
  for (const index of group.members) {
    const { at } = values[index]!;
    highest.set(at, Math.max(highest.get(at) ?? -Infinity, sizeOf(index)));
  }
  return index => values[index]!.quantity === null || sizeOf(index) === highest.get(values[index]!.at);
}

/** A higher toll or reward, another reading of a moving price, or a birthday, in a text known to be later, is news, not a contradiction. */
function isUpdate(context: StoryContext, values: readonly FramedValue[], pair: Pair): boolean {
  const [a, b] = [values[pair.a]!, values[pair.b]!];
  const [dateA, dateB] = [writtenOn(context, a), writtenOn(context, b)];
  if (a.frame.attribute === 'age' && a.quantity?.min != null && b.quantity?.min != null) {
    const [own, other] = [a, b].map((value, i) => ({
      years: value.quantity!.min!,
      written: (i === 0 ? dateA : dateB)?.at ?? null,
    }));
    return relateAges(own!, other!) === 'grown';
  }
  const event = a.event ?? b.event;
  const isRising = event !== null ? TOLLS.has(event) : isRaisable(a) && isRaisable(b);
  if (event === null && !isRising) return false;
  // "has risen to 34" says itself that it is the later figure
  const risen = [a, b].find(value => value.quantity?.measures.asOf != null);
  const order = dateA === null || dateB === null ? null : compareStamps(dateA, dateB);
  // a price is of its moment, and two moments need no order
  if (event !== null && MOVES.has(event) && dateA !== null && dateB !== null && dateA.at !== dateB.at && order !== 0)
    return true;
  if (order === null || order === 0) return risen !== undefined && isRising && isHighest(risen, a, b);
  if (!isRising) return false;
  const [earlier, later] = order < 0 ? [a, b] : [b, a];
  return (later.quantity?.min ?? 0) > (earlier.quantity?.min ?? 0);
}

function isHighest(value: FramedValue, a: FramedValue, b: FramedValue): boolean {
  return (value.quantity?.min ?? 0) >= Math.max(a.quantity?.min ?? 0, b.quantity?.min ?? 0);
}

function betweenOf(context: StoryContext, members: readonly FramedValue[], relation: Relation): Finding['between'] {
  if (members.some(value => value.annotation.report.role === 'record')) return 'record';
  if (new Set(members.map(value => value.at)).size === 1) return 'report';
  const voices = members.map(value => voiceOf(context, value));
  return relation === 'conflict' && voices.every(voice => voice !== null) && new Set(voices).size > 1
    ? 'sources'
    : 'reports';
}

function severityOf(relation: Relation, group: ValueGroup): Severity {
  if (relation === 'conflict' || relation === 'update') return 'material';
  return group.pairs.every(pair => pair.fit === 'equal') ? 'wording' : 'minor';
}
