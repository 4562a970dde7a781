/** One value of a copy changed, whatever the slot: exactly that is found. A copy in another order, with a preface, with a sign in front: nothing. */
import { describe, expect, test } from 'vitest';
import { checkComparison } from '../../../../test/support/invariants.ts';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { annotateStory } from '../../story.ts';
import { compare } from '../compare.ts';

const REPORT = `A warehouse in Harrow Lane burned down on Tuesday, the fire service said.

Four people were injured in the fire, which lasted three hours. Ada Hendrick, 43, a night guard, was among them.

A seven-year-old girl was in critical condition on Wednesday. The victim's name has not been released.

Police arrested a man on Wednesday. Okke Brandt, 29, was charged with arson. He pleaded guilty on Friday.

The damage is put at $4.5 million. "We lost everything we had in there, and nobody will pay us back for it," said Kristof Vane.`;

/** What differs between a report and one of the day after, as rules name it, with the words of both. */
function differing(other: string): readonly string[] {
  const records = [REPORT, other].map((text, i) => ({ id: `t${i}`, published: `2026-03-0${7 + i}`, text }));
  const annotations = annotateStory(reportsOf({ 'all.json': JSON.stringify(records) }), english, { parser: parser() });
  const comparison = compare(annotations, { force: true });
  expect(checkComparison(comparison, annotations)).toEqual([]);
  return comparison.findings
    .filter(({ relation }) => relation !== 'agree' && relation !== 'only')
    .map(({ why, variants }) => `${why.rule}: ${variants.map(({ display }) => display).join(' | ')}`);
}

describe('one value changed', () => {
  test.each([
    ['street', 'Harrow Lane', 'Harrow Road', 'one-street: Harrow Lane | Harrow Road'],
    ['day', 'on Tuesday', 'on Monday', 'same-date: Tuesday | Monday'],
    ['toll', 'Four people', 'Seven people', 'same-count: Four | Seven'],
    ['toll, none', 'Four people were', 'No one was', 'none-and-some: No one | Four'],
    ['length', 'three hours', 'five hours', 'same-duration: three hours | five hours'],
    ['age beside a name', 'Hendrick, 43', 'Hendrick, 34', 'own-age: 43 | 34'],
    ['spelling', 'Ada Hendrick', 'Ada Hendrack', 'name-slip: Ada Hendrick | Ada Hendrack'],
    ['age of a child', 'seven-year-old', 'nine-year-old', 'child-age: seven-year-old | nine-year-old'],
    [
      'alive or dead',
      'was in critical condition on Wednesday',
      'died on Wednesday',
      'state-life: A seven-year-old girl was in critical condition on Wednesday | A seven-year-old girl died on Wednesday',
    ],
    [
      'named or not',
      "The victim's name has not been released",
      'The victim was named as Ida Moor',
      "state-identity: The victim's name has not been released | The victim was named as Ida Moor",
    ],
    [
      'held or not',
      'Police arrested a man on Wednesday',
      'No arrests have been made',
      'state-arrest: No arrests have been made | Police arrested a man on Wednesday',
    ],
    ['which charge', 'with arson', 'with murder', 'charged-with: arson | murder'],
    [
      'stage of the case',
      'He pleaded guilty on Friday',
      'He was sentenced on Friday',
      'stage-of-case: He pleaded guilty on Friday | He was sentenced on Friday',
    ],
    ['money', '$4.5 million', '$7 million', 'same-unit: $4.5 million | $7 million'],
  ])('%s', (_, told, changed, expected) => {
    expect(REPORT).toContain(told);
    expect(differing(REPORT.replace(told, changed))).toEqual([expected]);
  });
});

describe('nothing', () => {
  test.each([
    ['the same', REPORT],
    ['paragraphs in another order', REPORT.split('\n\n').reverse().join('\n\n')],
    ['a preface', `This is what is known so far.\n\n${REPORT}`],
    ['a sign in front', `\u{1f525} ${REPORT}`],
  ])('%s', (_, other) => expect(differing(other)).toEqual([]));
});
