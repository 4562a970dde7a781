/**
 * Proposals read: the answer of a model, an agent or a colleague as proposals. In: text, hostile and broken as it may be. Out: every whole item of it, and a
 * problem for what is missing. Whether its words stand in the reports is not asked here, nor which report `[a]` is.
 */
import type { Problem } from '../core/model/problems.ts';
import { MOST_ITEMS, type Proposals, type ProposedDifference, type ProposedPoint } from '../core/model/proposals.ts';
import { freeText } from './free-text.ts';
import { findSyntaxError } from './json-faults.ts';
import { LARGEST_PROPOSALS, readableSize } from './limits.ts';
import type { LooseList, LooseObject, LooseReading, LooseValue } from './loose-json.ts';
import {
  AGREEMENTS,
  answersIn,
  DIFFERENCES,
  hasLists,
  NOT_OF_THIS_EVENT,
  otherSchema,
  SCHEMA,
  SINGLES,
} from './proposal-answers.ts';
import { idOf, isDifference, isObject, type ReadItem, readDifference, readPoint } from './proposal-items.ts';

export interface ReadProposals {
  /** Null where nothing of the text can be taken. */
  readonly proposals: Proposals | null;
  readonly problems: readonly Problem[];
}

export interface ProposalsSource {
  /** What the text was read from: a path, `-`, an address. */
  readonly input: string;
  /** Who answered, where that is known; what the text says of itself counts only without it. */
  readonly by?: string;
  /** The prompt that was answered, likewise. */
  readonly prompt?: string;
  /** Whether a bare answer is to a prompt that asks for all that differs; an answer of our schema says so itself. */
  readonly whole?: boolean;
}

/** UTF-16 code units of a proposer's or a prompt's name. */
const LONGEST_NAME = 60;

/** Reads `synoptic.proposals/1`, or the bare answer to a prompt. */
export function readProposals(text: string, source: ProposalsSource): ReadProposals {
  const size = sizeOf(text);
  if (size > LARGEST_PROPOSALS) return failed(tooLarge(size), source);
  if (text.trim() === '') return failed(EMPTY, source);
  const readings = answersIn(text);
  const other = readings.map(({ value }) => otherSchema(value)).find(schema => schema !== null);
  if (readings.length === 0 || other !== undefined) return failed(noProposals(other), source);
  const gathered = gather(readings);
  const items = countItems(gathered);
  const isCut = readings.some(({ open }) => open.size > 0);
  if (isCut && items === 0) return failed(CUT_AT_ONCE, source);
  const faults = [...(isCut ? [cutOff(items)] : notJson(text, readings, items)), ...leftOut(gathered)];
  return {
    proposals: { ...proposalsOf(gathered, readings, source), ...(isWhole(readings, source) ? { whole: true } : {}) },
    problems: faults.map(fault => ({ ...fault, report: source.input })),
  };
}

/** Bytes in UTF-8; a text that is too long in code units is not counted. */
function sizeOf(text: string): number {
  return text.length > LARGEST_PROPOSALS ? text.length : new TextEncoder().encode(text).length;
}

function failed(detail: string, { input }: ProposalsSource): ReadProposals {
  return { proposals: null, problems: [{ code: 'bad-proposals', detail, report: input }] };
}

interface Gathered {
  readonly differences: ProposedDifference[];
  readonly agreements: ProposedPoint[];
  readonly singles: ProposedPoint[];
  readonly notOfThisEvent: Set<string>;
  /** Entries of the lists that are no items, items beyond the limit, and words or sides that could not be used. */
  readonly lost: { entries: number; items: number; parts: number };
}

function gather(readings: readonly LooseReading[]): Gathered {
  const gathered: Gathered = {
    differences: [],
    agreements: [],
    singles: [],
    notOfThisEvent: new Set(),
    lost: { entries: 0, items: 0, parts: 0 },
  };
  for (const { value, open } of readings) {
    const whole = (list: LooseList): LooseList => list.filter(each => !open.has(each));
    if (!isObject(value)) addStray(whole(value), gathered);
    else if (hasLists(value)) addListed(value, whole, gathered);
    else addStray(whole([value]), gathered);
  }
  return gathered;
}

function addListed(answer: LooseObject, whole: (list: LooseList) => LooseList, gathered: Gathered): void {
  const listed = (names: readonly string[]): LooseList => names.flatMap(name => whole(listOf(answer.get(name))));
  add(listed(DIFFERENCES), readDifference, gathered.differences, gathered);
  add(listed(AGREEMENTS), readPoint, gathered.agreements, gathered);
  add(listed(SINGLES), readPoint, gathered.singles, gathered);
  for (const each of listed(NOT_OF_THIS_EVENT).slice(0, MOST_ITEMS)) {
    const id = idOf(each);
    if (id !== null) gathered.notOfThisEvent.add(id);
  }
}

/** One item for a list is a list of one. */
function listOf(value: LooseValue | undefined): LooseList {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Items in no list that says what they are: a point of one report is that report's alone. */
function addStray(items: LooseList, gathered: Gathered): void {
  for (const item of items) {
    const point = isObject(item) && !isDifference(item) ? readPoint(item) : null;
    const reports = new Set(point?.item.spans.map(({ report }) => report));
    if (point === null) add([item], readDifference, gathered.differences, gathered);
    else add([item], readPoint, reports.size > 1 ? gathered.agreements : gathered.singles, gathered);
  }
}

function add<Item>(
  items: LooseList,
  read: (value: LooseObject) => ReadItem<Item> | null,
  to: Item[],
  { lost }: Gathered,
): void {
  const room = MOST_ITEMS - to.length;
  lost.items += Math.max(0, items.length - room);
  for (const value of items.slice(0, room)) {
    const found = isObject(value) ? read(value) : null;
    if (found === null) lost.entries++;
    else to.push(found.item);
    lost.parts += found?.lost ?? 0;
  }
}

function countItems({ differences, agreements, singles }: Gathered): number {
  return differences.length + agreements.length + singles.length;
}

function proposalsOf(gathered: Gathered, readings: readonly LooseReading[], source: ProposalsSource): Proposals {
  const { differences, agreements, singles, notOfThisEvent } = gathered;
  return {
    by: source.by ?? toldName(readings, 'by') ?? fileName(source.input),
    prompt: source.prompt ?? toldName(readings, 'prompt') ?? 'unknown',
    notOfThisEvent: [...notOfThisEvent],
    differences,
    agreements,
    singles,
  };
}

/** An answer that breaks off is not whole, whatever it says. */
function isWhole(readings: readonly LooseReading[], source: ProposalsSource): boolean {
  if (readings.some(({ open }) => open.size > 0)) return false;
  const told = readings.map(({ value }) => (isObject(value) ? value : null)).filter(value => value !== null);
  return (
    told.some(value => value.get('whole') === true) ||
    (source.whole === true && !told.some(value => value.has('schema')))
  );
}

/** What the answer says of itself. */
function toldName(readings: readonly LooseReading[], name: string): string | null {
  const told = readings.map(({ value }) => (isObject(value) ? value.get(name) : undefined));
  const words = told.find(each => typeof each === 'string');
  return words === undefined ? null : freeText(words, LONGEST_NAME) || null;
}

function fileName(input: string): string {
  const name = input.split(/[/\\]/).findLast(part => part !== '') ?? input;
  return input === '-' ? 'standard input' : freeText(name, LONGEST_NAME) || 'unknown';
}

type Fault = Omit<Problem, 'report'>;

const EMPTY = 'Nothing in it but white space; was the answer saved?';
const CUT_AT_ONCE = 'It breaks off before its first whole item; ask again, for a longer answer.';

function tooLarge(size: number): string {
  return `${readableSize(size)}, more than an answer can have (${readableSize(LARGEST_PROPOSALS)}); is it the right file?`;
}

function noProposals(schema: string | undefined): string {
  const found = schema === undefined ? 'No proposals in it' : `It is ${schema}, not proposals`;
  return `${found}: give ${SCHEMA}, or an answer in JSON with "differences", "agreements" or "singles".`;
}

function cutOff(items: number): Fault {
  const kept = count(items, 'whole item before that was', 'whole items before that were');
  return {
    code: 'proposals-cut',
    detail: `It breaks off before its end: ${kept} read; ask again, for a longer answer.`,
  };
}

/** Said where what was read is no JSON as it stands. */
function notJson(text: string, readings: readonly LooseReading[], items: number): readonly Fault[] {
  const wrong = readings.find(({ start, end }) => !isJson(text.slice(start, end)));
  if (wrong === undefined) return [];
  const { line, column, expected } = findSyntaxError(text.slice(wrong.start, wrong.end));
  const before = text.slice(0, wrong.start).split('\n');
  const place = `line ${before.length + line - 1}, column ${line === 1 ? before.at(-1)!.length + column : column}`;
  const kept = count(items, 'item was', 'items were');
  const detail = `Not valid JSON at ${place} (${expected}): ${kept} read as far as they can be understood; see that none is missing.`;
  return [{ code: 'proposals-mended', detail }];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function leftOut({ lost }: Gathered): readonly Fault[] {
  const faults: string[] = [];
  const { items, entries, parts } = lost;
  if (items > 0)
    faults.push(
      `${count(items, 'item was', 'items were')} left out: at most ${MOST_ITEMS} of each sort are read; split the file.`,
    );
  if (entries > 0)
    faults.push(
      `${count(entries, 'entry of its lists is no item and was', 'entries of its lists are no items and were')} left out; each must be an object.`,
    );
  if (parts > 0)
    faults.push(
      `${count(parts, 'place was', 'places were')} left out: each must name a "report" and its "exact" words, the shortest that tell.`,
    );
  return faults.map(detail => ({ code: 'proposals-left-out', detail }));
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
