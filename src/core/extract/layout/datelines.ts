/**
 * Datelines: where, when and through whom a text says it was filed. In: a text, its blocks, the language's layout words.
 * Out: the dateline with place, day and agency as far as stated. A day without a year stays incomplete: nothing is guessed.
 */
import type { LayoutVocabulary } from '../../language/layout.ts';
import type { Block } from '../../model/report.ts';
import { isCapitalAt, isCasedLetter } from '../../text/letter-kinds.ts';
import { type Span, trimSpan } from '../../text/spans.ts';
import { splitWords } from '../../text/words.ts';
import type { PartTables } from './line-parts.ts';
import { type Day, findStampTail, isoDay, readStamps, type Stamps, type StampTables } from './stamps.ts';

/** A place, a day, an agency as stated at the head of a text; spans into the text. */
export interface Dateline extends Span {
  readonly place: string | null;
  /** ISO day (`2025-07-04`) if day, month and year are all stated; a moment (`2025-07-04T18:10`) if a clock stands with them. */
  readonly date: string | null;
  /** The same of a stated update. */
  readonly updated: string | null;
  /** Offset or name of the zone that `date` and `updated` are printed in. */
  readonly zone: string | null;
  readonly updatedZone: string | null;
  /** The agency's usual name, or the credit as printed if it is no known agency. */
  readonly credit: { readonly name: string; readonly isAgency: boolean } | null;
  /** `bare`: a capitalised word and a dash, no more; such a one counts only at the head of a text. */
  readonly strength: 'full' | 'capitals' | 'bare';
}

/** What dateline rules look up, made once per vocabulary. */
export interface DatelineTables extends PartTables {
  /** Words that no sentence ends with. */
  readonly unfinished: ReadonlySet<string>;
  readonly agencies: ReadonlyMap<string, string>;
  readonly notPlaces: ReadonlySet<string>;
  /** Words after which a stamp that follows other words begins, with a colon: `Posted:`. */
  readonly stampWords: ReadonlySet<string>;
}

/** Longest dateline looked for: place, region, date, agency and dash. Agencies' run to about 60. */
const LONGEST = 120;
/** How far behind a label in the middle of a line its day is looked for. */
const LONGEST_STAMP = 100;
const MOST_PLACE_WORDS = 5;

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
    ...stampTables(vocabulary),
    agencies,
    notPlaces: new Set(vocabulary.notPlaces),
    bylines: new Set(vocabulary.byline),
    unfinished: new Set(vocabulary.unfinished),
    stampWords: new Set([...vocabulary.publishedStamps, ...vocabulary.updatedStamps]),
  };
}

function stampTables(vocabulary: LayoutVocabulary): StampTables {
  const { months, weekdays, publishedStamps, updatedStamps, clock } = vocabulary;
  const labels = new Map<string, { words: readonly string[]; of: 'published' | 'updated' }[]>();
  const add = (phrase: string, of: 'published' | 'updated'): void => {
    const words = phrase.split(' ');
    labels.set(words[0]!, [...(labels.get(words[0]!) ?? []), { words, of }]);
  };
  for (const phrase of publishedStamps) add(phrase, 'published');
  for (const phrase of updatedStamps) add(phrase, 'updated');
  for (const found of labels.values()) found.sort((a, b) => b.words.length - a.words.length);
  return {
    months: new Map(months.flatMap((names, i) => names.map(name => [name, i + 1] as const))),
    weekdays: new Set(weekdays),
    labels,
    morning: new Set(clock.morning),
    afternoon: new Set(clock.afternoon),
    zones: new Set(clock.zones),
    universal: new Set(clock.universal),
    passed: new Set(clock.passed),
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
  if (parts) return { ...parts, start: block.start, end: block.end };
  return readDay(text, block, tables) ?? readPlaced(text, block, tables);
}

/** `Marlow, 4 July 2025, 18:10`: a place, then a day with its clock, and no more. */
function readPlaced(text: string, line: Span, tables: DatelineTables): Dateline | null {
  const whole = text.slice(line.start, line.end);
  const at = findStampTail(whole, tables);
  const place = at <= 0 ? '' : whole.slice(0, at).replace(/[\s,:]+$/u, '');
  const parts = place === '' ? null : readParts(place, tables);
  const stamps = parts?.place == null ? null : readStamps(whole.slice(at), tables);
  return stamps === null ? null : { ...datelineOf(text, line, stamps), place: parts!.place };
}

function merge(first: Dateline, next: Dateline): Dateline {
  return {
    ...first,
    place: first.place ?? next.place,
    ...(first.date === null ? { date: next.date, zone: next.zone } : {}),
    ...(first.updated === null ? { updated: next.updated, updatedZone: next.updatedZone } : {}),
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
  const day = found === null ? (readDay(text, line, tables) ?? readPlaced(text, line, tables)) : null;
  if (day !== null) return day;
  if (!found || found.strength === 'bare') return null;
  if (!closed && found.date === null) return null;
  return { ...found, start: line.start, end: line.end };
}

type Parts = Omit<Dateline, 'start' | 'end'>;

const UNDATED = { date: null, updated: null, zone: null, updatedZone: null } as const;

/** Place, region, day and agency, all that stands before the dash; null if any of it is something else. */
function readParts(before: string, tables: DatelineTables): Parts | null {
  // Markdown sets a place in bold
  let rest = before.replace(/^\s*[*_]+|[*_]+\s*$/g, '').trim();
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
  return { ...UNDATED, place, date: isoDay(day), credit, strength: strengthOf(names, credit !== null || isDated) };
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

/** A line that gives the time of publication or of an update: `Published: Tuesday, 11/18/2014 - 2:33 pm`. */
export function readStamp(text: string, line: Span, tables: DatelineTables): Dateline | null {
  const stamps = readStamps(text.slice(line.start, line.end), tables);
  return stamps?.isLabelled ? datelineOf(text, line, stamps) : null;
}

function datelineOf(text: string, line: Span, { published, updated }: Stamps): Dateline {
  return {
    ...trimSpan(text, line),
    date: published?.at ?? null,
    zone: published?.zone ?? null,
    updated: updated?.at ?? null,
    updatedZone: updated?.zone ?? null,
    place: null,
    credit: null,
    strength: 'full',
  };
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
    if (from >= 0 && readStamps(text.slice(start, Math.min(line.end, start + LONGEST_STAMP)), tables)) return start;
  }
  return -1;
}

function isStampLabel(label: string, tables: DatelineTables): boolean {
  return tables.stampWords.has(label.toLowerCase());
}

/** A line of nothing but a day and perhaps an hour: `May 2, 2013, 1:12 PM ET`. Short words are taken for the hour's. */
function readDay(text: string, line: Span, tables: DatelineTables): Dateline | null {
  const stamps = readStamps(text.slice(line.start, line.end), tables);
  return stamps !== null && stamps.longOther < 0 ? datelineOf(text, line, stamps) : null;
}

/** Places in capitals at the head of datelines: `PORT HALLAM, Oct 14 (Northgate Wire) -`, `MARLOW/ORRIN (KXYZ) -`. */
export function datelinePlaces(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks
    .filter(({ kind }) => kind === 'dateline')
    .flatMap(({ start, end }) => {
      const head = PLACES_HEAD.exec(text.slice(start, end))?.[1] ?? '';
      return [...head.matchAll(/[^/]+/g)].map(({ 0: name, index }) => ({
        start: start + index,
        end: start + index + name.trimEnd().length,
      }));
    });
}

/** Capitals with what stands between them, up to a comma, a bracket or a dash. */
const PLACES_HEAD = /^(\p{Lu}[\p{Lu}.’'-]+(?:[ /]\p{Lu}[\p{Lu}.’'-]+)*)(?=\s*[,(–—-]|$)/u;
