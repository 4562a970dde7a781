import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../languages/en/layout.ts';
import { readReports } from './read-now.ts';
import type { ReadOptions } from './reports.ts';
import { readTableRecords } from './table-records.ts';
import { readColumns } from './tables.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const LEAD = 'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.';

function read(text: string, columns?: string, input = 'a.csv') {
  const more = columns === undefined ? {} : { columns: readColumns(columns).columns };
  return readTableRecords(new TextEncoder().encode(text), input, { ...options, ...more });
}

describe('readTableRecords', () => {
  const told = { outlet: 'The Anvil', published: '2024-03-13', headline: 'Ferries collide' };
  it.each([
    ['commas', `text,published,outlet,headline\n"${LEAD}",2024-03-13,The Anvil,Ferries collide\n`],
    ['tabs', `text\tpublished\toutlet\theadline\n${LEAD}\t2024-03-13\tThe Anvil\tFerries collide`],
    ['semicolons', `text;published;outlet;headline\r\n"${LEAD}";2024-03-13;The Anvil;Ferries collide\r\n`],
    ['a byte order mark', `\ufefftext,published,outlet,headline\n"${LEAD}",2024-03-13,The Anvil,Ferries collide`],
    [
      'the line that Excel writes',
      `sep=;\ntext;published;outlet;headline\n"${LEAD}";13 March 2024;The Anvil;Ferries collide`,
    ],
    ['names as others write them', `Body,Published At,Source,Title\n"${LEAD}",2024-03-13,The Anvil,Ferries collide`],
    [
      'another delimiter that such a line names',
      `sep=^\ntext^published^outlet^headline\n${LEAD}^2024-03-13^The Anvil^Ferries collide`,
    ],
    ['upright strokes', `text|published|outlet|headline\n${LEAD}|2024-03-13|The Anvil|Ferries collide`],
    [
      'names of press databases',
      `Full Text,Publication Date,Newspaper,Title\n"${LEAD}",2024-03-13,The Anvil,Ferries collide`,
    ],
  ])('reads %s', (_, text) => {
    const { found, problems } = read(text);
    expect(problems).toEqual([]);
    expect(found).toHaveLength(1);
    expect(found[0]?.report).toMatchObject({ ...told, text: LEAD });
    expect(found[0]?.problems).toEqual([]);
  });

  it('reads quoted cells with marks, delimiters and paragraphs in them', () => {
    const text = `${LEAD}\n\n“Nobody was hurt, he said; not "one".`;
    const { found } = read(`id,text\nx,"${text.replaceAll('"', '""')}"\ny,"${LEAD}"\n`);
    expect(found.map(({ report }) => [report.id, report.text])).toEqual([
      ['x', text],
      ['y', LEAD],
    ]);
  });

  it('takes the columns that are mapped, whatever others are called', () => {
    const { found } = read(
      `text,Notes,When,Paper\nfirst,"${LEAD}",14 March 2024,Anvil\nx,"${LEAD} Two.",15 March 2024,Beacon`,
      'text=notes,published=When,outlet=Paper',
    );
    expect(found.map(({ report }) => [report.id, report.text, report.published, report.outlet])).toEqual([
      ['a-2', LEAD, '2024-03-14', 'Anvil'],
      ['a-3', `${LEAD} Two.`, '2024-03-15', 'Beacon'],
    ]);
  });

  it.each([
    [
      ['13/03/2024', '04/03/2024'],
      ['2024-03-13', '2024-03-04'],
    ],
    [
      ['3/13/2024', '3/4/2024 08:20'],
      ['2024-03-13', '2024-03-04T08:20'],
    ],
    // nothing tells which is the month
    [
      ['04/03/2024', '05/03/2024'],
      [null, null],
    ],
    // two orders in one column
    [
      ['13/03/2024', '03/14/2024'],
      [null, null],
    ],
  ])('days of a column: %j', (days, expected) => {
    const rows = days.map((day, i) => `"${LEAD} ${i}.",${day}`).join('\n');
    expect(read(`text,date\n${rows}`).found.map(({ report }) => report.published)).toEqual(expected);
  });

  it.each([
    ['', 'empty', 'white space'],
    ['text,published\n', 'no-text', 'no other row'],
    ['file,outlet,published\na.txt,The Anvil,2024-03-13', 'bad-table', 'give it with --meta'],
    ['Spalte,Wert\na,b', 'bad-table', 'its columns are "Spalte", "Wert"'],
    [`text,outlet\n${LEAD.replaceAll(',', '')},a,b,c`, 'bad-table', 'Row 2 has 4 cells where the first row has 2'],
    ['text,outlet\n,The Anvil', 'no-text', 'Row 2: '],
  ])('%j', (text, code, words) => {
    const { found, problems } = read(text);
    expect(found).toEqual([]);
    expect(problems.map(problem => problem.code)).toEqual([code]);
    expect(problems[0]?.detail).toContain(words);
  });

  it('names every row whose marks are not as the rules have them, and reads it and the next', () => {
    const { found, problems } = read(`outlet,text\nA,"${LEAD}" That was all, he said.\nB,"${LEAD}\nC,"${LEAD}"`);
    expect(found.map(({ report }) => [report.outlet, report.text])).toEqual([
      ['A', `"${LEAD}" That was all, he said.`],
      ['B', `"${LEAD}`],
      ['C', LEAD],
    ]);
    expect(problems.map(({ code, detail }) => [code, detail.slice(0, 5)])).toEqual([
      ['row-mended', 'Row 2'],
      ['row-mended', 'Row 3'],
    ]);
  });

  it('counts rows as a spreadsheet does', () => {
    const { problems } = read(`text,outlet\n"${LEAD}\n\nMore.",A\n\n,B\n`);
    expect(problems[0]?.detail).toMatch(/^Row 4: /);
  });

  it('says which mapped column is not there, and what is wrong with a mapping', () => {
    expect(read(`text\n${LEAD}`, 'text=Body').problems[0]?.detail).toContain('it has no column "Body"');
    expect(readColumns('text=Body,colour=Red,x').problems.map(({ code }) => code)).toEqual(['bad-table', 'bad-table']);
  });

  it('says of a column that is mapped twice which there are', () => {
    expect(read(`Title,Body\nx,${LEAD}`, 'text=body,headline=Body').problems[0]?.detail).toBe(
      '--columns: "Body" is given for two fields; give each its own. Its columns are "Title", "Body".',
    );
    expect(read(`Title,Body\nx,"${LEAD}"`, 'text=body,headline=TITLE').found[0]?.report.headline).toBe('x');
  });

  it.each([
    [`outlet,date,text\nA,2024-03-13,"${LEAD}"\nB,2024-03-14,"${LEAD}\n\nTwo."\n`, 2],
    [`Source;Body\nA;${LEAD}\nB;${LEAD} Two.`, 2],
    [`text\tdate\n"We were lucky," said Ada Quill.\t2024-03-13`, 1],
    [`Zeitung,Wortlaut,date\nA,"${LEAD}",x\nB,"${LEAD} Two.",x`, 2],
    [`Text, date\n\n${LEAD}`, null],
    [`Source, body\n${LEAD}, and more, said Ada, of Marlow.`, null],
    [LEAD, null],
  ])('knows a table without a name: %j', (text, rows) => {
    const { found } = readReports(
      new TextEncoder().encode(text),
      '-',
      text.includes('Wortlaut') ? { ...options, columns: { text: 'Wortlaut' } } : options,
    );
    if (rows === null) expect(found.map(({ report }) => report.text)).toEqual([text]);
    else {
      expect(found).toHaveLength(rows);
      expect(found.every(({ report }) => !report.text.includes('2024'))).toBe(true);
    }
  });

  it('never throws, and blocks stand in the text', () => {
    const cell = fc.oneof(
      fc.constantFrom('text', '"', '""', '\n', '\r\n', ',', ';', '\t', LEAD, 'id', '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(cell).map(cells => cells.join('')),
        text => {
          const { found, problems } = read(text);
          expect(found.length + problems.length).toBeGreaterThan(0);
          for (const { report } of found)
            for (const block of report.blocks) expect(block.end).toBeLessThanOrEqual(report.text.length);
        },
      ),
    );
  });
});
