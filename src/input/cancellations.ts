/**
 * Cancellations: texts that their agency has taken back. In: a reading or a batch with reports marked cancelled. Out: the same without them, without every
 * other state of them and every copy, and a problem for each that tells which, by whom and when, and none of its words.
 */
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
    cancellation: { input, keys, outlet, print: text === null ? null : printOf(text) },
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
      keys: keysOf(report, stated),
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

/** What a report is known by: the id it states, its address. */
export function keysOf({ url }: Report, stated: string | undefined): readonly string[] {
  return [...new Set([stated, url ?? undefined].filter(key => key !== undefined))];
}

/** The cancellation that takes a report back: of an earlier or later state of the same text, or of its very words; undefined if none does. */
export function cancellationOf(
  report: Report,
  keys: readonly string[],
  cancellations: readonly Cancellation[],
): Cancellation | undefined {
  if (cancellations.length === 0) return undefined;
  const print = cancellations.some(canceled => canceled.print !== null) ? printOf(report.text) : null;
  return cancellations.find(
    canceled =>
      (print !== null && canceled.print === print) ||
      canceled.keys.some(key => keys.includes(key) && (isAddress(key) || isSameOutlet(report, canceled))),
  );
}

/** Ids such as `12` are given by more than one outlet; addresses and URNs by one. */
function isAddress(key: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S/i.test(key);
}

function isSameOutlet({ outlet }: Report, canceled: Cancellation): boolean {
  return outlet === null || canceled.outlet === null || outlet === canceled.outlet;
}

/** What is told of a report that went with a cancelled one. */
export function goneWith(report: Report, { outlet, input }: Cancellation): Problem {
  const detail = `Left out as a state or a copy of a text that ${outlet ?? 'its agency'} has cancelled (${input}): no word of it is shown, kept or sent.`;
  return { code: 'canceled', detail, report: report.input };
}
