/**
 * The timeline on the screen: what happened when, by all texts, and between it when the texts were written. In: a story and what is asked for. Out: stops in order,
 * on the event's line and on that of its background. Labels and words are those of the printed timeline.
 */
import type { ComparedReport, Evidence, TimelineEntry } from '../../src/core/model/comparison.ts';
import { dayLabel } from '../../src/output/dates.ts';
import type { Cell, Row } from '../../src/output/page-parts.ts';
import { isApart } from '../../src/output/sections.ts';
import { entryLabel, entryRows } from '../../src/output/timeline.ts';
import { type Filter, folded } from './filters.ts';
import type { Card, Story } from './story.ts';

/** `moment`: a clock time; `day`: a day or a part of one; `stretch`: longer. */
export type Length = 'moment' | 'day' | 'stretch';

export interface Happening {
  readonly is: 'happening';
  readonly key: string;
  /** Empty where it is that of the stop before. */
  readonly label: string;
  /** Whether the words leave something of the date open. */
  readonly isReckoned: boolean;
  readonly length: Length;
  /** The clause that tells it, then the date as other texts have it. */
  readonly rows: readonly Row[];
  /** The card on its date. */
  readonly card: Card | null;
  /** Whether the texts differ on it. */
  readonly isApart: boolean;
}

/** When a text was published, or updated. */
export interface Writing {
  readonly is: 'writing';
  readonly key: string;
  readonly label: string;
  readonly report: string;
  readonly name: string;
  readonly what: 'published' | 'updated';
}

export type Stop = Happening | Writing;

export interface Timeline {
  readonly event: readonly Stop[];
  readonly background: readonly Happening[];
  /** Names of texts that do not tell when they are from. */
  readonly undated: readonly string[];
  /** Entries before anything was asked for. */
  readonly all: number;
}

/** An entry as it is known before anything is asked for. */
interface Known {
  readonly entry: TimelineEntry;
  readonly at: string;
  readonly happening: Happening;
  readonly reports: ReadonlySet<string>;
  /** Its words and the names of its texts, folded. */
  readonly words: string;
}

const KNOWN = new WeakMap<Story, readonly Known[]>();

export function timelineOf(
  story: Story,
  { words, texts, hidden }: Pick<Filter, 'words' | 'texts' | 'hidden'>,
): Timeline {
  const known = KNOWN.get(story) ?? story.comparison.timeline.map((entry, i) => knownOf(story, entry, i));
  KNOWN.set(story, known);
  const wanted = folded(words)
    .split(/\s+/)
    .filter(word => word !== '');
  const away = new Set(hidden);
  const shown = known.filter(
    ({ reports, words: told }) =>
      (texts.length === 0 || texts.some(id => reports.has(id))) &&
      ![...reports].every(id => away.has(id)) &&
      wanted.every(word => told.includes(word)),
  );
  const stops = (isBackground: boolean) =>
    shown
      .filter(({ entry }) => entry.background === isBackground)
      .map(({ at, happening }) => ({ at, stop: { ...happening, rows: withoutHidden(happening.rows, away) } }));
  const seen = story.comparison.reports.filter(({ id }) => !away.has(id) && (texts.length === 0 || texts.includes(id)));
  const event = inOrder<Stop>([
    ...stops(false),
    ...(wanted.length === 0 ? seen.flatMap(report => writings(story, report)) : []),
  ]);
  return {
    event: labelledOnce(event),
    background: labelledOnce(inOrder(stops(true))),
    undated: seen.filter(report => !isDated(report) && report.updated === null).map(({ id }) => nameOf(story, id)),
    all: known.length,
  };
}

function knownOf(story: Story, entry: TimelineEntry, i: number): Known {
  const { from, evidence, clause, what, finding } = entry;
  const label = entryLabel(entry);
  const card = finding === null ? null : (story.cards.get(finding) ?? null);
  const reports = new Set([clause, ...evidence].map(({ report }) => report));
  const names = [...reports].map(id => nameOf(story, id));
  return {
    entry,
    at: from ?? '',
    happening: {
      is: 'happening',
      key: `entry-${i}`,
      label: label.replaceAll('*', ''),
      isReckoned: label.includes('*'),
      length: lengthOf(entry),
      rows: entryRows(entry),
      card,
      isApart: card?.finding != null && isApart(card.finding),
    },
    reports,
    words: folded([what, label, ...evidence.map(({ exact }) => exact), ...names].join('\n')),
  };
}

function nameOf({ names }: Story, id: string): string {
  return names.get(id) ?? id;
}

const DAY = 'YYYY-MM-DD'.length;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;
const MS_A_MINUTE = 60_000;
const MINUTES_A_DAY = 24 * 60;

/** By how long it is; half-open, so that a day ends where the next begins. */
function lengthOf({ from, to }: TimelineEntry): Length {
  if (from === null || to === null) return 'day';
  const minutes = (minuteOf(to) - minuteOf(from)) / MS_A_MINUTE;
  if (minutes > MINUTES_A_DAY) return 'stretch';
  return minutes === 1 ? 'moment' : 'day';
}

/** Of two local times only how far they are from each other counts: both are read as one zone's. */
function minuteOf(local: string): number {
  return Date.parse(`${local.length === DAY ? `${local}T00:00` : local.slice(0, MINUTE)}Z`);
}

function isDated({ published, publishedFrom }: ComparedReport): boolean {
  return published !== null && publishedFrom !== 'story';
}

interface Placed<T extends Stop> {
  /** Local time as it stands, ISO. */
  readonly at: string;
  readonly stop: T;
}

/** A text that tells its day alone was written after what that day has. */
const END_OF_DAY = 'T~';

function writings(story: Story, report: ComparedReport): readonly Placed<Writing>[] {
  const { id, published, updated } = report;
  const writing = (moment: string, what: Writing['what']): Placed<Writing> => ({
    at: moment.length === DAY ? moment + END_OF_DAY : moment.slice(0, MINUTE),
    stop: { is: 'writing', key: `${what}-${id}`, label: dayLabel(moment), report: id, name: nameOf(story, id), what },
  });
  return [
    ...(published !== null && isDated(report) ? [writing(published, 'published')] : []),
    ...(updated === null ? [] : [writing(updated, 'updated')]),
  ];
}

/** Of one time what happened stands first. */
function inOrder<T extends Stop>(placed: readonly Placed<T>[]): readonly T[] {
  return [...placed].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ stop }) => stop);
}

/** A label that is that of the stop before is not said again. */
function labelledOnce<T extends Stop>(stops: readonly T[]): readonly T[] {
  return stops.map((stop, i) => {
    const before = stops[i - 1];
    const isSame =
      stop.is === 'happening' &&
      before?.is === 'happening' &&
      stop.label === before.label &&
      stop.isReckoned === before.isReckoned;
    return isSame ? { ...stop, label: '' } : stop;
  });
}

/** Words of a hidden text are not seen; what is left of a row is. */
function withoutHidden(rows: readonly Row[], away: ReadonlySet<string>): readonly Row[] {
  if (away.size === 0) return rows;
  return rows.flatMap(row => {
    const cells = row.cells.flatMap(cell => cellWithout(cell, away));
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
}

function cellWithout(cell: Cell, away: ReadonlySet<string>): readonly Cell[] {
  const reports = cell.reports.filter(id => !away.has(id));
  const places = (cell.places ?? []).filter(({ report }: Evidence) => !away.has(report));
  return reports.length === 0 ? [] : [{ ...cell, reports, places }];
}
