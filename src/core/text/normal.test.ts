import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalForm, straighten } from './normal.ts';

test.each([
  ['Solís', 'solis'],
  ['SOLIS', 'solis'],
  ['don’t', "don't"],
  ['Kœnig', 'koenig'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['twenty–two', 'twenty-two'],
  ['“Orrin”', '"orrin"'],
  ['14', '14'],
])('%s is %s', (word, normal) => {
  expect(normalForm(word)).toBe(normal);
});

test.each([
  ['ship', 'sheep'],
  ['Ж', 'Э'],
  ['it’s', 'its'],
])('%s is not %s', (a, b) => {
  expect(normalForm(a)).not.toBe(normalForm(b));
});

test('straightening keeps every place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(straighten(text)).toHaveLength(text.length);
    }),
  );
});

test('a normal form is its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), word => {
      expect(normalForm(normalForm(word))).toBe(normalForm(word));
    }),
  );
});
