/**
 * Faults of ninjs: an item that says it is ninjs -> the generation it is of, and each field that breaks that generation's rules, with its place.
 * Formats of dates and addresses are not held to: the standard's own tests let any text pass.
 */
import { ownValue } from '../fields.ts';
import { GENERATIONS, type Generation, type RecordRule, type Rule } from './ninjs-rules.ts';

export interface NinjsFault {
  /** `associations[0].type`; empty for the item itself. */
  readonly path: string;
  /** What is wrong, as what follows the place. */
  readonly wrong: string;
}

export interface Judged {
  readonly generation: 1 | 2 | 3;
  readonly faults: readonly NinjsFault[];
}

/** Of a field that the rules don't know. */
export const NO_FIELD = 'is no field of ninjs there';

/** Faults looked for; more of one item tell no more. */
const MOST_FAULTS = 20;
/** Items inside one another. */
const DEEPEST = 12;
const LONGEST_NAME = 60;

/** What a check goes by. */
interface Held {
  readonly generation: Generation;
  /** The version it is held to; null holds it to the newest of its generation. */
  readonly version: number | null;
  /** Whether the item says that it has fields of its provider's own. */
  readonly isExtended: boolean;
}

/** Faults as they are found, so that looking can end. */
type Faults = Generator<NinjsFault, void>;

/**
 * Holds an item against the generation it fits best, of several against the one it states: what it states is often copied along. `version` holds it to that
 * generation instead, and as `1.2` makes a fault of what came later.
 */
export function judgeNinjs(item: object, version?: string): Judged {
  const stated = statedVersion(item);
  const generations = GENERATIONS.filter(({ number }) => version?.startsWith(String(number)) !== false);
  const minor = version !== undefined && /^\d\.\d+$/.test(version) ? Number(version) : null;
  const judged = generations.map(generation => {
    const held: Held = { generation, version: minor, isExtended: isExtended(item) };
    return { generation: generation.number, faults: firstOf(checkItem(item, '', held, 0)) };
  });
  const isBetter = (one: Judged, other: Judged): boolean =>
    one.faults.length < other.faults.length || (one.faults.length === other.faults.length && one.generation === stated);
  return judged.reduce((best, other) => (isBetter(other, best) ? other : best), NOT_JUDGED);
}

const NOT_JUDGED: Judged = {
  generation: 3,
  faults: Array.from({ length: MOST_FAULTS + 1 }, () => ({ path: '', wrong: 'is of no generation that is known' })),
};

/** The field in which an item names its standard. */
export function standardOf(item: object): unknown {
  return ownValue(item, 'standard') ?? ownValue(item, '$standard');
}

/** The generation it states. */
function statedVersion(item: object): number | null {
  // only the first generation writes it so
  if (ownValue(item, '$standard') !== undefined) return 1;
  const standard = standardOf(item);
  if (typeof standard !== 'object' || standard === null) return null;
  const [version, schema] = [ownValue(standard, 'version'), ownValue(standard, 'schema')];
  const named = typeof schema === 'string' ? /_(\d)\.\d+\.json/.exec(schema)?.[1] : undefined;
  return typeof version === 'string' && /^[123](?:\D|$)/.test(version)
    ? Number(version[0])
    : Number(named ?? 0) || null;
}

/** A schema of the provider's own may have fields besides. */
function isExtended(item: object): boolean {
  const standard = standardOf(item);
  const schema = typeof standard === 'object' && standard !== null ? ownValue(standard, 'schema') : undefined;
  return typeof schema === 'string' && !/^https?:\/\/(?:www\.)?iptc\.org\//.test(schema);
}

function firstOf(faults: Faults): readonly NinjsFault[] {
  const found: NinjsFault[] = [];
  for (const fault of faults) {
    found.push(fault);
    if (found.length === MOST_FAULTS) break;
  }
  return found;
}

function* checkItem(value: unknown, path: string, held: Held, depth: number): Faults {
  const { item, inside } = held.generation;
  if (depth > DEEPEST) return yield { path, wrong: `stands inside more than ${DEEPEST} other items` };
  const isInside = depth > 0;
  const fields = isInside ? { ...item.fields, ...inside.fields } : item.fields;
  const required = isInside ? inside.required : item.required;
  yield* checkRecord(value, { ...item, fields, required: required ?? [], isOpen: held.isExtended }, path, held, depth);
}

function* check(value: unknown, rule: Rule, path: string, held: Held, depth: number): Faults {
  if (rule.is === 'text') yield* checkText(value, rule, path, held);
  else if (rule.is === 'number') yield* checkNumber(value, rule, path);
  else if (rule.is === 'list') yield* checkList(value, rule.of, path, held, depth);
  else if (rule.is === 'record') yield* checkRecord(value, rule, path, held, depth);
  else if (rule.is === 'item') yield* checkItem(value, path, held, depth + 1);
  else yield* checkGeometry(value, path, held, 0);
}

type TextRule = Extract<Rule, { readonly is: 'text' }>;

function* checkText(value: unknown, { oneOf, pattern, wants }: TextRule, path: string, held: Held): Faults {
  if (typeof value !== 'string') yield { path, wrong: `is ${shown(value)}, not a string` };
  else if (oneOf?.includes(value) === false)
    yield { path, wrong: `is ${shownCode(value)}, not one of ${oneOf.join(', ')}` };
  else if (pattern?.test(value) === false) yield { path, wrong: `is ${shownCode(value)}, not ${wants}` };
  // values that came with a later version are listed by their field
  else yield* checkSince(`${path}=${value}`, path, `is ${shownCode(value)}, which came`, held);
}

function* checkSince(name: string, path: string, what: string, { generation, version }: Held): Faults {
  const since = Object.hasOwn(generation.since, name) ? generation.since[name] : undefined;
  if (since !== undefined && version !== null && version < since) yield { path, wrong: `${what} with ninjs ${since}` };
}

type NumberRule = Extract<Rule, { readonly is: 'number' }>;

function* checkNumber(value: unknown, { isWhole, least, most }: NumberRule, path: string): Faults {
  const wants = isWhole ? 'a whole number' : 'a number';
  const range = least === undefined || most === undefined ? '' : ` from ${least} to ${most}`;
  const fits =
    typeof value === 'number' &&
    (!isWhole || Number.isInteger(value)) &&
    value >= (least ?? -Infinity) &&
    value <= (most ?? Infinity);
  if (!fits) yield { path, wrong: `is ${shown(value)}, not ${wants}${range}` };
}

function* checkList(value: unknown, rule: Rule, path: string, held: Held, depth: number): Faults {
  if (!Array.isArray(value)) return yield { path, wrong: `is ${shown(value)}, not a list` };
  for (const [i, entry] of value.entries()) yield* check(entry, rule, `${path}[${i}]`, held, depth);
}

function* checkRecord(value: unknown, rule: RecordRule, path: string, held: Held, depth: number): Faults {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return yield { path, wrong: `is ${shown(value)}, not an object` };
  const at = (name: string): string => (path === '' ? shortName(name) : `${path}.${shortName(name)}`);
  for (const [name, entry] of Object.entries(value)) {
    const found = ruleFor(rule, name);
    if (found !== undefined) yield* check(entry, found, at(name), held, depth);
    else if (rule.isOpen !== true) yield { path: at(name), wrong: NO_FIELD };
    // a name that is made up behind an underscore goes by what stands before it
    if (path === '') yield* checkSince(name.replace(/(?<=_).*/, ''), at(name), 'came', held);
  }
  for (const name of rule.required ?? [])
    if (!Object.hasOwn(value, name)) yield { path: at(name), wrong: 'is missing' };
  const { oneOf } = rule;
  if (oneOf?.every(group => group.filter(name => Object.hasOwn(value, name)).length !== 1))
    yield { path, wrong: `must have exactly one of ${oneOf.map(group => group.join(' and ')).join(', or of ')}` };
}

function ruleFor({ fields, named }: RecordRule, name: string): Rule | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : named?.find(({ pattern }) => pattern.test(name))?.rule;
}

/** RFC 7946; what a place is drawn with. */
const GEOMETRIES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);
/** The list in which other objects hold theirs. */
const PARTS: ReadonlyMap<unknown, string> = new Map([
  ['GeometryCollection', 'geometries'],
  ['FeatureCollection', 'features'],
]);

function* checkGeometry(value: unknown, path: string, held: Held, depth: number): Faults {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return yield { path, wrong: `is ${shown(value)}, not a GeoJSON object` };
  if (depth > DEEPEST) return yield { path, wrong: 'is nested too deeply' };
  const type = ownValue(value, 'type');
  const parts = PARTS.get(type);
  if (parts !== undefined) yield* checkGeometries(ownValue(value, parts), `${path}.${parts}`, held, depth);
  else if (type === 'Feature') {
    const geometry = ownValue(value, 'geometry');
    if (geometry !== null) yield* checkGeometry(geometry, `${path}.geometry`, held, depth + 1);
  } else if (!GEOMETRIES.has(type))
    yield {
      path: `${path}.type`,
      wrong: `is ${typeof type === 'string' ? shownCode(type) : shown(type)}, not one of GeoJSON’s`,
    };
  else if (!isPositions(ownValue(value, 'coordinates'), 0))
    yield { path: `${path}.coordinates`, wrong: 'are not the numbers of a place' };
}

function* checkGeometries(value: unknown, path: string, held: Held, depth: number): Faults {
  if (!Array.isArray(value)) return yield { path, wrong: `is ${shown(value)}, not a list` };
  for (const [i, entry] of value.entries()) yield* checkGeometry(entry, `${path}[${i}]`, held, depth + 1);
}

/** Lists inside lists that a shape with holes has at most. */
const POSITION_DEPTH = 4;

function isPositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || depth > POSITION_DEPTH) return false;
  return value.every(entry => typeof entry === 'number') || value.every(entry => isPositions(entry, depth + 1));
}

/** Never words that may be the article's: a later version may take them back. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : 'a text';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return String(value);
}

/** The same where a code is wanted: one that is none of those known is shown. */
function shownCode(value: string): string {
  return CODE.test(value) ? JSON.stringify(value) : shown(value);
}

const CODE = /^[a-z][\w:./-]{0,39}$/i;

function shortName(name: string): string {
  if (!/^[\w$@:.-]+$/.test(name)) return '…';
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
