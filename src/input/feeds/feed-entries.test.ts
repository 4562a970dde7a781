import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { layout } from '../../languages/en/layout.ts';
import { gatherReadings } from '../batches.ts';
import { readInput } from '../read.ts';
import type { ReadOptions } from '../reports.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string, input = 'feeds/anvil.xml', more: Partial<ReadOptions> = {}) {
  return gatherReadings([await readInput(bytesOf(text), input, { ...options, ...more })]);
}

const LEAD = 'The ferry Marigold ran aground off Port Ellery on Monday, the coast guard said.';
const SECOND = '“We heard a bang and everything fell,” said Tom Reyes, a passenger.';
const LONG = `${LEAD} `.repeat(12);

const rss = (
  items: string,
  head = '<title>The Anvil</title><link>https://anvil.example/</link><language>en-gb</language>',
): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}${items}</channel></rss>`;

const FULL = `<item><title>Ferry aground &amp;ndash; 14 hurt</title><link>/news/1</link><guid isPermaLink="false">anvil-1</guid><dc:creator>Jane Holt</dc:creator>
<pubDate>Mon, 09 Jun 25 18:40:00 +0200</pubDate><description>Aground.</description><content:encoded><![CDATA[<p>${LEAD}</p>
<p>${SECOND}</p><script>count()</script>]]></content:encoded></item>`;

describe('a feed as reports', () => {
  it('keeps paragraphs and what is stated', async () => {
    const { reports, problems } = await read(rss(FULL));
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        id: 'anvil-1',
        input: 'feeds/anvil.xml',
        outlet: 'The Anvil',
        url: 'https://anvil.example/news/1',
        headline: 'Ferry aground – 14 hurt',
        byline: 'Jane Holt',
        published: '2025-06-09T18:40:00',
        publishedFrom: 'metadata',
        zone: '+02:00',
        language: 'en',
        text: `${LEAD}\n\n${SECOND}`,
      },
    ]);
    expect(reports[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('reads Atom: XHTML, the feed for its author, the day of the update', async () => {
    const { reports } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://beacon.example/"><title>The Beacon</title><author><name>Sam Orr</name><email>s@beacon.example</email></author>
<entry><id>tag:beacon.example,2025:1</id><title type="html">Ferry &lt;i&gt;Marigold&lt;/i&gt; aground</title><link href="stories/1"/><updated>2025-06-09T20:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LEAD}</p><p>${SECOND}</p></div></content></entry></feed>`,
      'beacon.atom',
    );
    expect(reports).toMatchObject([
      {
        id: 'tag:beacon.example,2025:1',
        outlet: 'The Beacon',
        url: 'https://beacon.example/stories/1',
        headline: 'Ferry Marigold aground',
        byline: 'Sam Orr',
        published: '2025-06-09T20:00:00',
        updated: null,
        zone: '+00:00',
        text: `${LEAD}\n\n${SECOND}`,
      },
    ]);
  });

  it('reads JSON Feed, whatever its name', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Chronicle',
      home_page_url: 'https://chronicle.example/',
      items: [
        {
          id: 7,
          url: '/seven',
          title: 'Ferry aground',
          content_html: `<p>${LEAD}</p><p>${SECOND}</p>`,
          date_published: '2025-06-09T21:00:00+02:00',
          authors: [{ name: 'Kim Vale' }],
        },
        { id: '8', summary: LEAD },
      ],
    };
    for (const input of ['feed.json', 'feed', 'chronicle.jsonfeed']) {
      const { reports, problems } = await read(JSON.stringify(feed), input);
      expect(reports).toMatchObject([
        {
          id: '7',
          outlet: 'The Chronicle',
          url: 'https://chronicle.example/seven',
          byline: 'Kim Vale',
          zone: '+02:00',
          text: `${LEAD}\n\n${SECOND}`,
        },
        { id: '8', text: LEAD },
      ]);
      expect(problems.map(({ code, report }) => [code, report])).toEqual([['teaser', '8']]);
    }
  });

  it('names the source an entry was taken from, and ids an entry that has none by its place', async () => {
    const { reports } = await read(
      rss(
        `<item><description>${LONG}</description><source url="https://beacon.example/feed">The Beacon</source></item><item><guid>a b</guid><description>${LONG}.</description></item>`,
      ),
    );
    expect(reports.map(({ id, outlet }) => [id, outlet])).toEqual([
      ['anvil-1', 'The Beacon'],
      ['anvil-2', 'The Anvil'],
    ]);
  });

  it('says once of an entry with a summary only that its page is needed', async () => {
    const { reports, problems } = await read(
      rss(
        `<item><guid>https://anvil.example/1</guid><description>${LEAD} &lt;a href="/1"&gt;Read more&lt;/a&gt;</description></item>`,
      ),
    );
    expect(reports).toHaveLength(1);
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['teaser', 'Only its summary stands in the feed; give its page instead: https://anvil.example/1'],
    ]);
  });

  it('takes a long description for the text', async () => {
    const { reports, problems } = await read(rss(`<item><title>a</title><description>${LONG}</description></item>`));
    expect(reports[0]?.text).toBe(LONG.trim());
    expect(problems).toEqual([]);
  });

  it.each([
    [
      'an entry without text',
      rss('<item><title>Weather</title><link>/w</link></item>'),
      'no-text',
      'Entry 1 ("Weather") has no text; give its page instead: https://anvil.example/w',
    ],
    ['no entries', rss(''), 'no-text', 'A feed without entries: nothing to read.'],
    [
      'a feed cut off',
      '<rss version="2.0"><channel><title>The Anv',
      'no-text',
      'A feed without entries: nothing to read. It breaks off: fetch it again.',
    ],
    [
      'another kind of XML',
      '<?xml version="1.0"?><invoice><sum>3</sum></invoice>',
      'not-a-report',
      'XML of a kind that is not read ("invoice"): feeds and agencies\' formats are. Save the article as a page or as plain text.',
    ],
    [
      'XML with nothing in it',
      '<?xml version="1.0"?><!-- nothing -->',
      'bad-xml',
      'XML without an element in it, or cut off before the first; fetch or save it again.',
    ],
  ])('%s', async (_, text, code, detail) => {
    expect((await read(text)).problems).toEqual([{ code, detail, report: 'feeds/anvil.xml' }]);
  });

  it('keeps what came of a feed that breaks off, and says so', async () => {
    const { reports, problems } = await read(rss(FULL).slice(0, rss(FULL).indexOf('</item>')));
    expect(reports[0]?.text).toBe(`${LEAD}\n\n${SECOND}`);
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });

  test.each([
    [
      'an update alone is the publication',
      '<dcterms:modified>2025-06-10T08:00:00Z</dcterms:modified>',
      '2025-06-10T08:00:00',
      null,
      0,
    ],
    [
      'a date that reads beside one that does not',
      '<pubDate>soon</pubDate><dc:date>2025-06-09</dc:date>',
      '2025-06-09',
      null,
      0,
    ],
    [
      'a date that reads beside an empty one',
      '<published/><pubDate>Mon, 09 Jun 2025 18:40:00 GMT</pubDate>',
      '2025-06-09T18:40:00',
      null,
      0,
    ],
    [
      'an update beside a publication that tells no day',
      '<pubDate>03/04/2025</pubDate><dcterms:modified>2025-06-10T08:00:00Z</dcterms:modified>',
      null,
      '2025-06-10T08:00:00',
      1,
    ],
    ['the year 1 is no date', '<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate>', null, null, 1],
  ])('dates: %s', async (_, dates, published, updated, faults) => {
    const described = `<item>${dates}<description>${LONG}</description></item>`;
    const { reports, problems } = await read(
      rss(described).replace('<rss ', '<rss xmlns:dcterms="http://purl.org/dc/terms/" '),
    );
    expect(reports[0]).toMatchObject({ published, updated });
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: faults }, () => 'bad-field'));
  });

  test('an update alone is the publication in JSON Feed too', async () => {
    const { reports } = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Anvil',
        items: [{ id: '1', content_text: LONG, date_modified: '2025-06-10T08:00:00Z' }],
      }),
    );
    expect(reports[0]).toMatchObject({ published: '2025-06-10T08:00:00', updated: null });
  });

  test.each([
    ['The Anvil — News', 'The Anvil'],
    ['The Anvil | Top Stories', 'The Anvil'],
    ['The Anvil: World News | RSS', 'The Anvil'],
    ['The Anvil - Home', 'The Anvil'],
    ['The Anvil', 'The Anvil'],
    ['World News', 'World News'],
    ['The Port Ellery Post-News', 'The Port Ellery Post-News'],
    ['Marigold: a diary', 'Marigold: a diary'],
  ])('the outlet of a feed called %s is %s', async (title, outlet) => {
    const { reports } = await read(rss(`<item><description>${LONG}</description></item>`, `<title>${title}</title>`));
    expect(reports[0]?.outlet).toBe(outlet);
  });

  it('says which date could not be read', async () => {
    const item = (date: string): string =>
      rss(`<item><pubDate>${date}</pubDate><description>${LONG}</description></item>`);
    expect((await read(item('03/04/2025'))).problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['bad-field', 'Its date is "03/04/2025" and was passed over; state the day with --meta.'],
    ]);
    expect((await read(item('2025-06'))).problems[0]?.detail).toBe(
      'Its date is "2025-06", which tells no day; state it with --meta.',
    );
  });

  it('reads no more entries than records are read', async () => {
    const { reports, problems } = await read(rss(FULL + FULL), 'anvil.xml', { mostRecords: 1 });
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  });
});

describe('a feed is known by its bytes', () => {
  const declared = `<?xml version="1.0" encoding="utf-8"?>\n${rss(FULL)}`;
  test.each([
    ['saved as a page', 'feed.html', rss(FULL)],
    ['saved as text', 'feed.txt', declared],
    ['without a name', '-', rss(FULL)],
    ['behind white space and a mark', 'feed', `\ufeff\n\n  ${rss(FULL)}`],
    ['behind comments', 'feed', `<!-- made by --><!-- a program -->\n${rss(FULL)}`],
    [
      'behind a document type',
      'feed',
      `<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://my.example/rss-0.91.dtd">${rss(FULL)}`,
    ],
    ['behind what the server printed', 'feed', `Notice: something in line 3\n${declared}`],
    [
      'Atom',
      'feed',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>anvil-1</id><content>${LEAD}\n\n${SECOND}</content></entry></feed>`,
    ],
  ])('%s', async (_, input, text) => {
    expect((await read(text, input)).reports).toMatchObject([{ id: 'anvil-1', text: `${LEAD}\n\n${SECOND}` }]);
  });

  test.each([
    ['text that tells of feeds', `He wrote <rss> and <feed> into the file, ${LEAD}`],
    ['a page that tells of feeds', `${LEAD} It began with <rss> and ended.`],
    ['JSON that tells of feeds', `${LEAD} "version": "https://jsonfeed.org/version/1.1"`],
  ])('%s is none', async (_, text) => {
    expect((await read(text, 'a.txt')).reports).toMatchObject([{ text }]);
  });

  it('looks at openings of many comments in time', async () => {
    const started = performance.now();
    await read(`${'<!---->'.repeat(140)}<p>`, 'a.txt');
    await read(`${'<!-- '.repeat(200)}`, 'a.txt');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/** Whether every block lies inside its report's text, in order. */
async function holds(bytes: Uint8Array, input: string): Promise<void> {
  const { reports, problems } = gatherReadings([await readInput(bytes, input, options)]);
  expect(reports.length + problems.length).toBeGreaterThan(0);
  for (const { text, blocks } of reports) {
    let end = 0;
    for (const block of blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(block.end).toBeGreaterThan(block.start);
      end = block.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

/** A change of bytes: where, how many go, what comes. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  less: fc.nat({ max: 40 }),
  more: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '<',
        '>',
        '&',
        '</item>',
        '<item>',
        ']]>',
        '<![CDATA[',
        '<!--',
        '"',
        'xml:base="x"',
        '&#0;',
        '\u0000',
        '<entry/>',
      )
      .map(bytesOf),
  ),
});

function changed(
  bytes: Uint8Array,
  changes: readonly { readonly at: number; readonly less: number; readonly more: Uint8Array }[],
): Uint8Array {
  return changes.reduce((all, { at, less, more }) => {
    const from = Math.floor(at * all.length);
    return Uint8Array.from([...all.subarray(0, from), ...more, ...all.subarray(from + less)]);
  }, bytes);
}

const OWN = [
  rss(FULL + FULL),
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/"><entry><title type="html">a &lt;b></title><content type="xhtml"><div>${LEAD}<p>${SECOND}</p></div></content></entry></feed>`,
].map(bytesOf);
const SUITE = join(process.env.SYNOPTIC_SHARED ?? resolve(import.meta.dirname, '../../../../shared'), 'formats/feeds');

describe('any bytes give reports or problems', () => {
  const runs = { numRuns: 150 };

  it('random ones', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), bytes => holds(bytes, 'a.xml')),
      runs,
    ));

  it('feeds with changes', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...OWN), fc.array(change, { minLength: 1, maxLength: 6 }), (bytes, changes) =>
        holds(changed(bytes, changes), 'a.xml'),
      ),
      runs,
    ));

  it.skipIf(!existsSync(SUITE))(
    `real feeds with changes${existsSync(SUITE) ? '' : ' (not run: no shared feeds)'}`,
    async () => {
      const files = readdirSync(SUITE, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name));
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { maxLength: 4 }), (file, changes) =>
          holds(changed(readFileSync(file), changes), 'a.xml'),
        ),
        runs,
      );
    },
  );
});

describe('markup of entries', () => {
  const textIn = async (inside: string, markup = inside) =>
    (await read(rss(`<item><content:encoded><![CDATA[${markup}]]></content:encoded></item>`))).reports[0];

  test('markup that was escaped twice is read as markup', async () => {
    const twice = `&lt;p&gt;${LEAD}&lt;/p&gt;&lt;p&gt;${SECOND}&lt;/p&gt;`;
    expect((await textIn(twice))?.text).toBe(`${LEAD}\n\n${SECOND}`);
    const once = `<p>Write &lt;p&gt; and &lt;/p&gt; around it.</p>`;
    expect((await textIn(once))?.text).toBe('Write <p> and </p> around it.');
  });

  test.each([
    ['figcaption', `<figure><img src="a.jpg"><figcaption>The Marigold at the pier</figcaption></figure>`],
    ['the class of WordPress', `<div class="wp-caption"><p class="wp-caption-text">The Marigold at the pier</p></div>`],
  ])('captions are captions: %s', async (_, figure) => {
    const report = await textIn(`<p>${LEAD}</p>${figure}<p>${SECOND}</p>`);
    expect(report?.text).toBe(`${LEAD}\n\nThe Marigold at the pier\n\n${SECOND}`);
    expect(report?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'caption', 'paragraph']);
  });

  test('letters with marks written as names', async () => {
    const name = 'Jana Kov&aacute;&ccaron;ov&aacute; of &Lstrok;&oacute;d&zacute;';
    expect((await textIn(`<p>${name}</p>`))?.text).toBe('Jana Kováčová of Łódź');
  });
});

describe('what is wrong with a feed is said', () => {
  const jsonFeed = (more: object): string =>
    JSON.stringify({ title: 'The Anvil', items: [{ id: '1', content_text: LONG }], ...more });
  const VERSION = { version: 'https://jsonfeed.org/version/1.1' };

  test('JSON Feed that breaks off, with its place', async () => {
    const { problems } = await read(`{"version":"https://jsonfeed.org/version/1.1",\n"items":[{"id":"1"`, 'a.jsonfeed');
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['bad-json', 'Not valid JSON at line 2, column 19: it breaks off there. Fetch the feed again, or correct it.'],
    ]);
  });

  test('JSON that is no feed', async () => {
    const { problems } = await read('{"items":[]}', 'a.jsonfeed');
    expect(problems.map(({ code }) => code)).toEqual(['not-a-report']);
    expect(problems[0]?.detail).toContain('"version"');
  });

  test('JSON Feed whose version stands at its end is one all the same', async () => {
    const long = jsonFeed({
      items: [{ id: '1', content_text: LONG.repeat(3), url: '/one' }],
      home_page_url: 'https://anvil.example/',
      ...VERSION,
    });
    const { reports } = await read(long, 'feed.json');
    expect(reports).toMatchObject([{ id: '1', outlet: 'The Anvil', url: 'https://anvil.example/one' }]);
  });

  test('items that are none', async () => {
    const { reports, problems } = await read(
      jsonFeed({ ...VERSION, items: ['one', { id: '2', content_text: LONG }] }),
      'feed.json',
    );
    expect(reports.map(({ id }) => id)).toEqual(['2']);
    expect(problems.map(({ detail }) => detail)).toEqual(['One of its items is no object and was passed over.']);
  });

  test('a second feed in one file', async () => {
    const { reports, problems } = await read(`${rss(FULL)}\n${rss(FULL)}`);
    expect(reports).toHaveLength(1);
    expect(problems.map(({ detail }) => detail)).toEqual([
      'Another feed follows the first in this file and was not read; give it as a file of its own.',
    ]);
  });

  test.each(['feed', 'feed.xml'])('a warning that PHP prints before a feed is passed over: %s', async input => {
    const warning = '<br />\n<b>Warning</b>: Undefined variable in <b>/srv/feed.php</b> on line <b>3</b><br />\n';
    const { reports } = await read(`${warning}<?xml version="1.0"?>${rss(FULL)}`, input);
    expect(reports.map(({ id }) => id)).toEqual(['anvil-1']);
  });

  test('an attribute whose quote never closes costs no text', async () => {
    const item = `<item><link href="https://anvil.example/1>x</link><title>Ferry aground</title><description a="b">${LONG}</description></item>`;
    expect((await read(rss(item))).reports).toMatchObject([{ headline: 'Ferry aground', text: LONG.trim() }]);
  });
});
