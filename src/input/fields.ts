/**
 * Fields: what a record, a table's row or an option states of a report, checked one by one.
 * In: any object. Out: the fields that hold, and a problem for each that does not; a bad field never costs the report.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Role, Status } from '../core/model/report.ts';
import { readDate, readTimestamp, type StatedDate } from './dates.ts';
import { knownStatus } from './statuses.ts';

/** What is stated of a report beside its text; absent where nothing usable is. */
export interface StatedFields {
  readonly id?: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly published?: StatedDate;
  readonly updated?: StatedDate;
  readonly embargoed?: StatedDate;
  readonly language?: string;
  readonly role?: Role;
  readonly status?: Status;
}

export interface ReadFields {
  readonly fields: StatedFields;
  readonly problems: readonly Problem[];
}

type Value = { readonly holds: unknown } | { readonly wants: string };

interface FieldRule {
  readonly field: keyof StatedFields;
  /** Names it goes by, the preferred first. */
  readonly names: readonly string[];
  /** Names that article readers, feeds and news APIs give it in records. */
  readonly aliases?: readonly string[];
  readonly read: (value: unknown) => Value;
  /** Whether a value holds but another name's is better: an address for an outlet's name. */
  readonly isPoor?: (value: unknown) => boolean;
}

const ROLES: readonly Role[] = ['report', 'draft', 'record'];
const STATUSES: readonly Status[] = ['usable', 'withheld', 'canceled'];

/*
 * Aliases are what these print: Readability, trafilatura, newspaper4k, news-please, Postlight Parser, JSON Feed, schema.org's NewsArticle, WordPress,
 * Miniflux, and the APIs of news services.
 */
const FIELD_RULES: readonly FieldRule[] = [
  { field: 'id', names: ['id'], read: readName },
  { field: 'headline', names: ['headline', 'title'], aliases: ['webTitle', 'article_title'], read: readText },
  {
    field: 'outlet',
    names: ['outlet', 'source'],
    aliases: [
      'siteName',
      'sitename',
      'site_name',
      'publisher',
      'publication',
      'media_name',
      'feed',
      'feed_title',
      'feedTitle',
      'source_name',
      'source_domain',
      'hostname',
      'domain',
    ],
    read: readOutlet,
    isPoor: isAddress,
  },
  {
    field: 'url',
    names: ['url'],
    aliases: ['link', 'webUrl', 'canonical_url', 'external_url', 'pageUrl'],
    read: readName,
  },
  { field: 'byline', names: ['byline', 'author'], aliases: ['authors', 'creator'], read: readByline },
  {
    field: 'published',
    names: ['published', 'date'],
    aliases: [
      'published_at',
      'publishedAt',
      'publishedTime',
      'published_time',
      'publishedDate',
      'published_date',
      'publish_date',
      'publishDate',
      'date_published',
      'datePublished',
      'date_publish',
      'pub_date',
      'pubDate',
      'publication_date',
      'publicationDate',
      'webPublicationDate',
      'firstPublished',
      'first_published',
      'dateTime',
      'datetime',
    ],
    read: readMoment,
  },
  {
    field: 'updated',
    names: ['updated'],
    aliases: [
      'updated_at',
      'updatedAt',
      'modified',
      'modified_at',
      'modifiedTime',
      'modified_time',
      'date_modified',
      'dateModified',
      'date_modify',
      'last_modified',
      'lastModified',
      'last_updated',
      'lastUpdated',
    ],
    read: readMoment,
  },
  { field: 'embargoed', names: ['embargoed'], read: readEmbargo },
  { field: 'language', names: ['language'], aliases: ['lang', 'inLanguage', 'meta_lang'], read: readLanguage },
  { field: 'role', names: ['role'], read: value => readOneOf(value, ROLES) },
  { field: 'status', names: ['status'], read: readStatus },
];

/** Names a field may go by in records and tables. */
export const FIELD_NAMES: readonly string[] = FIELD_RULES.flatMap(rule => rule.names);

/** Every name of a field, with the one that is preferred for it. */
export const FIELD_ALIASES: readonly { readonly field: string; readonly names: readonly string[] }[] = FIELD_RULES.map(
  ({ field, names, aliases = [] }) => ({ field, names: [...names, ...aliases] }),
);

/** Reads what `record` states of a report. `about` names the record in problems. */
export function readFields(record: object, about: string): ReadFields {
  const fields: { -readonly [Name in keyof StatedFields]?: unknown } = {};
  const problems: Problem[] = [];
  for (const rule of FIELD_RULES) {
    const stated = [...rule.names, ...(rule.aliases ?? [])].filter(known => isStated(record, known));
    const value = stated.map(known => ({ known, read: rule.read(ownValue(record, known)) }));
    const good = value.filter(({ read }) => 'holds' in read);
    const best = good.find(({ read }) => !('holds' in read && rule.isPoor?.(read.holds))) ?? good[0];
    if (best !== undefined && 'holds' in best.read) fields[rule.field] = best.read.holds;
    const first = value[0];
    // a name of ours that can't be read is said; what a reader program prints under it besides is not
    if (first !== undefined && 'wants' in first.read && (best === undefined || rule.names.includes(first.known)))
      problems.push({
        code: 'bad-field',
        detail: badField(first.known, ownValue(record, first.known), first.read.wants),
        report: about,
      });
  }
  if (fields.published === undefined) problems.push(...unreadDates(record, about, problems));
  return { fields: fields as StatedFields, problems };
}

/** Names of fields that tell when a text was published, whatever the rest of them; when it was fetched is another thing. */
const LIKE_DATES = /date|publi|issued|posted|(?:^|[^a-z])time|[a-z]Time|time(?:stamp)?$/;
const NOT_OF_PUBLICATION =
  /fetch|crawl|scrap|download|access|retriev|index|filedate|modif|updat|read_?time|estimat|zone|embargo/i;
/** Fields of a record looked at. */
const MOST_FIELDS = 200;

/** A problem for the first field that looks like a day of publication and has no name that is known. */
function unreadDates(record: object, about: string, told: readonly Problem[]): readonly Problem[] {
  if (told.some(({ detail }) => detail.startsWith(BAD_FIELD) && LIKE_DATES.test(detail.slice(0, 60)))) return [];
  const name = Object.keys(record)
    .slice(0, MOST_FIELDS)
    .find(key => LIKE_DATES.test(key) && !NOT_OF_PUBLICATION.test(key) && 'holds' in readMoment(ownValue(record, key)));
  if (name === undefined) return [];
  const detail = `${BAD_FIELD}"${name.slice(0, 60)}" looks like a date and was passed over; if it is the day of publication, call it "published".`;
  return [{ code: 'bad-field', detail, report: about }];
}

const BAD_FIELD = 'The field ';

function badField(name: string, value: unknown, wants: string): string {
  return `${BAD_FIELD}"${name}" is ${printed(value)} and was passed over; write ${wants}.`;
}

function isStated(record: object, name: string): boolean {
  const value = ownValue(record, name);
  return value !== undefined && value !== null && value !== '';
}

/** An object's own value: a key such as `__proto__` in a file stays a key. */
export function ownValue(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
}

function printed(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const json = JSON.stringify(value) ?? String(value);
  return json.length <= 60 ? json : `${json.slice(0, 57)}...`;
}

function readName(value: unknown): Value {
  if (typeof value === 'number' && Number.isFinite(value)) return { holds: String(value) };
  return typeof value === 'string' && value.trim() !== '' ? { holds: value.trim() } : { wants: 'a string' };
}

/** A text, or an object with what is shown of it, as WordPress gives it. */
function readText(value: unknown): Value {
  return readName(typeof value === 'object' && value !== null ? ownValue(value, 'rendered') : value);
}

/** A name, or an object with one, as news APIs give their sources. */
function readOutlet(value: unknown): Value {
  if (typeof value !== 'object' || value === null) return readName(value);
  const name = ['name', 'title'].find(known => isStated(value, known));
  return readName(name === undefined ? undefined : ownValue(value, name));
}

/** `https://anvil.example/1`, `anvil.example`: no name of an outlet. */
function isAddress(value: unknown): boolean {
  return (
    typeof value === 'string' && /^(?:https?:\/\/\S+|[\w-]+(?:\.[\w-]+){1,4}(?:\/\S*)?)$/i.test(value.slice(0, 300))
  );
}

function readByline(value: unknown): Value {
  if (!Array.isArray(value)) return readOutlet(value);
  const names = value.map(readOutlet).flatMap(name => ('holds' in name ? [name.holds] : []));
  return names.length > 0 ? { holds: names.join(', ') } : { wants: 'a name or a list of names' };
}

function readMoment(value: unknown): Value {
  const date = typeof value === 'number' ? readTimestamp(value) : typeof value === 'string' ? readDate(value) : null;
  return date ? { holds: date } : { wants: 'a date such as 2016-11-09 or 2016-11-09T08:46:00+01:00' };
}

/** Longest embargo kept in words, in UTF-16 code units. */
const LONGEST_EMBARGO = 80;

/** A moment; else the words as they stand, for an embargo that can't be read still is one. */
function readEmbargo(value: unknown): Value {
  const moment = readMoment(value);
  if ('holds' in moment || value === false) return moment;
  const words = typeof value === 'object' ? `${printed(value)}, no date` : String(value).trim();
  return { holds: { published: words.slice(0, LONGEST_EMBARGO), zone: null } satisfies StatedDate };
}

function readStatus(value: unknown): Value {
  const known = typeof value === 'string' ? knownStatus(value) : null;
  return known === null ? { wants: `one of ${STATUSES.join(', ')}` } : { holds: known };
}

/** The primary tag: `en` of `en-GB`. */
function readLanguage(value: unknown): Value {
  const tag = typeof value === 'string' ? /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/i.exec(value.trim()) : null;
  return tag ? { holds: tag[1]!.toLowerCase() } : { wants: 'a language tag such as en' };
}

function readOneOf(value: unknown, allowed: readonly string[]): Value {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return allowed.includes(word) ? { holds: word } : { wants: `one of ${allowed.join(', ')}` };
}
