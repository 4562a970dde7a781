/**
 * Linked data: what a page's JSON-LD scripts say of its article (schema.org), wherever in them it stands. In: the scripts' texts. Out: an article's record, or null.
 * Hostile as any JSON: size, depth and number of nodes are limited; nothing in it is fetched.
 */

import { likeness, SAME } from './headlines.ts';

/** What is taken of an article's record; texts as they stand. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly body: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
  /** False where it says that the whole is for subscribers. */
  readonly isFree: boolean | null;
  /** Names or addresses of what it says that it rests on. */
  readonly basedOn: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

/** Largest script read, in UTF-16 code units: whole articles are in them, with every paragraph twice. */
const LARGEST_SCRIPT = 2_000_000;
const DEEPEST = 12;
const MOST_NODES = 5_000;

/** Types of what may be the page's article, the likelier first. */
const ARTICLE_TYPES: readonly RegExp[] = [
  /^(?:ReportageNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|ReviewNewsArticle|NewsArticle|LiveBlogPosting)$/,
  /^(?:Article|BlogPosting|TechArticle|ScholarlyArticle|Report|SatiricalArticle|AdvertiserContentArticle|SocialMediaPosting|MedicalScholarlyArticle)$/,
  /^(?:WebPage|ItemPage|VideoObject|Review|Recipe|CreativeWork)$/,
];

/** What a page says itself to be, by which its own record is told from those of other articles. */
export interface PageIdentity {
  readonly titles: readonly string[];
  readonly addresses: readonly string[];
}

/**
 * The article that the scripts tell of: of the likeliest type the only one, or of several the one whose headline or address is the page's. Where none is, nothing is
 * taken: another story's day would be worse than none.
 */
export function readLinkedArticle(scripts: readonly string[], page: PageIdentity): LinkedArticle | null {
  const nodes = scripts.flatMap(script => nodesIn(parse(script)));
  for (const types of ARTICLE_TYPES) {
    const fitting = nodes.filter(node => namesOf(node['@type']).some(type => types.test(type)));
    const [first] = fitting;
    if (first === undefined) continue;
    const own = fitting.every(node => isSame(node, first) || isBare(node))
      ? first
      : fitting.find(node => isOfPage(node, page));
    if (own !== undefined && isOfOther(own, page)) return null;
    if (own !== undefined) return articleOf([own, ...fitting.filter(node => node !== own && isSame(node, own))], nodes);
  }
  return null;
}

/** Whether a record's headline has no word of what the page calls itself. */
function isOfOther(node: Node, { titles }: PageIdentity): boolean {
  const headline = textOf(node['headline']);
  return headline !== null && titles.length > 0 && titles.every(title => likeness(headline, title) === 0);
}

/** A record that says nothing of which article it is. */
function isBare(node: Node): boolean {
  return ['headline', 'name', 'url', '@id'].every(key => textOf(node[key]) === null);
}

function isOfPage(node: Node, { titles, addresses }: PageIdentity): boolean {
  const headline = textOf(node['headline']) ?? textOf(node['name']);
  if (headline !== null && titles.some(title => title.includes(headline) || likeness(headline, title) >= SAME))
    return true;
  const own = [textOf(node['url']), addressOf(node['mainEntityOfPage']), textOf(node['@id'])].flatMap(
    each => each ?? [],
  );
  return own.some(address => addresses.some(known => bare(address) === bare(known)));
}

/** An address without what does not change the page. */
function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|m\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function parse(script: string): unknown {
  if (script.length > LARGEST_SCRIPT) return null;
  // line breaks within strings, comments around and commas too many are common, and no JSON
  const tidy = script
    .replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\s*\]\]>)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/;\s*$/, '');
  for (const text of [tidy, tidy.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return null;
}

/** Every object in it, outer ones first, those that hang deep left out. */
function nodesIn(root: unknown): readonly Node[] {
  const found: Node[] = [];
  let level: readonly unknown[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null || found.length + next.length > MOST_NODES) continue;
      if (!Array.isArray(value)) found.push(value as Node);
      next.push(...(Array.isArray(value) ? value : insideOf(value as Node)).slice(0, MOST_NODES));
    }
    level = next;
  }
  return found;
}

/** Properties under which a page's other articles stand. */
const OTHERS: ReadonlySet<string> = new Set([
  'itemListElement',
  'mentions',
  'hasPart',
  'relatedLink',
  'significantLink',
  'citation',
  'isBasedOn',
]);

function insideOf(node: Node): readonly unknown[] {
  return Object.entries(node).flatMap(([key, value]) => (OTHERS.has(key) ? [] : [value]));
}

/** Of several records of one article the first that states a thing. */
function articleOf(fitting: readonly Node[], all: readonly Node[]): LinkedArticle {
  const first = <T>(read: (node: Node) => T | null): T | null => {
    for (const node of fitting) {
      const value = read(node);
      if (value !== null) return value;
    }
    return null;
  };
  const byId = new Map(all.flatMap(node => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])));
  const resolved = (value: unknown): unknown => {
    const id = isNode(value) && value['name'] === undefined ? value['@id'] : undefined;
    return typeof id === 'string'
      ? (all.find(node => node['@id'] === id && node['name'] !== undefined) ?? byId.get(id) ?? value)
      : value;
  };
  const names = (value: unknown): readonly string[] => listOf(value).map(resolved).flatMap(nameOf);
  return {
    headline: first(node => textOf(node['headline']) ?? (isPage(node) ? null : textOf(node['name']))),
    description: first(node => textOf(node['description'])),
    body: first(node => textOf(node['articleBody']) ?? liveBody(node)),
    published: first(
      node => textOf(node['datePublished']) ?? textOf(node['dateCreated']) ?? textOf(node['uploadDate']),
    ),
    modified: first(node => textOf(node['dateModified'])),
    authors: first(node => some(names(node['author'] ?? node['creator']))) ?? [],
    publisher: first(node => names(node['publisher'] ?? node['sourceOrganization'])[0] ?? null),
    url: first(node => [textOf(node['url']), addressOf(node['mainEntityOfPage'])].find(isWeb) ?? null),
    isFree: first(node => booleanOf(node['isAccessibleForFree'])),
    basedOn: first(node => some(listOf(node['isBasedOn'] ?? node['isBasedOnUrl']).flatMap(nameOf))) ?? [],
  };
}

function isPage(node: Node): boolean {
  return namesOf(node['@type']).some(type => /Page$/.test(type));
}

function isSame(a: Node, b: Node): boolean {
  return ['headline', 'url', '@id'].some(key => textOf(a[key]) !== null && textOf(a[key]) === textOf(b[key]));
}

/** The entries of a live blog, in the order they stand in. */
function liveBody(node: Node): string | null {
  const entries = listOf(node['liveBlogUpdate']).filter(isNode);
  const texts = entries.flatMap(entry => [textOf(entry['headline']), textOf(entry['articleBody'])]);
  return some(texts.filter(text => text !== null))?.join('\n\n') ?? null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function namesOf(type: unknown): readonly string[] {
  return listOf(type).flatMap(each =>
    typeof each === 'string' ? [each.replace(/^https?:\/\/schema\.org\//, '')] : [],
  );
}

function nameOf(value: unknown): readonly string[] {
  const name = isNode(value) ? (textOf(value['name']) ?? textOf(value['url']) ?? textOf(value['@id'])) : textOf(value);
  return name === null ? [] : [name];
}

function addressOf(value: unknown): string | null {
  return isNode(value) ? (textOf(value['@id']) ?? textOf(value['url'])) : textOf(value);
}

function isWeb(address: string | null): boolean {
  return address !== null && /^https?:\/\//i.test(address);
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (isNode(value) && value['@value'] !== undefined) return textOf(value['@value']);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function booleanOf(value: unknown): boolean | null {
  const word = String(Array.isArray(value) ? value[0] : value).toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

function some<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}
