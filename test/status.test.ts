/** The status line on a real terminal (that of `script` of util-linux): a document, which one library reads in one go, and texts that take seconds to parse. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENV, ensureBuilt, PROGRAM } from './support/program.ts';
import { paragraph, wordOf } from './support/word.ts';

const CLEAR = '\r\u001b[K';
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;
if (!hasTerminal)
  process.stderr.write('not run: the status line on a terminal; with util-linux (script) installed it is\n');

const folder = mkdtempSync(join(tmpdir(), 'synoptic-status-'));
const WORDS = 'The harbour board of Ostvik said on Tuesday that 14 boats were lost in the storm. ';

interface Shown {
  readonly screen: string;
  readonly exit: number | null;
}

/** What is written on standard error where that is a terminal; standard output goes to a file. */
function onTerminal(args: readonly string[], output = join(folder, 'out')): Shown {
  const typed = [process.execPath, PROGRAM, ...args].map(word => `'${word}'`).join(' ');
  const { stdout, status } = spawnSync('script', ['-qec', `${typed} > '${output}'`, '/dev/null'], {
    encoding: 'utf8',
    env: ENV,
    input: '',
  });
  return { screen: stdout, exit: status };
}

describe.skipIf(!hasTerminal)('the status line', () => {
  // seconds of work, on a machine several times as fast too
  const word = join(folder, 'long.docx');
  const short = join(folder, 'short.docx');

  beforeAll(() => {
    ensureBuilt();
    for (const [path, length] of [
      [word, 40_000],
      [short, 8000],
    ] as const)
      writeFileSync(path, wordOf(Array.from({ length }, (_, i) => paragraph(`${WORDS}${i}`)).join('')));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('tells of a document while it is read, of its text while it is parsed, and is gone at the end', () => {
    const { screen, exit } = onTerminal(['parse', word]);
    expect(exit).toBe(0);
    const lines = screen.split(CLEAR);
    expect(lines.filter(line => /^reading .*long\.docx, \d+ s$/.test(line)).length).toBeGreaterThan(0);
    expect(lines.filter(line => /^reading text 1 of 1, \d+ s$/.test(line)).length).toBeGreaterThan(0);
    expect(lines[0]).toBe('');
    expect(lines.at(-1)).toBe('');
  });

  test('leaves problems a line of their own', () => {
    const { screen, exit } = onTerminal(['parse', short, join(folder, 'none.txt')]);
    expect(exit).toBe(1);
    const lines = screen.split(CLEAR).flatMap(line => line.split('\r\n'));
    expect(lines.filter(line => /^synoptic: .*none\.txt: No such file/.test(line))).toHaveLength(1);
    expect(lines.filter(line => /.synoptic: /.test(line))).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['--quiet', ['parse', short, '--quiet']],
    ['help', ['compare', '--help']],
  ])('is not there: %s', (_, args) => {
    expect(onTerminal(args)).toEqual({ screen: '', exit: 0 });
  });

  test('is not there where standard error is no terminal', () => {
    const { stderr } = spawnSync(process.execPath, [PROGRAM, 'parse', short], { encoding: 'utf8', env: ENV });
    expect(stderr).toBe('');
  });
});
