import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, packedWarc, plainWarc, recordOf, requestOf, type WarcRecord } from '../../../test/support/warcs.ts';
import { layout } from '../../languages/en/layout.ts';
import { unpack } from '../../node/unpacking.ts';
import { readInput } from '../read.ts';
import type { Reading, ReadOptions } from '../reports.ts';
import { MOST_HELD, readArchive } from './warc.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'], unpack };
const texts = ['morning', 'noon', 'night'].map(
  when =>
    `Two ferries collided off the port of Marlow on Tuesday ${when}, the harbour master said, and nobody was hurt.`,
);
const [A = '', B = '', C = ''] = texts;
const pageOf = (i: number): WarcRecord => answerOf(`https://anvil.example/${i}`, texts[i] ?? '');

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 1 << 16, input = 'stories.warc') {
  const readings: Reading[] = [];
  for await (const reading of readArchive(chunksOf(bytes, size), input, options, readInput)) readings.push(reading);
  return {
    reports: readings.flatMap(({ found }) => found.map(({ report }) => report)),
    own: readings.flatMap(({ found }) => found.flatMap(({ problems }) => problems)),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

const sizes = [1, 7, 1000, 1 << 16];

describe('readArchive', () => {
  const records = [
    { type: 'warcinfo', block: 'software: none' },
    requestOf('https://anvil.example/0'),
    pageOf(0),
    requestOf('https://anvil.example/1'),
    pageOf(1),
  ];
  it.each([
    ['plain', plainWarc(records)],
    ['packed record by record', packedWarc(records)],
    ['packed as a whole', new Uint8Array(gzipSync(plainWarc(records)))],
    [
      'packed, with zeros between',
      new Uint8Array(Buffer.concat(records.flatMap(record => [gzipSync(recordOf(record)), Buffer.alloc(20)]))),
    ],
    ['of the older version', plainWarc(records.map(record => ({ ...record, version: '1.0' })))],
  ])('%s, however its bytes come', async (_, bytes) => {
    for (const size of sizes) {
      const { reports, problems } = await read(bytes, size);
      expect(reports).toMatchObject([
        { id: 'stories-3', text: A, url: 'https://anvil.example/0', input: 'stories.warc', published: null },
        { id: 'stories-5', text: B, url: 'https://anvil.example/1', input: 'stories.warc', published: null },
      ]);
      expect(problems).toMatchObject([{ code: 'records-passed-over', report: 'stories.warc' }]);
      expect(problems[0]?.detail).toBe('3 of 5 records hold no page: 1 note of the archiver, 2 requests.');
    }
  });

  const chunked = `${A.length.toString(16)};x=1\r\n${A}\r\n8\r\n He did.\r\n0\r\n\r\n`;
  const packed = (coding: string, bytes: Uint8Array): WarcRecord =>
    answerOf('https://anvil.example/0', bytes, {
      headers: [`Content-Encoding: ${coding}`, 'Content-Type: text/plain'],
    });
  it.each([
    [
      'in chunks',
      answerOf('https://anvil.example/0', chunked, {
        headers: ['Transfer-Encoding: chunked', 'content-type: text/plain'],
      }),
      `${A} He did.`,
    ],
    [
      'said to be in chunks',
      answerOf('https://anvil.example/0', A, { headers: ['Transfer-Encoding: chunked', 'Content-Type: text/plain'] }),
      A,
    ],
    ['packed by gzip', packed('gzip', gzipSync(A)), A],
    ['packed by deflate', packed('deflate', deflateSync(A)), A],
    ['packed by bare deflate', packed('deflate', deflateRawSync(A)), A],
    ['packed by Brotli', packed('br', brotliCompressSync(A)), A],
    ['packed twice', packed('gzip, br', brotliCompressSync(gzipSync(A))), A],
    ['said to be packed', packed('gzip', Buffer.from(A)), A],
    ['said to be packed by Brotli', packed('br', Buffer.from(A)), A],
    ['a resource', { type: 'resource', uri: 'https://anvil.example/0', contentType: 'text/plain', block: A }, A],
    ['a conversion', { type: 'conversion', uri: 'https://anvil.example/0', contentType: 'text/plain', block: A }, A],
    ['an address in brackets', answerOf('<https://anvil.example/0>', A), A],
    [
      'JSON',
      answerOf('https://anvil.example/0', JSON.stringify({ text: A }), { headers: ['Content-Type: application/json'] }),
      A,
    ],
  ])('a page %s', async (_, record, text) => {
    const { reports, own, problems } = await read(plainWarc([record]));
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([{ id: 'stories-1', text, url: 'https://anvil.example/0' }]);
    expect(own).toEqual([]);
  });

  it.each([
    ['too short', { ...pageOf(0), length: recordOf(pageOf(0)).length - 450 }],
    ['too short by one', { ...pageOf(0), length: Buffer.from(pageOf(0).block).length - 1 }],
    ['too long', { ...pageOf(0), length: Buffer.from(pageOf(0).block).length + 300 }],
    ['far too long', { ...pageOf(0), length: 1_000_000 }],
    ['not stated', { ...pageOf(0), length: '' }],
    ['none', { ...pageOf(0), length: '-12' }],
  ])('a length that is %s', async (_, record) => {
    for (const bytes of [plainWarc([record, pageOf(1), pageOf(2)])]) {
      const { reports, own, problems } = await read(bytes, 999);
      expect(problems).toEqual([]);
      expect(reports.map(({ text }) => text)).toEqual([A, B, C]);
      expect(own).toMatchObject([{ code: 'record-mended', report: 'stories-1' }]);
    }
  });

  it('names a record that is too large or breaks off, and reads the others', async () => {
    const large = answerOf('https://anvil.example/large', 'x'.repeat(21 * 2 ** 20));
    const { reports, problems } = await read(plainWarc([large, pageOf(1)]));
    expect(reports.map(({ text }) => text)).toEqual([B]);
    expect(problems).toMatchObject([{ code: 'bad-record' }]);
    expect(problems[0]?.detail).toContain('Record 1, https://anvil.example/large: 22 MB are more than');
    const cut = await read(plainWarc([pageOf(0), pageOf(1)]).slice(0, -20));
    expect(cut.reports.map(({ text }) => text)).toEqual([A]);
    expect(cut.problems[0]?.detail).toMatch(/^Record 2, https:\/\/anvil\.example\/1: It breaks off: /);
  });

  it('passes over a packed part that is damaged, and reads what follows', async () => {
    for (const size of sizes) {
      const members = [0, 1, 2].map(i => gzipSync(recordOf(pageOf(i))));
      members[1]?.fill(0xff, 60, 90);
      const { reports, problems } = await read(new Uint8Array(Buffer.concat(members)), size);
      expect(reports.map(({ text }) => text)).toEqual([A, C]);
      expect(problems.map(({ code }) => code)).toContain('bad-record');
    }
    const whole = packedWarc([pageOf(0), pageOf(1)]);
    const cut = await read(whole.slice(0, -40));
    expect(cut.reports.map(({ text }) => text)).toEqual([A]);
    expect(cut.problems.length).toBeGreaterThan(0);
  });

  it('counts what holds no page', async () => {
    const uri = 'https://anvil.example/x';
    const { reports, problems } = await read(
      plainWarc([
        answerOf(uri, 'moved', { status: '301 Moved' }),
        answerOf(uri, 'gone', { status: '404 Not Found' }),
        answerOf(uri, 'x', { headers: ['Content-Type: image/png'] }),
        answerOf(uri, 'x', { headers: ['Content-Type: text/css'] }),
        answerOf(uri, '{"a": 1}', { headers: ['Content-Type: application/json'] }),
        answerOf(uri, ''),
        { type: 'revisit', uri, block: 'HTTP/1.1 200 OK\r\n\r\n' },
        { type: 'resource', uri: 'metadata://anvil.example/log', contentType: 'text/plain', block: A },
        pageOf(0),
      ]),
    );
    expect(reports).toHaveLength(1);
    expect(problems.map(({ detail }) => detail)).toEqual([
      '8 of 9 records hold no page: 2 answers that say there is no page, 1 picture, sound or video, 1 file of another kind, 1 piece of data without a report, 1 empty answer, 1 page that had not changed since it was archived before, 1 note of the archiver.',
    ]);
  });

  it('says of a page that the archiver kept only part of it', async () => {
    const { own } = await read(plainWarc([{ ...answerOf('https://anvil.example/1', A), truncated: 'length' }]));
    expect(own).toMatchObject([
      { code: 'record-mended', detail: 'The archive holds only part of it; get the full text.' },
    ]);
  });

  it('reads a page without its address where that is none, and says so', async () => {
    const { reports, own } = await read(plainWarc([answerOf('http://[bad', A)]));
    expect(reports).toMatchObject([{ text: A, url: null }]);
    expect(own).toMatchObject([{ code: 'record-mended' }]);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'not-a-report'],
    ['a text by that name', new TextEncoder().encode(A), 'bad-record'],
    ['bytes that look packed', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'bad-record'],
    ['a page packed as none', plainWarc([packed('x-none', Buffer.from([1, 2, 0, 255]))]), 'bad-record'],
  ])('names %s', async (_, bytes, code) => {
    const { reports, problems } = await read(bytes);
    expect(reports).toEqual([]);
    expect(problems[0]?.code).toBe(code);
  });

  it('reads what is packed and is no archive as what it is', async () => {
    const { found } = await readInput(
      new Uint8Array(gzipSync(`{"text": "${A}"}\n{"text": "${B}"}`)),
      'stories.jsonl.gz',
      options,
    );
    expect(found.map(({ report }) => [report.text, report.input])).toEqual([
      [A, 'stories.jsonl.gz'],
      [B, 'stories.jsonl.gz'],
    ]);
    const twice = await readInput(new Uint8Array(gzipSync(gzipSync(A))), 'a.txt.gz', options);
    expect(twice.problems).toMatchObject([{ code: 'binary' }]);
  });

  it('holds no more reports than are compared at once', async () => {
    const many = plainWarc(
      Array.from({ length: MOST_HELD + 1 }, (_, i) => answerOf(`https://anvil.example/${i}`, `${A} ${i}`)),
    );
    const { found, problems } = await readInput(many, 'stories.warc', options);
    expect(found).toEqual([]);
    expect(problems).toMatchObject([{ code: 'too-large', report: 'stories.warc' }]);
  });

  it('stops unpacking a page that unpacks to more than is read', async () => {
    const bomb = gzipSync(Buffer.alloc(24 * 2 ** 20));
    const { problems } = await read(
      plainWarc([
        packed('gzip', bomb),
        packed(
          'br',
          brotliCompressSync(Buffer.alloc(24 * 2 ** 20), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
        ),
        packed('deflate', deflateSync(Buffer.alloc(24 * 2 ** 20))),
      ]),
    );
    expect(problems.map(({ code }) => code)).toEqual(['bad-record', 'bad-record', 'bad-record']);
  });
});

const shared = join(process.env.SYNOPTIC_SHARED ?? resolve(import.meta.dirname, '../../../../shared'), 'formats/warc');
const real = existsSync(shared) ? readdirSync(shared).map(name => join(shared, name)) : [];

describe('archives of a reader’s own tests', () => {
  it.skipIf(real.length === 0)('each is read, or what is wrong with it is named', async () => {
    for (const file of real) {
      const { reports, problems } = await read(new Uint8Array(readFileSync(file)), 4096, file);
      expect(reports.length + problems.length, file).toBeGreaterThan(0);
      expect(
        problems.filter(({ detail }) => /no record of a web archive|breaks off|damaged/i.test(detail)),
        file,
      ).toEqual([]);
    }
  });
  if (real.length === 0) it.skip('not run: ../shared/formats/warc is not there', () => undefined);
});

it('never throws nor hangs, and blocks stand in the text', { timeout: 120_000 }, async () => {
  const seeds = [
    plainWarc([requestOf('https://a.example'), pageOf(0), pageOf(1)]),
    packedWarc([pageOf(0), pageOf(1), pageOf(2)]),
    ...real.map(file => new Uint8Array(readFileSync(file))),
  ];
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(1 << 20), fc.nat(255)), { maxLength: 20 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
    )
    .map(([seed, changes, share]) => {
      const bytes = seed.slice(0, Math.ceil(seed.length * share));
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return bytes;
    });
  const line = fc.constantFrom(
    'WARC/1.0',
    'WARC/1.1',
    'WARC-Type: response',
    'WARC-Type: resource',
    'Content-Length: 5',
    'Content-Length: 99999999999',
    'Content-Length: 0',
    'HTTP/1.1 200 OK',
    'Transfer-Encoding: chunked',
    'Content-Encoding: gzip',
    'ffffffff',
    '5',
    '',
    '',
    A,
  );
  const written = fc.array(line, { maxLength: 40 }).map(lines => new TextEncoder().encode(lines.join('\r\n')));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(mutated, written, fc.uint8Array()),
      fc.constantFrom(...sizes.slice(1)),
      async (bytes, size) => {
        const { reports, problems } = await read(bytes, size);
        expect(reports.length + problems.length).toBeGreaterThan(0);
        for (const report of reports)
          for (const block of report.blocks) expect(block.end).toBeLessThanOrEqual(report.text.length);
      },
    ),
    { numRuns: 300 },
  );
});
