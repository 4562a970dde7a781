/** Plain text and Markdown: bytes -> one report, its text kept code unit for code unit. */
import type { Problem } from '../core/model/problems.ts';
import { decodeBytes } from './encodings.ts';
import { LARGEST_TEXT, readableSize } from './limits.ts';
import { charsetOf } from './markup-encodings.ts';
import { baseName } from './names.ts';
import { failedReading, makeReport, type Reading, type ReadOptions } from './reports.ts';

/** Reads bytes as one report's text. */
export function readPlain(bytes: Uint8Array, input: string, options: ReadOptions): Reading {
  if (bytes.length > LARGEST_TEXT) return tooLarge(bytes.length, LARGEST_TEXT, input);
  const decoded = decodeBytes(bytes, charsetOf(options.contentType));
  if (decoded.is === 'binary') return binary(input);
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
  const raw = { input, text, sha256: options.sha256(bytes), name: baseName(input), fields: {}, problems };
  return { found: [makeReport(raw, options)], problems: [] };
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

export function binary(input: string): Reading {
  return failedReading('binary', 'Not a text; export it as plain text (UTF-8) and give that.', input);
}

export function badEncoding(input: string): Problem {
  return {
    code: 'bad-encoding',
    detail: 'Not valid UTF-8; read as Windows-1252, so accents may be wrong. Save it as UTF-8 to be sure.',
    report: input,
  };
}
