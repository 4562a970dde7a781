/**
 * Alignments: which values of several reports are values of the same thing.
 * In: framed values. Out: groups. Candidates come from an index of strong anchors; values that fit are joined first, so that a
 * figure which has its equal in a report is not set against a neighbour there.
 */
import type { TimeExpression } from '../model/layers.ts';
import type { Fit } from './relate.ts';
import { anchorSimilarity, type FramedValue, gapInDays, relateValues } from './values.ts';

/*
 * How alike the anchors must be (cosine). Values that agree corroborate each other, so little is asked; values that are apart are a
 * claim about two reports, so much is. Set by hand on the development stories.
 */
const AGREEING = 0.3;
const COMPATIBLE = 0.4;
const APART = 0.7;
/** Money, percentages and measures stand thick in one story: more must agree before two of them are the same one. */
const APART_UNITS = 0.8;
/** What is left of the likeness of two values that name different people or places, or are of different things. */
const CLASHING_NAMES = 0.6;
/** The same where the names only stand in the same sentence. */
const CLASHING_NEAR = 0.8;
/** Days by which a day given for an event can be wrong: a slip is of a day or two; further off it is another event. */
const SLIP_DAYS = 3;
/** A concept in more frames than this is no index key: it would pair all with all. */
const COMMON_FRAMES = 40;

export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly fit: Fit;
  readonly similarity: number;
}

export interface ValueGroup {
  /** Indices into the values, ascending. */
  readonly members: readonly number[];
  readonly pairs: readonly Pair[];
}

/** Groups of values of two or more reports. */
export function alignValues(values: readonly FramedValue[]): readonly ValueGroup[] {
  const pairs = candidatePairs(values)
    .map(([a, b]) => scorePair(values, a, b))
    .filter(pair => isEnough(values, pair))
    .sort((x, y) => FIT_ORDER[x.fit] - FIT_ORDER[y.fit] || y.similarity - x.similarity || x.a - y.a || x.b - y.b);
  const groups = new Groups(values);
  const chosen = pairs.filter(pair => groups.join(pair));
  return groupPairs(values.length, chosen);
}

/**
 * Groups in the making. Values that fit join freely. Values that are apart join two groups only if no report speaks in both: a report
 * that gives both values gives them of two things.
 */
class Groups {
  readonly #values: readonly FramedValue[];
  readonly #of: (readonly number[])[];

  constructor(values: readonly FramedValue[]) {
    this.#values = values;
    this.#of = values.map((_, i) => [i]);
  }

  join({ a, b, fit }: Pair): boolean {
    const left = this.#of[a]!;
    const right = this.#of[b]!;
    if (left === right) return true;
    if (fit === 'apart' && (this.#sharesReport(left, right) || this.#clash(left, right))) return false;
    if (fit === 'compatible' && !this.#fits(left, right)) return false;
    const joined = [...left, ...right];
    for (const member of joined) this.#of[member] = joined;
    return true;
  }

  #sharesReport(left: readonly number[], right: readonly number[]): boolean {
    const reports = new Set(left.map(i => this.#values[i]!.at));
    return right.some(i => reports.has(this.#values[i]!.at));
  }

  /** Whether two members name different people or places: then the groups are of two events. */
  #clash(left: readonly number[], right: readonly number[]): boolean {
    return left.some(i => right.some(j => areApart(this.#values[i]!.nearNames, this.#values[j]!.nearNames)));
  }

  /** No value of one group may be apart from one of the other in the same report. */
  #fits(left: readonly number[], right: readonly number[]): boolean {
    return left.every(i =>
      right.every(
        j => this.#values[i]!.at !== this.#values[j]!.at || relateValues(this.#values[i]!, this.#values[j]!) !== 'apart',
      ),
    );
  }
}

function candidatePairs(values: readonly FramedValue[]): readonly (readonly [number, number])[] {
  const index = new Map<string, number[]>();
  values.forEach((value, i) => {
    for (const concept of value.strong) {
      const key = `${value.frame.attribute}\u0000${concept}`;
      const list = index.get(key);
      if (list === undefined) index.set(key, [i]);
      else list.push(i);
    }
  });
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const list of index.values()) {
    if (list.length > COMMON_FRAMES) continue;
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) {
        const key = list[x]! * values.length + list[y]!;
        if (seen.has(key) || values[list[x]!]!.at === values[list[y]!]!.at) continue;
        seen.add(key);
        pairs.push([list[x]!, list[y]!]);
      }
    }
  }
  return pairs;
}

function scorePair(values: readonly FramedValue[], a: number, b: number): Pair {
  const [left, right] = [values[a]!, values[b]!];
  return { a, b, fit: relateValues(left, right), similarity: anchorSimilarity(left, right) * clashFactor(left, right) };
}

/** A call with one person and a call with another are two calls; a fall of shares is no fall of income. */
function clashFactor(a: FramedValue, b: FramedValue): number {
  if (eachHasOwn(a.names, b.names) || areApart(a.arguments, b.arguments)) return CLASHING_NAMES;
  return areApart(a.nearNames, b.nearNames) || areApart(a.names, b.nearNames) || areApart(b.names, a.nearNames) ? CLASHING_NEAR : 1;
}

/** Whether each names somebody the other does not: a call with one and a call with another. */
function eachHasOwn(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(name => !b.has(name)) && [...b].some(name => !a.has(name));
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const name of a) if (b.has(name)) return false;
  return true;
}

function isEnough(values: readonly FramedValue[], pair: Pair): boolean {
  const [a, b] = [values[pair.a]!, values[pair.b]!];
  if (pair.fit === 'unknown' || !eventsAgree(a, b)) return false;
  if (a.isBackground !== b.isBackground) return false;
  if (pair.fit === 'apart' && isOtherTime(a, b)) return false;
  if (pair.fit === 'apart') return pair.similarity >= (a.frame.attribute.startsWith('unit:') ? APART_UNITS : APART);
  return pair.similarity >= (pair.fit === 'equal' ? AGREEING : COMPATIBLE);
}

/** Whether two dates are too far from one another to be one misread: it is another event, or another step of it. */
function isOtherTime({ time: a }: FramedValue, { time: b }: FramedValue): boolean {
  if (a === null || b === null || a.type === 'DURATION') return false;
  if (a.anchor !== null || b.anchor !== null) return true; // "then", "the day after": reckoned from we know not what
  const slip = Math.max(slipOf(a), slipOf(b));
  return gapInDays(a, b) > slip;
}

/** Days by which a date can be wrong and still mean the same: a slip is of a day or two, of a month, of a year. */
function slipOf({ value }: TimeExpression): number {
  if (/^\d{4}$/.test(value)) return 2 * 366;
  return /^\d{4}-\d\d$/.test(value) ? 31 : SLIP_DAYS;
}

/** Counts of the killed and of the wounded are never one thing, however alike their sentences; nor are two counts of just "people". */
function eventsAgree(a: FramedValue, b: FramedValue): boolean {
  const left = a.quantity?.measures.event ?? null;
  const right = b.quantity?.measures.event ?? null;
  if (a.frame.attribute === 'count' && a.isGeneral && b.isGeneral) return left !== null && left === right;
  return left === right || left === null || right === null;
}

const FIT_ORDER: Readonly<Record<Fit, number>> = { equal: 0, compatible: 1, apart: 2, unknown: 3 };

function groupPairs(count: number, pairs: readonly Pair[]): readonly ValueGroup[] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    parent[i] = root;
    return root;
  };
  for (const { a, b } of pairs) parent[find(b)] = find(a);
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const root = find(pair.a);
    const list = groups.get(root);
    if (list === undefined) groups.set(root, [pair]);
    else list.push(pair);
  }
  return [...groups.values()]
    .map(list => ({ members: [...new Set(list.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y), pairs: list }))
    .sort((x, y) => x.members[0]! - y.members[0]!);
}
