/** XML documents: bytes -> the agency's items in them; of a document that can't be read the problem that is told instead, and what is taken back in it. */
import type { Problem } from '../../core/model/problems.ts';
import { LARGEST_RECORDS } from '../limits.ts';
import { decodeXml } from '../markup-encodings.ts';
import { baseName } from '../names.ts';
import { badEncoding, binary, tooLarge } from '../plain.ts';
import { joinReadings } from '../readings.ts';
import { failedReading, type Reading, type ReadOptions } from '../reports.ts';
import { type AgencyItem, isTakenBack, settleItems } from './agency.ts';
import { readBrokenXml } from './broken-xml.ts';
import type { XmlElement } from './xml-nodes.ts';
import { readXmlTree } from './xml-tree.ts';

interface XmlDocument {
  readonly root: XmlElement;
  /** Of its letters. */
  readonly problems: readonly Problem[];
}

/** Reads a document with the items that `itemsIn` finds from its root on. */
export async function readXmlItems(
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  itemsIn: (root: XmlElement) => readonly AgencyItem[],
): Promise<Reading> {
  const document = await readDocument(bytes, input, options);
  if ('root' in document)
    return settleItems(itemsIn(document.root), baseName(input), input, options, document.problems);
  const root = document.text === undefined ? null : readBrokenXml(document.text);
  const takenBack = root === null ? [] : itemsIn(root).filter(isTakenBack);
  return joinReadings([document.failed, settleItems(takenBack, baseName(input), input, options, [])]);
}

interface Failed {
  readonly failed: Reading;
  /** What it is that is not well-formed. */
  readonly text?: string;
}

/** The document, or what is said of an input that is none. */
async function readDocument(
  bytes: Uint8Array,
  input: string,
  { contentType }: ReadOptions,
): Promise<XmlDocument | Failed> {
  if (bytes.length > LARGEST_RECORDS) return { failed: tooLarge(bytes.length, LARGEST_RECORDS, input) };
  const decoded = await decodeXml(bytes, contentType);
  if (decoded.text.includes('\0')) return { failed: binary(input) };
  if (decoded.text.trim() === '')
    return { failed: failedReading('empty', 'Nothing in it but white space; was it saved?', input) };
  const text = decoded.text.replace(/^\uFEFF?\s*/, '');
  const root = readXmlTree(text);
  if ('wrong' in root) {
    const detail = `Not XML that can be read: ${root.wrong}. Save it again from where it came, whole.`;
    return { failed: failedReading('bad-xml', detail, input), text };
  }
  return { root, problems: decoded.isGuess ? [badEncoding(input)] : [] };
}
