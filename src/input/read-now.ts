/** Reading at once, for callers that can't wait: plain text and JSON -> reports and problems. `read.ts` is the door for all formats. */
import { withoutCanceled } from './cancellations.ts';
import { decodeBytes } from './encodings.ts';
import { formatOf } from './formats.ts';
import { looksLikeLines, readJson, readJsonText } from './json.ts';
import type { Format } from './limits.ts';
import { charsetOf } from './markup-encodings.ts';
import { badEncoding, binary, readPlain, readPlainText } from './plain.ts';
import { failedReading, type Reading, type ReadOptions } from './reports.ts';
import { looksLikeTable, readTableRecords } from './table-records.ts';

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
  if (decoded.is === 'binary') return binary(input, bytes);
  const problems = decoded.isGuess ? [badEncoding(input)] : [];
  if (looksLikeJson(decoded.text, input)) return readJsonText(decoded.text, input, options, problems);
  if (looksLikeTable(decoded.text, options.columns)) return readTableRecords(bytes, input, options);
  return readPlainText(decoded.text, bytes, input, options, problems);
}

/** A brace or bracket, then what JSON has after it; `[Video] Ferry sinks` and `{{ad}}` are text. */
function looksLikeJson(text: string, input: string): boolean {
  return /^\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[{"\]]))/.test(text.slice(0, 2000)) || looksLikeLines(text, input);
}
