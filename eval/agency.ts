/**
 * Scores the readers of agency copy on their standards' own files: ninjs items that must be read and items that must be refused with the reason, and
 * NewsML-G2 listings, each of which must be understood. Understood is a report, a tombstone or the named problem that an item holds no article text.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readInput } from '../src/index.ts';
import { READ_OPTIONS } from './gold-runs.ts';
import { type Scores, shareMetric, type Table } from './scores.ts';

/** Where the standards' files are, below the shared folder. */
export const AGENCY_FILES: readonly string[] = ['formats/ninjs', 'formats/newsml-g2'];

/** What an input must become. */
type Wanted = 'read' | 'refused';

interface Judged {
  readonly path: string;
  readonly folder: string;
  readonly wanted: Wanted | null;
  readonly became: 'report' | 'no-article' | 'canceled' | 'refused' | 'nothing';
  readonly why: string;
}

/** Problems that refuse an input: it is not what it says it is. */
const REFUSED: ReadonlySet<string> = new Set(['not-ninjs', 'bad-json', 'bad-xml', 'not-a-report', 'no-text']);

async function judgeFile(path: string, root: string, ninjsVersion?: string): Promise<Judged> {
  const reading = await readInput(readFileSync(path), path, {
    ...READ_OPTIONS,
    ...(ninjsVersion !== undefined && { ninjsVersion }),
  });
  const codes = reading.problems.map(({ code }) => code);
  const refusal = codes.find(code => REFUSED.has(code));
  const became =
    reading.found.length > 0
      ? 'report'
      : refusal !== undefined
        ? 'refused'
        : codes.includes('canceled')
          ? 'canceled'
          : codes.includes('no-article')
            ? 'no-article'
            : 'nothing';
  const folder = relative(root, join(path, '..'));
  const why = reading.problems.map(({ code, detail }) => `${code}: ${detail}`).join(' | ');
  return { path: relative(root, path), folder, wanted: wantedOf(folder), became, why };
}

function wantedOf(folder: string): Wanted | null {
  if (folder.endsWith('should_fail') || folder.endsWith('not-valid')) return 'refused';
  return folder.endsWith('should_pass') || folder.startsWith('newsml-g2') || folder.includes('documentation')
    ? 'read'
    : null;
}

function isRight({ wanted, became }: Judged): boolean {
  return wanted === 'refused' ? became === 'refused' : became !== 'refused' && became !== 'nothing';
}

/** Files of items, in order; what stands beside the folders of the test suite is none. */
function itemFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:json|xml)$/.test(entry.name) && !/-schema\.json$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads every file; those of the test suite as of the version that their folder names. */
export async function judgeAgencyFiles(shared: string): Promise<readonly Judged[]> {
  const root = join(shared, 'formats');
  const judged: Judged[] = [];
  for (const folder of AGENCY_FILES) {
    for (const path of itemFiles(join(shared, folder)))
      judged.push(await judgeFile(path, root, /test_suite[/\\]([^/\\]+)[/\\]should/.exec(path)?.[1]));
  }
  return judged;
}

export async function scoreAgency(shared: string): Promise<Scores> {
  const judged = await judgeAgencyFiles(shared);
  const share = (id: string, label: string, of: readonly Judged[]) =>
    shareMetric(`agency.${id}`, label, of.filter(isRight).length, of.length);
  const suite = judged.filter(({ folder }) => folder.includes('test_suite'));
  return {
    metrics: [
      share(
        'ninjsRead',
        'ninjs: must be read, are',
        suite.filter(({ wanted }) => wanted === 'read'),
      ),
      share(
        'ninjsRefused',
        'ninjs: must be refused, are, with the reason',
        suite.filter(({ wanted }) => wanted === 'refused'),
      ),
      share(
        'newsml',
        'NewsML-G2: listings understood',
        judged.filter(({ folder }) => folder.startsWith('newsml-g2')),
      ),
    ],
    tables: [folderTable(judged)],
    misses: judged.filter(file => file.wanted !== null && !isRight(file)).map(({ path, why }) => `${path}: ${why}`),
  };
}

function folderTable(judged: readonly Judged[]): Table {
  const folders = [...new Set(judged.map(({ folder }) => folder))];
  const rows = folders.map(folder => {
    const files = judged.filter(file => file.folder === folder);
    const count = (became: Judged['became']): string =>
      String(files.filter(file => file.became === became).length || '');
    const right = files[0]?.wanted === null ? '-' : `${files.filter(isRight).length} of ${files.length}`;
    return [folder, right, count('report'), count('no-article'), count('canceled'), count('refused'), count('nothing')];
  });
  return {
    title: 'Agency copy, by folder',
    head: ['folder', 'as it must', 'reports', 'no article', 'cancelled', 'refused', 'nothing said'],
    rows,
  };
}
