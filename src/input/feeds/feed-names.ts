/**
 * Names of feed elements: an element -> the one name that is asked for, `title`, `dc:creator`, whatever prefix and version of the namespace it came with.
 */

import type { XmlElement } from './loose-xml.ts';
import { childElements } from './xml-parts.ts';

/** What an element has directly in it, by name. */
export type Named = ReadonlyMap<string, readonly XmlElement[]>;

/** RSS and Atom themselves, in all their versions: names without a prefix. */
const CORE: readonly string[] = [
  'backend.userland.com/rss',
  'blogs.law.harvard.edu/tech/rss',
  'purl.org/rss/',
  'purl.org/net/rss1.1',
  'my.netscape.com/rdf/simple/0.9',
  'channel.netscape.com/rdf/simple/0.9',
  'my.netscape.com/publish/formats/rss-0.9',
  'purl.org/atom/ns',
  'purl.org/echo',
  'purl.org/pie',
  'example.com/newformat',
  'example.com/necho',
  'uri/of/echo/namespace',
  'www.w3.org/2005/atom',
];

/** Vocabularies beside them, each with the beginning of its address. */
const VOCABULARIES: readonly (readonly [string, string])[] = [
  ['content', 'purl.org/rss/1.0/modules/content'],
  ['dc', 'purl.org/dc/elements/'],
  ['dcterms', 'purl.org/dc/terms'],
  ['itunes', 'www.itunes.com/dtds/podcast-1.0.dtd'],
  ['itunes', 'example.com/dtds/podcast-1.0.dtd'],
  ['media', 'search.yahoo.com/mrss'],
  ['rdf', 'www.w3.org/1999/02/22-rdf-syntax-ns'],
  ['xhtml', 'www.w3.org/1999/xhtml'],
  ['wfw', 'wellformedweb.org/commentapi'],
  ['thr', 'purl.org/syndication/thread/1.0'],
  ['feedburner', 'rssnamespace.org/feedburner'],
];

/** What prefixes mean where the declaration is missing. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ...[...new Set(VOCABULARIES.map(([name]) => name))].map(name => [name, name] as const),
  ['', ''],
  ['rss', ''],
  ['atom', ''],
  ['a10', ''],
  ['atom10', ''],
]);

/** RSS 1.0's modules begin with its own address. */
const MODULES = 'purl.org/rss/1.0/modules/';

/** The name asked for: small letters, with the usual prefix of its vocabulary; one of an unknown vocabulary keeps its own behind a `?`. */
export function feedName(element: XmlElement): string {
  const local = element.local.toLowerCase();
  const vocabulary = vocabularyOf(element);
  return vocabulary === '' ? local : `${vocabulary}:${local}`;
}

/** Names the children of an element; those of one name stay in their order. */
export function nameChildren(element: XmlElement): Named {
  const named = new Map<string, XmlElement[]>();
  for (const child of childElements(element)) {
    const name = feedName(child);
    const list = named.get(name);
    if (list === undefined) named.set(name, [child]);
    else list.push(child);
  }
  return named;
}

function vocabularyOf({ namespace, prefix }: XmlElement): string {
  if (namespace === '') return USUAL.get(prefix.toLowerCase()) ?? `?${prefix.toLowerCase()}`;
  const known = knownVocabulary(namespace);
  // a default namespace that nobody knows: a slip in an address oftener than another vocabulary
  return known ?? (prefix === '' ? '' : `?${prefix.toLowerCase()}`);
}

/** Namespaces looked up before: a feed has a handful, on each of its elements. */
const lookedUp = new Map<string, string | null>();
const MOST_LOOKED_UP = 200;

function knownVocabulary(namespace: string): string | null {
  const before = lookedUp.get(namespace);
  if (before !== undefined) return before;
  const address = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '');
  const isCore =
    address === '' ||
    address.startsWith(`${MODULES}rss091`) ||
    (!address.startsWith(MODULES) && CORE.some(begin => address.startsWith(begin)));
  const found = VOCABULARIES.find(([, begin]) => address.startsWith(begin))?.[0] ?? (isCore ? '' : null);
  if (lookedUp.size >= MOST_LOOKED_UP) lookedUp.clear();
  lookedUp.set(namespace, found);
  return found;
}
