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
    ['section breaks', `${ONE}\n\n---\n\n${TWO}\n\n***\n\n${ONE} More.`],
    ['headings of days', `# A week in Marlow\n\n## 12 March 2024\n\n${ONE}\n\n## 13 March 2024\n\n${TWO}`],
    ['headings of days from the first line', `# 12 March 2024\n\n${ONE}\n\n# 13 March 2024\n\n${TWO}`],
    ['headings of weekdays', `# Tuesday, 12 March 2024\n\n${ONE}\n\n# Wednesday, 13 March 2024\n\n${TWO}`],
    ['headings of places and days', `## Marlow, 12 March 2024\n\n${ONE}\n\n## Tolvik, 13 March 2024\n\n${TWO}`],
    ['front matter of one', `---\nsource: The Anvil\ndate: 2024-03-13\n---\n\n${ONE}\n\n---\n\n${TWO}`],
    ['a head on the first part only', `The Anvil, 13 March 2024\n\n${ONE}\n\n---\n\n${TWO}`],
    ['a dateline on the first part only', `MARLOW, March 13, 2024 (AP) — ${ONE}\n\n---\n\n${TWO}`],
    ['one head', `# The Anvil, 13 March 2024, https://anvil.example/1\n\n${ONE}`],
    ['underlined headings', `Ferries collide\n===============\n\n${ONE}\n\nThe rescue\n----------\n\n${TWO}`],
    ['a signature', `${ONE}\n\n-----\nWith reporting by Ada Quill in Tolvik.`],
    ['labels of speakers', `Quill: Who was aboard?\n\n---\n\nOhm: Nobody that we know of, on 13 March 2024.`],
    ['a table in dashes', `${ONE}\n\n-----\nDate: 13 March 2024\n-----\n\n${TWO}`],
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
