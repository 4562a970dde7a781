/** A comparison in the formats that go into other programs. Loaded only where one is asked for. */
import { createHash } from 'node:crypto';
import type { Comparison } from '../core/model/comparison.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Review } from '../core/model/review.ts';
import { version } from '../node/version.ts';
import { csvOf } from '../output/csv.ts';
import { dataPackageOf } from '../output/datapackage.ts';
import { comparisonRecord } from '../output/json.ts';
import { pageOf, titleOf } from '../output/page.ts';
import { reviewRecord, withoutOthersWords } from '../output/review.ts';
import { type TableName, tableNamed, tablesOf } from '../output/tables.ts';
import { PLAIN, renderTerminal } from '../output/terminal.ts';
import type { ExportFormat, Picture, Printed, PrintedFile } from './printed.ts';

interface ExportJob {
  readonly format: ExportFormat;
  readonly table: TableName | null;
  readonly picture: Picture | null;
  readonly withText: boolean;
  readonly review: Review | null;
  readonly problems: readonly Problem[];
}

export async function exported(comparison: Comparison, job: ExportJob): Promise<Printed> {
  const { format, table, picture, withText } = job;
  if (format === 'jsonld') {
    const { linkedDataOf } = await import('../output/jsonld.ts');
    return `${JSON.stringify(linkedDataOf(comparison, { version, sha256, withText }), null, 1)}\n`;
  }
  if (format === 'html') return screen(comparison, job);
  if (format === 'svg')
    return picture === 'timeline'
      ? (await import('../output/svg/timeline.ts')).timelineSvg(comparison)
      : (await import('../output/svg/matrix.ts')).matrixSvg(comparison);
  if (format === 'tei') return (await import('../output/tei.ts')).teiOf(comparison, version);
  if (format === 'parquet') return parquetFiles(comparison);
  return table === null ? csvFiles(comparison) : csvOf(tableNamed(comparison, table));
}

/** Columns of the printed page within the screen. */
const PLAIN_WIDTH = 80;

async function screen(comparison: Comparison, { review, problems, withText }: ExportJob): Promise<string> {
  const [{ renderScreen }, { loadScreenApp }] = await Promise.all([
    import('../output/screen.ts'),
    import('../node/screen.ts'),
  ]);
  const plain = renderTerminal(pageOf(comparison, { all: true, width: PLAIN_WIDTH, ...(review && { review }) }), {
    width: PLAIN_WIDTH,
    paint: PLAIN,
  });
  const whole = comparisonRecord(comparison, { version, withText: true });
  const record = withText ? whole : (await import('../output/excerpts.ts')).excerptsOf(whole);
  // a review can have words of a text that was open when it was made
  const isKeptBack = problems.some(({ code }) => code === 'not-exported');
  const shown = review !== null && isKeptBack ? withoutOthersWords(comparison, review) : review;
  return renderScreen(record, loadScreenApp('file'), {
    title: titleOf(comparison),
    plain,
    ...(shown && { review: reviewRecord(shown) }),
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function parquetFiles(comparison: Comparison): Promise<readonly PrintedFile[]> {
  const { parquetOf } = await import('../output/parquet.ts');
  const made = tablesOf(comparison).map(async table => ({
    name: `${table.name}.parquet`,
    content: await parquetOf(table, version),
  }));
  return Promise.all(made);
}

function csvFiles(comparison: Comparison): readonly PrintedFile[] {
  const tables = tablesOf(comparison);
  const described = dataPackageOf(tables, { version, title: titleOf(comparison) });
  return [
    ...tables.map(table => ({ name: `${table.name}.csv`, content: csvOf(table) })),
    { name: 'datapackage.json', content: `${JSON.stringify(described, null, 2)}\n` },
  ];
}
