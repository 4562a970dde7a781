/** `synoptic group` as it is used: made-up texts in, stories out. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt, REPORTS, run } from './support/program.ts';

beforeAll(ensureBuilt, 600_000);

const COUNCIL = {
  id: 'council',
  outlet: 'Marrowby Gazette',
  published: '2024-03-13',
  headline: 'Council votes to close Hazel Street library',
  text: 'The town council of Marrowby voted 9 to 4 on Tuesday to close the library in Hazel Street by June. Councillor Peder Quill called the decision a loss for the whole quarter; Mayor Lotte Ansgar said the roof could not be paid for.',
};

interface Line {
  readonly schema: string;
  readonly story: string;
  readonly reports: readonly string[];
  readonly change?: string;
  readonly why?: { readonly rule: string };
}

const linesOf = (stdout: string): readonly Line[] =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line);

function councilFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-group-')), 'council.json');
  writeFileSync(file, JSON.stringify(COUNCIL));
  return file;
}

test('texts of one event are a story, others are not; the same bytes every time', () => {
  const inputs = [REPORTS, councilFile()];
  const { status, stdout } = run(['group', ...inputs, '--json']);
  expect(status).toBe(0);
  const stories = linesOf(stdout);
  expect(stories.map(({ schema }) => schema)).toEqual(stories.map(() => 'synoptic.story/1'));
  expect(stories.find(({ reports }) => reports.includes('council'))!.reports).toEqual(['council']);
  expect(Math.max(...stories.map(({ reports }) => reports.length))).toBeGreaterThan(4);
  expect(run(['group', ...inputs, '--json']).stdout).toBe(stdout);
});

test('with --follow each change is told, with why', () => {
  const changes = linesOf(run(['group', REPORTS, '--follow']).stdout);
  expect(changes[0]).toMatchObject({ change: 'begun', why: { rule: 'nothing-alike' } });
  expect(changes.some(({ change, why }) => change === 'joined' && why?.rule === 'alike')).toBe(true);
});

test('for people: how many texts, when, which', () => {
  const { stdout } = run(['group', councilFile()]);
  expect(stdout).toBe('1 text, 2024-03-13: Council votes to close Hazel Street library\n  council\n');
});

test('what can’t be used is said', () => {
  const held = join(mkdtempSync(join(tmpdir(), 'synoptic-group-')), 'held.json');
  writeFileSync(held, JSON.stringify({ ...COUNCIL, status: 'withheld' }));
  expect(run(['group', held])).toMatchObject({
    status: 0,
    stdout: '',
    stderr: expect.stringContaining('no report may be used'),
  });
  expect(run(['group', councilFile(), '--window', 'long'])).toMatchObject({ status: 2, stdout: '' });
  const missing = run(['group', 'no-such-file']);
  expect([missing.status, missing.stdout]).toEqual([1, '']);
  expect(missing.stderr).toContain('no-such-file');
});
