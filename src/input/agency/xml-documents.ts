/** XML documents: bytes -> their root element, or the problem that is told instead. */
import type { Problem } from '../../core/model/problems.ts';
import { LARGEST_RECORDS } from '../limits.ts';
import { decodeXml } from '../markup-encodings.ts';
import { badEncoding, binary, tooLarge } from '../plain.ts';
import { failedReading, type Reading, type ReadOptions } from '../reports.ts';
import type { XmlElement } from './xml-nodes.ts';
import { readXmlTree } from './xml-tree.ts';

export interface XmlDocument {
  readonly root: XmlElement;
  /** Of its letters. */
  readonly problems: readonly Problem[];
}

/** The document, or what is said of an input that is none. */
export async function readXmlDocument(
  bytes: Uint8Array,
  input: string,
  { contentType }: ReadOptions,
): Promise<XmlDocument | { readonly failed: Reading }> {
  if (bytes.length > LARGEST_RECORDS) return { failed: tooLarge(bytes.length, LARGEST_RECORDS, input) };
  const decoded = await decodeXml(bytes, contentType);
  if (decoded.text.includes('\0')) return { failed: binary(input) };
  if (decoded.text.trim() === '')
    return { failed: failedReading('empty', 'Nothing in it but white space; was it saved?', input) };
  const root = readXmlTree(decoded.text.replace(/^\uFEFF?\s*/, ''));
  if ('wrong' in root) {
    const detail = `Not XML that can be read: ${root.wrong}. Save it again from where it came, whole.`;
    return { failed: failedReading('bad-xml', detail, input) };
  }
  return { root, problems: decoded.isGuess ? [badEncoding(input)] : [] };
}
