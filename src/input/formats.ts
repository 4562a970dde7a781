/** Formats: which one an input is in, by what its bytes begin with where that is plain, else by its name. In: bytes and a name. Out: a format, or null. */
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
  { format: 'html', pattern: /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i },
  { format: 'html', pattern: /^\s*<\?xml\s[^>]*>\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i },
  { format: 'xml', pattern: /^\s*<\?xml\s/i },
  // agency copy without a declaration
  {
    format: 'xml',
    pattern:
      /^\s*<(?:!DOCTYPE\s+|[\w-]+:)?(?:nitf|NewsML|(?:news|package|concept|knowledge|planning|catalog)(?:Item|Message))[\s>]/,
  },
];

/** Names whose bytes may be of another format: a page saved as text, a feed saved as a page. */
const MAY_BE_OTHER: ReadonlySet<Format | null> = new Set([null, 'text', 'html', 'xml']);

/** The format of an input; null where neither its bytes nor its name tells. */
export function formatOf(bytes: Uint8Array, input: string): Format | null {
  const named = formatByName(input);
  return MAY_BE_OTHER.has(named) ? (formatByBytes(bytes) ?? named) : named;
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
