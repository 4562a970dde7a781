import { expect, test } from 'vitest';
import { readCsv, readPythonLiteral } from './corpora.ts';

test('CSV: quoted cells, doubled quotes, line breaks, empty cells', () => {
  expect(readCsv('a,b\r\n1,"x, ""y""\nz"\n,2\n')).toEqual([
    { a: '1', b: 'x, "y"\nz' },
    { a: '', b: '2' },
  ]);
  expect(readCsv('')).toEqual([]);
});

test('Python literals', () => {
  expect(readPythonLiteral(`[{'a': "it's", 'b': ['x\\'y', -1.5]}, None, True, []]`)).toEqual([
    { a: "it's", b: ["x'y", -1.5] },
    null,
    true,
    [],
  ]);
});

test.each(['[1', '{', 'x', '', ']'])('no Python literal: %s', text => {
  expect(() => readPythonLiteral(text)).toThrow(RangeError);
});
