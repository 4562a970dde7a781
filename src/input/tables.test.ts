import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, rowFor, splitCells } from './tables.ts';

const read = (text: string) => readTable(text, 'meta.csv');

describe('splitCells', () => {
  const cells = (text: string) => splitCells(text).rows.map(row => row.cells);

  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"1, ""one""\nmore",2',
      [
        ['a', 'b'],
        ['1, "one"\nmore', '2'],
      ],
    ],
    [
      'a,b\n,2',
      [
        ['a', 'b'],
        ['', '2'],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('reads back what RFC 4180 writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'é') });
    const row = fc
      .array(cell, { minLength: 2, maxLength: 5 })
      .filter(values => values.some(value => value.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), rows => {
        const head = 'x,y,z';
        const lines = rows.map(values => values.map(value => `"${value.replaceAll('"', '""')}"`).join(','));
        expect(cells([head, ...lines].join('\n')).slice(1)).toEqual(rows);
      }),
    );
  });

  it('never throws, in bounded time', () => {
    fc.assert(fc.property(fc.string(), text => void splitCells(text)));
    const start = performance.now();
    splitCells(','.repeat(1_000_000));
    splitCells('"'.repeat(1_000_001));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('readTable', () => {
  it('gives fields by path, base name or id', () => {
    const { table, problems } = read('file,id,outlet\na.txt,,The Courier\nb,x,Harbour FM\n,egret-3,Norland Today');
    expect(problems).toEqual([]);
    expect(rowFor(table, 'reports/a.txt', 'a')).toEqual({ outlet: 'The Courier' });
    expect(rowFor(table, './a.txt', 'a')).toEqual({ outlet: 'The Courier' });
    expect(rowFor(table, 'reports/b.md', 'b')).toEqual({ id: 'x', outlet: 'Harbour FM' });
    expect(rowFor(table, 'all.jsonl', 'egret-3')).toEqual({ id: 'egret-3', outlet: 'Norland Today' });
    expect(rowFor(table, 'reports/ba.txt', 'ba')).toEqual({});
  });

  it.each([
    ['name,outlet\na,b', 'no column "file" or "id"'],
    ['file,colour\na.txt,red', 'Columns passed over: colour'],
    ['file,outlet\na.txt,b,c', 'Line 2 has 3 cells'],
    ['file,published\na.txt,soon', 'Line 2: The field "published" is "soon"'],
    ['file,outlet\n"a.txt,b', 'line 2 has no closing mark'],
    ['', 'no column "file" or "id"'],
  ])('names what is wrong with %j', (text, detail) => {
    const { problems } = read(text);
    expect(problems.map(problem => problem.detail).join('\n')).toContain(detail);
    expect(problems.every(problem => problem.report === 'meta.csv')).toBe(true);
  });

  it('keeps the rows around a bad one', () => {
    const { table } = read('file,outlet\na.txt,The Courier,x\nb.txt,Harbour FM');
    expect(table.rows.map(row => row.file)).toEqual(['b.txt']);
  });
});
