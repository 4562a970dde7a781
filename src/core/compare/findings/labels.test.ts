import { expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

test.each([
  ['The tram struck a wall on Tuesday.', 'The tram struck a wall on Monday.', 'Tram struck a wall: day'],
  ['The line was closed on Tuesday.', 'The line was closed on Monday.', 'Line was closed: day'],
  ['The rescue lasted an hour.', 'The rescue lasted three hours.', 'Rescue: length'],
  ['The crash injured 27 people.', 'The crash injured 34 people.', 'Injured: number'],
  ['Six lifeboats were launched.', 'Four lifeboats were launched.', 'Lifeboats: number'],
  ['Shares of Holm Lines fell 4 percent.', 'Shares of Holm Lines fell 6 percent.', 'Shares of Holm Lines: fall'],
  [
    'Holm Lines made an initial $105 million offer.',
    'The initial $103 million offer of Holm Lines failed.',
    'Initial offer: amount',
  ],
])('%s / %s', (one, other, label) => {
  const scene = 'Mayor Tessa Holm came to the depot in Orrin.';
  const records = [one, other].map((text, i) => ({ id: `r${i}`, text: `${text} ${scene}`, published: '2026-03-05' }));
  const { findings } = storyOf({ 'all.json': JSON.stringify(records) });
  expect(
    findings.filter(({ relation, kind }) => relation === 'conflict' && kind !== 'fact').map(f => f.label),
  ).toContain(label);
});
