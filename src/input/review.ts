/**
 * Reviews read: what a desk decided of findings, from a file or a browser's store. In: text from anywhere. Out: the decisions that are whole, each within its limits,
 * the newest of each finding; a problem for what is missing. Fields we don't know are passed over. Whether a finding is there is not asked here.
 */
import { KINDS, type Kind, type Relation } from '../core/model/comparison.ts';
import type { Problem } from '../core/model/problems.ts';
import { FIELDS } from '../core/model/report.ts';
import {
  DECIDED,
  type Decision,
  LONGEST,
  MOST_DECISIONS,
  MOST_VALUES,
  type Review,
  type SeenValue,
} from '../core/model/review.ts';
import { freeLines, freeText } from './free-text.ts';
import { describeFault, findSyntaxError } from './json-faults.ts';
import { LARGEST_REVIEW, readableSize } from './limits.ts';

export interface ReadReview {
  /** Null where the text is no review. */
  readonly review: Review | null;
  readonly problems: readonly Problem[];
}

const SCHEMA = 'synoptic.review/1';
/** Faults told one by one; of more only how many. */
const MOST_FAULTS = 5;
const RELATIONS = ['agree', 'compatible', 'update', 'conflict', 'only'] as const satisfies readonly Relation[];

/** `input`: what the text was read from, for problems. */
export function readReview(text: string, input: string): ReadReview {
  const failed = (detail: string): ReadReview => ({
    review: null,
    problems: [{ code: 'bad-review', detail, report: input }],
  });
  if (text.length > LARGEST_REVIEW) return failed(tooLargeReview(text.length));
  if (text.trim() === '') return failed('Nothing in it but white space; was the review saved?');
  const value = parsed(text.replace(/^\ufeff/, ''));
  if ('fault' in value) return failed(value.fault);
  const file = value.value;
  if (!isObject(file) || file['schema'] !== SCHEMA || !Array.isArray(file['decisions'])) return failed(notOne(file));
  const faults: string[] = [];
  const all: readonly unknown[] = file['decisions'];
  const decisions = all.slice(0, MOST_DECISIONS).flatMap((each, i) => {
    const read = readDecision(each, i + 1);
    if (read.fault !== null) faults.push(read.fault);
    return read.decision ?? [];
  });
  if (all.length > MOST_DECISIONS)
    faults.unshift(`${all.length - MOST_DECISIONS} decisions were left out: at most ${MOST_DECISIONS} are read.`);
  const story = file['story'];
  const title = isObject(story) && typeof story['title'] === 'string' ? story['title'] : '';
  return {
    review: { story: { title: freeText(title, LONGEST.title) }, decisions: newestOfEach(decisions) },
    problems: told(faults).map(detail => ({ code: 'review-left-out', detail, report: input })),
  };
}

export function tooLargeReview(size: number): string {
  return `${readableSize(size)}, more than a review can have (${readableSize(LARGEST_REVIEW)}); is it the right file?`;
}

type Parsed = { readonly value: unknown } | { readonly fault: string };

function parsed(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: describeFault(findSyntaxError(text)) };
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notOne(file: unknown): string {
  const schema = isObject(file) && typeof file['schema'] === 'string' ? freeText(file['schema'], LONGEST.id) : '';
  const found = schema === '' || schema === SCHEMA ? 'No review' : `It is ${schema}, no review`;
  return `${found}: give the file that the screen exports (${SCHEMA}, with a list "decisions").`;
}

function told(faults: readonly string[]): readonly string[] {
  if (faults.length <= MOST_FAULTS) return faults;
  return [...faults.slice(0, MOST_FAULTS), `And ${faults.length - MOST_FAULTS} more faults of this kind.`];
}

interface ReadDecision {
  readonly decision: Decision | null;
  readonly fault: string | null;
}

/** Without an id, a time or a decision it is none; what else is wrong in it is passed over. */
function readDecision(value: unknown, number: number): ReadDecision {
  const none = (what: string): ReadDecision => ({ decision: null, fault: `Decision ${number} ${what}; left out.` });
  if (!isObject(value)) return none('is no object');
  const finding = typeof value['finding'] === 'string' ? freeText(value['finding'], LONGEST.id) : '';
  if (finding === '') return none('names no "finding" by its id');
  const decision = value['decision'] ?? null;
  if (decision !== null && !isOneOf(DECIDED, decision))
    return none(`has a "decision" other than ${DECIDED.join(', ')} or null`);
  const at = momentOf(value['at']);
  if (at === null) return none('has no time "at", such as 2024-03-13T17:05:00Z');
  const wrong: string[] = [];
  const words = (name: string, longest: number, fit = freeText): string => {
    const given = value[name] ?? '';
    if (typeof given !== 'string') wrong.push(name);
    return typeof given === 'string' ? fit(given, longest) : '';
  };
  const word = <T extends string>(name: string, allowed: readonly T[]): T | null => {
    const given = value[name] ?? null;
    if (given !== null && !isOneOf(allowed, given)) wrong.push(name);
    return isOneOf(allowed, given) ? given : null;
  };
  const by = words('by', LONGEST.by);
  const kind = word<Kind>('kind', KINDS);
  const relation = word<Relation>('relation', RELATIONS);
  const values = valuesOf(value['values']);
  if (values === null) wrong.push('values');
  return {
    decision: {
      finding,
      decision,
      why: words('why', LONGEST.why, freeLines),
      note: words('note', LONGEST.note, freeLines),
      at,
      ...(by === '' ? {} : { by }),
      label: words('label', LONGEST.label, oneLine),
      ...(kind === null ? {} : { kind }),
      ...(relation === null ? {} : { relation }),
      ...(values === null || values.length === 0 ? {} : { values }),
    },
    fault:
      wrong.length === 0
        ? null
        : `Decision ${number}: ${wrong.map(name => `"${name}"`).join(', ')} can’t be used: passed over.`,
  };
}

function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return allowed.some(each => each === value);
}

/** Null where they are no list of words with their places. */
function valuesOf(value: unknown): readonly SeenValue[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const values = value.slice(0, MOST_VALUES).map(seenValue);
  return values.every(each => each !== null) ? values : null;
}

function seenValue(value: unknown): SeenValue | null {
  if (!isObject(value)) return null;
  const { report, start, exact, field = 'text' } = value;
  if (typeof report !== 'string' || typeof exact !== 'string' || !isOneOf(FIELDS, field)) return null;
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) return null;
  const words = { start, exact: oneLine(exact, LONGEST.value) };
  return { report: oneLine(report, LONGEST.report), ...(field === 'text' ? {} : { field }), ...words };
}

/** Words of the texts: what is like an address in them stays, for they are known again by it. */
function oneLine(text: string, longest: number): string {
  return freeLines(text, longest).replace(/\n+/g, ' ');
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
/** `2024-03-13T17:05:00.000Z`: what is of one length is in order as it stands. */
const LENGTH = 24;

/** In UTC; null where it is no moment. */
const LAST_YEAR = '9999';

function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2 * LENGTH || !MOMENT.test(value)) return null;
  const time = Date.parse(value);
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // one that no later one can follow is no moment of anybody's
  return moment.length === LENGTH && moment < LAST_YEAR ? moment : null;
}

function newestOfEach(decisions: readonly Decision[]): readonly Decision[] {
  const newest = new Map<string, Decision>();
  for (const each of decisions) {
    const known = newest.get(each.finding);
    if (known === undefined || known.at <= each.at) newest.set(each.finding, each);
  }
  return [...newest.values()];
}
