import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Relation, Severity } from '../../model/comparison.ts';
import { orderFindings, withOwnIds } from './order.ts';

function finding(id: string, relation: Relation, severity: Severity, reports: readonly string[] = ['a']): Finding {
  const evidence = reports.map(report => ({ report, start: 0, end: 1, exact: 'x', prefix: '', suffix: '' }));
  return {
    id,
    kind: 'date',
    relation,
    between: 'reports',
    severity,
    label: '',
    group: null,
    voices: [],
    variants: [{ value: { type: 'text', text: 'x' }, display: 'x', evidence }],
    silent: [],
    why: { rule: '', features: {}, measuredPrecision: null },
  };
}

const FINDINGS = [
  finding('1', 'conflict', 'material', ['a', 'b', 'c']),
  finding('2', 'conflict', 'material', ['a', 'b']),
  finding('3', 'conflict', 'minor', ['a', 'b', 'c']),
  finding('4', 'update', 'material'),
  finding('5', 'compatible', 'wording'),
  finding('6', 'agree', 'material', ['a', 'b']),
  finding('7', 'agree', 'material', ['b', 'c']),
  finding('8', 'only', 'minor'),
];

test('what an editor must see first comes first, in whatever order it was found', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(FINDINGS, { minLength: FINDINGS.length }), shuffled => {
      expect(orderFindings(shuffled).map(({ id }) => id)).toEqual(FINDINGS.map(({ id }) => id));
    }),
  );
});

test('a finding without evidence stands behind its like', () => {
  const bare = { ...finding('0', 'agree', 'material'), variants: [] };
  expect(orderFindings([bare, FINDINGS[5]!]).map(({ id }) => id)).toEqual(['6', '0']);
});

test('no two findings have one id; who has it first keeps it', () => {
  const [a, b] = [finding('f-1', 'agree', 'minor'), finding('f-2', 'only', 'minor')];
  expect(withOwnIds([a, b, a, a]).map(({ id }) => id)).toEqual(['f-1', 'f-2', 'f-1-2', 'f-1-3']);
  expect(withOwnIds(withOwnIds([a, a])).map(({ id }) => id)).toEqual(['f-1', 'f-1-2']);
  expect(withOwnIds([])).toEqual([]);
});
