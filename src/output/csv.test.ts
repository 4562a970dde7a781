/** CSV holds cells to the letter, and a spreadsheet runs none of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitCells } from '../input/cells.ts';
import { csvOf, guarded, unguarded } from './csv.ts';
import type { ColumnShape, TableCell } from './tables/columns.ts';

const words = (name: string): ColumnShape => ({ name, type: 'string', about: '', isOptional: true });

function csv(columns: readonly ColumnShape[], ...rows: readonly (readonly TableCell[])[]): string {
  return csvOf({ columns, rows });
}

describe('a table', () => {
  test('ends every line with CR LF and leaves nothing empty', () => {
    const columns = [
      words('a'),
      { ...words('n'), type: 'number' as const },
      { ...words('b'), type: 'boolean' as const },
    ];
    expect(csv(columns, ['x', -1.5, true], [null, null, null])).toBe('a,n,b\r\nx,-1.5,true\r\n,,\r\n');
  });

  test.each([
    ['He said "no"', '"He said ""no"""'],
    ['one, two', '"one, two"'],
    ['two\nlines', '"two\nlines"'],
    [' spaced ', '" spaced "'],
    ['said;=1+1', '"said;=1+1"'],
    ['a\tb', '"a\tb"'],
    ['plain', 'plain'],
  ])('%j', (cell, told) => {
    expect(csv([words('a')], [cell])).toBe(`a\r\n${told}\r\n`);
  });
});

test('control characters are left out, tabs and ends of lines stay', () => {
  expect(csv([words('a')], ['a\u0000b\u0008c\u001fd\te\nf'])).toBe('a\r\n"abcd\te\nf"\r\n');
});

describe('a formula gets an apostrophe', () => {
  test.each(['=1+1', '+44 20', '-5 degrees', '@SUM(A1)', '\tx', '\rx', '\n=1', '＝1', "'=1", "''@x"])('%j', cell => {
    expect(guarded(cell)).toBe(`'${cell}`);
    expect(unguarded(guarded(cell))).toBe(cell);
  });

  test.each(['', 'a=b', "'tis", "it's -5", '5-6', '“=1”', "'", ' =1'])('but not %j', cell => {
    expect(guarded(cell)).toBe(cell);
    expect(unguarded(cell)).toBe(cell);
  });

  test('whatever the words, they come back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom("'=", '-', "''", '@x'))), cells => {
        for (const cell of cells) expect(unguarded(guarded(cell))).toBe(cell);
      }),
    );
  });
});

test('our own reader of tables gives back what was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', '=', "'", ' ', 'é', '😀') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), rows => {
      const text = csv([words('one'), words('two')], ...rows.map(([a, b]) => [`a${a}`, `b${b}`]));
      const read = splitCells(text).slice(1);
      expect(read.map(({ cells }) => cells.map(unguarded))).toEqual(rows.map(([a, b]) => [`a${a}`, `b${b}`]));
    }),
  );
});
