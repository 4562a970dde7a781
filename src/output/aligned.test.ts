import { describe, expect, test } from 'vitest';
import { storyOf } from '../../test/support/stories.ts';
import { alignRenderings } from './aligned.ts';

/** Lines of the one utterance of reports that quote the mayor in these words. */
function lines(width: number, ...quotations: readonly string[]): readonly string[] {
  const files = Object.fromEntries(
    quotations.map((words, i) => [
      `r${i}.txt`,
      `The bridge at Orrin is shut. “${words},” Mayor Tessa Holm told reporters. Report ${i} ends.`,
    ]),
  );
  const [utterance] = storyOf(files).utterances;
  return alignRenderings(utterance!, width).map(({ label, pieces }) =>
    `${label} ${pieces.map(piece => piece.text).join(' ')}`.trimEnd(),
  );
}

const LONG =
  'We will not open the bridge before the last of the cables in the northern tower is safe for lorries and buses';

describe('renderings', () => {
  test('stand word under word', () => {
    expect(lines(100, 'We will not open the old bridge today', 'We will never open the old bridge today')).toEqual([
      'r0 We will not   open the old bridge today',
      'r1 We will never open the old bridge today',
    ]);
  });

  test('of the same words share a line', () => {
    const same = 'We will not open the old bridge today';
    expect(lines(100, same, same, 'We will never open the old bridge today').map(line => line.slice(0, 8))).toEqual([
      'r0, r1 W',
      'r2     W',
    ]);
  });

  test.each([60, 80, 100])('fold within %i columns', width => {
    const found = lines(width, LONG, LONG.replace('safe', 'sound'));
    expect(found.length % 2).toBe(0);
    expect(Math.max(...found.map(line => line.length))).toBeLessThanOrEqual(width - 4);
    const words = found.filter((_, i) => i % 2 === 0).map(line => line.slice(3).trim());
    expect(words.join(' ').replace(/\s+/g, ' ')).toBe(LONG);
  });

  test('are listed instead where ids are too long', () => {
    const id = 'x'.repeat(60);
    const [utterance] = storyOf({
      [`${id}.txt`]: 'The bridge at Orrin is shut. “We will not open it before noon,” Mayor Tessa Holm said.',
      'b.txt': 'The bridge at Orrin is shut. “We will never open it before noon,” Mayor Tessa Holm said again.',
    }).utterances;
    expect(alignRenderings(utterance!, 100)).toEqual([]);
  });
});
