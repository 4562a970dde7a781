/**
 * Feeds in another parser's words: a feed as read here -> the names under which feedparser's test suite asks for what it says, and what counts as equal.
 *
 * Texts of markup are compared as markup: small letters in tags, attributes in order of name and without namespaces, character codes read, white space run
 * together, one `div` around it all left out, for Atom has it and feedparser keeps it in some versions only; links in them as addresses. Plain texts are
 * compared letter by letter, addresses as addresses (`URL`), encodings without case and with GB 2312 as the GB 18030 it is part of, moments in UTC.
 */
import { offsetsOf } from '../src/core/model/zones.ts';
import { readCodes } from '../src/input/character-codes.ts';
import {
  type Feed,
  type FeedContent,
  type FeedDate,
  type FeedEntry,
  type FeedHead,
  type FeedLink,
  type FeedPerson,
  type FeedText,
  isMarkupType,
} from '../src/input/feeds/feed-model.ts';

/** An expectation that is not asked of a reader of news. */
export class Declined extends Error {}

/** A text of markup. */
export interface Markup {
  readonly markup: string;
}

type Names = Readonly<Record<string, unknown>>;

/** What a field of feedparser's is not read for, by the beginning of its name. */
const DECLINED: readonly (readonly [RegExp, string])[] = [
  [/^itunes_/, 'itunes extension'],
  [/^(?:where|georss|gml)/, 'geographical extension'],
  [/^(?:wfw_|thr_|slash_)/, 'extension for comments'],
  [/^(?:license|cc_)/, 'licence extension'],
  [/^(?:image|icon|logo)$/, 'pictures of the feed'],
  [/^(?:cloud|textinput|docs|ttl|generator|generator_detail|info|info_detail|newlocation)$/, "feed's own machinery"],
  [/^validity_/, 'validity of the feed'],
  [/^(?:bozo|bozo_exception)$/, 'flags of ill-formed feeds'],
  [/^(?:etag|headers|modified|modified_parsed|status|href|namespaces|locals)$/, 'headers of the answer'],
];

/** Throws where a field is one of those. */
export function declineField(name: string): void {
  const reason = DECLINED.find(([pattern]) => pattern.test(name))?.[1];
  if (reason !== undefined) throw new Declined(reason);
}

/** All that a suite's expressions may name. */
export function namesOf(feed: Feed): Names {
  return {
    feed: headNames(feed, 'feed'),
    entries: feed.entries.map(entryNames),
    encoding: feed.encoding,
    version: versionName(feed),
  };
}

function headNames(head: FeedHead, place: 'feed' | 'entry'): Names {
  const [author] = head.authors;
  return present({
    ...textNames(['title'], head.title),
    ...textNames(place === 'feed' ? ['subtitle', 'tagline', 'description'] : ['subtitle'], head.subtitle),
    ...textNames(['rights', 'copyright'], head.rights),
    id: head.id,
    guid: head.id,
    link: head.link,
    links: head.links.length > 0 ? head.links.map(linkNames) : null,
    author: author === undefined ? null : personName(author),
    author_detail: author === undefined ? null : personNames(author),
    authors: head.authors.map(personNames),
    contributors: head.contributors.map(personNames),
    publisher: head.publisher === null ? null : personName(head.publisher),
    publisher_detail: head.publisher === null ? null : personNames(head.publisher),
    ...dateNames('published', head.published),
    ...dateNames('updated', head.updated ?? head.dated),
    ...dateNames('created', head.created),
    ...dateNames('expired', head.expired),
    language: head.language,
    tags: head.tags.length > 0 ? head.tags.map(tag => ({ ...tag })) : null,
    category: head.tags[0]?.term,
  });
}

function entryNames(entry: FeedEntry): Names {
  return {
    ...headNames(entry, 'entry'),
    ...present({
      ...textNames(['summary', 'description'], entry.summary ?? entry.content[0] ?? null),
      content: entry.content.length > 0 ? entry.content.map(contentNames) : null,
      enclosures: entry.enclosures.map(enclosureNames),
      source:
        entry.source === null ? null : { ...headNames(entry.source, 'feed'), ...present({ href: entry.source.link }) },
      comments: entry.comments,
      guidislink: entry.isIdLink,
    }),
  };
}

function present(names: Names): Names {
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== null && value !== undefined));
}

function wordsOf(text: FeedText): string | Markup {
  return isMarkupType(text.type) ? { markup: text.value } : text.value;
}

function textNames(names: readonly string[], text: FeedText | null): Names {
  if (text === null) return {};
  const value = wordsOf(text);
  const detail = { value, type: text.type, language: text.language, base: text.base };
  return Object.fromEntries(names.flatMap(name => [[name, value] as const, [`${name}_detail`, detail] as const]));
}

function contentNames(content: FeedContent): Names {
  const { type, language, base, address } = content;
  return { value: wordsOf(content), type, language, base, src: address };
}

function linkNames(link: FeedLink): Names {
  return present({
    rel: link.rel,
    type: link.type,
    href: link.href,
    title: link.title,
    hreflang: link.language,
    length: link.length,
  });
}

function enclosureNames(link: FeedLink): Names {
  return present({ href: link.href, type: link.type, length: link.length });
}

function personNames({ name, email, url }: FeedPerson): Names {
  return present({ name, email, href: url });
}

function personName({ name, email }: FeedPerson): string | null {
  return name !== null && email !== null ? `${name} (${email})` : (name ?? email);
}

function dateNames(name: string, date: FeedDate | null): Names {
  return date === null ? {} : present({ [name]: date.stated, [`${name}_parsed`]: clockOf(date) });
}

/** Year to second in UTC, day of the week from Monday, day of the year, no summer time; a period begins with its first day. */
function clockOf({ date, period }: FeedDate): readonly number[] | null {
  const published = date?.published ?? (period === null ? null : `${period}-01-01`.slice(0, 10));
  if (published === null) return null;
  const offset = date === null || date.zone === null ? 0 : offsetsOf(date.zone)?.[0];
  const stamp = Date.parse(`${published.includes('T') ? published : `${published}T00:00`}Z`);
  if (offset === undefined || Number.isNaN(stamp)) return null;
  const moment = new Date(stamp - offset * 60_000);
  const year = moment.getUTCFullYear();
  const dayOfYear = Math.floor((moment.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  return [
    year,
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
    (moment.getUTCDay() + 6) % 7,
    dayOfYear,
    0,
  ];
}

function versionName({ format, version }: Feed): string {
  if (format === 'json') return `json${(version ?? '').replaceAll('.', '')}`;
  if (format === 'rdf') return version === '0.90' ? 'rss090' : 'rss10';
  if (format === 'cdf') return 'cdf';
  if (format === 'atom') return `atom${(version ?? '').replaceAll('.', '')}`;
  return `rss${(version ?? '').startsWith('2') ? '20' : (version ?? '').replaceAll('.', '')}`;
}

/** Whether two values are the same for a suite. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (isMarkupText(a) || isMarkupText(b)) return canonicalMarkup(markupOf(a)) === canonicalMarkup(markupOf(b));
  if (typeof a === 'string' && typeof b === 'string') return a === b || areOneAddress(a, b) || areOneEncoding(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => areEqual(item, b[i]));
  if (isRecord(a) && isRecord(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every(name => name in b && areEqual(a[name], b[name]));
  }
  return a === b;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isMarkupText(value: unknown): value is Markup {
  return isRecord(value) && typeof value.markup === 'string' && Object.keys(value).length === 1;
}

function markupOf(value: unknown): string {
  return isMarkupText(value) ? value.markup : String(value);
}

function areOneAddress(a: string, b: string): boolean {
  return /^https?:/i.test(a) && /^https?:/i.test(b) && canonicalAddress(a) === canonicalAddress(b);
}

function canonicalAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

const SAME_ENCODINGS: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  'tis-620': 'windows-874',
  'shift-jis': 'shift_jis',
};

function areOneEncoding(a: string, b: string): boolean {
  const name = (encoding: string): string => SAME_ENCODINGS[encoding.toLowerCase()] ?? encoding.toLowerCase();
  return name(a) === name(b);
}

const MARKUP =
  /<(\/?)([a-z][\w:-]*)((?:\s+(?:[a-z][\w:-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>]+)|[^<>"'\s]+))*)\s*\/?>|([^<]+|<)/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;
/** Elements that are never closed, in HTML or in practice. */
const EMPTY: ReadonlySet<string> = new Set(['br', 'img', 'hr', 'circle']);

/** Markup in one form: see above. */
export function canonicalMarkup(markup: string): string {
  const tokens: string[] = [];
  for (const [, slash, name, attributes, text] of markup.matchAll(MARKUP)) {
    if (name === undefined) {
      tokens.push(JSON.stringify(readCodes(text ?? '').replace(/\s+/g, ' ')));
      continue;
    }
    const local = name.toLowerCase().replace(/^.*:/, '');
    if (slash === '/' && EMPTY.has(local)) continue;
    tokens.push(`<${slash}${local}${slash === '/' ? '' : canonicalAttributes(attributes ?? '')}>`);
  }
  const joined = tokens.join('').replaceAll('""', '').trim();
  return joined.replace(/^<div>(.*)<\/div>$/s, '$1').replace(/^" |(?<=.) "$/g, mark => mark.trim());
}

function canonicalAttributes(printed: string): string {
  return [...printed.matchAll(ATTRIBUTE)]
    .filter(([, name]) => !/^xmlns(?::|$)/.test(name ?? ''))
    .map(([, name = '', double, single, bare]) => {
      const value = readCodes(double ?? single ?? bare ?? '');
      return ` ${name.toLowerCase()}=${JSON.stringify(/^https?:/.test(value) ? canonicalAddress(value) : value)}`;
    })
    .sort()
    .join('');
}
