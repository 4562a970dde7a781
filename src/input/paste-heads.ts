/**
 * Heads of pasted reports: what stands before a report's text and tells whose it is. In: a line. Out: fields. A line is a head only if all of it is: outlet, date and
 * address in any order (`The Anvil, 13 March 2024, https://anvil.example/1`), an address alone, or `Source: The Anvil`.
 */
import { countWords } from '../core/text/spaced.ts';
import { MONTH, readDate, type StatedDate } from './dates.ts';
import { isNumberedDay } from './day-orders.ts';
import type { StatedFields } from './fields.ts';

export interface PasteHead {
  readonly fields: StatedFields;
  /** Lines of it, empty ones between them too. */
  readonly lines: number;
  /** Marks around it: `#`, `##`, `===`; empty where there are none. */
  readonly mark: string;
  /** A day that this head alone does not tell: its month may be either number, or it has no year. */
  readonly day: string | null;
}

/** UTF-16 code units of a head's line at most, its address apart. */
const LONGEST_LINE = 160;
const LONGEST_ADDRESS = 2000;
/** Words of an outlet's name at most: "The Lindmoor Courier and Evening Post" has six. */
const OUTLET_WORDS = 7;
/** Fewest words of what is a headline rather than a part of the outlet's name. */
const HEADLINE_WORDS = 4;
/** Parts that one date may be of: weekday, day, year, time. */
const DATE_PARTS = 4;
/** Lines of labels looked at. */
const MOST_LINES = 12;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"|]+/i;
const MARK = /^(?:#{1,6}(?=[ \t]|\p{Lu})|={2,}|-{2,}|\*{2,})/u;
const PARTS = /\s*[,;|·•–—]\s*|\s+[-/]\s+|\t+/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i;
/** `1.`, `(2)`, `REPORT 3:`, `Text 4 -` before a name. */
const NUMBERING =
  /^(?:\(?\d{1,3}[.):]\s+|\[\d{1,3}\]\s*|(?:report|article|text|story|source|item|no\.?)\s+#?\d{1,3}\s*(?:[.):]|\s[-–—])\s*)/i;
const WITHOUT_YEAR = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?)$`,
  'i',
);

/** Reads a line as a head; null if it is none. */
export function readHeadLine(line: string): PasteHead | null {
  const trimmed = line.trim();
  if (trimmed.length > LONGEST_LINE + LONGEST_ADDRESS) return null;
  const mark = MARK.exec(trimmed)?.[0] ?? '';
  const words = withoutMark(trimmed, mark)?.replace(NUMBERING, '');
  if (words === undefined) return null;
  const address = addressIn(words);
  const rest = (address === null ? words : words.replace(address, ' '))
    .replace(/[()[\]]/g, ', ')
    .replace(/[<>"“”*]/g, ' ');
  if (rest.length > LONGEST_LINE) return null;
  const parts = rest
    .split(PARTS)
    .map(part => part.trim())
    .filter(part => part !== '');
  const dated = takeDate(parts);
  const isDated = dated.date !== null || dated.day !== null;
  const named = nameOf(dated.rest);
  // a dateline and its first sentence
  if (
    named === null ||
    SECTIONS.test(named.outlet ?? '') ||
    /\.[”"’']?$/.test(named.headline ?? '') ||
    (address === null && (!isDated || named.outlet === undefined))
  )
    return null;
  // a sentence with an address in it is none
  if (!isDated && countWords(dated.rest.join(' ')) > OUTLET_WORDS && named.headline === undefined) return null;
  const fields: StatedFields = {
    ...named,
    ...(dated.date === null ? {} : { published: dated.date }),
    ...(address === null ? {} : { url: /^www\./i.test(address) ? `https://${address}` : address }),
  };
  return { fields, lines: 1, mark, day: dated.day };
}

/** The mark that a line begins with, and the words behind it without their number; null if it has none. */
export function readMark(line: string): { readonly mark: string; readonly words: string } | null {
  const trimmed = line.trim().slice(0, LONGEST_LINE + LONGEST_ADDRESS);
  const mark = MARK.exec(trimmed)?.[0] ?? '';
  const words = mark === '' ? null : withoutMark(trimmed, mark);
  return words === null ? null : { mark, words: words.replace(NUMBERING, '').trim() };
}

function addressIn(words: string): string | null {
  return ADDRESS.exec(words)?.[0].replace(/[.,;:*]+$/, '') ?? null;
}

/** What stands behind a mark, or between two; null if the second is missing. Stars may be around the name alone. */
function withoutMark(line: string, mark: string): string | null {
  const after = line.slice(mark.length).trim();
  if (mark === '') return after;
  if (mark.startsWith('*') && after.includes(mark)) return after.replace(mark, '').trim();
  if (!mark.startsWith('#')) return after.endsWith(mark) ? after.slice(0, -mark.length).trim() : null;
  let end = after.length;
  while (after[end - 1] === '#') end -= 1;
  return after.slice(0, end).trim();
}

interface Dated {
  readonly date: StatedDate | null;
  readonly day: string | null;
  readonly rest: readonly string[];
}

/** The date among the parts, which commas may have cut, and the others. */
function takeDate(parts: readonly string[]): Dated {
  for (let length = Math.min(DATE_PARTS, parts.length); length > 0; length--) {
    for (let at = 0; at + length <= parts.length; at++) {
      const words = parts.slice(at, at + length).join(', ');
      const rest = [...parts.slice(0, at), ...parts.slice(at + length)];
      const date = readDate(words);
      if (date !== null) return { date, day: null, rest };
      if (isUnsureDay(words)) return { date: null, day: words, rest };
    }
  }
  return { date: null, day: null, rest: parts };
}

/** `11/3/2024`, `Wed 13 March`: a day, of which something must be told by others. */
export function isUnsureDay(words: string): boolean {
  return isNumberedDay(words) || WITHOUT_YEAR.test(words);
}

/** Outlet and headline of what is neither date nor address; null if it is something else. */
function nameOf(parts: readonly string[]): Pick<StatedFields, 'outlet' | 'headline'> | null {
  const [first, ...others] = parts;
  if (first === undefined) return {};
  if (parts.some(part => WEEKDAY.test(part)) || !/\p{L}/u.test(first)) return null;
  const isName = (part: string): boolean => part.split(/\s+/).length <= OUTLET_WORDS && !/[.!?]$/.test(part);
  const last = others.at(-1);
  if (last === undefined) return isName(first) ? { outlet: first } : null;
  const rest = others.join(', ');
  if (isName(first) && rest.split(/\s+/).length >= HEADLINE_WORDS) return { outlet: first, headline: rest };
  const before = parts.slice(0, -1).join(', ');
  if (!isName(first) && isName(last)) return { outlet: last, headline: before };
  const whole = parts.join(', ');
  return isName(whole) ? { outlet: whole } : null;
}

/** Words within names that need no capital. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and & for on de la le du des der die das del el da do'.split(' '),
);
/** Headings of sections within articles, that are no outlet's name. */
const SECTIONS =
  /^(?:analysis|background|comments?|context|corrections?|details|facts|introduction|key (?:points|facts)|latest|notes?|overview|reactions?|related|references|sources?|summary|timeline|updates?)$/i;

/** Whether words may be an outlet's name: few, capitalised, without an end as sentences have it. */
export function isNameLike(words: string): boolean {
  const parts = words.trim().split(/\s+/);
  return (
    words.length <= LONGEST_LINE &&
    parts.length <= OUTLET_WORDS &&
    !/[.!?:;,…]$/.test(words.trim()) &&
    !SECTIONS.test(words.trim()) &&
    /^[\p{Lu}\d]/u.test(words.trim()) &&
    /\p{L}{2}/u.test(words) &&
    !parts.some(part => WEEKDAY.test(part.replace(/[.,]$/, ''))) &&
    readDate(words) === null &&
    !isUnsureDay(words) &&
    parts.every(part => /^[("“'‘]?[\p{Lu}\d&]/u.test(part) || SMALL_WORDS.has(part.toLowerCase()))
  );
}

/** Labels of lines that tell of a report, in lower case, and the field that each tells. */
const LABELS: ReadonlyMap<string, keyof StatedFields> = new Map([
  ['headline', 'headline'],
  ['title', 'headline'],
  ['source', 'outlet'],
  ['outlet', 'outlet'],
  ['publication', 'outlet'],
  ['publisher', 'outlet'],
  ['newspaper', 'outlet'],
  ['date', 'published'],
  ['published', 'published'],
  ['publication date', 'published'],
  ['url', 'url'],
  ['link', 'url'],
  ['author', 'byline'],
  ['byline', 'byline'],
]);
/** Fields one of which a head of labels must tell: a headline and an author stand over sections too. */
const TELLING: readonly (keyof StatedFields)[] = ['outlet', 'published', 'url'];
const FEWEST_LABELS = 2;
const LABELLED = /^\s*(?:\*\*)?([A-Za-z][A-Za-z ]{2,18})(?:\*\*)?\s*:(?:\*\*)?\s+(\S.*)$/;

/** Reads the lines that a report begins with as labels; null if they are none, or tell too little. */
export function readLabels(lines: readonly string[]): PasteHead | null {
  const fields: { -readonly [Name in keyof StatedFields]?: unknown } = {};
  let end = 0;
  let day: string | null = null;
  for (let at = 0; at < Math.min(lines.length, MOST_LINES); at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const read = readLabel(line);
    if (read === null || fields[read.field] !== undefined || (read.day !== null && day !== null)) break;
    if (read.day === null) fields[read.field] = read.value;
    else day = read.day;
    end = at + 1;
  }
  const told = Object.keys(fields).length + (day === null ? 0 : 1);
  if (told < FEWEST_LABELS || (day === null && !TELLING.some(field => fields[field] !== undefined))) return null;
  return { fields: fields as StatedFields, lines: end, mark: '', day };
}

interface Label {
  readonly field: keyof StatedFields;
  readonly value: unknown;
  /** A day that needs others to be told. */
  readonly day: string | null;
}

/** Reads a line as a label and its value; null if it is none. */
export function readLabel(line: string): Label | null {
  const [, label = '', words = ''] = LABELLED.exec(line.slice(0, LONGEST_LINE + LONGEST_ADDRESS)) ?? [];
  const known = LABELS.get(label.trim().toLowerCase());
  if (known === undefined) return null;
  const stated = words.trim();
  // an address called a source is where it was found
  const field = known === 'outlet' && /^https?:\/\/\S+$/i.test(stated) ? 'url' : known;
  if (field === 'published' && isUnsureDay(stated)) return { field, value: null, day: stated };
  const value = readValue(field, stated);
  return value === null ? null : { field, value, day: null };
}

function readValue(field: keyof StatedFields, value: string): unknown {
  if (value.length > LONGEST_LINE + LONGEST_ADDRESS) return null;
  if (field === 'published') return readDate(value);
  if (field === 'url') return ADDRESS.exec(value)?.[0] ?? null;
  return value.replace(/^"(.*)"$/, '$1');
}
