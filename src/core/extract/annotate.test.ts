/** Annotating: every layer on one report, in text order, with the headline's own. */
import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../test/support/stories.ts';
import { english } from '../../languages/en/index.ts';
import { annotate } from './annotate.ts';

const RECORD = {
  id: 'a',
  headline: 'Orrin bridge: “Not before the cables are safe”',
  published: '2026-03-04',
  text: 'Mayor Tessa Holm closed the bridge at Orrin on Tuesday. “We found 14 broken cables,” she told reporters.',
};
const [REPORT] = reportsOf({ 'all.json': JSON.stringify([RECORD]) });
const WHOLE = annotate(REPORT!, english, { parser: parser() });

const words = (spans: readonly { start: number; end: number; field?: string }[]) =>
  spans.filter(span => span.field === undefined).map(({ start, end }) => RECORD.text.slice(start, end));

describe('layers', () => {
  test('hold what the text says', () => {
    expect(words(WHOLE.sentences)).toHaveLength(2);
    expect(words(WHOLE.times)).toEqual(['Tuesday']);
    expect(words(WHOLE.quantities)).toEqual(['14']);
    expect(words(WHOLE.mentions)).toEqual(expect.arrayContaining(['Tessa Holm', 'Orrin']));
    expect(words(WHOLE.quotations.flatMap(q => q.content))).toContain('We found 14 broken cables,');
    expect(WHOLE.times[0]).toMatchObject({ from: '2026-03-03' });
  });

  test('of a headline of its own say so', () => {
    const own = WHOLE.quotations.flatMap(q => q.content).filter(span => span.field === 'headline');
    expect(own.map(({ start, end }) => RECORD.headline.slice(start, end))).toEqual(['Not before the cables are safe']);
  });

  test('stay when a headline is printed in the text', () => {
    const [printed] = reportsOf({ 'a.txt': `Orrin bridge shut\n\n${RECORD.text}` });
    const annotation = annotate(printed!, english, { parser: parser() });
    expect(annotation.mentions.every(mention => mention.field === undefined)).toBe(true);
    expect(annotation.headlineTerms).toBeNull();
  });
});

test('without a parser there is less, and no fault', () => {
  const plain = annotate(REPORT!, english);
  expect(words(plain.times)).toEqual(['Tuesday']);
  expect(plain.quotations.length).toBeGreaterThan(0);
});

test('without a publication date a weekday stays a weekday', () => {
  const { published: _, ...undated } = RECORD;
  const [report] = reportsOf({ 'all.json': JSON.stringify([undated]) });
  expect(annotate(report!, english, { parser: parser() }).times[0]).toMatchObject({
    value: 'XXXX-WXX-2',
    from: null,
    to: null,
  });
});
