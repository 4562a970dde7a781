import { describe, expect, test } from 'vitest';
import { compareReports, english } from '../../src/index.ts';
import { comparisonRecord } from '../../src/output/json.ts';
import { pageOf } from '../../src/output/page.ts';
import { storyOf as compared, exampleReports, parser } from '../../test/support/stories.ts';
import { evidenceIn, placeKey, storyOf } from './story.ts';

const OPTIONS = { version: '0', withText: true };
const example = compareReports(exampleReports(), english, { parser: parser() });
const story = storyOf(JSON.parse(JSON.stringify(comparisonRecord(example, OPTIONS))));
const cards = [...story.cards.values()];

describe('a story of the example', () => {
  test('has the cards that the printed page has, in its order and under its numbers', () => {
    const page = pageOf(example, { all: false, width: 80 });
    const printed = page.sections.map(({ heading, items }) => [
      heading,
      items.map(({ label }) => label).filter(label => !label.endsWith(': --all')),
    ]);
    const first = story.sections.map(({ heading, cards: some }) => [
      heading,
      some.filter(({ isFirst }) => isFirst).map(({ item }) => item.label),
    ]);
    expect(first).toEqual(printed);
    const numbered = page.sections.filter(section => section.numbered).flatMap(({ items }) => items);
    expect(cards.flatMap(({ number }) => number ?? [])).toEqual(numbered.map((_, i) => i + 1));
  });

  test('has on every card of a finding all of its words, each once', () => {
    for (const { finding, evidence } of cards) {
      const keys = evidence.map(placeKey);
      expect(new Set(keys).size).toBe(keys.length);
      if (finding !== null) expect(evidence).toEqual(evidenceIn(finding));
      for (const { report, field, start, end, exact } of evidence) {
        const { text, headline } = story.reports.get(report)!;
        expect((field === 'headline' ? headline : text)!.slice(start, end)).toBe(exact);
      }
    }
  });

  test('gives every card a key of its own', () => {
    expect(story.cards.size).toBe(story.sections.flatMap(section => section.cards).length);
  });
});

test('a passage that texts share is a way to its words in each', () => {
  const shared = 'The harbour board closed both northern piers at six and sent every late boat to Tolvik.';
  const few = storyOf(
    comparisonRecord(compared({ 'a.txt': `${shared} Nobody slept.`, 'b.txt': `Rain fell. ${shared}` }), OPTIONS),
  );
  const card = [...few.cards.values()].find(({ item }) => item.label.startsWith('same '))!;
  expect(card.evidence.map(({ report }) => report)).toEqual(['a', 'b']);
  for (const { report, start, end, exact } of card.evidence)
    expect(few.reports.get(report)!.text.slice(start, end)).toBe(exact);
});

describe('nothing to show', () => {
  test.each<[string, Record<string, string>]>([
    ['no text', {}],
    ['one text', { 'a.txt': 'The ferry left.' }],
    ['texts of nothing alike', { 'a.txt': 'The ferry left.', 'b.txt': 'Bread costs more in Tolvik.' }],
  ])('%s', (_, files) => {
    const few = storyOf(comparisonRecord(compared(files), OPTIONS));
    expect(few.reports.size).toBe(Object.keys(files).length);
    expect([...few.cards.values()].filter(({ is }) => is !== 'note' && is !== 'single')).toEqual([]);
  });
});
