/** Links of feeds: what an element has in it -> where its page is, and the files and other places that belong to it. */

import type { FeedLink } from './feed-model.ts';
import { feedName } from './feed-names.ts';
import { type FeedScope, scopeIn } from './feed-texts.ts';
import { resolveAddress } from './links.ts';
import type { XmlElement } from './loose-xml.ts';
import { attributeOf, childElements, textIn } from './xml-parts.ts';

const LINKS: ReadonlySet<string> = new Set(['link', 'enclosure', 'a']);
/** Types that a page has. */
const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** The links of a feed or an entry, in their order; CDF has its page as an attribute. */
export function readLinks(element: XmlElement, outer: FeedScope): readonly FeedLink[] {
  const links = childElements(element)
    .filter(child => LINKS.has(feedName(child)))
    .flatMap(child => readLink(child, scopeIn(child, outer)) ?? []);
  const href = attributeOf(element, 'href');
  const own = href === null ? null : resolveAddress(href, outer.base);
  return own === null ? links : [{ ...PLAIN_LINK, href: own, type: 'text/html' }, ...links];
}

const PLAIN_LINK: FeedLink = { href: '', rel: 'alternate', type: null, title: null, language: null, length: null };

function readLink(element: XmlElement, scope: FeedScope): FeedLink | null {
  const attribute = attributeOf(element, 'href') ?? attributeOf(element, 'url');
  const stated = attribute ?? textIn(element);
  // an empty attribute means the document itself, an empty element nothing
  const isNone = stated.trim() === '' && (attribute === null || scope.base === null);
  const href = isNone ? null : resolveAddress(stated, scope.base);
  if (href === null) return null;
  const usual = feedName(element) === 'enclosure' ? 'enclosure' : 'alternate';
  const rel = attributeOf(element, 'rel')?.trim() || usual;
  return {
    href,
    rel: rel.replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, ''),
    type: attributeOf(element, 'type') ?? usualType(rel),
    title: attributeOf(element, 'title'),
    language: attributeOf(element, 'hreflang'),
    length: attributeOf(element, 'length'),
  };
}

function usualType(rel: string): string | null {
  if (rel === 'self') return 'application/atom+xml';
  return rel === 'alternate' ? 'text/html' : null;
}

/** The link to the page: an alternate one to HTML, else any alternate one. */
export function pageOf(links: readonly FeedLink[]): string | null {
  const alternate = links.filter(({ rel }) => rel === 'alternate');
  const page = alternate.find(({ type }) => type === null || PAGE_TYPES.has(type)) ?? alternate[0];
  return page?.href ?? null;
}
