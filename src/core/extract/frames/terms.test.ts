import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf } from '../../../../test/support/passage.ts';
import { terms as vocabulary } from '../../../languages/en/terms.ts';
import type { Statement } from '../../model/layers.ts';
import { baseForm, classifyPredicates, classifyTerms, conceptOf } from './terms.ts';

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

describe('base forms', () => {
  test.each([
    ['resolved', 'resolve'],
    ['emphasized', 'emphasize'],
    ['visited', 'visit'],
    ['stopped', 'stop'],
    ['killing', 'kill'],
    ['cooperating', 'cooperate'],
    ['fled', 'flee'],
    ['ferries', 'ferry'],
    ['crash', 'crash'],
  ])('%s is %s', (form, base) => {
    expect(baseForm(form, vocabulary)).toBe(base);
  });
});

describe('one concept', () => {
  test.each([
    ['acquisition', 'bought'],
    ['detained', 'arrest'],
    ['ten', '10'],
    ['blaze', 'fire'],
  ])('%s and %s', (a, b) => {
    expect(conceptOf(a, vocabulary)).toBe(conceptOf(b, vocabulary));
  });

  test.each([
    ['sold', 'bought'],
    ['ten', '11'],
  ])('but not %s and %s', (a, b) => {
    expect(conceptOf(a, vocabulary)).not.toBe(conceptOf(b, vocabulary));
  });
});

/** A statement of which only predicate and roles matter here; each role's words are found in `text`. */
function statement(text: string, predicate: string, roles: Readonly<Record<string, string>>): Statement {
  const spans = Object.entries(roles).map(([role, words]) => [
    role,
    { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  ]);
  return { predicate, roles: Object.fromEntries(spans) } as unknown as Statement;
}

function termOf(text: string, predicate: string, roles: Readonly<Record<string, string>> = {}) {
  const terms = classifyTerms(passageOf(text), vocabulary);
  return classifyPredicates([statement(text, predicate, roles)], terms, vocabulary)[0]!;
}

describe('predicates', () => {
  test('a particle makes another verb of it', () => {
    expect(termOf('They gave up the plan.', 'give up').concept).toBe(
      termOf('They abandoned the plan.', 'abandon').concept,
    );
    expect(termOf('They gave the plan.', 'give').concept).not.toBe(termOf('They gave up the plan.', 'give up').concept);
  });

  test('some say little', () => {
    expect(termOf('It is so.', 'be').weight).toBe('light');
    expect(termOf('She resigned.', 'resign').weight).toBe('full');
  });

  test('how much of a participant is meant', () => {
    expect(termOf('Some ships left most ports.', 'leave', { who: 'Some ships', whom: 'most ports' }).extents).toEqual({
      who: 'some',
      whom: 'most',
    });
    expect(termOf('Ships left.', 'leave', { who: 'Ships' }).extents).toEqual({});
  });
});
