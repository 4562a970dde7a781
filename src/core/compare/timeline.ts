/**
 * The timeline: what happened when, by all reports, in order. In: dated values and the groups they form. Out: entries.
 * Each keeps whether its date is stated or inferred, who carries it, and the finding where they differ. Nothing is dated by guess.
 */
import type { TimelineEntry } from '../model/comparison.ts';
import type { TimeExpression } from '../model/layers.ts';
import type { StoryContext } from './context.ts';
import { compareEvidence, compareStrings, evidenceOf } from './evidence.ts';
import type { ComparedMeasures } from './measures.ts';
import { dayNumber } from './relate.ts';
import type { FramedValue } from './values.ts';

type DatedValue = FramedValue & { readonly time: TimeExpression & { readonly from: string; readonly to: string } };

/** Days before the story's first report from which an entry is background. */
const BACKGROUND_DAYS = 14;
/** A stretch longer than this (a year or more) places nothing in an order of events. */
const LONGEST_DAYS = 31;

export function timelineOf(
  context: StoryContext,
  { values, groups, findings }: ComparedMeasures,
): readonly TimelineEntry[] {
  const first = firstDay(context);
  const grouped = new Set<number>();
  const entries: TimelineEntry[] = [];
  groups.forEach((group, g) => {
    const members = group.members.map(i => values[i]!).filter(isDated);
    if (members.length === 0) return;
    for (const i of group.members) grouped.add(i);
    entries.push(entryOf(members, findings[g]!.id, first));
  });
  values.forEach((value, i) => {
    if (!grouped.has(i) && isDated(value)) entries.push(entryOf([value], null, first));
  });
  return entries.sort(
    (a, b) =>
      compareStrings(a.from ?? '', b.from ?? '') ||
      compareStrings(a.to ?? '', b.to ?? '') ||
      compareEvidence(a.evidence[0]!, b.evidence[0]!),
  );
}

function firstDay(context: StoryContext): number | null {
  const days = context.annotations
    .map(({ report }) => (report.published === null ? null : dayNumber(report.published)))
    .filter(day => day !== null);
  return days.length === 0 ? null : Math.min(...days);
}

function isDated(value: FramedValue): value is DatedValue {
  const { time } = value;
  if (time === null || time.type === 'DURATION' || time.from === null || time.to === null) return false;
  if (value.frame.label === null) return false;
  const [from, to] = [dayNumber(time.from), dayNumber(time.to)];
  return from !== null && to !== null && to - from <= LONGEST_DAYS;
}

function entryOf(members: readonly DatedValue[], finding: string | null, first: number | null): TimelineEntry {
  const shown = commonest(members);
  const last = dayNumber(shown.time.to);
  return {
    from: shown.time.from,
    to: shown.time.to,
    stated: shown.time.stated,
    what: whatOf(members),
    background: first !== null && last !== null && last < first - BACKGROUND_DAYS,
    finding,
    evidence: members.map(value => evidenceOf(value.annotation.report, value.span)).sort(compareEvidence),
  };
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

/** Words of an entry beyond which it is cut. */
const LONGEST_ENTRY = 14;

/** What most members say happened; of equals what says most in few words. */
function whatOf(members: readonly DatedValue[]): string {
  const counts = new Map<string, number>();
  for (const member of members) {
    const words = happeningOf(member);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const length = (words: string): number => Math.min(LONGEST_ENTRY, words.split(' ').length);
  return [...counts].sort(([a, x], [b, y]) => y - x || length(b) - length(a) || compareStrings(a, b))[0]![0];
}

/** Least words of a clause that tells what happened. */
const LEAST_CLAUSE = 3;

/** The clause a date hangs on; for a bare noun or verb the statement around it, as the text has it. */
function happeningOf({ annotation, frame, span }: DatedValue): string {
  const label = frame.label!;
  if (label.form === 'clause' && label.words.split(' ').length >= LEAST_CLAUSE) return label.words;
  const around = annotation.statements
    .filter(statement => statement.times.includes(frame.index) && statement.field !== 'headline')
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (around === undefined) return label.words;
  const { text } = annotation.report;
  // the date itself stands beside the entry
  const [before, after] =
    span.start >= around.start && span.end <= around.end
      ? [text.slice(around.start, span.start), text.slice(span.end, around.end)]
      : [text.slice(around.start, around.end), ''];
  const words = `${before.replace(DANGLING, '')} ${after}`.split(/\s+/).filter(word => word !== '');
  if (words.length < LEAST_CLAUSE) return label.words;
  return words.length > LONGEST_ENTRY ? `${words.slice(0, LONGEST_ENTRY).join(' ')} …` : words.join(' ');
}

/** A preposition left behind by the date taken out. */
const DANGLING = /\s+\p{Ll}{2,6}\s*$/u;
