import { describe, expect, test } from 'vitest';
import type { Comparison, Finding } from '../core/model/comparison.ts';
import type { Decision, Review } from '../core/model/review.ts';
import { comparisonRecord } from './json.ts';
import { pageOf } from './page.ts';
import { decisionOf, NO_REVIEW, reviewRecord } from './review.ts';
import { goneWords, reviewedBy } from './reviewed.ts';
import { renderScreen } from './screen.ts';
import { PLAIN, renderTerminal } from './terminal.ts';

const AT = '2024-03-14T09:00:00.000Z';
const NONE = { read: 0, matched: 0 };

function finding(id: string, label: string, more: Partial<Finding> = {}): Finding {
  const variants = ['Monday', 'Tuesday'].map((exact, i) => ({
    value: { type: 'text' as const, text: exact },
    display: exact,
    evidence: [{ report: `text-${i}`, start: 0, end: exact.length, exact, prefix: '', suffix: '' }],
  }));
  return {
    id,
    kind: 'date',
    relation: 'conflict',
    between: 'reports',
    severity: 'material',
    label,
    group: null,
    voices: [],
    variants,
    silent: [],
    why: { rule: 'date', features: {}, measuredPrecision: null },
    ...more,
  };
}

const A = finding('f-aaaaaaaaaaaa', 'Ran aground: day');
const B = finding('f-bbbbbbbbbbbb', 'Inquiry opens: day');

function comparison(...findings: readonly Finding[]): Comparison {
  return {
    story: { title: 'Ferry aground', day: null, from: null, to: null },
    coverage: { values: NONE, quotations: NONE, statements: NONE },
    reports: [0, 1].map(i => ({
      id: `text-${i}`,
      input: '',
      role: 'report',
      outlet: null,
      url: null,
      headline: null,
      byline: null,
      published: '2024-03-13',
      publishedFrom: 'metadata',
      updated: null,
      zone: null,
      status: 'usable',
      embargoed: null,
      language: 'en',
      sha256: '',
      text: 'Monday Tuesday',
      blocks: [],
      quotations: [],
    })),
    setAside: [],
    entities: [],
    points: [],
    findings,
    utterances: [],
    timeline: [],
    shared: { passages: [], credits: [], copies: [] },
    problems: [],
  };
}

function review(...decisions: readonly Decision[]): Review {
  return { ...NO_REVIEW, decisions };
}

function decided(of: Finding, decision: Decision['decision'], more: Partial<Decision> = {}): Decision {
  return { ...decisionOf(of, { decision, why: '', note: '', at: AT }), ...more };
}

function page(shown: Comparison, of?: Review): string {
  return renderTerminal(pageOf(shown, { all: true, width: 80, ...(of && { review: of }) }), {
    width: 80,
    paint: PLAIN,
  });
}

describe('the printed page with a review', () => {
  test('is the page as it was where nothing is decided', () => {
    expect(page(comparison(A, B), NO_REVIEW)).toBe(page(comparison(A, B)));
  });

  test('says what is settled, and how', () => {
    const text = page(
      comparison(A, B),
      review(decided(A, 'settled', { why: 'port log', note: 'says “Tuesday”', by: 'Ines' })),
    );
    expect(text).toContain("settled by Ines: port log / says 'Tuesday'");
    expect(text).toContain('review: 1 settled');
    expect(text).toContain('2 clashes');
  });

  test('leaves out what is dismissed, and counts it in a line', () => {
    const text = page(comparison(A, B), review(decided(A, 'dismissed')));
    expect(text).not.toContain('Ran aground: day');
    expect(text).toContain('1  Inquiry opens: day'.replace('1  ', '1 '));
    expect(text).toContain('1 clash ·');
    expect(text).toContain('review: 1 dismissed and left out');
  });

  test('does not say that nothing was found where all was dismissed', () => {
    const text = page(comparison(A), review(decided(A, 'dismissed')));
    expect(text).toContain('none but what was dismissed');
    expect(text).not.toContain('none found');
  });

  test('shows what has changed since it was dismissed', () => {
    const before = { ...A, relation: 'update' as const };
    const text = page(comparison(A), review(decided(before, 'dismissed', { why: 'old' })));
    expect(text).toContain('Ran aground: day');
    expect(text).toContain('dismissed before it changed: old');
    expect(text).toContain('review: 1 changed since it was decided');
  });

  test('has a note of what is open', () => {
    expect(page(comparison(A), review(decided(A, null, { note: 'call the port' })))).toContain('note: call the port');
  });

  test('says how many decisions are of what is no longer there', () => {
    const gone = [decided(B, 'settled'), decided(finding('f-cccccccccccc', 'Gone: day'), 'dismissed')];
    expect(page(comparison(), review(...gone))).toContain(
      'review: 2 decisions are of findings that are no longer there',
    );
  });
});

test.each([
  [[], ''],
  [[decided(A, 'settled')], '1 decision is of a finding that is no longer there'],
  [[decided(A, 'settled'), decided(B, null)], '2 decisions are of findings that are no longer there'],
])('what is gone in words: %#', (gone, words) => {
  expect(goneWords(gone)).toBe(words);
});

test('without a review nothing is left out', () => {
  const { items, isLeftOut, lines } = reviewedBy(comparison(A), undefined);
  expect([isLeftOut(A), lines, items([])]).toEqual([false, [], []]);
});

describe('the screen', () => {
  const app = { script: 'x', style: 'y', scriptHash: 'a', styleHash: 'b' };
  const record = comparisonRecord(comparison(A), { version: '0', withText: true });
  const options = { title: 't', plain: 'p' };

  test('begins with a review as data, in which nothing ends its element', () => {
    const given = reviewRecord(review(decided(A, 'settled', { note: '</script><img onerror=x>' })));
    const html = renderScreen(record, app, { ...options, review: given });
    const data = /<script type="application\/json" id="review">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toEqual(given);
  });

  test('has none without', () => {
    expect(renderScreen(record, app, options)).not.toContain('id="review"');
  });
});
