import { describe, expect, test } from 'vitest';
import { allowBaseline, type Baseline, checkGate, type Measured, raiseBaseline } from './gates.ts';

const baseline: Baseline = {
  corpora: { 'corpora/x.tsv': 'aa' },
  floors: { 'x.f1': { value: 0.8, n: 100 }, 'y.f1': { value: 0.5, n: 10 } },
  allowed: [],
};

function measured(value: number, hash = 'aa', id = 'x.f1'): Measured {
  return { metrics: [{ id, label: 'X', value, n: 120 }], corpora: { 'corpora/x.tsv': hash } };
}

function raised(now: Measured): Baseline {
  const result = raiseBaseline(now, baseline);
  if (!('baseline' in result)) throw new Error(result.refused.join('\n'));
  return result.baseline;
}

describe('the gate', () => {
  test('passes at the floor, above it and one item below it', () => {
    for (const value of [0.9, 0.8, 0.79]) expect(checkGate(measured(value), baseline)).toEqual([]);
  });

  test('names what fell by more than one item', () => {
    expect(checkGate(measured(0.78), baseline)).toEqual([
      'x.f1 fell: 0.7800 is under 0.8000, by more than one of 100 (X)',
    ]);
  });

  test('notices a changed corpus, a metric without a floor and a floor without its metric', () => {
    expect(checkGate(measured(0.8, 'bb'), baseline)).toHaveLength(1);
    expect(checkGate(measured(0.8, 'aa', 'z.f1'), baseline)).toEqual(['z.f1 has no floor: write the baseline']);
    expect(checkGate(measured(0.8, 'aa', 'x.p'), baseline)[0]).toBe('x.f1 has a floor but was not measured');
  });

  test('leaves alone the floors of scorers that did not run', () => {
    expect(checkGate({ metrics: [], corpora: {} }, baseline)).toEqual([]);
  });
});

describe('the baseline', () => {
  test('rises', () => {
    expect(raised(measured(0.9)).floors['x.f1']).toEqual({ value: 0.9, n: 120 });
  });

  test('stays for a score within one item of it: small steps down cannot add up', () => {
    expect(raised(measured(0.795)).floors['x.f1']).toEqual({ value: 0.8, n: 100 });
  });

  test('takes in new metrics and keeps those that were not measured', () => {
    expect(Object.keys(raised(measured(0.8, 'aa', 'z.f1')).floors)).toEqual(['x.f1', 'y.f1', 'z.f1']);
  });

  test('is never above what was measured', () => {
    const third = measured(2 / 3, 'aa', 'z.f1');
    expect(raised(third).floors['z.f1']!.value).toBeLessThanOrEqual(2 / 3);
  });

  test('is refused if a score fell or a corpus changed', () => {
    expect(raiseBaseline(measured(0.7), baseline)).toHaveProperty('refused');
    expect(raiseBaseline(measured(0.8, 'bb'), baseline)).toHaveProperty('refused');
  });

  test('falls with a reason, which it keeps', () => {
    const allowed = allowBaseline(measured(0.7, 'bb'), baseline, 'a stricter rule');
    expect(allowed.floors['x.f1']).toEqual({ value: 0.7, n: 120 });
    expect(allowed.corpora['corpora/x.tsv']).toBe('bb');
    expect(allowed.allowed).toEqual([
      { what: 'x.f1', from: '0.8000', to: '0.7000', reason: 'a stricter rule' },
      { what: 'corpora/x.tsv', from: 'aa', to: 'bb', reason: 'a stricter rule' },
    ]);
  });

  test('does not record a reason for what did not fall', () => {
    expect(allowBaseline(measured(0.795), baseline, 'none needed').allowed).toEqual([]);
  });
});
