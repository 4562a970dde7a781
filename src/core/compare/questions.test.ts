import { expect, test } from 'vitest';
import { storyOf } from '../../../test/support/stories.ts';

test.each([
  [
    'The tram struck a wall on Tuesday.',
    'The tram struck a wall on Monday.',
    'On which day did the tram strike a wall?',
  ],
  ['The line was closed on Tuesday.', 'The line was closed on Monday.', 'On which day was the line closed?'],
  ['The rescue lasted an hour.', 'The rescue lasted three hours.', 'How long was the rescue?'],
  ['The crash injured 27 people.', 'The crash injured 34 people.', 'How many people were injured?'],
  ['Six lifeboats were launched.', 'Four lifeboats were launched.', 'How many lifeboats were launched?'],
  [
    'Shares of Holm Lines fell 4 percent.',
    'Shares of Holm Lines fell 6 percent.',
    'By how much did shares of Holm Lines fall?',
  ],
  [
    'Holm Lines made an initial $105 million offer.',
    'The initial $103 million offer of Holm Lines failed.',
    'How much was the initial offer?',
  ],
])('%s / %s', (one, other, question) => {
  const scene = 'Mayor Tessa Holm came to the depot in Orrin.';
  const records = [one, other].map((text, i) => ({ id: `r${i}`, text: `${text} ${scene}`, published: '2026-03-05' }));
  const { findings } = storyOf({ 'all.json': JSON.stringify(records) });
  expect(
    findings.filter(({ relation, kind }) => relation === 'conflict' && kind !== 'fact').map(f => f.label),
  ).toContain(question);
});
