/** A clock time as reading finds it, for tests of what compares two. */
import type { TimeExpression } from '../../src/core/model/layers.ts';

export function clockTime(value: string, stated: Partial<TimeExpression> = {}): TimeExpression {
  return {
    start: 0,
    end: 1,
    type: 'TIME',
    value,
    mod: null,
    from: null,
    to: null,
    zone: null,
    min: null,
    max: null,
    unit: null,
    anchor: null,
    stated: ['hour'],
    rule: 'clock',
    ...stated,
  };
}
