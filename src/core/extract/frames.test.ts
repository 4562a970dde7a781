/** Frames: what a value is a value of, with the trained parser, on sentences that say it plainly. */
import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../test/support/stories.ts';
import { english } from '../../languages/en/index.ts';
import { annotate } from './annotate.ts';

/** Attribute and anchors of the frame of the value with these words. */
function frameOf(text: string, words: string) {
  const [report] = reportsOf({ 'all.json': JSON.stringify([{ id: 'a', text, published: '2026-03-04' }]) });
  const annotation = annotate(report!, english, { parser: parser() });
  const frame = annotation.frames.find(({ layer, index }) => {
    const span = annotation[layer][index]!;
    return text.slice(span.start, span.end) === words;
  });
  return { attribute: frame?.attribute, anchors: frame?.anchors.map(anchor => anchor.concept) ?? [] };
}

describe('what is dated, measured, counted', () => {
  test.each([
    ['The bridge was closed on Tuesday.', 'Tuesday', 'date', 'bridge'],
    ['The inspection lasted 50 minutes.', '50 minutes', 'duration', 'inspection'],
    ['Engineers found 14 broken cables.', '14', 'count', 'cable'],
    ['Aldo Fenn, 63, keeps the bridge.', '63', 'age', 'aldo fenn'],
  ])('%s', (text, words, attribute, anchor) => {
    const frame = frameOf(text, words);
    expect(frame.attribute).toBe(attribute);
    expect(frame.anchors.join(' ').toLowerCase()).toContain(anchor.split(' ').at(-1));
  });

  test('a value is no anchor of another', () => {
    expect(frameOf('Engineers found 14 cables on Tuesday.', '14').anchors).not.toContain('tuesday');
  });

  test('a clause has its own', () => {
    const text = 'The bridge was closed on Tuesday, and the choir sings on Friday.';
    expect(frameOf(text, 'Tuesday').anchors).toContain('bridge');
    expect(frameOf(text, 'Friday').anchors).toContain('choir');
  });
});
