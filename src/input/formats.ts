/** Formats: which one an input is in, by what its bytes begin with where that is plain, else by its name. In: bytes and a name. Out: a format, or null. */
import { type Format, formatByName } from './limits.ts';
import { isZip, listZip } from './zips.ts';

/** Bytes looked at. */
const SAMPLE = 1024;

interface Signature {
  readonly format: Format;
  readonly pattern: RegExp;
}

/** Openings that only files of one format have, whatever they are called. */
const SIGNATURES: readonly Signature[] = [
  { format: 'pdf', pattern: /^%PDF-/ },
  { format: 'archive', pattern: /^WARC\/\d/ },
  { format: 'html', pattern: /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html[\s>])/i },
  { format: 'html', pattern: /^\s*<\?xml\s[^>]*>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html[\s>])/i },
  { format: 'xml', pattern: /^\s*<\?xml\s/i },
  // the reader of Word documents says what to do
  { format: 'word', pattern: /^\{\\rtf\d/ },
  // lines of a mail's head only, and one among them that no one writes by hand
  {
    format: 'mail',
    pattern:
      /^(?:From \S+ [^\n]*\n)?(?=(?:[^\n]*\n)*?(?:MIME-Version:\s*1\.0|Message-ID:\s*<|Received:\s*(?:from|by)\s|Return-Path:\s*<))(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){3}/i,
  },
];

/** The same in bytes that are no text. */
const BINARY: readonly { readonly format: Format; readonly bytes: readonly number[] }[] = [
  // gzip: an archive, or something that its reader unpacks
  { format: 'archive', bytes: [0x1f, 0x8b, 0x08] },
  // what Office wrote before 2007, and its encrypted documents; the reader of Word documents says what to do
  { format: 'word', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** What a server says bytes are, by the part before any parameter. */
const TYPES: readonly { readonly format: Format; readonly pattern: RegExp }[] = [
  { format: 'html', pattern: /^(?:text\/html|application\/xhtml\+xml)$/ },
  { format: 'records', pattern: /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|x-ndjson|jsonl|jsonlines)$/ },
  { format: 'xml', pattern: /^(?:application|text)\/(?:[\w.-]+\+)?xml$/ },
  { format: 'text', pattern: /^text\/(?:plain|markdown)$/ },
  { format: 'pdf', pattern: /^application\/(?:x-)?pdf$/ },
  {
    format: 'word',
    pattern: /^application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml\.document|msword)$/,
  },
  { format: 'mail', pattern: /^message\/rfc822$/ },
  { format: 'table', pattern: /^text\/(?:csv|tab-separated-values)$/ },
  { format: 'archive', pattern: /^application\/warc$/ },
];

/** The format that a `Content-Type` names; null if it is none that is read. */
export function formatByType(contentType: string): Format | null {
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return TYPES.find(({ pattern }) => pattern.test(type))?.format ?? null;
}

/** Names whose bytes may be of another format: a page saved as text, a feed saved as a page. */
const MAY_BE_OTHER: ReadonlySet<Format | null> = new Set([null, 'text', 'html', 'xml']);

/** The format of an input; null where neither its bytes nor its name nor what a server said of it tells. */
export function formatOf(bytes: Uint8Array, input: string, contentType?: string): Format | null {
  const named = (contentType === undefined ? null : formatByType(contentType)) ?? formatByName(input);
  return MAY_BE_OTHER.has(named) ? (formatByBytes(bytes) ?? named) : named;
}

function formatByBytes(bytes: Uint8Array): Format | null {
  if (isZip(bytes)) return listZip(bytes)?.some(({ name }) => name === 'word/document.xml') ? 'word' : null;
  const binary = BINARY.find(signature => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (binary !== undefined) return binary.format;
  const opening = openingOf(bytes);
  return SIGNATURES.find(({ pattern }) => pattern.test(opening))?.format ?? null;
}

/** The first bytes, a character each; of UTF-16 every other. */
function openingOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const sample = bytes.subarray(isWide ? 2 : isMarked ? 3 : 0, SAMPLE);
  const first = isWide && bytes[0] === 0xfe ? 1 : 0;
  return String.fromCharCode(...(isWide ? sample.filter((_, i) => i % 2 === first) : sample));
}
