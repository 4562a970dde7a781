/**
 * XML trees: text -> elements with their namespaces, attributes and mixed content in order, or why they can't be read. `fast-xml-parser` finds
 * the tags. Nothing is fetched and no entity is expanded: characters written as codes are read, `&anything;` that a document defines itself stays as it stands.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readCodes } from '../character-codes.ts';
import { afterDoctype, readXml } from '../feeds/loose-xml.ts';
import { type NamespaceScope, namespaceOf, namespacesIn } from '../xml-scopes.ts';
import type { XmlElement, XmlNode } from './xml-nodes.ts';

/** What is wrong with a document, as the end of a sentence. */
export interface XmlFault {
  readonly wrong: string;
}

/** Elements inside one another: the deepest agency copy has some 30. */
const DEEPEST = 200;
/** Tags and attributes of one document: as many as some thousand items with all their metadata have. */
const MOST_MARKS = 600_000;

const TEXT = '#text';
const LITERAL = '#cdata';
const ATTRIBUTES = ':@';

/** Reads a document's text. */
export function readXmlTree(document: string): XmlElement | XmlFault {
  const text = withoutDoctype(document);
  if (isCrowded(text)) return { wrong: `it has more than ${MOST_MARKS} tags and attributes; split it` };
  const fault = faultOf(text);
  if (fault !== null) return fault;
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      processEntities: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      textNodeName: TEXT,
      cdataPropName: LITERAL,
      maxNestedTags: DEEPEST,
    });
    const nodes: unknown = parser.parse(text);
    const root = nodesOf(nodes, null).find(node => typeof node !== 'string');
    return root === undefined || typeof root === 'string' ? { wrong: 'there is no element in it' } : root;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message.slice(0, LONGEST_FAULT) : 'its tags can’t be followed' };
  }
}

const LONGEST_FAULT = 200;

/** The document without what declares its entities, of which none is read or fetched; its lines stay. */
function withoutDoctype(text: string): string {
  const from = text.search(/<!doctype/i);
  const first = text.search(/<[A-Za-z_]/);
  if (from < 0 || (first >= 0 && first < from)) return text;
  const end = afterDoctype(text, from);
  return text.slice(0, from) + text.slice(from, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function isCrowded(text: string): boolean {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code === 0x3c || code === 0x3d) && ++marks > MOST_MARKS) return true;
  }
  return false;
}

function faultOf(text: string): XmlFault | null {
  try {
    const found = XMLValidator.validate(text);
    if (found === true) return null;
    if (isCutOff(text)) return { wrong: 'it is cut off before its end' };
    const { line, col, msg } = found.err;
    const place = typeof col === 'number' ? `line ${line}, column ${col}` : `line ${line}`;
    return { wrong: `${place}: ${msg.slice(0, LONGEST_FAULT).replace(/\.$/, '')}` };
  } catch {
    return { wrong: 'its tags can’t be followed' };
  }
}

function nodesOf(value: unknown, scope: NamespaceScope | null): readonly XmlNode[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): readonly XmlNode[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const record = entry as Readonly<Record<string, unknown>>;
    if (typeof record[TEXT] === 'string') return [readCodes(record[TEXT])];
    if (Array.isArray(record[LITERAL])) return [literalText(record[LITERAL])];
    const name = Object.keys(record).find(key => key !== ATTRIBUTES);
    return name === undefined ? [] : [elementOf(name, record, scope)];
  });
}

function literalText(parts: readonly unknown[]): string {
  return parts
    .map(part => (typeof part === 'object' && part !== null ? ((part as Record<string, unknown>)[TEXT] ?? '') : ''))
    .join('');
}

/** Whether the root is never closed; the tags of what is cut off are no fault of its own. */
function isCutOff(text: string): boolean {
  const { root, isWhole } = readXml(text);
  return root !== null && !isWhole;
}

function elementOf(
  written: string,
  record: Readonly<Record<string, unknown>>,
  outer: NamespaceScope | null,
): XmlElement {
  const attributes = attributesOf(record[ATTRIBUTES]);
  const scope = namespacesIn(attributes, outer);
  const [name, prefix] = cutPrefix(written);
  return { name, namespace: namespaceOf(prefix, scope) || null, attributes, children: nodesOf(record[written], scope) };
}

function cutPrefix(written: string): readonly [string, string] {
  const at = written.indexOf(':');
  return at < 0 ? [written, ''] : [written.slice(at + 1), written.slice(0, at)];
}

function attributesOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).map(([name, stated]) => [name, readCodes(String(stated))]));
}
