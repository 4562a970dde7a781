import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../core/model/comparison.ts';
import type { Decision, Review } from '../core/model/review.ts';
import { readReview } from '../input/review.ts';
import { decisionOf, heldTo, isClosed, mergeReviews, NO_REVIEW, reviewFile, withoutOthersWords } from './review.ts';

const AT = '2024-03-14T09:00:00.000Z';

/** `Monday/Mon`: one value in two texts. `at`: what the names of texts begin with. */
function finding(id: string, values: readonly string[], more: Partial<Finding> = {}, at = ''): Finding {
  return {
    id,
    kind: 'date',
    relation: 'conflict',
    between: 'reports',
    severity: 'material',
    label: 'Car ferry ran aground: day',
    group: null,
    voices: [],
    variants: values.map((exact, i) => ({
      value: { type: 'text', text: exact },
      display: exact,
      evidence: exact.split('/').map((words, k) => ({
        report: `${at}text-${i}-${k}`,
        start: 10 * i,
        end: 10 * i + words.length,
        exact: words,
        prefix: '',
        suffix: '',
      })),
    })),
    silent: [],
    why: { rule: 'date', features: {}, measuredPrecision: null },
    ...more,
  };
}

const CLASH = finding('f-0123456789ab', ['Monday', 'Tuesday']);

function settled(of: Finding, more: Partial<Decision> = {}): Decision {
  return { ...decisionOf(of, { decision: 'settled', why: 'asked', note: '', at: AT }), ...more };
}

function review(...decisions: readonly Decision[]): Review {
  return { story: { title: 'Ferry aground' }, decisions };
}

/** Which finding holds the decision, and whether it is changed; null: none. */
function place(decision: Decision, findings: readonly Finding[]): string | null {
  const [[id, held] = []] = [...heldTo(findings, review(decision)).held];
  return id === undefined ? null : `${id}${held?.isChanged ? ' changed' : ''}`;
}

describe('which finding a decision is of', () => {
  const other = finding('f-aaaaaaaaaaaa', ['Monday', 'Tuesday'], { label: 'Inquiry opens: day' }, 'other-');
  test.each<[string, Decision, readonly Finding[], string | null]>([
    ['its id', settled(CLASH), [CLASH, other], 'f-0123456789ab'],
    [
      'its id, though it is called otherwise',
      settled(CLASH),
      [{ ...CLASH, label: 'Ran aground: day' }],
      'f-0123456789ab',
    ],
    ['none', settled(CLASH), [other], null],
    ['no finding at all', settled(CLASH), [], null],
    [
      'another id, the same name and words: an earlier text has joined',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday/Mon', 'Tuesday']), other],
      'f-bbbbbbbbbbbb',
    ],
    [
      'another id, and a value more',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday', 'Tuesday', 'Wednesday'])],
      'f-bbbbbbbbbbbb changed',
    ],
    [
      'another id and another name, the same words where they stood',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday/Mon', 'Tuesday'], { label: 'Grounding: day' })],
      'f-bbbbbbbbbbbb',
    ],
    [
      'another id, and texts that have other names now',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday', 'Tuesday'], {}, 'reports-')],
      'f-bbbbbbbbbbbb',
    ],
    [
      'neither name nor place',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday', 'Tuesday'], { label: 'Grounding: day' }, 'reports-')],
      null,
    ],
    [
      'another id, and a text that a later version speaks for: only if nothing is new',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday'], { label: 'Grounding: day' })],
      'f-bbbbbbbbbbbb',
    ],
    ['the same name with other words', settled(CLASH), [finding('f-bbbbbbbbbbbb', ['Friday', 'Sunday'])], null],
    [
      'two that could be it',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday', 'Tuesday']), finding('f-cccccccccccc', ['Monday', 'Tuesday'])],
      null,
    ],
    [
      'another kind of that name',
      settled(CLASH),
      [finding('f-bbbbbbbbbbbb', ['Monday', 'Tuesday'], { kind: 'time' })],
      null,
    ],
    [
      'the id of one with the same earliest words: the two have changed places',
      settled(CLASH),
      [finding('f-0123456789ab', ['Monday', 'Sunday'], { label: 'Sank: day' }), { ...CLASH, id: 'f-0123456789ab-2' }],
      'f-0123456789ab-2',
    ],
    [
      'its id, of a file without more',
      { finding: CLASH.id, decision: 'settled', why: '', note: '', at: AT, label: '' },
      [CLASH],
      CLASH.id,
    ],
  ])('%s', (_, decision, findings, expected) => {
    expect(place(decision, findings)).toBe(expected);
    expect(heldTo(findings, review(decision)).gone).toHaveLength(expected === null ? 1 : 0);
  });

  test('two of one finding: the later', () => {
    const later = settled(CLASH, { finding: 'f-old', decision: 'dismissed', at: '2024-03-15T09:00:00.000Z' });
    const { held } = heldTo([CLASH], review(settled(CLASH), later));
    expect(held.get(CLASH.id)?.decision.decision).toBe('dismissed');
  });
});

describe('a finding that was settled is open again', () => {
  test.each<[string, Finding, boolean]>([
    ['not as it was', CLASH, false],
    ['not with one text more', finding(CLASH.id, ['Monday/Monday morning', 'Tuesday']), false],
    ['with a value more', finding(CLASH.id, ['Monday', 'Tuesday', 'Sunday']), true],
    ['with a value more in the same words', finding(CLASH.id, ['Monday', 'Tuesday', 'Tuesday']), true],
    ['with another value', finding(CLASH.id, ['Monday', 'Sunday']), true],
    ['related otherwise', { ...CLASH, relation: 'update' }, true],
  ])('%s', (_, now, isChanged) => {
    const held = heldTo([now], review(settled(CLASH))).held.get(CLASH.id);
    expect(held?.isChanged).toBe(isChanged);
    expect(isClosed(held)).toBe(!isChanged);
  });

  test('or was only noted', () => {
    expect(
      isClosed(heldTo([CLASH], review(settled(CLASH, { decision: null, note: 'call them' }))).held.get(CLASH.id)),
    ).toBe(false);
    expect(isClosed(undefined)).toBe(false);
  });
});

const decision: fc.Arbitrary<Decision> = fc.record({
  finding: fc.constantFrom('f-a', 'f-b', 'f-c'),
  decision: fc.constantFrom('settled' as const, 'dismissed' as const, null),
  why: fc.constantFrom('', 'asked'),
  note: fc.constantFrom('', 'a note'),
  at: fc.constantFrom(AT, '2024-03-14T09:00:00.001Z', '2024-03-15T09:00:00.000Z'),
  label: fc.constant('Call: day'),
});
const reviews = fc.array(decision, { maxLength: 6 }).map(decisions => mergeReviews(review(...decisions), NO_REVIEW));

describe('two reviews', () => {
  test('the later of each finding stands', () => {
    const early = settled(CLASH);
    const late = settled(CLASH, { decision: null, at: '2024-03-14T12:00:00.000Z' });
    expect(mergeReviews(review(late), review(early)).decisions).toEqual([late]);
    expect(mergeReviews(review(early), review(late)).decisions).toEqual([late]);
  });

  test('are one, in whatever order and however often', () => {
    fc.assert(
      fc.property(reviews, reviews, reviews, (a, b, c) => {
        expect(mergeReviews(a, b)).toEqual(mergeReviews(b, a));
        expect(mergeReviews(a, mergeReviews(b, c))).toEqual(mergeReviews(mergeReviews(a, b), c));
        expect(mergeReviews(a, a)).toEqual(a);
        expect(mergeReviews(a, NO_REVIEW)).toEqual(a);
      }),
    );
  });
});

describe('the file', () => {
  test('is read as it was written, its decisions in order', () => {
    const b = settled(CLASH, { finding: 'f-b', note: 'one\n\ntwo', by: 'Ines' });
    const a = settled(finding('f-a', ['so\u00adft', '❤️ https://x.example']));
    const text = reviewFile(review(b, a));
    const read = readReview(text, 'r.json');
    expect(read).toEqual({ review: review(a, b), problems: [] });
    expect(reviewFile(read.review ?? NO_REVIEW)).toBe(text);
  });

  test('of nothing', () => {
    expect(JSON.parse(reviewFile(NO_REVIEW))).toEqual({
      schema: 'synoptic.review/1',
      story: { title: '' },
      decisions: [],
    });
  });

  test('for others has no word of a text that is kept back, and all of the desk’s own', () => {
    const mine = settled(CLASH, { note: 'mine' });
    const gone = settled(finding('f-cccccccccccc', ['secret words'], { label: 'Secret words: day' }), {
      note: 'mine too',
    });
    const shown = finding(CLASH.id, ['Monday']);
    const { decisions } = withoutOthersWords({ findings: [shown] }, review(mine, gone));
    expect(decisions.map(({ note, label, values }) => ({ note, label, values }))).toEqual([
      { note: 'mine', label: CLASH.label, values: [{ report: 'text-0-0', start: 0, exact: 'Monday' }] },
      { note: 'mine too', label: '', values: undefined },
    ]);
  });
});
