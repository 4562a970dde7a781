/**
 * Cancellations: texts that their agency has taken back. In: a reading or a batch with reports marked cancelled. Out: the same without them, without every
 * other state of them and every copy, and a problem for each that tells which, by whom and when, and none of its words.
 */
import { isOneText, knownBy } from '../core/model/one-text.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { fnv1a } from '../core/text/hashes.ts';
import type { StatedFields } from './fields.ts';
import type { Cancellation, Reading, ReadReport } from './reports.ts';

/** What is told of a cancelled text. */
export interface CanceledText {
  readonly input: string;
  /** Its id, else the name of its file. */
  readonly id: string;
  readonly keys: readonly string[];
  readonly outlet: string | null;
  readonly at: string | null;
  readonly version: string | null;
  /** Null if it came without words. */
  readonly text: string | null;
}

/** A cancellation and the problem that stands for the text. */
export interface Tombstone {
  readonly cancellation: Cancellation;
  readonly problem: Problem;
}

export function tombstoneOf({ input, id, keys, outlet, at, version, text }: CanceledText): Tombstone {
  const state = version === null ? '' : ` (version ${version})`;
  const when = at === null ? '' : `, ${at}`;
  const detail = `"${id}"${state} was cancelled by ${outlet ?? 'its agency'}${when}: no word of it is shown, kept or sent. Use nothing of its earlier versions either.`;
  return {
    cancellation: { input, keys, outlet, prints: text === null ? [] : [printOf(text)] },
    problem: { code: 'canceled', detail, report: input },
  };
}

/** The same of what is stated; `name` is what it goes by without an id. */
export function tombstoneOfFields(
  { id, url, outlet, updated, published }: StatedFields,
  { name, ...found }: Pick<CanceledText, 'input' | 'version' | 'text'> & { readonly name: string },
): Tombstone {
  const at = updated ?? published;
  return tombstoneOf({
    ...found,
    id: id ?? name,
    keys: [...new Set([id, url].filter(key => key !== undefined))],
    outlet: outlet ?? null,
    at: at === undefined ? null : `${at.published}${at.zone ?? ''}`,
  });
}

/** White space does not make another text. */
function printOf(text: string): number {
  const words = text.replace(/\s+/g, ' ').trim();
  return fnv1a(words) * PRINT_SHIFT + (words.length % PRINT_SHIFT);
}

/** Room for a length beside a hash in one whole number. */
const PRINT_SHIFT = 0x100000;

/** A reading whose cancelled reports have become tombstones. */
export function withoutCanceled(reading: Reading): Reading {
  const isCanceled = ({ report }: ReadReport): boolean => report.status === 'canceled';
  if (!reading.found.some(isCanceled)) return reading;
  const tombstones = reading.found.filter(isCanceled).map(({ report, stated }) =>
    tombstoneOf({
      input: report.input,
      id: report.id,
      keys: knownBy(report, stated).keys,
      outlet: report.outlet,
      at: report.updated ?? report.published,
      version: null,
      text: report.text,
    }),
  );
  return {
    ...reading,
    found: reading.found.filter(found => !isCanceled(found)),
    problems: [...reading.problems, ...tombstones.map(({ problem }) => problem)],
    canceled: [...(reading.canceled ?? []), ...tombstones.map(({ cancellation }) => cancellation)],
  };
}

/** A report with the id that it states. */
type Read = Pick<ReadReport, 'report' | 'stated'>;

/** What cancellations leave of some reports. */
export interface Left<Item> {
  readonly left: readonly Item[];
  /** What went, each with the cancellation that took it. */
  readonly gone: ReadonlyMap<Item, Cancellation>;
  /** The cancellations, with the words of what went by its id: copies of those go as well. */
  readonly canceled: readonly Cancellation[];
}

/** Reports without what cancellations take back: other states of the same text, and copies of the words of any of them. */
export function takeBack<Item extends Read>(items: readonly Item[], given: readonly Cancellation[]): Left<Item> {
  const states = goneOf(items, given);
  const canceled = given.map(cancellation => {
    const prints = [...states].flatMap(([{ report }, by]) => (by === cancellation ? [printOf(report.text)] : []));
    const all = new Set([...cancellation.prints, ...prints]);
    return all.size === cancellation.prints.length ? cancellation : { ...cancellation, prints: [...all] };
  });
  const gone = goneOf(items, canceled);
  return { left: items.filter(item => !gone.has(item)), gone, canceled };
}

function goneOf<Item extends Read>(items: readonly Item[], canceled: readonly Cancellation[]): Left<Item>['gone'] {
  return new Map(
    items.flatMap(item => {
      const by = cancellationOf(item, canceled);
      return by === undefined ? [] : [[item, by] as const];
    }),
  );
}

/** The cancellation that takes a report back: of an earlier or later state of the same text, or of its very words; undefined if none does. */
function cancellationOf({ report, stated }: Read, cancellations: readonly Cancellation[]): Cancellation | undefined {
  if (cancellations.length === 0) return undefined;
  const print = cancellations.some(({ prints }) => prints.length > 0) ? printOf(report.text) : null;
  const known = knownBy(report, stated);
  return cancellations.find(
    canceled => (print !== null && canceled.prints.includes(print)) || isOneText(known, canceled),
  );
}

/** What is told of a report that went with a cancelled one. */
export function goneWith(report: Report, { outlet, input }: Cancellation): Problem {
  const detail = `Left out as a state or a copy of a text that ${outlet ?? 'its agency'} has cancelled (${input}): no word of it is shown, kept or sent.`;
  return { code: 'canceled', detail, report: report.input };
}
