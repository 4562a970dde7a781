/**
 * NewsML-G2: news items, packages, messages of several, and the kinds that hold no article (concepts, planning, catalogues) -> their texts and what is
 * stated of them. Also the parts of items that are passed on alone (`contentSet`, `groupSet`, `contentMeta`).
 */
import type { Reading, ReadOptions } from '../reports.ts';
import type { AgencyItem } from './agency.ts';
import { contentOf } from './newsml-content.ts';
import { codeOf, metaOf } from './newsml-meta.ts';
import { heldInside } from './nitf.ts';
import { readXmlItems } from './xml-documents.ts';
import { elementAt, outermost, type XmlElement } from './xml-nodes.ts';

/** Items by their element, and what each is; a news item says so itself. */
const ITEMS: Readonly<Record<string, string>> = {
  newsItem: '',
  packageItem: 'package',
  conceptItem: 'concept',
  knowledgeItem: 'scheme',
  planningItem: 'planning',
  catalogItem: 'catalog',
};

/** Parts of items that stand alone in examples and in some feeds. */
const PARTS: ReadonlySet<string> = new Set(['contentSet', 'contentMeta', 'groupSet']);

/** Roots read here. */
export const NEWSML_ROOTS: readonly string[] = [...Object.keys(ITEMS), 'newsMessage', ...PARTS];

/** Reads a document with one of those roots. */
export async function readNewsml(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  return readXmlItems(bytes, input, options, itemsIn);
}

function itemsIn(root: XmlElement): readonly AgencyItem[] {
  if (Object.hasOwn(ITEMS, root.name) || PARTS.has(root.name)) return [itemOf(root)];
  const items = outermost(root, new Set(Object.keys(ITEMS))).map(itemOf);
  return items.length > 0 ? items : [itemOf(root)];
}

function itemOf(element: XmlElement): AgencyItem {
  const content = contentOf(element);
  const meta = metaOf(element);
  const kind = Object.hasOwn(ITEMS, element.name) ? ITEMS[element.name] : KIND_OF_PART[element.name];
  const stated = codeOf(elementAt(element, 'itemMeta', 'itemClass'));
  return {
    kind: kind || content.kind || (stated ?? 'text'),
    paragraphs: content.paragraphs,
    // what the item states goes before what the text inside it does
    stated: { ...content.stated, ...meta.stated },
    held: heldInside(element),
    version: element.attributes.get('version') ?? null,
    notes: [...meta.notes, ...content.notes],
    signals: [...meta.signals, ...content.signals],
    corrections: content.corrections,
    elsewhere: content.elsewhere,
  };
}

const KIND_OF_PART: Readonly<Record<string, string>> = {
  groupSet: 'package',
  contentMeta: 'description of an item',
  newsMessage: 'message without items',
};
