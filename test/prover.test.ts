/** The prover itself: a page that is not to the letter does not pass. */
import { describe, expect, test } from 'vitest';
import { provePage } from './support/prover.ts';
import { reportsOf } from './support/stories.ts';

const reports = reportsOf({
  'a.txt': 'The bridge at Orrin fell.\n\n“It’s not up to me, and $5.5 million, 40% of it, is gone,” the mayor said.\n',
  'b.txt': 'A co-op at Orrin paid at 7:30.\n\nAll but three were hurt.\n',
});

const wrong = (page: string): number => provePage(page, reports).wrong.length;

describe('what is to the letter passes', () => {
  test.each([
    'x  a¶2 “It’s not up to me”',
    'x  a¶2 “not up\n        to me”',
    'x  a “The bridge … fell”',
    'x  b¶1, a¶1 “at Orrin”',
    '    a │ It’s   not up to me, and $5.5 million, 40% of it,\n    b │ A co-op at',
    'no quotation at all',
    " 1 ◇ Who said 'nobody'?\n    a¶2 “not up to me”\n   ◇ a¶1 “at Orrin”",
    '   a reader: 3 proposed · 1 held · 2 refused (2 words not in the text)',
  ])('%j', page => {
    expect(provePage(page, reports).wrong).toEqual([]);
  });
});

describe('what is not fails', () => {
  test.each([
    ['a mark lost', 'x  a¶2 “It not up to me”'],
    ['a sign lost', '    a │ and 5.5 million, 40 of it'],
    ['a hyphen lost', '    b │ A co op at Orrin'],
    ['a space put in', '    b │ at 7: 30'],
    ['words of another text', 'x  b¶1 “It’s not up to me”'],
    ['words of another paragraph', 'x  a¶1 “It’s not up to me”'],
    ['words of no text', 'x “nobody said so”'],
    ['words put together', 'x  a “The bridge fell”'],
    ['the wrong order', 'x  a “fell … The bridge”'],
    ['marks left open', 'x  a¶2 “It’s not up to me'],
    ['a mark before words of no text', '   ◇ a¶1 “nobody said so”'],
    ['words of no text in what was refused', '     single 2: “nobody said so” is not in a'],
    ['a label that looks like a row', ' 1 ◇ What fell?\n    a │ nobody said so'],
  ])('%s', (_, page) => {
    expect(wrong(page)).toBeGreaterThan(0);
  });
});

test('Markdown is read back through its escapes and fences', () => {
  const page = '- x\n  - **a¶2** “It’s not up to me”\n\n  ```text\n  a │ It’s not\n  ```\n- y **b¶1** “A co op”\n';
  const proof = provePage(page, reports, 'markdown');
  expect(proof.checked).toBe(3);
  expect(proof.wrong).toHaveLength(1);
});
