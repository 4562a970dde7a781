import { describe, expect, test } from 'vitest';
import { layout } from '../../languages/en/layout.ts';
import { gatherReadings } from '../batches.ts';
import { readReports } from '../read-now.ts';
import type { ReadOptions } from '../reports.ts';
import { isNinjs } from './ninjs.ts';

const OPTIONS: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const LEAD = 'A car ferry ran aground in Hesk Sound on Tuesday evening, and one man was killed, the coast guard said.';
const SECOND = 'The Svelna struck the Skarn Ledges southwest of Tolvik on its way to the island port of Quellin.';
const TEXT = `${LEAD}\n\n${SECOND}`;
const HTML = `<p>${LEAD}</p><p>${SECOND}</p>`;

function read(value: unknown, input = 'opa.json', more: Partial<ReadOptions> = {}) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return gatherReadings([readReports(new TextEncoder().encode(text), input, { ...OPTIONS, ...more })]);
}

const FIRST = { uri: 'urn:opa:1', type: 'text', versioncreated: '2024-03-13T06:10:00Z', body_text: TEXT };

describe('an item of each generation', () => {
  test.each([
    [
      'first',
      {
        uri: 'urn:opa:1',
        type: 'text',
        version: '2',
        firstcreated: '2024-03-13T05:40:00+01:00',
        versioncreated: '2024-03-13T06:10:00+01:00',
        pubstatus: 'usable',
        copyrightholder: 'Ostrel Press Agency',
        language: 'en-GB',
        headline: 'Ferry runs aground',
        byline: 'Hanne Ostby',
        body_text: TEXT,
      },
    ],
    [
      'second',
      {
        standard: { name: 'ninjs', version: '2.1' },
        uri: 'urn:opa:1',
        firstcreated: '2024-03-13T05:40:00+01:00',
        versioncreated: '2024-03-13T06:10:00+01:00',
        pubstatus: 'usable',
        infosources: [{ name: 'Ostrel Press Agency' }],
        language: 'en',
        by: 'Hanne Ostby',
        headlines: [
          { role: 'short', value: 'Ferry' },
          { role: 'main', value: 'Ferry runs aground' },
        ],
        bodies: [
          { role: 'summary', value: 'A ferry ran aground.' },
          { contenttype: 'text/html', value: HTML },
        ],
      },
    ],
    [
      'third',
      {
        standard: { name: 'ninjs', version: '3.1' },
        uri: 'urn:opa:1',
        firstCreated: '2024-03-13T05:40:00+01:00',
        versionCreated: '2024-03-13T06:10:00+01:00',
        pubStatus: 'usable',
        copyrightHolder: 'Ostrel Press Agency',
        language: 'en',
        by: 'Hanne Ostby',
        headlines: [{ contentType: 'text/html', value: '<h1>Ferry runs <b>aground</b></h1>' }],
        bodies: [{ contentType: 'text/plain', value: TEXT }],
      },
    ],
  ])('the %s', (_, item) => {
    const { reports, problems } = read(item);
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        id: 'urn:opa:1',
        url: 'urn:opa:1',
        outlet: 'Ostrel Press Agency',
        headline: 'Ferry runs aground',
        byline: 'Hanne Ostby',
        published: '2024-03-13T05:40:00',
        updated: '2024-03-13T06:10:00',
        zone: '+01:00',
        language: 'en',
        status: 'usable',
        text: TEXT,
      },
    ]);
  });

  const { body_text, ...bare } = FIRST;
  test.each([
    ['plain', { body_text: TEXT }],
    ['marked up', { body_xhtml: HTML }],
    ['a plain copy whose paragraphs are lost', { body_text: `${LEAD} ${SECOND}`, body_xhtml: HTML }],
    ['lines', { body_text: `${LEAD}\n${SECOND}\n` }],
    [
      'NITF',
      {
        body_nitf: `<?xml version="1.0"?><nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${HTML}<media><media-caption>The ferry.</media-caption></media></body.content></body></nitf>`,
      },
    ],
    [
      'with a picture',
      { body_html: HTML.replace('</p><p>', '</p><figure><figcaption>The ferry.</figcaption></figure><p>') },
    ],
  ])('bodies: %s', (_, bodies) => {
    expect(read({ ...bare, ...bodies }).reports.map(({ text }) => text)).toEqual([TEXT]);
    expect(body_text).toBe(TEXT);
  });

  test('texts that a package carries are read', () => {
    const { reports } = read({
      uri: 'urn:opa:0',
      type: 'composite',
      associations: { main: FIRST, photo: { uri: 'urn:opa:2', type: 'picture' } },
    });
    expect(reports.map(({ id }) => id)).toEqual(['urn:opa:1']);
  });

  test('lists and lines of items', () => {
    const second = { ...FIRST, uri: 'urn:opa:2', body_text: `${TEXT} Two were hurt.` };
    for (const [text, input] of [
      [JSON.stringify([FIRST, second]), 'a.json'],
      [`${JSON.stringify(FIRST)}\n${JSON.stringify(second)}\n`, 'a.jsonl'],
    ] as const)
      expect(read(text, input).reports.map(({ id }) => id)).toEqual(['urn:opa:1', 'urn:opa:2']);
  });

  test.each([
    [{ pubstatus: 'withheld' }, ['withheld']],
    [{ embargoed: '2024-03-20T06:00:00Z' }, ['embargoed']],
    [{ ednote: 'Corrects the port.' }, ['corrected']],
    [{ ednote: 'Photo to follow.' }, ['ed-note']],
    [{ ednote: 'EDITORS: KILL this story.' }, ['ed-note', 'withheld']],
    [{ ednote: 'Mandatory kill of the first version.' }, ['ed-note', 'withheld']],
    [{ ednote: 'Killed were four, not five.' }, ['ed-note']],
  ])('%j', (fields, codes) => {
    expect(read({ ...FIRST, ...fields }).problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('what keeps a package back keeps back the texts in it', () => {
  const MAIN = { name: 'main', uri: 'urn:opa:2', pubStatus: 'usable', bodies: [{ value: TEXT }] };
  const packed = (fields: object, ...associations: readonly object[]): object => ({
    standard: { name: 'ninjs', version: '3.0' },
    uri: 'urn:opa:1',
    type: 'composite',
    associations: associations.length > 0 ? associations : [MAIN],
    ...fields,
  });
  const inner = { name: 'b', uri: 'urn:opa:3', pubStatus: 'usable', associations: [MAIN] };

  test.each([
    [packed({ pubStatus: 'withheld' }), 'withheld', null],
    [packed({ embargoed: '2099-01-01T00:00:00Z' }), 'usable', '2099-01-01T00:00:00+00:00'],
    [packed({ embargoed: '2099-01-01T00:00:00Z' }, inner), 'usable', '2099-01-01T00:00:00+00:00'],
    // of two embargoes the later, of two statuses the stricter
    [
      packed({ embargoed: '2099-01-01T00:00:00Z' }, { ...MAIN, embargoed: '2031-01-01T00:00:00Z' }),
      'usable',
      '2099-01-01T00:00:00+00:00',
    ],
    [
      packed({ embargoed: '2031-01-01T00:00:00Z' }, { ...MAIN, embargoed: 'until the speech' }),
      'usable',
      'until the speech',
    ],
    [packed({ pubStatus: 'usable' }, { ...MAIN, pubStatus: 'withheld' }), 'withheld', null],
  ])('%j', (item, status, embargoed) => {
    expect(read(item).reports).toMatchObject([{ id: 'urn:opa:2', status, embargoed }]);
  });

  test.each([
    ['the package', packed({ pubStatus: 'canceled' })],
    ['a package in it', packed({}, { ...inner, pubStatus: 'canceled' })],
    ['the text', packed({}, { ...MAIN, pubStatus: 'canceled' })],
    ['the text, in a package that breaks the rules', packed({ mood: 'glad' }, { ...MAIN, pubStatus: 'canceled' })],
    ['the text, without words', packed({}, { name: 'main', uri: 'urn:opa:2', pubStatus: 'canceled' })],
    ['the text, with a word that is not ninjs’s', packed({}, { ...MAIN, pubStatus: 'kill' })],
  ])('cancelled: %s', (_, item) => {
    const earlier = { ...FIRST, uri: 'urn:opa:2' };
    const { reports, problems } = read([earlier, item]);
    expect(reports).toEqual([]);
    expect(JSON.stringify(problems)).not.toContain('Svelna');
    expect(problems.map(({ code }) => code)).toContain('canceled');
  });
});

describe('an item that breaks the rules is refused, with the place', () => {
  const third = { uri: 'urn:opa:1', versionCreated: '2024-03-13T06:10:00Z' };
  test.each([
    [{ ...FIRST, type: 'article' }, '"type" is "article", not one of'],
    [{ ...FIRST, version: 2 }, '"version" is 2, not a string'],
    [{ ...FIRST, pubstatus: 'replaced' }, '"pubstatus" is "replaced"'],
    [{ ...FIRST, urgency: 11 }, '"urgency" is 11, not a whole number from 1 to 9'],
    [{ ...FIRST, person: 'Lisbet Aurgard' }, '"person" is a text, not a list'],
    [{ ...FIRST, type: 'Lisbet Aurgard took the wheel' }, '"type" is a text, not one of'],
    [{ ...FIRST, 'Lisbet Aurgard took the wheel': 1 }, '"…" is no field of ninjs there'],
    [{ ...FIRST, place: [{ name: 'Tolvik', geometry_geojson: {}, region: 'x' }] }, '"place[0].region" is no field'],
    [{ ...FIRST, 'headline-2': 'Ferry' }, '"headline-2" is no field of ninjs there'],
    [{ ...FIRST, associations: { photo: { type: 'picture' } } }, '"associations.photo.uri" is missing'],
    [
      { ...FIRST, rightsinfo: { linkedrights: 'a', encodedrights: 'b' } },
      'exactly one of linkedrights and encodedrights',
    ],
    [{ standard: { name: 'ninjs', version: '2.1' } }, '"uri" is missing'],
    [{ ...third, bodies: [{ role: 'main' }] }, '"bodies[0].value" is missing'],
    [{ ...third, associations: [{ uri: 'urn:opa:2' }] }, '"associations[0].name" is missing'],
    [{ ...third, places: [{ geoJSON: { type: 'Heap', coordinates: [] } }] }, 'geoJSON.type" is "Heap"'],
    [{ ...third, places: [{ geoJSON: { type: 'Point', coordinates: ['a'] } }] }, 'geoJSON.coordinates"'],
    [{ ...third, eventDetails: { dates: { startDate: 'a', expectedStartDate: '2024' } } }, 'must have exactly one of'],
    [{ ...third, eventDetails: { dates: { expectedStartDate: 'March' } } }, 'is "March", not a date'],
    [{ uri: 'urn:opa:1', mood: 'glad' }, '"mood" is no field'],
    [{ $standard: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json', uri: 'urn:opa:1' }, 'not an object'],
  ])('%j', (item, words) => {
    const { reports, problems } = read(item);
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'not-ninjs', report: 'opa.json' }]);
    expect(problems[0]!.detail).toContain(words);
    expect(problems[0]!.detail).not.toContain('Aurgard');
  });

  test('one of several costs the others nothing, and says which it is', () => {
    const { reports, problems } = read([FIRST, { ...FIRST, uri: 'urn:opa:2', type: 'article' }]);
    expect(reports).toHaveLength(1);
    expect(problems[0]!.detail).toMatch(/^Record 2: Not ninjs 1/);
  });

  test.each([
    [{ ...FIRST, infosource: [] }, '1.0', 'came with ninjs 1.2'],
    [{ ...FIRST, type: 'component' }, '1.1', 'which came with ninjs 1.2'],
    [{ ...FIRST, headline_main: 'Ferry' }, '1.2', 'came with ninjs 1.3'],
    [{ ...FIRST, headline_main: 'Ferry' }, '1.3', null],
  ])('%j held to version %s', (item, ninjsVersion, words) => {
    const { problems } = read(item, 'opa.json', { ninjsVersion });
    expect(problems[0]?.detail ?? null).toEqual(words === null ? null : expect.stringContaining(words));
  });

  test('fields of a provider’s own stand under a schema of its own', () => {
    const standard = { name: 'opa', version: '2.1', schema: 'https://opa.example/ninjs.json' };
    expect(read({ standard, uri: 'urn:opa:1', mood: 'glad', bodies: [{ value: TEXT }] }).reports).toHaveLength(1);
  });
});

describe('no article here', () => {
  test.each([
    [{ uri: 'urn:opa:1', type: 'picture', description_text: 'The ferry.' }, 'A photo item'],
    [{ uri: 'urn:opa:1', type: 'event', eventDetails: { dates: { expectedStartDate: '2024-03' } } }, 'An event'],
    [{ uri: 'urn:opa:1', headline: 'Ferry' }, 'A text item has no article text'],
    [{ uri: 'urn:opa:1', body_text: '...' }, 'A text item has no article text'],
  ])('%j', (item, words) => {
    const { reports, problems } = read(item);
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'no-article' }]);
    expect(problems[0]!.detail).toContain(words);
  });
});

describe('what is ninjs', () => {
  test.each([
    [{ uri: 'a' }, true],
    [{ uri: 'a', headline: 'Ferry', versioncreated: '2024' }, true],
    [{ standard: { name: 'ninjs' } }, true],
    [{ uri: 'a', body: TEXT, title: 'Ferry', lang: 'eng', dateTime: '2024' }, false],
    [{ uri: 'a', text: TEXT }, false],
    [
      {
        uri: 'nyt://article/1',
        web_url: 'x',
        snippet: 'x',
        pub_date: '2024',
        headline: { main: 'x' },
        section_name: 'x',
      },
      false,
    ],
    [{ url: 'https://opa.example/1', headline: 'Ferry', text: TEXT }, false],
    [{ standard: { name: 'invoice' } }, false],
    [[], false],
    [null, false],
  ])('%j: %s', (value, expected) => {
    expect(isNinjs(value)).toBe(expected);
  });
});
