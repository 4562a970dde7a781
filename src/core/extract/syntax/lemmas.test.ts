import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLemmatizer } from './lemmas.ts';
import { readModel } from './model.ts';

const lemmaOf = createLemmatizer(
  readModel(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url))),
);

test.each([
  ['said', 'VBD', 'say'],
  ['Said', 'VBD', 'say'],
  ['was', 'VBD', 'be'],
  ['n’t', 'RB', 'not'],
  ["'s", 'POS', "'s"],
  ['countries', 'NNS', 'country'],
  ['talks', 'NNS', 'talk'],
  ['children', 'NNS', 'child'],
  ['Ministers', 'NNPS', 'Minister'],
  ['Harbour', 'NNP', 'Harbour'],
  ['harbours', 'NNS', 'harbour'],
  ['stopped', 'VBD', 'stop'],
  ['paused', 'VBD', 'pause'],
  ['larger', 'JJR', 'large'],
  ['i', 'PRP', 'I'],
  ['2,450', 'CD', '2450'],
])('%s as %s is %s', (form, tag, lemma) => {
  expect(lemmaOf(form, tag)).toBe(lemma);
});

test('has an answer for any form and tag', () => {
  for (const form of ['', '\u{1f600}', '…', 'x'.repeat(1000)]) {
    expect(typeof lemmaOf(form, 'no tag')).toBe('string');
  }
});
