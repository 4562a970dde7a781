/**
 * Reports of a feed: what a feed says -> a report for each entry that has a text, its paragraphs kept, and a problem for each entry without. An entry of which
 * only the summary stands in the feed says so: its page must be fetched.
 */

import type { Problem } from '../../core/model/problems.ts';
import type { Block } from '../../core/model/report.ts';
import type { StatedDate } from '../dates.ts';
import type { StatedFields } from '../fields.ts';
import { LARGEST_TEXT, readableSize } from '../limits.ts';
import { BETWEEN, readMarkup, readMarkupParts } from '../markup.ts';
import { baseName } from '../names.ts';
import { failedReading, makeReport, type Reading, type ReadOptions, type ReadReport } from '../reports.ts';
import type { Feed, FeedDate, FeedEntry, FeedPerson, FeedText } from './feed-model.ts';
import { isMarkupType } from './feed-model.ts';
import { outletIn } from './feed-outlets.ts';

/**
 * Words from which a summary is a whole text: RSS has no other place for one than its description, and teasers run to some sixty words
 * (`truncations.ts`), the longest met to under a hundred and fifty.
 */
const WHOLE_WORDS = 150;
/** An id that can be written beside a text; feeds also have whole sentences for ids. */
const ID = /^[^\s\p{C}]{1,200}$/u;
/** Characters of a title shown in a problem. */
const SHOWN_TITLE = 60;

/** The reports of a feed that was read. */
export function reportsOfFeed(feed: Feed, input: string, options: ReadOptions): Reading {
  const { mostRecords } = options;
  const { entries } = feed;
  if (entries.length === 0) return failedReading('no-text', emptyFeed(feed), input);
  if (mostRecords !== undefined && entries.length > mostRecords) {
    const detail = `${entries.length} entries are more than are read of one feed here (${mostRecords}); give the pages of one event instead.`;
    return failedReading('too-large', detail, input);
  }
  const found: ReadReport[] = [];
  const problems: Problem[] = [...feedProblems(feed, input)];
  entries.forEach((entry, i) => {
    const read = readEntryReport(entry, i + 1, feed, input, options);
    if ('report' in read) found.push(read);
    else problems.push({ ...read.problem, report: input });
  });
  return { found, problems, isFeed: true };
}

function emptyFeed(feed: Feed): string {
  const broken = feed.isWhole ? '' : ' It breaks off: fetch it again.';
  return `A feed without entries: nothing to read.${broken}`;
}

function feedProblems(feed: Feed, input: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (!feed.isWhole)
    problems.push({
      code: 'cut-off',
      detail: `The feed breaks off after ${counted(feed.entries.length)}; the last may lack its end. Fetch it again.`,
      report: input,
    });
  if (feed.strays !== undefined)
    problems.push({
      code: 'not-a-report',
      detail: `${feed.strays === 1 ? 'One of its items is no object and was' : `${feed.strays} of its items are no objects and were`} passed over.`,
      report: input,
    });
  if (feed.isFollowed === true)
    problems.push({
      code: 'bad-xml',
      detail: 'Another feed follows the first in this file and was not read; give it as a file of its own.',
      report: input,
    });
  if (feed.isGuess)
    problems.push({
      code: 'bad-encoding',
      detail: `Its bytes are not in the encoding it states; read as ${feed.encoding}, so letters may be wrong.`,
      report: input,
    });
  return problems;
}

function counted(entries: number): string {
  return entries === 1 ? 'one entry' : `${entries} entries`;
}

interface MarkedText {
  readonly text: string;
  /** Captions in it. */
  readonly told: readonly Block[];
}

interface EntryText extends MarkedText {
  readonly language: string | null;
  readonly isSummary: boolean;
}

function readEntryReport(
  entry: FeedEntry,
  number: number,
  feed: Feed,
  input: string,
  options: ReadOptions,
): ReadReport | { readonly problem: Problem } {
  const found = textOf(entry);
  const place = `Entry ${number}${shownTitle(entry)}`;
  if (found === null) {
    return { problem: { code: 'no-text', detail: `${place} has no text; ${whereToRead(entry)}` } };
  }
  const bytes = new TextEncoder().encode(found.text);
  if (bytes.length > LARGEST_TEXT) {
    const detail = `${place}: ${readableSize(bytes.length)} of text is more than a report can be (${readableSize(LARGEST_TEXT)}).`;
    return { problem: { code: 'too-large', detail } };
  }
  const problems: Problem[] = [];
  if (found.isSummary)
    problems.push({ code: 'teaser', detail: `Only its summary stands in the feed; ${whereToRead(entry)}` });
  const unread = unreadDate(entry);
  if (unread !== null) problems.push({ code: 'bad-field', detail: unread });
  const raw = {
    input,
    text: found.text,
    sha256: options.sha256(bytes),
    told: found.told,
    name: feed.entries.length === 1 ? baseName(input) : `${baseName(input)}-${number}`,
    fields: fieldsOf(entry, feed, found.language),
    problems,
  };
  const made = makeReport(raw, options);
  return found.isSummary ? withoutEcho(made, problems) : made;
}

/** That a summary breaks off, or leads to the rest, is said once. */
function withoutEcho(made: ReadReport, own: readonly Problem[]): ReadReport {
  const isEcho = ({ code, detail }: Problem): boolean =>
    (code === 'teaser' || code === 'cut-off') && !own.some(each => each.detail === detail);
  return { ...made, problems: made.problems.filter(problem => !isEcho(problem)) };
}

/** The longest text of an entry, else its summary; null if it has neither. */
function textOf(entry: FeedEntry): EntryText | null {
  const texts = entry.content
    .filter(({ type }) => isReadable(type))
    .map(text => ({ ...markedText(text), language: text.language }));
  const full = texts.reduce<(typeof texts)[number] | null>(
    (best, each) => (each.text.length > (best?.text.length ?? 0) ? each : best),
    null,
  );
  const summary = entry.summary === null ? { text: '', told: [] } : markedText(entry.summary);
  if (full !== null && full.text.length >= summary.text.length) return { ...full, isSummary: false };
  if (summary.text === '') return null;
  const isSummary = full === null && summary.text.split(/\s+/).length < WHOLE_WORDS;
  return { ...summary, language: entry.summary?.language ?? null, isSummary };
}

function isReadable(type: string): boolean {
  return isMarkupType(type) || type.startsWith('text/');
}

/** A text as it is read; where one type is stated and another sent, what it looks like is believed. */
function plainText({ value, type }: FeedText): string {
  return isMarkupType(type) ? readMarkup(value) : value;
}

/** The same with the captions in it, which layout alone would not tell. */
function markedText({ value, type }: FeedText): MarkedText {
  if (!isMarkupType(type)) return { text: value, told: [] };
  const parts = readMarkupParts(value);
  const told: Block[] = [];
  let start = 0;
  for (const { text, isCaption } of parts) {
    if (isCaption) told.push({ kind: 'caption', start, end: start + text.length });
    start += text.length + BETWEEN.length;
  }
  return { text: parts.map(({ text }) => text).join(BETWEEN), told };
}

/** On one line, as headlines are. */
function lineOf(text: FeedText | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return plainText(text).replace(/\s+/g, ' ').trim() || null;
}

function shownTitle(entry: FeedEntry): string {
  const title = lineOf(entry.title) ?? entry.id;
  return title === null ? '' : ` ("${title.slice(0, SHOWN_TITLE)}")`;
}

function whereToRead(entry: FeedEntry): string {
  const address = pageOf(entry);
  return address === null ? 'find its page and give that.' : `give its page instead: ${address}`;
}

function pageOf(entry: FeedEntry): string | null {
  const out = entry.content.find(({ address, type }) => address !== null && isReadable(type))?.address ?? null;
  const address = entry.link ?? out;
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

/** What the entry, else its source or the feed, states. */
function fieldsOf(entry: FeedEntry, feed: Feed, textLanguage: string | null): StatedFields {
  const title = lineOf(entry.source?.title) ?? lineOf(feed.title);
  const outlet = title === null ? (entry.publisher?.name ?? null) : outletIn(title);
  const fields: Readonly<Record<keyof StatedFields, unknown>> = {
    id: entry.id !== null && ID.test(entry.id) ? entry.id : null,
    headline: lineOf(entry.title),
    outlet,
    url: pageOf(entry),
    byline: bylineOf(entry, feed, outlet),
    ...datesOf(entry),
    embargoed: null,
    language: primaryTag(textLanguage ?? entry.language ?? feed.language),
    role: null,
    status: null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as StatedFields;
}

interface EntryDates {
  readonly published: StatedDate | null;
  readonly updated: StatedDate | null;
}

/** Dates of publication, in the order in which they are believed. */
function publicationsOf({ published, dated, created }: FeedEntry): readonly FeedDate[] {
  return [published, dated, created].filter(date => date !== null);
}

/**
 * The first that can be read is the publication. Of an entry that states only its update that is when it was published: Atom asks for no other date. An update
 * that is the publication is none.
 */
function datesOf(entry: FeedEntry): EntryDates {
  const stated = publicationsOf(entry);
  const updated = entry.updated?.date ?? null;
  if (stated.length === 0) return { published: updated, updated: null };
  const published = stated.find(({ date }) => date !== null)?.date ?? null;
  const isSame =
    updated !== null &&
    published !== null &&
    updated.published === published.published &&
    updated.zone === published.zone;
  return { published, updated: isSame ? null : updated };
}

function unreadDate(entry: FeedEntry): string | null {
  if (datesOf(entry).published !== null) return null;
  const stated = publicationsOf(entry)[0] ?? entry.updated;
  if (stated === null) return null;
  const shown = JSON.stringify(stated.stated.slice(0, 60));
  return stated.period === null
    ? `Its date is ${shown} and was passed over; state the day with --meta.`
    : `Its date is ${shown}, which tells no day; state it with --meta.`;
}

/** Atom: the entry's authors, else its source's, else the feed's; names only, and not the outlet's own. */
function bylineOf(entry: FeedEntry, feed: Feed, outlet: string | null): string | null {
  const names = [
    entry.authors,
    entry.source?.authors ?? [],
    feed.format === 'rss' || feed.format === 'rdf' ? [] : feed.authors,
  ]
    .map(namesOf)
    .find(list => list.length > 0);
  const byline = names?.join(', ') ?? null;
  return byline !== null && outletIn(byline) === outlet ? null : byline;
}

function namesOf(persons: readonly FeedPerson[]): readonly string[] {
  return [...new Set(persons.flatMap(({ name }) => (name === null ? [] : [name])))];
}

function primaryTag(language: string | null): string | null {
  return /^([a-z]{2,3})(?:-|$)/i.exec(language ?? '')?.[1]?.toLowerCase() ?? null;
}
