import { describe, expect, it, test } from 'vitest';
import { layout } from '../../languages/en/layout.ts';
import { readInput } from '../read.ts';
import { readOpml } from './opml.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIST = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds of mine</title></head><body>
<outline text="News"><outline type="rss" text="The Anvil" title="Anvil" xmlUrl=" https://anvil.example/feed?a=1&amp;b=2 " htmlUrl="https://anvil.example/"/>
<outline text="Local"><outline text="The Beacon" xmlurl="https://beacon.example/atom.xml"/></outline></outline>
<outline text="A note"/></body></opml>`;

describe('readOpml', () => {
  it('lists feeds with their folders', async () => {
    expect(await readOpml(bytesOf(LIST))).toEqual({
      title: 'Feeds of mine',
      feeds: [
        {
          title: 'Anvil',
          url: 'https://anvil.example/feed?a=1&b=2',
          page: 'https://anvil.example/',
          folders: ['News'],
        },
        { title: 'The Beacon', url: 'https://beacon.example/atom.xml', page: null, folders: ['News', 'Local'] },
      ],
    });
  });

  test.each([
    '<opml/>',
    '<opml><body><outline text="a"/></body></opml>',
    '<opml><body><outline xmlUrl="javascript:x"/></body></opml>',
  ])('%s has none', async text => {
    expect((await readOpml(bytesOf(text)))?.feeds).toEqual([]);
  });

  test.each(['', '<rss/>', 'opml'])('"%s" is no list', async text => {
    expect(await readOpml(bytesOf(text))).toBeNull();
  });

  it.each([
    ['https://anvil.example/feed?a=$(id);b', "'https://anvil.example/feed?a=$(id);b'"],
    ["https://anvil.example/feed?it's", "'https://anvil.example/feed?it'\\''s'"],
  ])('an address is one word of the command: %s', async (url, word) => {
    const list = `<opml><body><outline xmlUrl="${url}"/></body></opml>`;
    const { problems } = await readInput(bytesOf(list), 'a.opml', { sha256: () => '', layout, languages: ['en'] });
    expect(problems[0]?.detail.endsWith(`synoptic compare ${word}`)).toBe(true);
  });

  it('is no report, and says how its feeds are read', async () => {
    const options = { sha256: () => '', layout, languages: ['en'] };
    expect(await readInput(bytesOf(LIST), 'mine.opml', options)).toEqual({
      found: [],
      problems: [
        {
          code: 'feed-list',
          detail:
            "A list of 2 feeds, no report; read the feeds it names: synoptic compare 'https://anvil.example/feed?a=1&b=2' 'https://beacon.example/atom.xml'",
          report: 'mine.opml',
        },
      ],
    });
  });
});
