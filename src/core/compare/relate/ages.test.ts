import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateAges } from './ages.ts';

const age = (years: number, written: string | null) => ({ years, written });

describe('relateAges', () => {
  it.each([
    ['the same age', age(17, '2031-03-01'), age(17, '2031-09-01'), 'same'],
    ['a birthday between two reports', age(17, '2031-03-01'), age(18, '2031-09-01'), 'grown'],
    ['two days between, and a slip is likelier', age(17, '2031-03-01'), age(18, '2031-03-03'), 'apart'],
    ['six years on', age(17, '2031-03-01'), age(23, '2037-03-02'), 'grown'],
    ['older in the earlier report', age(18, '2031-03-01'), age(17, '2031-09-01'), 'apart'],
    ['two years in six months', age(17, '2031-03-01'), age(19, '2031-09-01'), 'apart'],
    ['one day, two ages', age(17, '2031-03-01'), age(18, '2031-03-01'), 'apart'],
    ['no dates', age(17, null), age(18, null), 'apart'],
    ['digits that changed places', age(63, null), age(36, null), 'apart'],
    ['father and son', age(49, '2031-03-01'), age(5, '2031-03-04'), 'other'],
  ])('%s', (_, a, b, relation) => {
    expect(relateAges(a, b)).toBe(relation);
    expect(relateAges(b, a)).toBe(relation);
  });

  it('a birthday that is told may be ever so near', () => {
    expect(relateAges(age(17, '2031-03-01'), age(18, '2031-03-03'), true)).toBe('grown');
  });

  it('never sets an age apart from itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 110 }),
        fc.option(fc.constantFrom('2031-03-01', '2030-01-09', 'soon')),
        (years, date) => {
          expect(relateAges(age(years, date), age(years, date))).toBe('same');
        },
      ),
    );
  });
});
