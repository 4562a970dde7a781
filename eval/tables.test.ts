import { expect, test } from 'vitest';
import { renderMarkdown, renderTable } from './tables.ts';

const table = {
  title: 'Scores',
  head: ['what', 'n'],
  rows: [
    ['one', '7'],
    ['number', '1200'],
  ],
};

test('aligns the first column left, the others right', () => {
  expect(renderTable(table)).toBe('Scores\nwhat       n\none        7\nnumber  1200\n');
});

test('writes Markdown', () => {
  expect(renderMarkdown(table)).toBe('| what | n |\n| --- | ---: |\n| one | 7 |\n| number | 1200 |\n');
});
