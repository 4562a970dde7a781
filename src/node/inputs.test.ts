import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REPORT_ENDINGS, REPORT_ENDINGS_TOLD } from '../input/limits.ts';
import { readInputs } from './inputs.ts';

const LEAD =
  'Two ferries collided off the port of Marlow on Tuesday morning, and nobody was hurt, the harbour master said.';

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const save = (name: string, content: string | Uint8Array = `${LEAD} In ${name}.`): void =>
  writeFileSync(at(name), content);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ids(...names: readonly string[]): Promise<readonly string[]> {
  return (await readInputs(names)).reports.map(report => report.id);
}

async function problems(...names: readonly string[]): Promise<readonly (readonly (string | undefined)[])[]> {
  return (await readInputs(names)).problems.map(problem => [problem.code, problem.report]);
}

async function* chunks(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part);
}

describe('readInputs', () => {
  it('reads files in the order named, each once', async () => {
    save('b.txt');
    save('a.txt');
    expect(await ids(at('b.txt'), at('a.txt'), at('b.txt'))).toEqual(['b', 'a']);
    expect(await problems(at('b.txt'), at('a.txt'))).toEqual([]);
  });

  it('takes the report files below a folder by code unit, not the hidden ones and not the others', async () => {
    mkdirSync(at('sub'));
    for (const name of ['b.txt', 'B.md', 'é.txt', 'sub/c.txt', 'notes.pdf', '.hidden.txt']) save(name);
    save('d.jsonl', `${JSON.stringify({ id: 'd1', text: `${LEAD} D.` })}\n`);
    expect(await ids(folder)).toEqual(['B', 'b', 'd1', 'c', 'é']);
  });

  it('takes files of every ending that is told', async () => {
    expect((await readInputs([folder])).problems[0]!.detail).toContain(`No ${REPORT_ENDINGS_TOLD} file in this folder`);
    REPORT_ENDINGS.forEach((ending, i) => {
      const text = `${LEAD} ${i}.`;
      save(`r${i}${ending}`, ending.includes('json') ? JSON.stringify({ text }) : text);
    });
    save('notes.doc');
    // what is inside is not of the format its name tells: a report or a problem, but taken
    const { reports, problems: told } = await readInputs([folder]);
    const taken = [...reports.map(({ input }) => input), ...told.map(({ report }) => report)];
    for (let i = 0; i < REPORT_ENDINGS.length; i++)
      expect(taken.some(name => name?.includes(`${folder}/r${i}.`) || name === `r${i}`)).toBe(true);
    expect(taken.some(name => name?.includes('notes'))).toBe(false);
  });

  it('follows a pattern the shell did not', async () => {
    for (const name of ['b.txt', 'a.txt', 'c.md']) save(name);
    expect(await ids(at('*.txt'))).toEqual(['a', 'b']);
    expect(await problems(at('*.rtf'))).toEqual([['not-found', at('*.rtf')]]);
  });

  it('prefers a file whose name looks like a pattern', async () => {
    save('a[1].txt');
    expect(await ids(at('a[1].txt'))).toEqual(['a[1]']);
  });

  it('reads standard input, in whatever pieces it comes', async () => {
    const { reports } = await readInputs(['-'], {}, () => chunks(LEAD.slice(0, 20), LEAD.slice(20)));
    expect(reports).toMatchObject([{ id: 'stdin', input: '-', text: LEAD }]);
  });

  it('names standard input that breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(LEAD);
      throw new Error('gone');
    }
    const { reports, problems: found } = await readInputs(['-'], {}, broken);
    expect(reports).toEqual([]);
    expect(found).toMatchObject([{ code: 'unreadable', report: '-' }]);
  });

  it('takes the SHA-256 of the bytes', async () => {
    save('a.txt', 'abc');
    const { reports } = await readInputs([at('a.txt')]);
    expect(reports[0]!.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('what can not be read', () => {
  beforeEach(() => save('good.txt'));

  /** Reads a bad input beside a good one, which must come through unharmed. */
  async function beside(name: string): Promise<readonly (readonly (string | undefined)[])[]> {
    const batch = await readInputs([name, at('good.txt')]);
    expect(batch.reports.map(report => report.id)).toContain('good');
    return batch.problems.map(problem => [problem.code, problem.report]);
  }

  it('a missing file', async () => {
    expect(await beside(at('none.txt'))).toEqual([['not-found', at('none.txt')]]);
  });

  it('a path through a file', async () => {
    expect(await beside(at('good.txt', 'a.txt'))).toEqual([['not-found', at('good.txt', 'a.txt')]]);
  });

  it('a name with a zero character', async () => {
    expect(await beside('a\0b')).toEqual([['unreadable', 'a\0b']]);
  });

  it('a link to nothing, named or in a folder', async () => {
    mkdirSync(at('sub'));
    symlinkSync(at('none.txt'), at('sub', 'link.txt'));
    expect(await beside(at('sub', 'link.txt'))).toEqual([['not-found', at('sub', 'link.txt')]]);
    expect(await beside(at('sub'))).toEqual([['not-found', at('sub', 'link.txt')]]);
  });

  it('a link that leads in a circle', async () => {
    symlinkSync(at('loop'), at('loop'));
    expect(await beside(at('loop'))).toEqual([['unreadable', at('loop')]]);
  });

  it('a folder that holds itself', async () => {
    symlinkSync(folder, at('self'));
    expect(await ids(folder)).toEqual(['good']);
  });

  it('an empty folder', async () => {
    mkdirSync(at('sub'));
    expect(await beside(at('sub'))).toEqual([['no-reports', at('sub')]]);
  });

  it('files of a folder that are no reports by their names, and that a table is read if it is named', async () => {
    mkdirSync(at('sub'));
    for (const name of ['a.txt', 'b.csv', 'c.png', 'd.doc', 'e.rtf']) writeFileSync(at('sub', name), 'Rain fell.');
    const { reports, problems } = await readInputs([at('sub')]);
    expect(reports.map(({ id }) => id)).toEqual(['a']);
    expect(problems[0]).toMatchObject({ code: 'passed-over', report: at('sub') });
    expect(problems[0]!.detail).toBe(
      'Passed over: b.csv, c.png, d.doc and 1 more; a table of reports is read if it is named.',
    );
  });

  it.each([
    ['www.anvil.example/ferry', 'https://www.anvil.example/ferry'],
    ['anvil.example/ferry.html', 'https://anvil.example/ferry.html'],
    ['localhost:8080/a.html', 'http://localhost:8080/a.html'],
  ])('an address without its scheme: %s', async (written, meant) => {
    const { problems } = await readInputs([written]);
    expect(problems).toMatchObject([{ code: 'not-found', detail: expect.stringContaining(meant) }]);
  });

  it.each(['report.txt', 'reports/ferry.txt', 'v1.2/ferry.txt'])('a file that is not there: %s', async written => {
    const { problems } = await readInputs([at(written)]);
    expect(problems[0]!.detail).toBe('No such file or folder; is the name right?');
  });

  it('50 MB, unread', async () => {
    const file = openSync(at('large.txt'), 'w');
    ftruncateSync(file, 50 * 1024 * 1024);
    closeSync(file);
    const before = process.memoryUsage().arrayBuffers;
    expect(await beside(at('large.txt'))).toEqual([['too-large', at('large.txt')]]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });

  it('a stream without end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(4 * 1024 * 1024).fill(97);
    }
    const { problems: found } = await readInputs(['-'], {}, endless);
    expect(found).toMatchObject([{ code: 'too-large', report: '-' }]);
  });

  it.skipIf(process.platform === 'win32')('a device without end', async () => {
    expect(await beside('/dev/zero')).toEqual([['too-large', '/dev/zero']]);
  });

  it('an empty, a binary and a broken file', async () => {
    save('empty.txt', '');
    save('binary.txt', Uint8Array.from([1, 0, 2]));
    save('broken.json', '{"text": ');
    expect(await beside(at('empty.txt'))).toEqual([['empty', at('empty.txt')]]);
    expect(await beside(at('binary.txt'))).toEqual([['binary', at('binary.txt')]]);
    expect(await beside(at('broken.json'))).toEqual([['bad-json', at('broken.json')]]);
  });

  it('two files of the same text', async () => {
    save('a.txt', LEAD);
    save('b.txt', LEAD);
    expect(await problems(at('a.txt'), at('b.txt'))).toEqual([['identical', 'b']]);
  });
});

describe('fields from the command line', () => {
  it('fills in what inputs do not state', async () => {
    save('a.txt');
    save('b.json', JSON.stringify({ text: LEAD, outlet: 'The Courier' }));
    const { reports } = await readInputs([at('a.txt'), at('b.json')], {
      published: '2023-07-04T09:30+02:00',
      outlet: 'Harbour FM',
      role: 'draft',
    });
    expect(reports).toMatchObject([
      { outlet: 'Harbour FM', role: 'draft', published: '2023-07-04T09:30', zone: '+02:00', publishedFrom: 'metadata' },
      { outlet: 'The Courier', role: 'draft', published: '2023-07-04T09:30' },
    ]);
  });

  it('names an option that means nothing', async () => {
    save('a.txt');
    const { reports, problems: found } = await readInputs([at('a.txt')], { published: 'soon', role: 'judge' });
    expect(reports).toMatchObject([{ published: null, role: 'report' }]);
    expect(found.map(problem => [problem.code, problem.report])).toEqual([
      ['bad-field', 'options'],
      ['bad-field', 'options'],
    ]);
  });

  it('takes fields per file from a table', async () => {
    save('a.txt');
    save('b.txt');
    save(
      'meta.csv',
      'file,id,outlet,published,headline\na.txt,courier,The Courier,2023-07-04,Ferries collide\nz.txt,,None,,\n',
    );
    const { reports, problems: found } = await readInputs([at('a.txt'), at('b.txt')], { meta: at('meta.csv') });
    expect(reports).toMatchObject([
      { id: 'courier', outlet: 'The Courier', published: '2023-07-04', headline: 'Ferries collide' },
      { id: 'b', outlet: null },
    ]);
    expect(found).toEqual([
      { code: 'bad-table', detail: 'Line 3: no report was read for "z.txt".', report: at('meta.csv') },
    ]);
  });

  it('names a table that is not there or not a table', async () => {
    save('a.txt');
    save('meta.csv', Uint8Array.from([1, 0, 2]));
    const missing = await readInputs([at('a.txt')], { meta: at('none.csv') });
    expect(missing.problems).toMatchObject([{ code: 'not-found', report: at('none.csv') }]);
    const binary = await readInputs([at('a.txt')], { meta: at('meta.csv') });
    expect(binary.problems).toMatchObject([{ code: 'bad-table', report: at('meta.csv') }]);
    expect(binary.reports).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')(
    'passes over a pipe that lies in a folder: it would wait for it',
    async () => {
      execFileSync('mkfifo', [join(folder, 'waits.txt')]);
      writeFileSync(join(folder, 'a.txt'), 'The ferry left at noon.');
      expect((await readInputs([folder])).reports.map(({ id }) => id)).toEqual(['a']);
    },
  );
});
