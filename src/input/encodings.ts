/**
 * Encodings: bytes -> the text they stand for, or what keeps them from being one.
 * UTF-8 first, UTF-16 by its mark, then what was said of them, Windows-1252 as a last resort and said so. A byte order mark goes; all else stays.
 */

import { unitOfByte } from './windows-1252.ts';

export type Decoded =
  | { readonly is: 'text'; readonly text: string; readonly isGuess: false }
  | { readonly is: 'text'; readonly text: string; readonly isGuess: true }
  | { readonly is: 'binary' };

/** Bytes looked at to tell binary from text. */
const SAMPLE = 65_536;
/** Control characters other than white space above which a sample is no text. */
const MOST_CONTROLS = 0.02;
/** First bytes of formats people pass by mistake, which need not hold a zero byte. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip: docx, odt, epub
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
];

/**
 * Decodes a file's bytes. `charset`: the encoding they are said to be in. It is believed of bytes that are not UTF-8: nothing else is so by chance, and
 * many a server says what it says of every page.
 */
export function decodeBytes(bytes: Uint8Array, charset: string | null = null): Decoded {
  if (SIGNATURES.some(signature => signature.every((byte, i) => bytes[i] === byte))) return { is: 'binary' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, false);
  const said = charset === null ? null : decoderFor(charset);
  const isWide = said?.encoding.startsWith('utf-16') === true;
  if (isBinary(bytes) && !isWide) return { is: 'binary' };
  const text = decodeUtf8(bytes);
  // the one family whose text has zero bytes, which no other text has
  if (text !== null && !(isWide && text.includes('\0'))) return { is: 'text', text, isGuess: false };
  if (said === null || said.encoding === 'utf-8') return { is: 'text', text: decodeWindows1252(bytes), isGuess: true };
  const decoded = said.encoding === 'windows-1252' ? decodeWindows1252(bytes) : said.decode(bytes);
  return { is: 'text', text: decoded, isGuess: decoded.includes('\ufffd') };
}

/** Null for a name that stands for no encoding here. */
function decoderFor(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

let utf8: InstanceType<typeof TextDecoder> | undefined;

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    utf8 ??= new TextDecoder('utf-8', { fatal: true });
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** By hand: a decoder would put a replacement where a surrogate stands alone, and the text must stay as it is. */
function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array((bytes.length - 2) >> 1);
  for (let i = 0; i < units.length; i++) units[i] = view.getUint16(2 + 2 * i, isLittleEndian);
  if (units.includes(0)) return { is: 'binary' };
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return { is: 'text', text, isGuess: false };
}

function decodeWindows1252(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) {
    chunks.push(String.fromCharCode(...Array.from(bytes.subarray(i, i + 8192), unitOfByte)));
  }
  return chunks.join('');
}

/** A zero byte, or many control characters, near the start. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
    else if (byte === 127) controls++;
  }
  return controls > length * MOST_CONTROLS;
}

/** The bytes as text, a character each: for patterns over what is in ASCII. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** Bytes taken at once: as arguments of one call they must fit on the stack. */
const CHUNK = 8192;
