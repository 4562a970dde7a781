import { describe, expect, it } from 'vitest';
import { readTable, rowFor } from './tables.ts';

const read = (text: string) => readTable(text, 'meta.csv');

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
    ['file,outlet\n"a.txt,b', 'Line 2 has a quotation mark'],
    ['', 'no column "file" or "id"'],
  ])('names what is wrong with %j', (text, detail) => {
    const { problems } = read(text);
    expect(problems.map(problem => problem.detail).join('\n')).toContain(detail);
    expect(problems.every(problem => problem.report === 'meta.csv')).toBe(true);
  });

  it('keeps a row whose cell is never closed, and those behind it', () => {
    const { table } = read('file,outlet\na.txt,"The Courier\nb.txt,"Harbour" FM\nc.txt,"Norland, Today"');
    expect(table.rows.map(({ file, fields }) => [file, fields.outlet])).toEqual([
      ['a.txt', '"The Courier'],
      ['b.txt', '"Harbour" FM'],
      ['c.txt', 'Norland, Today'],
    ]);
  });

  it('keeps the rows around a bad one', () => {
    const { table } = read('file,outlet\na.txt,The Courier,x\nb.txt,Harbour FM');
    expect(table.rows.map(row => row.file)).toEqual(['b.txt']);
  });
});
