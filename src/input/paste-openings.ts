/**
 * Openings of pasted reports: the short lines before a report's first paragraph (headline, outlet, date, byline, address, a line each or several on one) -> the head that they are.
 * In: lines of all parts of a paste, for where each part has a name in the same place that name is its outlet's. Out: a head for each part, or null.
 */

import { countWords } from '../core/text/spaced.ts';
import { readDate } from './dates.ts';
import type { StatedFields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import {
  isNameLike,
  isUnsureDay,
  type PasteHead,
  readHeadLine,
  readLabel,
  readLabels,
  readMark,
} from './paste-heads.ts';

/** Lines that are not empty looked at. */
const MOST_LINES = 6;
/** Words of the longest headline or standfirst. */
const MOST_WORDS = 30;
/** Words of a line that ends as sentences do and may still be a standfirst. */
const MOST_SENTENCE_WORDS = 8;
/** UTF-16 code units of a line looked at: more words than a headline has. */
const LOOKED_AT = 1000;
/** Lines before what tells whose a report is: headline and standfirst. */
const MOST_OTHERS = 2;
/** Longest front matter of a part, in lines. */
const MOST_MATTER = 60;

interface OpeningLine {
  /** Which of the part's lines. */
  readonly at: number;
  readonly words: string;
  /** What it tells by itself; null if nothing. */
  readonly told: Pick<PasteHead, 'fields' | 'day'> | null;
}

/** The head of each part; null where it has none. */
export function readOpenings(parts: readonly (readonly string[])[]): readonly (PasteHead | null)[] {
  const openings = parts.map(openingOf);
  const outletAt = placeOfOutlets(openings);
  return parts.map((part, i) => readMatter(part) ?? readLabels(part) ?? headOf(openings[i]!, outletAt));
}

function readMatter(part: readonly string[]): PasteHead | null {
  const matter = part.length > MOST_MATTER ? null : readFrontMatter(['---', ...part, '---']);
  return matter === null ? null : { fields: matter.fields, lines: part.length, mark: '', day: null };
}

function openingOf(part: readonly string[]): readonly OpeningLine[] {
  const opening: OpeningLine[] = [];
  for (let at = 0; at < part.length && opening.length < MOST_LINES; at++) {
    const line = part[at]!;
    if (line.trim() === '') continue;
    const words = readMark(line)?.words ?? line.trim();
    const told = readOpeningLine(line, words);
    if (told === null && isProse(line)) break;
    opening.push({ at, words, told });
  }
  return opening;
}

function isProse(line: string): boolean {
  const words = countWords(line.slice(0, LOOKED_AT));
  return words > (/[.!?…]["”’']?\s*$/.test(line.slice(-LOOKED_AT)) ? MOST_SENTENCE_WORDS : MOST_WORDS);
}

const STAMP = /^(?:published|posted|first published)(?:\s+on)?\s*:?\s+/i;
const BYLINE = /^by:?\s+(\p{Lu}.*[^.!?:;,])$/iu;
const MOST_BYLINE_WORDS = 12;

/** What a line tells if it is a date, an address, a byline, a label or a head; null if it is none of them. */
export function readOpeningLine(line: string, words: string): OpeningLine['told'] {
  const date = words.replace(STAMP, '');
  const published = readDate(date);
  if (published !== null) return { fields: { published }, day: null };
  if (isUnsureDay(date)) return { fields: {}, day: date };
  const byline = BYLINE.exec(words)?.[1];
  if (byline !== undefined && isByline(byline)) return { fields: { byline }, day: null };
  const label = readLabel(line);
  if (label !== null) return { fields: label.day === null ? { [label.field]: label.value } : {}, day: label.day };
  return readHeadLine(line);
}

/** Names, and small words between them. */
function isByline(words: string): boolean {
  const parts = words.split(/\s+/);
  return (
    parts.length <= MOST_BYLINE_WORDS &&
    parts.every(part => /^[\p{Lu}(]/u.test(part) || /^(?:and|in|at|for|of|the|with|de|van|von|&|[|,–-])$/.test(part))
  );
}

/** Words that many outlets have in their names and few people do. */
const OUTLET_WORD =
  /(?:\b(?:news|times|post|courier|herald|gazette|daily|evening|morning|press|agency|radio|tv|fm|online|journal|tribune|chronicle|mail|mirror|echo|standard|star|sun|observer|weekly|bulletin|dispatch|examiner|independent|telegraph|guardian|inquirer|globe|record|register|sentinel)\b|\.\w{2,})/i;

/** Share of names in one place that look like outlets', for the place to be theirs: titles of sections stand in one place too. */
const FEWEST_KNOWN = 0.3;

/** Which line of an opening is the outlet's name: one that is a name in most parts, and not the same in all; null if none is. */
function placeOfOutlets(openings: readonly (readonly OpeningLine[])[]): number | null {
  const places = Array.from({ length: MOST_LINES }, (_, place) => {
    const names = openings.flatMap(opening => {
      const line = opening[place];
      const isBeside = opening.some(({ told }) => told !== null);
      return line !== undefined && line.told === null && isBeside && isNameLike(line.words) ? [line.words] : [];
    });
    const known = names.filter(name => OUTLET_WORD.test(name)).length / names.length;
    const words = names.reduce((sum, name) => sum + countWords(name), 0) / names.length;
    return { place, names, known, words };
  });
  const fit = places.filter(
    ({ names, known }) => names.length * 2 >= openings.length && new Set(names).size > 1 && known >= FEWEST_KNOWN,
  );
  return fit.sort((a, b) => b.known - a.known || a.words - b.words)[0]?.place ?? null;
}

function headOf(opening: readonly OpeningLine[], outletAt: number | null): PasteHead | null {
  const fields: { -readonly [Name in keyof StatedFields]?: StatedFields[Name] } = {};
  let day: string | null = null;
  let others: OpeningLine[] = [];
  let above: readonly OpeningLine[] = [];
  let end = 0;
  for (const [place, line] of opening.entries()) {
    const isOutlet = place === outletAt && line.told === null && isNameLike(line.words);
    const told = isOutlet ? { fields: { outlet: line.words }, day: null } : line.told;
    if (told === null) {
      if (isTold(fields, day) || others.length === MOST_OTHERS) break;
      others = [...others, line];
      continue;
    }
    // what is told twice is the text's
    if (Object.keys(told.fields).some(name => Object.hasOwn(fields, name)) || (told.day !== null && day !== null))
      break;
    Object.assign(fields, told.fields);
    day ??= told.day;
    above = others;
    end = line.at + 1;
  }
  if (!isTold(fields, day)) return null;
  const [headline] = above;
  if (headline === undefined) return { fields, lines: end, mark: '', day };
  // a headline is told apart; of more lines none may be lost, so the text begins with them
  if (above.length > 1 || headline.at > opening[0]!.at || fields.headline !== undefined)
    return { fields, lines: 0, mark: '', day };
  return { fields: { ...fields, headline: headline.words }, lines: end, mark: '', day };
}

function isTold({ outlet, published, url }: StatedFields, day: string | null): boolean {
  return url !== undefined || (outlet !== undefined && (published !== undefined || day !== null));
}
