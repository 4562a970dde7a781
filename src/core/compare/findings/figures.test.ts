import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

const OTHER = {
  id: 'b',
  headline: 'Tram leaves the rails',
  text: 'A tram derailed in Orrin on Monday near the harbour.',
  published: '2026-03-04',
};

/** What is claimed within one report: `headline | text`. */
function withinOf(headline: string, text: string): readonly string[] {
  const records = [
    { id: 'a', headline, text: `A tram derailed in Orrin on Monday. ${text}`, published: '2026-03-04' },
    OTHER,
  ];
  return storyOf({ 'all.json': JSON.stringify(records) })
    .findings.filter(({ why }) => why.rule === 'figure-of-headline')
    .map(
      ({ between, relation, variants }) =>
        `${between} ${relation}: ${variants.map(({ display }) => display).join(' | ')}`,
    );
}

describe('a headline against its text', () => {
  test.each([
    ['Seven people killed in Orrin', 'The crash killed nine people.', 'Seven | nine'],
    ['85 vehicles stuck in Orrin', 'The road was blocked by 58 vehicles.', '85 | 58'],
  ])('%s: %s', (headline, text, expected) => {
    expect(withinOf(headline, text)).toEqual([`report conflict: ${expected}`]);
  });

  test.each([
    ['the number stands further down', 'Seven people killed in Orrin', 'The crash killed nine people, not seven.'],
    [
      'a sum',
      'Nine people hurt in Orrin',
      'The crash injured six people here. Three people were injured at the depot.',
    ],
    ['a hedge', 'Seven people killed in Orrin', 'The crash killed at least six people.'],
    ['some of them', '10 women hurt in Orrin', 'The crash injured 17 people.'],
    ['ages', 'Orrin crash kills 14- and 18-year-olds', 'The crash killed two people.'],
    ['another thing', 'Seven people killed in Orrin', 'The crash injured nine people.'],
    ['how much sooner', 'Fenn wins in six laps at Orrin', 'Fenn won five laps sooner than a year ago.'],
    ['no figure at all', 'Seven people killed in Orrin', 'The crash killed several people.'],
  ])('%s is no contradiction', (_, headline, text) => {
    expect(withinOf(headline, text)).toEqual([]);
  });
});
