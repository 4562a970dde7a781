/** Inputs read in turn: what is held does not grow with an archive, and no two reports have one id. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, packedWarc, recordOf, requestOf } from '../../test/support/warcs.ts';
import { readArchive } from '../input/archives/warc.ts';
import { readInput } from '../input/read.ts';
import type { ReadOptions } from '../input/reports.ts';
import { layout } from '../languages/en/layout.ts';
import { namesArchives, readInputs, readInTurn } from './inputs.ts';

const LEAD = 'Two ferries collided off the port of Marlow on Tuesday, and nobody was hurt.';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-turn-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('readInTurn', () => {
  it('leaves out of all that comes after it what an agency takes back', async () => {
    const own = mkdtempSync(join(folder, 'back-'));
    const names = ['cancel.json', 'first.json', 'stories.warc.gz'].map(name => join(own, name));
    writeFileSync(names[0] ?? '', JSON.stringify({ id: 'opa-1', text: `${LEAD} One.`, status: 'canceled' }));
    writeFileSync(names[1] ?? '', JSON.stringify({ id: 'opa-1', text: `${LEAD} Two.` }));
    writeFileSync(names[2] ?? '', packedWarc([answerOf('https://anvil.example/1', `${LEAD} One.`)]));
    const texts: string[] = [];
    for await (const { reports } of readInTurn(names)) texts.push(...reports.map(({ text }) => text));
    expect(texts).toEqual([]);
  });

  it('gives every report an id of its own, whatever the files are called', async () => {
    mkdirSync(join(folder, 'other'));
    const archive = packedWarc([1, 2].map(i => answerOf(`https://anvil.example/${i}`, `${LEAD} ${i}.`)));
    const names = ['stories.warc.gz', 'other/stories.warc.gz', 'stories-1.txt', 'other/stories-1.txt', 'plain.txt'].map(
      name => join(folder, name),
    );
    for (const name of names) writeFileSync(name, name.endsWith('.gz') ? archive : `${LEAD} ${name}.`);
    for (const order of [names, names.toReversed()]) {
      expect(await namesArchives(order)).toBe(true);
      const ids: string[] = [];
      for await (const { reports } of readInTurn(order)) ids.push(...reports.map(({ id }) => id));
      expect(ids).toHaveLength(7);
      expect(new Set(ids).size).toBe(7);
    }
    expect((await readInputs(names)).reports).toHaveLength(7);
    expect(await namesArchives([folder])).toBe(true);
    expect(await namesArchives(names.slice(2))).toBe(false);
  });

  it('names an archive that is not there, and one that is a folder', async () => {
    const codes: string[] = [];
    mkdirSync(join(folder, 'a.warc'));
    for await (const { problems } of readInTurn([join(folder, 'lost.warc'), join(folder, 'a.warc')]))
      codes.push(...problems.map(({ code }) => code));
    expect(codes).toEqual(['not-found', 'no-reports']);
  });
});

const RECORDS = 10_000;
const MEGABYTE = 2 ** 20;

it('reads ten thousand records in the memory that one needs', { timeout: 300_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const options: ReadOptions = { sha256: () => '', layout, languages: ['en'] };
  async function* records(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < RECORDS / 2; i++) {
      const uri = `https://anvil.example/${i}`;
      yield new Uint8Array(gzipSync(recordOf(requestOf(uri))));
      yield new Uint8Array(gzipSync(recordOf(answerOf(uri, `${LEAD} It was the ${i}th time.`))));
    }
  }
  const heaps: number[] = [];
  let count = 0;
  for await (const { found } of readArchive(records(), 'big.warc.gz', options, readInput)) {
    count += found.length;
    if (count % 1000 !== 0 || found.length === 0) continue;
    collect();
    heaps.push(process.memoryUsage().heapUsed / MEGABYTE);
  }
  expect(count).toBe(RECORDS / 2);
  expect(Math.max(...heaps) - (heaps[0] ?? 0)).toBeLessThan(4);
});
