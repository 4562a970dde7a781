/**
 * Facts of a page: what it states of its article beside the text: headline, standfirst, outlet, byline, days, address. In: its document and what it shows. Out: the facts, each from the
 * first place that has it: linked data, meta elements, microdata, the page itself, its address. Nothing is guessed: a day that two readings fit is none.
 */
import { readDate, readTimestamp, type StatedDate } from '../dates.ts';
import { readMarkup } from '../markup.ts';
import { headlineOf, likeness, SAME } from './headlines.ts';
import { type LinkedArticle, readLinkedArticle } from './linked-data.ts';
import { COMMENT_BIT, groupsOf, META_BIT, RELATED_BIT } from './markup-names.ts';
import { isElement, type PageElement, type PageNode, type Passage } from './passages.ts';
import { findDay, isUnsureDay } from './printed-days.ts';
import { wordsOf } from './shingles.ts';

/** The little of a document that is needed. */
export interface PageDocument {
  readonly documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement & { readonly textContent: string | null }>;
}

export interface PageFacts {
  readonly headline: string | null;
  /** Whether the page prints that. */
  readonly isPrinted: boolean;
  /** Its `title` element. */
  readonly pageTitle: string | null;
  /** What the page states as its headline, for finding it on the page: with the outlet's name behind it, as may be. */
  readonly title: string;
  readonly description: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: StatedDate | null;
  readonly updated: StatedDate | null;
  readonly url: string | null;
  readonly linked: LinkedArticle | null;
}

/** Names of meta elements that tell a thing, in the order in which they are believed. */
const META = {
  headline: ['og:title', 'twitter:title', 'sailthru.title', 'dc.title', 'parsely-title', 'title', 'hdl'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description', 'sailthru.description'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'twitter:site'],
  byline: [
    'author',
    'article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'dcsext.author',
    'creator',
  ],
  published: [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'article:published',
    'article.published',
    'datepublished',
    'og:datepublished',
    'published_time',
    'published_at',
    'publish-date',
    'publishdate',
    'publish_date',
    'publication_date',
    'publication-date',
    'pubdate',
    'pub_date',
    'og:pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'article_date_original',
    'cxenseparse:recs:publishtime',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'dc.date.created',
    'citation_publication_date',
    'bt:pubdate',
    'rnews:datepublished',
    'datecreated',
    'date_published',
    'originalpublicationdate',
    'published',
    'displaydate',
    'article.created',
    'ptime',
    'pdate',
    'date',
  ],
  updated: [
    'article:modified_time',
    'og:article:modified_time',
    'article:modified',
    'article.updated',
    'og:updated_time',
    'datemodified',
    'dc.date.modified',
    'dcterms.modified',
    'updated-date',
    'article_date_updated',
    'last-modified',
    'lastmod',
    'revised',
    'utime',
  ],
} as const;

/** Longest value that is looked at, in UTF-16 code units. */
const LONGEST = 2_000;

/** Reads the facts. `url` is where the page was fetched from, if it was. */
export function readFacts(document: PageDocument, passages: readonly Passage[], url: string | null): PageFacts {
  const metas = metasOf(document);
  const meta = (names: readonly string[]): string | null =>
    names.map(name => metas.get(name)).find(value => value !== undefined) ?? null;
  const pageTitle = clean(document.querySelector('title') === null ? null : textOf(document, 'title'));
  const stating = [url, canonicalOf(document), webAddress(clean(meta(['og:url'])))].flatMap(each => each ?? []);
  const linked = readLinkedArticle(
    [...document.querySelectorAll('script')].flatMap(script =>
      /ld\+json/i.test(script.getAttribute('type') ?? '') ? [script.textContent ?? ''] : [],
    ),
    {
      titles: [clean(meta(META.headline)), pageTitle, ...textsOf(document, 'h1')].flatMap(each => each ?? []),
      addresses: stating,
    },
  );
  const address = stating[0] ?? linked?.url ?? null;
  const outlet = outletOf(clean(linked?.publisher ?? null), clean(meta(META.outlet)), address);
  const stated = clean(linked?.headline ?? null) ?? clean(meta(META.headline)) ?? pageTitle;
  const { headline, isPrinted } = headlineOf(
    [linked?.headline ?? null, meta(META.headline), pageTitle].map(clean),
    [textsOf(document, 'h1'), textsOf(document, 'h2, h3, [itemprop="headline"]')],
    outlet,
  );
  const times = timesOf(document, headline);
  const published =
    day(linked?.published) ??
    firstDay(META.published, metas) ??
    markedDay(document, 'datePublished') ??
    times.behind ??
    printedDay(passages, headline) ??
    times.before ??
    dayOfAddress(address);
  const updated = day(linked?.modified) ?? firstDay(META.updated, metas) ?? markedDay(document, 'dateModified');
  return {
    headline,
    isPrinted,
    pageTitle,
    title: headline ?? stated ?? '',
    description: clean(linked?.description ?? null) ?? clean(meta(META.description)),
    outlet,
    byline: bylineOf(linked, clean(meta(META.byline)), document),
    published,
    // an update at the moment of publication is none
    updated: updated !== null && published !== null && !isLater(updated, published) ? null : updated,
    url: address,
    linked,
  };
}

/** Whether one moment is later than another; of clocks in zones that are not told only as they stand. */
function isLater(a: StatedDate, b: StatedDate): boolean {
  const [first, second] = [momentOf(a), momentOf(b)];
  return first === null || second === null ? a.published > b.published : first > second;
}

/** Milliseconds since 1970; null where the offset or the clock is not told. */
function momentOf({ published, zone }: StatedDate): number | null {
  const moment = zone === null || !/^[+-]/.test(zone) ? Number.NaN : Date.parse(`${published}${zone}`);
  return published.includes('T') && !Number.isNaN(moment) ? moment : null;
}

function metasOf(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const content = element.getAttribute('content')?.trim();
    if (name === null || content === undefined || content === '') continue;
    const key = name.trim().toLowerCase();
    if (!metas.has(key)) metas.set(key, content.slice(0, LONGEST));
  }
  return metas;
}

/** White space folded, markup and character codes that are left in it read; what is longer than any headline is cut. */
function clean(whole: string | null): string | null {
  if (whole === null) return null;
  const value = whole.slice(0, LONGEST);
  const text = (/[<&]/.test(value) ? readMarkup(value) : value).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function textOf(document: PageDocument, selector: string): string | null {
  for (const element of document.querySelectorAll(selector)) return element.textContent;
  return null;
}

/** An address that is one of the web; null otherwise. */
function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

function textsOf(document: PageDocument, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].flatMap(element => clean(element.textContent) ?? []);
}

function canonicalOf(document: PageDocument): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim();
  return link !== undefined && /^https?:\/\//i.test(link) ? link : null;
}

/** The publisher's name; a handle or an address is the last that is taken. */
function outletOf(publisher: string | null, site: string | null, address: string | null): string | null {
  const named = [site, publisher].find(name => name !== null && !/^@|^https?:|©/.test(name) && name.length <= 80);
  return named ?? (address === null ? null : hostOf(address));
}

function hostOf(address: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** Longest byline, in words; more is a paragraph about the author. */
const LONGEST_BYLINE = 15;

function bylineOf(linked: LinkedArticle | null, meta: string | null, document: PageDocument): string | null {
  const isName = (name: string): boolean =>
    !/^https?:|^@|\.(?:com|org|net)\b/i.test(name) && wordsOf(name).length <= LONGEST_BYLINE;
  const names = (linked?.authors ?? []).map(clean).flatMap(name => (name !== null && isName(name) ? [name] : []));
  if (names.length > 0) return [...new Set(names)].join(', ');
  if (meta !== null && isName(meta)) return meta;
  for (const selector of ['[itemprop="author"]', '[rel="author"]', '[class*="byline"]', '[class*="author"]']) {
    for (const element of document.querySelectorAll(selector)) {
      if (isAside(element) || isOfComments(element)) continue;
      const text = spacedText(element)
        .replace(/^by\s+/i, '')
        .replace(/\s*[|•·,:–—-]?\s*\d.*$/s, '')
        .trim();
      if (text !== '' && isName(text) && wordsOf(text).length > 0) return text;
    }
  }
  return null;
}

/** The text of an element, its parts apart. */
function spacedText(element: PageElement): string {
  const parts: string[] = [];
  const walk = (node: PageNode, depth: number): void => {
    if (depth > LEVELS) return;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) parts.push(child.nodeValue ?? '');
      else walk(child, depth + 1);
    }
  };
  walk(element, 0);
  return parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

const TEXT_NODE = 3;

function isOfComments(element: PageElement): boolean {
  let node: PageNode | null = element;
  for (let level = 0; level < LEVELS && node !== null && isElement(node); level++) {
    if ((groupsOf(node) & COMMENT_BIT) !== 0 && !MAINS.has(node.localName)) return true;
    node = node.parentNode;
  }
  return false;
}

/** The first year of a newspaper that still has a page; `0001-01-01` is what programs print for none. */
const FIRST_YEAR = 1600;

function day(value: string | null | undefined): StatedDate | null {
  const found =
    value === null || value === undefined
      ? null
      : /^\d{10}(?:\d{3})?$/.test(value)
        ? readTimestamp(Number(value))
        : readDate(value);
  return found === null || Number(found.published.slice(0, 4)) < FIRST_YEAR ? null : found;
}

function firstDay(names: readonly string[], metas: ReadonlyMap<string, string>): StatedDate | null {
  for (const name of names) {
    const found = day(metas.get(name));
    if (found !== null) return found;
  }
  return null;
}

function markedDay(document: PageDocument, name: string): StatedDate | null {
  for (const element of document.querySelectorAll(`[itemprop~="${name}"]`)) {
    const found =
      day(element.getAttribute('content')) ??
      day(element.getAttribute('datetime')) ??
      findDay(element.textContent ?? '');
    if (found !== null) return found;
  }
  return null;
}

/** Levels up from a time that are looked at for the names of other articles. */
const LEVELS = 6;

/** Most UTF-16 code units of a line whose `time` is a stamp; one in a paragraph is a day that the article tells of. */
const LONGEST_STAMP = 120;

interface Times {
  readonly behind: StatedDate | null;
  readonly before: StatedDate | null;
}

/** The first `time` behind the headline that stands in a stamp, and in no list of other articles; and the last before it. */
function timesOf(document: PageDocument, headline: string | null): Times {
  const before: StatedDate[] = [];
  let isBehind = false;
  for (const element of document.querySelectorAll('h1, h2, time')) {
    if (element.localName !== 'time') {
      isBehind ||= headline !== null && likeness(clean(element.textContent) ?? '', headline) >= SAME;
      continue;
    }
    const found = day(element.getAttribute('datetime')) ?? findDay(element.textContent ?? '');
    if (found === null || isAside(element) || !isStamp(element)) continue;
    if (isBehind) return { behind: found, before: before.at(-1) ?? null };
    before.push(found);
  }
  return { behind: null, before: before.at(-1) ?? null };
}

const BLOCK = /^(?:p|li|td|blockquote|h[1-6]|figcaption|div)$/;

/** Whether the line that an element stands in is short, or named for what stands in stamps. */
function isStamp(element: PageElement): boolean {
  let node: PageNode | null = element;
  while (node !== null && isElement(node) && !BLOCK.test(node.localName)) node = node.parentNode;
  if (node === null || !isElement(node)) return true;
  if (node.localName === 'blockquote') return false;
  return (groupsOf(node) & META_BIT) !== 0 || spacedText(node).length <= LONGEST_STAMP;
}

function isAside(element: PageElement): boolean {
  let node: PageNode | null = element;
  for (let level = 0; level < LEVELS && node !== null && isElement(node); level++) {
    if (ASIDES.has(node.localName)) return true;
    if ((groupsOf(node) & RELATED_BIT) !== 0 && !MAINS.has(node.localName)) return true;
    node = node.parentNode;
  }
  return false;
}

const ASIDES: ReadonlySet<string> = new Set(['aside', 'nav', 'footer']);
/** Elements that hold the article, whatever their names say. */
const MAINS: ReadonlySet<string> = new Set(['article', 'main', 'body', 'html']);

/** Passages behind the headline, and before it, that are looked at for the day. */
const REACH = { behind: 12, before: 6 } as const;
/** Longest passage that is a stamp, in words, and how many of them beside the day where nothing names it one. */
const STAMP_WORDS = 25;
const OTHER_WORDS = 5;
/** Words of a day and its clock. */
const DAY_WORDS = 5;

/** The day printed near the headline. */
function printedDay(passages: readonly Passage[], headline: string | null): StatedDate | null {
  const at = headline === null ? -1 : passages.findIndex(({ text }) => likeness(text, headline) >= SAME);
  const near = [
    ...passages.slice(at + 1, at + 1 + REACH.behind),
    ...passages.slice(Math.max(0, at - REACH.before), Math.max(0, at)).reverse(),
  ];
  for (const { text, path } of near) {
    const words = wordsOf(text).length;
    if (words > STAMP_WORDS || path.some(({ localName }) => localName === 'blockquote')) continue;
    const isNamed = path.slice(-2).some(element => (groupsOf(element) & META_BIT) !== 0);
    if (!isNamed && (/[.!?]$/.test(text) || words - DAY_WORDS > OTHER_WORDS)) continue;
    const found = findDay(text);
    // a stamp that could be two days is the one there is
    if (found !== null || isUnsureDay(text)) return found;
  }
  return null;
}

/** `/2019/11/19/` in an address; of a month alone no day is known. */
function dayOfAddress(address: string | null): StatedDate | null {
  const found =
    address === null
      ? null
      : /[/_-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(address);
  return found === null ? null : readDate(`${found[1]}-${found[2]}-${found[3]}`);
}
