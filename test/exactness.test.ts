/** Pages to the letter: whatever is inserted at the edges of words, the page shows slices of its reports or nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports, english, type Report } from '../src/index.ts';
import { renderMarkdown } from '../src/output/markdown.ts';
import { pageOf } from '../src/output/page.ts';
import { PLAIN, renderTerminal } from '../src/output/terminal.ts';
import { provePage } from './support/prover.ts';
import { exampleReports, parser, reportsOf } from './support/stories.ts';

/** Everything on the pages of a story that is not to the letter. */
function wrongOn(reports: readonly Report[]): readonly string[] {
  const comparison = compareReports(reports, english, { parser: parser(), force: true });
  return [false, true].flatMap(all =>
    [80, 100].flatMap(width => {
      const page = pageOf(comparison, { all, width });
      return [
        ...provePage(renderTerminal(page, { width, paint: PLAIN }), comparison.reports).wrong,
        ...provePage(renderMarkdown(page), comparison.reports, 'markdown').wrong,
      ];
    }),
  );
}

test('the pages of the example are exact', () => {
  expect(wrongOn(exampleReports())).toEqual([]);
});

/** What newsrooms, and hostile or careless senders, put at the edges of words. */
const INSERTS = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '…',
  '...',
  ' … ',
  '. . .',
  '$',
  '£',
  '€',
  '%',
  '-',
  '–',
  '—',
  ':',
  ';',
  ',',
  '.',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '*',
  '_',
  '`',
  '```',
  '|',
  '│',
  ' │ ',
  '¶',
  '\\',
  '#',
  '<b>',
  '&amp;',
  '😀',
  '👩‍🚀',
  'e\u0301',
  'A\u030a',
  '\u00ad',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  'שלום',
  '\u00a0',
  '\t',
  '[the mayor’s]',
  '5.5',
  '7:30',
  'co-op',
] as const;

const SCENES = [
  'The old bridge at Orrin was closed on Tuesday after an inspection that lasted nearly an hour, Mayor Tessa Holm said. “We will not open it before the cables are safe, and it’s not up to me,” Holm told reporters. Three people were hurt, and the repair will cost $5.5 million, 40% of the town’s budget.',
  'Orrin’s old bridge was closed on Wednesday, Mayor Tessa Holm said, after an inspection that lasted over an hour. “We will not open the bridge before all cables are safe ... It is not up to me,” she told reporters. Four people were hurt, and the repair will cost $5.4 million.',
  'The bridge at Orrin was shut on Tuesday. “It’s not up to me,” Tessa Holm, the mayor, told the co-op at 7:30 p.m. “We won’t open it before the cables are safe.” Nobody but three people was hurt.',
  'Mayor Tessa Holm said the bridge at Orrin “will not open” before its cables are “safe”. The inspection took about an hour. All but three people got off unhurt.',
  'ORRIN - The old bridge was closed on Tuesday after an inspection, Tessa Holm said. Headline writers had it “not up to me”. “We will not open it before the [main] cables are safe, and it’s not up to me,” Ms. Holm said.',
];

/** A scene with strings put in at word edges. */
const mutated = (scene: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(scene.split(' ').length - 1), fc.constantFrom(...INSERTS), fc.boolean()), {
      minLength: 1,
      maxLength: 12,
    })
    .map(edits => {
      const words = scene.split(' ');
      for (const [at, insert, isBefore] of edits) words[at] = isBefore ? insert + words[at]! : words[at]! + insert;
      return words.join(' ');
    });

describe('five hundred mutated reports', () => {
  test('show nothing that is not to the letter', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.tuple(...SCENES.map(mutated)), texts => {
        const reports = reportsOf(Object.fromEntries(texts.map((text, i) => [`r${i}.txt`, text])));
        expect(wrongOn(reports)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
