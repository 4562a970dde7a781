import { describe, expect, it } from 'vitest';
import { layout } from '../languages/en/layout.ts';
import { readReports } from './read-now.ts';

const options = { sha256: () => '', layout, languages: ['en'] };
const TEXT =
  'Two boats collided off the port of Marlow on Tuesday, the harbour master said.\n\nNine people were hurt, she said.';
const MARKUP = TEXT.split('\n\n')
  .map(paragraph => `<p>${paragraph}</p>`)
  .join('');

function read(record: unknown) {
  const reading = readReports(new TextEncoder().encode(JSON.stringify(record)), 'a.json', options);
  const codes = [...reading.problems, ...reading.found.flatMap(({ problems }) => problems)].map(({ code }) => code);
  return { report: reading.found[0]?.report, codes };
}

describe('records of article readers', () => {
  const records: readonly (readonly [string, object, object])[] = [
    [
      'Readability',
      {
        title: 'Boats',
        byline: 'Ana Reyes',
        content: MARKUP,
        textContent: TEXT,
        siteName: 'The Gull',
        publishedTime: '2025-03-04T20:10:00+01:00',
        lang: 'en-GB',
      },
      {
        text: TEXT,
        outlet: 'The Gull',
        published: '2025-03-04T20:10:00',
        zone: '+01:00',
        byline: 'Ana Reyes',
        language: 'en',
      },
    ],
    ['Readability, glued', { content: MARKUP, textContent: TEXT.replace('\n\n', '') }, { text: TEXT }],
    [
      'newspaper4k',
      { title: 'Boats', authors: ['Ana Reyes'], publish_date: '2025-03-04 20:10:00', text: TEXT },
      { published: '2025-03-04T20:10:00', byline: 'Ana Reyes' },
    ],
    [
      'trafilatura',
      {
        sitename: 'The Gull',
        source: 'https://gull.example/1',
        hostname: 'gull.example',
        date: '2025-03-04',
        text: TEXT,
      },
      { outlet: 'The Gull', published: '2025-03-04' },
    ],
    ['an address alone', { source: 'https://gull.example/1', text: TEXT }, { outlet: 'https://gull.example/1' }],
    [
      'news-please',
      { maintext: TEXT, date_publish: '2025-03-04 20:10:00', source_domain: 'gull.example' },
      { text: TEXT, published: '2025-03-04T20:10:00', outlet: 'gull.example' },
    ],
    [
      'a news API',
      {
        articles: [
          {
            source: { id: null, name: 'The Gull' },
            author: 'Ana Reyes',
            publishedAt: '2025-03-04T19:10:00Z',
            content: TEXT,
          },
        ],
      },
      { outlet: 'The Gull', published: '2025-03-04T19:10:00', zone: '+00:00' },
    ],
    [
      'JSON Feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Gull',
        feed_url: 'https://gull.example/feed',
        items: [
          {
            id: '1',
            content_html: MARKUP,
            date_published: '2025-03-04T19:10:00Z',
            date_modified: '2025-03-05T08:00:00Z',
            authors: [{ name: 'Ana Reyes' }],
          },
        ],
      },
      {
        text: TEXT,
        outlet: 'The Gull',
        published: '2025-03-04T19:10:00',
        updated: '2025-03-05T08:00:00',
        byline: 'Ana Reyes',
      },
    ],
    [
      'a feed’s entry',
      {
        entries: [
          { title: 'Boats', content: MARKUP, published_at: '2025-03-04T19:10:00Z', feed: { title: 'The Gull' } },
        ],
      },
      { text: TEXT, outlet: 'The Gull' },
    ],
    [
      'WordPress',
      { title: { rendered: 'Boats &amp; piers' }, content: { rendered: MARKUP }, date: '2025-03-04T20:10:00' },
      { text: TEXT, headline: 'Boats & piers' },
    ],
    [
      'NewsArticle',
      {
        headline: 'Boats',
        articleBody: TEXT,
        datePublished: '2025-03-04',
        publisher: { name: 'The Gull' },
        author: { name: 'Ana Reyes' },
      },
      { text: TEXT, outlet: 'The Gull', byline: 'Ana Reyes' },
    ],
  ];
  it.each(records)('%s', (_, record, expected) => {
    expect(read(record).report).toMatchObject(expected);
  });

  it('says so where markup was read under a name that does not', () => {
    expect(read({ text: MARKUP }).codes).toContain('markup');
    expect(read({ content_html: MARKUP }).codes).not.toContain('markup');
    expect(read({ text: TEXT }).codes).not.toContain('markup');
    const coded = read({ text: '&quot;We are sad,&quot; he said after the collision of the boats off the port.' });
    expect(coded.report?.text.startsWith('"We are sad,"')).toBe(true);
    expect(coded.codes).toContain('markup');
  });

  it('names a day it does not know', () => {
    expect(read({ text: TEXT, dateOfIssue: '2025-03-04' }).codes).toContain('bad-field');
    for (const record of [{ crawl_date: '2025-03-04' }, { readingTime: 5 }, { date: '2025-03-04', dateline: 'Marlow' }])
      expect(read({ text: TEXT, ...record }).codes).not.toContain('bad-field');
  });

  it('finds no text in markup that shows none', () => {
    expect(read({ content: '<p><img src="a"></p>' }).codes).toEqual(['no-text']);
  });
});
