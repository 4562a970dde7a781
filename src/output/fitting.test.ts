import { expect, test } from 'vitest';
import { fitPage } from './fitting.ts';
import type { Page, Section } from './page.ts';

const section = (heading: string, items: number, least?: number): Section => ({
  heading,
  note: '',
  items: Array.from({ length: items }, (_, i) => ({ label: `${i}`, rows: [], aligned: [], notes: [] })),
  more: 0,
  numbered: false,
  ...(least === undefined ? {} : { least }),
});

const page = (...sections: readonly Section[]): Page => ({
  title: '',
  legend: '',
  texts: [],
  summary: [],
  checks: [],
  sections,
});

const lines = ({ sections }: Page): number => sections.reduce((sum, { items }) => sum + items.length, 0);

test('the longest section that can spare items gives them, and says how many', () => {
  const fitted = fitPage(page(section('A', 4), section('B', 6, 2), section('C', 3, 2)), 10, lines);
  expect(fitted.sections.map(({ items, more }) => [items.length, more])).toEqual([
    [4, 0],
    [3, 3],
    [3, 0],
  ]);
});

test('a page that fits stays as it is, and one that can’t goes no lower than it may', () => {
  const short = page(section('A', 2));
  expect(fitPage(short, 5, lines)).toBe(short);
  expect(lines(fitPage(page(section('A', 9), section('B', 9, 2)), 5, lines))).toBe(11);
});
