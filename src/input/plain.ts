/** Plain text and Markdown: bytes -> one report, its text kept code unit for code unit. */
import type { Problem } from '../core/model/problems.ts';
import { nameBinary } from './binaries.ts';
import { decodeBytes } from './encodings.ts';
import { LARGEST_TEXT, readableSize } from './limits.ts';
import { charsetOf } from './markup-encodings.ts';
import { baseName } from './names.ts';
import { type Paste, splitPaste } from './pastes.ts';
import { failedReading, makeReport, type Reading, type ReadOptions } from './reports.ts';

/** Reads bytes as one report's text. */
export function readPlain(bytes: Uint8Array, input: string, options: ReadOptions): Reading {
  if (bytes.length > LARGEST_TEXT) return tooLarge(bytes.length, LARGEST_TEXT, input);
  const decoded = decodeBytes(bytes, charsetOf(options.contentType));
  if (decoded.is === 'binary') return binary(input, bytes);
  return readPlainText(decoded.text, bytes, input, options, decoded.isGuess ? [badEncoding(input)] : []);
}

/** The same for text already decoded from `bytes`. */
export function readPlainText(
  text: string,
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  problems: readonly Problem[],
): Reading {
  if (bytes.length > LARGEST_TEXT) return tooLarge(bytes.length, LARGEST_TEXT, input);
  if (text.trim() === '') return failedReading('empty', 'Nothing in it but white space; was the text saved?', input);
  if (MARKUP.test(text.slice(0, 1000))) return markup(input);
  const paste = splitPaste(text, options.layout);
  if (paste !== null) return readPasted(text, paste, input, options, problems);
  const raw = { input, text, sha256: options.sha256(bytes), name: baseName(input), fields: {}, problems };
  return { found: [makeReport(raw, options)], problems: [] };
}

/** Each report that was pasted into one text; how many were found is said. */
function readPasted(
  text: string,
  { reports, by }: Paste,
  input: string,
  options: ReadOptions,
  problems: readonly Problem[],
): Reading {
  const most = options.mostRecords ?? reports.length;
  if (reports.length > most) {
    const detail = `${reports.length} reports in one text are more than are read of one file here (${most}); give those of one event in a file of their own.`;
    return failedReading('too-large', detail, input);
  }
  const found = reports.map(({ start, end, fields }, i) => {
    const own = text.slice(start, end);
    const sha256 = options.sha256(new TextEncoder().encode(own));
    return makeReport({ input, text: own, sha256, name: `${baseName(input)}-${i + 1}`, fields, problems }, options);
  });
  const detail = `Read as ${reports.length} reports, by ${by}; if it is one, take those lines out.`;
  return { found, problems: [{ code: 'several-reports', detail, report: input }] };
}

const MARKUP = /^\s*(?:<!doctype html|<html[\s>]|<\?xml\s)/i;

function markup(input: string): Reading {
  return failedReading(
    'not-a-report',
    'A web page or XML, which is not read yet; save the article as plain text.',
    input,
  );
}

/** More bytes than its kind of input may have; `limit` says how many. */
export function tooLarge(size: number, limit: number, input: string): Reading {
  const detail = `${readableSize(size)}, more than is read of one file (${readableSize(limit)}); is it the right one? If so, split it.`;
  return failedReading('too-large', detail, input);
}

/** No text; what it is instead, if its bytes are given. */
export function binary(input: string, bytes?: Uint8Array): Reading {
  const what = bytes === undefined ? null : nameBinary(bytes, input);
  return failedReading('binary', what ?? 'Not a text; export it as plain text (UTF-8) and give that.', input);
}

export function badEncoding(input: string): Problem {
  return {
    code: 'bad-encoding',
    detail: 'Not valid UTF-8; read as Windows-1252, so accents may be wrong. Save it as UTF-8 to be sure.',
    report: input,
  };
}
