import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerOf, plainWarc } from '../../test/support/warcs.ts';
import { layout } from '../languages/en/layout.ts';
import { gatherReadings, joinBatches, withoutTakenBack } from './batches.ts';
import { readInput } from './read.ts';
import type { ReadOptions } from './reports.ts';
import { readTable } from './tables.ts';

const OPTIONS: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
/** Words that only a cancelled text has. */
const SECRET = /zebrafish/i;
const BAD = 'The captain of the Svelna kept zebrafish on the bridge when the ferry ran aground, a crew member said.';
const GOOD = 'A car ferry ran aground in Hesk Sound on Tuesday evening, and one man was killed, the coast guard said.';

type File = readonly [name: string, content: unknown];

function bytesOf(content: unknown): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

async function read(files: readonly File[], more: Partial<ReadOptions> = {}) {
  const readings = [];
  for (const [name, content] of files) {
    readings.push(await readInput(bytesOf(content), name, { ...OPTIONS, ...more }));
  }
  return gatherReadings(readings);
}

const record = (fields: object): object => ({
  id: 'urn:beacon:9',
  outlet: 'Beacon Four',
  headline: 'Zebrafish',
  text: BAD,
  ...fields,
});
const ninjs = (fields: object): object => ({
  uri: 'urn:beacon:9',
  type: 'text',
  headline: 'Zebrafish',
  body_text: BAD,
  ...fields,
});
const newsItem = (status: string, words = BAD): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:beacon:9" version="2"><itemMeta><provider><name>Beacon Four</name></provider><versionCreated>2024-03-13T01:00:00Z</versionCreated><pubStatus qcode="stat:${status}"/><edNote>Zebrafish: kill</edNote></itemMeta><contentMeta><headline>Zebrafish</headline></contentMeta><contentSet><inlineXML><p>${words}</p></inlineXML></contentSet></newsItem>`;

const CANCELLED: readonly File[] = [
  ['a.json', record({ status: 'canceled' })],
  ['a.json', record({ status: 'Killed', text: '' })],
  ['a.json', { id: 'urn:beacon:9', status: 'canceled' }],
  ['a.json', record({ status: 'retracted', text: '<p> </p>' })],
  ['a.json', ninjs({ pubstatus: 'canceled', ednote: 'Zebrafish: kill' })],
  ['a.json', ninjs({ pubstatus: 'canceled', body_text: undefined })],
  // broken as well: refused, and taken back all the same
  ['a.json', ninjs({ pubstatus: 'cancelled', zebrafish: 'zebrafish', person: 'Zebrafish' })],
  ['a.xml', newsItem('canceled')],
  ['a.xml', newsItem('canceled', '')],
  ['a.xml', newsItem('usable').replace('<edNote>', '<signal qcode="sig:kill"/><edNote>')],
  [
    'a.nitf',
    `<nitf><head><docdata management-status="canceled"><doc-id id-string="urn:beacon:9"/></docdata></head><body><body.content><p>${BAD}</p></body.content></body></nitf>`,
  ],
];

describe('a cancelled text leaves no word', () => {
  test.each(CANCELLED)('%s %j', async (name, content) => {
    const batch = await read([[name, content]]);
    expect(batch.reports).toEqual([]);
    expect(JSON.stringify(batch)).not.toMatch(SECRET);
    const tombstone = batch.problems.find(({ code }) => code === 'canceled');
    expect(tombstone).toMatchObject({ report: name });
    expect(tombstone!.detail).toContain('urn:beacon:9');
  });

  test.each(CANCELLED)('nor does another state of it: %s %j', async (name, content) => {
    for (const older of [
      ['old.json', ninjs({})],
      ['old.xml', newsItem('usable')],
      ['old.json', record({ text: `${BAD} It was Tuesday.`, outlet: undefined })],
    ] as const) {
      const batch = await read([older, [name, content], ['other.txt', GOOD]]);
      expect(batch.reports.map(({ text }) => text)).toEqual([GOOD]);
      expect(JSON.stringify(batch)).not.toMatch(SECRET);
      expect(batch.problems.filter(({ code }) => code === 'canceled').map(({ report }) => report)).toEqual(
        expect.arrayContaining([older[0], name]),
      );
    }
  });

  test('nor a copy of its words under another name', async () => {
    const batch = await read([
      ['copy.txt', `${BAD}\n`],
      ['a.json', record({ status: 'canceled' })],
    ]);
    expect(batch.reports).toEqual([]);
    expect(JSON.stringify(batch)).not.toMatch(SECRET);
  });

  test('a table cancels too', async () => {
    const { table } = readTable('file,status\nbeacon.txt,canceled\n', 'meta.csv');
    const batch = await read(
      [
        ['beacon.txt', BAD],
        ['other.txt', GOOD],
      ],
      { table },
    );
    expect(batch.reports.map(({ id }) => id)).toEqual(['other']);
    expect(batch.problems).toMatchObject([{ code: 'canceled', report: 'beacon.txt' }]);
  });

  test('it says which, by whom and when', async () => {
    const { problems } = await read([['a.xml', newsItem('canceled')]]);
    expect(problems[0]!.detail).toContain(
      '"urn:beacon:9" (version 2) was cancelled by Beacon Four, 2024-03-13T01:00:00+00:00',
    );
  });

  test('one that was read apart takes back what was read elsewhere', async () => {
    const { canceled } = await read([['a.xml', newsItem('canceled')]]);
    const other = await read([
      ['old.json', ninjs({})],
      ['other.txt', GOOD],
    ]);
    const [left] = withoutTakenBack([other], canceled);
    expect(left?.reports.map(({ id }) => id)).toEqual(['other']);
    expect(JSON.stringify(left)).not.toMatch(SECRET);
  });

  test('nor a copy of another state of it, where the cancellation has no words', async () => {
    const files: readonly File[] = [
      ['copy.txt', `${BAD}\n`],
      ['old.json', ninjs({})],
      ['a.json', ninjs({ pubstatus: 'canceled', headline: undefined, body_text: undefined })],
    ];
    for (const order of [files, files.toReversed()]) {
      const batch = await read(order);
      expect(batch.reports).toEqual([]);
      expect(JSON.stringify(batch)).not.toMatch(SECRET);
      // and where each is read apart
      const apart = await Promise.all(order.map(file => read([file])));
      const joined = joinBatches(apart);
      expect(joined.reports).toEqual([]);
      expect(JSON.stringify(joined.problems)).not.toMatch(SECRET);
    }
  });

  test('nor texts that had to be renamed for being of one id', async () => {
    const states = await read([
      [
        'a.json',
        [
          { id: '12', text: BAD },
          { id: '12', text: `${BAD} Two were drunk.` },
        ],
      ],
      ['12.txt', GOOD],
    ]);
    const kill = await read([['b.json', { id: '12', status: 'canceled' }]]);
    for (const batches of [
      [states, kill],
      [kill, states],
    ])
      expect(joinBatches(batches).reports.map(({ text }) => text)).toEqual([GOOD]);
  });
});

describe('a cancellation is heard in whatever it comes, and so are the ids that texts state', () => {
  const V1 = JSON.stringify(ninjs({}));
  const V2 = JSON.stringify(ninjs({ version: '2', pubstatus: 'canceled', headline: undefined, body_text: undefined }));
  const SHORT = JSON.stringify({ id: '9', text: BAD });
  const SHORT_KILL = JSON.stringify({ id: '9', status: 'canceled' });
  const gzip = (text: string): Uint8Array => new Uint8Array(gzipSync(text));
  const mail = (body: string, ...attached: readonly (readonly [string, string, string])[]): string =>
    [
      'From: Beacon Four <desk@beacon.example>\nSubject: An advisory\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n',
      `--b\nContent-Type: text/plain\n\n${body}\n`,
      ...attached.map(
        ([name, type, content]) =>
          `--b\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\n${content}\n`,
      ),
      '--b--\n',
    ]
      .join('\n')
      .replaceAll('\n', '\r\n');
  const web = (...contents: readonly string[]): Uint8Array =>
    plainWarc(
      contents.map((content, i) =>
        answerOf(`https://beacon.example/${i}`, content, { headers: ['Content-Type: application/json'] }),
      ),
    );
  const cells = (...rows: readonly string[]): string => ['id,text,status', ...rows].join('\n');

  test.each<{ readonly what: string; readonly files: readonly File[] }>([
    { what: 'lines', files: [['a.jsonl', `${V1}\n${V2}\n`]] },
    { what: 'lines, one of them bad', files: [['a.jsonl', `${V2}\n{\n${V1}\n`]] },
    { what: 'rows', files: [['a.csv', cells(`urn:b:1,"${BAD}",usable`, 'urn:b:1,,canceled')]] },
    {
      what: 'a row, and a record',
      files: [
        ['a.csv', cells('9,,canceled')],
        ['b.json', SHORT],
      ],
    },
    {
      what: 'packed',
      files: [
        ['a.json', V1],
        ['b.json.gz', gzip(V2)],
      ],
    },
    {
      what: 'the text packed',
      files: [
        ['a.json.gz', gzip(V1)],
        ['b.json', V2],
      ],
    },
    {
      what: 'the text packed, with a short id',
      files: [
        ['a.json', SHORT_KILL],
        ['b.json.gz', gzip(SHORT)],
      ],
    },
    {
      what: 'attached',
      files: [
        ['a.json', V1],
        ['b.eml', mail('Please use nothing of it.', ['b.json', 'application/json', V2])],
      ],
    },
    {
      what: 'attached, as XML',
      files: [
        ['a.json', V1],
        ['b.eml', mail('', ['b.xml', 'text/xml', newsItem('canceled', '')])],
      ],
    },
    {
      what: 'attached to a letter',
      files: [
        ['b.eml', mail(`${GOOD} `.repeat(5), ['b.json', 'text/plain', V2])],
        ['a.json', V1],
      ],
    },
    {
      what: 'the text attached',
      files: [
        ['a.json', SHORT_KILL],
        ['b.eml', mail('', ['b.json', 'application/json', SHORT])],
      ],
    },
    { what: 'archived', files: [['a.warc', web(V2, V1)]] },
    { what: 'archived, by a short id', files: [['a.warc', web(SHORT, SHORT_KILL)]] },
    {
      what: 'archived alone',
      files: [
        ['a.warc', web(V2)],
        ['a.json', V1],
      ],
    },
  ])('$what', async ({ files }) => {
    const { reports, problems } = await read([...files, ['other.txt', `${GOOD} Nobody else was hurt.`]]);
    expect(JSON.stringify([reports, problems])).not.toMatch(SECRET);
    expect(reports.at(-1)?.id).toBe('other');
    expect(problems.map(({ code }) => code)).toContain('canceled');
    expect(problems.map(({ code }) => code)).not.toContain('records-passed-over');
    expect(problems.map(({ code }) => code)).not.toContain('no-text');
  });
});

describe('nothing else goes with it', () => {
  test.each([
    ['another item', ninjs({ uri: 'urn:beacon:10', body_text: GOOD })],
    ['a text of no id', { text: GOOD }],
    ['another outlet’s text of the same short id', { id: '9', outlet: 'The Plain Anvil', text: GOOD }],
    ['a file of the same name', { text: `${GOOD} Two were hurt.` }],
  ])('%s', async (_, content) => {
    const batch = await read([
      ['x/a.json', { id: '9', outlet: 'Beacon Four', status: 'canceled', text: BAD }],
      ['y/a.json', content],
      ['z.json', record({ id: 'urn:beacon:9', status: 'canceled' })],
    ]);
    expect(batch.reports).toHaveLength(1);
  });

  test('a withheld text stays, and is marked', async () => {
    const { reports, problems } = await read([['a.json', ninjs({ pubstatus: 'withheld' })]]);
    expect(reports).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'withheld' }]);
  });
});
