/** Stories of a stream as they are told: the wire shape of one, and a line of a list for people. */
import type { Story, StoryChange } from '../core/model/stories.ts';
import type { StoryRecord } from './wire.ts';

const HOUR = 3_600_000;
const DAY_UNITS = 10;

function dayOf(hour: number | null): string | null {
  return hour === null ? null : new Date(hour * HOUR).toISOString().slice(0, DAY_UNITS);
}

/** A story as it stands; `change`: what has just made it so. */
export function storyRecord({ id, reports }: Story, change?: StoryChange): StoryRecord {
  const hours = reports.flatMap(({ hour }) => hour ?? []);
  return {
    schema: 'synoptic.story/1',
    story: id,
    title: reports[0]!.title,
    from: hours.length === 0 ? null : dayOf(Math.min(...hours)),
    to: hours.length === 0 ? null : dayOf(Math.max(...hours)),
    reports: reports.map(({ report }) => report),
    ...(change && {
      change: change.change,
      came: change.reports,
      ...(change.other !== undefined && { other: change.other }),
      why: change.why,
    }),
  };
}

/** For people: how many texts, when, the first one's headline, and which texts. */
export function storyLines({ title, from, to, reports }: StoryRecord): string {
  const days = from === null ? 'no date' : from === to ? from : `${from} to ${to}`;
  return `${reports.length} ${reports.length === 1 ? 'text' : 'texts'}, ${days}: ${title}\n${reports.map(report => `  ${report}\n`).join('')}`;
}
