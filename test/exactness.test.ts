/** Pages to the letter: whatever is inserted at the edges of words, the page shows slices of its reports or nothing. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Comparison,
  compareReports,
  compareWithProposals,
  english,
  type Report,
  readProposals,
} from '../src/index.ts';
import { renderMarkdown } from '../src/output/markdown.ts';
import { pageOf } from '../src/output/page.ts';
import { PLAIN, renderTerminal } from '../src/output/terminal.ts';
import { PROPOSALS } from './support/program.ts';
import { provePage } from './support/prover.ts';
import { exampleReports, parser, reportsOf } from './support/stories.ts';

/** Everything on the pages of a story that is not to the letter. */
function wrongOn(reports: readonly Report[]): readonly string[] {
  return wrongIn(compareReports(reports, english, { parser: parser(), force: true }));
}

function wrongIn(comparison: Comparison): readonly string[] {
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

describe('with proposals', () => {
  const proposed = (reports: readonly Report[], answer: object): Comparison => {
    const { proposals } = readProposals(JSON.stringify(answer), { input: 'answer', by: 'a “reader” │ x' });
    return compareWithProposals(reports, english, [proposals!], { parser: parser(), force: true });
  };

  test('the pages of the example are exact', () => {
    const answer = JSON.parse(readFileSync(PROPOSALS, 'utf8'));
    expect(wrongIn(proposed(exampleReports(), answer))).toEqual([]);
  });

  test('so are those of words that stand in reports, that nearly do, and that do not', { timeout: 120_000 }, () => {
    const reports = reportsOf(Object.fromEntries(SCENES.map((text, i) => [`r${i}.txt`, text])));
    const span = fc
      .tuple(
        fc.nat(SCENES.length - 1),
        fc.nat(1000),
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom('', '', '', '!', ' “'),
      )
      .map(([r, start, length, end]) => {
        const scene = SCENES[r]!;
        // at the edges of words, else all but a few are refused at once
        const from = scene.lastIndexOf(' ', start % scene.length) + 1;
        const to = scene.indexOf(' ', from + length);
        return { report: `r${r}`, exact: scene.slice(from, to < 0 ? scene.length : to) + end };
      });
    const words = fc.oneof(
      fc.constantFrom(...SCENES).map(scene => scene.slice(0, 60)),
      fc.string(),
    );
    const side = fc.record({ value: words, spans: fc.array(span, { minLength: 1, maxLength: 3 }) });
    const difference = fc.record({
      question: words,
      type: fc.constantFrom(
        'number',
        'date',
        'money',
        'quote-wording',
        'headline-quote',
        'negation',
        'title',
        'internal',
        'fact',
      ),
      relation: fc.constantFrom('conflict', 'update', 'compatible'),
      sides: fc.array(side, { minLength: 1, maxLength: 3 }),
    });
    const point = fc.record({ point: words, spans: fc.array(span, { minLength: 1, maxLength: 4 }) });
    const list = <T>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(items, { maxLength: 6 });
    const answer = fc.record({ differences: list(difference), agreements: list(point), singles: list(point) });
    let held = 0;
    fc.assert(
      fc.property(answer, each => {
        const comparison = proposed(reports, each);
        held += comparison.proposals![0]!.held.length;
        expect(wrongIn(comparison)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // what is refused shows nothing: of some 270 items many must stand for this to prove anything
    expect(held).toBeGreaterThan(60);
  });
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
