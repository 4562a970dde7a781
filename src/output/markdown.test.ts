import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provenPage } from '../../test/support/pages.ts';
import { storyOf } from '../../test/support/stories.ts';
import { escapeMarkdown } from './markdown.ts';

describe('words of a report are no markup', () => {
  test.each([
    ['a <b>tag</b>', 'a \\<b\\>tag\\</b\\>'],
    ['[link](x)', '\\[link\\](x)'],
    ['*loud*', '\\*loud\\*'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['1.5 million', '1.5 million'],
    ['a\n\nb', 'a b'],
    ['a | b', 'a \\| b'],
    ['&lt;', '\\&lt;'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('whatever they are, they stay on their line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(escapeMarkdown(text)).not.toMatch(/[\n\r\u2028]|(?<!\\)[<>[\]*_`]/);
      }),
    );
  });
});

test('a fence outlasts the backticks in a quotation', () => {
  const quote = (word: string) =>
    `The bridge at Orrin is shut. “We will ${word} open the \`\`\`\`old bridge today,” Mayor Tessa Holm said. End ${word}.`;
  const page = provenPage(storyOf({ 'a.txt': quote('not'), 'b.txt': quote('never') }), {
    all: true,
    width: 100,
    format: 'markdown',
  });
  const fences = page.match(/^ *`{5,}/gm) ?? [];
  expect(fences.length % 2).toBe(0);
  if (page.includes('````old')) expect(fences.length).toBeGreaterThan(0);
});
