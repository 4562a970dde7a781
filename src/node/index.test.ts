/** The door for programs on Node, from source: what the command line gives, wrong arguments, bad inputs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAFT, ensureBuilt, PROPOSALS, REPORTS, run } from '../../test/support/program.ts';
import { compareReports, comparisonRecord } from '../index.ts';
import { checkFile, compareFiles, loadEnglish, readFiles } from './index.ts';
import { version } from './version.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'synoptic-door-'));
  writeFileSync(
    at('gull.txt'),
    'Two boats met off Ostra on Tuesday, 3 June 2025. Mayor Hanna Brekke said: “Nine men were hurt.”\n',
  );
  writeFileSync(at('tern.txt'), 'Two boats met off Ostra on Tuesday. “Nine men were hurt,” said Mayor Hanna Brekke.\n');
  writeFileSync(at('table.csv'), 'file,outlet,published\ngull.txt,The Gull,2025-06-03\ntern.txt,The Tern,2025-06-04\n');
  writeFileSync(at('draft.md'), 'Mayor Hanna Brekke said that “nine men were hurt” on Tuesday.\n');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compareFiles', () => {
  test('gives what `compare --json` prints', async () => {
    const { stdout } = run(['compare', REPORTS, '--json']);
    const record = comparisonRecord(await compareFiles(REPORTS), { version, withText: true });
    expect(JSON.parse(JSON.stringify(record))).toEqual(JSON.parse(stdout));
  });

  test('takes a path, a URL, a pattern, a list, and what the options say', async () => {
    const stated = { meta: at('table.csv') };
    const inputs = [
      folder,
      pathToFileURL(folder),
      at('{gull,tern,draft}.*'),
      [at('draft.md'), at('gull.txt'), at('tern.txt')],
    ];
    for (const input of inputs) {
      const { reports, problems } = await compareFiles(input, stated);
      expect(reports.map(({ id, outlet }) => [id, outlet])).toEqual([
        ['draft', null],
        ['gull', 'The Gull'],
        ['tern', 'The Tern'],
      ]);
      expect(problems.filter(problem => problem.code === 'bad-table')).toEqual([]);
    }
  });

  test('names what can’t be read beside the rest', async () => {
    const { reports, problems } = await compareFiles([at('gull.txt'), at('lost.txt'), at('tern.txt')]);
    expect(reports.map(report => report.id)).toEqual(['gull', 'tern']);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'not-found', report: at('lost.txt') }));
    expect((await compareFiles(at('lost.txt'))).reports).toEqual([]);
  });

  test('takes proposals as files and as data, and gives what `compare --proposals --json` prints', async () => {
    const { stdout } = run(['compare', REPORTS, '--proposals', PROPOSALS, '--json']);
    const answer = JSON.parse(readFileSync(PROPOSALS, 'utf8'));
    for (const proposals of [PROPOSALS, pathToFileURL(PROPOSALS), [PROPOSALS], answer, [answer]]) {
      const record = comparisonRecord(await compareFiles(REPORTS, { proposals }), { version, withText: true });
      expect(JSON.parse(JSON.stringify(record))).toEqual(JSON.parse(stdout));
    }
    expect(JSON.parse(stdout).proposals).toMatchObject([{ by: 'a made-up reader' }]);
    const none = await compareFiles(REPORTS, { proposals: [] });
    expect(none).toEqual(await compareFiles(REPORTS));
  });

  test('names proposals that can’t be read beside the rest', async () => {
    const { findings, problems } = await compareFiles(folder, { proposals: [at('lost.json'), at('gull.txt')] });
    expect(findings.length).toBeGreaterThan(0);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bad-proposals', report: at('lost.json') }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bad-proposals', report: at('gull.txt') }));
  });

  test.skipIf(process.platform === 'win32')('reads no proposals without end', async () => {
    const { problems } = await compareFiles(folder, { proposals: '/dev/zero' });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bad-proposals', report: '/dev/zero' }));
  });

  test('two at once do not mix', async () => {
    const [a, b] = await Promise.all([compareFiles(REPORTS), compareFiles([at('gull.txt'), at('tern.txt')])]);
    expect([a.reports.length, b.reports.length]).toEqual([7, 2]);
  });

  test.each([
    [[], 'found undefined'],
    [[[]], 'the list is empty'],
    [[''], 'found an empty string'],
    [[['a.txt', 7]], 'found a value of type number'],
    [[new URL('ftp://example.org/a.txt')], 'found the URL ftp://example.org/a.txt'],
    [['a.txt', 'b.txt'], 'expected an object of options; found a value of type string'],
    [['a.txt', { outlets: 'Gull' }], 'no option outlets; there are force, proposals, published, outlet, role, meta'],
    [['a.txt', { outlet: 7 }], 'option outlet must be a string'],
    [['a.txt', { role: 'judge' }], 'option role must be one of report, draft, record; found judge'],
    [['a.txt', { force: 'yes' }], 'option force must be true or false'],
    [['a.txt', { proposals: 7 }], 'compareFiles: proposals: expected a path'],
    [['a.txt', { proposals: [null] }], 'compareFiles: proposals: expected a path'],
  ])('%j is a TypeError', async (args, words) => {
    const call = (compareFiles as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(words);
  });
});

describe('checkFile', () => {
  test('gives what `check --json` prints', async () => {
    const { stdout } = run(['check', DRAFT, '--against', REPORTS, '--json']);
    expect(JSON.parse(JSON.stringify(await checkFile(DRAFT, { against: REPORTS })))).toEqual(JSON.parse(stdout));
  });

  test('the draft is no evidence for itself, and a record is', async () => {
    const { draft, against } = await checkFile(at('draft.md'), { against: folder });
    expect({ draft, against }).toEqual({ draft: 'draft', against: ['gull', 'tern'] });
    const { against: all } = await checkFile(pathToFileURL(at('draft.md')), {
      against: at('gull.txt'),
      record: at('tern.txt'),
    });
    expect(all).toEqual(['gull', 'tern']);
  });

  test('a record of a report’s name gets an id of its own', async () => {
    const { against } = await checkFile(at('draft.md'), { against: at('gull.txt'), record: at('gull.txt') });
    expect(against).toEqual(['gull', 'gull-2']);
  });

  test('a row of the table is unused only if no input had a use for it', async () => {
    const call = { against: at('gull.txt'), record: at('tern.txt'), meta: at('table.csv') };
    expect((await checkFile(at('draft.md'), call)).problems).toEqual([]);
    const { problems } = await checkFile(at('draft.md'), { against: at('gull.txt'), meta: at('table.csv') });
    expect(problems.map(problem => problem.detail)).toEqual(['Line 3: no report was read for "tern.txt".']);
  });

  test('without a draft or a report there is nothing to say, and that is no empty list', async () => {
    const lost = checkFile(at('lost.md'), { against: folder });
    await expect(lost).rejects.toThrow('the draft can’t be read');
    await expect(lost).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'not-found' })]),
    });
    await expect(checkFile(DRAFT, { against: at('lost.md') })).rejects.toThrow('no report could be read');
  });

  test.each([
    [[DRAFT], 'expected an object of options; found undefined'],
    [[DRAFT, {}], 'against: expected a path'],
    [[[DRAFT], { against: REPORTS }], 'expected one draft; found a list'],
    [[DRAFT, { against: REPORTS, records: 'x' }], 'no option records'],
  ])('%j is a TypeError', async (args, words) => {
    const call = (checkFile as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(words);
  });
});

test('readFiles and loadEnglish give the pure door what it needs', async () => {
  const { language, parser } = await loadEnglish();
  const { reports, problems } = await readFiles(REPORTS);
  expect(compareReports(reports, language, { parser, problems })).toEqual(await compareFiles(REPORTS));
  expect((await loadEnglish()).parser).toBe(parser);
});
