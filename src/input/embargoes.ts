/**
 * Embargoes that a text states itself: its first lines -> what they say of an embargo, and the moment it ends if one day can be read. In no other place than at the
 * beginning of a line, as releases have it: an article about an embargo is none under one.
 */
import { MONTH, readDate, type StatedDate } from './dates.ts';

export interface ToldEmbargo {
  /** The line, in its own words. */
  readonly words: string;
  /** It, and the line after it if that is where its moment stands. */
  readonly lines: readonly string[];
  readonly until: StatedDate | null;
}

/** Lines looked at: a letterhead and a headline may stand above it. */
const MOST_LINES = 8;
/** UTF-16 code units of a line that is looked at. */
const LONGEST_LINE = 200;
const FIRST = 4000;

const OPENING =
  /^[\W_]{0,12}(?:strictly\s+|under\s+)?(?:embargoe?d?\s*(?:copy\s*)?(?:[:–—-]|(?:until|till|before)\b|for\s+(?:release|publication|broadcast|use)\b|$)|not\s+(?:to\s+be\s+(?:published|released|broadcast|used|quoted)|for\s+(?:publication|release|broadcast|use|transmission|distribution))\b.{0,60}?\b(?:before|until|till|prior\s+to)\b|hold\s+for\s+release\s+until\b|for\s+release\s+(?:not\s+before|after)\b)/i;
/** What says that there is none, or none any longer. */
const NONE = /\b(?:no embargo|none|lifted|immediate(?:ly)?|n\/a)\b/i;
/** Words that may stand in such a line besides its opening and its moment: an article about an embargo has others. */
const BESIDE =
  /^(?:strict(?:ly)?|under|embargo(?:ed)?|copy|not|to|be|for|or|and|in|on|at|the|of|any|use|used|quoted|published|released?|publication|broadcast|online|print|transmission|distribution|before|until|till|prior|after|hold|local|time|hours?|hrs?|noon|midday|midnight|today|tomorrow|speech|delivery|delivered|announcement|t|am|pm|a|p|m|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|z|utc|gmt|bst|cet|cest|eet|eest|wet|west|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|ist|jst|aest|aedt|th|st|nd|rd|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/i;

const BARE = /^\W*embargo(?:ed)?\W*$/i;

function isOnlyEmbargo(line: string): boolean {
  return (line.match(/\p{L}+/gu) ?? []).every(word => BESIDE.test(word));
}

export function findEmbargo(text: string): ToldEmbargo | null {
  const lines = text
    .slice(0, FIRST)
    .split(/\r\n|\n|\r/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, MOST_LINES);
  for (const [i, line] of lines.entries()) {
    if (!OPENING.test(line.slice(0, LONGEST_LINE)) || !isOnlyEmbargo(line)) continue;
    // the moment may stand on a line of its own
    const after = lines[i + 1] ?? '';
    const next = /\d/.test(line) || !isOnlyEmbargo(after) ? '' : after;
    const words = line.slice(0, LONGEST_LINE);
    if (NONE.test(words)) return null;
    const own = readMoment(words);
    const later = own === null ? readMoment(next.slice(0, LONGEST_LINE)) : null;
    // the bare word over a text may be its theme
    if (own === null && later === null && BARE.test(words)) continue;
    return { words, lines: later === null ? [line] : [line, next], until: own ?? later };
  }
  return null;
}

const DAY = new RegExp(
  String.raw`\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH},?\s+\d{4}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?!\d)`,
  'gi',
);
const ZONE = String.raw`(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|(?:BST|CET|CEST|EET|EEST|WET|WEST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|IST|JST|AEST|AEDT)(?![a-z])))?`;
const CLOCK = new RegExp(
  String.raw`(?<!\d)(?:(\d{1,2})[:.](\d{2})(?::\d{2})?\s*(?:hrs?|hours)?\s*([ap]\.?m\.?)?|(\d{1,2})\s*([ap]\.?m\.?)|(\d{2})(\d{2})\s*(?:hrs?|hours|(?=GMT|UTC|BST|CET|Z))|(noon|midday|midnight))${ZONE}`,
  'i',
);

/** The one day in it, and the clock that stands with it. */
function readMoment(words: string): StatedDate | null {
  const days = [...words.matchAll(DAY)];
  const [day] = days;
  if (day === undefined || days.length > 1) return null;
  const date = readDate(day[0].replace(/\s+of\s+/i, ' '));
  if (date === null) return null;
  const rest = `${words.slice(0, day.index)} ${words.slice(day.index + day[0].length)}`;
  const clock = CLOCK.exec(rest);
  // an hour that can't be read leaves the day: it is over when the day is
  return clock === null ? date : (readDate(`${date.published} ${timeOf(clock)}`) ?? date);
}

function timeOf([, hour, minute, half, whole, wholeHalf, four, fourMinutes, word, zone = '']: RegExpExecArray): string {
  // at midnight it is not told which day is meant: the later end is safe
  if (word !== undefined) return word.toLowerCase() === 'midnight' ? '' : `12:00 ${zone}`.trim();
  const mark = (half ?? wholeHalf ?? '').replaceAll('.', '');
  return `${hour ?? whole ?? four}:${minute ?? fourMinutes ?? '00'} ${mark} ${zone}`.replace(/\s+/g, ' ').trim();
}
