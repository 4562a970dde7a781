/** Plain text and Markdown: bytes -> one report, its text kept code unit for code unit. */
import type { Problem } from '../core/model/problems.ts';
import { nameBinary } from './binaries.ts';
import { decodeBytes } from './encodings.ts';
import { LARGEST_TEXT, readableSize } from './limits.ts';
import { charsetOf } from './markup-encodings.ts';
import { baseName } from './names.ts';
import { findUnparted, type Paste, type PastedReport, splitPaste } from './pastes.ts';
import { tellMost } from './repeats.ts';
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
  return { found: [makeReport(raw, options)], problems: unparted(text, input) };
}

/** Each report that was pasted into one text; how many were found is said. Of one with a head the head is no part of its text. */
function readPasted(
  text: string,
  { reports, by, notes, empty }: Paste,
  input: string,
  options: ReadOptions,
  problems: readonly Problem[],
): Reading {
  const most = options.mostRecords ?? reports.length;
  if (reports.length > most) {
    const detail = `${reports.length} reports in one text are more than are read of one file here (${most}); give those of one event in a file of their own.`;
    return failedReading('too-large', detail, input);
  }
  const isOne = reports.length === 1;
  const found = reports.map((report, i) => {
    const own = text.slice(report.start, report.end);
    const sha256 = options.sha256(new TextEncoder().encode(own));
    const name = isOne ? baseName(input) : `${baseName(input)}-${i + 1}`;
    const told = [...problems, ...unreadDay(report, input)];
    return makeReport({ input, text: own, sha256, name, fields: report.fields, problems: told }, options);
  });
  const without = empty.map((head): Problem => {
    const detail = `“${head.slice(0, LONGEST_HEAD)}” has no text under it and was left out; was it pasted?`;
    return { code: 'no-text', detail, report: input };
  });
  if (isOne) return { found, problems: [...unparted(found[0]!.report.text, input), ...without] };
  const detail = `Read as ${reports.length} reports, by ${by}; if it is one, take those lines out.${notes.map(note => ` ${note}`).join('')}`;
  return { found, problems: [{ code: 'several-reports', detail, report: input }, ...tellMost(without, input)] };
}

/** UTF-16 code units of a head in a message. */
const LONGEST_HEAD = 100;

function unreadDay({ unreadDay: day }: PastedReport, input: string): readonly Problem[] {
  if (day === null) return [];
  const why = /\d{4}/.test(day) ? 'can be read as two days' : 'has no year';
  const detail = `The day in its head, ${day}, ${why} and was passed over; write it as 13 March 2024 or 2024-03-13.`;
  return [{ code: 'bad-field', detail, report: input }];
}

function unparted(text: string, input: string): readonly Problem[] {
  const what = findUnparted(text);
  if (what === null) return [];
  const detail = `It has ${what}; read as one report. If it is several, begin each with a line such as “# Outlet, date, address”.`;
  return [{ code: 'not-parted', detail, report: input }];
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
