import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf } from '../../../test/support/passage.ts';
import { terms as vocabulary } from '../../languages/en/terms.ts';
import { classifyTerms, conceptOf } from './terms.ts';

test('each word has a class', () => {
  const { forms, kind } = classifyTerms(passageOf('She did not close the bridge, 14 cables broke.'), vocabulary);
  expect(Object.fromEntries(forms.map((form, i) => [form, kind[i]]))).toMatchObject({
    she: 'pronoun',
    not: 'negator',
    the: 'function',
    bridge: 'content',
    ',': 'mark',
    14: 'number',
    cables: 'content',
  });
});

describe('concepts', () => {
  test.each([
    ['bridges', 'bridge'],
    ['closed', 'close'],
    ['women', 'woman'],
    ['inspections', 'inspection'],
  ])('%s and %s are one', (a, b) => {
    expect(conceptOf(a, vocabulary)).toBe(conceptOf(b, vocabulary));
  });

  test.each([
    ['bridge', 'brigade'],
    ['cable', 'able'],
    ['mayor', 'major'],
    ['news', 'new'],
  ])('%s and %s are two', (a, b) => {
    expect(conceptOf(a, vocabulary)).not.toBe(conceptOf(b, vocabulary));
  });
});

test('whatever the text, there is a class and a concept for each word, and its sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const passage = passageOf(text);
      const terms = classifyTerms(passage, vocabulary);
      expect(terms.kind).toHaveLength(passage.words.length);
      expect(terms.concept).toHaveLength(passage.words.length);
      terms.sentence.forEach((s, i) => {
        if (s < 0) return;
        expect(passage.sentences[s]!.start).toBeLessThanOrEqual(terms.start[i]!);
        expect(passage.sentences[s]!.end).toBeGreaterThanOrEqual(terms.end[i]!);
      });
    }),
  );
});
