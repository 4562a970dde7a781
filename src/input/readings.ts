/**
 * Readings put together: what containers (lists, archives, mails, packed files) gave inside -> one reading. The one place that knows all that a reading holds, so
 * that no container loses what an agency has taken back, nor the ids that its texts state.
 */
import type { Reading } from './reports.ts';

/** Several readings of one input as one. */
export function joinReadings(readings: readonly Reading[]): Reading {
  const canceled = readings.flatMap(reading => reading.canceled ?? []);
  return {
    found: readings.flatMap(({ found }) => found),
    problems: readings.flatMap(({ problems }) => problems),
    ...(canceled.length > 0 && { canceled }),
    ...(readings.length > 0 && readings.every(({ isFeed }) => isFeed === true) && { isFeed: true }),
  };
}

/** What was read inside of an input, as that input's own. `told`: how the details of its problems are told there. */
export function ofInput(reading: Reading, input: string, told = (detail: string): string => detail): Reading {
  return {
    ...reading,
    found: reading.found.map(read => ({ ...read, report: { ...read.report, input } })),
    problems: reading.problems.map(problem => ({ ...problem, detail: told(problem.detail), report: input })),
    ...(reading.canceled && { canceled: reading.canceled.map(canceled => ({ ...canceled, input })) }),
  };
}

/** Whether it has neither a report nor word of one that was taken back. */
export function isWithoutReports({ found, canceled = [] }: Reading): boolean {
  return found.length + canceled.length === 0;
}
