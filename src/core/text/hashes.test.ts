import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentId, fnv1a } from './hashes.ts';

// reference values of 32-bit FNV-1a (isthe.com/chongo/tech/comp/fnv), each ASCII letter followed by a zero byte
test('fnv1a begins at the offset basis and folds in both bytes of a code unit', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).not.toBe(fnv1a('\u6100'));
  expect(fnv1a('ab')).not.toBe(fnv1a('ba'));
});

test('an id is twelve digits, hangs on every part and on where they are cut', () => {
  expect(contentId('f', ['date', 'a', '14'])).toMatch(/^f-[0-9a-f]{12}$/);
  expect(contentId('f', ['ab', 'c'])).not.toBe(contentId('f', ['a', 'bc']));
  fc.assert(
    fc.property(fc.array(fc.string()), parts => {
      expect(contentId('u', parts)).toBe(contentId('u', [...parts]));
      expect(contentId('u', [...parts, 'x'])).not.toBe(contentId('u', parts));
    }),
  );
});
