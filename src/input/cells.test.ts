import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCells } from './cells.ts';

describe('splitCells', () => {
  const cells = (text: string) => splitCells(text).map(row => row.cells);

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
    for (const cell of [' "x,', '""x,', '""x\n', '"a"b\n', '"x\n', '"\\"x,', '"a\tb\n'])
      for (const head of ['', 'a,b,c\n', 'a\tb\tc\n']) splitCells(head + cell.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(8000);
  }, 30_000);

  it.each([
    [
      'words behind a closing mark',
      `A\t1\t"We were lucky," said Ada Quill. Three were hurt.\nB\t2\tFerries collide.`,
      [
        ['A', '1', '"We were lucky," said Ada Quill. Three were hurt.'],
        ['B', '2', 'Ferries collide.'],
      ],
      [2],
    ],
    [
      'the same, with commas that are no delimiters',
      `A,1,"We were lucky," said Ada Quill, of Marlow.\nB,"He said "we did", and left",x`,
      [
        ['A', '1', '"We were lucky," said Ada Quill, of Marlow.'],
        ['B', 'He said "we did", and left', 'x'],
      ],
      [2, 3],
    ],
    [
      'a mark that is never closed, above rows with marks',
      `A\t1\t"We were lucky, said Ada.\nB\t2\t"Nobody was hurt," he said.\nC\t3\tIt was 6"\nD\t4\t"Whole."`,
      [
        ['A', '1', '"We were lucky, said Ada.'],
        ['B', '2', '"Nobody was hurt," he said.'],
        ['C', '3', 'It was 6"'],
        ['D', '4', 'Whole.'],
      ],
      [2, 3],
    ],
    [
      'a mark that is never closed, above a row that ends with one',
      `A,1,"We were lucky.\nB,2,He said "we did"\nC,3,x`,
      [
        ['A', '1', '"We were lucky.'],
        ['B', '2', 'He said "we did"'],
        ['C', '3', 'x'],
      ],
      [2],
    ],
    [
      'marks behind strokes',
      `A,1,"She said: \\"We were lucky, all of us\\", and left."\nB,2,"C:\\"`,
      [
        ['A', '1', 'She said: "We were lucky, all of us", and left.'],
        ['B', '2', 'C:\\'],
      ],
      [2],
    ],
    [
      'marks that are not doubled, over paragraphs',
      `A,1,"She said "we were lucky" to us.\n\nThree, she said, were hurt."\nB,2,x`,
      [
        ['A', '1', 'She said "we were lucky" to us.\n\nThree, she said, were hurt.'],
        ['B', '2', 'x'],
      ],
      [2],
    ],
    [
      'a space before the mark',
      `A, 1, "Two ferries collided, the master said."\nB, 2, "C" `,
      [
        ['A', ' 1', 'Two ferries collided, the master said.'],
        ['B', ' 2', 'C'],
      ],
      [],
    ],
  ])('loses no words and no rows: %s', (_, rows, expected, mended) => {
    const delimiter = rows.includes('\t') ? '\t' : ',';
    const [, ...read] = splitCells(`${['outlet', 'day', 'text'].join(delimiter)}\n${rows}`);
    expect(read.map(row => row.cells)).toEqual(expected);
    expect(read.filter(({ isMended }) => isMended).map(({ row }) => row)).toEqual(mended);
  });
});
