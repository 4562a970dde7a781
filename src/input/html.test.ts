import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_OPTIONS } from '../../eval/gold-runs.ts';
import { readInput } from './read.ts';
import type { ReadOptions } from './reports.ts';

const LEAD =
  'The ferry Alder ran aground off Marlow on Tuesday evening with 42 people on board, the coastguard said on Wednesday.';
const SECOND =
  'Nobody was hurt. “We were lucky with the tide,” captain Jon Ferris told reporters on the quay, where families had waited all night.';
const THIRD =
  'The harbour office will open an inquiry next week, it said in a statement, and asked passengers to send in what they filmed.';
const BODY = [LEAD, SECOND, THIRD].map(text => `<p>${text}</p>`).join('\n');
const NAV =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>';
const RELATED =
  '<aside class="related"><h3>More from Marlow</h3><ul><li><a href="/a">Harbour gets new lights after years of complaints</a></li><li><a href="/b">School bus route changes in May</a></li></ul></aside>';
const FOOTER = '<footer><p>© The Anvil. All rights reserved.</p></footer>';

interface PageParts {
  readonly head?: string;
  readonly body?: string;
  readonly before?: string;
  readonly after?: string;
}

function pageOf({ head = '', body = BODY, before = '', after = '' }: PageParts): string {
  return `<!doctype html><html><head><title>Ferry runs aground off Marlow | The Anvil</title>${head}</head><body>${NAV}<main><article><h1>Ferry runs aground off Marlow</h1>${before}${body}${after}</article>${RELATED}</main>${FOOTER}</body></html>`;
}

async function read(html: string | Uint8Array, more: Partial<ReadOptions> = {}) {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const { found, problems } = await readInput(bytes, 'ferry.html', { ...READ_OPTIONS, ...more });
  return { report: found[0]?.report, told: [...problems, ...(found[0]?.problems ?? [])] };
}

describe('readHtml, what is read', () => {
  it('the article’s paragraphs, and none of what stands around them', async () => {
    const { report, told } = await read(pageOf({}));
    expect(report?.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
    expect(report?.headline).toBe('Ferry runs aground off Marlow');
    expect(told).toEqual([]);
  });

  it('paragraphs by line breaks', async () => {
    const { report } = await read(pageOf({ body: `<div>${LEAD}<br><br>${SECOND}<br/>\n<br/>${THIRD}</div>` }));
    expect(report?.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  it('a table of figures row by row, whole, with its title', async () => {
    const rows = [
      ['Route', 'Now', 'From April'],
      ['Marlow to Orlin', '48', '56'],
      ['Monthly pass', '810', '940'],
    ];
    const cells = rows.map(
      (row, i) => `<tr>${row.map(cell => (i === 0 ? `<th>${cell}` : `<td>${cell}`)).join('')}</tr>`,
    );
    const table = `<table><caption>New fares in crowns</caption>${cells.join('')}</table>`;
    const { report, told } = await read(pageOf({ body: `<p>${LEAD}</p><p>${SECOND}</p>${table}<p>${THIRD}</p>` }));
    const lines = ['New fares in crowns', ...rows.map(row => row.join(' | '))];
    expect(report?.text.split('\n\n')).toEqual([LEAD, SECOND, ...lines, THIRD]);
    expect(told).toEqual([]);
  });

  it('an article laid out in a table, a paragraph a cell’s paragraph', async () => {
    const { report } = await read(pageOf({ body: `<table><tr><td>${BODY}</td><td>Weather: rain</td></tr></table>` }));
    expect(report?.text.startsWith([LEAD, SECOND, THIRD].join('\n\n'))).toBe(true);
  });

  it('a card of links beside a name is no part of the sentence', async () => {
    const links = ['Ferris', 'Ferry captain praised', 'Tide tables cut', 'More'].map(
      words => `<a href="/f">${words}</a>`,
    );
    const card = `<span class="person"><a href="/f">Jon Ferris</a><span class="card"><span><img src="f.jpg">${links.join('')}</span></span></span>`;
    const linked = BODY.replace('Jon Ferris', card);
    expect((await read(pageOf({ body: linked }))).report?.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  it('links side by side in a sentence are words of it', async () => {
    const names = 'The ferries Alder, Birch and Cedar were held in port on Thursday, the coastguard said.';
    const linked = names.replace('Alder, Birch and Cedar', '<span><a>Alder</a>, <a>Birch</a> and <a>Cedar</a></span>');
    expect((await read(pageOf({ body: `${BODY}<p>${linked}</p>` }))).report?.text).toContain(names);
  });

  it('captions, as blocks of their own', async () => {
    const caption = 'The Alder on the sandbank off Marlow early on Wednesday morning.';
    const { report } = await read(
      pageOf({
        body: `<p>${LEAD}</p><figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure><p>${SECOND}</p><p>${THIRD}</p>`,
      }),
    );
    expect(
      report?.blocks.filter(({ kind }) => kind === 'caption').map(({ start, end }) => report.text.slice(start, end)),
    ).toEqual([caption]);
  });

  it.each([
    [
      'by its name',
      '<p class="standfirst">Coastguard and harbour office were out all night; an inquiry is to begin</p>',
      '',
    ],
    [
      'by what the page states',
      '<h2>Coastguard and harbour office were out all night; an inquiry is to begin</h2><p>By Ines Holt</p>',
      '<meta name="description" content="Coastguard and harbour office were out all night; an inquiry is to begin">',
    ],
  ])('a standfirst, %s', async (_, before, head) => {
    const { report } = await read(pageOf({ before, head }));
    expect(
      report?.blocks.filter(({ kind }) => kind === 'standfirst').map(({ start, end }) => report.text.slice(start, end)),
    ).toEqual(['Coastguard and harbour office were out all night; an inquiry is to begin']);
  });

  it('a note of correction behind the text', async () => {
    const note = 'Correction: An earlier version of this article gave the number of passengers as 24.';
    const { report } = await read(pageOf({ after: `<hr><div class="note"><p>${note}</p></div>` }));
    expect(
      report?.blocks.filter(({ kind }) => kind === 'correction').map(({ start, end }) => report.text.slice(start, end)),
    ).toEqual([note]);
  });

  it('entries of a live blog', async () => {
    const entries = [LEAD, SECOND, THIRD].map(text => `<section class="live-blog-entry"><p>${text}</p></section>`);
    const { report } = await read(pageOf({ body: entries.join('') }));
    expect(report?.blocks.map(({ kind }) => kind)).toEqual(['entry', 'entry', 'entry']);
  });

  it('what its data say that it rests on', async () => {
    const record = { '@type': 'NewsArticle', isBasedOn: { '@type': 'NewsArticle', name: 'Ostrel Press Agency' } };
    const { told } = await read(
      pageOf({ head: `<script type="application/ld+json">${JSON.stringify(record)}</script>` }),
    );
    expect(told.map(({ detail }) => detail)).toEqual(['Its data say that it is based on Ostrel Press Agency.']);
  });

  it('how to report an error, in a page’s foot, is no correction', async () => {
    const page = pageOf({}).replace(
      '<footer>',
      '<footer><p>Corrections: to report an error write to desk@anvil.example.</p>',
    );
    expect((await read(page)).report?.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  it('a page without its outermost element, from standard input', async () => {
    const page = pageOf({}).replace(/^.*?<head>/, '<head>');
    const { found } = await readInput(new TextEncoder().encode(page), '-', READ_OPTIONS);
    expect(found[0]?.report.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  it('headings between paragraphs', async () => {
    const { report } = await read(
      pageOf({ body: `<p>${LEAD}</p><p>${SECOND}</p><h2>What happens next</h2><p>${THIRD}</p>` }),
    );
    expect(report?.blocks.map(({ kind }) => kind)).toContain('heading');
  });
});

describe('readHtml, what a page states', () => {
  const ld = (record: object): string => `<script type="application/ld+json">${JSON.stringify(record)}</script>`;
  const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;

  it.each<[string, PageParts, string | null, string | null]>([
    [
      'linked data',
      { head: ld({ '@type': 'NewsArticle', datePublished: '2026-03-04T08:15:00+01:00' }) },
      '2026-03-04T08:15:00',
      '+01:00',
    ],
    [
      'linked data in a graph',
      { head: ld({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article'], datePublished: '2026-03-04' }] }) },
      '2026-03-04',
      null,
    ],
    [
      'a script with a line break in a string',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","description":"two\nlines","datePublished":"2026-03-04"}</script>',
      },
      '2026-03-04',
      null,
    ],
    ['a meta element', { head: meta('article:published_time', '2026-03-04T08:15Z') }, '2026-03-04T08:15', '+00:00'],
    ['microdata', { before: '<span itemprop="datePublished" content="2026-03-04">4 March</span>' }, '2026-03-04', null],
    [
      'a time element',
      { before: '<time datetime="2026-03-04T08:15:00+01:00">today</time>' },
      '2026-03-04T08:15:00',
      '+01:00',
    ],
    ['a printed day', { before: '<p class="stamp">Published: 4 March 2026, 08:15</p>' }, '2026-03-04T08:15', null],
    ['a printed day of numbers, one reading', { before: '<span>25/03/2026</span>' }, '2026-03-25', null],
    // nothing there
    ['none', {}, null, null],
    ['numbers with two readings', { before: '<span>04/03/2026</span>' }, null, null],
    [
      'no year that programs print for none',
      { head: meta('article:published_time', '0001-01-01T00:00:00Z') },
      null,
      null,
    ],
    [
      'the time of another article',
      { after: '<aside class="related-stories"><time datetime="2019-01-01">2019</time></aside>' },
      null,
      null,
    ],
    ['a day in a sentence of the article', { before: '' }, null, null],
  ])('the day of publication: %s', async (_, parts, published, zone) => {
    const { report } = await read(pageOf(parts));
    expect([report?.published, report?.zone]).toEqual([published, zone]);
  });

  it.each([
    ['a later clock of another zone', '2026-03-04T20:00:00Z', '2026-03-04T18:30:00-05:00', true],
    ['the same moment in another zone', '2026-03-04T20:00:00Z', '2026-03-04T21:00:00+01:00', false],
    ['seconds since 1970', '1772654400', '1772658000', true],
  ])('an update: %s', async (_, published, modified, isOne) => {
    const head = meta('article:published_time', published) + meta('article:modified_time', modified);
    const { report } = await read(pageOf({ head }));
    expect(report?.published?.slice(0, 10)).toBe('2026-03-04');
    expect(report?.updated !== null).toBe(isOne);
  });

  it('an address that is none of the web is none of the page', async () => {
    const head = ld({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': '#article' } }) + meta('og:url', '/ferry');
    expect((await read(pageOf({ head }))).report?.url).toBeNull();
  });

  it('a day in the address', async () => {
    const { report } = await read(pageOf({}), { url: 'https://anvil.example/2026/03/04/ferry' });
    expect([report?.published, report?.url]).toEqual(['2026-03-04', 'https://anvil.example/2026/03/04/ferry']);
  });

  it.each([
    ['the site’s name', meta('og:site_name', 'The Anvil'), 'The Anvil'],
    [
      'the publisher',
      ld({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'The Anvil' } }),
      'The Anvil',
    ],
    ['nothing', '', null],
  ])('the outlet: %s', async (_, head, outlet) => {
    expect((await read(pageOf({ head }))).report?.outlet).toBe(outlet);
  });

  it.each([
    [
      'linked data',
      ld({ '@type': 'NewsArticle', author: [{ name: 'Ines Holt' }, { name: 'Jo Brand' }] }),
      'Ines Holt, Jo Brand',
    ],
    ['a meta element', '<meta name="author" content="Ines Holt">', 'Ines Holt'],
    ['an address is no name', '<meta name="author" content="https://anvil.example/ines">', null],
  ])('the byline: %s', async (_, head, byline) => {
    expect((await read(pageOf({ head }))).report?.byline).toBe(byline);
  });

  it.each([
    [
      'printed and stated alike',
      '<title>x</title><meta property="og:title" content="Ferry runs aground off Marlow, 42 on board">',
      'Ferry runs aground off Marlow',
    ],
    ['only stated, with the outlet behind it', '', 'Ferry runs aground off Marlow'],
  ])('the headline: %s', async (what, head, headline) => {
    const page = pageOf({ head });
    const { report } = await read(what.startsWith('only') ? page.replace(/<h1>.*?<\/h1>/, '') : page);
    expect(report?.headline).toBe(headline);
  });
});

describe('readHtml, what is of another story', () => {
  const ld = (record: unknown): string => `<script type="application/ld+json">${JSON.stringify(record)}</script>`;
  const OTHER = Array.from(
    { length: 20 },
    (_, i) => `The council voted on item ${i} of the tax plan after a long debate.`,
  ).join(' ');
  const other = {
    '@type': 'NewsArticle',
    headline: 'Council tax to rise',
    datePublished: '2023-01-05',
    author: 'Bo Lind',
  };

  it.each<[string, PageParts, string | null]>([
    [
      'its record before the page’s own',
      {
        head: ld([
          other,
          { '@type': 'NewsArticle', headline: 'Ferry runs aground off Marlow', datePublished: '2026-03-04' },
        ]),
      },
      '2026-03-04',
    ],
    ['its record in a list', { head: ld({ '@type': 'ItemList', itemListElement: [other] }) }, null],
    ['its record alone', { head: ld({ ...other, articleBody: OTHER }) }, null],
    ['a day that the article tells of', { after: '<p>The Alder was launched on 4 May 1998.</p>' }, null],
    [
      'a time in a paragraph',
      {
        after: `<p>It was built after <time datetime="1998-05-04">4 May 1998</time> and has sailed between the islands ever since, in all weathers and with two crews, one of which lives on Marlow.</p>`,
      },
      null,
    ],
    ['a clock above the headline', { before: '<p class="date">4 March 2026</p>' }, '2026-03-04'],
  ])('no day of %s', async (what, parts, published) => {
    const page = pageOf(parts);
    const { report } = await read(
      what.startsWith('a clock')
        ? page.replace('<main>', '<div><time datetime="2030-01-01">today</time></div><main>')
        : page,
    );
    expect([report?.published, report?.byline]).toEqual([published, null]);
    expect(report?.text).toContain(LEAD);
    expect(report?.text).not.toContain('tax plan');
  });

  it('the next article on the page is another', async () => {
    const next = `<article><h1>Council tax to rise next year in the whole county</h1><p>${OTHER.slice(0, 200)}.</p></article>`;
    const { report } = await read(pageOf({}).replace('</article>', `</article>${next}`));
    expect(report?.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  it.each([
    ['a name beside comments', '<div class="comments"><span class="comment-author">Troll42</span></div>', null],
    ['parts of a byline', '<div class="byline"><span>By Ines Holt</span><span>4 March 2026</span></div>', 'Ines Holt'],
  ])('the byline: %s', async (_, before, byline) => {
    expect((await read(pageOf({ before }))).report?.byline).toBe(byline);
  });
});

describe('readHtml, shapes of pages', () => {
  const whole = [LEAD, SECOND, THIRD].join('\n\n');
  const made = [LEAD, SECOND, THIRD].map(text => `<x-p>${text}</x-p>`).join('');

  it.each([
    ['set as it was written', pageOf({ body: `<pre>${[LEAD, SECOND, THIRD].join('\n\n')}</pre>` })],
    ['elements of its own making', pageOf({ body: made })],
    ['all of it called an intro', pageOf({ body: `<div class="intro-text">${BODY}</div>` })],
    ['a body shown by a program', pageOf({}).replace('<body>', '<body style="display:none">')],
    ['words of a server before it', `<br /><b>Warning</b>: include()\n${pageOf({})}`],
    ['a map of many lines', pageOf({ before: `<svg>${'<path d="M0"/>'.repeat(3200)}</svg>` })],
    ['a program with many marks', pageOf({ before: `<script>${'for(i=0;i<n;i++)a<b;'.repeat(1600)}</script>` })],
  ])('%s', async (_, html) => {
    const { report, told } = await read(html);
    expect([report?.text, told]).toEqual([whole, []]);
  });

  it('paragraphs that are there and not shown are told', async () => {
    const { report, told } = await read(
      pageOf({ body: `<p>${LEAD}</p><p>${SECOND}</p><div hidden><p>${THIRD}</p></div>` }),
    );
    expect(report?.text).toBe([LEAD, SECOND].join('\n\n'));
    expect(told.map(({ code }) => code)).toEqual(['left-out']);
  });
});

describe('readHtml, encodings', () => {
  const name = 'Zoë Køhler';
  const page = pageOf({
    body: `<p>${name} said the ferry Alder ran aground off Marlow on Tuesday evening with 42 people on board.</p><p>${SECOND}</p>`,
  });
  const latin = (text: string): Uint8Array =>
    Uint8Array.from(text, char => (char.charCodeAt(0) < 256 ? char.charCodeAt(0) : 63));

  it.each<[string, Uint8Array, Partial<ReadOptions>]>([
    ['UTF-8', new TextEncoder().encode(page), {}],
    ['as the server says', latin(page), { contentType: 'text/html; charset=iso-8859-1' }],
    ['as the page says', latin(page.replace('<head>', '<head><meta charset="windows-1252">')), {}],
    [
      'UTF-8 that the server calls something else',
      new TextEncoder().encode(page),
      { contentType: 'text/html; charset=iso-8859-1' },
    ],
    [
      'UTF-16 with its mark',
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from(page).flatMap(char => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
      ]),
      {},
    ],
  ])('%s', async (_, bytes, more) => {
    expect((await read(bytes, more)).report?.text).toContain(name);
  });
});

describe('readHtml, what stands in for an article', () => {
  const only = (body: string, head = ''): string =>
    `<!doctype html><html><head><title>The Anvil</title>${head}</head><body>${body}</body></html>`;

  it.each([
    [
      'paywall',
      only(
        `<article><h1>Ferry runs aground</h1><p>${LEAD}</p><div class="wall"><p>Subscribe to continue reading. Already a subscriber? Sign in.</p></div></article>`,
      ),
    ],
    [
      'paywall',
      pageOf({
        head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
      }),
    ],
    [
      'consent-wall',
      only(
        '<h1>Before you continue</h1><p>We value your privacy. We and our partners use cookies to store data on your device and to show you personalised ads.</p><button>Accept all</button><p>Reject all</p>',
      ),
    ],
    ['needs-script', only('<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>')],
    [
      'no-page',
      only(
        '<h1>Page not found</h1><p>The page you are looking for is no longer available. Try the search, or go back to the front page.</p>',
      ),
    ],
    [
      'no-page',
      only(
        '<h1>Access Denied</h1><p>Please verify you are human by completing the challenge below before you go on to the site.</p>',
      ),
    ],
    ['no-text', only('')],
  ])('%s', async (code, html) => {
    const { report, told } = await read(html);
    expect(report).toBeUndefined();
    expect(told.map(problem => problem.code)).toEqual([code]);
  });

  it.each([
    [
      'a prompt under a whole article',
      pageOf({
        body: BODY.repeat(1) + Array.from({ length: 4 }, (_, i) => `<p>Report ${i}: ${THIRD} ${SECOND}</p>`).join(''),
        after: '<p>Subscribe to continue reading our stories.</p>',
      }),
    ],
    [
      'a banner for cookies',
      pageOf({ after: '<div class="banner"><p>We use cookies. Accept all. Manage privacy settings.</p></div>' }),
    ],
    [
      'a note for browsers without programs',
      pageOf({ after: '<noscript>Please enable JavaScript to see comments.</noscript>' }),
    ],
  ])('nothing: %s', async (_, html) => {
    const { report, told } = await read(html);
    expect(report?.text).toContain(LEAD);
    expect(told.filter(({ code }) => code !== 'left-out')).toEqual([]);
  });
});

describe('readHtml, nothing is lost in silence', () => {
  it('a paragraph that only the page’s data have is told', async () => {
    const hidden =
      'Two crew members were taken to the hospital in Marlow with light injuries, the ferry company said later.';
    const body = [LEAD, SECOND, THIRD, hidden].join('\n');
    const { told } = await read(
      pageOf({
        head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`,
      }),
    );
    expect(told.map(({ code }) => code)).toEqual(['left-out']);
    expect(told[0]?.detail).toContain('Two crew members were taken to');
  });

  it('short sentences of a list behind the article are taken or told', async () => {
    const items = ['The Alder will be towed on Friday.', 'The Orrery takes its place until May.'];
    const list = `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`;
    const { report, told } = await read(pageOf({ body: BODY + list }));
    const all = `${report?.text} ${told.map(({ detail }) => detail).join(' ')}`;
    expect(items.every(item => report?.text.includes(item)) || all.includes('The Alder will be towed')).toBe(true);
  });

  it('an article that the page’s data have whole is taken from there, and that is told', async () => {
    const whole = Array.from(
      { length: 12 },
      (_, i) =>
        `Passenger ${i} said the night on the sandbank had been cold, long and very quiet after the engines stopped.`,
    );
    const { report, told } = await read(
      pageOf({
        body: `<p>${LEAD}</p>`,
        head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: [LEAD, ...whole].join('\n\n') })}</script>`,
      }),
    );
    expect(report?.text).toBe([LEAD, ...whole].join('\n\n'));
    expect(told.map(({ code }) => code)).toEqual(['from-data']);
  });
});

describe('readHtml, hostile pages', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(100_000) + LEAD],
    ['open spans', '<span>'.repeat(50_000) + LEAD],
    ['many links', '<a href=x>a</a>'.repeat(40_000)],
    ['marks that open nothing', '<'.repeat(200_000)],
    ['a long class', `<p class="${'a-'.repeat(200_000)}">${LEAD}</p>`],
    ['a long title', `<title>${' | '.repeat(100_000)}</title><p>${LEAD}</p>`],
    ['nested data', `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>${LEAD}</p>`],
    ['open comments', '<!--'.repeat(50_000)],
    ['nested tables', '<table><tr><td>'.repeat(2_000) + LEAD],
  ])('%s take little time', async (_, html) => {
    const start = performance.now();
    await read(`<html><body>${html}`);
    // ten times what it takes alone on this kind of machine
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('programs in a page are not run, nor their text read', async () => {
    const { report } = await read(
      pageOf({
        body: `${BODY}<script>document.body.innerHTML = 'gone'; throw new Error('run')</script><style>p { color: red }</style>`,
      }),
    );
    expect(report?.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  it('no page makes it throw, and every block lies in the text', async () => {
    const pieces = [
      '<p>',
      '</p>',
      '<div class="',
      '">',
      '<article>',
      '</article>',
      '<h1>',
      '<br>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<![CDATA[',
      '&#x110000;',
      '&nbsp;',
      LEAD,
      SECOND,
      '\u0000',
      '<li>',
      '<time datetime="',
      '<meta property="og:title" content="',
      "'",
      '<table>',
      '\ud800',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }), async parts => {
        const { report } = await read(`<html>${parts.join('')}`);
        for (const { start, end } of report?.blocks ?? [])
          expect(start >= 0 && start < end && end <= (report?.text.length ?? 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('no bytes make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        await read(Uint8Array.from([...new TextEncoder().encode('<!doctype html><p>'), ...bytes]));
      }),
      { numRuns: 100 },
    );
  });

  const CORPUS = join(
    process.env['SYNOPTIC_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'),
    'corpora/html',
  );

  it.skipIf(!existsSync(CORPUS))('real pages, whole and broken, give blocks that lie in the text', async () => {
    const pages = readdirSync(CORPUS)
      .filter(name => name.endsWith('.gz'))
      .filter((_, i) => i % 30 === 0)
      .map(name => gunzipSync(readFileSync(join(CORPUS, name))));
    expect(pages.length).toBeGreaterThan(3);
    const mutation = fc.record({
      page: fc.nat(),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      changes: fc.array(
        fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }),
        {
          maxLength: 30,
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ page, cut, changes }) => {
        const whole = pages[page % pages.length] ?? new Uint8Array();
        const bytes = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * cut)));
        for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
        const { report } = await read(bytes);
        let end = 0;
        for (const block of report?.blocks ?? []) {
          expect(block.start >= end && block.start < block.end && block.end <= (report?.text.length ?? 0)).toBe(true);
          end = block.end;
        }
      }),
      { numRuns: 40 },
    );
  });
});
