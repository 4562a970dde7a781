/**
 * Digests: of a report what grouping needs, of bounded size, whatever its length. In: a report. Out: its terms as hashes (words, names and pairs of their words, what
 * is counted, ages, figures), the days it tells of, and a sketch of its wording by which copies are known. A digest holds no words of the text.
 */
import type { BlockKind, Report } from '../model/report.ts';
import { fnv1a } from '../text/hashes.ts';
import { LEAD, NAME, PAIR } from './kinds.ts';
import { readPassage, startTelling } from './passages.ts';
import { clearTerms, createTermTable, type TermTable } from './term-table.ts';
import { createWordReader, type StoryLanguage, type WordReader } from './word-readings.ts';

/** What a digest is made of. */
export type Digested = Pick<Report, 'id' | 'outlet' | 'published' | 'headline' | 'text' | 'blocks'>;

export interface Digest {
  readonly report: string;
  /** Of the outlet's name; 0 if none is told. */
  readonly outlet: number;
  /** Hours since 1970 in the time told; null if no date is told. */
  readonly hour: number | null;
  /** The headline, else the first words: at most `TITLE_UNITS` code units. */
  readonly title: string;
  /** Hashes of terms, ascending. */
  readonly terms: Uint32Array;
  /** How often each stands in what was read. */
  readonly counts: Uint8Array;
  /** What each is (`kinds.ts`). */
  readonly kinds: Uint8Array;
  /** Days since 1970 that the text tells of, ascending. */
  readonly days: Int32Array;
  /** The first of them in the text; null if none is told. */
  readonly firstDay: number | null;
  /** Small numbers of its lead, ages left out: bit `n` for `n`, 2 to 31. */
  readonly leadNumbers: number;
  /** The least hashes of runs of words (Broder 1997): of two texts the share that both have is about the share of their wording. */
  readonly sketch: Uint32Array;
  /** Words read. */
  readonly words: number;
}

/*
 * Sizes, set by hand and not yet measured against others. News tells what happened first: what is past the first 4,000 code units (some 650 words) is left unread,
 * which keeps the time for a book as short as for a brief. 208 terms of 6 bytes, a title and a sketch are under 2 KB.
 */
const READ_UNITS = 4000;
const MOST_TERMS = 208;
const TITLE_UNITS = 160;
const MOST_DAYS = 16;
export const SKETCH_SIZE = 24;
const MOST_COUNT = 255;

const HOUR = 3_600_000;
const HOURS = 24;

const UNREAD: ReadonlySet<BlockKind> = new Set(['boilerplate', 'repeat', 'credit']);

export type DigestReport = (report: Digested) => Digest;

/** Makes digests of reports in one language. What it keeps between reports changes nothing but the time it takes. */
export function createDigester(language: StoryLanguage): DigestReport {
  const read = createWordReader(language);
  const table = createTermTable();
  return report => digestWith(report, read, table);
}

function digestWith(report: Digested, read: WordReader, table: TermTable): Digest {
  clearTerms(table);
  const hour = hourOf(report.published);
  const told = startTelling(hour === null ? null : Math.floor(hour / HOURS));
  if (report.headline !== null)
    readPassage(report.headline, 0, Math.min(report.headline.length, READ_UNITS), true, told, read, table);
  let left = READ_UNITS;
  for (const block of report.blocks) {
    if (left <= 0) break;
    if (UNREAD.has(block.kind) || (block.kind === 'headline' && report.headline !== null)) continue;
    const end = Math.min(block.end, block.start + left);
    left -= end - block.start;
    readPassage(report.text, block.start, end, block.kind === 'headline', told, read, table);
  }
  return {
    report: report.id,
    outlet: report.outlet === null ? 0 : fnv1a(report.outlet),
    hour,
    title: titleOf(report),
    ...keptTerms(table),
    days: Int32Array.from([...told.days].slice(0, MOST_DAYS)).sort(),
    firstDay: told.firstDay,
    leadNumbers: told.leadNumbers,
    sketch: leastRuns(told.runs),
    words: told.words,
  };
}

const STAMP = /^\d{4}-\d\d-\d\d(?:T\d\d)?/;

/** Hours since 1970 of an ISO 8601 day or moment, by the clock of who wrote it: "Tuesday" is a day there. A day is its first hour. */
export function hourOf(published: string | null): number | null {
  const [stamp] = STAMP.exec(published ?? '') ?? [];
  if (stamp === undefined) return null;
  // with its zone said: without one it would be that of this machine
  const time = Date.parse(stamp.includes('T') ? `${stamp}:00Z` : stamp);
  return Number.isNaN(time) ? null : Math.floor(time / HOUR);
}

function titleOf({ headline, text }: Digested): string {
  const words = (headline ?? text.trimStart().split(/\n/, 1)[0] ?? '').trim();
  if (words.length <= TITLE_UNITS) return words;
  const cut = words.lastIndexOf(' ', TITLE_UNITS - 1);
  return `${words.slice(0, cut > 0 ? cut : TITLE_UNITS - 1)}…`;
}

/** The terms a digest has room for: those of the lead and names before others, the frequent before the rare, then as they came. */
function keptTerms(table: TermTable): Pick<Digest, 'terms' | 'counts' | 'kinds'> {
  const chosen = table.size > MOST_TERMS ? worthiest(table) : null;
  const length = Math.min(table.size, MOST_TERMS);
  // hash and index in one number, so that they are sorted without being compared one by one
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const at = chosen === null ? i : chosen[i]!;
    keys[i] = table.hashes[at]! * INDICES + at;
  }
  keys.sort();
  const terms = new Uint32Array(length);
  const counts = new Uint8Array(length);
  const kinds = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const at = keys[i]! % INDICES;
    terms[i] = table.hashes[at]!;
    counts[i] = Math.min(table.counts[at]!, MOST_COUNT);
    kinds[i] = kindOf(table, at);
  }
  return { terms, counts, kinds };
}

/** More than a table holds. */
const INDICES = 1 << 16;

function kindOf(table: TermTable, i: number): number {
  return table.kinds[i]! | (table.capitals[i]! > 0 ? NAME : 0);
}

function worthiest(table: TermTable): Uint32Array {
  const keys = new Float64Array(table.size);
  for (let i = 0; i < keys.length; i++) {
    const kind = kindOf(table, i);
    const worth = (kind & LEAD ? 4 : 0) + (kind & NAME ? 2 : 0) + (kind & PAIR ? 1 : 0) + Math.min(table.counts[i]!, 4);
    keys[i] = i - worth * INDICES;
  }
  return Uint32Array.from(keys.sort().subarray(0, MOST_TERMS), key => ((key % INDICES) + INDICES) % INDICES);
}

/** The least hashes of runs, without repeats. Hashes lie evenly, so most of a long text are left out before sorting. */
function leastRuns(runs: readonly number[]): Uint32Array {
  const bound = (HASHES / runs.length) * SKETCH_SIZE * 3;
  const low = runs.length > SKETCH_SIZE * 4 ? runs.filter(run => run < bound) : runs;
  const sorted = Uint32Array.from(low).sort();
  const found: number[] = [];
  for (const run of sorted) if (run !== found.at(-1) && found.push(run) === SKETCH_SIZE) break;
  return found.length < SKETCH_SIZE && low !== runs ? distinctRuns(runs) : Uint32Array.from(found);
}

const HASHES = 2 ** 32;

function distinctRuns(runs: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(runs)).sort().slice(0, SKETCH_SIZE);
}
