/**
 * Feeds: the test suite of a well-known parser, each file with what it expects in a comment -> how many of those that concern news hold. In: the folder
 * `formats/feeds` of the shared one. Each expectation is held, missed, or declined with a reason; markup that was made safe is compared as that parser
 * leaves it only where nothing had to be removed, so the folder about that is declined as a whole.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Feed, FeedOptions } from '../src/input/feeds/feed-model.ts';
import { readFeed } from '../src/input/feeds/feeds.ts';
import { areEqual, Declined, declineField, isMarkupText, isRecord, namesOf } from './feed-expectations.ts';
import { type Expression, evaluate, isTrue, readExpression, type World } from './python-expressions.ts';
import { type Scores, shareMetric } from './scores.ts';

export const FEEDS = 'formats/feeds';
/** Where the suite's own server says it is. */
const SERVER = 'http://127.0.0.1:8097/';
/** Folders that expect what is no reader's of news. */
const DECLINED_FOLDERS: readonly (readonly [string, string])[] = [['sanitize', 'making markup safe']];

export interface Outcome {
  readonly path: string;
  /** `wellformed/atom10`. */
  readonly folder: string;
  /** What it asks for: `title`, `published_parsed`. */
  readonly field: string;
  readonly is: 'held' | 'missed' | 'declined';
  /** Why it was declined, or what was expected and found. */
  readonly note: string;
}

/** Scores the suite below a shared folder. */
export async function scoreFeeds(shared: string): Promise<Scores> {
  const outcomes = await judgeFeeds(join(shared, FEEDS));
  const applicable = outcomes.filter(({ is }) => is !== 'declined');
  const held = applicable.filter(({ is }) => is === 'held').length;
  return {
    metrics: [shareMetric('feeds.expectations', 'Feeds: expectations that hold', held, applicable.length)],
    tables: [
      countBy('Feeds by folder', applicable, ({ folder }) => folder),
      countBy('Feeds by field', applicable, ({ field }) => field),
      declinedTable(outcomes),
    ],
    misses: outcomes.filter(({ is }) => is === 'missed').map(({ path, note }) => `${path}: ${note}`),
  };
}

function countBy(
  title: string,
  outcomes: readonly Outcome[],
  key: (outcome: Outcome) => string,
): Scores['tables'][number] {
  const groups = groupBy(outcomes, key);
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) => {
      const held = all.filter(({ is }) => is === 'held').length;
      return [name, String(held), String(all.length - held), `${((100 * held) / all.length).toFixed(1)}`];
    });
  return { title, head: [title.replace(/^.* by /, ''), 'held', 'missed', '%'], rows };
}

function groupBy(
  outcomes: readonly Outcome[],
  key: (outcome: Outcome) => string,
): ReadonlyMap<string, readonly Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(key(outcome), [...(groups.get(key(outcome)) ?? []), outcome]);
  return groups;
}

function declinedTable(outcomes: readonly Outcome[]): Scores['tables'][number] {
  const groups = groupBy(
    outcomes.filter(({ is }) => is === 'declined'),
    ({ note }) => note,
  );
  const rows = [...groups].sort(([, a], [, b]) => b.length - a.length).map(([note, all]) => [note, String(all.length)]);
  return { title: 'Feeds: declined', head: ['why', 'files'], rows };
}

/** The outcome of every file below a folder. */
export async function judgeFeeds(folder: string): Promise<readonly Outcome[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const outcome = await judgeFeed(readFileSync(file), relative(folder, file));
    if (outcome !== null) outcomes.push(outcome);
  }
  return outcomes;
}

/** Whether what one file expects holds; null where it expects nothing. */
export async function judgeFeed(bytes: Uint8Array, path: string): Promise<Outcome | null> {
  const opening = openingText(bytes);
  const stated = /Expect:[ \t]*(.*)/
    .exec(opening)?.[1]
    ?.replace(/\s*-->.*$/, '')
    .trim();
  if (stated === undefined) return null;
  const folder = path.split('/').slice(0, -1).join('/');
  const whole = { path, folder };
  const declined = DECLINED_FOLDERS.find(([name]) => folder === name)?.[1];
  if (declined !== undefined) return { ...whole, field: '', is: 'declined', note: declined };
  try {
    const expression = withoutFlags(readExpression(stated));
    if (expression === null)
      return { ...whole, field: '', is: 'declined', note: 'nothing but that reading ends, or a flag' };
    const field = fieldOf(expression);
    const feed = await readFeed(bytes, optionsOf(opening, path));
    if (feed === null) return { ...whole, field, is: 'missed', note: `${stated}: read as no feed` };
    return judgeExpression(expression, feed, { ...whole, field }, stated);
  } catch (error) {
    if (error instanceof Declined) return { ...whole, field: '', is: 'declined', note: error.message };
    throw error;
  }
}

function judgeExpression(
  expression: Expression,
  feed: Feed,
  whole: Pick<Outcome, 'path' | 'folder' | 'field'>,
  stated: string,
): Outcome {
  const world = worldOf(feed);
  try {
    const holds = isTrue(evaluate(expression, world));
    return { ...whole, is: holds ? 'held' : 'missed', note: holds ? '' : `${stated}: ${found(expression, world)}` };
  } catch (error) {
    if (error instanceof Declined) throw error;
    return { ...whole, is: 'missed', note: `${stated}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What stands where something else was expected. */
function found(expression: Expression, world: World): string {
  const first = expression.is === 'all' ? expression.parts.find(part => !isTrue(evaluate(part, world))) : expression;
  return first?.is === 'compared' ? `found ${JSON.stringify(evaluate(first.first, world))}` : 'does not hold';
}

/** The expression without what is said of flags and without `1`; null where nothing else is left. */
function withoutFlags(expression: Expression): Expression | null {
  const isFlag = (part: Expression): boolean =>
    (part.is === 'name' && part.name === 'bozo') || (part.is === 'not' && isFlag(part.of)) || part.is === 'value';
  if (expression.is !== 'all') return isFlag(expression) ? null : expression;
  const parts = expression.parts.filter(part => !isFlag(part));
  return parts.length === 0 ? null : { is: 'all', parts };
}

/** The first field named: `title` of `feed['title']`, `value` of a content as `content`. */
function fieldOf(expression: Expression): string {
  switch (expression.is) {
    case 'all':
    case 'any':
      return expression.parts[0] === undefined ? '' : fieldOf(expression.parts[0]);
    case 'not':
      return fieldOf(expression.of);
    case 'compared':
      return fieldOf(expression.first);
    case 'call':
      return expression.of.is === 'item'
        ? fieldOf(expression.values[0] ?? expression.of)
        : fieldOf(expression.values[0] ?? expression.of);
    case 'item': {
      const key = expression.key.is === 'value' ? expression.key.value : '';
      const isTop = expression.of.is === 'name' && expression.of.name === 'feed';
      const isEntry =
        expression.of.is === 'item' && expression.of.of.is === 'name' && expression.of.of.name === 'entries';
      return isTop || isEntry ? String(key) : fieldOf(expression.of);
    }
    case 'name':
      return expression.name;
    case 'value':
      return String(expression.value);
    default:
      return '';
  }
}

/** What the suite's server would send with a file. */
function optionsOf(opening: string, path: string): FeedOptions {
  const headers = new Map(
    [...opening.matchAll(/^Header:[ \t]*([\w-]+):[ \t]*(.*?)[ \t]*\r?$/gim)].map(
      ([, name = '', value = '']) => [name.toLowerCase(), value] as const,
    ),
  );
  const isServed = /(?:^|\/)(?:http|headers)_/.test(path);
  const address = isServed || headers.size > 0 ? new URL(path, SERVER).href : undefined;
  const location = headers.get('content-location');
  const url = location !== undefined && /^(?:https?:|\/)/.test(location) ? new URL(location, address).href : address;
  const contentType = headers.get('content-type');
  const language = headers.get('content-language');
  return {
    ...(url === undefined ? {} : { url }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(language === undefined ? {} : { language }),
  };
}

/** The first letters of a file in any encoding, as far as they are ASCII. */
function openingText(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 20_000).filter(byte => byte !== 0)).toString('latin1');
}

function worldOf(feed: Feed): World {
  const names = namesOf(feed);
  const nameOf = (name: string): unknown => {
    declineField(name);
    return name in names ? names[name] : fail(`no ${name}`);
  };
  const itemOf = (of: unknown, key: unknown): unknown => {
    if (Array.isArray(of)) return of.at(Number(key)) ?? fail(`nothing at ${String(key)}`);
    const name = String(key) === 'url' ? 'href' : String(key);
    const known = isRecord(of) && name in of;
    if (!known) declineUnknown(name);
    return known ? of[name] : fail(`no ${name}`);
  };
  return { nameOf, itemOf, call, areEqual };
}

/** Fields that nothing here reads: a made-up element of a made-up vocabulary, and what the table says. */
function declineUnknown(name: string): void {
  declineField(name);
  if (/^[a-z]+_element$/.test(name)) throw new Declined('elements of unknown vocabularies');
}

function fail(what: string): never {
  throw new RangeError(what);
}

function call(name: string, of: unknown, values: readonly unknown[]): unknown {
  const [value] = values;
  switch (name) {
    case 'len':
      return Array.isArray(value) ? value.length : isMarkupText(value) ? value.markup.length : String(value).length;
    case 'ord':
      return (isMarkupText(value) ? decoded(value.markup) : String(value)).codePointAt(0);
    case 'has_key':
    case '__contains__':
      return isRecord(of) ? String(value) in of : Array.isArray(of) && of.some(item => areEqual(item, value));
    case 'get':
      declineUnknown(String(value));
      return isRecord(of) ? of[String(value)] : undefined;
    case 'startswith':
      return String(of).startsWith(String(value));
    case 'isinstance':
    case 'locals':
      throw new Declined('headers of the answer');
    default:
      return fail(`no function ${name}`);
  }
}

function decoded(markup: string): string {
  return markup.replace(/&hellip;/g, '…').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
