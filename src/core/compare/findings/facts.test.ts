/** Facts of people that reports tell alike; and those that they do not. */
import { describe, expect, test } from 'vitest';
import { checkComparison } from '../../../../test/support/invariants.ts';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { annotateStory } from '../../story.ts';
import { compare } from '../compare.ts';

const RULES: ReadonlySet<string> = new Set(['fact-age', 'fact-title', 'fact-home']);

function agreed(...texts: readonly string[]): readonly string[] {
  const records = texts.map((text, i) => ({ id: `t${i}`, published: '2031-03-04', text }));
  const annotations = annotateStory(reportsOf({ 'all.json': JSON.stringify(records) }), english, { parser: parser() });
  const comparison = compare(annotations, { force: true });
  expect(checkComparison(comparison, annotations)).toEqual([]);
  return comparison.findings
    .filter(({ relation, why }) => relation === 'agree' && RULES.has(why.rule))
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

describe('nothing here', () => {
  test.each([
    ['one report alone', ['Ada Hendrick, 43, was hurt.', 'Ada Hendrick was hurt.']],
    ['two ages', ['Ada Hendrick, 43, was hurt.', 'Ada Hendrick, 34, was hurt.', 'Ada Hendrick, 43, is at home.']],
    ['two people of one age', ['Ada Hendrick, 43, was hurt.', 'Okke Brandt, 43, was hurt.']],
    ['a vice president', ['Vice President Okke Brandt spoke.', 'President Okke Brandt spoke.']],
    ['other offices', ['Mayor Okke Brandt spoke.', 'Sheriff Okke Brandt spoke.']],
  ])('%s', (_, texts) => expect(agreed(...texts)).toEqual([]));
});
