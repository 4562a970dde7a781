/** Formats: which one an input is in, by what its bytes begin with where that is plain, else by what it was said to be, else by its name. Out: a format, or null. */
import { type Format, formatByName } from './limits.ts';
import { isZip, listZip } from './zips.ts';

/** Bytes looked at. */
const SAMPLE = 1024;

interface Signature {
  readonly format: Format;
  readonly pattern: RegExp;
}

/** Comments before a root; each ends where the first `-->` stands, so that there is one way only to read many. */
const COMMENTS = String.raw`\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*`;
const DECLARATION = String.raw`(?:<\?xml\s[^>]*>)?`;
/** A document type that is not HTML's. */
const DOCTYPE = String.raw`(?:<!doctype\s(?!\s*html)[^>]*>)?`;
const HTML = String.raw`<(?:!doctype\s+html|(?:html|head|body)[\s>])`;
/** Roots of feeds; behind words that are none of the file's own the tag has to say what it is. */
const FEED = String.raw`<(?:rss|rdf:rdf|feed|opml)[\s>]`;
const STATED_FEED = String.raw`<(?:(?:rss|opml)\s[^>]*version|(?:rdf:rdf|feed)\s[^>]*xmlns)\s*[=:]`;
const JSON_FEED = /^\s*\{[\s\S]*?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//;

/** Openings that only files of one format have, whatever they are called. */
const SIGNATURES: readonly Signature[] = [
  { format: 'pdf', pattern: /^%PDF-/ },
  { format: 'archive', pattern: /^WARC\/\d/ },
  { format: 'html', pattern: new RegExp(String.raw`^\s*${DECLARATION}${COMMENTS}${HTML}`, 'i') },
  { format: 'xml', pattern: /^\s*<\?xml\s/i },
  { format: 'feed', pattern: JSON_FEED },
  { format: 'xml', pattern: new RegExp(`^${COMMENTS}${DOCTYPE}${COMMENTS}${FEED}`, 'i') },
  // what a server printed before a feed
  {
    format: 'xml',
    pattern: new RegExp(String.raw`^(?:[^<]|</?(?:br|b)\s*/?>){0,300}${DECLARATION}${COMMENTS}${STATED_FEED}`, 'i'),
  },
  // agency copy without a declaration
  {
    format: 'xml',
    pattern:
      /^\s*<(?:!DOCTYPE\s+|[\w-]+:)?(?:nitf|NewsML|(?:news|package|concept|knowledge|planning|catalog)(?:Item|Message))[\s>]/,
  },
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

interface TypeRow {
  readonly format: Format;
  readonly pattern: RegExp;
}

/** Media types that say what a body is. `text/plain`, as `application/octet-stream`, is also what servers say of all that they don't know. */
const TYPES: readonly TypeRow[] = [
  { format: 'html', pattern: /^(?:text\/html|application\/xhtml\+xml)$/ },
  { format: 'records', pattern: /^(?:application|text)\/(?:(?:[\w.-]+\+)?json|x-ndjson|jsonl|(?:x-)?jsonlines)$/ },
  { format: 'xml', pattern: /^(?:application|text)\/(?:[\w.-]+\+)?xml$/ },
  { format: 'text', pattern: /^text\/(?:plain|markdown)$/ },
  { format: 'archive', pattern: /^application\/warc$/ },
  {
    format: 'word',
    pattern: /^application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml\.document|msword)$/,
  },
  { format: 'pdf', pattern: /^application\/(?:x-)?pdf$/ },
  { format: 'mail', pattern: /^message\/rfc822$/ },
  { format: 'table', pattern: /^text\/(?:csv|tab-separated-values)$/ },
];

/** The format that a `Content-Type` names; null if it is none that is read. */
export function formatByType(contentType: string): Format | null {
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return TYPES.find(({ pattern }) => pattern.test(type))?.format ?? null;
}

/** Names whose bytes may be of another format: a page saved as text, a feed saved as a page. */
const MAY_BE_OTHER: ReadonlySet<Format | null> = new Set([null, 'text', 'html', 'xml', 'records']);

/** The format of an input; null where neither its bytes nor its name nor what a server said of it tells. */
export function formatOf(bytes: Uint8Array, input: string, contentType?: string): Format | null {
  const typed = formatByType(contentType ?? '');
  const named = (typed === 'text' ? null : typed) ?? formatByName(input);
  return MAY_BE_OTHER.has(named) ? (formatByBytes(bytes) ?? named) : named;
}

/** Whether a file in a zip archive is a Word document's body; programs on the web number it. */
export function isWordName(name: string): boolean {
  return /^word\/document\d*\.xml$/i.test(name);
}

function formatByBytes(bytes: Uint8Array): Format | null {
  if (isZip(bytes)) return listZip(bytes)?.some(({ name }) => isWordName(name)) ? 'word' : null;
  const binary = BINARY.find(signature => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (binary !== undefined) return binary.format;
  const opening = openingOf(bytes, SAMPLE);
  return SIGNATURES.find(({ pattern }) => pattern.test(opening))?.format ?? null;
}

/** Bytes between which zeros tell an encoding with two or four bytes a character. */
const ZEROS_LOOKED_FOR = 64;
/** Share of zeros in it: half of them, or three of four. */
const WIDE_SHARE = 0.4;

/** The first bytes, a character each, without a byte order mark; of UTF-16 and UTF-32 those that are not zero. */
export function openingOf(bytes: Uint8Array, length: number): string {
  const sample = bytes.subarray(0, length);
  const head = sample.subarray(0, ZEROS_LOOKED_FOR);
  const isWide = head.filter(byte => byte === 0).length > head.length * WIDE_SHARE;
  const read = isWide ? sample.filter(byte => byte !== 0) : sample;
  const marks = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
  let opening = '';
  for (let at = 0; at < read.length; at += CHUNK) opening += String.fromCharCode(...read.subarray(at, at + CHUNK));
  return opening.replace(marks, '');
}

/** Bytes turned into characters at once: more are more arguments than a call may have. */
const CHUNK = 8192;
