/**
 * Reports: a text and what is stated of it -> a Report with its layout, date and language, and the problems found.
 * The one place where readers' findings become a Report. The text is never rewritten.
 */

import { findLanguage, findLanguageShares, type LanguageTable, makeLanguageTable } from '../core/extract/languages.ts';
import { findBlocks } from '../core/extract/layout/blocks.ts';
import { findDateline } from '../core/extract/layout/datelines.ts';
import type { LayoutVocabulary } from '../core/language/layout.ts';
import { whyClosed } from '../core/model/closed.ts';
import type { Problem, ProblemCode } from '../core/model/problems.ts';
import type { Block, PublishedFrom, Report } from '../core/model/report.ts';
import { offsetsOf } from '../core/model/zones.ts';
import { sliceSpan } from '../core/text/spans.ts';
import { dropUnseen, seenText, writtenSpan } from '../core/text/unseen.ts';
import { splitWords, type Words } from '../core/text/words.ts';
import { findDamages } from './damages.ts';
import type { StatedDate } from './dates.ts';
import { findEmbargo, type ToldEmbargo } from './embargoes.ts';
import type { StatedFields } from './fields.ts';
import { freeText } from './free-text.ts';
import { languageProfiles, scriptProfiles } from './language-profiles.ts';
import { type MetaTable, rowFor } from './tables.ts';
import { findTruncation } from './truncations.ts';

/** What readers need from outside; they open nothing themselves. */
export interface ReadOptions {
  /** SHA-256, hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
  readonly layout: LayoutVocabulary;
  /** Tags of the languages that can be compared. */
  readonly languages: readonly string[];
  /** Fields per file or id; they win over what the input states. */
  readonly table?: MetaTable;
  /** Fields for inputs that do not state them. */
  readonly defaults?: StatedFields;
  /** Address an input was fetched from: links in it are relative to this. */
  readonly url?: string;
  /** What the server said the bytes are, as in `Content-Type`: `text/html; charset=utf-8`. */
  readonly contentType?: string;
  /** The version of ninjs that items are held to, `1.2`; without it the newest of the generation that each fits best. */
  readonly ninjsVersion?: string;
  /** Records of one file above which none of it is read; without it any number is. */
  readonly mostRecords?: number;
  /** Columns of a table of reports, by the names of the fields that they hold. */
  readonly columns?: Readonly<Record<string, string>>;
  /** How many other inputs this one was found inside of: a mail in a mail in an archive. */
  readonly depth?: number;
  /** Unpacks what readers can't unpack themselves; without it that is said. */
  readonly unpack?: Unpack;
}

/** Unpacks bytes sent under a `Content-Encoding` such as `br`; null if it does not know it, or there are more than `largest`. Never throws. */
export type Unpack = (coding: string, bytes: Uint8Array, largest: number) => Uint8Array | null;

/** The readers' one door, as those are handed it that find inputs of other formats inside of theirs. */
export type ReadInside = (bytes: Uint8Array, input: string, options: ReadOptions) => Promise<Reading>;

/** A report as read and what is wrong with it; `id` is not yet unique in its batch. */
export interface ReadReport {
  readonly report: Report;
  /** The id that is stated of it; absent where it goes by its file's name. */
  readonly stated?: string;
  readonly problems: readonly Problem[];
}

/** What is kept of a text that its agency has taken back. */
export interface Cancellation {
  readonly input: string;
  /** What its other states are known by: its id if it states one, its address. */
  readonly keys: readonly string[];
  readonly outlet: string | null;
  /** Numbers made of its words and of those of its other states, by which copies are known; none if no words came. */
  readonly prints: readonly number[];
}

/** What one input gave. */
export interface Reading {
  readonly found: readonly ReadReport[];
  /** Problems of the input itself, or of records that gave no report. */
  readonly problems: readonly Problem[];
  /** Texts that their agency has taken back. */
  readonly canceled?: readonly Cancellation[];
  /** Whether it is a feed: an entry's page may then stand for its summary. */
  readonly isFeed?: true;
}

/** What reads a format that is more than text: bytes -> reports and problems, without a throw. */
export type DocumentReader = (
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
) => Reading | Promise<Reading>;

/** A text with what its own record states, before tables and defaults. */
export interface RawReport {
  readonly input: string;
  readonly text: string;
  readonly sha256: string;
  /** Id if none is stated: the file's base name. */
  readonly name: string;
  readonly fields: StatedFields;
  readonly problems: readonly Problem[];
  /** The number its agency gives this version. */
  readonly version?: number;
  /** What its source says of stretches of the text: an element's name tells what the layout alone would not. In order, none within another. */
  readonly told?: readonly Block[];
  /** Words of it that are no part of the text and may tell of an embargo: of a page's head, of a stamp on the margin. */
  readonly margins?: readonly string[];
}

/** An input that gave nothing but a problem. */
export function failedReading(code: ProblemCode, detail: string, input: string): Reading {
  return { found: [], problems: [{ code, detail, report: input }] };
}

let languages: LanguageTable | undefined;

function languageTable(): LanguageTable {
  languages ??= makeLanguageTable(languageProfiles, scriptProfiles);
  return languages;
}

/** Builds the report: fields by table, record, defaults in that order; then layout, date and language from the text. */
export function makeReport(raw: RawReport, options: ReadOptions): ReadReport {
  const row = options.table ? rowFor(options.table, raw.input, raw.fields.id ?? raw.name) : undefined;
  const fields: StatedFields = { ...options.defaults, ...raw.fields, ...row };
  const { text } = raw;
  // the layout is read without the characters nobody sees
  const seen = seenText(text);
  const read = seen?.text ?? text;
  const words = splitWords(read);
  const readBlocks = findBlocks(read, dropUnseen(fields.headline ?? '') || null, options.layout, words);
  const written = seen === null ? readBlocks : readBlocks.map(block => ({ ...block, ...writtenSpan(seen, block) }));
  const blocks = raw.told === undefined ? written : withTold(written, raw.told);
  const told = fields.embargoed === undefined ? embargoOf(raw, fields, read) : null;
  const embargoed = fields.embargoed ?? told?.until;
  const language = fields.language ?? findLanguage(read, words, languageTable());
  const report: Report = {
    id: fields.id ?? raw.name,
    input: raw.input,
    role: fields.role ?? 'report',
    outlet: fields.outlet ?? null,
    url: fields.url ?? null,
    headline: fields.headline ?? printedHeadline(text, blocks),
    byline: fields.byline ?? null,
    ...datesOf(read, withoutLines(read, readBlocks, told?.lines ?? []), fields, options.layout),
    ...(raw.version !== undefined && { version: raw.version }),
    status: fields.status ?? 'usable',
    embargoed: embargoed ? writtenMoment(embargoed, null) : null,
    language,
    sha256: raw.sha256,
    text,
    blocks,
  };
  const problems = [
    ...raw.problems,
    ...findProblems({ ...report, text: read, blocks: readBlocks }, words, options),
    ...untoldEmbargo(told),
  ];
  return {
    report,
    ...(fields.id !== undefined && { stated: fields.id }),
    problems: problems.map(problem => ({ ...problem, report: report.id })),
  };
}

/** Blocks with what the source tells of their kind: within a stretch it tells of, all is of that kind. */
function withTold(blocks: readonly Block[], told: readonly Block[]): readonly Block[] {
  let next = 0;
  return blocks.map(block => {
    while (next < told.length && told[next]!.end <= block.start) next++;
    const over = told[next];
    return over !== undefined && over.start <= block.start && block.end <= over.end
      ? { ...block, kind: over.kind }
      : block;
  });
}

function printedHeadline(text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find(found => found.kind === 'headline');
  return block ? sliceSpan(text, block).replace(/^#{1,6}\s+/, '') : null;
}

type Dates = Pick<Report, 'published' | 'publishedFrom' | 'updated' | 'zone'>;

/** Metadata, else the dateline; never anything else. */
function datesOf(text: string, blocks: readonly Block[], fields: StatedFields, layout: LayoutVocabulary): Dates {
  const dateline = findDateline(text, blocks, layout);
  const published = fields.published?.published ?? dateline?.date ?? null;
  const publishedFrom: PublishedFrom | null = fields.published ? 'metadata' : published === null ? null : 'dateline';
  const zone = fields.published ? fields.published.zone : (dateline?.zone ?? null);
  const update =
    fields.updated ?? (dateline?.updated ? { published: dateline.updated, zone: dateline.updatedZone } : null);
  const isOnlyUpdated = published === null && update !== null;
  return {
    published,
    publishedFrom,
    updated: update === null ? null : writtenMoment(update, isOnlyUpdated ? update.zone : zone),
    zone: isOnlyUpdated ? update.zone : zone,
  };
}

/** A moment as a report has it; with its offset where that is not the report's zone: two clocks of two zones are not to be compared as they stand. */
export function writtenMoment({ published, zone }: StatedDate, known: string | null): string {
  if (zone === null || zone === known || !published.includes('T')) return published;
  const offsets = offsetsOf(zone);
  // of a zone that may be several only the day is known on the report's clock
  return offsets?.length === 1 ? `${published}${offsetText(offsets[0]!)}` : published.slice(0, published.indexOf('T'));
}

function offsetText(minutes: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

function findProblems(report: Report, words: Words, options: ReadOptions): readonly Problem[] {
  const truncation = findTruncation(report.text, words, report.blocks, options.layout);
  return [
    ...findDamages(report.text),
    ...(truncation ? [truncation] : []),
    ...languageProblems(report, words, options.languages),
    ...(report.status === 'usable' ? [] : [withheld(report)]),
    ...embargoProblems(report),
  ];
}

function withheld(report: Report): Problem {
  return { code: 'withheld', detail: `Its agency marks it "${report.status}": check before using what it says.` };
}

/** What the text, its headline or its margins say of an embargo where no field does. */
function embargoOf({ margins = [] }: RawReport, { headline = '' }: StatedFields, text: string): ToldEmbargo | null {
  const told = [text, headline, ...margins].flatMap(words => findEmbargo(words) ?? []);
  return told.find(({ until }) => until !== null) ?? told[0] ?? null;
}

/** Blocks other than those that an embargo stands in: the day on which it ends is not that of publication. */
function withoutLines(text: string, blocks: readonly Block[], lines: readonly string[]): readonly Block[] {
  const spans = lines.map(line => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }));
  return blocks.filter(block => !spans.some(({ start, end }) => start >= 0 && block.start < end && block.end > start));
}

function untoldEmbargo(told: ToldEmbargo | null): readonly Problem[] {
  if (told === null || told.until !== null) return [];
  const detail = `It speaks of an embargo (“${freeText(told.words, 80)}”), whose end can’t be read; state it as "embargoed", or nothing keeps it from being handed on.`;
  return [{ code: 'embargoed', detail }];
}

/** An embargo is told unless it had ended when the text was published; whether it has ended since is for who has a clock. */
function embargoProblems(report: Report): readonly Problem[] {
  const { embargoed, published, updated, zone } = report;
  if (embargoed === null) return [];
  const written = Date.parse(`${updated ?? published}${(updated ?? published)?.includes('T') ? (zone ?? 'Z') : ''}`);
  if (!Number.isNaN(written) && whyClosed({ status: 'usable', embargoed }, written) === null) return [];
  return [
    {
      code: 'embargoed',
      detail: `Embargoed (${embargoed}): until then nothing of it may be published, exported or sent; it may be compared on this machine.`,
    },
  ];
}

/** Share of a text's paragraphs in another language above which it counts as mixed. */
const MIXED_SHARE = 0.2;

function languageProblems(report: Report, words: Words, accepted: readonly string[]): readonly Problem[] {
  const { language } = report;
  if (language === null) {
    return [
      { code: 'language-not-told', detail: 'Too short to tell its language; state it with the field "language".' },
    ];
  }
  const shares = findLanguageShares(report.text, words, report.blocks, languageTable());
  const main = shares[0]?.tag ?? language;
  if (!accepted.includes(language) || (!accepted.includes(main) && !shares.some(({ tag }) => tag === language))) {
    return [otherLanguage(accepted.includes(language) ? main : language)];
  }
  const other = shares.find(({ tag, share }) => tag !== language && share >= MIXED_SHARE);
  return other ? [mixedLanguage(report, other.tag, other.share)] : [];
}

function nameOf(tag: string): string {
  return [...languageProfiles, ...scriptProfiles].find(profile => profile.tag === tag)?.name ?? `"${tag}"`;
}

function otherLanguage(tag: string): Problem {
  return {
    code: 'other-language',
    detail: `Written in ${nameOf(tag)}, which can't be compared yet; it is left out of what texts do not say.`,
  };
}

function mixedLanguage(report: Report, tag: string, share: number): Problem {
  const percent = Math.round(share * 100);
  return {
    code: 'mixed-language',
    detail: `About ${percent}% of it is in ${nameOf(tag)}, the rest in ${nameOf(report.language!)}; only that rest is understood.`,
  };
}
