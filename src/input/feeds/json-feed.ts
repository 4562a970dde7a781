/** JSON Feed 1.0 and 1.1: its object -> the feed it is. In: parsed JSON of any shape. Out: a feed, or null where it is none. */

import { ownValue } from '../fields.ts';
import { readFeedDate } from './feed-dates.ts';
import type { Feed, FeedDate, FeedEntry, FeedHead, FeedLink, FeedOptions, FeedPerson, FeedText } from './feed-model.ts';
import { readLanguageTag } from './feed-texts.ts';
import { resolveAddress } from './links.ts';

const VERSION = /^https?:\/\/jsonfeed\.org\/version\/(\d[\d.]*)/i;

interface Scope {
  readonly base: string | null;
  readonly language: string | null;
}

/** Reads parsed JSON as a feed; null if it does not call itself one. */
export function readJsonFeed(value: unknown, options: FeedOptions): Omit<Feed, 'encoding' | 'isGuess'> | null {
  if (!isObject(value)) return null;
  const version = VERSION.exec(stringOf(value, 'version') ?? '')?.[1];
  if (version === undefined) return null;
  const home = stringOf(value, 'home_page_url');
  const base = options.url ?? stringOf(value, 'feed_url') ?? home;
  const scope: Scope = { base, language: readLanguageTag(stringOf(value, 'language'), options.language ?? null) };
  const items = ownValue(value, 'items');
  const objects = listOf(value, 'items');
  const strays = Array.isArray(items) ? items.length - objects.length : 0;
  const links = [
    ...linkOf(home, 'alternate', 'text/html', scope),
    ...linkOf(stringOf(value, 'feed_url'), 'self', 'application/feed+json', scope),
  ];
  return {
    ...EMPTY_HEAD,
    format: 'json',
    version,
    isWhole: true,
    title: textOf(stringOf(value, 'title'), 'text/plain', scope),
    subtitle: textOf(stringOf(value, 'description'), 'text/plain', scope),
    link: links.find(({ rel }) => rel === 'alternate')?.href ?? null,
    links,
    authors: authorsOf(value, scope),
    language: scope.language,
    entries: objects.map(item => entryOf(item, scope)),
    ...(strays > 0 && { strays }),
  };
}

const EMPTY_HEAD: FeedHead = {
  title: null,
  subtitle: null,
  id: null,
  link: null,
  links: [],
  authors: [],
  contributors: [],
  publisher: null,
  published: null,
  updated: null,
  dated: null,
  created: null,
  expired: null,
  rights: null,
  language: null,
  tags: [],
};

function entryOf(item: object, outer: Scope): FeedEntry {
  const scope: Scope = { ...outer, language: readLanguageTag(stringOf(item, 'language'), outer.language) };
  const page = linkOf(stringOf(item, 'url') ?? stringOf(item, 'external_url'), 'alternate', 'text/html', scope);
  const enclosures = listOf(item, 'attachments').flatMap(file =>
    linkOf(stringOf(file, 'url'), 'enclosure', stringOf(file, 'mime_type'), scope, stringOf(file, 'size_in_bytes')),
  );
  const content = [
    textOf(stringOf(item, 'content_html'), 'text/html', scope),
    textOf(stringOf(item, 'content_text'), 'text/plain', scope),
  ].flatMap(text => (text === null ? [] : [{ ...text, address: null }]));
  const tags = ownValue(item, 'tags');
  return {
    ...EMPTY_HEAD,
    title: textOf(stringOf(item, 'title'), 'text/plain', scope),
    id: stringOf(item, 'id'),
    link: page[0]?.href ?? null,
    links: [...page, ...enclosures],
    authors: authorsOf(item, scope),
    published: dateOf(item, 'date_published'),
    updated: dateOf(item, 'date_modified'),
    language: scope.language,
    tags: (Array.isArray(tags) ? tags : [])
      .filter(tag => typeof tag === 'string')
      .map(term => ({ term, scheme: null, label: null })),
    isIdLink: false,
    summary: textOf(stringOf(item, 'summary'), 'text/plain', scope),
    content,
    enclosures,
    source: null,
    comments: null,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string, or a number as one: ids are met as both. */
function stringOf(record: object, name: string): string | null {
  const value = ownValue(record, name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function listOf(record: object, name: string): readonly object[] {
  const value = ownValue(record, name);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textOf(value: string | null, type: string, { language, base }: Scope): FeedText | null {
  return value === null ? null : { value: value.trim(), type, language, base };
}

function dateOf(item: object, name: string): FeedDate | null {
  return readFeedDate(stringOf(item, name) ?? '');
}

function linkOf(
  stated: string | null,
  rel: string,
  type: string | null,
  { base }: Scope,
  length: string | null = null,
): readonly FeedLink[] {
  const href = stated === null ? null : resolveAddress(stated, base);
  return href === null ? [] : [{ href, rel, type, title: null, language: null, length }];
}

/** `authors` of 1.1, else the one `author` of 1.0. */
function authorsOf(record: object, { base }: Scope): readonly FeedPerson[] {
  const single = ownValue(record, 'author');
  const listed = listOf(record, 'authors');
  return (listed.length > 0 ? listed : isObject(single) ? [single] : []).flatMap(author => {
    const name = stringOf(author, 'name');
    const url = stringOf(author, 'url');
    return name === null && url === null
      ? []
      : [{ name, email: null, url: url === null ? null : resolveAddress(url, base) }];
  });
}
