import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import type { Annotation, Frame } from '../../model/layers.ts';
import { annotate } from '../annotate.ts';

function read(text: string): Annotation {
  const [report] = reportsOf({ 'all.json': JSON.stringify([{ id: 'a', text, published: '2026-03-04' }]) });
  return annotate(report!, english, { parser: parser() });
}

/** Frames of the values that read `words`. */
function framesOf(text: string, words: string): readonly Frame[] {
  const { frames, times, quantities, report } = read(text);
  return frames.filter(({ layer, index }) => {
    const span = (layer === 'times' ? times : quantities)[index]!;
    return report.text.slice(span.start, span.end) === words;
  });
}

const headOf = (frame: Frame | undefined): string | undefined =>
  frame?.words.find(({ role }) => role === 'head')?.concept;

describe('what a value hangs on', () => {
  test.each([
    ['the noun it modifies', 'The Wednesday parade was long.', 'Wednesday', 'parade'],
    ['the subject of a light verb', 'The parade lasted an hour.', 'an hour', 'parade'],
    ['the verb it modifies', 'The dam collapsed on Tuesday.', 'Tuesday', 'collapse'],
    [
      'the noun behind a date with an article',
      'Brandt was convicted of the May 3, 2025 attempted robbery of a bank.',
      'May 3, 2025',
      'steal',
    ],
    ['what a size is of', 'The cost of the parade rose to $4 million.', '$4 million', 'parade'],
    ['the subject it is said of', 'The value of the dam is $4 million.', '$4 million', 'dam'],
  ])('%s', (_, text, words, head) => {
    expect(headOf(framesOf(text, words)[0])).toBe(head);
  });

  test('a date by a verb of saying is of the saying', () => {
    expect(
      framesOf('The mayor said on Monday that the dam was safe.', 'Monday').map(({ attribute }) => attribute),
    ).toEqual(['said']);
  });

  test('whoever says they did it announces it: the date is of the deed too', () => {
    const frames = framesOf('Regulators last month said they had approved the dam.', 'last month');
    expect(frames.map(({ attribute }) => attribute)).toEqual(['said', 'date']);
    expect(headOf(frames[1])).toBe('approve');
  });

  test('a year holds what came just before', () => {
    const frames = framesOf('The firm moved in 2015 after a strike at the dam.', '2015');
    expect(frames).toHaveLength(2);
  });

  test('parts and remainders', () => {
    expect(framesOf('Two of the injured were children.', 'Two')[0]).toMatchObject({ isPart: true, isRest: false });
    expect(framesOf('Three others were injured.', 'Three')[0]).toMatchObject({ isPart: false, isRest: true });
    expect(framesOf('The race ended five laps sooner.', 'five')[0]).toMatchObject({ isRest: true });
    expect(framesOf('Three people were injured.', 'Three')[0]).toMatchObject({ isPart: false, isRest: false });
  });

  test('labels are clauses in the text’s words, a name for a pronoun', () => {
    const [frame] = framesOf('Tessa Holm is the mayor. She opened the dam on Tuesday.', 'Tuesday');
    expect(frame!.label!.words).toBe('Tessa Holm opened the dam');
  });

  it('never throws, and points at its layers', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('Six', 'died', 'on', 'Monday', ',', '$4', 'of', 'the', '“', 'Holm', '5 p.m.', '\n\n'),
          { maxLength: 30 },
        ),
        words => {
          const { frames, times, quantities } = read(`The dam stood. ${words.join(' ')}`);
          for (const { layer, index } of frames) expect((layer === 'times' ? times : quantities)[index]).toBeDefined();
        },
      ),
      { numRuns: 30 },
    );
  });
});
