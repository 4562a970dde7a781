/** Formats: which one an input is in, by what its bytes begin with where that is plain, else by what it was said to be, else by its name. Out: a format, or null. */
import { type Format, formatByName } from './limits.ts';

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
  { format: 'html', pattern: /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i },
  { format: 'html', pattern: /^\s*<\?xml\s[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i },
  { format: 'xml', pattern: /^\s*<\?xml\s/i },
];

/** Names whose bytes may be of another format: a page saved as text, a feed saved as a page. */
const MAY_BE_OTHER: ReadonlySet<Format | null> = new Set([null, 'text', 'html', 'xml']);

/** The format of an input; null where nothing tells. `contentType`: what a server said of it. */
export function formatOf(bytes: Uint8Array, input: string, contentType?: string): Format | null {
  const named = formatByType(contentType ?? '') ?? formatByName(input);
  return MAY_BE_OTHER.has(named) ? (formatByBytes(bytes) ?? named) : named;
}

interface TypeRow {
  readonly format: Format;
  readonly pattern: RegExp;
}

/** Media types that say what a body is. `text/plain` and `application/octet-stream` are what servers say of all that they don't know. */
const TYPES: readonly TypeRow[] = [
  { format: 'html', pattern: /^(?:text\/html|application\/xhtml\+xml)$/ },
  { format: 'records', pattern: /^(?:application|text)\/(?:(?:[\w.-]+\+)?json|x-ndjson|jsonl|x-jsonlines)$/ },
  { format: 'xml', pattern: /^(?:application|text)\/(?:[\w.-]+\+)?xml$/ },
  { format: 'archive', pattern: /^application\/warc$/ },
  { format: 'word', pattern: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/ },
  { format: 'pdf', pattern: /^application\/(?:x-)?pdf$/ },
  { format: 'mail', pattern: /^message\/rfc822$/ },
  { format: 'table', pattern: /^text\/(?:csv|tab-separated-values)$/ },
];

function formatByType(contentType: string): Format | null {
  const type = contentType.replace(/;.*$/s, '').trim().toLowerCase();
  return TYPES.find(({ pattern }) => pattern.test(type))?.format ?? null;
}

function formatByBytes(bytes: Uint8Array): Format | null {
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
