/**
 * An axis in time, broken where nothing is dated. In: stretches of days and how wide the axis is. Out: runs, each with a scale of its own, and where a moment stands. Long
 * silences would press everything else together.
 */
import { dayNumber } from '../../core/compare/relate/relate.ts';

/** `[from, to)`, in days since 1970 with their fractions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Run extends Stretch {
  readonly x: number;
  readonly width: number;
}

export interface Axis {
  /** In order. */
  readonly runs: readonly Run[];
  /** Pixels from the left; of a moment outside, those of the nearest one within. */
  readonly at: (moment: number) => number;
}

const MINUTES = 24 * 60;

/** ISO days or minutes, half-open; without an end one day. Null where it is no date. */
export function stretchOf(from: string | null, to: string | null): Stretch | null {
  const start = from === null ? null : momentOf(from);
  if (start === null) return null;
  const end = to === null ? null : momentOf(to);
  return { from: start, to: end === null || end <= start ? Math.floor(start) + 1 : end };
}

function momentOf(iso: string): number | null {
  const day = dayNumber(iso);
  if (day === null) return null;
  const clock = /T(\d\d):(\d\d)/.exec(iso);
  return clock === null ? day : day + (Number(clock[1]) * 60 + Number(clock[2])) / MINUTES;
}

/** Days without anything that are still drawn. */
const MOST_EMPTY = 2;
/** Pixels between two runs. */
export const BREAK = 26;
/** Pixels that a run has at least. */
const LEAST_RUN = 56;

export function axisOf(stretches: readonly Stretch[], width: number): Axis {
  const runs = runsOf(stretches);
  const room = Math.max(0, width - BREAK * (runs.length - 1));
  const least = Math.min(LEAST_RUN, room / Math.max(1, runs.length));
  const spare = room - least * runs.length;
  const days = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  let x = 0;
  const placed = runs.map((run): Run => {
    const own = { ...run, x, width: least + (spare * (run.to - run.from)) / days };
    x += own.width + BREAK;
    return own;
  });
  const at = (moment: number): number => {
    const run = placed.findLast(({ from }) => from <= moment) ?? placed[0];
    if (run === undefined) return 0;
    const share = (moment - run.from) / (run.to - run.from);
    return run.x + run.width * Math.min(1, Math.max(0, share));
  };
  return { runs: placed, at };
}

/** Whole days, joined where little lies between. */
function runsOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const days = stretches
    .map(({ from, to }) => ({ from: Math.floor(from), to: Math.ceil(to) }))
    .sort((a, b) => a.from - b.from);
  const runs: Stretch[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last === undefined || day.from - last.to > MOST_EMPTY) runs.push(day);
    else runs[runs.length - 1] = { from: last.from, to: Math.max(last.to, day.to) };
  }
  return runs;
}

/** Days from a mark on the axis to the next. */
const STEPS = [1, 2, 7, 14, 30, 90, 365];

/** The days that are marked in a run: not nearer to each other than `least` pixels. */
export function daysMarked({ from, to, width }: Run, least: number): readonly number[] {
  const wanted = (least * (to - from)) / width;
  const step = STEPS.find(each => each >= wanted) ?? Math.ceil(wanted);
  const days: number[] = [];
  for (let day = from; day < to; day += step) days.push(day);
  return days;
}
