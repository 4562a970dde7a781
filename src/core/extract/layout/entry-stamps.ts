/**
 * Entry stamps: the clock times over the entries of a live page, as times. In: a passage, the times found in it, the day its report is of.
 * Out: the times with those of stamps, each on the day told over it (a date on a line of its own), else on the report's. Unlike a clock time
 * in a sentence, a stamp without a day is of the day the page was written: it says when its entry was.
 */
import type { LayoutVocabulary } from '../../language/layout.ts';
import type { TimeExpression } from '../../model/layers.ts';
import type { BlockKind } from '../../model/report.ts';
import { compareSpans, overlapSpans } from '../../text/spans.ts';
import type { Passage } from '../passage.ts';
import { isoMinute, padded, readMoment } from '../times/calendar.ts';
import { SOME } from '../times/partly-known.ts';
import { datelineTables } from './datelines.ts';
import { type ClockLine, readClockLine } from './stamps.ts';

/** Blocks a stamp, or the day over several, may be. */
const STAMP_BLOCKS: ReadonlySet<BlockKind> = new Set(['heading', 'dateline', 'standfirst']);
/** Longest line looked at. */
const LONGEST = 60;

/** `day` is the ISO day of the report; null where it is not known, or more days than one. */
export function withEntryStamps(
  { text, blocks }: Passage,
  times: readonly TimeExpression[],
  day: string | null,
  vocabulary: LayoutVocabulary,
): readonly TimeExpression[] {
  const tables = datelineTables(vocabulary);
  const stamps: TimeExpression[] = [];
  let clocks = 0;
  let areBare = true;
  let known = day;
  let at = 0;
  for (const block of blocks) {
    if (!STAMP_BLOCKS.has(block.kind) || block.end - block.start > LONGEST) continue;
    while (at < times.length && times[at]!.end <= block.start) at++;
    const told = times[at];
    if (told !== undefined && told.start < block.end && told.type === 'DATE' && isDay(told)) known = told.from;
    const clock = block.kind === 'heading' ? readClockLine(text.slice(block.start, block.end), tables) : null;
    if (clock === null) continue;
    clocks++;
    areBare &&= clock.isBare;
    stamps.push(stampAt(block.start, clock, known));
  }
  // figures alone over one line are the length of a film
  if (clocks === 0 || (areBare && clocks < 2)) return times;
  const others = withoutOverlaps(times, stamps);
  return [...others, ...stamps].sort(compareSpans);
}

/** The times that meet none of the stamps; both are in text order, and stamps are apart. */
function withoutOverlaps(
  times: readonly TimeExpression[],
  stamps: readonly TimeExpression[],
): readonly TimeExpression[] {
  let at = 0;
  return times.filter(time => {
    while (at < stamps.length && stamps[at]!.end <= time.start) at++;
    return stamps[at] === undefined || !overlapSpans(stamps[at]!, time);
  });
}

function isDay({ value }: TimeExpression): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}

function stampAt(start: number, { minute, zone, from, to }: ClockLine, day: string | null): TimeExpression {
  const moment = readMoment(day);
  const clock = `T${padded(Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}`;
  return {
    start: start + from,
    end: start + to,
    type: 'TIME',
    value: `${moment === null ? SOME.day : day}${clock}`,
    mod: null,
    from: moment === null ? null : isoMinute(moment.day, minute),
    to: moment === null ? null : isoMinute(moment.day, minute + 1),
    zone,
    min: null,
    max: null,
    unit: null,
    anchor: null,
    stated: ['hour', 'minute'],
    rule: 'entry-stamp',
  };
}
