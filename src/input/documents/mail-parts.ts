/**
 * A mail taken apart: bytes -> heads, bodies and attachments, as `postal-mime` gives them; null if it is none. Letters are told by the bytes before the label: mail programs
 * state one encoding and write another, and not every decoder has the marks of Windows-1252.
 */
import PostalMime from 'postal-mime';
import { decodeBytes } from '../encodings.ts';
import { byteOfUnit, unitOfByte } from '../windows-1252.ts';

type Parsed = Awaited<ReturnType<PostalMime['parse']>>;

export interface Attachment extends Omit<Parsed['attachments'][number], 'content'> {
  readonly content: string | ArrayBuffer | Uint8Array;
  /** The encoding it is said to be in. */
  readonly charset?: string;
}

export interface Mail extends Omit<Parsed, 'attachments'> {
  readonly attachments: readonly Attachment[];
  /** Whether nothing told the encoding of its text. */
  readonly isGuess: boolean;
}

/** Parts in parts: a signed mail with alternatives and pictures has five. */
const DEEPEST_PARTS = 30;
const LONGEST_HEADERS = 256 * 1024;
const UTF8 = 'utf-8';

/** What is used of a part in the library's tree, which its types do not tell. */
interface Part {
  content: ArrayBuffer | null;
  readonly state: string;
  readonly childNodes: readonly Part[];
  readonly contentType: {
    multipart: string | false;
    readonly parsed: { value: string; readonly params: Record<string, string | undefined> };
  };
  readonly contentDisposition: { readonly parsed: { readonly value: string } };
}

interface Parser {
  readonly currentNode: Part;
  readonly attachments: readonly object[];
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
  collectNode(part: Part, ...others: readonly unknown[]): Promise<void>;
  parse(bytes: Uint8Array): Promise<Parsed>;
}

const Library = PostalMime as unknown as new (options: object) => Parser;

/** The library's parser, which is handed lines of heads and bodies of text in UTF-8. */
class MailParser extends Library {
  isGuess = false;

  override processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    const isHead = this.currentNode.state === 'header' && line.some(isBeyondAscii);
    const decoded = isHead ? decodeBytes(line) : null;
    return super.processLine(decoded?.is === 'text' ? new TextEncoder().encode(decoded.text) : line, isFinal);
  }

  override async collectNode(part: Part, ...others: readonly unknown[]): Promise<void> {
    const { contentType, contentDisposition, content } = part;
    // parts were announced and none is there: what stands there is the text
    if (contentType.multipart !== false && part.childNodes.length === 0 && hasBytes(content)) {
      contentType.multipart = false;
      contentType.parsed.value = 'text/plain';
    }
    const { value: type, params } = contentType.parsed;
    const isBody = /^text\/(?:plain|html)$/.test(type) && contentDisposition.parsed.value !== 'attachment';
    if (isBody && content !== null) {
      const decoded = decodeBody(new Uint8Array(content), params.charset);
      if (decoded !== null) {
        part.content = bufferOf(decoded.text);
        params.charset = UTF8;
        this.isGuess ||= decoded.isGuess;
      }
    }
    const before = this.attachments.length;
    await super.collectNode(part, ...others);
    const own = this.attachments[before];
    if (own !== undefined && params.charset !== undefined) Object.assign(own, { charset: params.charset });
  }
}

/** Takes a mail apart. */
export async function takeApart(bytes: Uint8Array): Promise<Mail | null> {
  const parser = new MailParser({
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: DEEPEST_PARTS,
    maxHeadersSize: LONGEST_HEADERS,
  });
  try {
    const { headers, subject, from, text, html, attachments, ...mail } = await parser.parse(withoutMark(bytes));
    return {
      ...mail,
      headers: headers.map(header => ({ ...header, value: asWritten(header.value) })),
      attachments: attachments.map(
        (attachment): Attachment => ({
          ...attachment,
          filename: attachment.filename === null ? null : asWritten(attachment.filename),
        }),
      ),
      ...(subject === undefined ? {} : { subject: asWritten(subject) }),
      ...(from === undefined ? {} : { from: { ...from, name: asWritten(from.name) } }),
      ...(text === undefined ? {} : { text: withMarks(text) }),
      ...(html === undefined ? {} : { html: withMarks(html) }),
      isGuess: parser.isGuess,
    };
  } catch {
    return null;
  }
}

function isBeyondAscii(byte: number): boolean {
  return byte >= 0x80;
}

function hasBytes(content: ArrayBuffer | null): boolean {
  return content !== null && content.byteLength > 0;
}

function bufferOf(text: string): ArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Labels behind which bytes are of another encoding than they say: what programs write that ask nobody. */
const LOOSE = /^(?:utf-?8|us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp-?1252|x-cp1252|ansi.*)$/i;

/** A body's text; null where the library knows better: in letters of ASCII other alphabets may be hidden, and it knows more names of encodings. */
function decodeBody(
  bytes: Uint8Array,
  charset: string | undefined,
): { readonly text: string; readonly isGuess: boolean } | null {
  if (!bytes.some(isBeyondAscii)) return null;
  const label = charset?.trim() ?? '';
  const isLoose = label === '' || LOOSE.test(label);
  const decoded = decodeBytes(bytes, isLoose && /1252|8859|latin|ansi/i.test(label) ? 'windows-1252' : null);
  if (decoded.is !== 'text') return null;
  // of bytes that are UTF-8 by their form no label is believed
  return isLoose || !decoded.isGuess ? decoded : null;
}

/** A mail that begins with a byte order mark: its first line would be no field. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Controls 128 to 159 are marks of Windows-1252 that a decoder did not know. */
function withMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, control => String.fromCharCode(unitOfByte(control.charCodeAt(0))));
}

/** Letters beyond ASCII, none of which is outside of Windows-1252. */
const BYTES_ONLY = /[\u0080-\uffff]/;

/** Words of a head with their marks; what was UTF-8 under another name is read again. */
function asWritten(words: string): string {
  if (!BYTES_ONLY.test(words)) return words;
  const bytes = Array.from({ length: words.length }, (_, i) => byteOfUnit(words.charCodeAt(i)));
  if (bytes.includes(-1)) return withMarks(words);
  const decoded = decodeBytes(new Uint8Array(bytes));
  return decoded.is === 'text' && !decoded.isGuess ? decoded.text : withMarks(words);
}
