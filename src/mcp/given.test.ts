/** What is handed in is read in bounded time, however large it is, and what is left out is named. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFault } from './faults.ts';
import { type Given, gather } from './given.ts';
import { LARGEST_FILES, MOST_REPORTS } from './limits.ts';
import { type Root, rootOf } from './roots.ts';

const FERRY = 'The ferry to Ostra sank on Tuesday, killing nine people, Mayor Hanna Brekke said.';
/** Milliseconds: to read all of any of these files takes longer. */
const FAST = 3_000;

let folder: string;
const save = (name: string, content: string): void => writeFileSync(join(folder, name), content);

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'synoptic-given-')));
  save('gull.txt', FERRY);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ids of the reports read and what was said of the rest, or the fault. */
async function given(what: Given) {
  const start = performance.now();
  const gathered = await gather(what, async () => [rootOf(folder) as Root]);
  expect(performance.now() - start).toBeLessThan(FAST);
  if (isFault(gathered)) return gathered;
  return { ids: gathered.reports.map(({ id }) => id), left: gathered.left };
}

const record = (n: number): string => JSON.stringify({ id: `r${n}`, text: `${FERRY} Version ${n}.` });
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

describe('a file of records', () => {
  test('is read up to as many as a story has', async () => {
    save('some.jsonl', lines(MOST_REPORTS - 1, record));
    expect(await given({ paths: ['gull.txt', 'some.jsonl'] })).toMatchObject({
      ids: { length: MOST_REPORTS },
      left: [],
    });
  });

  test.each([
    ['lines', 'many.jsonl', (): string => lines(60_000, record)],
    ['lines that are none', 'none.jsonl', (): string => lines(1_000_000, () => '{"text"')],
    ['a list', 'many.json', (): string => `[${lines(300_000, () => '{"text":"a"},')}{}]`],
    ['a list in an object', 'wrapped.json', (): string => `{"items":[${lines(500_000, () => '7,')}7]}`],
  ])('of more is named and left out, and the others are read: %s', async (_, name, content) => {
    save(name, content());
    expect(await given({ paths: [name, 'gull.txt'] })).toMatchObject({
      ids: ['gull'],
      left: [
        {
          code: 'too-large',
          report: join(folder, name),
          detail: expect.stringMatching(/^\d+ records are more than .* \(50\); give those of one event/),
        },
      ],
    });
  });
});

test('files that are large together: those are read that there is room for, the others named', async () => {
  const size = Math.floor(LARGEST_FILES / 2.5);
  // each with a text of its own, and much around it that is not read
  for (const name of ['a', 'b', 'c'])
    save(`${name}.json`, JSON.stringify({ text: `${FERRY} ${name}`, page: 'x'.repeat(size) }));
  expect(await given({ paths: ['a.json', 'b.json', 'c.json', 'gull.txt'] })).toMatchObject({
    ids: ['a', 'b', 'gull'],
    left: [{ code: 'too-large', detail: expect.stringContaining('With it the files named hold more than') }],
  });
});

describe('nesting in reports', () => {
  const nested = (depth: number): unknown => {
    let deep: unknown = FERRY;
    for (let i = 0; i < depth; i++) deep = i % 2 === 0 ? [deep] : { deep };
    return deep;
  };

  test('that is common costs nothing', async () => {
    expect(await given({ reports: [{ id: 'a', text: FERRY, tags: nested(100) }] })).toMatchObject({ ids: ['a'] });
  });

  test.each([2_000, 100_000])('of %i levels gives a sentence', async depth => {
    expect(await given({ reports: [{ text: FERRY }, { text: FERRY, tags: nested(depth) }] })).toEqual({
      fault: expect.stringMatching(/^reports\.1 is nested too deeply to be read\. A report is .*: text, id, headline/),
    });
  });
});
