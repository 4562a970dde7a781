/**
 * NewsML 1.x, which some agencies still send: its news items -> the longest text that each has inside (NITF, XHTML or plain) and what is stated of it.
 * Its items may hold one text in several languages; the longest is read.
 */
import type { Reading, ReadOptions } from '../reports.ts';
import type { AgencyItem } from './agency.ts';
import { inlineContent } from './newsml-content.ts';
import { heldInside } from './nitf.ts';
import { readXmlItems } from './xml-documents.ts';
import { elementAt, elementsIn, outermost, wordsOf, type XmlElement } from './xml-nodes.ts';

/** Reads a document whose root is `NewsML`. */
export async function readNewsml1(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  return readXmlItems(bytes, input, options, itemsIn);
}

function itemsIn(root: XmlElement): readonly AgencyItem[] {
  const service = formalName(elementAt(root, 'NewsEnvelope', 'NewsService'));
  const sender = formalName(elementAt(root, 'NewsEnvelope', 'SentFrom', 'Party'));
  const items = elementsIn(root, 'NewsItem').map(item => itemOf(item, service || sender));
  return items.length > 0 ? items : [itemOf(root, '')];
}

function formalName(element: XmlElement | undefined): string {
  return element?.attributes.get('FormalName')?.trim() ?? '';
}

function first(element: XmlElement, name: string): XmlElement | undefined {
  return outermost(element, new Set([name]))[0];
}

function itemOf(item: XmlElement, sender: string): AgencyItem {
  const contents = outermost(item, new Set(['DataContent'])).map(inlineContent);
  const letters = ({ paragraphs }: { readonly paragraphs: readonly string[] }): number => paragraphs.join('').length;
  const content = contents.reduce<(typeof contents)[number] | undefined>(
    (longest, other) => (longest === undefined || letters(other) > letters(longest) ? other : longest),
    undefined,
  );
  const identifier = elementAt(item, 'Identification', 'NewsIdentifier');
  const revision = wordsOf(identifier && elementAt(identifier, 'RevisionId'));
  const management = elementAt(item, 'NewsManagement');
  const managed = (name: string): XmlElement | undefined => management && elementAt(management, name);
  const created = wordsOf(managed('FirstCreated'));
  const revised = wordsOf(managed('ThisRevisionCreated'));
  const provider = formalName(elementAt(first(item, 'AdministrativeMetadata') ?? item, 'Provider', 'Party'));
  const stated = {
    ...content?.stated,
    id: withoutRevision(wordsOf(identifier && elementAt(identifier, 'PublicIdentifier')), revision),
    headline: wordsOf(first(item, 'HeadLine')) || content?.stated.headline,
    byline: wordsOf(first(item, 'ByLine')) || content?.stated.byline,
    outlet: provider || sender,
    published: created || revised,
    updated: created !== '' && revised !== created ? revised : '',
    ...statusOf(item),
  };
  return {
    kind: 'text',
    paragraphs: content?.paragraphs ?? [],
    stated,
    held: heldInside(item),
    version: revision || null,
    notes: content?.notes ?? [],
    signals: management === undefined ? [] : elementsIn(management, 'Instruction').map(formalName).flatMap(toSignal),
    corrections: content?.corrections ?? [],
    elsewhere: null,
  };
}

/** An identifier without the revision at its end, and whether that updates another: all revisions of an item have one. */
function withoutRevision(id: string, revision: string): string {
  const end = /:(\d+)[AUN]?$/.exec(id);
  return end !== null && end[1] === revision ? id.slice(0, end.index) : id;
}

/** An embargo ends when its status is to change. */
function statusOf(item: XmlElement): { readonly status?: string; readonly embargoed?: string } {
  const management = elementAt(item, 'NewsManagement');
  const status = formalName(management && elementAt(management, 'Status')).toLowerCase();
  const change = wordsOf(management && elementAt(management, 'StatusWillChange', 'DateAndTime'));
  if (status === 'embargoed' && change !== '') return { embargoed: change };
  return status === '' ? {} : { status };
}

/** Instructions that say something of the words. */
function toSignal(instruction: string): readonly string[] {
  if (/^rectify$/i.test(instruction)) return ['correction'];
  return instruction === '' ? [] : [instruction];
}
