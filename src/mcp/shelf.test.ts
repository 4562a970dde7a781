import { describe, expect, test } from 'vitest';
import { shelf } from './shelf.ts';

const story = (id: string, size = 1) => ({ id, size });

describe('the shelf', () => {
  test('keeps the last ones, and those asked for longer', () => {
    const kept = shelf({ stories: 2, size: 100 });
    for (const id of ['a', 'b']) kept.put(story(id));
    kept.get('a');
    kept.put(story('c'));
    expect(['a', 'b', 'c'].map(id => kept.get(id)?.id)).toEqual(['a', undefined, 'c']);
  });

  test('is bounded by size, and always has the last one', () => {
    const kept = shelf({ stories: 9, size: 10 });
    for (const [id, size] of [
      ['a', 6],
      ['b', 4],
      ['c', 4],
    ] as const)
      kept.put(story(id, size));
    expect(['a', 'b', 'c'].map(id => kept.get(id)?.id)).toEqual([undefined, 'b', 'c']);
    kept.put(story('d', 1000));
    expect(['b', 'c', 'd'].map(id => kept.get(id)?.id)).toEqual([undefined, undefined, 'd']);
  });

  test('a story put again stands once', () => {
    const kept = shelf({ stories: 2, size: 10 });
    for (const id of ['a', 'b', 'a', 'a']) kept.put(story(id, 5));
    expect(['a', 'b'].map(id => kept.get(id)?.id)).toEqual(['a', 'b']);
  });
});
