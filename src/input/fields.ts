/**
 * Fields: what a record, a table's row or an option states of a report, checked one by one.
 * In: any object. Out: the fields that hold, and a problem for each that does not; a bad field never costs the report.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Role, Status } from '../core/model/report.ts';
import { readDate, readTimestamp, type StatedDate } from './dates.ts';

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
  readonly read: (value: unknown) => Value;
}

const ROLES: readonly Role[] = ['report', 'draft', 'record'];
const STATUSES: readonly Status[] = ['usable', 'withheld', 'canceled'];

const FIELD_RULES: readonly FieldRule[] = [
  { field: 'id', names: ['id'], read: readName },
  { field: 'headline', names: ['headline', 'title'], read: readName },
  { field: 'outlet', names: ['outlet', 'source'], read: readOutlet },
  { field: 'url', names: ['url'], read: readName },
  { field: 'byline', names: ['byline', 'author'], read: readByline },
  { field: 'published', names: ['published', 'date'], read: readMoment },
  { field: 'updated', names: ['updated'], read: readMoment },
  { field: 'embargoed', names: ['embargoed'], read: readMoment },
  { field: 'language', names: ['language'], read: readLanguage },
  { field: 'role', names: ['role'], read: value => readOneOf(value, ROLES) },
  { field: 'status', names: ['status'], read: value => readOneOf(value, STATUSES) },
];

/** Names a field may go by in records and tables. */
export const FIELD_NAMES: readonly string[] = FIELD_RULES.flatMap(rule => rule.names);

/** Reads what `record` states of a report. `about` names the record in problems. */
export function readFields(record: object, about: string): ReadFields {
  const fields: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const rule of FIELD_RULES) {
    const name = rule.names.find(known => isStated(record, known));
    if (name === undefined) continue;
    const value = rule.read(ownValue(record, name));
    if ('holds' in value) fields[rule.field] = value.holds;
    else
      problems.push({ code: 'bad-field', detail: badField(name, ownValue(record, name), value.wants), report: about });
  }
  return { fields, problems };
}

function badField(name: string, value: unknown, wants: string): string {
  return `The field "${name}" is ${printed(value)} and was passed over; write ${wants}.`;
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
  const json = JSON.stringify(value);
  return json.length <= 60 ? json : `${json.slice(0, 57)}...`;
}

function readName(value: unknown): Value {
  if (typeof value === 'number' && Number.isFinite(value)) return { holds: String(value) };
  return typeof value === 'string' && value.trim() !== '' ? { holds: value.trim() } : { wants: 'a string' };
}

/** A name, or an object with one, as news APIs give their sources. */
function readOutlet(value: unknown): Value {
  if (typeof value === 'object' && value !== null) return readName(ownValue(value, 'name'));
  return readName(value);
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

/** The primary tag: `en` of `en-GB`. */
function readLanguage(value: unknown): Value {
  const tag = typeof value === 'string' ? /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/i.exec(value.trim()) : null;
  return tag ? { holds: tag[1]!.toLowerCase() } : { wants: 'a language tag such as en' };
}

function readOneOf(value: unknown, allowed: readonly string[]): Value {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return allowed.includes(word) ? { holds: word } : { wants: `one of ${allowed.join(', ')}` };
}
