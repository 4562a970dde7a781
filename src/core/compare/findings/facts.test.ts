/** Facts of people that reports tell alike; and those that they do not. */
import { describe, expect, test } from 'vitest';
import { checkComparison } from '../../../../test/support/invariants.ts';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import type { Comparison } from '../../model/comparison.ts';
import { annotateStory } from '../../story.ts';
import { compare } from '../compare.ts';

const RULES: ReadonlySet<string> = new Set(['fact-age', 'fact-title', 'fact-home']);

function comparisonOf(...texts: readonly string[]): Comparison {
  const records = texts.map((text, i) => ({ id: `t${i}`, published: '2031-03-04', text }));
  const annotations = annotateStory(reportsOf({ 'all.json': JSON.stringify(records) }), english, { parser: parser() });
  const comparison = compare(annotations, { force: true });
  expect(checkComparison(comparison, annotations)).toEqual([]);
  return comparison;
}

function agreed(...texts: readonly string[]): readonly string[] {
  return comparisonOf(...texts)
    .findings.filter(({ relation, why }) => relation === 'agree' && RULES.has(why.rule))
    .map(({ why, label, variants: [one] }) => `${why.rule}, ${label}: ${one!.evidence.map(e => e.exact).join(' | ')}`);
}

describe('told alike', () => {
  test.each([
    [
      'an age',
      ['Ada Hendrick, 43, was hurt.', 'Rescuers found Ada Hendrick, 43, on the roof.'],
      'fact-age, Ada Hendrick: age: Ada Hendrick, 43 | Ada Hendrick, 43',
    ],
    [
      'an office',
      ['Police chief Okke Brandt spoke.', 'The fire was out, police chief Okke Brandt said.'],
      'fact-title, Okke Brandt: title: Police chief Okke Brandt | police chief Okke Brandt',
    ],
  ])('%s', (_, texts, expected) => expect(agreed(...texts)).toEqual([expected]));
});

describe('of several whose ages stand in one sentence each has his own, told once', () => {
  const ages = (...texts: readonly string[]): readonly string[] =>
    comparisonOf(...texts)
      .findings.filter(({ kind }) => kind === 'age')
      .map(({ label, relation, variants }) => {
        const words = variants.flatMap(({ evidence }) => evidence.map(({ exact }) => exact));
        return `${relation} ${label}: ${words.join(' | ')}`;
      })
      .sort();
  const one =
    'The two who died were named by police as Ada Hendrick, 43, and Okke Brandt, 51. The fire was put out on Tuesday.';

  test('told alike', () =>
    expect(ages(one, 'Ada Hendrick, 43, and Okke Brandt, 51, died at the scene.')).toEqual([
      'agree Ada Hendrick: age: Ada Hendrick, 43 | Ada Hendrick, 43',
      'agree Okke Brandt: age: Okke Brandt, 51 | Okke Brandt, 51',
    ]));
  test('one of them otherwise', () =>
    expect(ages(one, 'Ada Hendrick, 43, and Okke Brandt, 57, died at the scene.')).toEqual([
      'agree Ada Hendrick: age: Ada Hendrick, 43 | Ada Hendrick, 43',
      'conflict Okke Brandt: age: 51 | 57',
    ]));
});

describe('nothing here', () => {
  test.each([
    ['one report alone', ['Ada Hendrick, 43, was hurt.', 'Ada Hendrick was hurt.']],
    ['two ages', ['Ada Hendrick, 43, was hurt.', 'Ada Hendrick, 34, was hurt.', 'Ada Hendrick, 43, is at home.']],
    ['two people of one age', ['Ada Hendrick, 43, was hurt.', 'Okke Brandt, 43, was hurt.']],
    ['a vice president', ['Vice President Okke Brandt spoke.', 'President Okke Brandt spoke.']],
    ['other offices', ['Mayor Okke Brandt spoke.', 'Sheriff Okke Brandt spoke.']],
  ])('%s', (_, texts) => expect(agreed(...texts)).toEqual([]));
});
