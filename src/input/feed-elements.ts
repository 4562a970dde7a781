/**
 * Elements of feeds: what stands in a feed, an entry or a source -> what it says. In: an element of the tree. Out: the fields that all three have, and
 * those of an entry. One table of names for all formats; only direct children are read, so that an image's title is not the feed's.
 */
import { resolveAddress } from './addresses.ts';
import { readFeedDate } from './feed-dates.ts';
import type { FeedContent, FeedDate, FeedEntry, FeedHead, FeedLink, FeedPerson, FeedTag, FeedText } from './feed-model.ts';
import { feedName } from './feed-names.ts';
import { readPerson } from './feed-persons.ts';
import { type FeedScope, readFeedText, readLanguageTag, scopeIn } from './feed-texts.ts';
import { attributeOf, childElements, textIn, type XmlElement } from './xml-tree.ts';

/** Names in the order in which they are believed; those on one line of a list are asked for as one. */
const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title'];
const SUBTITLES = ['subtitle', 'tagline', 'description', 'abstract', 'dc:description', 'itunes:subtitle', 'itunes:summary'];
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
const LINKS = ['link', 'enclosure', 'a'];
/** Elements whose text is markup where nothing says otherwise, as practice has it. */
const MARKUP_BY_HABIT: ReadonlySet<string> = new Set(['description', 'content:encoded', 'fullitem', 'itunes:summary']);
/** Types that a page has. */
const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
const ITUNES = 'http://www.itunes.com/';

type Named = ReadonlyMap<string, readonly XmlElement[]>;

/** What an element has directly in it, by name. */
function nameChildren(element: XmlElement): Named {
  const named = new Map<string, XmlElement[]>();
  for (const child of childElements(element)) {
    const name = feedName(child);
    const list = named.get(name);
    if (list === undefined) named.set(name, [child]);
    else list.push(child);
  }
  return named;
}

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
    link: head.link ?? idLink,
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
  return names.flatMap(name =>
    (named.get(name) ?? []).map(child => readFeedText(child, scope, fallbackType(name))),
  );
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

/** The date of the first name that is there; of several the last, as a feed that adds one means it. */
function dateIn(named: Named, names: readonly string[]): FeedDate | null {
  const elements = names.map(name => named.get(name) ?? []).find(list => list.length > 0) ?? [];
  const dates = elements.flatMap(child => readFeedDate(textIn(child)) ?? []);
  return dates.findLast(({ date }) => date !== null) ?? dates[0] ?? null;
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

function readLinks(element: XmlElement, outer: FeedScope): readonly FeedLink[] {
  const links = inOrder(element, LINKS).flatMap(child => readLink(child, scopeIn(child, outer)) ?? []);
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
function pageOf(links: readonly FeedLink[]): string | null {
  const alternate = links.filter(({ rel }) => rel === 'alternate');
  const page = alternate.find(({ type }) => type === null || PAGE_TYPES.has(type)) ?? alternate[0];
  return page?.href ?? null;
}

function readTags(named: Named): readonly FeedTag[] {
  const tags = [
    ...(named.get('tags') ?? []).flatMap(child => textIn(child).split(',').map(term => tagOf(term, null))),
    ...(named.get('category') ?? []).flatMap(child => readCategory(child)),
    ...(named.get('dc:subject') ?? []).flatMap(child => readCategory(child)),
    ...(named.get('keywords') ?? []).flatMap(child => textIn(child).split(',').map(term => tagOf(term, null))),
    ...(named.get('itunes:category') ?? []).flatMap(child => readNestedCategory(child)),
    ...(named.get('itunes:keywords') ?? []).flatMap(child =>
      textIn(child).split(/[\s,]+/).map(term => tagOf(term, ITUNES)),
    ),
  ].filter(({ term }) => term !== '');
  const seen = new Set<string>();
  return tags.filter(({ term, scheme, label }) => {
    const key = JSON.stringify([term, scheme, label]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function tagOf(term: string, scheme: string | null, label: string | null = null): FeedTag {
  return { term: term.trim(), scheme, label };
}

function readCategory(element: XmlElement): readonly FeedTag[] {
  const scheme = attributeOf(element, 'scheme') ?? attributeOf(element, 'domain');
  return [tagOf(attributeOf(element, 'term') ?? textIn(element), scheme, attributeOf(element, 'label'))];
}

function readNestedCategory(element: XmlElement): readonly FeedTag[] {
  const own = tagOf(attributeOf(element, 'text') ?? textIn(element), ITUNES);
  return [own, ...childElements(element).flatMap(readNestedCategory)];
}
