import { expect, test } from 'vitest';
import { fitPage } from './fitting.ts';
import type { Page, Section } from './page-parts.ts';

const section = (heading: string, items: number, least?: number, fewest?: number): Section => ({
  heading,
  note: '',
  items: Array.from({ length: items }, (_, i) => ({ label: `${i}`, rows: [], aligned: [], notes: [] })),
  more: 0,
  numbered: false,
  ...(least === undefined ? {} : { least }),
  ...(fewest === undefined ? {} : { fewest }),
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

test('what should stay goes only where the page is too long without it', () => {
  const sections = [section('A', 12, 8, 4), section('B', 9, 5, 2), section('C', 3)];
  const left = (most: number): readonly number[] =>
    fitPage(page(...sections), most, lines).sections.map(({ items }) => items.length);
  expect(left(18)).toEqual([9, 6, 3]);
  expect(left(16)).toEqual([8, 5, 3]);
  expect(left(14)).toEqual([8, 3, 3]);
  expect(left(11)).toEqual([6, 2, 3]);
  expect(left(9)).toEqual([4, 2, 3]);
  expect(left(8)).toEqual([4, 1, 3]);
  expect(left(1)).toEqual([1, 1, 3]);
});

test('thousands of items are fitted without trying each', () => {
  let counted = 0;
  const { sections } = fitPage(page(section('A', 5000, 2), section('B', 3000, 2)), 20, shown => {
    counted++;
    return lines(shown);
  });
  expect(sections.map(({ items, more }) => [items.length, more])).toEqual([
    [10, 4990],
    [10, 2990],
  ]);
  expect(counted).toBeLessThan(50);
});
