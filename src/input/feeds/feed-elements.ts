/**
 * Elements of feeds: what stands in a feed, an entry or a source -> what it says. In: an element of the tree. Out: the fields that all three have, and
 * those of an entry. One table of names for all formats; only direct children are read, so that an image's title is not the feed's.
 */

import { readFeedDate } from './feed-dates.ts';
import { pageOf, readLinks } from './feed-links.ts';
import type { FeedContent, FeedDate, FeedEntry, FeedHead, FeedPerson, FeedText } from './feed-model.ts';
import { feedName, type Named, nameChildren } from './feed-names.ts';
import { readPerson } from './feed-persons.ts';
import { readTags } from './feed-tags.ts';
import { type FeedScope, readFeedText, readLanguageTag, scopeIn } from './feed-texts.ts';
import { resolveAddress } from './links.ts';
import type { XmlElement } from './loose-xml.ts';
import { attributeOf, childElements, textIn } from './xml-parts.ts';

/** Names in the order in which they are believed; those on one line of a list are asked for as one. */
const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title'];
const SUBTITLES = [
  'subtitle',
  'tagline',
  'description',
  'abstract',
  'dc:description',
  'itunes:subtitle',
  'itunes:summary',
];
const IDS = ['id', 'guid', 'dc:identifier'];
const AUTHORS = [['author', 'managingeditor'], ['dc:creator', 'dc:author'], ['itunes:author']];
const CONTRIBUTORS = ['contributor', 'dc:contributor'];
const PUBLISHERS = ['webmaster', 'dc:publisher', 'itunes:owner'];
const PUBLISHED = ['published', 'issued', 'pubdate', 'dcterms:issued'];
const UPDATED = ['updated', 'modified', 'lastbuilddate', 'dcterms:modified'];
const CREATED = ['created', 'dcterms:created'];
const RIGHTS = ['rights', 'copyright', 'dc:rights'];
const LANGUAGES = ['language', 'dc:language'];
const CONTENTS = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'];
/** Of two of them in one entry the first is the summary, the other the text. */
const OWN_SUMMARIES = ['description', 'summary', 'abstract'];
const SUMMARIES = [...OWN_SUMMARIES, 'dc:description', 'itunes:summary', 'media:description'];
/** Elements whose text is markup where nothing says otherwise, as practice has it. */
const MARKUP_BY_HABIT: ReadonlySet<string> = new Set(['description', 'content:encoded', 'fullitem', 'itunes:summary']);

function allOf(named: Named, names: readonly string[]): readonly XmlElement[] {
  return names.flatMap(name => named.get(name) ?? []);
}

/** Elements of these names as they follow one another. */
function inOrder(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return childElements(element).filter(child => names.includes(feedName(child)));
}

/** Reads a feed's or a source's head. */
export function readHead(element: XmlElement, outer: FeedScope): FeedHead {
  return headOf(nameChildren(element), element, scopeIn(element, outer));
}

function headOf(named: Named, element: XmlElement, scope: FeedScope): FeedHead {
  const links = readLinks(element, scope);
  const about = attributeOf(element, 'rdf:about');
  const id = firstText(named, IDS) ?? (about === null ? null : about.trim());
  return {
    title: firstRead(named, TITLES, scope),
    subtitle: firstRead(named, SUBTITLES, scope),
    id: id === null ? null : readId(id, named, scope),
    link: pageOf(links),
    links,
    authors: AUTHORS.map(names => personsOf(named, names, scope)).find(persons => persons.length > 0) ?? [],
    contributors: personsOf(named, CONTRIBUTORS, scope),
    publisher: personsOf(named, PUBLISHERS, scope)[0] ?? null,
    published: dateIn(named, PUBLISHED),
    updated: dateIn(named, UPDATED) ?? readFeedDate(attributeOf(element, 'lastmod') ?? ''),
    dated: dateIn(named, ['dc:date']),
    created: dateIn(named, CREATED),
    expired: dateIn(named, ['expirationdate']),
    rights: firstRead(named, RIGHTS, scope),
    language: readLanguageTag(firstText(named, LANGUAGES), scope.language),
    tags: readTags(named),
  };
}

/** Reads an entry. */
export function readEntry(element: XmlElement, outer: FeedScope): FeedEntry {
  const scope = scopeIn(element, outer);
  const named = nameChildren(element);
  const head = headOf(named, element, scope);
  const guid = named.get('guid')?.[0];
  const isPermanent = guid !== undefined && !/^\s*(?:false|no|0)\s*$/i.test(attributeOf(guid, 'ispermalink') ?? '');
  const idLink = isPermanent && head.id !== null && /^https?:\/\//i.test(head.id) ? head.id : null;
  const [summary = null, ...others] = inOrder(element, OWN_SUMMARIES).map(child =>
    readFeedText(child, scope, fallbackType(feedName(child))),
  );
  const further = others.filter(text => text.value !== summary?.value).map(text => ({ ...text, address: null }));
  return {
    ...head,
    subtitle: firstRead(named, ['subtitle', 'itunes:subtitle'], scope),
    // FeedBurner puts an address of its own in the page's place
    link: firstAddress(named, 'feedburner:origlink', scope) ?? head.link ?? idLink,
    isIdLink: head.link === null && idLink !== null,
    summary: summary ?? firstRead(named, SUMMARIES, scope),
    content: [...allOf(named, CONTENTS).map(child => readContent(child, scope)), ...further],
    enclosures: head.links.filter(({ rel }) => rel === 'enclosure'),
    source: readSource(named.get('source')?.[0], scope),
    comments: firstAddress(named, 'comments', scope),
  };
}

function readContent(element: XmlElement, scope: FeedScope): FeedContent {
  const text = readFeedText(element, scope, fallbackType(feedName(element)));
  const address = attributeOf(element, 'src');
  return { ...text, address: address === null ? null : resolveAddress(address, text.base) };
}

function fallbackType(name: string): string {
  if (name === 'body' || name === 'xhtml:body') return 'application/xhtml+xml';
  return MARKUP_BY_HABIT.has(name) ? 'text/html' : 'text/plain';
}

/** RSS: the source's title, with its address as an attribute. Atom: a head of its own. */
function readSource(element: XmlElement | undefined, scope: FeedScope): FeedHead | null {
  if (element === undefined) return null;
  if (childElements(element).length > 0) return readHead(element, scope);
  const head = readHead({ ...element, children: [] }, scope);
  const address = attributeOf(element, 'url');
  const title = textIn(element).trim();
  return {
    ...head,
    title: title === '' ? null : readFeedText(element, scope, 'text/plain'),
    link: address === null ? null : resolveAddress(address, scope.base),
  };
}

function readAll(named: Named, names: readonly string[], scope: FeedScope): readonly FeedText[] {
  return names.flatMap(name => (named.get(name) ?? []).map(child => readFeedText(child, scope, fallbackType(name))));
}

/** The first that says something, else the first. */
function firstRead(named: Named, names: readonly string[], scope: FeedScope): FeedText | null {
  const texts = readAll(named, names, scope);
  return texts.find(({ value }) => value !== '') ?? texts[0] ?? null;
}

function firstText(named: Named, names: readonly string[]): string | null {
  for (const child of allOf(named, names)) {
    const text = textIn(child).trim();
    if (text !== '') return text;
  }
  return null;
}

/** The date of the first name under which one can be read; of several of it the last, as a feed that adds one means it. */
function dateIn(named: Named, names: readonly string[]): FeedDate | null {
  const byName = names.map(name => (named.get(name) ?? []).flatMap(child => readFeedDate(textIn(child)) ?? []));
  const read = byName.flatMap(dates => dates.findLast(({ date }) => date !== null) ?? []);
  return read[0] ?? byName.flat()[0] ?? null;
}

function firstAddress(named: Named, name: string, scope: FeedScope): string | null {
  const child = named.get(name)?.[0];
  const text = child === undefined ? '' : textIn(child).trim();
  return child === undefined || text === '' ? null : resolveAddress(text, scopeIn(child, scope).base);
}

/** An id that is a path is one on its site; any other stays letter for letter. */
function readId(id: string, named: Named, scope: FeedScope): string {
  const element = allOf(named, IDS)[0];
  const base = element === undefined ? scope.base : scopeIn(element, scope).base;
  return /^\/[^/]/.test(id) && !named.has('guid') ? (resolveAddress(id, base) ?? id) : id;
}

function personsOf(named: Named, names: readonly string[], scope: FeedScope): readonly FeedPerson[] {
  return allOf(named, names).flatMap(child => readPerson(child, scope) ?? []);
}
