import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../languages/en/layout.ts';
import { readReports } from './read-now.ts';
import type { ReadOptions } from './reports.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const ONE =
  'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.\n\nNobody was hurt.';
const TWO = 'A ferry ran into another near Marlow on Tuesday.\n\nThe harbour master said that nobody was hurt.';

const read = (text: string, input = 'a.txt') => readReports(new TextEncoder().encode(text), input, options);

describe('a paste of several reports', () => {
  const anvil = { outlet: 'The Anvil', published: '2024-03-13', url: 'https://anvil.example/1' };
  const beacon = { outlet: 'Beacon Four', published: '2024-03-14', url: 'https://beacon.example/2' };
  it.each([
    [
      'headings of outlet, date, address',
      `# The Anvil, 13 March 2024, https://anvil.example/1\n\n${ONE}\n\n# Beacon Four, 2024-03-14, https://beacon.example/2\n\n${TWO}\n`,
    ],
    [
      'in another order, with commas in dates',
      `# https://anvil.example/1 - The Anvil - March 13, 2024\n${ONE}\n# https://beacon.example/2 | Beacon Four | Thursday, March 14, 2024\n${TWO}`,
    ],
    [
      'lower headings with addresses',
      `## [The Anvil](https://anvil.example/1), 13 March 2024\n\n${ONE}\n\n## [Beacon Four](https://beacon.example/2), 14 March 2024\n\n${TWO}`,
    ],
    [
      'marks on both sides',
      `=== The Anvil, 13 March 2024, https://anvil.example/1 ===\n${ONE}\n\n=== Beacon Four, 14 March 2024, https://beacon.example/2 ===\n${TWO}`,
    ],
    [
      'dashes and lines of labels',
      `Source: The Anvil\nDate: 13 March 2024\nURL: https://anvil.example/1\n\n${ONE}\n\n-----\n\nSource: Beacon Four\nDate: 14 March 2024\nURL: https://beacon.example/2\n\n${TWO}`,
    ],
    [
      'front matter',
      `---\nsource: The Anvil\ndate: 2024-03-13\nurl: https://anvil.example/1\n---\n\n${ONE}\n\n---\nsource: Beacon Four\ndate: 2024-03-14\nurl: https://beacon.example/2\n---\n${TWO}`,
    ],
    [
      'dashes and a line of outlet, date, address',
      `The Anvil, 13 March 2024, https://anvil.example/1\r\n\r\n${ONE}\r\n\r\n**********\r\n\r\nBeacon Four, 14 March 2024, https://beacon.example/2\r\n\r\n${TWO}`,
    ],
  ])('%s', (_, text) => {
    const { found, problems } = read(text);
    expect(found.map(({ report }) => report)).toMatchObject([
      { ...anvil, text: ONE, id: 'a-1' },
      { ...beacon, text: TWO, id: 'a-2' },
    ]);
    expect(problems).toMatchObject([{ code: 'several-reports', report: 'a.txt' }]);
    expect(problems[0]?.detail).toContain('Read as 2 reports');
  });

  it('takes datelines for heads, and keeps them in the text', () => {
    const texts = [`MARLOW, March 13, 2024 (AP) — ${ONE}`, `MARLOW, March 14, 2024 (Reuters) — ${TWO}`];
    const { found } = read(texts.join('\n\n----------\n\n'));
    expect(found.map(({ report }) => report.text)).toEqual(texts);
    expect(found.map(({ report }) => report.published)).toEqual(['2024-03-13', '2024-03-14']);
  });

  it('takes a headline beside outlet and date', () => {
    const { found } = read(`# The Anvil: not a head\n\n# The Anvil, 13 March 2024\n\n${ONE}`);
    expect(found).toHaveLength(1);
    const titled = read(
      `# The Anvil | Two ferries collide off Marlow | 13 March 2024\n${ONE}\n# Beacon Four | Nobody hurt as ferries collide | 14 March 2024\n${TWO}`,
    );
    expect(titled.found.map(({ report }) => [report.outlet, report.headline])).toEqual([
      ['The Anvil', 'Two ferries collide off Marlow'],
      ['Beacon Four', 'Nobody hurt as ferries collide'],
    ]);
  });
});

describe('one report stays one, code unit for code unit', () => {
  it.each([
    ['a heading, who wrote it and when', `# Ferries Collide off Marlow\nBy Ada Quill\nMarch 13, 2024\n\n${ONE}`],
    ['a heading with a place and a day', `# Collision off Marlow, 13 March 2024\n\n${ONE}`],
    ['a heading in bold over an address', `**Ferries Collide off Marlow**\nhttps://anvil.example/a\n\n${ONE}`],
    ['section breaks', `${ONE}\n\n---\n\n${TWO}\n\n***\n\n${ONE} More.`],
    ['headings of days', `# A week in Marlow\n\n## 12 March 2024\n\n${ONE}\n\n## 13 March 2024\n\n${TWO}`],
    ['headings of days from the first line', `# 12 March 2024\n\n${ONE}\n\n# 13 March 2024\n\n${TWO}`],
    ['headings of weekdays', `# Tuesday, 12 March 2024\n\n${ONE}\n\n# Wednesday, 13 March 2024\n\n${TWO}`],
    ['a head on the first part only', `The Anvil, 13 March 2024\n\n${ONE}\n\n---\n\n${TWO}`],
    ['a dateline on the first part only', `MARLOW, March 13, 2024 (AP) — ${ONE}\n\n---\n\n${TWO}`],
    ['underlined headings', `Ferries collide\n===============\n\n${ONE}\n\nThe rescue\n----------\n\n${TWO}`],
    ['a signature', `${ONE}\n\n-----\nWith reporting by Ada Quill in Tolvik.`],
    ['labels of speakers', `Quill: Who was aboard?\n\n---\n\nOhm: Nobody that we know of, on 13 March 2024.`],
    ['links under a line', `${ONE}\n\n---\n\nhttps://anvil.example/1\nhttps://anvil.example/2`],
    ['nothing between lines', '---\n\n---\n\n***\n'],
  ])('%s', (_, text) => {
    for (const input of ['a.txt', 'a.md', '-']) {
      const { found, problems } = read(text, input);
      expect(found.map(({ report }) => report.text)).toEqual([text]);
      expect(problems).toEqual([]);
    }
  });
});

describe('titles between breaks are no outlets', () => {
  it.each([
    [
      'a letter',
      `The Morning Letter\n***\nFerries Collide\nBy Ada Quill\n\n${ONE}\n***\nMarkets Fall\nBy Tom Ohm\n\n${TWO}`,
    ],
    ['updates', `* * *\nUpdate, 14 March 2024\n\n${ONE}\n* * *\nUpdate, 15 March 2024\n\n${TWO}`],
  ])('%s', (_, text) => {
    const { found } = read(text);
    expect(found.map(({ report }) => report.outlet).filter(outlet => outlet !== null)).toEqual([]);
  });
});

describe('one report with lines that may part several', () => {
  it.each([
    ['places and days', `## Marlow, 12 March 2024\n\n${ONE}\n\n## Tolvik, 13 March 2024\n\n${TWO}`, '2 headings'],
    ['a table in dashes', `${ONE}\n\n-----\nDate: 13 March 2024\n-----\n\n${TWO}`, '2 lines of dashes'],
    ['dashes without heads', `${ONE}\n\n-----\n\n${TWO}\n\n-----\n\n${ONE} Three.`, '2 lines of dashes'],
    ['names without dates', `# The Anvil\n\n${ONE}\n\n# Beacon Four\n\n${TWO}`, '2 headings'],
  ])('stays one, and it is said how to part it: %s', (_, text, what) => {
    const { found, problems } = read(text);
    expect(found.map(({ report }) => report.text)).toEqual([text]);
    expect(problems).toMatchObject([{ code: 'not-parted', report: 'a.txt' }]);
    expect(problems[0]?.detail).toContain(`It has ${what}`);
    expect(problems[0]?.detail).toContain('“# Outlet, date, address”');
  });
});

describe('one report with a head', () => {
  const anvil = { id: 'a', outlet: 'The Anvil', published: '2024-03-13', url: 'https://anvil.example/1' };
  it.each([
    ['a heading', '# The Anvil, 13 March 2024, https://anvil.example/1'],
    ['labels', 'Source: The Anvil\nDate: 13 March 2024\nURL: https://anvil.example/1'],
    [
      'front matter of a clipped article',
      '---\ntitle: "Ferries: two collide"\nsource: "https://anvil.example/1"\nsite: The Anvil\nauthor:\n  - "[[Ada Quill]]"\n  - "[[people/Ohm|Tom Ohm]]"\npublished: 2024-03-13\ncreated: 2024-03-20\ntags:\n  - "clippings"\n---',
    ],
  ])('%s', (name, head) => {
    const text = `${ONE}\n\n---\n\n${TWO}`;
    const { found, problems } = read(`${head}\n\n${text}\n`);
    expect(found.map(({ report }) => report)).toMatchObject([{ ...anvil, text }]);
    expect([...problems, ...(found[0]?.problems ?? [])]).toEqual([]);
    if (name.startsWith('front'))
      expect(found[0]?.report).toMatchObject({ headline: 'Ferries: two collide', byline: 'Ada Quill, Tom Ohm' });
  });

  it('leaves a text that begins with dashes and is no front matter', () => {
    for (const text of [`---\n${ONE}\n---\n${TWO}`, `---\nQuill: Who was aboard?\nOhm: Nobody.\n---\n${TWO}`])
      expect(read(text).found.map(({ report }) => report.text)).toEqual([text]);
  });
});

const THREE = 'Police in Marlow said two ferries had collided.\n\nThe cause is not known, Inspector Hale said.';
const outlets = (text: string) => read(text).found.map(({ report }) => [report.outlet, report.published, report.text]);

describe('heads that tell less', () => {
  const [anvil, courier] = [
    ['The Anvil', '2024-03-13', ONE],
    ['The Courier', '2024-03-14', THREE],
  ];
  it.each([
    ['Beacon Four', null],
    ['Beacon Four, 11/3/2024', null],
    ['Beacon Four, Wed 13 March', null],
    ['2. Beacon Four (13 Mar 2024)', '2024-03-13'],
  ])('put no report into another: # %s', (head, published) => {
    const text = `# The Anvil, 13 March 2024\n${ONE}\n\n# ${head}\n${TWO}\n\n# The Courier, 14 March 2024\n${THREE}`;
    expect(outlets(text)).toEqual([anvil, ['Beacon Four', published, TWO], courier]);
    const dashed = text.replaceAll('\n\n# ', '\n\n-----\n').replace('# ', '');
    expect(outlets(dashed)).toEqual([anvil, ['Beacon Four', published, TWO], courier]);
  });

  it('says which day could not be told', () => {
    const { found } = read(`# The Anvil, 11/3/2024\n${ONE}\n# Beacon Four, 12/3/2024\n${TWO}`);
    expect(found.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['bad-field'], ['bad-field']]);
    expect(found[0]?.problems[0]?.detail).toContain('11/3/2024, can be read as two days');
  });

  it('tell the order of day and month together', () => {
    expect(outlets(`# The Anvil, 3/13/2024\n${ONE}\n# Beacon Four, 3/4/2024, https://beacon.example\n${TWO}`)).toEqual([
      ['The Anvil', '2024-03-13', ONE],
      ['Beacon Four', '2024-03-04', TWO],
    ]);
  });

  it('keep the sections of an article in it', () => {
    const own = `${ONE}\n\n# What we know\n\nNot a lot.\n\n# Background\n\nIt is a port.`;
    expect(outlets(`# The Anvil, 13 March 2024\n${own}\n\n# The Courier, 14 March 2024\n${THREE}`)).toEqual([
      ['The Anvil', '2024-03-13', own],
      courier,
    ]);
  });

  it('a number before a name is none of it', () => {
    const text = `REPORT 1: The Anvil, 13 March 2024\n\n${ONE}\n\n-----\n\nREPORT 2: The Courier, 14 March 2024\n\n${THREE}`;
    expect(outlets(text)).toEqual([anvil, courier]);
  });
});

describe('a paste with a flaw', () => {
  const heads = ['# The Anvil, 13 March 2024', '# Beacon Four, 14 March 2024', '# The Courier, 15 March 2024'];
  it('a head without a text is named and left out', () => {
    const { found, problems } = read(`${heads[0]}\n\n${ONE}\n\n${heads[1]}\n\n${heads[2]}\n\n${THREE}`);
    expect(found.map(({ report }) => report.outlet)).toEqual(['The Anvil', 'The Courier']);
    expect(problems.map(({ code }) => code)).toEqual(['several-reports', 'no-text']);
    expect(problems[1]?.detail).toContain('Beacon Four, 14 March 2024” has no text');
  });

  it('a note above the first head is left out, and that is said', () => {
    const { found, problems } = read(`Hi, here are the two\n\n${heads[0]}\n${ONE}\n${heads[1]}\n${TWO}`);
    expect(found.map(({ report }) => report.text)).toEqual([ONE, TWO]);
    expect(problems[0]?.detail).toContain('“Hi, here are the two” stands above the first head');
  });

  it('a long text without a head is a report without an outlet', () => {
    const long = `${ONE} ${TWO} ${THREE}`;
    expect(outlets(`${long}\n\n${heads[0]}\n${ONE}\n${heads[1]}\n${TWO}`)).toEqual([
      [null, null, long],
      ['The Anvil', '2024-03-13', ONE],
      ['Beacon Four', '2024-03-14', TWO],
    ]);
  });

  it('stars within an article part nothing where dashes part reports', () => {
    const own = `${ONE}\n\n***\n\n${THREE} ${THREE} ${THREE}`;
    expect(outlets(`The Anvil, 13 March 2024\n\n${own}\n\n-----\n\nBeacon Four, 14 March 2024\n\n${TWO}`)).toEqual([
      ['The Anvil', '2024-03-13', own],
      ['Beacon Four', '2024-03-14', TWO],
    ]);
  });

  it.each(['* * *', '- - -', '--', '~~~~', '────', '— — —', '++++', '_____'])('%s parts reports', line => {
    expect(outlets(`The Anvil, 13 March 2024\n\n${ONE}\n\n${line}\n\nBeacon Four, 14 March 2024\n\n${TWO}`)).toEqual([
      ['The Anvil', '2024-03-13', ONE],
      ['Beacon Four', '2024-03-14', TWO],
    ]);
  });
});

describe('short lines before a report', () => {
  const day = 'Thursday 18 September 2025';
  const parted = (...openings: readonly string[]) => {
    const texts = [ONE, TWO, THREE];
    const { found } = read(openings.map((opening, i) => `${opening}\n\n${texts[i]}`).join('\n\n---\n\n'));
    return found.map(({ report }, i) => [
      report.outlet,
      report.published,
      report.headline,
      report.byline,
      report.text === texts[i],
    ]);
  };
  it.each([
    [
      'headline, outlet, date, byline',
      [
        `Ferries collide off Marlow\nThe Evening Harrier\n${day}\nBy Ada Quill`,
        'Two Ferries Collide In Fog\nBeacon Four\n19/09/2025\nBy Tom Ohm and Una Hale',
      ],
      [
        ['The Evening Harrier', '2025-09-18', 'Ferries collide off Marlow', 'Ada Quill', true],
        ['Beacon Four', '2025-09-19', 'Two Ferries Collide In Fog', 'Tom Ohm and Una Hale', true],
      ],
    ],
    [
      'headline, outlet with date, empty lines between',
      [
        `Ferries collide off Marlow\n\nThe Evening Harrier, ${day}\n\nBy Ada Quill`,
        'Crash at sea\n\nBeacon Four, 19 September 2025',
      ],
      [
        ['The Evening Harrier', '2025-09-18', 'Ferries collide off Marlow', 'Ada Quill', true],
        ['Beacon Four', '2025-09-19', 'Crash at sea', null, true],
      ],
    ],
    [
      'headings, bold names and stamps',
      [
        `# Ferries collide off Marlow\n**The Evening Harrier**\nPublished: ${day}`,
        '# Crash at sea\n**Beacon Four**\nPublished: 19 September 2025',
      ],
      [
        ['The Evening Harrier', '2025-09-18', 'Ferries collide off Marlow', null, true],
        ['Beacon Four', '2025-09-19', 'Crash at sea', null, true],
      ],
    ],
  ])('%s', (_, openings, expected) => {
    expect(parted(...openings)).toEqual(expected);
  });

  it('loses no word where headline and standfirst stand above the outlet', () => {
    const above = 'Ferries collide off Marlow\nNobody was hurt as two ships met in fog';
    const { found } = read(
      `${above}\nThe Anvil, ${day}\n\n${ONE}\n\n---\n\nCrash at sea\nBeacon Four, ${day}\n\n${TWO}`,
    );
    expect(found.map(({ report }) => report.outlet)).toEqual(['The Anvil', 'Beacon Four']);
    expect(found[0]?.report.text).toBe(`${above}\nThe Anvil, ${day}\n\n${ONE}`);
    expect(found[0]?.report.headline).toBe('Ferries collide off Marlow');
  });

  it.each([
    ['places', `Marlow\n${day}\n\n${ONE}`, `Marlow\n${day}\n\n${TWO}`],
    [
      'headlines and standfirsts',
      `Ferries collide\nTwo ships met in fog\n\n${ONE}`,
      `Crash at sea\nNobody hurt\n\n${TWO}`,
    ],
    ['a link among words', `${ONE}\n\nhttps://anvil.example/1`, `${TWO}\n\nhttps://anvil.example/2`],
  ])('%s are no outlets', (_, one, two) => {
    const { found } = read(`${one}\n\n---\n\n${two}`);
    expect(found.map(({ report }) => report.outlet)).toEqual(found.map(() => null));
    expect(found.map(({ report }) => report.text).join('\n\n---\n\n')).toBe(`${one}\n\n---\n\n${two}`);
  });
});

it('never throws, and parts stand in the text in order', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '\r\n',
    '# The Anvil, 13 March 2024, https://a.example/1',
    '# ',
    ONE,
    TWO,
    'Source: X',
    'Date: 2024-03-13',
    '===',
    ' ',
    '🚢',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map(parts => parts.join('\n')),
      text => {
        const { found, problems } = read(text);
        expect(found.length + problems.length).toBeGreaterThan(0);
        let from = 0;
        for (const { report } of found) {
          const at = text.replace(/^\ufeff/, '').indexOf(report.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + report.text.length;
          for (const block of report.blocks) expect(block.end).toBeLessThanOrEqual(report.text.length);
        }
      },
    ),
  );
});
