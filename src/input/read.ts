/**
 * The readers' one door: bytes and the name they came under -> reports and problems. No file is opened here. By what the bytes begin with where that is plain, else by
 * what a server said of them, else by the name's ending. What plain text does not need is loaded when it is.
 */
import { nameBinary } from './binaries.ts';
import { withoutCanceled } from './cancellations.ts';
import { formatOf } from './formats.ts';
import type { Format } from './limits.ts';
import { binary, readPlain } from './plain.ts';
import { type DocumentReader, failedReading, type Reading, type ReadOptions } from './reports.ts';

/** Readers, each with its library, loaded when the first of its kind comes. */
const READERS: Readonly<Record<Exclude<Format, 'text'>, () => Promise<DocumentReader>>> = {
  records: async () => (await import('./json.ts')).readJson,
  html: async () => (await import('./html.ts')).readHtml,
  feed: async () => (await import('./feeds/feed-entries.ts')).readFeedReports,
  xml: async () => (await import('./xml.ts')).readXmlReports,
  archive: async () => (await import('./archives/warc.ts')).readWholeArchive,
  word: async () => (await import('./documents/word.ts')).readWord,
  pdf: async () => (await import('./documents/pdf.ts')).readPdf,
  mail: async () => (await import('./documents/mail.ts')).readMail,
  table: async () => (await import('./table-records.ts')).readTableRecords,
};

/** Reads one input of any format. Nothing is thrown, whatever is in it. */
export async function readInput(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  try {
    return await readByFormat(bytes, input, options);
  } catch {
    // of libraries that meet what they never met
    return failedReading(
      'bad-document',
      'It could not be read as what it seems to be; save its text and give that.',
      input,
    );
  }
}

async function readByFormat(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  const format = formatOf(bytes, input, options.contentType);
  if (isOther(bytes, input, format)) return binary(input, bytes);
  if (format === 'text') return withoutCanceled(readPlain(bytes, input, options));
  if (format === null) return (await import('./read-now.ts')).readReports(bytes, input, options);
  const reader = await READERS[format]();
  return withoutCanceled(await reader(bytes, input, options, readInput));
}

/** Formats whose readers open what is no text, or say themselves what they were given. */
const OPENS_BINARY: ReadonlySet<Format | null> = new Set(['word', 'archive']);

/** Whether it is a picture or another file that is no text, under the name of one. */
function isOther(bytes: Uint8Array, input: string, format: Format | null): boolean {
  if (OPENS_BINARY.has(format) || !bytes.subarray(0, LOOKED_AT).includes(0)) return false;
  return format === 'pdf' && isPdf(bytes) ? false : nameBinary(bytes, input) !== null;
}

const LOOKED_AT = 1024;

function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
}
