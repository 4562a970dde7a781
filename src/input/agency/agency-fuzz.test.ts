/** Agency copy broken in every way: no reader throws, hangs or gives a span that does not hold. Real files, where they are, are broken too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../languages/en/layout.ts';
import { readInput } from '../read.ts';
import type { ReadOptions } from '../reports.ts';

const OPTIONS: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const SHARED = process.env['SYNOPTIC_SHARED'] ?? resolve(import.meta.dirname, '..', '..', '..', '..', 'shared');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const WORDS = 'A car ferry ran aground in Hesk Sound on Tuesday evening, and one man was killed.';
const NITF = `<nitf><head><docdata><doc-id id-string="a"/><date.issue norm="20240313"/></docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>${WORDS}</p><ul><li>One</li></ul><p>“<q>Two</q>” &amp; <![CDATA[three]]></p></body.content></body></nitf>`;
const OWN: readonly (readonly [string, Uint8Array])[] = [
  ['a.nitf', bytesOf(`<?xml version="1.0"?>${NITF}`)],
  [
    'a.xml',
    bytesOf(
      `<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:a:1" version="1" xml:lang="en"><itemMeta><provider qcode="p:A"/><pubStatus qcode="stat:usable"/><embargoed>2024-03-14T00:00:00Z</embargoed></itemMeta><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML>${NITF}</inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
    ),
  ],
  [
    'a.json',
    bytesOf(
      JSON.stringify({
        standard: { name: 'ninjs', version: '3.0' },
        uri: 'urn:a:1',
        pubStatus: 'usable',
        headlines: [{ value: 'Ferry' }],
        bodies: [{ contentType: 'text/html', value: `<p>${WORDS}</p><p>Two.</p>` }],
        places: [{ name: 'Tolvik', geoJSON: { type: 'Point', coordinates: [1, 2] } }],
        associations: [{ name: 'a', uri: 'urn:a:2', bodies: [{ value: WORDS }] }],
      }),
    ),
  ],
  [
    'b.json',
    bytesOf(JSON.stringify([{ uri: 'urn:a:3', body_text: `${WORDS}\nTwo.`, associations: { b: { uri: 'c' } } }])),
  ],
];

function realFiles(): readonly (readonly [string, Uint8Array])[] {
  const folders = ['formats/ninjs', 'formats/newsml-g2'].map(path => join(SHARED, path)).filter(existsSync);
  if (folders.length === 0) process.stderr.write(`not run: breaking real agency copy, no formats in ${SHARED}\n`);
  return folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(?:json|xml)$/.test(name))
      .map(name => [name, new Uint8Array(readFileSync(join(folder, name)))] as const),
  );
}

/** Longest that one input may take, in milliseconds; it takes some ten. */
const PATIENCE = 5000;

async function check(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now();
  const { found, problems } = await readInput(bytes, name, OPTIONS);
  expect(performance.now() - started).toBeLessThan(PATIENCE);
  for (const { report } of found) {
    let end = 0;
    for (const block of report.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(block.end).toBeGreaterThan(block.start);
      end = block.end;
    }
    expect(end).toBeLessThanOrEqual(report.text.length);
    expect(report.text).toMatch(/\p{L}/u);
  }
  expect(found.length + problems.length).toBeGreaterThan(0);
  for (const { detail } of problems) expect(detail.length).toBeLessThan(1500);
}

/** Bytes changed, cut, doubled or put elsewhere. */
const change = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 60 }),
  what: fc.constantFrom('flip', 'cut', 'double', 'end', 'insert'),
  bytes: fc.uint8Array({ maxLength: 6 }),
  word: fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    ']]>',
    '<![CDATA[',
    '<!--',
    '{',
    '}',
    '[',
    'null',
    '\\u0000',
    '</p>',
    '<nitf>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
  ),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function broken(bytes: Uint8Array, { at, length, what, bytes: other, word }: Change): Uint8Array {
  const from = bytes.length === 0 ? 0 : at % bytes.length;
  const [before, part, after] = [bytes.slice(0, from), bytes.slice(from, from + length), bytes.slice(from + length)];
  if (what === 'cut') return Uint8Array.from([...before, ...after]);
  if (what === 'double') return Uint8Array.from([...before, ...part, ...part, ...after]);
  if (what === 'end') return before;
  if (what === 'insert') return Uint8Array.from([...before, ...bytesOf(word), ...part, ...after]);
  return Uint8Array.from([...before, ...other, ...after]);
}

test('files of our own, broken', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...OWN),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      ([name, bytes], changes) => check(changes.reduce(broken, bytes), name),
    ),
    { numRuns: 400 },
  );
}, 60_000);

test('any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.xml', 'a.nitf', 'a.json', 'a.newsml'),
      fc.uint8Array({ maxLength: 300 }),
      (name, bytes) => check(bytes, name),
    ),
    { numRuns: 300 },
  );
}, 60_000);

test('any values where ninjs has others', async () => {
  const names = [
    'uri',
    'type',
    'pubstatus',
    'pubStatus',
    'bodies',
    'body_text',
    'headlines',
    'associations',
    'standard',
    'embargoed',
    'places',
    'renditions',
    '__proto__',
  ];
  const item = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.jsonValue(), fc.constant(WORDS), fc.constant([{ value: WORDS }])),
  );
  await fc.assert(
    fc.asyncProperty(item, value => check(bytesOf(JSON.stringify({ uri: 'urn:a', ...value })), 'a.json')),
    { numRuns: 300 },
  );
}, 60_000);

test('real files, whole and broken', async () => {
  const files = realFiles();
  for (const [name, bytes] of files) await check(bytes, name);
  if (files.length === 0) return;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      ([name, bytes], changes) => check(changes.reduce(broken, bytes), name),
    ),
    { numRuns: 300 },
  );
}, 120_000);
