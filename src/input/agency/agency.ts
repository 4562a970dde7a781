/**
 * Agency copy: what a format's reader found in each item of an input -> reports, tombstones of cancelled items, and a named problem for items that are no
 * article text. The one place that knows what an agency's status, embargo, signals and notes do to a text.
 */

import { laterEmbargo } from '../../core/model/closed.ts';
import type { Problem } from '../../core/model/problems.ts';
import type { Status } from '../../core/model/report.ts';
import { shorten } from '../../core/text/spaced.ts';
import { type Tombstone, tombstoneOfFields } from '../cancellations.ts';
import { isZeroDate } from '../dates.ts';
import { type ReadFields, readFields, type StatedFields } from '../fields.ts';
import { LARGEST_TEXT, readableSize } from '../limits.ts';
import { makeReport, type Reading, type ReadOptions, type ReadReport, writtenMoment } from '../reports.ts';
import { agencyStatus, isKill, strictest } from '../statuses.ts';

/** What an item states of itself, as it stands; names as in records. Empty where nothing is stated. */
export interface StatedOfItem {
  readonly id?: string | undefined;
  readonly url?: string | null | undefined;
  readonly headline?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly updated?: string | null | undefined;
  readonly embargoed?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly status?: string | null | undefined;
}

/** What keeps a text back, in an agency's own words. */
export type Holding = Pick<StatedOfItem, 'status' | 'embargoed'>;

/** One item of agency copy. */
export interface AgencyItem {
  /** What it is, in its format's word: `text`, `picture`. */
  readonly kind: string;
  readonly paragraphs: readonly string[];
  readonly stated: StatedOfItem;
  /** What is said besides of the package it stands in, or of the text inside it; the strictest holds. */
  readonly held?: readonly Holding[];
  /** Of the item that its id names. */
  readonly version: string | null;
  /** Whose ids its id is one of, where that is told besides. */
  readonly registrar?: string | null;
  /** To editors. */
  readonly notes: readonly string[];
  /** Codes: `update`, `correction`. */
  readonly signals: readonly string[];
  /** What is said to have been corrected. */
  readonly corrections: readonly string[];
  /** Where its content is if it is not in the input. */
  readonly elsewhere: string | null;
}

/** What becomes of an item. */
type Settled =
  | { readonly is: 'report'; readonly report: ReadReport }
  | { readonly is: 'canceled'; readonly tombstone: Tombstone }
  | { readonly is: 'no-article'; readonly isText: boolean; readonly problem: Problem };

/** Words for kinds of items; other kinds go by their own. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  text: 'A text item',
  picture: 'A photo item',
  graphic: 'A graphic',
  video: 'A video item',
  audio: 'An audio item',
  animation: 'An animation',
  composite: 'A package',
  package: 'A package',
  component: 'A part of an item',
  statistics: 'Sports statistics',
  event: 'An event',
  planning: 'A planning item',
  newscoverage: 'A planning item',
  concept: 'Concepts of a vocabulary',
  scheme: 'A vocabulary',
  catalog: 'A catalogue of vocabularies',
};

/** Puts the items of one input together; those without an id go by `name`. Items that are no texts are told only where the input has no text at all. */
export function settleItems(
  items: readonly AgencyItem[],
  name: string,
  input: string,
  options: ReadOptions,
  inherited: readonly Problem[],
): Reading {
  const settled = items.map((item, i) =>
    settle(item, items.length === 1 ? name : `${name}-${i + 1}`, input, options, inherited),
  );
  const found = settled.flatMap(item => (item.is === 'report' ? [item.report] : []));
  const tombstones = settled.flatMap(item => (item.is === 'canceled' ? [item.tombstone] : []));
  const isNothing = found.length + tombstones.length === 0;
  const empty = settled.flatMap(item => (item.is === 'no-article' && (item.isText || isNothing) ? [item.problem] : []));
  return {
    found,
    problems: [...empty, ...tombstones.map(({ problem }) => problem)],
    ...(tombstones.length > 0 && { canceled: tombstones.map(({ cancellation }) => cancellation) }),
  };
}

function settle(
  item: AgencyItem,
  name: string,
  input: string,
  options: ReadOptions,
  inherited: readonly Problem[],
): Settled {
  const { fields, problems } = withoutZeroDates(
    readFields({ ...item.stated, status: statusOf(item), embargoed: null }, input),
    input,
  );
  const embargoed = embargoOf(item, input);
  const stated = withAddress({ ...fields, ...(embargoed && { embargoed }) }, item.registrar ?? fields.outlet);
  const text = item.paragraphs.join('\n\n');
  if (stated.status === 'canceled') {
    const { version } = item;
    return { is: 'canceled', tombstone: tombstoneOfFields(stated, { input, name, version, text: text || null }) };
  }
  const fault = /\p{L}/u.test(text) ? null : noArticle(item, stated, name, input);
  if (fault !== null) return { is: 'no-article', isText: item.kind === 'text', problem: fault };
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LARGEST_TEXT) {
    const detail = `${readableSize(bytes.length)} of text is more than a report can be (${readableSize(LARGEST_TEXT)}).`;
    return { is: 'no-article', isText: true, problem: { code: 'too-large', detail, report: input } };
  }
  const version = numberOf(item.version);
  const raw = {
    input,
    text,
    sha256: options.sha256(bytes),
    name,
    fields: stated,
    ...(version !== undefined && { version }),
    problems: [...inherited, ...problems, ...noteProblems(item, input)],
  };
  return { is: 'report', report: makeReport(raw, options) };
}

/** Whether its agency takes it back, by its status, a signal or what it stands in. */
export function isTakenBack(item: AgencyItem): boolean {
  return statusOf(item) === 'canceled';
}

function statusOf({ stated, held = [], signals, notes }: AgencyItem): Status {
  const words = [stated, ...held].flatMap(({ status }) => status?.trim() || []);
  return strictest([
    ...words.map(agencyStatus),
    ...(signals.some(isKill) ? (['canceled'] as const) : []),
    // a note may speak of an earlier version: the text is not taken for cancelled by it alone
    ...(notes.some(note => KILL_NOTE.test(note)) ? (['withheld'] as const) : []),
  ]);
}

/** How a note begins that asks desks to use nothing of a text: `EDITORS: KILL this story`, `Mandatory kill`. */
const KILL_NOTE =
  /^\W*(?:(?:attention|attn|note to|to|dear)\W+)?(?:editors?\W+)?(?:please\W+)?(?:mandatory\W+)?kill\b/i;

/** Of several embargoes the one that ends last. */
function embargoOf({ stated, held = [] }: AgencyItem, input: string): StatedFields['embargoed'] {
  const embargoes = [stated, ...held].flatMap(
    ({ embargoed }) => readFields({ embargoed }, input).fields.embargoed ?? [],
  );
  return embargoes.reduce<StatedFields['embargoed']>((last, other) => {
    if (last === undefined) return other;
    const written = writtenMoment(last, null);
    return laterEmbargo(written, writtenMoment(other, null)) === written ? last : other;
  }, undefined);
}

/**
 * An item's address, by which its other versions are known: its id if that has a scheme, for such an id is unique in the world; any other is one of those
 * that its registrar or provider gives.
 */
function withAddress(fields: StatedFields, keeper: string | undefined): StatedFields {
  const { id, url } = fields;
  if (url !== undefined || id === undefined) return fields;
  if (SCHEME.test(id)) return { ...fields, url: id };
  return keeper === undefined ? fields : { ...fields, url: `${keeper}:${id}` };
}

/** Dates that programs write where they have none are none, and that is said. */
function withoutZeroDates({ fields, problems }: ReadFields, report: string): ReadFields {
  const { published, updated, ...others } = fields;
  const zero = [published, updated].filter(date => date !== undefined && isZeroDate(date));
  if (zero.length === 0) return { fields, problems };
  const kept = (date: StatedFields['published']) => (date === undefined || zero.includes(date) ? undefined : date);
  const [first, second] = [kept(published), kept(updated)];
  const detail = `Its date is "${zero[0]!.published}", which programs write where they have none, and was passed over; state the day with --meta.`;
  return {
    fields: { ...others, ...(first && { published: first }), ...(second && { updated: second }) },
    problems: [...problems, { code: 'bad-field', detail, report }],
  };
}

const SCHEME = /^[a-z][a-z\d+.-]*:\S/i;

/** A version's number; what is no whole number tells no order. */
function numberOf(version: string | null): number | undefined {
  return /^\d{1,9}$/.test(version ?? '') ? Number(version) : undefined;
}

function noArticle(item: AgencyItem, { id }: StatedFields, name: string, input: string): Problem {
  const kind = KIND_NAMES[item.kind] ?? `An item of the kind "${item.kind.slice(0, LONGEST_KIND)}"`;
  const where = item.elsewhere === null ? '' : ` Its content is at ${item.elsewhere}; give that.`;
  const why = item.kind === 'text' ? 'has no article text in it' : 'no article text';
  const detail = `${kind}${item.kind === 'text' ? '' : ','} ${why} (${id ?? name}).${where}`;
  return { code: 'no-article', detail, report: input };
}

const LONGEST_KIND = 40;

/** Signals that say nothing of the text. */
const SILENT: ReadonlySet<string> = new Set(['atomic']);
/** Longest note told, in UTF-16 code units. */
const LONGEST_NOTE = 300;

/** How a note begins that tells of a correction. */
const CORRECTS = /^\W*(?:\w+\W+){0,2}correct(?:s|ed|ing|ions?)\b/i;

/** What an agency tells the desks that use a text. */
function noteProblems({ notes, signals, corrections }: AgencyItem, report: string): readonly Problem[] {
  const told = [...notes, ...corrections].map(note => shorten(note, LONGEST_NOTE)).filter(note => note !== '');
  const isCorrection =
    corrections.length > 0 ||
    signals.some(signal => /correct/i.test(signal)) ||
    notes.some(note => CORRECTS.test(note));
  const other = signals.filter(signal => !SILENT.has(signal) && !/correct/i.test(signal));
  const note = told.length === 0 ? '' : ` Its note to editors: ${told.map(words => `“${words}”`).join(' ')}`;
  if (isCorrection)
    return [{ code: 'corrected', detail: `Its agency marks it a correction of an earlier version.${note}`, report }];
  const signalled =
    other.length === 0 ? '' : `Its agency signals: ${other.map(note => shorten(note, LONGEST_NOTE)).join(', ')}.`;
  const detail = `${signalled}${note}`.trim();
  return detail === '' ? [] : [{ code: 'ed-note', detail, report }];
}
