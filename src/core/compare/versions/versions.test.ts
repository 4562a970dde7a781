/** Two states of an article: what is added, removed, changed, moved, and what is told of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { annotate } from '../../extract/annotate.ts';
import type { Annotation } from '../../model/layers.ts';
import type { Report } from '../../model/report.ts';
import type { VersionStep } from '../../model/versions.ts';
import { compareReports } from '../../story.ts';
import { commonSubsequence } from './sequences.ts';
import { withTouched } from './touched.ts';
import { versionsOf } from './versions.ts';

function annotated(text: string, fields: Partial<Report> = {}): Annotation {
  const id = fields.id ?? 'a';
  const [report] = reportsOf({
    [`${id}.json`]: JSON.stringify({ id, text, published: '2025-05-01T08:00:00Z', ...fields }),
  });
  return annotate(report!, english, { parser: parser() });
}

function stepOf(
  before: string,
  after: string,
  fields: readonly [Partial<Report>?, Partial<Report>?] = [],
): VersionStep {
  const pair = [annotated(before, { id: 'a', ...fields[0] }), annotated(after, { id: 'b', ...fields[1] })];
  return versionsOf(pair).steps[0]!;
}

/** `change: before | after`, each. */
function told({ changes }: VersionStep): readonly string[] {
  return changes.map(({ change, before, after, isMoved }) => {
    const words = [before, after].map(each => each?.exact ?? '–').join(' | ');
    return `${change}${isMoved && change === 'changed' ? ' and moved' : ''}: ${words}`;
  });
}

const DAM = 'The dam at Dunmere gave way on Wednesday night.';
const FOUR = 'Four people are missing, police in Dunmere said.';
const THREE = 'Three people are missing, police in Dunmere said.';
const BUILT = 'The dam was built in 1931 by the Lake Trust.';
const ROADS = 'Roads to the valley are closed.';
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

describe('changes', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['nothing', text(DAM, FOUR), text(DAM, FOUR), []],
    [
      'white space and kinds of marks alone',
      text(DAM, '“We ran,” she said.'),
      text(DAM.replace(' ', '  '), '"We ran," she said.'),
      [],
    ],
    ['a sentence more', text(DAM, FOUR), text(DAM, BUILT, FOUR), [`added: – | ${BUILT}`]],
    ['a sentence less', text(DAM, BUILT, FOUR), text(DAM, FOUR), [`removed: ${BUILT} | –`]],
    ['a word', text(DAM, FOUR, BUILT), text(DAM, THREE, BUILT), [`changed: ${FOUR} | ${THREE}`]],
    ['a place', text(DAM, FOUR, BUILT, ROADS), text(DAM, BUILT, ROADS, FOUR), [`moved: ${FOUR} | ${FOUR}`]],
    [
      'a word and a place',
      text(FOUR, DAM, BUILT, ROADS),
      text(DAM, BUILT, ROADS, THREE),
      [`changed and moved: ${FOUR} | ${THREE}`],
    ],
    [
      'another sentence in its place',
      text(DAM, ROADS),
      text(DAM, BUILT),
      [`removed: ${ROADS} | –`, `added: – | ${BUILT}`],
    ],
    ['all of it', text(DAM), text(ROADS), [`removed: ${DAM} | –`, `added: – | ${ROADS}`]],
    [
      'the first and the last',
      text(ROADS, DAM, FOUR),
      text(DAM, FOUR, BUILT),
      [`removed: ${ROADS} | –`, `added: – | ${BUILT}`],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(told(stepOf(before, after))).toEqual(changes);
  });

  test('the headline is one, whatever it says', () => {
    const step = stepOf(text(DAM), text(DAM), [
      { headline: 'Dam gives way' },
      { headline: 'Four missing in the valley' },
    ]);
    expect(told(step)).toEqual(['changed: Dam gives way | Four missing in the valley']);
    expect(step.changes[0]).toMatchObject({
      block: 'headline',
      before: { field: 'headline' },
      after: { field: 'headline' },
    });
  });

  test('the headline is no sentence as before', () => {
    const same = [{ headline: 'Dam gives way' }, { headline: 'Dam gives way' }] as const;
    expect(stepOf(text(DAM, FOUR), text(DAM, THREE), same).kept).toBe(1);
  });

  test('a changed sentence stands word against word', () => {
    const [change] = stepOf(text(DAM, FOUR, BUILT), text(DAM, THREE.replace(',', ' tonight,'), BUILT)).changes;
    const words = change!.columns.map(([a, b]) =>
      [a, b].map((span, side) => {
        const { start, exact } = [change!.before!, change!.after!][side]!;
        return span === null ? '' : exact.slice(span.start - start, span.end - start);
      }),
    );
    expect(words.filter(([a, b]) => a !== b)).toEqual([
      ['Four', 'Three'],
      ['', 'tonight'],
    ]);
  });
});

describe('notes', () => {
  const NOTE = 'Correction: An earlier version of this article gave the wrong number of people missing.';

  test('a correction that is new is a note, not a change', () => {
    const step = stepOf(text(DAM, FOUR), text(DAM, THREE, NOTE));
    expect(step.notes.map(note => (note.is === 'correction' ? note.evidence.exact : note.at))).toEqual([NOTE]);
    expect(told(step)).toEqual([`changed: ${FOUR} | ${THREE}`]);
  });

  test('one that stood there before is none, one taken away is a change', () => {
    expect(stepOf(text(DAM, FOUR, NOTE), text(DAM, THREE, NOTE)).notes).toEqual([]);
    expect(told(stepOf(text(DAM, FOUR, NOTE), text(DAM, FOUR))).join(' ')).toContain('removed: ');
  });

  test('a later date of update is told', () => {
    const { notes } = stepOf(text(DAM), text(DAM), [{}, { updated: '2025-05-01T12:00:00Z' }]);
    expect(notes).toEqual([{ is: 'updated', at: expect.stringMatching(/^2025-05-01T12:00/) }]);
  });
});

describe('order', () => {
  const of = (...versions: readonly Annotation[]): readonly [readonly string[], readonly string[]] => {
    const { order, problems } = versionsOf(versions);
    return [order, problems.map(({ code }) => code)];
  };
  const [first, second] = [
    annotated(text(DAM, FOUR), { id: 'x' }),
    annotated(text(DAM, THREE), { id: 'y', updated: '2025-05-01T12:00:00Z' }),
  ];
  const undated = { ...first, report: { ...first.report, id: 'z', published: null } };

  test('by update, else publication, whatever the order given', () => {
    expect(of(second, first)).toEqual([['x', 'y'], []]);
    expect(of(first, second)).toEqual([['x', 'y'], []]);
  });

  test('as given where one tells no date, which is said', () => {
    expect(of(second, undated)).toEqual([['y', 'z'], ['versions-order']]);
  });

  test('of one moment, or of none, by the number its agency gives', () => {
    const numbered = (report: Report, id: string, version: number): Annotation => ({
      ...first,
      report: { ...report, id, url: 'urn:echo:7', version },
    });
    const [one, two] = [numbered(first.report, 'p', 1), numbered(first.report, 'q', 2)];
    expect(of(two, one)).toEqual([['p', 'q'], []]);
    const [some, more] = [numbered(undated.report, 'r', 9), numbered(undated.report, 's', 10)];
    expect(of(more, some)).toEqual([['r', 's'], []]);
  });

  test('of one moment as given, which is said: their dates do not tell', () => {
    const same = annotated(text(DAM, FOUR), { id: 'w' });
    expect(of(first, same)).toEqual([['x', 'w'], ['versions-order']]);
    expect(of(same, first)).toEqual([['w', 'x'], ['versions-order']]);
    expect(of(second, first, same)[1]).toEqual(['versions-order']);
  });

  test('two articles are told to be perhaps no versions', () => {
    const other = annotated(text(ROADS, 'Nobody was on the ferry.', 'It rained all day in Harrow.'), { id: 'o' });
    expect(of(second, other)[1]).toEqual(['not-versions']);
  });

  test('none and one', () => {
    expect(versionsOf([])).toEqual({ order: [], steps: [], problems: [] });
    expect(versionsOf([first])).toEqual({ order: ['x'], steps: [], problems: [] });
  });
});

test('findings that rest on changed words are told on both sides', () => {
  const [before, after] = [annotated(text(DAM, FOUR), { id: 'a' }), annotated(text(DAM, THREE), { id: 'b' })];
  const other = annotated(text('Dunmere’s dam gave way late on Wednesday.', THREE, ROADS), { id: 'o' });
  const findings = (version: Annotation): ReturnType<typeof compareReports>['findings'] =>
    compareReports([version.report, other.report], english, { parser: parser(), force: true }).findings;
  const { steps } = versionsOf([before, after]);
  const [step] = withTouched(
    steps,
    new Map([
      ['a', findings(before)],
      ['b', findings(after)],
    ]),
  );
  const [change] = step!.changes;
  expect(change!.findings.before.map(({ relation }) => relation)).toContain('conflict');
  expect(change!.findings.after.map(({ relation }) => relation)).not.toContain('conflict');
  expect(change!.findings.after.length).toBeGreaterThan(0);
  for (const { others } of [...change!.findings.before, ...change!.findings.after])
    for (const { report } of others) expect(report).toBe('o');
  expect(withTouched(steps, new Map())[0]!.changes[0]!.findings).toEqual({ before: [], after: [] });
});

test('whatever is put where: spans hold, and nothing is lost or told twice', () => {
  const sentence = fc.constantFrom(
    DAM,
    FOUR,
    THREE,
    BUILT,
    ROADS,
    'Why?',
    '“We ran,” said Orla Fenn.',
    '😀 It rained.',
    'It rained.',
  );
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 7 }),
      fc.array(sentence, { minLength: 1, maxLength: 7 }),
      (a, b) => {
        const [earlier, later] = [annotated(text(...a), { id: 'a' }), annotated(text(...b), { id: 'b' })];
        const { steps } = versionsOf([earlier, later]);
        const { kept, changes } = steps[0]!;
        const sides = [
          { side: 'before', of: earlier },
          { side: 'after', of: later },
        ] as const;
        for (const { side, of } of sides) {
          const spans = changes.flatMap(change => change[side] ?? []);
          for (const { start, end, exact } of spans) expect(of.report.text.slice(start, end)).toBe(exact);
          expect(new Set(spans.map(({ start }) => start)).size).toBe(spans.length);
          // passages a text prints again are left out
          const repeats = of.report.blocks.filter(({ kind }) => kind === 'repeat' || kind === 'boilerplate');
          const counted = of.sentences.filter(
            ({ start }) => !repeats.some(block => block.start <= start && start < block.end),
          );
          expect(kept + spans.length).toBe(counted.length);
        }
        for (const { columns, before, after } of changes) {
          for (const [old, now] of columns) {
            if (old !== null) expect(old.start >= before!.start && old.end <= before!.end).toBe(true);
            if (now !== null) expect(now.start >= after!.start && now.end <= after!.end).toBe(true);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a sequence set against another has pairs in order, as many as can be', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.array(fc.constantFrom('a', 'b', 'c')), (a, b) => {
      const pairs = commonSubsequence(a, b);
      for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
      const rises = pairs.slice(1).map(([i, j], p) => i > pairs[p]![0] && j > pairs[p]![1]);
      expect(rises.every(Boolean)).toBe(true);
      expect(commonSubsequence(b, a)).toHaveLength(pairs.length);
    }),
  );
  expect(commonSubsequence(['x', 'a', 'y', 'b'], ['a', 'b', 'z'])).toEqual([
    [1, 0],
    [3, 1],
  ]);
});
