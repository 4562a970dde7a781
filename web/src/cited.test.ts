import { describe, expect, test } from 'vitest';
import { comparisonRecord } from '../../src/index.ts';
import { storyOf as comparisonOf } from '../../test/support/stories.ts';
import { citedText } from './cited.ts';
import { storyOf } from './story.ts';

const TEXTS = {
  'courier.json': {
    outlet: 'The Lindmoor Courier',
    published: '2024-03-13T17:05:00+01:00',
    text: 'The ferry Svelna ran aground on Tuesday.\n\nThe ferry had 252 people on board, the port said.\n\n“We are sorry for every hour on the rocks,” said Morten Askvell.',
  },
  'anvil.json': {
    published: '2024-03-14',
    text: 'The ferry Svelna ran aground on Monday.\n\nThe ferry had 252 people on board, the port said.\n\n“We are sorry for every minute on the rocks,” said Morten Askvell.',
  },
};
const comparison = comparisonOf(
  Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [name, JSON.stringify(text)])),
);
const story = storyOf(comparisonRecord(comparison, { version: '0', withText: true }));
const cards = [...story.cards.values()];

describe('a card as text', () => {
  test('of a clash: each value with its text, place, outlet and date', () => {
    const clash = cards.find(({ is, finding }) => is === 'clash' && finding?.kind === 'date');
    expect(citedText(story, clash!).split('\n').slice(1)).toEqual([
      'Mon 11 March 2024*:',
      '- “Monday” — anvil¶1, 14 March 2024',
      'Tue 12 March 2024*:',
      '- “Tuesday” — Courier¶1, The Lindmoor Courier, 13 March 2024, 17:05',
      '(* reckoned)',
    ]);
  });

  test('of a quotation: every rendering whole', () => {
    const quotation = cards.find(({ is }) => is === 'quotation');
    const text = citedText(story, quotation!);
    expect(text).toContain(
      '“We are sorry for every hour on the rocks,” — Courier¶3, The Lindmoor Courier, 13 March 2024, 17:05',
    );
    expect(text).toContain('“We are sorry for every minute on the rocks,” — anvil¶3, 14 March 2024');
  });

  test('of every card: words that stand in the texts', () => {
    const all = Object.values(TEXTS).map(({ text }) => text);
    for (const card of cards.filter(({ finding }) => finding !== null)) {
      const quoted = [...citedText(story, card).matchAll(/^- “(.*?)”(?: \(| — )/gm)].map(match => match[1] ?? '');
      expect(quoted.length).toBeGreaterThan(0);
      for (const part of quoted.flatMap(words => words.split(' … ')))
        expect(all.some(text => text.replace(/\s+/g, ' ').includes(part.replace(/^['‘]|['’]$/g, '')))).toBe(true);
    }
  });

  test('of a card with nothing on it', () => {
    const empty = { ...cards[0]!, finding: null, item: { label: 'A note', rows: [], aligned: [], notes: [] } };
    expect(citedText(story, empty)).toBe('A note');
  });
});
