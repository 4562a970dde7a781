/**
 * Stamps: the moments of publication and of an update that a line prints. In: a line's words and what a language calls such moments.
 * Out: day, clock and zone of each as printed, and whether the line holds anything else. Nothing is guessed: a day without a year takes
 * the year only of the other stamp on its line, a clock without a day only that one's day; "12 hours ago" is passed over.
 */

/** What stamps look up, made once per vocabulary. */
export interface StampTables {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  /** Labels by their first word, longer ones first. */
  readonly labels: ReadonlyMap<string, readonly Label[]>;
  readonly morning: ReadonlySet<string>;
  readonly afternoon: ReadonlySet<string>;
  /** Names of zones as printed in capitals, and those that are universal time. */
  readonly zones: ReadonlySet<string>;
  readonly universal: ReadonlySet<string>;
  /** `at`, `on`, and the words of `12 hours ago` and `3 min read`. */
  readonly passed: ReadonlySet<string>;
}

interface Label {
  readonly words: readonly string[];
  readonly of: 'published' | 'updated';
}

/** A moment as printed: an ISO day, or with its clock an ISO moment; the zone apart. */
export interface Stamp {
  readonly at: string;
  readonly zone: string | null;
}

export interface Stamps {
  readonly published: Stamp | null;
  readonly updated: Stamp | null;
  /** Whether the line begins with a label. */
  readonly isLabelled: boolean;
  /** Where in the string the first word stands that belongs to no stamp; -1 if none does. */
  readonly other: number;
  /** The same, words of up to three letters passed over: an hour's are short. */
  readonly longOther: number;
}

interface Token {
  readonly form: string;
  readonly at: number;
}

export interface Day {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** A stamp on its way. */
interface Draft {
  readonly of: Label['of'] | null;
  day: Day | null;
  clock: number | null;
  zone: string | null;
}

/** What a run of tokens is, and the token after it. */
type Item = { readonly to: number } & (
  | { readonly is: 'label'; readonly of: Label['of'] }
  | { readonly is: 'day'; readonly day: Day; readonly clock: number | null; readonly zone: string | null }
  | { readonly is: 'clock'; readonly clock: number; readonly zone: string | null }
  | { readonly is: 'passed' }
  | { readonly is: 'age' }
);

/** Longest line looked at: two stamps in full with labels, clocks and zones run to about 120. */
export const LONGEST_STAMPS = 200;
/** An hour's words are no longer: `ET`, `PM`, `hrs`. */
const SHORT_WORD = 3;

const TOKEN = /[^\s|·•,;()[\]*_@]+/g;
const DASHES = /^[-–—/:]+$/;
const ISO_MOMENT = /^(\d{4})-(\d{2})-(\d{2})t(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d{1,9})?)?(z|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const NAMED_DAY = /^(\d{1,2})-([^\W\d_]{3,9})-(\d{4})$/;
const CLOCK = /^(\d{1,2})[:.h](\d{2})(?::\d{2})?(\D{0,5})$/;
const HOUR = /^(\d{1,2})([^\d:.]\D{0,4})?$/;
const FOUR_DIGITS = /^(\d{2})(\d{2})$/;
const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Reads what a line says of publication and updates; null if it states no day. */
export function readStamps(line: string, tables: StampTables): Stamps | null {
  if (line.length > LONGEST_STAMPS) return null;
  const tokens = tokensOf(line);
  const drafts: Draft[] = [];
  let other = -1;
  let longOther = -1;
  for (let i = 0; i < tokens.length; ) {
    const item = itemAt(tokens, i, tables);
    if (item === null) {
      if (other < 0) other = tokens[i]!.at;
      if (longOther < 0 && !isShort(tokens[i]!.form)) longOther = tokens[i]!.at;
      i++;
      continue;
    }
    take(drafts, item);
    i = item.to;
  }
  const found = settle(drafts);
  if (found === null) return null;
  const label = tokens[0] === undefined ? null : labelAt(tokens, 0, tables);
  // "Amended law takes effect 1 January 2027" begins like one
  const isLabelled = label !== null && (label.to >= tokens.length || itemAt(tokens, label.to, tables) !== null);
  return { ...found, isLabelled, other, longOther };
}

/** Where the words of a line begin that are all stamp, up to its end, with a day among them; -1 if it does not end so. */
export function findStampTail(line: string, tables: StampTables): number {
  if (line.length > LONGEST_STAMPS) return -1;
  const tokens = tokensOf(line);
  let from = -1;
  let hasDay = false;
  for (let i = 0; i < tokens.length; ) {
    const item = itemAt(tokens, i, tables);
    if (item === null) {
      from = -1;
      hasDay = false;
      i++;
      continue;
    }
    if (from < 0 && (item.is !== 'passed' || tables.weekdays.has(bare(tokens[i]!.form)))) from = tokens[i]!.at;
    if (item.is === 'day' && item.day.year !== null) hasDay = true;
    i = item.to;
  }
  return hasDay ? from : -1;
}

/** Whether a piece of a line belongs to a stamp and to nothing else: a day, a clock, an age. */
export function isStampPiece(piece: string, tables: StampTables): boolean {
  if (piece.length > LONGEST_STAMPS) return false;
  const tokens = tokensOf(piece);
  let at = 0;
  while (at < tokens.length) {
    const item = itemAt(tokens, at, tables);
    if (item === null) return false;
    at = item.to;
  }
  return tokens.length > 0;
}

/** A clock time on a line of its own. */
export interface ClockLine {
  /** Minute of the day. */
  readonly minute: number;
  /** The zone as printed, in capitals. */
  readonly zone: string | null;
  /** Whether it is figures alone, which may as well be a length: `2:35`. */
  readonly isBare: boolean;
  /** Where its first word begins and its last one ends in the line. */
  readonly from: number;
  readonly to: number;
}

/** `Updated 12 hours ago`: a label and no moment. */
export function isAgeLine(line: string, tables: StampTables): boolean {
  return isStampPiece(line, tables) && labelAt(tokensOf(line), 0, tables) !== null;
}

/** The clock that a line consists of and nothing else: `20.15 GMT`, `8.15pm`, `[18:05]`. A bare `5.30` may be a price, so it wants a colon. */
export function readClockLine(line: string, tables: StampTables): ClockLine | null {
  if (line.length > LONGEST_CLOCK) return null;
  const tokens = tokensOf(line);
  let first = 0;
  while (first < tokens.length && tables.passed.has(tokens[first]!.form)) first++;
  const item = first === tokens.length ? null : clockAt(tokens, first, tables);
  if (item === null) return null;
  let last = item.to;
  while (last < tokens.length && tables.passed.has(tokens[last]!.form)) last++;
  if (last < tokens.length) return null;
  const isBare = item.zone === null && item.to === first + 1 && /^[\d.:h]+$/.test(tokens[first]!.form);
  if (isBare && !tokens[first]!.form.includes(':')) return null;
  const end = tokens[item.to - 1]!;
  const zone = item.zone === null ? null : end.form.toUpperCase();
  return { minute: item.clock, zone, isBare, from: tokens[first]!.at, to: end.at + end.form.length };
}

/** `12:15 p.m. local time (GMT+1)` is about the longest. */
const LONGEST_CLOCK = 40;

function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: surface, index } of line.matchAll(TOKEN)) {
    const word = surface.toLowerCase();
    // `Updated:9:40`, `Published:`
    const colon = /^(\D{2,20}):(.*)$/.exec(word);
    const parts = colon === null ? [word] : [colon[1]!, colon[2]!];
    let at = index;
    for (const part of parts) {
      if (part !== '' && !DASHES.test(part)) tokens.push({ form: part, at });
      at += part.length + 1;
    }
  }
  return tokens;
}

function isShort(form: string): boolean {
  return form.length <= SHORT_WORD || /\d/.test(form);
}

function itemAt(tokens: readonly Token[], i: number, tables: StampTables): Item | null {
  return (
    labelAt(tokens, i, tables) ?? dayAt(tokens, i, tables) ?? clockAt(tokens, i, tables) ?? passedAt(tokens, i, tables)
  );
}

function formAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.form ?? '';
}

function bare(form: string): string {
  return form.replace(/\.$/, '');
}

function labelAt(tokens: readonly Token[], i: number, { labels }: StampTables): (Item & { is: 'label' }) | null {
  for (const { words, of } of labels.get(formAt(tokens, i)) ?? []) {
    if (words.every((word, k) => formAt(tokens, i + k) === word)) return { is: 'label', of, to: i + words.length };
  }
  return null;
}

function dayAt(tokens: readonly Token[], i: number, tables: StampTables): (Item & { is: 'day' }) | null {
  const form = formAt(tokens, i);
  const moment = ISO_MOMENT.exec(form);
  if (moment) {
    const day = { year: Number(moment[1]), month: Number(moment[2]), day: Number(moment[3]) };
    const zone =
      moment[6] === undefined ? zoneAt(tokens, i + 1, tables) : { zone: readZone(moment[6], tables), to: i + 1 };
    return dayItem(day, zone.to, Number(moment[4]) * 60 + Number(moment[5]), zone.zone);
  }
  const figures = dayInFigures(form);
  if (figures !== null) return dayItem(figures, i + 1);
  const named = NAMED_DAY.exec(form);
  if (named) {
    const month = tables.months.get(named[2]!) ?? null;
    return dayItem({ year: Number(named[3]), month, day: Number(named[1]) }, i + 1);
  }
  return dayByName(tokens, i, tables);
}

function dayItem(
  day: Day,
  to: number,
  clock: number | null = null,
  zone: string | null = null,
): (Item & { is: 'day' }) | null {
  const isWhole = day.year === null ? isoDay({ ...day, year: LEAP_YEAR }) !== null : isoDay(day) !== null;
  return isWhole ? { is: 'day', day, to, clock, zone } : null;
}

/** A year that has every day of the calendar. */
const LEAP_YEAR = 2000;

/** `4 March 2025`, `March 4th, 2025`, `the 4th of March`. */
function dayByName(tokens: readonly Token[], i: number, tables: StampTables): (Item & { is: 'day' }) | null {
  const monthAt = (k: number): number | null => tables.months.get(bare(formAt(tokens, k))) ?? null;
  const numberAt = (k: number): number | null => {
    const found = DAY_NUMBER.exec(bare(formAt(tokens, k)));
    return found ? Number(found[1]) : null;
  };
  const yearAt = (k: number): number | null =>
    /^\d{4}$/.test(bare(formAt(tokens, k))) ? Number(bare(formAt(tokens, k))) : null;
  const first = numberAt(i);
  const joint = first !== null && monthAt(i + 1) === null && tables.passed.has(formAt(tokens, i + 1)) ? 1 : 0;
  const month = monthAt(i) ?? (first === null ? null : monthAt(i + 1 + joint));
  const day = first ?? numberAt(i + 1);
  if (month === null || day === null) return null;
  const last = first === null ? i + 2 : i + 2 + joint;
  const year = yearAt(last);
  return dayItem({ year, month, day }, year === null ? last : last + 1);
}

/** `2016-11-09`, `2016/11/09`; `11/18/2014` and `18.11.2014`, where one figure can't be a month. */
function dayInFigures(form: string): Day | null {
  const first = YEAR_FIRST.exec(form);
  if (first) return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) };
  const last = YEAR_LAST.exec(form);
  if (!last) return null;
  const [a, b, year] = [Number(last[1]), Number(last[2]), Number(last[3])];
  if (a > 12) return { year, month: b, day: a };
  return b > 12 || a === b ? { year, month: a, day: b } : null;
}

/** `18:10 GMT`, `6.10pm`, `6 p.m. ET`, `1810 GMT`. */
function clockAt(tokens: readonly Token[], i: number, tables: StampTables): (Item & { is: 'clock' }) | null {
  const form = formAt(tokens, i);
  const clock = CLOCK.exec(form);
  const hour = clock === null ? HOUR.exec(form) : null;
  const written = clock?.[3] || hour?.[2] || '';
  const half = halfOf(written, tables) ?? halfOf(formAt(tokens, i + 1), tables);
  const to = written === '' && half !== null ? i + 2 : i + 1;
  const zone = zoneAt(tokens, to, tables);
  if (written !== '' && half === null) return null;
  if (clock !== null) return clockItem(Number(clock[1]), Number(clock[2]), half, zone);
  if (hour !== null && half !== null) return clockItem(Number(hour[1]), 0, half, zone);
  // `1810 GMT`; without a zone it is a year
  const digits = FOUR_DIGITS.exec(form);
  return digits !== null && zone.zone !== null ? clockItem(Number(digits[1]), Number(digits[2]), null, zone) : null;
}

/** Hours to add for a half of the day. */
function halfOf(form: string, { morning, afternoon }: StampTables): 0 | 12 | null {
  return morning.has(form) ? 0 : afternoon.has(form) ? 12 : null;
}

interface Zone {
  readonly zone: string | null;
  readonly to: number;
}

function clockItem(
  hour: number,
  minute: number,
  half: 0 | 12 | null,
  { zone, to }: Zone,
): (Item & { is: 'clock' }) | null {
  if (hour > 23 || minute > 59 || (half !== null && (hour < 1 || hour > 12))) return null;
  return { is: 'clock', clock: (half === null ? hour : (hour % 12) + half) * 60 + minute, zone, to };
}

function zoneAt(tokens: readonly Token[], i: number, tables: StampTables): Zone {
  const zone = readZone(formAt(tokens, i), tables);
  return zone === null ? { zone: null, to: i } : { zone, to: i + 1 };
}

/** `GMT` is `+00:00`, `GMT+1` and `+0100` are `+01:00`; another name stays a name. */
function readZone(form: string, { zones, universal }: StampTables): string | null {
  if (universal.has(form)) return '+00:00';
  if (zones.has(form)) return form.toUpperCase();
  const sign = form.search(/[+-]/);
  if (sign > 0 && !universal.has(form.slice(0, sign))) return null;
  const offset = sign < 0 ? null : OFFSET.exec(form.slice(sign));
  return offset === null ? null : `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
}

function passedAt(tokens: readonly Token[], i: number, tables: StampTables): Item | null {
  const form = formAt(tokens, i);
  if (tables.weekdays.has(bare(form)) || tables.passed.has(form)) return { is: 'passed', to: i + 1 };
  // `12 hours ago`
  return /^\d{1,3}$/.test(form) && tables.passed.has(formAt(tokens, i + 1)) ? { is: 'age', to: i + 2 } : null;
}

/** A label, a second day or a second clock begins another stamp. */
function take(drafts: Draft[], item: Item): void {
  if (item.is === 'passed') return;
  if (item.is === 'age') {
    // `Updated 12 hours ago`: that label has had its say
    const labelled = drafts.at(-1);
    if (labelled !== undefined && labelled.day === null && labelled.clock === null) drafts.pop();
    return;
  }
  let last = drafts.at(-1);
  if (item.is === 'label') {
    drafts.push({ of: item.of, day: null, clock: null, zone: null });
    return;
  }
  const isFull = last !== undefined && (item.is === 'day' ? last.day !== null : last.clock !== null);
  if (last === undefined || isFull) {
    last = { of: null, day: null, clock: null, zone: null };
    drafts.push(last);
  }
  if (item.is === 'day') last.day = item.day;
  if (item.clock !== null) last.clock = item.clock;
  if (item.zone !== null) last.zone = item.zone;
}

function settle(drafts: readonly Draft[]): Pick<Stamps, 'published' | 'updated'> | null {
  const dated = drafts.filter(({ day }) => day !== null);
  const firstDay = dated.find(({ day }) => day!.year !== null);
  if (firstDay === undefined) return null;
  const own = drafts.find(({ of, day }) => of === 'published' && day !== null) ?? dated.find(({ of }) => of === null);
  const later = drafts.find(({ of, day, clock }) => of === 'updated' && (day !== null || clock !== null));
  const published = own === undefined ? null : stampOf(own, firstDay);
  const updated = later === undefined ? null : stampOf(later, firstDay);
  // a clock or a day that borrowed from the other stamp may be of the next day or year: then it is not told
  const isBorrowed = later !== undefined && later.day?.year == null;
  const isTold = !(isBorrowed && published !== null && updated !== null && updated.at < published.at);
  const found = { published, updated: isTold ? updated : null };
  return found.published === null && found.updated === null ? null : found;
}

function stampOf(draft: Draft, known: Draft): Stamp | null {
  const own = draft.day ?? known.day!;
  const day = isoDay({ ...own, year: own.year ?? known.day!.year });
  if (day === null) return null;
  if (draft.clock === null) return { at: day, zone: null };
  return { at: `${day}T${two(Math.floor(draft.clock / 60))}:${two(draft.clock % 60)}`, zone: draft.zone };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, or null if a part is missing or there is no such day. */
export function isoDay({ year, month, day }: Day): string | null {
  if (year === null || month === null || day === null) return null;
  if (month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH[month - 1]!) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !isLeap) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
