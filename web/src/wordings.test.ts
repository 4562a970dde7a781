import { describe, expect, test } from 'vitest';
import { compareReports, english } from '../../src/index.ts';
import { comparisonRecord } from '../../src/output/json.ts';
import { storyOf as compared, exampleReports, parser } from '../../test/support/stories.ts';
import { type Filter, NO_FILTER } from './filters.ts';
import { storyOf } from './story.ts';
import { type Wordings, wordingsOf } from './wordings.ts';

const OPTIONS = { version: '0', withText: true };
const story = storyOf(comparisonRecord(compareReports(exampleReports(), english, { parser: parser() }), OPTIONS));
const isOpen = (): boolean => false;

function asked(filter: Partial<Filter>): Wordings {
  return wordingsOf(story, { ...NO_FILTER, ...filter }, isOpen);
}

describe('wordings of the example', () => {
  test('are those of the printed page, in its order, then those in the same words', () => {
    const { differing, same } = asked({});
    expect(differing.map(({ number }) => number)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
    expect(differing[0]!.item.label).toBe('Headline words in no body');
    expect(same.every(({ isFirst, reports }) => !isFirst && reports.size > 1)).toBe(true);
    expect(same).toHaveLength(4);
  });

  test.each<[string, Partial<Filter>, number, number]>([
    ['words', { words: 'grinding noise' }, 1, 0],
    ['a text', { texts: ['flotsam'] }, 2, 2],
    ['a voice', { voice: 'Katarin Oszvel' }, 0, 3],
    ['kinds of findings, which are no matter here', { kinds: ['clash'], relations: ['update'] }, 8, 4],
    ['nothing that is there', { words: 'zeppelin' }, 0, 0],
    ['the only text hidden', { hidden: ['anvil'], words: 'heads will roll' }, 0, 0],
  ])('asked for by %s', (_, filter, differing, same) => {
    const found = asked(filter);
    expect([found.differing.length, found.same.length]).toEqual([differing, same]);
  });

  test('leave out what the desk has done with where only what is open is asked for', () => {
    const filter = { ...NO_FILTER, open: true };
    expect(wordingsOf(story, filter, ({ number }) => number === 5).differing.map(({ number }) => number)).not.toContain(
      5,
    );
  });
});

test('no quotations, no wordings', () => {
  const few = storyOf(comparisonRecord(compared({ 'a.txt': 'The ferry left.' }), OPTIONS));
  expect(wordingsOf(few, NO_FILTER, isOpen)).toEqual({ differing: [], same: [] });
});
