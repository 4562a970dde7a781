import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, MOST_DECISIONS, MOST_VALUES } from '../core/model/review.ts';
import { LARGEST_REVIEW } from './limits.ts';
import { readReview } from './review.ts';

const WHOLE = {
  finding: 'f-0123456789ab',
  decision: 'settled',
  why: 'asked the port',
  note: 'Two lines,\nand https://port.example/log',
  at: '2024-03-14T09:00:00.000Z',
  by: 'Ines',
  label: 'Call: day',
  kind: 'date',
  relation: 'conflict',
  values: [
    { report: 'courier', start: 7, exact: 'Monday' },
    { report: 'anvil', field: 'headline', start: 0, exact: 'Tuesday' },
  ],
};

function file(decisions: unknown, rest: object = {}): string {
  return JSON.stringify({ schema: 'synoptic.review/1', story: { title: 'Ferry aground' }, decisions, ...rest });
}

describe('a review read', () => {
  test('is what was written', () => {
    expect(readReview(file([WHOLE]), 'r.json')).toEqual({
      review: { story: { title: 'Ferry aground' }, decisions: [WHOLE] },
      problems: [],
    });
  });

  test('of nothing has nothing', () => {
    expect(readReview(file([]), 'r.json')).toEqual({
      review: { story: { title: 'Ferry aground' }, decisions: [] },
      problems: [],
    });
  });

  test('has only fields we know', () => {
    const { review, problems } = readReview(
      file([{ ...WHOLE, html: '<b>', __proto__: { why: 'x' } }], { extra: 1 }),
      'r.json',
    );
    expect(review).toEqual({ story: { title: 'Ferry aground' }, decisions: [WHOLE] });
    expect(problems).toEqual([]);
  });

  test('has a time in UTC, and the newest of each finding', () => {
    const decisions = [
      { ...WHOLE, at: '2024-03-14T10:30:00+01:00' },
      { ...WHOLE, decision: null, at: '2024-03-14T09:29:00Z' },
    ];
    expect(readReview(file(decisions), 'r.json').review?.decisions).toEqual([
      { ...WHOLE, at: '2024-03-14T09:30:00.000Z' },
    ]);
  });

  test('is cut to its limits', () => {
    const long = 'a '.repeat(6000);
    const { review } = readReview(
      file([
        {
          ...WHOLE,
          note: long,
          why: long,
          label: long,
          by: long,
          values: Array.from({ length: 60 }, () => ({ report: long, start: 1, exact: long })),
        },
      ]),
      'r.json',
    );
    const [decision] = review?.decisions ?? [];
    expect(decision?.note.length).toBeLessThanOrEqual(LONGEST.note);
    expect(decision?.why.length).toBeLessThanOrEqual(LONGEST.why);
    expect(decision?.label.length).toBeLessThanOrEqual(LONGEST.label);
    expect(decision?.by?.length).toBeLessThanOrEqual(LONGEST.by);
    expect(decision?.values).toHaveLength(MOST_VALUES);
    expect(
      decision?.values?.every(({ exact, report }) => exact.length <= LONGEST.value && report.length <= LONGEST.report),
    ).toBe(true);
  });

  test('has no more decisions than fit', () => {
    const many = Array.from({ length: MOST_DECISIONS + 2 }, (_, i) => ({ ...WHOLE, finding: `f-${i}` }));
    const { review, problems } = readReview(file(many), 'r.json');
    expect(review?.decisions).toHaveLength(MOST_DECISIONS);
    expect(problems.map(({ detail }) => detail)).toEqual([
      `2 decisions were left out: at most ${MOST_DECISIONS} are read.`,
    ]);
  });

  test('shows nobody hidden or obeyed characters', () => {
    const { review } = readReview(file([{ ...WHOLE, note: 'a\u001b[31m\u202eb', by: 'I\u200bnes' }]), 'r.json');
    expect(review?.decisions[0]).toMatchObject({ note: 'a[31mb', by: 'Ines' });
  });
});

describe('what is wrong in a decision', () => {
  test.each<[string, unknown, string]>([
    ['no object', 3, 'Decision 1 is no object; left out.'],
    ['a list', ['settled'], 'Decision 1 is no object; left out.'],
    ['no id', { ...WHOLE, finding: 7 }, 'Decision 1 names no "finding" by its id; left out.'],
    [
      'another word',
      { ...WHOLE, decision: 'maybe' },
      'Decision 1 has a "decision" other than settled, dismissed or null; left out.',
    ],
    ['no time', { ...WHOLE, at: 'yesterday' }, 'Decision 1 has no time "at", such as 2024-03-13T17:05:00Z; left out.'],
    [
      'no such day',
      { ...WHOLE, at: '2024-99-14T09:00:00Z' },
      'Decision 1 has no time "at", such as 2024-03-13T17:05:00Z; left out.',
    ],
    [
      'a day alone',
      { ...WHOLE, at: '2024-03-14' },
      'Decision 1 has no time "at", such as 2024-03-13T17:05:00Z; left out.',
    ],
  ])('%s: it is left out', (_, decision, detail) => {
    const { review, problems } = readReview(file([decision, { ...WHOLE, finding: 'f-b' }]), 'r.json');
    expect(review?.decisions.map(({ finding }) => finding)).toEqual(['f-b']);
    expect(problems).toEqual([{ code: 'review-left-out', detail, report: 'r.json' }]);
  });

  test('beside what matters is passed over', () => {
    const { review, problems } = readReview(file([{ ...WHOLE, note: {}, kind: 'mood', values: [1], by: 5 }]), 'r.json');
    const { by: _, kind: __, values: ___, ...rest } = WHOLE;
    expect(review?.decisions).toEqual([{ ...rest, note: '' }]);
    expect(problems.map(({ detail }) => detail)).toEqual([
      'Decision 1: "by", "kind", "values", "note" can’t be used: passed over.',
    ]);
  });

  test('is not told a thousand times', () => {
    const { problems } = readReview(file(Array.from({ length: 1000 }, () => 1)), 'r.json');
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)?.detail).toBe('And 995 more faults of this kind.');
  });
});

describe('values that are none', () => {
  test.each<[string, unknown]>([
    ['no list', 'Monday'],
    ['words without a place', ['Monday']],
    ['no report', [{ start: 1, exact: 'Monday' }]],
    ['no place', [{ report: 'a', start: -1, exact: 'Monday' }]],
    ['half a place', [{ report: 'a', start: 1.5, exact: 'Monday' }]],
    ['another field', [{ report: 'a', start: 1, exact: 'Monday', field: 'byline' }]],
  ])('%s', (_, values) => {
    const { review, problems } = readReview(file([{ ...WHOLE, values }]), 'r.json');
    expect(review?.decisions[0]?.values).toBeUndefined();
    expect(problems.map(({ detail }) => detail)).toEqual(['Decision 1: "values" can’t be used: passed over.']);
  });
});

describe('no review', () => {
  test.each<[string, string, string]>([
    ['nothing', ' \n', 'Nothing in it but white space'],
    ['no JSON', '{"schema": ', 'Not valid JSON at line 1'],
    ['another file', '{"schema":"synoptic.comparison/1"}', 'It is synoptic.comparison/1, no review'],
    ['a list', '[]', 'No review: give the file that the screen exports'],
    ['no decisions', '{"schema":"synoptic.review/1"}', 'No review: give the file that the screen exports'],
    ['too much', ' '.repeat(LARGEST_REVIEW + 1), 'more than a review can have'],
    ['deep', '['.repeat(200_000), 'Not valid JSON'],
  ])('%s', (_, text, detail) => {
    const { review, problems } = readReview(text, 'r.json');
    expect(review).toBeNull();
    expect(problems).toMatchObject([{ code: 'bad-review', report: 'r.json' }]);
    expect(problems[0]?.detail).toContain(detail);
  });
});

test('whatever is in a file, nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map(value => file(value)),
        fc.array(fc.jsonValue()).map(file),
      ),
      text => {
        const { review, problems } = readReview(text, 'r.json');
        expect(review !== null || problems.length > 0).toBe(true);
      },
    ),
  );
});
