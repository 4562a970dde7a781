/** Files for other programs, as a user has them: written by the built program. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { XMLValidator } from 'fast-xml-parser';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchemas } from '../scripts/schemas.ts';
import { loadedBy } from './support/loaded.ts';
import { ensureBuilt, PROPOSALS, REPORTS, run } from './support/program.ts';
import { parseXml, teiFaults } from './support/tei.ts';

let folder = '';

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'synoptic-exports-'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMPARE = ['compare', REPORTS];
const CLOSED = { id: 'closed', outlet: 'Harrow Wire', published: '2024-03-13', embargoed: '2099-01-01T00:00:00Z' };

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function closedReport(): string {
  const path = join(folder, 'closed.json');
  const text =
    'The ferry Svelna ran aground in Hesk Sound on Monday, Petra Lindovar said. “Nobody must read this yet,” she said.';
  writeFileSync(path, JSON.stringify({ ...CLOSED, text }));
  return path;
}

describe('--csv', () => {
  test('writes four tables and what they hold, and says nothing', () => {
    const into = join(folder, 'tables', 'deep');
    const { status, stdout, stderr } = run([...COMPARE, '--csv', into]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    const names = ['findings.csv', 'quotations.csv', 'reports.csv', 'values.csv'];
    expect(readdirSync(into).sort()).toEqual(['datapackage.json', ...names]);
    const described = JSON.parse(readFileSync(join(into, 'datapackage.json'), 'utf8'));
    for (const { path, schema } of described.resources) {
      const [head] = readFileSync(join(into, path), 'utf8').split('\r\n');
      expect(head).toBe(schema.fields.map(({ name }: { name: string }) => name).join(','));
    }
  });

  test('prints one table, the findings unless another is named', () => {
    const one = run([...COMPARE, '--csv', '-']);
    expect(one.stdout).toMatch(/^finding,kind,relation,/);
    const other = join(folder, 'quotations.csv');
    expect(run([...COMPARE, '--csv', '-', '--table', 'quotations', '-o', other]).status).toBe(0);
    expect(readFileSync(other, 'utf8')).toMatch(/^passage,quotation,/);
  });
});

describe('what can’t go together is said', () => {
  test.each([
    [['--svg', 'matrix', '--tei'], 'choose one of --tei and --svg'],
    [['--svg', 'pie'], 'Allowed choices are matrix, timeline'],
    [['--csv', 'x', '--json'], 'choose one of --json and --csv'],
    [['--json', '--jsonl', '--markdown'], 'choose one of --json, --jsonl and --markdown'],
    [['--csv', 'x', '-o', 'y'], '--csv writes into the folder it names'],
    [['--table', 'values'], '--table names the one table'],
    [['--manifest-time'], 'add --manifest FILE'],
    [['--csv', '-', '--manifest', '-'], 'behind the output'],
  ])('%j', (args, told) => {
    const { status, stderr } = run([...COMPARE, ...args], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });

  test('a folder that is a file', () => {
    const { status, stderr } = run([...COMPARE, '--csv', PROPOSALS]);
    expect(status).toBe(2);
    expect(stderr).toContain('is a file; name a folder');
  });
});

describe('--manifest', () => {
  const made = (): string => readFileSync(join(folder, 'manifest.json'), 'utf8');
  const args = (): readonly string[] => [
    ...COMPARE,
    '--proposals',
    PROPOSALS,
    '--csv',
    join(folder, 'hashed'),
    '--manifest',
    join(folder, 'manifest.json'),
  ];

  test('hashes what went in and out, the same for the same run', () => {
    expect(run(args()).status).toBe(0);
    const first = made();
    const record = JSON.parse(first);
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(makeSchemas().find(({ file }) => file === 'manifest.json')!.content),
    );
    expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    for (const { path, sha256, bytes } of record.outputs) {
      const content = readFileSync(path);
      expect([hashOf(content), content.length]).toEqual([sha256, bytes]);
    }
    expect(record.outputs).toHaveLength(5);
    // each file that was read, as sha256sum has it, whatever its format
    const paths = record.files.map((each: { path: string }) => each.path);
    expect(paths).toContain(PROPOSALS);
    expect(paths.filter((path: string) => path.endsWith('anvil.json'))).toHaveLength(1);
    for (const { path, sha256 } of record.files) expect(sha256).toBe(hashOf(readFileSync(path)));
    expect(record.files).toHaveLength(8);
    const { inputs } = record;
    expect(inputs).toHaveLength(7);
    for (const { input, sha256 } of inputs.filter((each: { input: string }) => each.input.endsWith('.txt')))
      expect(hashOf(readFileSync(input))).toBe(sha256);
    expect(record.made).toBeUndefined();
    expect(run(args()).status).toBe(0);
    expect(made()).toBe(first);
  });

  test('tells the time only when it is asked to', () => {
    expect(run([...args(), '--manifest-time']).status).toBe(0);
    expect(JSON.parse(made()).made).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test('goes with every format', () => {
    const { stdout } = run([...COMPARE, '--json', '--manifest', join(folder, 'manifest.json')]);
    expect(JSON.parse(made()).outputs).toEqual([
      { path: '-', sha256: hashOf(stdout), bytes: Buffer.byteLength(stdout) },
    ]);
  });
});

describe('a closed text', () => {
  test('goes into no export, which is said; the page still has it', () => {
    const into = join(folder, 'closed');
    const manifest = join(folder, 'closed-manifest.json');
    const { status, stderr } = run([...COMPARE, closedReport(), '--csv', into, '--manifest', manifest]);
    expect(status).toBe(0);
    expect(stderr).toContain('closed: Left out of what is exported: it is embargoed until 2099');
    for (const name of readdirSync(into))
      expect(readFileSync(join(into, name), 'utf8')).not.toMatch(/Harrow|read this/);
    expect(JSON.parse(readFileSync(manifest, 'utf8')).problems).toContainEqual({
      code: 'not-exported',
      report: 'closed',
    });
    expect(readFileSync(manifest, 'utf8')).not.toContain('closed.json');
    expect(run([...COMPARE, closedReport()]).stdout).toContain('Harrow');
  });
});

test('a plain comparison loads nothing of what makes tables', () => {
  const loaded = (args: readonly string[]): string =>
    loadedBy(args)
      .map(({ code }) => code)
      .join('\n');
  const [plain, tables] = [loaded(COMPARE), loaded([...COMPARE, '--csv', join(folder, 'loaded')])];
  for (const told of ['tabular-data-package', 'Left out of what is exported', 'reports_of_kind'])
    expect([plain.includes(told), tables.includes(told)], told).toEqual([false, true]);
  for (const told of ['TextQuoteSelector', 'parallel-segmentation', 'SNAPPY'])
    expect([plain.includes(told), tables.includes(told)], told).toEqual([false, false]);
  expect(existsSync(join(folder, 'loaded', 'values.csv'))).toBe(true);
});

describe('one document', () => {
  test('--jsonld', () => {
    const { status, stdout, stderr } = run([...COMPARE, '--jsonld']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const graph: readonly Record<string, unknown>[] = JSON.parse(stdout)['@graph'];
    const article = graph.find(node => node.identifier === 'opa')!;
    const sources = graph.filter(node => (article.encoding as readonly string[]).includes(String(node['@id'])));
    expect(sources.map(({ sha256 }) => sha256)).toContain(hashOf(String(article.articleBody)));
    expect(run([...COMPARE, '--jsonld', '--no-text']).stdout).not.toContain('articleBody"');
  });

  test('--tei', () => {
    const path = join(folder, 'apparatus.xml');
    expect(run([...COMPARE, '--tei', '-o', path]).status).toBe(0);
    expect(teiFaults(parseXml(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test.each(['matrix', 'timeline'])('--svg %s', picture => {
    const path = join(folder, `${picture}.svg`);
    const { status, stdout, stderr } = run([...COMPARE, '--svg', picture, '-o', path]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(XMLValidator.validate(readFileSync(path, 'utf8'))).toBe(true);
  });

  test.each([['--jsonld'], ['--tei'], ['--svg', 'matrix'], ['--svg', 'timeline']])(
    '%s %s has no closed text',
    (...format) => {
      const { stdout, stderr } = run([...COMPARE, closedReport(), ...format]);
      expect(stdout).not.toBe('');
      expect(stdout).not.toContain('Harrow');
      expect(stderr).toContain('closed: Left out');
    },
  );
});

test('--parquet writes the tables that --csv writes', async () => {
  const into = join(folder, 'parquet');
  expect(run([...COMPARE, '--parquet', into]).status).toBe(0);
  expect(readdirSync(into).sort()).toEqual(
    ['findings', 'quotations', 'reports', 'values'].map(name => `${name}.parquet`),
  );
  const bytes = readFileSync(join(into, 'findings.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const rows = await parquetReadObjects({ file });
  const lines = run([...COMPARE, '--csv', '-'])
    .stdout.trimEnd()
    .split('\r\n');
  expect(rows.map(({ finding }) => finding)).toEqual(lines.slice(1).map(line => line.split(',')[0]));
  expect(run([...COMPARE, '--parquet', '-']).status).toBe(2);
});

describe('annotate --timex3', () => {
  test('one document, several below a root, or a file each', () => {
    const [name] = readdirSync(REPORTS);
    expect(parseXml(run(['annotate', join(REPORTS, name!), '--timex3']).stdout).name).toBe('TimeML');
    expect(parseXml(run(['annotate', REPORTS, '--timex3']).stdout).name).toBe('TimeMLDocuments');
    const into = join(folder, 'timeml');
    expect(run(['annotate', REPORTS, '--timex3', '-o', `${into}/`]).status).toBe(0);
    expect(readdirSync(into)).toHaveLength(7);
    for (const file of readdirSync(into)) expect(parseXml(readFileSync(join(into, file), 'utf8')).name).toBe('TimeML');
    expect(run(['annotate', REPORTS, '--timex3', '--syntax']).status).toBe(2);
  });

  test('leaves closed texts out, and says what XML can’t hold', () => {
    const { stdout, stderr } = run(['annotate', closedReport(), '--timex3']);
    expect(stdout).not.toContain('Nobody must read');
    expect(stderr).toContain('closed: Left out');
    const odd = run(['annotate', '-', '--timex3'], {
      input: JSON.stringify({ id: 'odd', text: 'It sank on \ud800 Tuesday.' }),
    });
    expect(odd.stderr).toContain('odd: characters that no XML can hold');
  });
});

describe('quotes', () => {
  const QUOTES = ['quotes', REPORTS];

  test('prints pages, a record and a table', () => {
    expect(run(QUOTES).stdout).toContain('Petra Lindovar (6 texts)');
    expect(run([...QUOTES, '--markdown']).stdout).toContain('## Petra Lindovar');
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(makeSchemas().find(({ file }) => file === 'quotes.json')!.content),
    );
    expect(validate(JSON.parse(run([...QUOTES, '--json']).stdout)), JSON.stringify(validate.errors)).toBe(true);
    const rows = run([...QUOTES, '--csv']).stdout.split('\r\n');
    for (const row of run([...COMPARE, '--csv', '-', '--table', 'quotations']).stdout.split('\r\n'))
      expect(rows).toContain(row);
    // also of the earlier state of an article, which is compared with none
    expect(rows.some(row => row.includes(',beacon-early,'))).toBe(true);
  });

  test('says whom a name was taken for, and who is quoted where it names nobody', () => {
    const one = run([...QUOTES, '--speaker', 'tellmark', '--csv']);
    expect(one.stderr).toBe('synoptic: "tellmark" is Jonas R. Tellmark\n');
    expect(
      one.stdout
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .every(line => line.includes('jonas-r-tellmark')),
    ).toBe(true);
    const none = run([...QUOTES, '--speaker', 'Brandt']);
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('quoted are Katarin Oszvel');
    expect(run([...QUOTES, '--json', '--csv']).status).toBe(2);
  });

  test('shows a closed text on the screen and writes none', () => {
    const path = closedReport();
    expect(run(['quotes', path]).stdout).toContain('Nobody must read this yet');
    for (const args of [['--json'], ['--csv'], ['-o', join(folder, 'quotes.txt')]]) {
      const { stdout, stderr } = run(['quotes', path, REPORTS, ...args]);
      expect(stdout).not.toContain('Nobody must read this yet');
      expect(stderr).toContain('closed: Left out');
    }
    expect(readFileSync(join(folder, 'quotes.txt'), 'utf8')).not.toContain('Nobody must read this yet');
  });
});

describe('sample and agree', () => {
  test('a sheet, its key, two coders, and how far they agree', () => {
    const [sheet, a, b] = ['sheet.csv', 'a.csv', 'b.csv'].map(name => join(folder, name)) as [string, string, string];
    const drawn = run(['sample', REPORTS, '--n', '20', '--seed', '3', '-o', sheet]);
    expect(drawn.stderr).toMatch(/20 of \d+ findings that can be coded; key: /);
    expect(drawn.stderr).toContain(join(folder, 'sheet.key.csv'));
    const text = readFileSync(sheet, 'utf8');
    writeFileSync(a, text.replaceAll(/,,,\r\n/g, ',agree,minor,\r\n'));
    writeFileSync(b, text.replaceAll(/,,,\r\n/g, ',agree,wording,\r\n').replace(',agree,wording,', ',conflict,minor,'));
    const told = run(['agree', a, b, '--key', join(folder, 'sheet.key.csv')]);
    expect(told.status).toBe(0);
    expect(told.stdout).toContain('relation: 20 items with two codes or more');
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(makeSchemas().find(({ file }) => file === 'agreement.json')!.content),
    );
    expect(validate(JSON.parse(run(['agree', a, b, '--json']).stdout)), JSON.stringify(validate.errors)).toBe(true);
    expect(run(['sample', REPORTS, '--n', '20', '--seed', '3']).stdout).toBe(text);
    const key = join(folder, 'sheet.key.csv');
    expect(run(['agree', a, key])).toMatchObject({ status: 2, stderr: expect.stringContaining('give it with --key') });
    // nobody has coded anything
    expect(run(['agree', sheet, sheet])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nothing is coded twice'),
    });
  });

  test('neither a sheet nor a key is written over', () => {
    const [sheet, key] = [join(folder, 'kept.csv'), join(folder, 'kept.key.csv')];
    writeFileSync(key, 'mine');
    const manifest = join(folder, 'kept.json');
    const { status, stderr } = run(['sample', REPORTS, '--n', '5', '-o', sheet, '--manifest', manifest]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('kept.key.csv is there already')]);
    expect([readFileSync(key, 'utf8'), existsSync(sheet), existsSync(manifest)]).toEqual(['mine', false, false]);
  });

  test('what is wrong is said', () => {
    expect(run(['sample', REPORTS, '--n', '0']).stderr).toContain('--n is how many');
    expect(run(['sample', REPORTS, '-o', join(folder, 'x'), '--key', join(folder, 'x')]).status).toBe(2);
    expect(run(['agree', join(folder, 'none.csv')])).toMatchObject({ status: 1 });
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, '');
    expect(run(['agree', empty]).stderr).toContain('There is nothing in it');
    expect(run(['sample', closedReport(), '-o', join(folder, 'y.csv')]).stderr).toContain('closed: Left out');
  });
});

describe('versions', () => {
  const EARLY = join(REPORTS, 'beacon-early.json');
  const LATE = join(REPORTS, 'beacon-updated.json');

  test('prints a page and a record, whichever is named first', () => {
    const page = run(['versions', LATE, EARLY]);
    expect(page.status).toBe(0);
    expect(page.stdout).toContain('beacon-early → beacon-updated (');
    expect(page.stdout).toContain('no note recognised');
    expect(page.stdout).not.toMatch(/silent|stealth|admit/i);
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(makeSchemas().find(({ file }) => file === 'versions.json')!.content),
    );
    const record = JSON.parse(run(['versions', EARLY, LATE, '--against', join(REPORTS, 'opa.txt'), '--json']).stdout);
    expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    expect(record.steps[0].changes.some((each: { findings: { after: [] } }) => each.findings.after.length > 0)).toBe(
      true,
    );
    expect(run(['versions', EARLY, LATE, '--markdown']).stdout).toContain('## beacon-early → beacon-updated');
  });

  test('what is wrong is said', () => {
    expect(run(['versions', EARLY])).toMatchObject({ status: 1 });
    expect(run(['versions', EARLY, LATE, '--json', '--markdown']).status).toBe(2);
    expect(run(['versions', EARLY, join(REPORTS, 'orrery.txt')]).stderr).toContain('are they states of one article?');
    const { stdout, stderr } = run(['versions', EARLY, LATE, closedReport(), '--json']);
    expect(stderr).toContain('closed: Left out');
    expect(stdout).not.toContain('Harrow');
  });
});
