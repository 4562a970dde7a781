import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../../test/support/passage.ts';
import { sentences as vocabulary } from '../../../languages/en/sentences.ts';
import { splitSentences } from './sentences.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text, paragraphs(text), vocabulary).map(span => text.slice(span.start, span.end));

/** A bar stands where a sentence should end. */
describe('splitSentences', () => {
  test.each([
    'The ferry sank.| Nobody was hurt.',
    'Dr. Mara Quill of the U.S. Coast Guard came.| She left.',
    'The talks began at 5 p.m. on Monday.| They failed.',
    '“We met.| We spoke.”| She left.',
    '“What now?” she asked.',
    'It cost $4.5 million.| That is more than in 2019.',
    'John F. Tarn spoke.| Was it late?| Yes!| He left…| Then he came back.',
    'A headline without a stop\n|The first sentence.| The second.',
    'He works for Tor Inc.| The firm is small.',
    'They chose Plan B.| The rest failed.',
  ])('%s', marked => {
    const wanted = marked.split('|').map(part => part.trim());
    expect(split(marked.replaceAll('|', ''))).toEqual(wanted);
  });

  test.each(['', ' \n ', '\n\n'])('nothing in %j', text => {
    expect(split(text)).toEqual([]);
  });

  test('spans are in order, trimmed, in range, the same the second time, and leave out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const blocks = paragraphs(text);
        const spans = splitSentences(text, blocks, vocabulary);
        let at = 0;
        for (const span of spans) {
          expect(text.slice(at, span.start).trim()).toBe('');
          const words = text.slice(span.start, span.end);
          expect(words.trim()).toBe(words);
          expect(words).not.toBe('');
          at = span.end;
        }
        expect(text.slice(at).trim()).toBe('');
        expect(splitSentences(text, blocks, vocabulary)).toEqual(spans);
      }),
    );
  });

  test('a paragraph in front only moves the rest', () => {
    const text = 'The ferry sank. Nobody was hurt.';
    expect(split(`🕊️\n${text}`).slice(1)).toEqual(split(text));
  });

  test.each([
    ['stops', '. '.repeat(50_000)],
    ['quote marks', '"'.repeat(50_000)],
    ['digits', '7'.repeat(1_000_000)],
    ['words without a stop', 'word '.repeat(10_000)],
  ])('takes time by length only: %s', (_, text) => {
    const before = performance.now();
    split(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
