/**
 * Heads of pasted reports: what stands before a report's text and tells whose it is. In: lines. Out: fields, and how many lines tell them. A line is a head only if
 * all of it is: outlet, date and address in any order (`The Anvil, 13 March 2024, https://anvil.example/1`), an address alone, or `Source: The Anvil`.
 */
import { readDate, type StatedDate } from './dates.ts';
import type { StatedFields } from './fields.ts';

export interface PasteHead {
  readonly fields: StatedFields;
  /** Lines of it, empty ones between them too. */
  readonly lines: number;
  /** Marks around it: `#`, `##`, `===`; empty where there are none. */
  readonly mark: string;
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
const MARK = /^(?:#{1,3}(?=[ \t])|={2,}|-{2,}|\*{2,})/;
const PARTS = /\s*[,;|·•–—]\s*|\s+[-/]\s+|\t+/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i;

/** Reads a line as a head; null if it is none. */
export function readHeadLine(line: string): PasteHead | null {
  const trimmed = line.trim();
  if (trimmed.length > LONGEST_LINE + LONGEST_ADDRESS) return null;
  const mark = MARK.exec(trimmed)?.[0] ?? '';
  const words = withoutMark(trimmed, mark);
  if (words === null) return null;
  const address = ADDRESS.exec(words)?.[0].replace(/[.,;:]+$/, '');
  const rest = (address === undefined ? words : words.replace(address, ' ')).replace(/[()[\]<>"“”*]/g, ' ');
  if (rest.length > LONGEST_LINE) return null;
  const parts = rest
    .split(PARTS)
    .map(part => part.trim())
    .filter(part => part !== '');
  const dated = takeDate(parts);
  const named = nameOf(dated.rest);
  if (named === null || (address === undefined && (dated.date === null || named.outlet === undefined))) return null;
  // a sentence with an address in it is none
  if (dated.date === null && dated.rest.join(' ').split(/\s+/).length > OUTLET_WORDS) return null;
  const fields: StatedFields = {
    ...named,
    ...(dated.date === null ? {} : { published: dated.date }),
    ...(address === undefined ? {} : { url: /^www\./i.test(address) ? `https://${address}` : address }),
  };
  return { fields, lines: 1, mark };
}

/** What stands behind a mark, or between two; null if the second is missing. */
function withoutMark(line: string, mark: string): string | null {
  const after = line.slice(mark.length).trim();
  if (mark === '') return after;
  if (!mark.startsWith('#')) return after.endsWith(mark) ? after.slice(0, -mark.length).trim() : null;
  let end = after.length;
  while (after[end - 1] === '#') end -= 1;
  return after.slice(0, end).trim();
}

interface Dated {
  readonly date: StatedDate | null;
  readonly rest: readonly string[];
}

/** The date among the parts, which commas may have cut, and the others. */
function takeDate(parts: readonly string[]): Dated {
  for (let length = Math.min(DATE_PARTS, parts.length); length > 0; length--) {
    for (let at = 0; at + length <= parts.length; at++) {
      const date = readDate(parts.slice(at, at + length).join(', '));
      if (date !== null) return { date, rest: [...parts.slice(0, at), ...parts.slice(at + length)] };
    }
  }
  return { date: null, rest: parts };
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
  for (let at = 0; at < Math.min(lines.length, MOST_LINES); at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    const field = LABELS.get(label.trim().toLowerCase());
    const read = field === undefined ? null : readValue(field, value.trim());
    if (field === undefined || read === null || fields[field] !== undefined) break;
    fields[field] = read;
    end = at + 1;
  }
  const count = Object.keys(fields).length;
  if (count < FEWEST_LABELS || !TELLING.some(field => fields[field] !== undefined)) return null;
  return { fields: fields as StatedFields, lines: end, mark: '' };
}

function readValue(field: keyof StatedFields, value: string): unknown {
  if (value.length > LONGEST_LINE + LONGEST_ADDRESS) return null;
  if (field === 'published') return readDate(value);
  if (field === 'url') return ADDRESS.exec(value)?.[0] ?? null;
  return value.replace(/^"(.*)"$/, '$1');
}
