import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportsOf } from '../../../../test/support/stories.ts';
import { compareEvidence, compareStrings, evidenceId, evidenceOf } from './evidence.ts';

const [report] = reportsOf({
  'a.txt':
    'Holm spoke in Orrin. 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉 The bridge is shut. 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉',
});
const PUBLISHED = new Map([
  ['a', '2026-03-04'],
  ['b', null],
]);

describe('evidenceOf', () => {
  test('holds the words and what stands around them', () => {
    expect(evidenceOf(report!, { start: 14, end: 19 })).toMatchObject({
      report: 'a',
      exact: 'Orrin',
      prefix: 'Holm spoke in ',
    });
  });

  test('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.nat(report!.text.length), at => {
        const { prefix, suffix } = evidenceOf(report!, { start: at, end: at });
        const broken = /^[\udc00-\udfff]|[\ud800-\udbff]$/;
        if (!/[\udc00-\udfff]/.test(report!.text[at] ?? ''))
          expect(broken.test(prefix) || broken.test(suffix)).toBe(false);
      }),
    );
  });

  test('refuses a span outside the text', () => {
    expect(() => evidenceOf(report!, { start: 0, end: 1e6 })).toThrow(RangeError);
  });
});

describe('order', () => {
  test('is by code unit, not by locale', () => {
    expect(['é', 'z', 'B', 'a', '10', '9'].sort(compareStrings)).toEqual(['10', '9', 'B', 'a', 'z', 'é']);
  });

  test('is by report, headline first, then place', () => {
    const words = evidenceOf(report!, { start: 0, end: 4 });
    const list = [{ ...words, report: 'b' }, { ...words, start: 5 }, words, { ...words, field: 'headline' as const }];
    expect([...list].sort(compareEvidence).map(e => [e.report, e.field ?? 'text', e.start])).toEqual([
      ['a', 'headline', 0],
      ['a', 'text', 0],
      ['a', 'text', 5],
      ['b', 'text', 0],
    ]);
  });
});

describe('ids', () => {
  const holm = evidenceOf(report!, { start: 0, end: 4 });
  const orrin = evidenceOf(report!, { start: 14, end: 19 });
  const id = (...evidence: (typeof holm)[]): string => evidenceId('f', 'date', evidence, PUBLISHED);

  test('stay when a later report joins, in whatever order', () => {
    expect(id(holm, { ...orrin, report: 'b' })).toBe(id(holm));
    expect(id({ ...orrin, report: 'b' }, orrin, holm)).toBe(id(holm, orrin));
  });

  test('differ by kind, place and report', () => {
    expect(
      new Set([id(holm), id(orrin), id({ ...holm, report: 'b' }), evidenceId('f', 'number', [holm], PUBLISHED)]).size,
    ).toBe(4);
  });
});
