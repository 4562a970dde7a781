import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Feed, FeedEntry } from './feed-model.ts';
import { readFeed } from './feeds.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string, options = {}): Promise<Feed> {
  const feed = await readFeed(bytesOf(text), options);
  if (feed === null) throw new Error(`no feed: ${text.slice(0, 60)}`);
  return feed;
}

async function readFirst(text: string, options = {}): Promise<FeedEntry> {
  const [entry] = (await read(text, options)).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

const item = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;
const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`;
const RSS_1 = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://anvil.example/rss"><title>The Anvil</title><link>https://anvil.example/</link></channel>
<item rdf:about="https://anvil.example/1"><title>Ferry aground</title><link>https://anvil.example/1</link><dc:creator>Jane Holt</dc:creator><dc:date>2025-06-09</dc:date></item></rdf:RDF>`;

describe('readFeed, formats', () => {
  test.each([
    ['rss', '0.91', '<rss version="0.91"><channel><title>The Anvil</title></channel></rss>'],
    ['rss', '2.0', '<rss version="2.0"><channel><title>The Anvil</title></channel></rss>'],
    ['rss', null, '<rss><channel><title>The Anvil</title></channel></rss>'],
    ['rdf', '1.0', RSS_1],
    ['atom', '0.3', '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Anvil</title></feed>'],
    ['atom', '1.0', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>The Anvil</a:title></a:feed>'],
    ['cdf', null, '<CHANNEL HREF="https://anvil.example/"><TITLE>The Anvil</TITLE></CHANNEL>'],
    ['json', '1.1', '{"version":"https://jsonfeed.org/version/1.1","title":"The Anvil","items":[]}'],
  ])('%s %s', async (format, version, text) => {
    const feed = await read(text);
    expect(feed).toMatchObject({ format, version, isWhole: true });
    expect(feed.title?.value).toBe('The Anvil');
  });

  test.each(['', '   ', 'no feed', '{}', '[]', '<html><body/></html>', '<rssx/>', '{"version": 3}', '<'])(
    '%s is none',
    async text => {
      expect(await readFeed(bytesOf(text))).toBeNull();
    },
  );

  it('reads RSS 1.0, whose entries stand beside the channel', async () => {
    expect((await read(RSS_1)).entries).toMatchObject([
      { id: 'https://anvil.example/1', authors: [{ name: 'Jane Holt' }], dated: { date: { published: '2025-06-09' } } },
    ]);
  });
});

/** An entry, and its title or content as it should be read: type and value. */
const TEXTS: readonly (readonly [string, string, string, string])[] = [
  ['plain in RSS', item('<title>1 &lt; 2 &amp; 3</title>'), 'text/plain', '1 < 2 & 3'],
  ['codes in RSS', item('<title>Caf&amp;eacute;</title>'), 'text/html', 'Caf&eacute;'],
  ['escaped markup in RSS', item('<title>The &lt;i&gt;Marigold&lt;/i&gt;</title>'), 'text/html', 'The <i>Marigold</i>'],
  ['CDATA', item('<title><![CDATA[The <i>Marigold</i>]]></title>'), 'text/html', 'The <i>Marigold</i>'],
  ['naked markup', item('<title>The <i>Marigold</i> &amp; us</title>'), 'text/html', 'The <i>Marigold</i> &amp; us'],
  ['plain in Atom is plain', atom('<title>The &lt;i&gt; tag</title>'), 'text/plain', 'The <i> tag'],
  [
    'html in Atom',
    atom('<title type="html">The &lt;i&gt;Marigold&lt;/i&gt;</title>'),
    'text/html',
    'The <i>Marigold</i>',
  ],
  [
    'xhtml in Atom',
    atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a &lt; <b>b</b></div></title>'),
    'application/xhtml+xml',
    '<div>a &lt; <b>b</b></div>',
  ],
  [
    'xhtml with a prefix',
    atom('<title type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div><x:b>b</x:b></x:div></title>'),
    'application/xhtml+xml',
    '<div><b>b</b></div>',
  ],
  [
    'base64',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64" type="text/html">VGhlIDxpPk1hcmlnb2xkPC9pPg==</title></entry></feed>',
    'text/html',
    'The <i>Marigold</i>',
  ],
  [
    'no base64 after all',
    atom('<title type="application/octet-stream">The Marigold!</title>'),
    'application/octet-stream',
    'The Marigold!',
  ],
  ['encoded twice', item('<title>Itâ€™s aground</title>'), 'text/plain', 'It’s aground'],
  ['a control for an apostrophe', item('<title>It\u0092s aground</title>'), 'text/plain', 'It’s aground'],
  [
    'an entity of its own',
    `<!DOCTYPE rss [<!ENTITY ship "Marigold">]>${item('<title>The &ship;</title>')}`,
    'text/plain',
    'The Marigold',
  ],
];

describe('readFeed, texts', () => {
  test.each(TEXTS)('%s', async (_, text, type, value) => {
    expect((await readFirst(text)).title).toMatchObject({ type, value });
  });

  it('tells the summary from the text', async () => {
    const text = item(
      '<description>Short.</description><c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;Long.&lt;/p&gt;</c:encoded>',
    );
    const entry = await readFirst(text);
    expect(entry.summary?.value).toBe('Short.');
    expect(entry.content.map(({ value }) => value)).toEqual(['<p>Long.</p>']);
  });

  it("takes no image's or text field's title for the feed's", async () => {
    const feed = await read(
      '<rss version="2.0"><channel><image><title>Logo</title><link>https://x.example/</link></image><title>The Anvil</title></channel></rss>',
    );
    expect(feed.title?.value).toBe('The Anvil');
    expect(feed.links).toEqual([]);
  });

  it('inherits languages, and lets them be taken back', async () => {
    const feed = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en_GB"><entry xml:lang=""><title>a</title></entry><entry><title xml:lang="fr">b</title></entry></feed>',
    );
    expect(feed.language).toBe('en-GB');
    expect(feed.entries.map(({ title }) => title?.language)).toEqual([null, 'fr']);
  });
});

describe('readFeed, links', () => {
  const URL = 'https://anvil.example/feeds/news.xml';
  test.each([
    ['the address it came from', item('<link>/news/1</link>'), { url: URL }, 'https://anvil.example/news/1'],
    [
      "the feed's page",
      '<rss version="2.0"><channel><link>https://anvil.example/</link><item><link>/news/1</link></item></channel></rss>',
      {},
      'https://anvil.example/news/1',
    ],
    [
      'xml:base',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://anvil.example/a/"><entry xml:base="b/"><link href="1"/></entry></feed>',
      { url: URL },
      'https://anvil.example/a/b/1',
    ],
    [
      'a base that runs code',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:x"><entry><link href="/1"/></entry></feed>',
      { url: URL },
      'https://anvil.example/1',
    ],
    ['a permanent guid', item('<guid>https://anvil.example/1</guid>'), {}, 'https://anvil.example/1'],
    [
      'the alternate one',
      atom('<link rel="self" href="https://a.example/s"/><link rel="alternate" href="https://a.example/p"/>'),
      {},
      'https://a.example/p',
    ],
  ])('relative to %s', async (_, text, options, link) => {
    expect((await readFirst(text, options)).link).toBe(link);
  });

  it('follows none that runs code, nor a guid that is no link', async () => {
    expect((await readFirst(item('<link>java\nscript:alert(1)</link>'))).link).toBeNull();
    expect((await readFirst(item('<guid isPermaLink="false">https://anvil.example/1</guid>'))).link).toBeNull();
  });

  it('makes links in markup whole', async () => {
    const text = item(
      `<description>&lt;a title="a > b" href='/x?a=1&amp;amp;b=2'>x&lt;/a> &lt;img src=pic.jpg></description>`,
    );
    expect((await readFirst(text, { url: URL })).summary?.value).toBe(
      `<a title="a > b" href='https://anvil.example/x?a=1&amp;b=2'>x</a> <img src="https://anvil.example/feeds/pic.jpg">`,
    );
  });
});

describe('readFeed, persons', () => {
  test.each([
    ['editor@anvil.example (Jane Holt)', 'Jane Holt', 'editor@anvil.example'],
    ['Jane Holt (editor@anvil.example)', 'Jane Holt', 'editor@anvil.example'],
    ['Jane Holt &lt;editor@anvil.example&gt;', 'Jane Holt', 'editor@anvil.example'],
    ['editor@anvil.example', null, 'editor@anvil.example'],
    ['Jane Holt', 'Jane Holt', null],
  ])('%s', async (author, name, email) => {
    expect((await readFirst(item(`<author>${author}</author>`))).authors).toEqual([{ name, email, url: null }]);
  });
});

const LETTER = 'Été à Münster';
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0));
const wide = (text: string, isLittleEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap(char => {
      const code = char.charCodeAt(0);
      return isLittleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );
const wider = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap(char => [0, 0, char.charCodeAt(0) >> 8, char.charCodeAt(0) & 0xff]));

describe('readFeed, encodings', () => {
  const feed = (declaration = ''): string =>
    `${declaration}<rss version="2.0"><channel><title>${LETTER}</title></channel></rss>`;
  test.each([
    ['nothing stated', bytesOf(feed()), undefined, 'utf-8'],
    ['a byte order mark', bytesOf(`\ufeff${feed()}`), 'text/xml; charset=iso-8859-1', 'utf-8'],
    ['the declaration', latin1(feed('<?xml version="1.0" encoding="ISO-8859-1"?>')), 'application/xml', 'iso-8859-1'],
    [
      'the header',
      latin1(feed('<?xml version="1.0" encoding="utf-8"?>')),
      "application/xml; charset='windows-1252'",
      'windows-1252',
    ],
    ['a header that does not fit', bytesOf(feed()), 'text/xml; charset=us-ascii', 'utf-8'],
    ['a header that is no name', bytesOf(feed()), 'text/xml; charset=nonsense', 'utf-8'],
    ['UTF-8 declared as Latin-1', bytesOf(feed('<?xml version="1.0" encoding="ISO-8859-1"?>')), undefined, 'utf-8'],
    ['UTF-8 that the server calls Windows-1252', bytesOf(feed()), 'text/xml; charset=windows-1252', 'utf-8'],
    ['UTF-16 without a mark', wide(feed('<?xml version="1.0" encoding="utf-16"?>'), true), undefined, 'utf-16le'],
    ['UTF-16, the other way', wide(`\ufeff${feed()}`, false), undefined, 'utf-16be'],
    ['UTF-32', wider(feed('<?xml version="1.0"?>')), undefined, 'utf-32be'],
    [
      'a declaration of UTF-16 that is none',
      bytesOf(feed('<?xml version="1.0" encoding="utf-16"?>')),
      undefined,
      'utf-8',
    ],
  ])('%s', async (_, bytes, contentType, encoding) => {
    const found = await readFeed(bytes, contentType === undefined ? {} : { contentType });
    expect(found?.title?.value).toBe(LETTER);
    expect(found?.encoding).toBe(encoding);
  });

  it('takes UTF-8 with one slip for UTF-8', async () => {
    const bytes = bytesOf(`<rss><channel><title>${LETTER.repeat(10)}#</title></channel></rss>`);
    const found = await readFeed(bytes.map(byte => (byte === 0x23 ? 0xff : byte)));
    expect(found).toMatchObject({ encoding: 'utf-8', isGuess: true });
    expect(found?.title?.value).toBe(`${LETTER.repeat(10)}\ufffd`);
  });

  it('finds out an encoding that nothing states', async () => {
    // "Паром сел на мель у порта, пострадали четырнадцать человек" in KOI8-R
    const words =
      'f0c1d2cfcd20d3c5cc20cec120cdc5ccd820d520d0cfd2d4c12c20d0cfd3d4d2c1c4c1ccc920dec5d4d9d2cec1c4c3c1d4d820decfcccfd7c5cb';
    const title = Uint8Array.from({ length: words.length / 2 }, (_, i) =>
      Number.parseInt(words.slice(2 * i, 2 * i + 2), 16),
    );
    const found = await readFeed(
      Uint8Array.from([...bytesOf('<rss><channel><title>'), ...title, ...bytesOf('</title></channel></rss>')]),
    );
    expect(found).toMatchObject({ encoding: 'koi8-r', isGuess: true });
    expect(found?.title?.value).toMatch(/^Паром сел на мель/);
  });
});

/** Milliseconds that each of these may take on a busy machine; what grew with the square of its length would take minutes. */
const LONGEST = 10_000;

/** Feeds that are broken, and the titles of their entries all the same. */
const BROKEN: readonly (readonly [string, string, readonly (string | undefined)[], boolean])[] = [
  ['cut off in a text', '<rss><channel><item><title>One</title></item><item><title>Tw', ['One', 'Tw'], false],
  ['cut off in a tag', '<rss><channel><item><title>One</title></item><item><tit', ['One', undefined], false],
  ['cut off in CDATA', '<rss><channel><item><title><![CDATA[One', ['One'], false],
  ['cut off in a comment', '<rss><channel><item><title>One</title></item><!-- more', ['One'], false],
  [
    'an item not closed',
    '<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>',
    ['One', 'Two'],
    true,
  ],
  ['a tag closed wrongly', '<rss><channel><item><title>One</b></title></item></channel></rss>', ['One'], true],
  ['other letters at its end', '<rss><channel><item><Title>One</title></ITEM></channel></RSS>', ['One'], true],
  [
    'a break not closed',
    '<rss><channel><item><description>a<br>b</description><title>One</title></item></channel></rss>',
    ['One'],
    true,
  ],
  ['naked marks', '<rss><channel><item><title>One & 1 < 2</title></item></channel></rss>', ['One & 1 < 2'], true],
  ['a quote never closed', '<rss version="2.0><channel><item><title>One</title></item></channel></rss>', ['One'], true],
  ['prefixes not declared', '<rss><channel><item><dc:title>One</dc:title></item></channel></rss>', ['One'], true],
  [
    'words before it',
    'Warning: something\n<?xml version="1.0"?><rss version="2.0"><channel><item><title>One</title></item></channel></rss>',
    ['One'],
    true,
  ],
  ['no channel', '<rss><item><title>One</title></item></rss>', ['One'], true],
];

describe('readFeed, ill-formed', () => {
  test.each(BROKEN)('%s', async (_, text, titles, isWhole) => {
    const feed = await read(text);
    expect(feed.entries.map(({ title }) => title?.value)).toEqual(titles);
    expect(feed.isWhole).toBe(isWhole);
  });

  it('opens nothing outside and lets nothing grow', async () => {
    const outside = await readFirst(
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${item('<title>a&x;b</title>')}`,
    );
    expect(outside.title?.value).toBe('a&x;b');
    const levels = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]>${item(`<title>${'&l30;'.repeat(20)}</title>`)}`;
    expect((await readFirst(bomb)).title?.value.length).toBeLessThan(2000);
    const quadratic = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}">]>${item(`<title>${'&a;'.repeat(50_000)}</title>`)}`;
    expect((await readFirst(quadratic)).title?.value.length).toBeLessThan(400_000);
  });

  test.each([
    ['elements in elements', '<a>'.repeat(100_000)],
    ['open quotes', '<a b="'.repeat(100_000)],
    ['open comments', '<!--'.repeat(100_000)],
    ['open tags', '<a '.repeat(100_000)],
    ['closings', '</a'.repeat(100_000)],
    ['ampersands', '&'.repeat(300_000)],
    ['open CDATA', '<![CDATA['.repeat(50_000)],
    ['attributes', `<a ${'b=c '.repeat(100_000)}>`],
    ['entries', '<item>'.repeat(20_000)],
    ['markup in a text', `<item><description>${'&lt;a href="'.repeat(50_000)}</description></item>`],
    ['namespaces', '<a xmlns:b="c">'.repeat(20_000)],
    ['categories', '<item>'.concat('<itunes:category text="a">'.repeat(50_000))],
  ])(
    'is done with many %s in time',
    async (_, inside) => {
      const started = performance.now();
      await readFeed(bytesOf(`<rss version="2.0"><channel>${inside}</channel></rss>`), {
        url: 'https://anvil.example/',
      });
      expect(performance.now() - started).toBeLessThan(LONGEST);
    },
    20_000,
  );

  it('never throws on bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        await readFeed(bytes);
        await readFeed(Uint8Array.from([...bytesOf('<rss><channel><item><title>'), ...bytes]));
      }),
      { numRuns: 300 },
    );
  });
});
