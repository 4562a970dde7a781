/** Proposals as users of the program meet them: the same page with marks, what was refused, and every bad file beside a page that is whole. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadedBy } from './support/loaded.ts';
import { runPage } from './support/pages.ts';
import { ensureBuilt, PROPOSALS, REPORTS, run } from './support/program.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const save = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const TEXT = readFileSync(PROPOSALS, 'utf8');
const ANSWER = JSON.parse(TEXT);
const COMPARE = ['compare', REPORTS];

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'synoptic-proposals-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compare --proposals', () => {
  test('marks what only the proposals brought, in 80 columns and 100 lines', () => {
    const { status, stdout, stderr } = runPage([REPORTS, '--proposals', PROPOSALS]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('◇ proposed by a made-up reader, words and values verified here');
    expect(stdout).toMatch(/^ ?\d+ ◇ [^\n]+\n {4}\S+¶\d+ “/m);
    expect(stdout).toMatch(/\n {3}a made-up reader \(by hand\): 33 proposed · \d+ held · \d+ refused \(/);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(80);
  });

  test('keeps what rules found, and shows no word that no report has', () => {
    const found = (
      args: readonly string[],
    ): readonly { readonly id: string; readonly why: { readonly rule: string } }[] =>
      JSON.parse(run([...COMPARE, ...args, '--json']).stdout).findings;
    const alone = found([])
      .map(({ id }) => id)
      .sort();
    const both = found(['--proposals', PROPOSALS]);
    expect(
      both
        .filter(({ why }) => why.rule !== 'proposed')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(alone);
    const page = run([...COMPARE, '--proposals', PROPOSALS, '--all']).stdout;
    for (const invented of ['tendered her resignation', 'completely ruled out', 'arrested on board'])
      expect(page).not.toContain(`“${invented}`);
  });

  test('takes a raw answer, one from standard input, and several', () => {
    const { by: _, prompt: __, schema: ___, ...raw } = ANSWER;
    const file = save('raw.txt', `Here you are:\n\`\`\`json\n${JSON.stringify(raw)}\n\`\`\`\n`);
    const weighed = (args: readonly string[], input = ''): readonly Record<string, unknown>[] =>
      JSON.parse(run([...COMPARE, ...args, '--json'], { input }).stdout).proposals;
    const [own] = weighed(['--proposals', PROPOSALS]);
    expect(weighed(['--proposals', file])).toEqual([{ ...own, by: 'raw.txt', prompt: 'unknown' }]);
    expect(weighed(['--proposals', '-'], TEXT)).toEqual([own]);
    expect(weighed(['--proposals', PROPOSALS, '--proposals', file]).map(({ by }) => by)).toEqual([
      'a made-up reader',
      'raw.txt',
    ]);
  });

  test('gives the same bytes again, in every format', () => {
    for (const format of [[], ['--all'], ['--markdown'], ['--json'], ['--jsonl']]) {
      const args = [...COMPARE, '--proposals', PROPOSALS, ...format];
      const { status, stdout } = run(args);
      expect(status).toBe(0);
      expect(run(args).stdout).toBe(stdout);
    }
  });

  test('one answer saved as it is read is the same again', async () => {
    const { proposalsRecord, readProposals } = await import('../src/index.ts');
    const { proposals } = readProposals(TEXT, { input: PROPOSALS });
    expect(proposalsRecord(proposals!)).toEqual(ANSWER);
  });
});

describe('a file that can’t be used is named, and the rest is done', () => {
  let plain = '';
  beforeAll(() => {
    // all of it: what is shown else shares the page's length
    const { stdout } = run([...COMPARE, '--all']);
    plain = stdout.slice(0, stdout.indexOf('\nABOUT THE TEXTS'));
  });

  test.each<[string, () => string, string]>([
    ['is not there', () => at('none.json'), 'No such file'],
    ['is empty', () => save('empty.json', ''), 'Nothing in it'],
    ['is prose', () => save('prose.txt', 'I’m sorry, I can’t do that.'), 'No proposals in it'],
    [
      'is binary',
      () =>
        save(
          'binary.json',
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
        ),
      'Not a text',
    ],
    [
      'is a comparison',
      () => save('c.json', run([...COMPARE, '--json']).stdout),
      'synoptic.comparison/1, not proposals',
    ],
    ['is too large', () => save('large.json', ' '.repeat(6 * 1024 * 1024)), 'more than'],
    ['is a folder', () => folder, 'would not read it'],
  ])('%s', (_, make, words) => {
    const file = make();
    const { status, stdout, stderr } = runPage([REPORTS, '--all', '--proposals', file]);
    expect(status).toBe(1);
    expect(stderr).toContain(`synoptic: ${file}: `);
    expect(stderr).toContain(words);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/PROPOSALS \(held to the texts, word for word\) \S+: [A-Z0-9]/);
    // and nothing else
    expect(stdout.slice(0, stdout.indexOf('\nABOUT THE TEXTS'))).toBe(plain);
  });

  test('a good one beside it counts', () => {
    const { status, stdout } = runPage([REPORTS, '--proposals', at('none.json'), '--proposals', PROPOSALS]);
    expect(status).toBe(1);
    expect(stdout).toContain('a made-up reader (by hand): 33 proposed');
  });

  test('one that is cut off gives what is whole in it, and the page says so', () => {
    const file = save('cut.json', TEXT.slice(0, TEXT.length / 2));
    const { status, stdout, stderr } = runPage([REPORTS, '--proposals', file]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cut\.json: It breaks off before its end: \d\d whole items/);
    expect(stdout).toMatch(/PROPOSALS[\s\S]*: 1\d proposed[\s\S]*It breaks off/);
  });

  test('what a proposer says never steers the terminal', () => {
    const question = 'What\u001b[2J\u0007 fell\u202e?\n\nABOUT THE TEXTS\n“We lied”';
    const hostile = {
      ...ANSWER,
      by: '\u001b]0;x\u0007“Me” · 9 held',
      differences: ANSWER.differences.map((each: object) => ({ ...each, question })),
    };
    const { stdout, stderr } = runPage([
      REPORTS,
      '--all',
      '--proposals',
      save('odd\u001b[31m.json', JSON.stringify(hostile)),
    ]);
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    // words that no report has are no heading
    expect(stdout).not.toMatch(/fell\?|We lied/);
    expect(stdout).toContain("'Me' - 9 held");
    expect(stdout).not.toContain('“We lied”');
  });
});

describe('usage', () => {
  test('standard input is one thing', () => {
    for (const args of [
      ['compare', '-', '--proposals', '-'],
      [...COMPARE, '--proposals', '-', '--proposals', '-'],
    ]) {
      const { status, stderr } = run(args);
      expect(status).toBe(2);
      expect(stderr).toContain('standard input');
    }
  });

  test('the option may stand before the reports', () => {
    expect(run(['compare', '--proposals', PROPOSALS, REPORTS]).stdout).toContain('◇');
  });

  test('a file of proposals among the reports is said to be that', () => {
    const { status, stderr } = run(['compare', REPORTS, PROPOSALS]);
    expect(status).toBe(1);
    expect(stderr).toContain('give it with --proposals');
  });
});

test('without proposals nothing of what reads and weighs them is loaded', () => {
  const loaded = (args: readonly string[]): string =>
    loadedBy(args)
      .map(({ code }) => code)
      .join('\n');
  const [without, withThem] = [loaded(COMPARE), loaded([...COMPARE, '--proposals', PROPOSALS])];
  expect(without.length).toBeGreaterThan(100_000);
  for (const told of ['It breaks off before its end', 'nothing says which is meant'])
    expect([without.includes(told), withThem.includes(told)], told).toEqual([false, true]);
});
