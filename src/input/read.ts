/**
 * The readers' one door: bytes and the name they came under -> reports and problems. No file is opened here.
 * By what the bytes begin with where that is plain, else by the name's ending.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { cancellationOf, goneWith, keysOf, withoutCanceled } from './cancellations.ts';
import { decodeBytes } from './encodings.ts';
import { formatOf } from './formats.ts';
import { looksLikeLines, readJson, readJsonText } from './json.ts';
import type { Format } from './limits.ts';
import { charsetOf } from './markup-encodings.ts';
import { assignIds } from './names.ts';
import { badEncoding, binary, readPlain, readPlainText } from './plain.ts';
import {
  type Cancellation,
  type DocumentReader,
  failedReading,
  type Reading,
  type ReadOptions,
  type ReadReport,
} from './reports.ts';

/** Readers of documents, each with its library, loaded when the first of its kind comes. */
const DOCUMENT_READERS: Partial<Readonly<Record<Format, () => Promise<DocumentReader>>>> = {
  html: async () => (await import('./html.ts')).readHtml,
  feed: async () => (await import('./feeds/feed-entries.ts')).readFeedReports,
  xml: async () => (await import('./xml.ts')).readXmlReports,
  archive: async () => (await import('./archives/warc.ts')).readWholeArchive,
  word: async () => (await import('./documents/word.ts')).readWord,
  pdf: async () => (await import('./documents/pdf.ts')).readPdf,
  mail: async () => (await import('./documents/mail.ts')).readMail,
  table: async () => (await import('./table-records.ts')).readTableRecords,
};

/** Reads one input of any format. */
export async function readInput(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  const format = formatOf(bytes, input, options.contentType);
  const load = format === null ? undefined : DOCUMENT_READERS[format];
  if (load === undefined) return readReports(bytes, input, options);
  try {
    const reader = await load();
    return withoutCanceled(await reader(bytes, input, options, readInput));
  } catch {
    // of libraries that meet what they never met
    return failedReading(
      'bad-document',
      'It could not be read as what it seems to be; save its text and give that.',
      input,
    );
  }
}

/** Reads one input of plain text or JSON, at once; other formats need `readInput`, and a problem says so. */
export function readReports(bytes: Uint8Array, input: string, options: ReadOptions): Reading {
  return withoutCanceled(readByFormat(bytes, input, options));
}

function readByFormat(bytes: Uint8Array, input: string, options: ReadOptions): Reading {
  const format = formatOf(bytes, input, options.contentType);
  if (format === 'records' || format === 'feed') return readJson(bytes, input, options);
  if (format === 'text') return readPlain(bytes, input, options);
  if (format === null) return readUnknown(bytes, input, options);
  return failedReading('not-a-report', `${FORMAT_NAMES[format]}; save the article as plain text.`, input);
}

const FORMAT_NAMES: Readonly<Record<Exclude<Format, 'text' | 'records' | 'feed'>, string>> = {
  html: 'A web page',
  xml: 'XML',
  archive: 'An archive of pages',
  word: 'A Word document',
  pdf: 'A PDF',
  mail: 'A mail',
  table: 'A table',
};

/** Standard input, or a name that says nothing. */
function readUnknown(bytes: Uint8Array, input: string, options: ReadOptions): Reading {
  const decoded = decodeBytes(bytes, charsetOf(options.contentType));
  if (decoded.is === 'binary') return binary(input);
  const problems = decoded.isGuess ? [badEncoding(input)] : [];
  return looksLikeJson(decoded.text, input)
    ? readJsonText(decoded.text, input, options, problems)
    : readPlainText(decoded.text, bytes, input, options, problems);
}

/** A brace or bracket, then what JSON has after it; `[Video] Ferry sinks` and `{{ad}}` are text. */
function looksLikeJson(text: string, input: string): boolean {
  return /^\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[{"\]]))/.test(text.slice(0, 2000)) || looksLikeLines(text, input);
}

/** Reports of a batch with unique ids, and every problem with the id its report has now. */
export interface Batch {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
  /** Texts that their agency has taken back; absent if none was. */
  readonly canceled?: readonly Cancellation[];
}

/** Puts readings together: what an agency has cancelled left out in all its states, ids made unique, identical texts named. */
export function gatherReadings(given: readonly Reading[]): Batch {
  const readings = given.map(withoutCanceled);
  const canceled = readings.flatMap(reading => reading.canceled ?? []);
  const { found, gone } = withoutGone(
    readings.flatMap(reading => reading.found),
    canceled,
  );
  const ids = assignIds(found.map(({ report }) => report));
  const reports = found.map(({ report }, i) => (report.id === ids[i] ? report : { ...report, id: ids[i]! }));
  const own = found.flatMap(({ problems }, i) => problems.map(problem => ({ ...problem, report: ids[i]! })));
  const stated = readings.flatMap(reading => reading.problems);
  return {
    reports,
    problems: [...stated, ...gone, ...own, ...findIdentical(reports)],
    ...(canceled.length > 0 && { canceled }),
  };
}

/** A batch without what is cancelled by one that was read apart from it. */
export function withoutTakenBack(batch: Batch, canceled: readonly Cancellation[]): Batch {
  if (canceled.length === 0) return batch;
  const by = new Map(
    batch.reports.flatMap(report => {
      const cancellation = cancellationOf(report, keysOf(report, report.id), canceled);
      return cancellation === undefined ? [] : [[report.id, goneWith(report, cancellation)] as const];
    }),
  );
  return {
    ...batch,
    reports: batch.reports.filter(({ id }) => !by.has(id)),
    problems: [...batch.problems.filter(({ report }) => report === undefined || !by.has(report)), ...by.values()],
  };
}

/** Reports that no cancellation takes back, and a problem for each that one does. */
function withoutGone(
  found: readonly ReadReport[],
  canceled: readonly Cancellation[],
): { readonly found: readonly ReadReport[]; readonly gone: readonly Problem[] } {
  const by = found.map(({ report, stated }) => cancellationOf(report, keysOf(report, stated), canceled));
  return {
    found: found.filter((_, i) => by[i] === undefined),
    gone: found.flatMap(({ report }, i) => {
      const cancellation = by[i];
      return cancellation === undefined ? [] : [goneWith(report, cancellation)];
    }),
  };
}

/** A problem for each report whose text an earlier one has, character for character. */
export function findIdentical(reports: readonly Report[]): readonly Problem[] {
  const first = new Map<string, Report>();
  return reports.flatMap(report => {
    const same = first.get(report.text);
    if (!same) first.set(report.text, report);
    return same ? [identical(report, same)] : [];
  });
}

function identical(report: Report, same: Report): Problem {
  const detail = `The same text as ${same.id}, character for character: the two count as one voice. Was it saved twice?`;
  return { code: 'identical', detail, report: report.id };
}
