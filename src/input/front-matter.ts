/**
 * Front matter: the lines between `---` and `---` that a note or a clipped article begins with, as YAML has them -> fields of the report. In: lines. Out: fields, and
 * how many lines they are. Keys that are none of a report's are passed over.
 */
import { FIELD_ALIASES, readFields, type StatedFields } from './fields.ts';

export interface FrontMatter {
  readonly fields: StatedFields;
  /** Lines of it, those of dashes too. */
  readonly lines: number;
}

/** Lines looked at. */
const MOST_LINES = 100;
const KEY = /^([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*))?$/;
const ITEM = /^\s*-\s+(.*)$/;
/** An indented line of what is none of ours, or a comment. */
const PASSED = /^(?:\s+\S|#|\s*$)/;

/** What is read of it; an id or a status in a note is the note's. */
const READ: ReadonlySet<string> = new Set(['headline', 'outlet', 'url', 'byline', 'published', 'updated', 'language']);
/** Keys of notes besides the names that fields have in records. */
const MORE_KEYS: readonly (readonly [string, string])[] = [
  ['site', 'outlet'],
  ['website', 'outlet'],
  ['newspaper', 'outlet'],
  ['permalink', 'url'],
  ['by', 'byline'],
];
const KEYS: ReadonlyMap<string, string> = new Map([
  ...FIELD_ALIASES.flatMap(({ field, names }) =>
    READ.has(field) ? names.map(name => [folded(name), field] as const) : [],
  ),
  ...MORE_KEYS,
]);

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** Reads what stands before a text's first words; null if it is no front matter, or tells nothing of a report. */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  if (lines[0]?.trim() !== '---') return null;
  const end = lines.slice(1, MOST_LINES).findIndex(line => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  const entries = end > 0 ? readEntries(lines.slice(1, end)) : null;
  if (entries === null) return null;
  const record: Record<string, unknown> = {};
  for (const { key, values } of entries) {
    const field = KEYS.get(folded(key));
    // an address called a source is where it was found
    const name = field === 'outlet' && values.every(isWebAddress) ? 'url' : field;
    if (name !== undefined && values.length > 0 && !Object.hasOwn(record, name))
      record[name] = name === 'byline' ? values : values[0];
  }
  const { fields } = readFields(record, '');
  return Object.keys(fields).some(name => name !== 'language') ? { fields, lines: end + 1 } : null;
}

interface Entry {
  readonly key: string;
  readonly values: string[];
}

function readEntries(lines: readonly string[]): readonly Entry[] | null {
  const entries: Entry[] = [];
  for (const line of lines) {
    const [, key, value = ''] = KEY.exec(line) ?? [];
    const item = ITEM.exec(line)?.[1];
    if (key !== undefined) entries.push({ key, values: valuesOf(value) });
    else if (item !== undefined) entries.at(-1)?.values.push(...valuesOf(item));
    else if (!PASSED.test(line)) return null;
  }
  return entries.length === 0 ? null : entries;
}

/** `"A"`, `[A, B]`, `[[A]]` without marks, brackets and what a link shows instead. */
function valuesOf(value: string): string[] {
  const list = /^\[(?!\[)(.*)\]$/.exec(value.trim());
  const values = list === null ? [value] : (list[1] ?? '').split(',');
  return values
    .map(part => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .map(part => part.replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1').trim())
    .filter(part => part !== '');
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value);
}
