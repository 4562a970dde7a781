import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Watch, watchFiles } from './watching.ts';

let folder: string;
let watch: Watch;
let calls: number;
let told: (string | null)[];
/** Why files can't be told; null where they can. */
let fault: string | null;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-watching-'));
  writeFileSync(at('a.txt'), 'one');
  [calls, told, fault] = [0, [], null];
  const files = async (): Promise<readonly string[]> => {
    if (fault !== null) throw new Error(fault);
    return readdirSync(folder).map(at);
  };
  const watcher = { changed: () => void calls++, blind: (why: string | null) => void told.push(why) };
  watch = watchFiles(files, [folder], watcher, { settle: 20, look: 100 });
  await watch.know();
});
afterEach(() => {
  watch.end();
  rmSync(folder, { recursive: true, force: true });
});

async function heard(): Promise<void> {
  const before = calls;
  for (let i = 0; i < 100 && calls === before; i++) await wait(20);
  expect(calls).toBeGreaterThan(before);
}

test('nothing happens, and nothing is said', async () => {
  await wait(350);
  expect(calls).toBe(0);
});

test('a file changes, comes, is replaced, goes', async () => {
  writeFileSync(at('a.txt'), 'one more');
  await heard();
  writeFileSync(at('b.txt'), 'two');
  await heard();
  writeFileSync(at('b.new'), 'three');
  await heard();
  renameSync(at('b.new'), at('b.txt'));
  await heard();
  rmSync(at('a.txt'));
  await heard();
});

test('what is known by then is no change', async () => {
  writeFileSync(at('a.txt'), 'one more');
  await watch.know();
  await wait(350);
  expect(calls).toBe(0);
});

test('not to be able to look is told once, and so is seeing again; either is a change', async () => {
  fault = 'EACCES: no leave to look';
  await heard();
  await watch.know();
  await wait(350);
  expect([calls, told]).toEqual([1, [fault]]);
  fault = null;
  await heard();
  expect(told.at(-1)).toBeNull();
  writeFileSync(at('a.txt'), 'one more');
  await heard();
  expect(told).toHaveLength(2);
});

test('the folder itself goes, and comes again', async () => {
  rmSync(folder, { recursive: true });
  await heard();
  expect(told).toHaveLength(1);
  mkdirSync(folder);
  writeFileSync(at('b.txt'), 'two');
  await heard();
  expect(told.at(-1)).toBeNull();
});

test('nothing after the end', async () => {
  watch.end();
  writeFileSync(at('a.txt'), 'one more');
  await wait(350);
  expect(calls).toBe(0);
});
