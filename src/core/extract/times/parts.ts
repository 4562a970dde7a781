/**
 * Parts: the lexemes of a match sorted by what they say: a year, a month, a count, a hedge. Nothing is inferred here.
 */
import type { HolidayRule, TimeUnit } from '../../language/times.ts';
import { fullYear, type Lexeme } from './lexemes.ts';
import type { Match } from './patterns.ts';
import { QUARTERS } from './periods.ts';

export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  /** Whether minutes were written. */
  readonly precise: boolean;
}

export interface Count {
  readonly n: number;
  /** Null: no bound. */
  readonly most: number | null;
  readonly vague: boolean;
}

/** What the words of one expression state. Absent: not stated. */
export interface Parts {
  readonly year?: number;
  readonly years?: readonly number[];
  readonly month?: number;
  readonly day?: number;
  readonly days?: readonly number[];
  readonly weekday?: number;
  readonly weekdays?: readonly number[];
  readonly season?: string;
  readonly part?: string;
  readonly offset?: number;
  readonly holiday?: HolidayRule;
  readonly decade?: number;
  readonly century?: boolean;
  readonly ordinal?: number;
  readonly quarter?: number;
  /** The quarter that ends the list it is of: "the third and fourth quarters". */
  readonly lastQuarter?: number;
  readonly half?: number;
  readonly clock?: Clock;
  /** The end of a range of clock times. */
  readonly until?: Clock;
  readonly zone?: string;
  readonly counts: readonly Count[];
  readonly units: readonly TimeUnit[];
  readonly relation?: number;
  readonly stage?: string;
  readonly hedge?: string;
  /** "less than", where the hedge is a plain bound and not "nearly". */
  readonly hedgeIsBound?: boolean;
  readonly near?: string;
  readonly since?: 'earlier' | 'later';
  readonly reference?: string;
}

type Draft = { -readonly [K in keyof Parts]: Parts[K] } & {
  counts: Count[];
  units: TimeUnit[];
  hour?: Lexeme;
  lastHour?: Lexeme;
  /** Hours to add by "a.m." and "p.m.", as they come. */
  afternoons: number[];
};

export function partsOf(match: Match): Parts {
  const draft: Draft = { counts: [], units: [], afternoons: [] };
  for (const lexeme of match.lexemes) READERS[lexeme.kind]?.(draft, lexeme);
  const { unit, as } = match.pattern;
  if (match.lent.length > 0) borrow(draft, match.lent, unit);
  if (as === 'duration' && unit !== undefined) {
    draft.units.push(unit);
    draft.counts.push({ n: 1, most: 1, vague: false });
  }
  // "the last quarter of 1997" is its fourth
  if (unit === 'quarter' && draft.ordinal !== undefined) draft.quarter = draft.ordinal < 0 ? QUARTERS : draft.ordinal;
  if (unit === 'century' && match.lent.length > 0) draft.century = true;
  if (unit === 'half' && draft.ordinal !== undefined) draft.half = draft.ordinal;
  // "the first Tuesday in November" is no first of November
  const isDay = draft.month !== undefined && draft.day === undefined && unit !== 'month';
  if (isDay && (draft.ordinal ?? 0) > 0) draft.day = draft.ordinal!;
  if (draft.hour !== undefined) setClocks(draft, draft.hour);
  return draft;
}

/** What a date of a list or range leaves to the one behind it: its month, its part of day, its unit, its year; or the year before, where it would else come after that one. */
function borrow(draft: Draft, lent: readonly Lexeme[], unit: TimeUnit | undefined): void {
  const last: Draft = { counts: [], units: [], afternoons: [] };
  for (const lexeme of lent) READERS[lexeme.kind]?.(last, lexeme);
  if (unit === 'quarter' && last.ordinal !== undefined) draft.lastQuarter = last.ordinal;
  else if (draft.day === undefined && draft.ordinal !== undefined && draft.month === undefined)
    draft.day = draft.ordinal;
  if (draft.units.length === 0) draft.units = last.units;
  if (draft.part === undefined && last.part !== undefined) draft.part = last.part;
  if (draft.month === undefined && last.month !== undefined) draft.month = last.month;
  if (draft.year === undefined && last.year !== undefined) {
    const isAfter =
      [(draft.month ?? 0) - (last.month ?? 0), (draft.day ?? 0) - (last.day ?? 0)].find(n => n !== 0) ?? 0;
    draft.year = last.year - (isAfter > 0 ? 1 : 0);
  }
}

/** "11 to 1 p.m.": the half of the day is that of the last hour, unless the first would then come after it. */
function setClocks(draft: Draft, hour: Lexeme): void {
  const { afternoons, part, near, lastHour } = draft;
  const last = afternoons[afternoons.length - 1];
  draft.clock = clockOf(hour, lastHour === undefined ? last : afternoons[0], part, near);
  if (lastHour === undefined) return;
  draft.until = clockOf(lastHour, last, part, near);
  if (draft.clock.hour > draft.until.hour && afternoons.length === 1) draft.clock = clockOf(hour, 0, part, near);
}

/** Midnight ends its day (24:00), but "shortly after midnight on Sunday" is at Sunday's beginning. */
function clockOf(
  hour: Lexeme,
  afternoon: number | undefined,
  part: string | undefined,
  near: string | undefined,
): Clock {
  const minute = hour.most ?? 0;
  const precise = hour.kind !== 'HOUR';
  if (hour.kind === 'NOON') return { hour: near === 'AFTER' ? (hour.n / 60) % 24 : hour.n / 60, minute: 0, precise };
  const shift = afternoon ?? (part === 'AF' || part === 'EV' || (part === 'NI' && hour.n >= 6) ? 12 : undefined);
  if (shift === undefined || hour.n > 12) return { hour: hour.n, minute, precise };
  return { hour: (hour.n % 12) + shift, minute, precise };
}

const setDay = (draft: Draft, { n }: Lexeme): void => {
  draft.days = [...(draft.days ?? []), n];
  draft.day = draft.days[0]!;
};

const setHour = (draft: Draft, lexeme: Lexeme): void => {
  if (draft.hour === undefined) draft.hour = lexeme;
  else draft.lastHour = lexeme;
};

const setUnit = (draft: Draft, { unit }: Lexeme): void => {
  if (unit !== null) draft.units.push(unit);
};

const setPart = (draft: Draft, { name }: Lexeme): void => {
  draft.part = name;
};

const MINUTES = 60;

/** By kind of lexeme (see `core/language/times.ts`): what it adds to the parts. */
const READERS: Readonly<Record<string, (draft: Draft, lexeme: Lexeme) => void>> = {
  YEAR: (draft, { n }) => {
    draft.years = [...(draft.years ?? []), n];
    draft.year = draft.years[0]!;
  },
  SHORTYEAR: (draft, { n }) => {
    draft.year = n;
  },
  TIEDYEAR: (draft, { n }) => {
    draft.year = n;
  },
  YEARS: (draft, { n, most }) => {
    draft.years = [n, most ?? n + 1];
    draft.year = n;
  },
  MONTH: (draft, { n }) => {
    draft.month = n;
  },
  DOM: setDay,
  DAYTH: setDay,
  DATE: (draft, { n, month, day }) => {
    draft.year = n;
    draft.month = month;
    draft.day = day;
  },
  WEEKDAY: (draft, { n }) => {
    draft.weekdays = [...(draft.weekdays ?? []), n];
    draft.weekday = draft.weekdays[0]!;
  },
  WEEKDAYS: (draft, { n }) => {
    draft.weekday = n;
  },
  SEASON: (draft, { name }) => {
    draft.season = name;
  },
  SEASONS: (draft, { name }) => {
    draft.season = name;
  },
  PART: setPart,
  PARTS: setPart,
  DAWN: setPart,
  SMALLHOURS: (draft, { name }) => {
    draft.part = name;
    draft.stage = 'START';
  },
  OVERNIGHT: setPart,
  DAY: (draft, { n, name }) => {
    draft.offset = n;
    if (name !== '') draft.part = name;
  },
  TONIGHT: (draft, { n, name }) => {
    draft.offset = n;
    draft.part = name;
  },
  HOLIDAY: (draft, { holiday }) => {
    if (holiday !== null) draft.holiday = holiday;
  },
  DECADE: (draft, { n }) => {
    draft.decade = n < 100 ? fullYear(n) : n;
  },
  HUNDREDS: (draft, { n }) => {
    draft.century = true;
    draft.ordinal = n / 100 + 1;
  },
  DECADE2: (draft, { n }) => {
    draft.decade = 1900 + n;
  },
  CENTURY: draft => {
    draft.century = true;
  },
  LAST: (draft, { n }) => {
    draft.ordinal = n;
  },
  ORDINAL: (draft, { n }) => {
    draft.ordinal = n;
  },
  QUARTER: (draft, { n }) => {
    draft.quarter = n;
  },
  HALFYEAR: (draft, { n }) => {
    draft.half = n;
  },
  CLOCK: setHour,
  DOTCLOCK: setHour,
  SAIDCLOCK: setHour,
  FOURDIGIT: setHour,
  HOUR: setHour,
  NOON: setHour,
  SPOKEN: (draft, lexeme) => {
    setHour(draft, { ...lexeme, n: Math.floor(lexeme.n / MINUTES), most: lexeme.n % MINUTES });
  },
  SPOKENTO: (draft, lexeme) => {
    setHour(draft, { ...lexeme, n: Math.floor(lexeme.n / MINUTES), most: lexeme.n % MINUTES });
  },
  SPOKENPAST: (draft, lexeme) => {
    setHour(draft, { ...lexeme, n: Math.floor(lexeme.n / MINUTES), most: lexeme.n % MINUTES });
  },
  AMPM: (draft, { n }) => {
    draft.afternoons.push(n);
  },
  ZONE: (draft, { name }) => {
    draft.zone = name;
  },
  COUNT: (draft, { n, most, vague }) => {
    draft.counts.push({ n, most, vague });
  },
  UNIT: setUnit,
  UNITS: setUnit,
  WEEKS: setUnit,
  WEEKENDS: setUnit,
  WHOLE: setUnit,
  SECOND: setUnit,
  LENGTH: (draft, { n, unit }) => {
    draft.counts.push({ n, most: n, vague: false });
    if (unit !== null) draft.units.push(unit);
  },
  FREQUENCY: (draft, { n, unit }) => {
    draft.counts.push({ n, most: n, vague: false });
    if (unit !== null) draft.units.push(unit);
  },
  REL: (draft, { n }) => {
    draft.relation = n;
  },
  STAGE: (draft, { name }) => {
    draft.stage = name;
  },
  EDGE: (draft, { name }) => {
    draft.stage = name;
  },
  EARLIER: draft => {
    draft.since = 'earlier';
  },
  LATER: draft => {
    draft.since = 'later';
  },
  HEDGE: (draft, { name, n }) => {
    draft.hedge = name;
    draft.hedgeIsBound = n === 1;
  },
  OVER: (draft, { name }) => {
    draft.hedge = name;
  },
  NEAR: (draft, { name }) => {
    draft.near = name;
  },
  REF: (draft, { name }) => {
    draft.reference = name;
  },
};

/** Whether the words name a date, be it only in part. */
export function hasDate({ year, month, day, weekday, offset, holiday, season, decade, century }: Parts): boolean {
  return (
    century === true || [year, month, day, weekday, offset, holiday, season, decade].some(part => part !== undefined)
  );
}

/** Names of what the words themselves state, in the order of the calendar. */
export function statedBy(parts: Parts): readonly string[] {
  const stated: string[] = [];
  const add = (name: string, isStated: boolean): void => {
    if (isStated) stated.push(name);
  };
  add('century', parts.century === true);
  add('decade', parts.decade !== undefined);
  add('year', parts.year !== undefined || (parts.holiday?.on === 'date' && parts.holiday.year !== undefined));
  add('season', parts.season !== undefined);
  add('half', parts.half !== undefined);
  add('quarter', parts.quarter !== undefined);
  add('month', parts.month !== undefined || parts.holiday !== undefined);
  add('day', parts.day !== undefined || parts.holiday !== undefined);
  add('weekday', parts.weekday !== undefined);
  add('part', parts.part !== undefined);
  add('hour', parts.clock !== undefined);
  add('minute', parts.clock?.precise === true);
  add('length', parts.counts.length > 0);
  return stated;
}
