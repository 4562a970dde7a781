/**
 * XML of every kind: the name and namespace of the root element -> the reader for it, loaded when the first of its kind comes. In: bytes. Out: reports and
 * problems. A kind of XML more is a row more in `KINDS`.
 */

import { readXmlRoot, type XmlElement } from './feeds/loose-xml.ts';
import { openingOf } from './formats.ts';
import { LARGEST_RECORDS } from './limits.ts';
import { tooLarge } from './plain.ts';
import { type DocumentReader, failedReading, type ReadInside, type Reading, type ReadOptions } from './reports.ts';

/** Bytes in which a root is looked for: comments and declarations stand before it. */
const OPENING = 262_144;

interface Kind {
  /** Local names of the root, small letters. */
  readonly roots: readonly string[];
  /** What its namespace has to hold, for names that others have too. */
  readonly namespace?: RegExp;
  readonly load: () => Promise<DocumentReader>;
}

/** In the order in which they are tried. */
const KINDS: readonly Kind[] = [
  { roots: ['opml'], load: async () => (await import('./feeds/opml.ts')).readOpmlReports },
  {
    roots: [
      'newsitem',
      'newsmessage',
      'packageitem',
      'conceptitem',
      'knowledgeitem',
      'planningitem',
      'catalogitem',
      'contentset',
      'contentmeta',
      'groupset',
    ],
    load: async () => (await import('./agency/newsml.ts')).readNewsml,
  },
  { roots: ['newsml'], load: async () => (await import('./agency/newsml-1.ts')).readNewsml1 },
  { roots: ['nitf'], load: async () => (await import('./agency/nitf.ts')).readNitf },
  {
    roots: ['rss', 'rdf', 'feed', 'channel'],
    load: async () => (await import('./feeds/feed-entries.ts')).readFeedReports,
  },
];

/** Reads XML of the kind that its root says it is. */
export async function readXmlReports(
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  if (bytes.length > LARGEST_RECORDS) return tooLarge(bytes.length, LARGEST_RECORDS, input);
  const opening = openingOf(bytes, OPENING);
  const root = readXmlRoot(opening);
  if (root === null)
    return bytes.every(byte => byte <= SPACE)
      ? failedReading('empty', 'Nothing in it but white space; was it saved?', input)
      : failedReading('bad-xml', NO_ROOT, input);
  const kind = KINDS.find(known => fits(known, root));
  const begin = kind === undefined ? beginBehind(root, opening) : -1;
  // as far from the first tag in the bytes as in their opening, which has no mark of byte order
  if (begin > 0)
    return readXmlReports(
      bytes.subarray(begin + bytes.indexOf(LESS_THAN) - opening.indexOf('<')),
      input,
      options,
      inside,
    );
  return kind === undefined
    ? failedReading('not-a-report', unknownKind(root), input)
    : (await kind.load())(bytes, input, options, inside);
}

/** The last of the bytes that are white space or nothing. */
const SPACE = 0x20;

const LESS_THAN = 0x3c;

/** Tags with which servers print warnings before what they were asked for. */
const PRINTED: ReadonlySet<string> = new Set(['br', 'b', 'p', 'div', 'font', 'table', 'pre']);

/** Where XML of its own begins behind a warning printed as HTML; -1 if it does not. */
function beginBehind({ local }: XmlElement, opening: string): number {
  return PRINTED.has(local.toLowerCase()) ? opening.search(/<(?:\?xml\s|(?:rss|rdf:rdf|feed)[\s>])/i) : -1;
}

const NO_ROOT = 'XML without an element in it, or cut off before the first; fetch or save it again.';

function fits({ roots, namespace }: Kind, root: XmlElement): boolean {
  return roots.includes(root.local.toLowerCase()) && (namespace?.test(root.namespace) ?? true);
}

function unknownKind(root: XmlElement): string {
  const name = root.local.slice(0, 40);
  return `XML of a kind that is not read ("${name}"): feeds and agencies' formats are. Save the article as a page or as plain text.`;
}
