/**
 * Character sets: bytes of a page or feed -> text, by what is said of them: a byte order mark, the server, the document itself; else UTF-8 where they hold, else
 * by the letters. In: bytes and labels as stated (WHATWG Encoding). Out: the text, and whether it is a guess. Never fails: what no letter stands for is U+FFFD.
 */
import { decodeBytes } from './encodings.ts';

export interface DecodedText {
  readonly text: string;
  /** Name of the encoding, as the WHATWG standard has it. */
  readonly encoding: string;
  readonly isGuess: boolean;
}

/** The label in a Content-Type: `text/html; charset=utf-8`. */
export function charsetOf(contentType: string | undefined): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

/** Bytes at the head of a page where its encoding is told, as browsers look for it. */
const PRESCAN = 4096;

/** The label in a page's own head. */
export function metaCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return meta ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

/** Decodes by the first label that is one. A label is not believed where the bytes are UTF-8 and hold more than ASCII. */
export async function decodeText(bytes: Uint8Array, labels: readonly (string | null)[]): Promise<DecodedText> {
  const marked = markOf(bytes);
  if (marked !== null) return { text: decode(bytes, marked), encoding: marked, isGuess: false };
  const whole = utf8(bytes);
  for (const label of labels) {
    const encoding = label === null ? null : encodingOf(label);
    if (encoding === null) continue;
    // in a page that calls itself UTF-16 by its own ASCII letters it is not
    if (encoding.startsWith('utf-16') && label === labels.at(-1)) continue;
    if (
      whole !== null &&
      encoding !== 'utf-8' &&
      !encoding.startsWith('utf-16') &&
      !isAscii(whole) &&
      !isStateful(encoding)
    )
      return { text: whole, encoding: 'utf-8', isGuess: false };
    if (encoding === 'utf-8' && whole === null) continue;
    return { text: decode(bytes, encoding), encoding, isGuess: false };
  }
  if (whole !== null) return { text: whole, encoding: 'utf-8', isGuess: false };
  const { analyse } = await import('chardet');
  const guess = analyse(bytes.subarray(0, SAMPLE))
    .map(({ name }) => encodingOf(name))
    .find(name => name !== null && name !== 'utf-8');
  if (guess !== undefined && guess !== null) return { text: decode(bytes, guess), encoding: guess, isGuess: true };
  const last = decodeBytes(bytes);
  return {
    text: last.is === 'binary' ? decode(bytes, 'windows-1252') : last.text,
    encoding: 'windows-1252',
    isGuess: true,
  };
}

/** Bytes looked at for a guess. */
const SAMPLE = 100_000;

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The standard's name for a label; null if it is none. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** Encodings whose bytes are all ASCII though the letters are not. */
function isStateful(encoding: string): boolean {
  return encoding === 'iso-2022-jp';
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
