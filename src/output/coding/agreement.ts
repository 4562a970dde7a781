/**
 * What filled coding sheets say: how far their coders agree, and how often they say what the program says. In: sheets and a key, as cells. Out: a record, and a text
 * for people.
 */
import { SEVERITIES } from '../../core/model/comparison.ts';
import type { AgreementRecord } from '../wire.ts';
import { alphaInterval, alphaOf, type CodedUnit, type Level, shareInterval } from './alpha.ts';

/** A table of cells, as read. */
export interface Sheet {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export interface AgreementOptions {
  readonly version: string;
  readonly seed: string;
  /** Columns that hold codes; none: those of our sheets, else all but the first. */
  readonly columns: readonly string[];
  /** What the program says, by item. */
  readonly key: Sheet | null;
}

/** Columns that coders fill in our own sheets. */
const CODED = ['relation', 'severity'];
const NOTES: ReadonlySet<string> = new Set(['note', 'notes', 'comment', 'comments']);

/** Column that says which unit a row is of. */
export function itemColumn({ columns }: Sheet): string {
  return columns.includes('item') ? 'item' : (columns[0] ?? 'item');
}

/** Columns to be compared: those asked for, ours, or all that every sheet has. */
export function codeColumns(sheets: readonly Sheet[], asked: readonly string[]): readonly string[] {
  if (asked.length > 0) return asked;
  const shared = sheets[0]?.columns.filter(name => sheets.every(({ columns }) => columns.includes(name))) ?? [];
  const own = CODED.filter(name => shared.includes(name));
  if (own.length > 0) return own;
  return shared.filter(name => name !== itemColumn(sheets[0]!) && !NOTES.has(name) && name !== '');
}

export function agreementOf(
  sheets: readonly Sheet[],
  { version, seed, columns, key }: AgreementOptions,
): AgreementRecord {
  const names = codeColumns(sheets, columns);
  return {
    schema: 'synoptic.agreement/1',
    synoptic: version,
    seed,
    sheets: sheets.map(sheet => ({
      path: sheet.path,
      items: sheet.rows.length,
      coded: sheet.rows.filter(row => names.some(name => codeIn(row, name) !== null)).length,
    })),
    columns: names.map(name => columnAgreement(sheets, name, seed)),
    ...(key === null
      ? {}
      : { key: names.filter(name => key.columns.includes(name)).map(name => heldToKey(sheets, key, name)) }),
  };
}

/** A code as it counts: case and white space around it do not; what stands for none is none. */
export function codeIn(row: Readonly<Record<string, string>>, name: string): string | null {
  const code = codeNamed(row, name);
  return code === '' || isMissing(code) ? null : code;
}

export function codeNamed(row: Readonly<Record<string, string>>, name: string): string {
  return (row[name] ?? '').trim().toLowerCase();
}

/** What programs and people write where there is no code. */
const MISSING: ReadonlySet<string> = new Set(['na', 'n/a', '.', '-']);

export function isMissing(code: string): boolean {
  return MISSING.has(code);
}

type Coded = ReadonlyMap<string, readonly string[]>;

/** The codes of each item; a later row of one sheet for the same item is passed over. */
function codesOf(sheets: readonly Sheet[], name: string): Coded {
  const codes = new Map<string, string[]>();
  for (const sheet of sheets) {
    const of = itemColumn(sheet);
    const seen = new Set<string>();
    for (const row of sheet.rows) {
      const item = (row[of] ?? '').trim();
      if (item === '' || seen.has(item)) continue;
      seen.add(item);
      const code = codeIn(row, name);
      if (code !== null) codes.set(item, [...(codes.get(item) ?? []), code]);
    }
  }
  return codes;
}

interface Scale {
  readonly levels: readonly Level[];
  readonly rankOf: (code: string) => number;
}

const STEPS: readonly string[] = [...SEVERITIES].reverse();

/** What can be asked of codes: numbers have distances, severities an order, words are the same or not. */
function scaleOf(codes: readonly string[]): Scale {
  if (codes.every(code => STEPS.includes(code))) {
    return { levels: ['nominal', 'ordinal'], rankOf: code => STEPS.indexOf(code) };
  }
  if (codes.every(code => Number.isFinite(Number(code)))) {
    return { levels: ['nominal', 'ordinal', 'interval'], rankOf: Number };
  }
  const order = [...new Set(codes)].sort();
  return { levels: ['nominal'], rankOf: code => order.indexOf(code) };
}

function columnAgreement(sheets: readonly Sheet[], name: string, seed: string): AgreementRecord['columns'][number] {
  const coded = [...codesOf(sheets, name).values()];
  const { levels, rankOf } = scaleOf(coded.flat());
  const units: readonly CodedUnit[] = coded.map(codes => codes.map(rankOf));
  const counts = new Map<string, number>();
  for (const code of coded.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    column: name,
    units: units.filter(codes => codes.length > 1).length,
    single: units.filter(codes => codes.length === 1).length,
    codes: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    agreement: shareOfPairs(units),
    alphas: levels.map(level => {
      const interval = alphaInterval(units, level, seed);
      return {
        level,
        alpha: alphaOf(units, level),
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        resamples: interval?.resamples ?? 0,
      };
    }),
  };
}

/** Share of pairs of codes of one unit that are the same; null without pairs. */
function shareOfPairs(units: readonly CodedUnit[]): number | null {
  let pairs = 0;
  let same = 0;
  for (const codes of units) {
    codes.forEach((code, i) => {
      for (const other of codes.slice(i + 1)) {
        pairs++;
        if (code === other) same++;
      }
    });
  }
  return pairs === 0 ? null : same / pairs;
}

type HeldToKey = NonNullable<AgreementRecord['key']>[number];

/** How often most coders of an item say what the program says; items on which as many say otherwise are nobody’s. */
function heldToKey(sheets: readonly Sheet[], key: Sheet, name: string): HeldToKey {
  const codes = codesOf(sheets, name);
  const of = itemColumn(key);
  const told = key.rows.flatMap(row => {
    const value = codeIn(row, name);
    const given = codes.get((row[of] ?? '').trim());
    return value === null || given === undefined ? [] : [{ value, most: mostOf(given) }];
  });
  const values = [...new Set(told.map(({ value }) => value))].sort();
  return {
    column: name,
    rows: values.map(value => {
      const own = told.filter(each => each.value === value);
      const decided = own.filter(({ most }) => most !== null);
      const right = decided.filter(({ most }) => most === value).length;
      const share = decided.length === 0 ? null : right / decided.length;
      const interval = decided.length === 0 ? null : shareInterval(right, decided.length);
      return {
        value,
        coded: own.length,
        undecided: own.length - decided.length,
        right,
        share,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      };
    }),
  };
}

/** The code that more coders give than any other; null where two have as many. */
function mostOf(codes: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

/** The record in words and figures. */
export function agreementText({ sheets, columns, key = [] }: AgreementRecord): string {
  const lines = sheets.map(({ path, items, coded }) => `${path}: ${coded} of ${items} items coded`);
  for (const { column, units, single, codes, agreement, alphas } of columns) {
    lines.push(
      '',
      `${column}: ${units} items with two codes or more${single === 0 ? '' : `, ${single} with one (they count for nothing here)`}`,
    );
    lines.push(
      `  codes: ${
        Object.entries(codes)
          .map(([code, n]) => `${code} ${n}`)
          .join(', ') || 'none'
      }`,
    );
    if (agreement !== null) lines.push(`  pairs of codes that are the same: ${percent(agreement)}`);
    for (const { level, alpha, low, high } of alphas) {
      const range = low === null ? ', too few items for an interval' : ` (95 % ${figure(low)} to ${figure(high!)})`;
      lines.push(
        `  Krippendorff’s alpha, ${level}: ${alpha === null ? 'not defined, for nothing varies or nothing is coded twice' : figure(alpha) + range}`,
      );
    }
  }
  for (const { column, rows } of key) {
    lines.push('', `${column} by the program, and what most coders of the item say`);
    for (const { value, coded, undecided, right, share, low, high } of rows) {
      const open = undecided === 0 ? '' : `, ${undecided} undecided`;
      lines.push(
        share === null
          ? `  ${value}: none of ${coded} decided`
          : `  ${value}: ${right} of ${coded - undecided} the same (${percent(share)}, 95 % ${percent(low!)} to ${percent(high!)})${open}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function figure(n: number): string {
  return n.toFixed(3).replace('-', '−');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
