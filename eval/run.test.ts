import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { missingFiles, RUNNERS } from './runners.ts';

const CHECKOUT = resolve(import.meta.dirname, '..');
const EMPTY = mkdtempSync(join(tmpdir(), 'synoptic-eval-'));
afterAll(() => rmSync(EMPTY, { recursive: true }));

function evaluate(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'eval/run.ts', ...args], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('without the corpora', () => {
  test('the evaluation says that it was not run, and does not fail', () => {
    const { status, said } = evaluate('--shared', join(EMPTY, 'nowhere'));
    expect(said).toContain('not run: no folder');
    expect(status).toBe(0);
  });

  // drafts are made up, and kept with the tests
  const reading = RUNNERS.filter(({ id }) => id !== 'drafts');

  test('so does each scorer, naming what it lacks', () => {
    const { status, said } = evaluate('--shared', EMPTY, '--only', reading.map(({ id }) => id).join(','));
    expect(said.match(/^not run: \w+, no /gm)).toHaveLength(reading.length);
    expect(status).toBe(0);
  });

  test('every scorer names the files it reads', () => {
    expect(reading.filter(runner => missingFiles(runner, EMPTY).length === 0)).toEqual([]);
  });
});

test.each([['--only', 'nothing'], ['--unknown']])('a wrong option ends with 2: %s %s', (...args) => {
  expect(evaluate(...args).status).toBe(2);
});
