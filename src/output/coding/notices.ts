/**
 * What is to be looked at in filled sheets before their agreement is believed. In: sheets and the columns compared. Out: sentences. All of it is counted as it
 * stands but for what says that it is no code.
 */
import { SEVERITIES } from '../../core/model/comparison.ts';
import { codeIn, codeNamed, isMissing, itemColumn, type Sheet } from './agreement.ts';

/** Codes of the columns that are ours. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  relation: ['agree', 'compatible', 'update', 'conflict', 'other', 'unclear'],
  severity: [...SEVERITIES].reverse(),
};

/** Of one sort and sheet, so many are told; then how many more. */
const MOST_TOLD = 5;

/** A key is what the program says, and no coder: it has columns that no sheet has. */
export function isKey({ columns }: Sheet): boolean {
  return ['item', 'finding', 'rule'].every(name => columns.includes(name));
}

export function sheetNotices(sheets: readonly Sheet[], columns: readonly string[]): readonly string[] {
  return [
    ...sheets.flatMap((sheet, s) => sameNotice(sheet, sheets.slice(0, s))),
    ...sheets.flatMap(sheet => [
      ...lackingNotices(sheet, sheets, columns),
      ...few(secondRows(sheet), `${sheet.path}: items with a second row`),
      ...missingNotice(sheet, columns),
      ...few(unknownCodes(sheet, columns), `${sheet.path}: codes that are none of ours`),
    ]),
  ];
}

function few(notices: readonly string[], what: string): readonly string[] {
  const more = notices.length - MOST_TOLD;
  return more > 0 ? [...notices.slice(0, MOST_TOLD), `${what}: ${more} more`] : notices;
}

function sameNotice(sheet: Sheet, earlier: readonly Sheet[]): readonly string[] {
  const cells = JSON.stringify([sheet.columns, sheet.rows]);
  const same = earlier.find(other => JSON.stringify([other.columns, other.rows]) === cells);
  return same === undefined
    ? []
    : [`${sheet.path} has the same cells as ${same.path}: two coders, or one file given twice?`];
}

/** Columns that would be compared if this sheet had them too. */
function lackingNotices(sheet: Sheet, sheets: readonly Sheet[], columns: readonly string[]): readonly string[] {
  const ours = Object.keys(KNOWN).filter(name => sheets.some(each => each.columns.includes(name)));
  return [...new Set([...columns, ...ours])]
    .filter(name => !sheet.columns.includes(name))
    .map(name => `${sheet.path} has no column ${name}; its columns are ${sheet.columns.join(', ')}`);
}

/** Rows as numbered in a spreadsheet, the head being the first. */
const FIRST_ROW = 2;

function secondRows(sheet: Sheet): readonly string[] {
  const of = itemColumn(sheet);
  const seen = new Map<string, number>();
  return sheet.rows.flatMap((row, r) => {
    const item = (row[of] ?? '').trim();
    const first = seen.get(item);
    if (first === undefined) seen.set(item, r);
    return item === '' || first === undefined
      ? []
      : [`${sheet.path}, row ${r + FIRST_ROW}: ${item} has row ${first + FIRST_ROW} already, which is counted`];
  });
}

function missingNotice(sheet: Sheet, columns: readonly string[]): readonly string[] {
  const count = sheet.rows.reduce(
    (sum, row) => sum + columns.filter(name => isMissing(codeNamed(row, name))).length,
    0,
  );
  return count === 0
    ? []
    : [`${sheet.path}: ${count} ${count === 1 ? 'cell' : 'cells'} with NA, N/A, . or - taken as empty`];
}

function unknownCodes(sheet: Sheet, columns: readonly string[]): readonly string[] {
  return columns.flatMap(name => {
    const known = KNOWN[name];
    if (known === undefined) return [];
    return sheet.rows.flatMap((row, r) => {
      const code = codeIn(row, name);
      return code === null || known.includes(code)
        ? []
        : [
            `${sheet.path}, row ${r + FIRST_ROW}: "${code}" is no code of ${name} (${known.join(', ')}); counted as it stands`,
          ];
    });
  });
}
