/** XML: a document by its root element -> the reader of its format, loaded when the first of its kind comes. */

import { type DocumentReader, failedReading, type Reading, type ReadOptions } from './reports.ts';
import { readXmlDocument } from './xml-documents.ts';

interface RootRow {
  /** Names of root elements, without prefix. */
  readonly roots: readonly string[];
  readonly load: () => Promise<DocumentReader>;
}

const ROOTS: readonly RootRow[] = [
  {
    roots: [
      'newsItem',
      'newsMessage',
      'packageItem',
      'conceptItem',
      'knowledgeItem',
      'planningItem',
      'catalogItem',
      'contentSet',
      'contentMeta',
      'groupSet',
    ],
    load: async () => (await import('./newsml.ts')).readNewsml,
  },
  { roots: ['NewsML'], load: async () => (await import('./newsml-1.ts')).readNewsml1 },
  { roots: ['nitf'], load: async () => (await import('./nitf.ts')).readNitf },
];

/** Reads an XML document. */
export async function readXml(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  const document = readXmlDocument(bytes, input);
  if ('failed' in document) return document.failed;
  const { name } = document.root;
  const row = ROOTS.find(({ roots }) => roots.includes(name));
  if (row !== undefined) return (await row.load())(bytes, input, options);
  const detail = `XML of a kind that is not read (its root is "${name.slice(0, 60)}"); save the article as plain text.`;
  return failedReading('not-a-report', detail, input);
}
