/**
 * Feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, CDF and JSON Feed -> what they say, in one shape. In: bytes and what came with them. Out: a
 * feed, or null where it is none. Nothing is fetched; the markup of texts is kept, `feed-entries.ts` reads it.
 */

import { decodeXml } from '../markup-encodings.ts';
import { readEntry, readHead } from './feed-elements.ts';
import type { Feed, FeedFormat, FeedOptions } from './feed-model.ts';
import { feedName } from './feed-names.ts';
import { type FeedScope, readLanguageTag, scopeIn } from './feed-texts.ts';
import { readJsonFeed } from './json-feed.ts';
import { resolveBase } from './links.ts';
import { readXml, type XmlDocument, type XmlElement } from './loose-xml.ts';
import { attributeOf, childElements } from './xml-parts.ts';

/** Elements that are entries; none stands inside another. */
const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry']);
/** Elements in which entries may stand. */
const CONTAINERS: ReadonlySet<string> = new Set(['channel', 'items', 'rss', 'feed', 'rdf:rdf']);
/** The root of a feed behind another. */
const FEED = /<(?:rss|rdf:RDF|feed)[\s>]/i;
/** Levels between a root and its entries; CDF has channels in channels. */
const DEEPEST_ENTRY = 6;

/** Reads a feed of any format; null if the bytes are none. */
export async function readFeed(bytes: Uint8Array, options: FeedOptions = {}): Promise<Feed | null> {
  const { text, encoding, isGuess } = await decodeXml(bytes, options.contentType);
  const json = /^\s*\{/.test(text) ? readJsonFeed(parseJson(text), options) : null;
  if (json !== null) return { ...json, encoding, isGuess };
  const document = readXml(text, { neverNested: ENTRIES });
  const feed = readXmlFeed(document, options);
  const isFollowed = FEED.test(text.slice(document.end));
  return feed === null ? null : { ...feed, encoding, isGuess, ...(isFollowed && { isFollowed }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readXmlFeed(document: XmlDocument, options: FeedOptions): Omit<Feed, 'encoding' | 'isGuess'> | null {
  const { root } = document;
  const format = root === null ? null : formatOf(root);
  if (root === null || format === null) return null;
  const channel = childElements(root).find(child => feedName(child) === 'channel') ?? root;
  const outer: FeedScope = {
    base: resolveBase(format === 'cdf' ? attributeOf(root, 'base') : null, options.url ?? null),
    language: readLanguageTag(options.language ?? null, null),
    isTyped: format === 'atom',
  };
  const scope = channel === root ? outer : scopeIn(root, outer);
  const head = readHead(channel, scope);
  const inside = scopeIn(channel, scope);
  const entryScope = inside.base === null ? { ...inside, base: pageAddress(head.link) } : inside;
  const language = head.language ?? inside.language;
  return {
    ...head,
    language,
    format,
    version: versionOf(root, format),
    isWhole: document.isWhole,
    entries: entriesIn(root, DEEPEST_ENTRY).map(entry => readEntry(entry, entryScope)),
  };
}

/** Where nothing says where a feed is from, its page is the nearest. */
function pageAddress(link: string | null): string | null {
  return link !== null && /^https?:\/\//i.test(link) ? link : null;
}

const FORMATS: Readonly<Record<string, FeedFormat>> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  feed: 'atom',
  channel: 'cdf',
};

function formatOf(root: XmlElement): FeedFormat | null {
  const name = feedName(root);
  return Object.hasOwn(FORMATS, name) ? (FORMATS[name] ?? null) : null;
}

function versionOf(root: XmlElement, format: FeedFormat): string | null {
  const stated = attributeOf(root, 'version')?.trim();
  if (stated) return stated;
  if (format === 'atom') return /2005\/atom$/i.test(root.namespace) ? '1.0' : null;
  return format === 'rdf' ? rdfVersion(root) : null;
}

function rdfVersion(root: XmlElement): string | null {
  const namespaces = [...childElements(root).map(({ namespace }) => namespace), attributeOf(root, 'xmlns') ?? ''];
  if (namespaces.some(address => address.includes('rdf/simple/0.9'))) return '0.90';
  return namespaces.some(address => address.includes('purl.org/rss/1.0')) ? '1.0' : null;
}

function entriesIn(element: XmlElement, deepest: number): readonly XmlElement[] {
  if (deepest === 0) return [];
  return childElements(element).flatMap(child => {
    const name = feedName(child);
    if (ENTRIES.has(name)) return [child];
    return CONTAINERS.has(name) ? entriesIn(child, deepest - 1) : [];
  });
}
