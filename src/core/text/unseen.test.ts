/** Characters nobody sees: left out of what is read, kept in what is written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalForm } from './normal.ts';
import { dropUnseen, seenSpan, seenText, writtenSpan } from './unseen.ts';

test.each([
  ['har\u00adbour', 'harbour'],
  ['har\u200bbour', 'harbour'],
  ['\u200eharbour\u200f', 'harbour'],
  ['har\u2060bour', 'harbour'],
  ['har\ufeffbour', 'harbour'],
  ['\u202aharbour\u202c', 'harbour'],
])('%j is read as %s', (written, read) => {
  expect(dropUnseen(written)).toBe(read);
  expect(normalForm(written)).toBe(read);
  expect(seenText(written)?.text).toBe(read);
});

test.each(['harbour', 'har-bour', 'har\u00a0bour', 'har\u2011bour', '👨\u200d🌾', ''])(
  '%j is read as it is written',
  text => {
    expect(seenText(text)).toBeNull();
  },
);

test('a span of what is read holds the same words in what is written', () => {
  const unit = fc.constantFrom('a', 'b', ' ', '\u00ad', '\u200b', '😀');
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat(30), fc.nat(30), (text, from, length) => {
      const seen = seenText(text);
      if (seen === null) return;
      const start = Math.min(from, seen.text.length);
      const end = Math.min(start + length, seen.text.length);
      const span = writtenSpan(seen, { start, end });
      expect(dropUnseen(text.slice(span.start, span.end))).toBe(seen.text.slice(start, end));
      if (end > start) expect(seenSpan(seen, span)).toEqual({ start, end });
    }),
  );
});
