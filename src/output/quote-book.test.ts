/** The quote book gives everybody's words exactly, by speaker over reports, and says who is meant by a name. */
import { describe, expect, test } from 'vitest';
import { exampleReports, parser, reportsOf, storyOf } from '../../test/support/stories.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { quotedSpeakers } from './quote-book.ts';
import { quotePage, quotesRecord } from './quote-page.ts';
import { type KnownSpeaker, matchSpeakers } from './speaker-matches.ts';
import { PLAIN, renderTerminal } from './terminal.ts';

const comparison = compareReports(exampleReports(), english, { parser: parser() });
const speakers = quotedSpeakers(comparison);

function shown(all = false, of = speakers): string {
  return renderTerminal(quotePage(comparison, of, all), { width: 100, paint: PLAIN });
}

test('one speaker of several reports and spellings has one section', () => {
  const tellmark = speakers.filter(({ name }) => name?.includes('Tellmark'));
  expect(tellmark).toHaveLength(1);
  expect(new Set(tellmark[0]!.quotations.map(({ report }) => report.id)).size).toBeGreaterThan(2);
  expect(shown()).toContain('Jonas R. Tellmark (3 texts; also: Tellmark, Jonas Tellmark)');
});

test('renderings of one utterance stand together', () => {
  const [, after] = shown().split('“It was dark. It was cold.');
  expect(after!.slice(0, 200)).toContain('“It was dark, it was cold and');
});

test('what is told partly in the text’s own words is shown only with --all, where its quoted part stands by itself', () => {
  expect(shown()).toContain('“tired and sad”');
  expect(shown()).not.toContain('that the town was “tired and sad”');
  expect(shown(true)).toContain('that the town was “tired and sad”');
  expect(shown(true)).toContain('told in the text’s own words');
});

test('spans of the record hold, in order of report and text', () => {
  const { quotations } = quotesRecord(comparison, speakers, '0.0.0');
  const texts = new Map(comparison.reports.map(report => [report.id, report]));
  for (const { report, spans, words } of quotations) {
    expect(spans.map(({ exact }) => exact).join(' … ')).toBe(words);
    for (const { start, end, exact, field } of spans) {
      const { text, headline } = texts.get(report)!;
      expect((field === 'headline' ? headline! : text).slice(start, end)).toBe(exact);
    }
  }
  const order = quotations.map(({ report }) => report);
  expect(order).toEqual([...order].sort());
  expect(new Set(quotations.map(({ id }) => id)).size).toBe(quotations.length);
});

test('reports of several events, and the earlier state of an article, keep their quotations', () => {
  const articles = {
    'a.txt':
      'A crane fell into the harbour of Mirvale on Monday. “Nobody was under it,” said the harbour master, Odile Crane.',
    'b.txt':
      'The orchestra of Tessaly will tour in spring, it said. “We leave in April,” said its director, Pavel Ostrin.',
    'c.txt':
      'Beekeepers in Lowmark lost half of their hives. “It was the mites,” said Ingrid Falk, who keeps 40. “They came in May,” Falk said.',
  };
  const book = quotedSpeakers(storyOf(articles));
  for (const name of ['Odile Crane', 'Pavel Ostrin', 'Ingrid Falk'])
    expect(
      book.map(speaker => speaker.name),
      name,
    ).toContain(name);
  expect(book.find(({ name }) => name === 'Ingrid Falk')!.quotations.map(({ report }) => report.id)).toEqual([
    'c',
    'c',
  ]);
  expect(matchSpeakers('Falk', book).speakers.map(({ name }) => name)).toEqual(['Ingrid Falk']);
  const early = speakers.flatMap(({ quotations }) => quotations).filter(({ report }) => report.id === 'beacon-early');
  expect(early.length).toBeGreaterThan(0);
});

test('who relayed it is told', () => {
  const text =
    'Orla Fenn told the Harrow Wire that the dam was safe, the Dunmere Post reported on Monday. “The dam is safe,” Fenn told the Harrow Wire.';
  const book = quotedSpeakers(
    storyOf({ 'a.txt': text, 'b.txt': 'The dam at Dunmere held, Orla Fenn said. “The dam is safe,” she said.' }),
  );
  const fenn = book.find(({ name }) => name === 'Orla Fenn')!;
  expect(new Set(fenn.quotations.map(({ report }) => report.id))).toEqual(new Set(['a', 'b']));
});

test('nobody quoted, nothing shown', () => {
  const none = compareReports(reportsOf({ 'a.txt': 'The dam at Dunmere held on Monday.' }), english, {
    parser: parser(),
  });
  expect(quotedSpeakers(none)).toEqual([]);
  expect(quotePage(none, [], false)).toMatchObject({ sections: [] });
});

describe('a typed name', () => {
  const known: readonly (KnownSpeaker & { readonly id: string })[] = [
    { id: 'solis', forms: ['Marta Solís', 'Solís'], titles: ['Minister'] },
    { id: 'orr', forms: ['Lena Orr'], titles: ['chief inspector'] },
    { id: 'tom', forms: ['Tom Orr'], titles: [] },
    { id: 'police', forms: ['police'], titles: [] },
  ];
  const found = (typed: string): readonly [readonly string[], boolean] => {
    const { speakers: matched, isExact } = matchSpeakers(typed, known);
    return [matched.map(({ id }) => id), isExact];
  };

  test.each([
    ['Solis', ['solis'], true],
    ['SOLÍS', ['solis'], true],
    ['Minister Solis', ['solis'], true],
    ['Marta Solís', ['solis'], true],
    ['Orr', ['orr', 'tom'], true],
    ['Chief Inspector Orr', ['orr'], true],
    ['L. Orr', ['orr'], false],
    ['Marta Solys', ['solis'], false],
    ['police', ['police'], true],
  ] as const)('%s', (typed, ids, isExact) => {
    expect(found(typed)).toEqual([[...ids], isExact]);
  });

  test.each(['Minister', 'Brandt', '', '…', 'Tom Solis'])('%j names nobody', typed => {
    expect(found(typed)[0]).toEqual([]);
  });
});
