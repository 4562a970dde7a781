/**
 * The readers' one door: bytes and the name they came under -> reports and problems. No file is opened here.
 * By what the bytes begin with where that is plain, else by the name's ending.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { decodeBytes } from './encodings.ts';
import { formatOf } from './formats.ts';
import { looksLikeLines, readJson, readJsonText } from './json.ts';
import type { Format } from './limits.ts';
import { assignIds } from './names.ts';
import { badEncoding, binary, readPlain, readPlainText } from './plain.ts';
import { failedReading, type ReadInside, type Reading, type ReadOptions } from './reports.ts';

/** What reads a format that is more than text: bytes -> reports and problems, without a throw. `inside` reads what is found inside. */
export type DocumentReader = (
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
) => Reading | Promise<Reading>;

/** Readers of documents, each with its library, loaded when the first of its kind comes. */
const DOCUMENT_READERS: Partial<Readonly<Record<Format, () => Promise<DocumentReader>>>> = {
  archive: async () => (await import('./warc.ts')).readWholeArchive,
  word: async () => (await import('./word.ts')).readWord,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  mail: async () => (await import('./mail.ts')).readMail,
  table: async () => (await import('./table-records.ts')).readTableRecords,
};

/** Reads one input of any format. */
export async function readInput(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  const format = formatOf(bytes, input, options.contentType);
  const load = format === null ? undefined : DOCUMENT_READERS[format];
  if (load === undefined) return readReports(bytes, input, options);
  try {
    const reader = await load();
    return await reader(bytes, input, options, readInput);
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
  const format = formatOf(bytes, input, options.contentType);
  if (format === 'records') return readJson(bytes, input, options);
  if (format === 'text') return readPlain(bytes, input, options);
  if (format === null) return readUnknown(bytes, input, options);
  return failedReading('not-a-report', `${FORMAT_NAMES[format]}; save the article as plain text.`, input);
}

const FORMAT_NAMES: Readonly<Record<Exclude<Format, 'text' | 'records'>, string>> = {
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
  const decoded = decodeBytes(bytes);
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
}

/** Puts readings together: ids made unique, identical texts named. */
export function gatherReadings(readings: readonly Reading[]): Batch {
  const found = readings.flatMap(reading => reading.found);
  const ids = assignIds(found.map(({ report }) => report));
  const reports = found.map(({ report }, i) => (report.id === ids[i] ? report : { ...report, id: ids[i]! }));
  const own = found.flatMap(({ problems }, i) => problems.map(problem => ({ ...problem, report: ids[i]! })));
  return { reports, problems: [...readings.flatMap(reading => reading.problems), ...own, ...findIdentical(reports)] };
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
