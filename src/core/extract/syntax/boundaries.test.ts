/** Where sentences end, as the trained model has it: a bar stands where one should. Beside each kind stand sentences that look alike. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokens as vocabulary } from '../../../languages/en/syntax.ts';
import { createParser, sentenceSpans } from './parser.ts';

const parser = createParser(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url)), vocabulary);

function check(marked: string): void {
  const text = marked.replaceAll('|', '');
  const spans = sentenceSpans(parser.parse(text, [{ start: 0, end: text.length }]));
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked.split('|').map(part => part.trim()));
}

