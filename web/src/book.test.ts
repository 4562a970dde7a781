import { describe, expect, test } from 'vitest';
import { compareReports, english } from '../../src/index.ts';
import { excerptsOf } from '../../src/output/excerpts.ts';
import { comparisonRecord } from '../../src/output/json.ts';
import { quotedSpeakers } from '../../src/output/quote-book.ts';
import { storyOf as compared, exampleReports, parser } from '../../test/support/stories.ts';
import { type Book, bookOf } from './book.ts';
import { type Filter, NO_FILTER } from './filters.ts';
import { storyOf } from './story.ts';

const OPTIONS = { version: '0', withText: true };
const record = comparisonRecord(compareReports(exampleReports(), english, { parser: parser() }), OPTIONS);
const story = storyOf(record);

function asked(filter: Partial<Filter>, own = false): Book {
  return bookOf(story, { ...NO_FILTER, ...filter }, own);
}

describe('the book of the example', () => {
  test('has everybody who is quoted, who is not told last', () => {
    const all = asked({}, true).speakers;
    expect(all.map(({ name }) => name)).toEqual(quotedSpeakers(story.comparison).map(({ name }) => name));
    expect(all.findIndex(({ name }) => name === null)).toBe(all.length - 1);
  });

  test('says how many quotations are left out', () => {
    const count = (book: Book): number => book.speakers.reduce((sum, { quotations }) => sum + quotations, 0);
    expect(asked({}, true).left).toBe(0);
    expect(count(asked({})) + asked({}).left).toBe(count(asked({}, true)));
  });

  test('has the words as their texts have them, each with how it is attributed', () => {
    for (const { remarks } of asked({}, true).speakers)
      for (const { words, places } of remarks.flat())
        for (const { place } of places) {
          const { text, headline } = story.reports.get(place.report)!;
          const first = words.split(' … ')[0]!;
          expect((place.field === 'headline' ? headline : text)!.slice(place.start)).toSatisfy((from: string) =>
            from.startsWith(first),
          );
        }
    const words = asked({ words: 'grinding noise' }).speakers.flatMap(({ remarks }) => remarks.flat());
    expect(words.flatMap(({ places }) => places.map(({ cue }) => cue))).toEqual(['said', 'said']);
  });

  test.each<[string, Partial<Filter>, readonly (string | null)[]]>([
    ['words', { words: 'right chart' }, ['Jonas R. Tellmark']],
    ['a voice, by any of its names', { voice: 'Tellmark' }, ['Jonas R. Tellmark']],
    ['a text', { texts: ['orrery'], words: 'relatives' }, ['Katarin Oszvel']],
    ['what only a hidden text has', { hidden: ['orrery'], words: 'relatives' }, []],
  ])('asked for by %s', (_, filter, expected) => {
    expect(asked(filter).speakers.map(({ name }) => name)).toEqual(expected);
  });
});

describe('nothing to show', () => {
  test('where nobody is quoted', () => {
    const few = storyOf(comparisonRecord(compared({ 'a.txt': 'The ferry left.' }), OPTIONS));
    expect(bookOf(few, NO_FILTER, true)).toEqual({ speakers: [], left: 0, lacksTexts: false });
  });

  test('where the texts are not in the page', () => {
    expect(bookOf(storyOf(excerptsOf(record)), NO_FILTER, true)).toEqual({ speakers: [], left: 0, lacksTexts: true });
  });
});
