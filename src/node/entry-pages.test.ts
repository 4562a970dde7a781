import { describe, expect, test } from 'vitest';
import { READ_OPTIONS } from '../../eval/gold-runs.ts';
import { gatherReadings } from '../input/batches.ts';
import { readInput } from '../input/read.ts';
import type { Reading } from '../input/reports.ts';
import { withEntryPages } from './entry-pages.ts';

const SUMMARY = 'A ferry ran aground off Marlow, the coastguard said.';
const TEXT = `${SUMMARY} Nobody was hurt, and the harbour office will open an inquiry next week.`;

async function readText(text: string, input: string): Promise<Reading> {
  return readInput(new TextEncoder().encode(text), input, READ_OPTIONS);
}

const feed = (guid = 'g1'): Promise<Reading> =>
  readText(
    `<rss version="2.0"><channel><title>The Anvil</title><item><guid>${guid}</guid><link>https://anvil.example/1</link><description>${SUMMARY}</description></item></channel></rss>`,
    'https://anvil.example/feed',
  );

const ninjs = (more: object): string =>
  JSON.stringify({
    ...{ uri: 'urn:opa:1', type: 'text', standard: { name: 'ninjs', version: '2.1' } },
    ...{ bodies: [{ contenttype: 'text/plain', value: TEXT }], ...more },
  });

/** What is read of a feed, and which addresses were asked for. */
async function entriesOf(
  reading: Reading,
  page: string,
): Promise<{ readonly read: Reading; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const read = await withEntryPages(reading, async address => {
    asked.push(address);
    return readText(page, 'page.json');
  });
  return { read, asked };
}

describe('pages of entries', () => {
  test('a summary gives way to its page’s text', async () => {
    const { read, asked } = await entriesOf(await feed(), JSON.stringify({ text: TEXT }));
    expect(asked).toEqual(['https://anvil.example/1']);
    expect(read.found.map(({ report }) => [report.id, report.text, report.outlet])).toEqual([
      ['g1', TEXT, 'The Anvil'],
    ]);
  });

  test('a page’s own outlet goes before its feed’s name', async () => {
    const { read } = await entriesOf(await feed(), JSON.stringify({ text: TEXT, outlet: 'The Marlow Anvil' }));
    expect(read.found.map(({ report }) => report.outlet)).toEqual(['The Marlow Anvil']);
  });

  test('a page that can’t be read leaves the summary, and says why', async () => {
    const { read } = await entriesOf(await feed(), '');
    expect(read.found.map(({ report, problems }) => [report.text, problems.map(({ code }) => code)])).toEqual([
      [SUMMARY, expect.arrayContaining(['teaser', 'empty'])],
    ]);
    const told = read.found[0]!.problems.find(({ code }) => code === 'teaser');
    expect(told?.detail).toBe('Only its summary stands in the feed.');
  });

  test('what its page says is held back is held back', async () => {
    const { read } = await entriesOf(
      await feed(),
      JSON.stringify({ text: TEXT, status: 'withheld', embargoed: '2999-01-01' }),
    );
    expect(read.found.map(({ report }) => [report.status, report.embargoed])).toEqual([['withheld', '2999-01-01']]);
  });

  test('of two embargoes the later one holds', async () => {
    const reading = await feed();
    const [entry] = reading.found;
    const held = { ...reading, found: [{ ...entry!, report: { ...entry!.report, embargoed: '2999-01-01' } }] };
    const { read } = await entriesOf(held, JSON.stringify({ text: TEXT, embargoed: '2001-01-01' }));
    expect(read.found[0]?.report.embargoed).toBe('2999-01-01');
  });

  test('of what its page says is cancelled no word is left, in other inputs neither', async () => {
    const { read } = await entriesOf(await feed(), ninjs({ pubstatus: 'canceled' }));
    expect(read.found).toEqual([]);
    const copy = await readText(JSON.stringify({ text: TEXT }), 'copy.json');
    const { reports, problems } = gatherReadings([read, copy]);
    expect(reports).toEqual([]);
    expect(JSON.stringify(problems)).not.toContain('ran aground');
  });

  test('a cancellation elsewhere finds the entry by its id, also after its page was read', async () => {
    const { read } = await entriesOf(await feed('urn:opa:1'), JSON.stringify({ text: `${TEXT} More at six.` }));
    const cancellation = await readText(ninjs({ pubstatus: 'canceled' }), 'cancel.json');
    expect(gatherReadings([read, cancellation]).reports).toEqual([]);
  });

  test('records that are no feed’s ask for nothing, whatever addresses they have', async () => {
    const record = { text: `${SUMMARY} Read more`, url: 'https://internal.example/1', status: 'withheld' };
    const reading = await readText(JSON.stringify([record]), 'https://anvil.example/list.json');
    const { read, asked } = await entriesOf(reading, JSON.stringify({ text: TEXT }));
    expect([asked, read]).toEqual([[], reading]);
  });
});
