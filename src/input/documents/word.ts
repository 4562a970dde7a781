/**
 * Word documents (.docx) -> one report: paragraphs, headings, lists, rows of tables, footnotes at the end; as if tracked changes were accepted, without comments.
 * Old formats, encrypted documents and such as unpack to more than is read are named problems, before anything is unpacked in full.
 */
import mammoth from 'mammoth';
import type { Problem } from '../../core/model/problems.ts';
import { isOldOffice, nameBinary } from '../binaries.ts';
import { decodeBytes } from '../encodings.ts';
import type { StatedFields } from '../fields.ts';
import { isWordName } from '../formats.ts';
import { freeText } from '../free-text.ts';
import { LARGEST_DOCUMENT, LARGEST_TEXT, readableSize } from '../limits.ts';
import { readMarkup } from '../markup.ts';
import { baseName } from '../names.ts';
import { tooLarge } from '../plain.ts';
import { failedReading, makeReport, type Reading, type ReadOptions } from '../reports.ts';
import { unpackBytes } from '../unpacking.ts';
import { isZip, listZip, storedBytes, storeZip, type ZipEntry } from '../zips.ts';
import { isPageNumber } from './pdf-pages.ts';
import { isDocument, wordText } from './word-text.ts';
import { holdsWords, prepareXml, wordsOfPart } from './word-xml.ts';

/** Bytes that all parts in XML may unpack to: a novel has ten million, and the tree made of them takes ten times as much. */
const LARGEST_PARTS = 30 * 2 ** 20;
/** Tags in them: a thick book has some hundred thousand, and a tree of more takes minutes and gigabytes. */
const MOST_TAGS = 400_000;
const TAG_OPENING = 0x3c;
const EQUALS = 0x3d;
/** The same of attributes. */
const MOST_ATTRIBUTES = 1_200_000;
const PART = /\.(?:xml|rels)$/i;
const MAIN = 'word/document.xml';
const ROOT = '_rels/.rels';
/** Parts that hold words: the body and notes to it. */
const BODIES = /^word\/(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/i;
const MARGINS = /^word\/(?:header|footer)\d*\.xml$/i;
const PROPERTIES = 'docProps/core.xml';

/** Reads a Word document. */
export async function readWord(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  if (bytes.length > LARGEST_DOCUMENT) return tooLarge(bytes.length, LARGEST_DOCUMENT, input);
  const entries = isZip(bytes) ? listZip(bytes) : null;
  if (entries === null || !entries.some(({ name }) => isWordName(name))) return noDocument(bytes, entries, input);
  const parts = entries.filter(({ name }) => PART.test(name));
  if (parts.some(({ isEncrypted }) => isEncrypted)) return encrypted(input);
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > LARGEST_PARTS) return tooMuchInside(input);
  const read = new Map<string, string>();
  let size = 0;
  let tags = 0;
  let attributes = 0;
  for (const part of parts) {
    // what the directory says need not be so
    const found = unpackPart(bytes, part, LARGEST_PARTS - size);
    if (found === 'larger') return tooMuchInside(input);
    if (found === null) return damaged(input);
    size += found.length;
    tags += countBytes(found, TAG_OPENING);
    attributes += countBytes(found, EQUALS);
    if (tags > MOST_TAGS || attributes > MOST_ATTRIBUTES) return tooMuchInside(input);
    // the XML of documents declares nothing: what does would have something else read into it
    const text = new TextDecoder().decode(found);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return damaged(input);
    read.set(part.name, text);
  }
  const main = read.get(mainPart(read.get(ROOT) ?? '')) ?? read.get(MAIN) ?? '';
  if (main.replace(/<[^>]*>/g, '').length > LARGEST_TEXT) return tooLarge(size, LARGEST_TEXT, input);
  const opened = await openDocument(read);
  if (opened === null) return damaged(input);
  const { text, headline, isStruck } = wordText(opened.document);
  const hasInserted = /<w:altChunk\b/.test(main);
  if (text.trim() === '')
    return failedReading(
      'no-text',
      hasInserted
        ? 'Its text is a document inserted in it, which is not read; open it in Word, copy the text into a new document and give that.'
        : 'No words in it; are they in a picture? Save them as text.',
      input,
    );
  if (text.length > LARGEST_TEXT) return tooLarge(text.length, LARGEST_TEXT, input);
  const fields = { ...(headline === null ? {} : { headline }), ...readProperties(read.get(PROPERTIES) ?? '', text) };
  const margins = marginWords(read);
  const told = [
    ...partsTold(main, isStruck),
    ...(hasInserted ? ['A document inserted in it was not read; copy its text in.'] : []),
    ...opened.unknown
      .filter(name => holdsWords(main, name))
      .map(name => `Words in parts of a kind that is not known (${name}) were left out.`),
    ...(margins.length === 0
      ? []
      : [
          `Its page headers and footers were left out: ${margins.map(words => `“${freeText(words, 80)}”`).join(', ')}.`,
        ]),
  ];
  const problems = told.map((detail): Problem => ({ code: 'document-parts', detail, report: input }));
  const raw = { input, text, sha256: options.sha256(bytes), name: baseName(input), fields, problems, margins };
  return { found: [makeReport(raw, options)], problems: [] };
}

function countBytes(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === wanted) count += 1;
  return count;
}

/** The part that the archive says is the document. */
function mainPart(relationships: string): string {
  const relationship = relationships.match(/<Relationship\s[^<>]*>/g)?.find(tag => /\/officeDocument["']/.test(tag));
  return (/\sTarget\s*=\s*["']\/?([^"']+)["']/.exec(relationship ?? '')?.[1] ?? MAIN).replace(/^\.\//, '');
}

/** Headers and footers shown at most. */
const MOST_MARGINS = 5;

/** The words of page headers and footers, each once; numbers of pages say nothing. */
function marginWords(read: ReadonlyMap<string, string>): readonly string[] {
  const words = [...read].flatMap(([name, xml]) => (MARGINS.test(name) ? wordsOfPart(xml) : []));
  return [...new Set(words.map(line => readMarkup(`<p>${line}</p>`)))]
    .filter(line => /\p{L}{2}/u.test(line) && !isPageNumber(line))
    .slice(0, MOST_MARGINS);
}

function unpackPart(bytes: Uint8Array, part: ZipEntry, largest: number): Uint8Array | 'larger' | null {
  const stored = storedBytes(bytes, part);
  if (stored === null || (part.method !== 0 && part.method !== 8)) return null;
  if (part.method === 0) return stored.length > largest ? 'larger' : stored;
  const found = unpackBytes(stored, 'deflate', largest);
  if (found.is === 'larger') return 'larger';
  return found.is === 'whole' ? found.bytes : null;
}

interface OpenedDocument {
  readonly document: object;
  /** Names of elements that the library does not know. */
  readonly unknown: readonly string[];
}

/** The document's tree as mammoth reads it; null if it can't. Of the archive it is given what is text. */
async function openDocument(read: ReadonlyMap<string, string>): Promise<OpenedDocument | null> {
  let document: unknown = null;
  const keep = (whole: object): object => {
    document = whole;
    // nothing is to be converted
    return { ...whole, children: [] };
  };
  const encoder = new TextEncoder();
  const own = storeZip(
    [...read].map(([name, xml]) => ({ name, bytes: encoder.encode(BODIES.test(name) ? prepareXml(xml) : xml) })),
  );
  // the first is for Node, the second for browsers
  const source = { buffer: own, arrayBuffer: own.buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  try {
    const { messages } = await mammoth.convertToHtml(source, {
      transformDocument: keep,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: false,
    });
    const unknown = messages.flatMap(({ message }) => UNKNOWN.exec(message)?.[1] ?? []);
    return isDocument(document) ? { document, unknown: [...new Set(unknown)] } : null;
  } catch {
    return null;
  }
}

/** What the library says of elements that it passes over. */
const UNKNOWN = /unrecognised element was ignored: ([\w.-]+:[\w.-]+)/;

/** Words of no person's name that programs put where an author's stands. */
const NO_AUTHOR =
  /\b(?:microsoft|office|user|admin\w*|windows|template|owner|word|author|unknown|default|python-docx|apache)\b|[\d@_]/i;

/** Who wrote it, and its title where its text begins with it. When it was made or changed is not when it was published. */
function readProperties(xml: string, text: string): StatedFields {
  const value = (name: string): string => {
    const found = new RegExp(`<dc:${name}(?:\\s[^>]*)?>([^<]{1,300})</dc:${name}>`).exec(xml)?.[1] ?? '';
    return readMarkup(`<p>${found}</p>`);
  };
  const creator = value('creator');
  const title = value('title');
  return {
    ...(/\S\s+\S/.test(creator) && !NO_AUTHOR.test(creator) ? { byline: creator } : {}),
    ...(title !== '' && text.startsWith(title) && /[\r\n]/.test(text[title.length] ?? '') ? { headline: title } : {}),
  };
}

/** What is in it that a reader of it in Word may see otherwise. */
function partsTold(xml: string, isStruck: boolean): readonly string[] {
  const told: string[] = [];
  if (/<w:(?:del|ins|moveFrom|moveTo)\s/.test(xml)) told.push('Its tracked changes were read as if all were accepted.');
  if (isStruck) told.push('Words with a line through them were left out.');
  if (/<w:commentReference\b/.test(xml)) told.push('Its comments were left out.');
  if (/<w:vanish(?:\s*\/?>|\s+w:val="(?:true|1|on)")/.test(xml))
    told.push('It has hidden words, which were read with the others.');
  return told;
}

function encrypted(input: string): Reading {
  return failedReading('encrypted', 'Protected with a password; save it without one and give that.', input);
}

function damaged(input: string): Reading {
  return failedReading(
    'bad-document',
    'A Word document that is damaged; open it in Word, save it again and give that.',
    input,
  );
}

function tooMuchInside(input: string): Reading {
  const detail = `Unpacked it is more than is read of one document (${readableSize(LARGEST_PARTS)} without pictures); is it the right one?`;
  return failedReading('too-large', detail, input);
}

function noDocument(bytes: Uint8Array, entries: readonly ZipEntry[] | null, input: string): Reading {
  if (bytes.length === 0) return failedReading('empty', 'Nothing in it; was it saved?', input);
  if (isOldOffice(bytes) && holdsEncrypted(bytes)) return encrypted(input);
  if (entries === null && isZip(bytes)) return damaged(input);
  const what = nameBinary(bytes, input);
  if (what !== null) return failedReading('bad-document', what, input);
  if (bytes[0] === 0x7b && bytes[1] === 0x5c)
    return failedReading('bad-document', 'Rich text (RTF), which is not read; save it as .docx and give that.', input);
  const is =
    decodeBytes(bytes).is === 'text' ? 'It is a text; name it .txt if it is one.' : 'Open it and save it as .docx.';
  return failedReading('bad-document', `Not a Word document, whatever its name says. ${is}`, input);
}

/** Documents with a password are kept in a container of the old kind. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
}
