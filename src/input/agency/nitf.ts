/**
 * NITF: an element `nitf` of any version -> a text and what is stated of it. Read: headline, byline, dateline, the body with its tag line, and the metadata
 * of `docdata`. Left out: pictures and their captions, and an abstract that the body has too.
 */
import type { Reading, ReadOptions } from '../reports.ts';
import type { AgencyItem, Holding, StatedOfItem } from './agency.ts';
import { readXmlItems } from './xml-documents.ts';
import { elementAt, elementsIn, outermost, wordsOf, type XmlElement } from './xml-nodes.ts';
import { paragraphsIn } from './xml-words.ts';

/** Reads a document whose root is `nitf`. */
export async function readNitf(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  return readXmlItems(bytes, input, options, root => [nitfItem(root)]);
}

/** What one `nitf` element holds. */
export function nitfItem(nitf: XmlElement): AgencyItem {
  const head = elementAt(nitf, 'body', 'body.head');
  const docdata = elementAt(nitf, 'head', 'docdata');
  return {
    kind: 'text',
    paragraphs: bodyOf(nitf, head),
    stated: statedOf(nitf, head, docdata),
    registrar: attributeOf(docdata, 'doc-id', 'regsrc'),
    version: docdata === undefined ? null : attributeOf(docdata, 'du-key', 'version'),
    notes: notesOf(nitf, head, docdata),
    signals: docdata !== undefined && elementsIn(docdata, 'correction').length > 0 ? ['correction'] : [],
    corrections: [attributeOf(docdata, 'correction', 'info')].filter(note => note !== null),
    elsewhere: null,
  };
}

const NOTE: ReadonlySet<string> = new Set(['note']);

/** What is told to editors: messages, notes above the text but those of its rights, and notes in it that are said to be for them. */
function notesOf(nitf: XmlElement, head: XmlElement | undefined, docdata: XmlElement | undefined): readonly string[] {
  const body = elementAt(nitf, 'body');
  const messages = docdata === undefined ? [] : elementsIn(docdata, 'ed-msg');
  const above = head === undefined ? [] : outermost(head, NOTE);
  const inside = body === undefined ? [] : outermost(body, NOTE).filter(note => !above.includes(note));
  return [
    ...messages.map(({ attributes }) => attributes.get('info')?.trim() ?? ''),
    ...above.filter(note => !/^(?:cpyrt|trademk)$/.test(classOf(note))).map(wordsOf),
    ...inside.filter(note => classOf(note) === 'editorsnote').map(wordsOf),
  ].filter(words => words !== '');
}

function classOf(note: XmlElement): string {
  return note.attributes.get('noteclass') ?? '';
}

/** Parts of a body's head that are told as fields. */
const TOLD_AS_FIELDS: ReadonlySet<string> = new Set(['hedline', 'byline', 'rights', 'distributor', 'dateline', 'note']);

function bodyOf(nitf: XmlElement, head: XmlElement | undefined): readonly string[] {
  const body = elementAt(nitf, 'body');
  if (body === undefined) return [];
  const content = paragraphsIn(body.children.filter(child => child !== head));
  const dateline = wordsOf(head && elementAt(head, 'dateline'));
  const leading = head === undefined ? [] : paragraphsIn(head.children, TOLD_AS_FIELDS);
  const said = content.join(' ');
  return [...leading.filter(words => !said.includes(words)), ...dated(content, dateline)];
}

/** A dateline is printed before the first words, with a dash between where it has none. */
function dated(paragraphs: readonly string[], dateline: string): readonly string[] {
  const [first, ...rest] = paragraphs;
  if (first === undefined || dateline === '' || first.startsWith(dateline)) return paragraphs;
  return [`${dateline} ${/[-–—:]$/.test(dateline) ? '' : '— '}${first}`, ...rest];
}

function statedOf(nitf: XmlElement, head: XmlElement | undefined, docdata: XmlElement | undefined): StatedOfItem {
  const inHead = (...path: readonly string[]): string => wordsOf(head && elementAt(head, ...path));
  const ofData = (element: string, attribute: string): string | null => attributeOf(docdata, element, attribute);
  const top = elementAt(nitf, 'head');
  const revisions = top === undefined ? [] : elementsIn(top, 'revision-history');
  const id = ofData('doc-id', 'id-string');
  return {
    ...(id === null ? {} : { id }),
    headline: inHead('hedline', 'hl1') || inHead('hedline') || wordsOf(top && elementAt(top, 'title')),
    byline: inHead('byline'),
    outlet:
      inHead('distributor') ||
      inHead('rights', 'rights.owner') ||
      ofData('doc.copyright', 'holder') ||
      (attributeOf(top, 'pubdata', 'name') ?? ''),
    published: issuedOf(head, docdata),
    updated: revisions.at(-1)?.attributes.get('norm'),
    language: elementAt(nitf, 'body')?.attributes.get('xml:lang') ?? nitf.attributes.get('xml:lang'),
    ...holdingOf(head, docdata),
  };
}

function issuedOf(head: XmlElement | undefined, docdata: XmlElement | undefined): string | null {
  const dateline = head && elementAt(head, 'dateline');
  return attributeOf(docdata, 'date.issue', 'norm') ?? attributeOf(dateline, 'story.date', 'norm');
}

function holdingOf(head: XmlElement | undefined, docdata: XmlElement | undefined): Holding {
  const status = docdata?.attributes.get('management-status');
  const released = attributeOf(docdata, 'date.release', 'norm');
  return {
    // a release that is set for the moment of issue keeps nothing back
    embargoed: released !== null && released !== issuedOf(head, docdata) ? released : null,
    ...(status === undefined ? {} : { status }),
  };
}

const NITF: ReadonlySet<string> = new Set(['nitf']);

/** What every `nitf` inside an item says of itself, also of those whose text is not the one that is read. */
export function heldInside(item: XmlElement): readonly Holding[] {
  return outermost(item, NITF).map(nitf =>
    holdingOf(elementAt(nitf, 'body', 'body.head'), elementAt(nitf, 'head', 'docdata')),
  );
}

function attributeOf(parent: XmlElement | undefined, element: string, attribute: string): string | null {
  return (parent && elementAt(parent, element)?.attributes.get(attribute)?.trim()) || null;
}
