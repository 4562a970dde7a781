/** NewsML-G2's content: an item's renditions -> the one whose text is read: NITF, else XHTML or other marked-up text, else plain. */

import { isMarkup, readMarkup } from '../markup.ts';
import type { AgencyItem } from './agency.ts';
import { nitfItem } from './nitf.ts';
import { elementAt, elementsIn, isElement, outermost, wordsOf, type XmlElement, type XmlNode } from './xml-nodes.ts';
import { paragraphsIn, paragraphsOfPlain } from './xml-words.ts';

export type ItemContent = Pick<
  AgencyItem,
  'paragraphs' | 'stated' | 'notes' | 'signals' | 'corrections' | 'elsewhere'
> & {
  /** What stands in place of a text. */
  readonly kind?: string;
};

const NOTHING: ItemContent = {
  paragraphs: [],
  stated: {},
  notes: [],
  signals: [],
  corrections: [],
  elsewhere: null,
};

export function contentOf(item: XmlElement): ItemContent {
  const set = item.name === 'contentSet' ? item : elementAt(item, 'contentSet');
  if (set === undefined) return NOTHING;
  const inline = [...elementsIn(set, 'inlineXML').map(inlineContent), ...elementsIn(set, 'inlineData').map(data)];
  const read = inline.find(({ paragraphs }) => paragraphs.length > 0);
  const remote = elementsIn(set, 'remoteContent')[0]?.attributes;
  const [first] = inline;
  return (
    read ?? {
      ...NOTHING,
      ...(first?.kind !== undefined && { kind: first.kind }),
      elsewhere: remote?.get('href') ?? remote?.get('residref') ?? null,
    }
  );
}

const NITF: ReadonlySet<string> = new Set(['nitf']);
/** What running text stands in, whatever the rest of the document is. */
const TEXTS: ReadonlySet<string> = new Set(
  'html body article section div p ul ol dl pre blockquote table h1 h2 h3'.split(' '),
);

/** What an element holds, marked up or plain. */
export function inlineContent(inline: XmlElement): ItemContent {
  const [nitf] = outermost(inline, NITF);
  if (nitf !== undefined) {
    const { paragraphs, stated, notes, signals, corrections } = nitfItem(nitf);
    const told = Object.fromEntries(Object.entries(stated).filter(([, value]) => (value ?? '') !== ''));
    return { paragraphs, stated: told, notes, signals, corrections, elsewhere: null };
  }
  const texts = outermost(inline, TEXTS);
  if (texts.length === 0 && elementsIn(inline, 'sports-content').length > 0) return { ...NOTHING, kind: 'statistics' };
  const title = texts.map(text => wordsOf(elementAt(text, 'head', 'title'))).find(words => words !== '');
  const paragraphs = texts.length > 0 ? paragraphsIn(texts) : plainIn(inline.children);
  return { ...NOTHING, paragraphs, ...(title === undefined ? {} : { stated: { headline: title } }) };
}

/** Text without elements around it. */
function plainIn(nodes: readonly XmlNode[]): readonly string[] {
  return nodes.some(isElement) ? [] : paragraphsOfPlain(nodes.join(''));
}

function data(inline: XmlElement): ItemContent {
  const { attributes } = inline;
  if (attributes.has('encoding') || !/^(?:text\/|application\/xhtml|$)/.test(attributes.get('contenttype') ?? ''))
    return NOTHING;
  const text = inline.children.filter(child => !isElement(child)).join('');
  return { ...NOTHING, paragraphs: isMarkup(text) ? readMarkup(text).split('\n\n') : paragraphsOfPlain(text) };
}
