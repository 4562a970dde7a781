import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphs } from '../../../../test/support/passage.ts';
import { tokens as vocabulary } from '../../../languages/en/syntax.ts';
import { printConllu } from './conllu.ts';
import { createParser } from './parser.ts';

const parser = createParser(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url)), vocabulary);
const printed = (text: string): string => printConllu(text, parser.parse(text, paragraphs(text)), 'a');

/** The columns of a line that starts with `id`. */
const line = (out: string, id: string): readonly string[] =>
  out
    .split('\n')
    .find(l => l.startsWith(`${id}\t`))!
    .split('\t');

test('says what was written, and where no space was', () => {
  const out = printed("The mayor didn't speak, Quill said.");
  expect(out).toContain("# sent_id = a-1\n# text = The mayor didn't speak, Quill said.\n");
  expect(line(out, '3-4').slice(0, 2)).toEqual(['3-4', "didn't"]);
  expect(line(out, '3')[1]).toBe('did');
  expect(line(out, '4')[1]).toBe("n't");
  expect(line(out, '5')[9]).toBe('SpaceAfter=No');
  expect(line(out, '7')[9]).toBe('_');
  expect(out.endsWith('\n\n')).toBe(true);
});

test('hyphens part words, clitics do not', () => {
  const out = printed("Quill's ten-year plan");
  expect(line(out, '1-2')[1]).toBe("Quill's");
  expect(out).not.toMatch(/^3-5\t/m);
});

test('keeps white space that is not one space', () => {
  expect(printed('One  two\tthree.')).toContain('SpacesAfter=\\s\\s');
});

test('prints nothing for nothing', () => {
  expect(printed('')).toBe('');
});

/** The text of a sentence from its lines, words written as one by the line that says so. */
function written(sentence: string): string {
  let covered = 0;
  let out = '';
  for (const l of sentence.split('\n').filter(l => /^\d/.test(l))) {
    const columns = l.split('\t');
    expect(columns).toHaveLength(10);
    const [id, form] = columns as [string, string];
    if (!id.includes('-') && Number(id) <= covered) continue;
    if (id.includes('-')) covered = Number(id.split('-')[1]);
    out += form + (columns[9] === 'SpaceAfter=No' ? '' : ' ');
  }
  return out;
}

test('ten columns in every line, and the text again from forms and spaces', () => {
  const words = fc.constantFrom(
    'The',
    "mayor's",
    'ferry',
    'sank',
    ',',
    '"',
    "don't",
    'cannot',
    '5-10',
    '(',
    ')',
    'ten-year',
    '.',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), list => {
      const text = list.join(' ');
      const out = printed(text).split('\n\n').map(written).join('');
      expect(out.trim()).toBe(text);
    }),
  );
});
