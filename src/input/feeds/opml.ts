/**
 * OPML: lists of feeds, as feed readers export them -> the feeds in it. In: bytes. Out: each feed's title and addresses; as an input, a problem that says how
 * many feeds it lists and how they are read, for it holds no report.
 */

import { decodeXml } from '../markup-encodings.ts';
import { failedReading, type Reading, type ReadOptions } from '../reports.ts';
import { resolveAddress } from './links.ts';
import { readXml, type XmlElement } from './loose-xml.ts';
import { attributeOf, childElements, textIn } from './xml-parts.ts';

/** One feed of a list. */
export interface ListedFeed {
  readonly title: string | null;
  /** The feed. */
  readonly url: string;
  /** Its site. */
  readonly page: string | null;
  /** Titles of the folders it is in, the outermost first. */
  readonly folders: readonly string[];
}

export interface FeedList {
  readonly title: string | null;
  readonly feeds: readonly ListedFeed[];
}

/** Folders in folders; also what `loose-xml.ts` reads at most. */
const DEEPEST = 100;
/** Addresses shown of a list. */
const SHOWN = 3;

/** Reads a list of feeds; null if the bytes are none. */
export async function readOpml(bytes: Uint8Array, contentType?: string): Promise<FeedList | null> {
  const { text } = await decodeXml(bytes, contentType);
  const { root } = readXml(text);
  if (root === null || root.local.toLowerCase() !== 'opml') return null;
  const head = childNamed(root, 'head');
  const title = head === null ? null : childNamed(head, 'title');
  const body = childNamed(root, 'body');
  return {
    title: title === null ? null : textIn(title).trim() || null,
    feeds: body === null ? [] : feedsIn(body, [], DEEPEST),
  };
}

function childNamed(element: XmlElement, name: string): XmlElement | null {
  return childElements(element).find(child => child.local.toLowerCase() === name) ?? null;
}

function feedsIn(element: XmlElement, folders: readonly string[], deepest: number): readonly ListedFeed[] {
  if (deepest === 0) return [];
  return childElements(element)
    .filter(child => child.local.toLowerCase() === 'outline')
    .flatMap(outline => {
      const title = labelOf(outline);
      const inside = feedsIn(outline, title === null ? folders : [...folders, title], deepest - 1);
      const url = addressOf(outline, 'xmlurl');
      return url === null ? inside : [{ title, url, page: addressOf(outline, 'htmlurl'), folders }, ...inside];
    });
}

function labelOf(outline: XmlElement): string | null {
  return (attributeOf(outline, 'title') || attributeOf(outline, 'text') || '').trim() || null;
}

function addressOf(outline: XmlElement, name: string): string | null {
  const stated = attributeOf(outline, name)?.trim() || null;
  return stated === null ? null : resolveAddress(stated, null);
}

/** As a shell takes it for one word, whatever is in it. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** As an input: a list holds no report, and says how its feeds are read. */
export async function readOpmlReports(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  const list = await readOpml(bytes, options.contentType);
  const feeds = list?.feeds ?? [];
  if (feeds.length === 0) return failedReading('feed-list', 'A list of feeds with none in it, no report.', input);
  const shown = feeds.slice(0, SHOWN).map(({ url }) => quoted(url));
  const more = feeds.length > SHOWN ? ' …' : '';
  const count = feeds.length === 1 ? 'one feed' : `${feeds.length} feeds`;
  const detail = `A list of ${count}, no report; read the feeds it names: synoptic compare ${shown.join(' ')}${more}`;
  return failedReading('feed-list', detail, input);
}
