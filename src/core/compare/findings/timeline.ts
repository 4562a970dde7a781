/**
 * The timeline: what happened when, by all reports, in order. In: dated values and the groups they form. Out: entries.
 * Each keeps whether its date is stated or inferred, who carries it, the words that tell it, and the finding where they differ.
 * Nothing is dated by guess; words are one stretch of one report, never pieced together.
 */
import type { Evidence, Finding, TimelineEntry } from '../../model/comparison.ts';
import type { TimeExpression } from '../../model/layers.ts';
import type { FramedValue } from '../align/values.ts';
import type { StoryContext } from '../context.ts';
import { clauseAround } from '../evidence/dated-clauses.ts';
import { compareEvidence, compareStrings, evidenceOf } from '../evidence/evidence.ts';
import { firstDay } from '../evidence/written-on.ts';
import { dayNumber } from '../relate/relate.ts';
import type { ComparedMeasures } from './measures.ts';

type DatedValue = FramedValue & { readonly time: TimeExpression & { readonly from: string; readonly to: string } };

/** Days before the story's first report from which an entry is background. */
const BACKGROUND_DAYS = 14;
/** A stretch longer than this places nothing in an order of events; a year that is over is background all the same. */
const LONGEST_DAYS = 31;
const LONGEST_YEAR = 366;

export function timelineOf(
  context: StoryContext,
  { values, groups, findings }: ComparedMeasures,
): readonly TimelineEntry[] {
  const first = firstDay(context);
  const grouped = new Set<number>();
  const entries: TimelineEntry[] = [];
  const isEntry = (value: FramedValue): value is DatedValue => isDated(value, first);
  groups.forEach((group, g) => {
    const members = group.members.map(i => values[i]!).filter(isEntry);
    if (members.length === 0) return;
    for (const i of group.members) grouped.add(i);
    entries.push(...entryOf(members, findings[g]!, first));
  });
  values.forEach((value, i) => {
    if (!grouped.has(i) && isEntry(value)) entries.push(...entryOf([value], null, first));
  });
  return withoutRepeats(
    entries.sort(
      (a, b) =>
        compareStrings(a.from ?? '', b.from ?? '') ||
        compareStrings(a.to ?? '', b.to ?? '') ||
        compareEvidence(a.evidence[0]!, b.evidence[0]!),
    ),
  );
}

function isDated(value: FramedValue, first: number | null): value is DatedValue {
  const { time } = value;
  if (time === null || time.type === 'DURATION' || time.from === null || time.to === null) return false;
  const [from, to] = [dayNumber(time.from), dayNumber(time.to)];
  if (from === null || to === null) return false;
  if (isYear(time)) return to - from <= LONGEST_YEAR && (first === null || to <= first);
  return to - from <= LONGEST_DAYS;
}

/** `2022`, by its value: a year and nothing finer. */
function isYear({ value }: TimeExpression): boolean {
  return value.length === 4;
}

/** One entry; none where the date stands in no words that tell anything. */
function entryOf(
  members: readonly DatedValue[],
  finding: Finding | null,
  first: number | null,
): readonly TimelineEntry[] {
  const telling = members.filter(({ annotation, span, frame }) => clauseAround(annotation, span, frame.index) !== null);
  if (telling.length === 0) return [];
  const shown = commonest(telling);
  const last = dayNumber(shown.time.to);
  const clause = clauseOf(members.filter(({ time }) => time.from === shown.time.from && time.to === shown.time.to));
  if (clause === null || (isYear(shown.time) && !/\s\S+\s\S+\s\S+\s\S+/.test(clause.exact))) return [];
  const dating = finding?.relation === 'compatible' ? members.filter(value => meets(value, shown)) : members;
  return [
    {
      from: shown.time.from,
      to: shown.time.to,
      stated: shown.time.stated,
      what: folded(clause),
      clause,
      background: isYear(shown.time) || (first !== null && last !== null && last < first - BACKGROUND_DAYS),
      finding: finding?.id ?? null,
      evidence: dating.map(value => evidenceOf(value.annotation.report, value.span)).sort(compareEvidence),
    },
  ];
}

/** `Tuesday` does not date what another text puts on Monday morning: where the finding is no clash, only dates that meet the shown one do. */
function meets({ time: a }: DatedValue, { time: b }: DatedValue): boolean {
  return a.from < b.to && b.from < a.to;
}

function folded({ exact }: Evidence): string {
  return exact.replace(/\s+/g, ' ');
}

/** The date most members give; of equals the narrower, then the earlier. */
function commonest(all: readonly DatedValue[]): DatedValue {
  // a report without a date of its own may mean another Wednesday
  const sure = all.filter(({ annotation }) => annotation.report.publishedFrom !== 'story');
  const members = sure.length > 0 ? sure : all;
  const counts = new Map<string, number>();
  const key = ({ time }: DatedValue): string => `${time.from} ${time.to}`;
  for (const member of members) counts.set(key(member), (counts.get(key(member)) ?? 0) + 1);
  const length = ({ time }: DatedValue): number => dayNumber(time.to)! - dayNumber(time.from)!;
  return [...members].sort(
    (a, b) => counts.get(key(b))! - counts.get(key(a))! || length(a) - length(b) || compareStrings(key(a), key(b)),
  )[0]!;
}

/** The words that tell it best: with a subject rather than without, then the shortest, then the first. */
function clauseOf(members: readonly DatedValue[]): Evidence | null {
  const best = members
    .flatMap(({ annotation, span, frame }) => {
      const found = clauseAround(annotation, span, frame.index);
      // what hangs on nothing and is said of nobody tells nothing
      if (found === null || (frame.label === null && !found.isTold)) return [];
      return [{ isTold: found.isTold, evidence: evidenceOf(annotation.report, found.span) }];
    })
    .sort(
      (a, b) =>
        Number(b.isTold) - Number(a.isTold) ||
        a.evidence.exact.length - b.evidence.exact.length ||
        compareEvidence(a.evidence, b.evidence),
    );
  return best[0]?.evidence ?? null;
}

/** Entries of one date that are told in the same words are one. */
function withoutRepeats(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const kept: TimelineEntry[] = [];
  for (const entry of entries) {
    const at = kept.findIndex(
      other => other.from === entry.from && other.to === entry.to && isOverlapping(other.clause, entry.clause),
    );
    if (at < 0) kept.push(entry);
    else kept[at] = joined(kept[at]!, entry);
  }
  return kept;
}

function isOverlapping(a: Evidence, b: Evidence): boolean {
  return a.report === b.report && a.field === b.field && a.start < b.end && b.start < a.end;
}

function joined(a: TimelineEntry, b: TimelineEntry): TimelineEntry {
  const evidence = [...a.evidence, ...b.evidence].sort(compareEvidence);
  return {
    ...a,
    finding: a.finding ?? b.finding,
    evidence: evidence.filter((each, i) => i === 0 || compareEvidence(each, evidence[i - 1]!) !== 0),
  };
}
