/** Feeds: what a feed of any format says, in one shape. Plain data; a desk that polls feeds reads this, reports are made of it. */
import type { StatedDate } from '../dates.ts';

/** A text with what is said of it. */
export interface FeedText {
  /** As it stands once, read: markup where `type` says so, else plain. Links in markup are whole. */
  readonly value: string;
  /** `text/plain`, `text/html`, `application/xhtml+xml`, or what else is stated. */
  readonly type: string;
  /** As stated, `en-GB`; null if nowhere. */
  readonly language: string | null;
  /** Address its links are relative to. */
  readonly base: string | null;
}

/** A text of an entry, or the address where it is. */
export interface FeedContent extends FeedText {
  readonly address: string | null;
}

export interface FeedLink {
  readonly href: string;
  /** `alternate` is the page, `self` the feed, `enclosure` a file. */
  readonly rel: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly language: string | null;
  /** Bytes, as stated. */
  readonly length: string | null;
}

export interface FeedPerson {
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

export interface FeedDate {
  readonly stated: string;
  /** Null where it could be two days or tells none. */
  readonly date: StatedDate | null;
  /** Where only a month (`2003-12`) or a year is stated. */
  readonly period: string | null;
}

export interface FeedTag {
  readonly term: string;
  readonly scheme: string | null;
  readonly label: string | null;
}

/** What a feed, an entry and the source of an entry have in common. */
export interface FeedHead {
  readonly title: FeedText | null;
  readonly subtitle: FeedText | null;
  readonly id: string | null;
  /** The page. */
  readonly link: string | null;
  readonly links: readonly FeedLink[];
  readonly authors: readonly FeedPerson[];
  readonly contributors: readonly FeedPerson[];
  readonly publisher: FeedPerson | null;
  readonly published: FeedDate | null;
  readonly updated: FeedDate | null;
  /** Dublin Core's date, which does not say of what. */
  readonly dated: FeedDate | null;
  readonly created: FeedDate | null;
  readonly expired: FeedDate | null;
  readonly rights: FeedText | null;
  readonly language: string | null;
  readonly tags: readonly FeedTag[];
}

export interface FeedEntry extends FeedHead {
  /** Whether its id is the address that `link` has. */
  readonly isIdLink: boolean;
  readonly summary: FeedText | null;
  /** Full texts, as the feed has them. */
  readonly content: readonly FeedContent[];
  readonly enclosures: readonly FeedLink[];
  /** The feed it was taken from. */
  readonly source: FeedHead | null;
  readonly comments: string | null;
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'cdf' | 'json';

export interface Feed extends FeedHead {
  readonly format: FeedFormat;
  /** `2.0`, as stated. */
  readonly version: string | null;
  /** Of its bytes: `utf-8`. */
  readonly encoding: string;
  /** Whether the encoding is a guess, none that is stated fitting. */
  readonly isGuess: boolean;
  /** False where the file breaks off. */
  readonly isWhole: boolean;
  readonly entries: readonly FeedEntry[];
  /** Items of JSON Feed that are no objects, and so no entries; absent where there are none. */
  readonly strays?: number;
  /** Whether another feed follows in the same file. */
  readonly isFollowed?: true;
}

/** What came with a feed's bytes. */
export interface FeedOptions {
  /** Address it was fetched from. */
  readonly url?: string;
  /** The server's `Content-Type`. */
  readonly contentType?: string;
  /** The server's `Content-Language`. */
  readonly language?: string;
}

/** Types whose texts are markup. */
export function isMarkupType(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|image\/svg\+xml|application\/xml|text\/xml)$/.test(type);
}
