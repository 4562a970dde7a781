/**
 * Files that are no text: bytes -> what they are, in words, and what to give instead; null where that can't be told. By what they begin with and, of archives, by what is in
 * them, whatever they are called.
 */
import { isZip, listZip } from './zips.ts';

interface Signature {
  readonly bytes: readonly number[];
  /** From the start. */
  readonly at?: number;
  readonly what: string;
}

const PICTURE = 'have its text recognised (OCR) and give that.';
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: `A picture (PNG); ${PICTURE}` },
  { bytes: [0xff, 0xd8, 0xff], what: `A picture (JPEG); ${PICTURE}` },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: `A picture (GIF); ${PICTURE}` },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, what: `A picture (WebP); ${PICTURE}` },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: `A picture (TIFF); ${PICTURE}` },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: `A picture (TIFF); ${PICTURE}` },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, what: `A picture (HEIC); ${PICTURE}` },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, what: 'A video or sound; give a transcript of it.' },
  { bytes: [0x49, 0x44, 0x33], what: 'A sound (MP3); give a transcript of it.' },
  { bytes: [0x42, 0x5a, 0x68], what: 'Packed (bzip2); unpack it and give what is in it.' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'Packed (xz); unpack it and give what is in it.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'Packed (7z); unpack it and give what is in it.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'Packed (RAR); unpack it and give what is in it.' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'A PDF; name it .pdf.' },
];

const BOOK = 'A book (EPUB); save its text as .docx or plain text and give that.';
/** Kinds of zip archives, by a file in them. */
const ARCHIVES: readonly { readonly file: RegExp; readonly what: string }[] = [
  { file: /^word\/document\d*\.xml$/i, what: 'A Word document; name it .docx.' },
  { file: /^xl\//, what: 'A spreadsheet; save the sheet as CSV and give that.' },
  { file: /^ppt\//, what: 'A presentation; save its text as .docx or plain text and give that.' },
  { file: /^META-INF\/container\.xml$/, what: BOOK },
  {
    file: /^(?:content\.xml|mimetype|Index\/Document\.iwa)$/,
    what: 'A document of another program; save it as .docx and give that.',
  },
];

/** Streams of what Office wrote before 2007, by their names in UTF-16. */
const OLD_OFFICE: readonly { readonly stream: string; readonly ending: string; readonly what: string }[] = [
  {
    stream: '__substg1.0_',
    ending: '.msg',
    what: 'An Outlook mail (.msg), which is not read; save it as .eml or plain text and give that.',
  },
  {
    stream: 'WordDocument',
    ending: '.doc',
    what: 'A document of an old Word (.doc), which is not read; save it as .docx and give that.',
  },
  {
    stream: 'PowerPoint Document',
    ending: '.ppt',
    what: 'A presentation of an old Office (.ppt); save its text as .docx or plain text and give that.',
  },
  {
    stream: 'Workbook',
    ending: '.xls',
    what: 'A spreadsheet of an old Excel (.xls); save the sheet as CSV and give that.',
  },
  {
    stream: 'Book',
    ending: '.xls',
    what: 'A spreadsheet of an old Excel (.xls); save the sheet as CSV and give that.',
  },
];

/** What a file is that is no text. */
export function nameBinary(bytes: Uint8Array, input: string): string | null {
  if (isZip(bytes)) {
    if (hasType(bytes, 'application/epub+zip')) return BOOK;
    const entries = listZip(bytes);
    if (entries === null) return 'A zip archive that is damaged; make it again, or give what is in it.';
    return ARCHIVES.find(({ file }) => entries.some(({ name }) => file.test(name)))?.what ?? ZIP;
  }
  if (isOldOffice(bytes)) return nameOldOffice(bytes, input);
  return SIGNATURES.find(({ bytes: start, at = 0 }) => start.every((byte, i) => bytes[at + i] === byte))?.what ?? null;
}

/** Whether the first file of an archive, which is not packed, tells its type. */
function hasType(bytes: Uint8Array, type: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, 100)).includes(`mimetype${type}`);
}

const ZIP = 'A zip archive; unpack it and give what is in it.';

/** The container of Office before 2007, and of encrypted documents. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function nameOldOffice(bytes: Uint8Array, input: string): string {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return (
    (
      OLD_OFFICE.find(({ stream }) => names.includes(stream)) ??
      OLD_OFFICE.find(({ ending }) => input.toLowerCase().endsWith(ending))
    )?.what ?? 'A document of an old Office, which is not read; save it as .docx and give that.'
  );
}
