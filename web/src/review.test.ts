import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/comparison.ts';
import { heldTo, mergeReviews, NO_REVIEW } from '../../src/output/review.ts';
import { type Change, decidedBy, fileNameOf, heldOf, nextDecision, tally, tallyWords } from './review.ts';
import type { Card } from './story.ts';

const NOW = Date.UTC(2024, 2, 14, 9, 0);
const BY = { now: NOW, by: 'Ines' };

function finding(id: string): Finding {
  return {
    id,
    kind: 'date',
    relation: 'conflict',
    between: 'reports',
    severity: 'material',
    label: `Call ${id}: day`,
    group: null,
    voices: [],
    variants: ['Monday', 'Tuesday'].map(display => ({ value: { type: 'text', text: display }, display, evidence: [] })),
    silent: [],
    why: { rule: 'date', features: {}, measuredPrecision: null },
  };
}

function card(of: Finding | null): Card {
  return {
    key: of?.id ?? 'note-1',
    is: of === null ? 'note' : 'clash',
    number: 1,
    item: { label: '', rows: [], aligned: [], notes: [] },
    finding: of,
    evidence: [],
    reports: new Set(),
    voices: new Set(),
  };
}

const [A, B, C] = ['f-a', 'f-b', 'f-c'].map(finding) as [Finding, Finding, Finding];

function held(...changes: readonly (readonly [Finding, Change])[]) {
  const decisions = changes.map(([of, change]) => nextDecision(of, undefined, change, BY));
  return heldTo([A, B, C], mergeReviews(NO_REVIEW, { ...NO_REVIEW, decisions })).held;
}

describe('counts', () => {
  test.each<[string, readonly (readonly [Finding, Change])[], string, number]>([
    ['nothing', [], '', 3],
    ['one settled', [[A, { decision: 'settled' }]], '1 settled', 2],
    [
      'both',
      [
        [A, { decision: 'settled' }],
        [B, { decision: 'dismissed' }],
      ],
      '1 settled · 1 dismissed',
      1,
    ],
    ['a note alone', [[A, { note: 'call them' }]], '', 3],
    ['one that has changed since', [[{ ...A, relation: 'update' }, { decision: 'settled' }]], '1 changed since', 3],
  ])('%s', (_, changes, words, open) => {
    const counts = tally([A, B, C].map(card), held(...changes));
    expect(tallyWords(counts)).toBe(words);
    expect(counts.open).toBe(open);
  });

  test('of a finding with two cards: one', () => {
    const twice = [card(A), { ...card(A), key: 'note-1' }];
    expect(tally(twice, held([A, { decision: 'settled' }]))).toMatchObject({ settled: 1, open: 0 });
  });

  test('of a story without findings', () => {
    expect(tally([card(null)], new Map())).toEqual({ settled: 0, dismissed: 0, changed: 0, open: 0 });
    expect(heldOf(card(null), held([A, { decision: 'settled' }]))).toBeUndefined();
  });
});

describe('the next decision', () => {
  test('keeps what is not changed', () => {
    const first = nextDecision(A, undefined, { decision: 'dismissed', why: 'old' }, BY);
    const second = nextDecision(A, first, { note: 'call them' }, { now: NOW + 5, by: '' });
    expect(second).toMatchObject({
      decision: 'dismissed',
      why: 'old',
      note: 'call them',
      at: '2024-03-14T09:00:00.005Z',
    });
    expect(second.by).toBeUndefined();
    expect(first.by).toBe('Ines');
  });

  test('is later than one made by a clock that is ahead', () => {
    const ahead = { ...nextDecision(A, undefined, { decision: 'settled' }, BY), at: '2031-01-01T00:00:00.000Z' };
    expect(nextDecision(A, ahead, { decision: null }, BY).at).toBe('2031-01-01T00:00:00.001Z');
  });
});

test('who and when', () => {
  const decision = nextDecision(A, undefined, {}, BY);
  expect(decidedBy(decision)).toBe('Ines, 14 March 2024');
  const { by: _, ...nameless } = decision;
  expect(decidedBy(nameless)).toBe('14 March 2024');
});

test.each([
  ['Svelna, Tolvik: Hesk Sound, 12 March 2024', 'svelna-tolvik-hesk-sound-12-march-2024.review.json'],
  ['Çölü / ../étape', 'colu-etape.review.json'],
  ['…', 'story.review.json'],
])('the file of %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});
