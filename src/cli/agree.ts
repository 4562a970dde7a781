/** `synoptic agree`: how far filled coding sheets agree, and with a key how often they say what the program says. */
import { type CellTable, readCellTable } from '../node/sheets.ts';
import { version } from '../node/version.ts';
import { agreementOf, agreementText, codeColumns } from '../output/coding/agreement.ts';
import { isKey, sheetNotices } from '../output/coding/notices.ts';
import { unguarded } from '../output/csv.ts';
import { EXIT_DONE, EXIT_INPUT_FAILED } from './exits.ts';
import { complain, print, reportFailures, usageError } from './printing.ts';

export interface AgreeCommandOptions {
  readonly key?: string;
  readonly column?: readonly string[];
  readonly seed: string;
  readonly json?: boolean;
  readonly output?: string;
}

export async function runAgree(paths: readonly string[], options: AgreeCommandOptions): Promise<number> {
  const read = paths.map(readCellTable);
  const key = options.key === undefined ? null : readCellTable(options.key);
  const failures = reportFailures([...read, ...(key === null ? [] : [key])].flatMap(({ problems }) => problems));
  const sheets = read.flatMap(({ table }) => (table === null ? [] : [plain(table)]));
  if (sheets.length === 0) {
    complain('no sheet could be read; nothing to compare');
    return EXIT_INPUT_FAILED;
  }
  const keyGiven = sheets.find(isKey);
  if (keyGiven !== undefined)
    return usageError(`${keyGiven.path} is a key, what the program says, and no coder; give it with --key`);
  const columns = codeColumns(
    sheets,
    (options.column ?? []).map(name => name.toLowerCase()),
  );
  const missing = columns.filter(name => !sheets.some(sheet => sheet.columns.includes(name)));
  if (missing.length > 0)
    return usageError(`no sheet has a column ${missing.join(', ')}; columns are ${sheets[0]!.columns.join(', ')}`);
  if (sheets.length === 1) complain('one sheet is one coder: how far coders agree can’t be told');
  for (const notice of sheetNotices(sheets, columns)) complain(notice);
  if (columns.length === 0) {
    complain('the sheets share no column of codes; name it with --column, and call it the same in each');
    return EXIT_INPUT_FAILED;
  }
  const record = agreementOf(sheets, {
    version,
    seed: options.seed,
    columns,
    key: key?.table == null ? null : plain(key.table),
  });
  const isHeld = record.key?.some(({ rows }) => rows.length > 0) === true;
  const isNothing = !isHeld && record.columns.every(({ units }) => units === 0);
  if (isNothing)
    complain(
      `nothing is coded twice, so nothing can be told: fill in ${columns.join(', ')} in two sheets or more, with the same items`,
    );
  const text = options.json === true ? `${JSON.stringify(record)}\n` : agreementText(record);
  return Math.max(print(text, options.output), failures, isNothing ? EXIT_INPUT_FAILED : EXIT_DONE);
}

/** Cells without what guards them in CSV. */
function plain({ rows, ...rest }: CellTable): CellTable {
  return {
    ...rest,
    rows: rows.map(row => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguarded(cell)]))),
  };
}
