/**
 * Encodings of XML and HTML: bytes and what came with them -> the text. In the order of RFC 7303: byte order mark, the server's charset, the document's own words, UTF-8;
 * one that does not fit the bytes gives way to the next, and detection stands last. But letters of UTF-8 are believed before a label of one byte a letter, which
 * servers and templates put on everything. Out also: the encoding's name and whether it was guessed.
 */
import { unitOfByte } from './windows-1252.ts';

export interface DecodedXml {
  readonly text: string;
  /** Lower case, as stated where that fits: `utf-8`, `us-ascii`, `gb18030`. */
  readonly encoding: string;
  /** Whether nothing that was stated fits the bytes. */
  readonly isGuess: boolean;
}

/** Bytes in which an XML declaration is looked for. */
const DECLARATION = 400;
/** Bytes detection looks at. */
const SAMPLE = 65_536;
/** Whole characters of UTF-8 that make up for one that is broken: a text of UTF-8 with a slip is no other encoding. */
const WHOLE_FOR_BROKEN = 10;

/** Sets that contain the one named, in which bytes so labelled mostly are. */
const WIDER: Readonly<Record<string, string>> = { gb2312: 'gb18030', gbk: 'gb18030', 'tis-620': 'windows-874' };
/** The same of what is detected: Hebrew has not been written from left to right for decades. */
const DETECTED: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  ascii: 'windows-1252',
};
const WIDE_NAMES: Readonly<Record<string, string>> = {
  'utf-16': 'utf-16be',
  utf16: 'utf-16be',
  utf_16: 'utf-16be',
  u16: 'utf-16be',
  'utf-32': 'utf-32be',
  utf_32: 'utf-32be',
};

interface Mark {
  readonly encoding: string;
  readonly bytes: readonly number[];
  /** Bytes that are no text. */
  readonly length: number;
}

/** Byte order marks, and what `<` or `<?` begins with where there is none (XML 1.0, appendix F); longer before shorter. */
const MARKS: readonly Mark[] = [
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff], length: 4 },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0], length: 4 },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff], length: 2 },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe], length: 2 },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf], length: 3 },
  { encoding: 'utf-32be', bytes: [0, 0, 0, 0x3c], length: 0 },
  { encoding: 'utf-32le', bytes: [0x3c, 0, 0, 0], length: 0 },
  { encoding: 'utf-16be', bytes: [0, 0x3c, 0], length: 0 },
  { encoding: 'utf-16le', bytes: [0x3c, 0, 0x3f, 0], length: 0 },
  { encoding: 'utf-16le', bytes: [0x3c, 0, 0x21, 0], length: 0 },
];

/** Decodes the bytes of an XML document. `contentType` is the server's, with or without a charset. */
export function decodeXml(bytes: Uint8Array, contentType?: string): Promise<DecodedXml> {
  return decodeMarkup(bytes, contentType, declaredEncoding);
}

/** Decodes the bytes of a web page, whose encoding a `meta` element may state. */
export function decodeHtml(bytes: Uint8Array, contentType?: string): Promise<DecodedXml> {
  return decodeMarkup(bytes, contentType, metaEncoding);
}

/** Labels of one byte a letter. */
const NARROW = /^(?:iso-8859|windows-|us-ascii|ascii|latin)/;

async function decodeMarkup(
  bytes: Uint8Array,
  contentType: string | undefined,
  declaredIn: (bytes: Uint8Array) => string | null,
): Promise<DecodedXml> {
  const mark = MARKS.find(known => known.bytes.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) {
    const text = decodeAs(bytes.subarray(mark.length), mark.encoding);
    if (text !== null) return { text: mended(text), encoding: mark.encoding, isGuess: false };
  }
  const body = mark === undefined ? bytes : bytes.subarray(mark.length);
  const declared = declaredIn(body);
  const charset = charsetOf(contentType);
  const stated = [charset, declared].flatMap(name => (name === null ? [] : [name]));
  // RFC 3023 took text without a charset for US-ASCII: true, and without harm, where all of it is
  const isText = charset === null && /^\s*text\//i.test(contentType ?? '');
  // no text of such an encoding is UTF-8 by chance, if it has a letter beyond ASCII
  const isMislabelled = NARROW.test(stated[0] ?? '') && body.some(byte => byte >= 0x80);
  const wanted = [...(isText ? ['us-ascii'] : []), ...(isMislabelled ? ['utf-8'] : []), ...stated, 'utf-8'];
  for (const encoding of wanted) {
    const text = decodeAs(body, encoding);
    if (text !== null)
      return { text: mended(text), encoding, isGuess: encoding === 'utf-8' && stated.some(isWideName) };
  }
  const lossy = new TextDecoder('utf-8').decode(body);
  if (isMostlyWhole(lossy)) return { text: mended(lossy), encoding: 'utf-8', isGuess: true };
  const detected = await detectEncoding(body);
  const text = decodeAs(body, detected);
  return text === null
    ? { text: mended(lossy), encoding: 'utf-8', isGuess: true }
    : { text: mended(text), encoding: detected, isGuess: true };
}

function isWideName(name: string): boolean {
  return name.startsWith('utf-16') || name.startsWith('utf-32');
}

/** The name that a charset parameter or an XML declaration states, in the form used here. */
function canonical(name: string): string {
  const lower = name.trim().toLowerCase();
  return WIDE_NAMES[lower] ?? WIDER[lower] ?? lower;
}

/** The charset that a server states, in the form used here; null if it states none. */
export function charsetOf(contentType: string | undefined): string | null {
  const found = /;\s*charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType ?? '');
  return found === null ? null : canonical(found[1] ?? '');
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const opening = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const found = /<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]{1,40})/i.exec(opening);
  return found === null ? null : canonical(found[1] ?? '');
}

/** Bytes at the head of a page in which its encoding is looked for, as browsers do. */
const PRESCAN = 4096;

function metaEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const found = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  return found === undefined ? declaredEncoding(bytes) : canonical(found);
}

/** The text that bytes are in an encoding; null if it is unknown or they don't fit it. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'us-ascii' || encoding === 'ascii') {
    return bytes.every(byte => byte < 0x80) ? new TextDecoder('utf-8').decode(bytes) : null;
  }
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le');
  // what has no zero bytes is in no wide encoding, whatever is stated of it
  if (encoding.startsWith('utf-16') && !bytes.subarray(0, SAMPLE).includes(0)) return null;
  try {
    return new TextDecoder(encoding, { fatal: !encoding.startsWith('utf-16') }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittleEndian);
    if (code > 0x10ffff) return null;
    parts.push(String.fromCodePoint(code));
  }
  return parts.join('');
}

/** Controls 128 to 159 are in practice marks of Windows-1252; a byte order mark inside is nothing. */
function mended(text: string): string {
  const marked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return marked.replace(/[\u0080-\u009f]/g, control => String.fromCharCode(unitOfByte(control.charCodeAt(0))));
}

function isMostlyWhole(text: string): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit >= 0x80) whole++;
  }
  return whole >= broken * WHOLE_FOR_BROKEN;
}

/** What the letters suggest; Windows-1252, which fits any bytes, where they suggest nothing. */
async function detectEncoding(bytes: Uint8Array): Promise<string> {
  const { detect } = await import('chardet');
  const name = detect(withoutTags(bytes))?.toLowerCase();
  return name === undefined ? 'windows-1252' : (DETECTED[name] ?? canonical(name));
}

/** Bytes of the text between tags: names of elements are English in every feed. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  let isTag = false;
  return bytes.subarray(0, SAMPLE).filter(byte => {
    if (byte === 0x3c) isTag = true;
    const isText = !isTag;
    if (byte === 0x3e) isTag = false;
    return isText;
  });
}
