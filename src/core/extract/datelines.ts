/**
 * Datelines: where, when and through whom a text says it was filed. In: a text, its blocks, the language's layout words.
 * Out: the dateline with place, day and agency as far as stated. A day without a year stays incomplete: nothing is guessed.
 */
import type { LayoutVocabulary } from '../language/layout.ts';
import type { Block } from '../model/report.ts';
import { type Span, trimSpan } from '../text/spans.ts';
import { splitWords } from '../text/words.ts';
import { isCapitalAt, isCasedLetter } from './letters.ts';

/** A place, a day, an agency as stated at the head of a text; spans into the text. */
export interface Dateline extends Span {
  readonly place: string | null;
  /** ISO day (`2025-07-04`) if day, month and year are all stated. */
  readonly date: string | null;
  /** ISO day of a stated update. */
  readonly updated: string | null;
  /** The agency's usual name, or the credit as printed if it is no known agency. */
  readonly credit: { readonly name: string; readonly isAgency: boolean } | null;
  /** `bare`: a capitalised word and a dash, no more; such a one counts only at the head of a text. */
  readonly strength: 'full' | 'capitals' | 'bare';
}

/** What dateline rules look up, made once per vocabulary. */
export interface DatelineTables {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  readonly agencies: ReadonlyMap<string, string>;
  readonly notPlaces: ReadonlySet<string>;
  readonly published: ReadonlySet<string>;
  readonly updated: ReadonlySet<string>;
}

/** Longest dateline looked for: place, region, date, agency and dash. Agencies' run to about 60. */
const LONGEST = 120;
/** Longest line "Published: ..." */
const LONGEST_STAMP = 100;
const MOST_PLACE_WORDS = 5;
/** Most words of a line that is a day and an hour. */
const LONGEST_DAY = 12;

const DASH = /\s*(?:[—–―]+|-{2,}|(?<=[\s)])[-_](?=\s|$)|(?<=\s)_+)\s*/;
const CREDITS_END = /\(([^()]{1,40})\)\s*$/u;

const tablesOf = new WeakMap<LayoutVocabulary, DatelineTables>();

/** The vocabulary's tables for datelines. */
export function datelineTables(vocabulary: LayoutVocabulary): DatelineTables {
  let tables = tablesOf.get(vocabulary);
  if (!tables) {
    tables = makeTables(vocabulary);
    tablesOf.set(vocabulary, tables);
  }
  return tables;
}

function makeTables(vocabulary: LayoutVocabulary): DatelineTables {
  const agencies = new Map<string, string>();
  for (const { name, forms } of vocabulary.agencies) for (const form of forms) agencies.set(squash(form), name);
  return {
    months: new Map(vocabulary.months.flatMap((names, i) => names.map(name => [name, i + 1] as const))),
    weekdays: new Set(vocabulary.weekdays),
    agencies,
    notPlaces: new Set(vocabulary.notPlaces),
    published: new Set(vocabulary.publishedStamps),
    updated: new Set(vocabulary.updatedStamps),
  };
}

/** Letters and digits only, lower case: `Agence France-Presse` and `AgenceFrance Presse` are one. */
export function squash(name: string): string {
  return splitWords(name)
    .forms.join('')
    .replace(/[^\w\u0080-\uffff]/g, '');
}

/** What the text's dateline blocks state together, the first to state a thing winning; null if it has none. */
export function findDateline(text: string, blocks: readonly Block[], vocabulary: LayoutVocabulary): Dateline | null {
  const tables = datelineTables(vocabulary);
  let found: Dateline | null = null;
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue;
    const next = readDatelineBlock(text, block, tables);
    if (next) found = found ? merge(found, next) : next;
  }
  return found;
}

/** Reads a block already known to be a dateline. */
function readDatelineBlock(text: string, block: Span, tables: DatelineTables): Dateline | null {
  const stamp = readStamp(text, block, tables);
  if (stamp) return stamp;
  const whole = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
  const dash = DASH.exec(`${whole} `);
  const parts = readParts((dash ? whole.slice(0, dash.index) : whole).replace(/:$/, ''), tables);
  return parts ? { ...parts, start: block.start, end: block.end } : readDay(text, block, tables);
}

function merge(first: Dateline, next: Dateline): Dateline {
  return {
    ...first,
    place: first.place ?? next.place,
    date: first.date ?? next.date,
    updated: first.updated ?? next.updated,
    credit: first.credit ?? next.credit,
  };
}

/** The dateline that opens a paragraph (`LONDON, July 4 (Reuters) - `), its dash included; null if none does. */
export function readLeading(text: string, line: Span, tables: DatelineTables): Dateline | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  return readDashed(head, line, tables) ?? readCredited(head, line, tables) ?? readColon(head, line, tables);
}

function readDashed(head: string, line: Span, tables: DatelineTables): Dateline | null {
  const dash = DASH.exec(head);
  if (!dash || dash.index === 0) return null;
  const end = line.start + dash.index + dash[0].length;
  const found = readParts(head.slice(0, dash.index), tables);
  if (!found) return null;
  const rest = head.slice(dash.index + dash[0].length);
  if (found.strength === 'bare' && rest !== '' && !opensSentence(rest)) return null;
  return { ...found, start: line.start, end: line.start + head.slice(0, end - line.start).trimEnd().length };
}

/** `(CNN) A plane` and `London, Nov 9 (PTI) A plane`: no dash, so the agency must be a known one. */
function readCredited(head: string, line: Span, tables: DatelineTables): Dateline | null {
  const close = head.indexOf(')');
  if (close < 0) return null;
  const found = readParts(head.slice(0, close + 1), tables);
  if (!found?.credit?.isAgency) return null;
  const colon = /^\s*:?\s*/.exec(head.slice(close + 1))![0];
  if (!opensSentence(head.slice(close + 1 + colon.length))) return null;
  return { ...found, start: line.start, end: line.start + close + 1 + colon.trimEnd().length };
}

/** `NEW DELHI: The` */
function readColon(head: string, line: Span, tables: DatelineTables): Dateline | null {
  const colon = head.indexOf(': ');
  if (colon < 0) return null;
  const found = readParts(head.slice(0, colon), tables);
  if (!found || found.strength === 'bare' || !opensSentence(head.slice(colon + 2))) return null;
  const strength = found.strength === 'full' && found.place !== null ? 'full' : 'bare';
  return { ...found, strength, start: line.start, end: line.start + colon + 1 };
}

/** A line that is a dateline and no more: `Washington, July 4, 2025 —`, `Friday, July 4, 2025`. */
export function readOwnLine(text: string, line: Span, tables: DatelineTables): Dateline | null {
  if (line.end - line.start > LONGEST) return null;
  const whole = text.slice(line.start, line.end);
  const dash = DASH.exec(`${whole} `);
  const closed = dash !== null && dash.index + dash[0].length >= whole.length;
  const found = readParts(closed ? whole.slice(0, dash.index) : whole, tables);
  const day = found === null ? readDay(text, line, tables) : null;
  if (day !== null) return day;
  if (!found || found.strength === 'bare') return null;
  if (!closed && found.date === null) return null;
  return { ...found, start: line.start, end: line.end };
}

type Parts = Omit<Dateline, 'start' | 'end'>;

interface Day {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** Place, region, day and agency, all that stands before the dash; null if any of it is something else. */
function readParts(before: string, tables: DatelineTables): Parts | null {
  let rest = before.trim();
  let credit: Dateline['credit'] = null;
  const day: Day = { year: null, month: null, day: null };
  const bracket = CREDITS_END.exec(rest);
  if (bracket) {
    const inside = bracket[1]!.trim();
    if (!addDay(inside.replaceAll(',', ' '), day, tables)) credit = readCredit(inside, tables);
    if (credit === null && day.day === null) return null;
    rest = rest.slice(0, bracket.index).trim();
  }
  const pieces = rest === '' ? [] : rest.split(/\s*,\s*/).filter(Boolean);
  if (pieces.length > 5) return null;
  const names: string[] = [];
  for (const piece of pieces) if (!addDay(piece, day, tables)) names.push(piece);
  if (names.length > 2 || !names.every(name => isPlaceName(name, tables))) return null;
  const place = names.length > 0 ? names.join(', ') : null;
  const isDated = day.day !== null;
  if (place === null && credit === null && !isDated) return null;
  return { place, date: isoDay(day), updated: null, credit, strength: strengthOf(names, credit !== null || isDated) };
}

function strengthOf(names: readonly string[], isBacked: boolean): Dateline['strength'] {
  if (isBacked) return 'full';
  return isInCapitals(names[0]!) ? 'capitals' : names.length > 1 ? 'capitals' : 'bare';
}

function isPlaceName(name: string, tables: DatelineTables): boolean {
  const words = name.toLowerCase().replaceAll('’', "'").split(/\s+/);
  if (words.length > MOST_PLACE_WORDS) return false;
  if (tables.notPlaces.has(words.join(' ')) || tables.notPlaces.has(words[0]!)) return false;
  return isInCapitals(name) || isCapitalised(name);
}

/** `PORT MARLOW`, `ST. MARLOW`: no small letter, at least one capital. */
function isInCapitals(name: string): boolean {
  return name.toUpperCase() === name && name.toLowerCase() !== name && isName(name, " .'’/-");
}

/** `Port Marlow`, `Marlow on the Sea`: capitalised words, small ones of up to three letters between them. */
function isCapitalised(name: string): boolean {
  const words = name.split(' ');
  const isSmall = (word: string, i: number): boolean => i > 0 && i < words.length - 1 && word.length <= 3;
  return words.every((word, i) => isName(word, ".'’-") && (isCapitalAt(word, 0) || isSmall(word, i)));
}

/** Letters and the marks given; not empty. */
function isName(name: string, marks: string): boolean {
  return name !== '' && [...name].every(char => isCasedLetter(char) || marks.includes(char));
}

/** Whether a sentence may begin here: a capital, a figure or a currency sign, a mark before it or not. */
function opensSentence(text: string): boolean {
  const at = '"“‘\'(«'.includes(text.charAt(0)) ? 1 : 0;
  return isCapitalAt(text, at) || /[\d$£€]/.test(text.charAt(at));
}

/** A station, a site: `KXYZ`, `CBS 8`, `courier.example`. */
function isCredit(inside: string): boolean {
  if (/^[\w-]+\.[a-z]{2,7}$/i.test(inside)) return true;
  return isCapitalAt(inside, 0) && [...inside].every(char => isCasedLetter(char) || /[\d.&'’ /-]/.test(char));
}

function readCredit(inside: string, tables: DatelineTables): Dateline['credit'] {
  for (const part of [inside, ...inside.split('/')]) {
    const name = tables.agencies.get(squash(part));
    if (name !== undefined) return { name, isAgency: true };
  }
  return isCredit(inside) && inside.split(/\s+/).length <= MOST_PLACE_WORDS ? { name: inside, isAgency: false } : null;
}

/** Adds a piece that holds nothing but parts of a day; false, and `day` as it was, if it holds anything else. */
function addDay(piece: string, day: Day, tables: DatelineTables): boolean {
  const found: Day = { year: null, month: null, day: null };
  let isDay = false;
  for (const word of piece.split(/[\s.]+/).filter(Boolean)) {
    const form = word.toLowerCase();
    const month = tables.months.get(form);
    if (month !== undefined && found.month === null) found.month = month;
    else if (/^\d{4}$/.test(form) && found.year === null) found.year = Number(form);
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(form) && found.day === null) found.day = Number.parseInt(form, 10);
    else if (!tables.weekdays.has(form)) return false;
    isDay = true;
  }
  if (!isDay) return false;
  day.year ??= found.year;
  day.month ??= found.month;
  day.day ??= found.day;
  return true;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, or null if a part is missing or there is no such day. */
export function isoDay({ year, month, day }: Day): string | null {
  if (year === null || month === null || day === null) return null;
  if (month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH[month - 1]!) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !isLeap) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A line that gives the time of publication or of an update: `Published: Tuesday, 11/18/2014 - 2:33 pm`. */
export function readStamp(text: string, line: Span, tables: DatelineTables): Dateline | null {
  if (line.end - line.start > LONGEST_STAMP) return null;
  const words = wordsOf(text.slice(line.start, line.end));
  const label = [words.slice(0, 2).join(' '), words[0] ?? ''].find(found => isStampLabel(found, tables));
  if (label === undefined) return null;
  const date = dayAmong(words, tables);
  if (date === null) return null;
  const isUpdate = tables.updated.has(label);
  const span = trimSpan(text, line);
  const day = isUpdate ? { date: null, updated: date } : { date, updated: null };
  return { ...span, ...day, place: null, credit: null, strength: 'full' };
}

/** Where in a line a stamp begins that follows other words (`Ferry sinks Posted: May 12, 2013`); -1 if none does. */
export function findStamp(text: string, line: Span, tables: DatelineTables): number {
  if (line.end - line.start > LONGEST_STAMP * 3) return -1;
  const whole = text.slice(line.start, line.end);
  if (!whole.includes(': ')) return -1;
  for (const { 0: label, index } of whole.matchAll(/(?<=\s)(?:[^\s:]{1,20} )?[^\s:]{1,20}(?=:\s)/g)) {
    const last = label.lastIndexOf(' ') + 1;
    const from = isStampLabel(label, tables) ? 0 : isStampLabel(label.slice(last), tables) ? last : -1;
    const start = line.start + index + from;
    if (from >= 0 && dayAmong(wordsOf(text.slice(start, Math.min(line.end, start + LONGEST_STAMP))), tables))
      return start;
  }
  return -1;
}

function isStampLabel(label: string, tables: DatelineTables): boolean {
  const form = label.toLowerCase();
  return tables.published.has(form) || tables.updated.has(form);
}

/** A line of nothing but a day and perhaps an hour: `May 2, 2013, 1:12 PM ET`. Short words are taken for the hour's. */
function readDay(text: string, line: Span, tables: DatelineTables): Dateline | null {
  const words = wordsOf(text.slice(line.start, line.end));
  const isDay = words.every(
    word =>
      /\d|^[^\W_]{1,3}$|^[a-z]\.[a-z]\.$/.test(word) ||
      tables.months.has(bare(word)) ||
      tables.weekdays.has(bare(word)),
  );
  const date = isDay && words.length <= LONGEST_DAY ? dayAmong(words, tables) : null;
  return date === null ? null : { ...line, date, updated: null, place: null, credit: null, strength: 'full' };
}

function bare(word: string): string {
  return word.replace(/\.$/, '');
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s:,|·•@]+/)
    .filter(Boolean);
}

/** The first full day among lower-case words: ISO, month by name, or figures whose order is certain. */
function dayAmong(words: readonly string[], tables: DatelineTables): string | null {
  for (let i = 0; i < words.length; i++) {
    const figures = dayInFigures(words[i]!);
    if (figures !== null) return figures;
    const month = tables.months.get(bare(words[i]!));
    if (month === undefined) continue;
    const before = wholeNumber(words[i - 1]);
    const after = wholeNumber(words[i + 1]);
    const date =
      isoDay({ year: wholeNumber(words[i + 2]), month, day: after }) ?? isoDay({ year: after, month, day: before });
    if (date !== null) return date;
  }
  return null;
}

function wholeNumber(word: string | undefined): number | null {
  const found = word === undefined ? null : /^(\d{1,2}(?=st|nd|rd|th|$)|\d{4}$)/.exec(word);
  return found ? Number(found[0]) : null;
}

/** `2016-11-09`, `2016/11/09`; `11/18/2014` and `18.11.2014`, where one figure can't be a month. */
function dayInFigures(word: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t|$)/.exec(word);
  if (iso) return isoDay({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(word);
  if (!figures) return null;
  const [a, b, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
  if (a > 12) return isoDay({ year, month: b, day: a });
  if (b > 12 || a === b) return isoDay({ year, month: a, day: b });
  return null;
}
