/** NewsML-G2's content: an item's renditions -> the one whose text is read: NITF, else XHTML or other marked-up text, else plain. */

import { isMarkup, readMarkup } from '../markup.ts';
import type { AgencyItem } from './agency.ts';
import { nitfItem } from './nitf.ts';
import { wholeRenditions } from './renditions.ts';
import { elementAt, elementsIn, isElement, outermost, textOutside, wordsOf, type XmlElement } from './xml-nodes.ts';
import { looseParagraphsIn, paragraphsIn, paragraphsOfPlain } from './xml-words.ts';

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
  const [read] = wholeRenditions(inline);
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
/** What holds the whole of a text: what stands beside it is not of it. */
const WHOLES: ReadonlySet<string> = new Set('html body article'.split(' '));
/** What running text stands in, whatever the rest of the document is. */
const TEXTS: ReadonlySet<string> = new Set([
  ...WHOLES,
  ...'section div p ul ol dl pre blockquote table h1 h2 h3 h4 h5 h6'.split(' '),
]);

/** What an element holds, marked up or plain. */
export function inlineContent(inline: XmlElement): ItemContent {
  const [nitf] = outermost(inline, NITF);
  if (nitf !== undefined) {
    const { paragraphs, stated, notes, signals, corrections } = nitfItem(nitf);
    const told = Object.fromEntries(Object.entries(stated).filter(([, value]) => (value ?? '') !== ''));
    return { paragraphs, stated: told, notes, signals, corrections, elsewhere: null };
  }
  if (!inline.children.some(isElement)) return { ...NOTHING, paragraphs: paragraphsOfText(inline.children.join('')) };
  const texts = outermost(inline, TEXTS);
  if (texts.length === 0 && elementsIn(inline, 'sports-content').length > 0) return { ...NOTHING, kind: 'statistics' };
  const title = texts.map(text => wordsOf(elementAt(text, 'head', 'title'))).find(words => words !== '');
  const paragraphs = isAllIn(texts, inline) ? paragraphsIn(texts) : looseParagraphsIn(inline);
  return { ...NOTHING, paragraphs, ...(title === undefined ? {} : { stated: { headline: title } }) };
}

/** Whether those elements hold all of the text: one of them is a whole document, or no words stand outside of them. */
function isAllIn(texts: readonly XmlElement[], inline: XmlElement): boolean {
  return texts.some(({ name }) => WHOLES.has(name)) || !/[\p{L}\p{N}]/u.test(textOutside(inline, TEXTS));
}

/** Text without elements around it: plain, or markup that was escaped or stands in a literal section. */
function paragraphsOfText(text: string): readonly string[] {
  return isMarkup(text) ? readMarkup(text).split('\n\n').filter(Boolean) : paragraphsOfPlain(text);
}

function data(inline: XmlElement): ItemContent {
  const { attributes } = inline;
  if (attributes.has('encoding') || !/^(?:text\/|application\/xhtml|$)/.test(attributes.get('contenttype') ?? ''))
    return NOTHING;
  return { ...NOTHING, paragraphs: paragraphsOfText(inline.children.filter(child => !isElement(child)).join('')) };
}
