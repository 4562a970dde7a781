import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readInputs, readInTurn } from './inputs.ts';
import { wasRead } from './read-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that is yet to be read is known too', async () => {
  const [first, second] = ['1.warc', '2.txt'].map(name => join(folder, name));
  for (const path of [first, second]) writeFileSync(path ?? '', 'The ferry Alder ran aground off Marlow on Tuesday.');
  for await (const _ of readInTurn([first ?? '', second ?? ''])) {
    expect(wasRead(second ?? '')).toBe(true);
    break;
  }
});

test('a file that was read is known under every name it has, and no other is', async () => {
  const [own, other, hard, soft] = ['own.txt', 'other.txt', 'hard.txt', 'soft.txt'].map(name => join(folder, name));
  for (const path of [own, other]) writeFileSync(path ?? '', 'The ferry Alder ran aground off Marlow on Tuesday.');
  linkSync(own ?? '', hard ?? '');
  symlinkSync(own ?? '', soft ?? '');
  await readInputs([own ?? '']);
  expect([own, hard, soft, other, join(folder, 'none.txt'), folder].map(path => wasRead(path ?? ''))).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ]);
});
