import { expect, test } from 'vitest';
import { reportsOf } from '../../test/support/stories.ts';
import type { Syntax } from '../core/extract/syntax/tree.ts';
import type { Report } from '../core/model/report.ts';
import { textsOf } from '../node/signals.ts';
import { keepingParser } from './kept-syntax.ts';

function counting() {
  const parsed: string[] = [];
  const told: string[][] = [];
  const parser = keepingParser({
    parse: text => {
      parsed.push(text);
      return { length: text.length } as Syntax;
    },
    ahead: reports => void told.push(reports.map(({ id }) => id)),
  });
  const round = (reports: readonly Report[]): void => {
    parser.ahead(reports);
    for (const { text, blocks } of textsOf(reports)) expect(parser.parse(text, blocks).length).toBe(text.length);
    parser.ahead([]);
  };
  return { parsed, told, round };
}

const [a, b, c] = reportsOf({
  'a.txt': 'The ferry sank.',
  'b.txt': 'The ferry did not sink.',
  'c.txt': 'Nobody was hurt.',
}) as [Report, Report, Report];

test('what was parsed is not parsed again, and not told ahead', () => {
  const { parsed, told, round } = counting();
  round([a, b]);
  round([a, b, c]);
  expect(parsed).toEqual([a.text, b.text, c.text]);
  expect(told).toEqual([[a.id, b.id], [], [c.id], []]);
});

test('what was not asked for in a round is forgotten', () => {
  const { parsed, round } = counting();
  round([a, b]);
  round([b]);
  round([a, b]);
  expect(parsed).toEqual([a.text, b.text, a.text]);
});

test('the same text in other blocks is another', () => {
  const { parsed, round } = counting();
  round([a]);
  round([{ ...a, blocks: [] }]);
  expect(parsed).toHaveLength(2);
});
