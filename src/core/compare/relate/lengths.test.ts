import { describe, expect, it } from 'vitest';
import { relateLengths } from './lengths.ts';
import type { NumberRange } from './relate.ts';

/** Minutes, as the words' readings give them. */
function minutes(min: number | null, max: number | null, bound: '' | 'over' | 'under' = ''): NumberRange {
  const hedged = bound !== '';
  return {
    min,
    max,
    minOpen: bound === 'over',
    maxOpen: bound === 'under',
    n: hedged ? null : min,
    hedged,
    basis: 'stated',
  };
}

const SIX_HOURS = minutes(360, 360);
const NEARLY_SIX_HOURS = minutes(300, 360, 'under');
const OVER_SIX_HOURS = minutes(360, 420, 'over');

describe('relateLengths', () => {
  it.each([
    ['six hours, nearly six hours', SIX_HOURS, NEARLY_SIX_HOURS, 'compatible'],
    ['six hours, more than six hours', SIX_HOURS, OVER_SIX_HOURS, 'compatible'],
    ['six hours, six hours', SIX_HOURS, SIX_HOURS, 'equal'],
    ['six hours, five and a half', SIX_HOURS, minutes(330, 330), 'apart'],
    ['six hours, nearly an hour', SIX_HOURS, minutes(50, 60, 'under'), 'apart'],
    ['nearly six hours, more than six hours', NEARLY_SIX_HOURS, OVER_SIX_HOURS, 'apart'],
  ])('%s', (_, a, b, fit) => {
    expect(relateLengths(a, b)).toBe(fit);
    expect(relateLengths(b, a)).toBe(fit);
  });
});
