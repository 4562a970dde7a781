import { describe, expect, test } from 'vitest';
import { compareReports, english } from '../../src/index.ts';
import { comparisonRecord } from '../../src/output/json.ts';
import { storyOf as compared, exampleReports, parser } from '../../test/support/stories.ts';
import { castOf, fitsCast, othersOf } from './cast.ts';
import { type Filter, NO_FILTER } from './filters.ts';
import { storyOf } from './story.ts';

const OPTIONS = { version: '0', withText: true };
const story = storyOf(comparisonRecord(compareReports(exampleReports(), english, { parser: parser() }), OPTIONS));
const cast = castOf(story);

function member(name: string) {
  return cast.find(each => each.name === name)!;
}

describe('the cast of the example', () => {
  test('has every entity once, what differs first', () => {
    expect(cast.map(({ id }) => id).sort()).toEqual(story.comparison.entities.map(({ id }) => id).sort());
    const last = cast.findLastIndex(({ differs }) => differs);
    expect(last).toBeGreaterThan(0);
    expect(cast.slice(0, last).every(({ differs }) => differs)).toBe(true);
  });

  test('tells a title that differs with its words and its finding, and no longer form as another', () => {
    const [title] = member('Jonas R. Tellmark').topics;
    expect(title).toMatchObject({ topic: 'title', differs: true });
    expect(title!.given.map(({ words, reports }) => [words, reports])).toEqual([
      ['boss', ['anvil']],
      ['director', ['courier', 'opa']],
      ['port chief', ['beacon-updated']],
    ]);
    expect(story.comparison.findings.some(({ id }) => id === title!.finding)).toBe(true);
    expect(member('Katarin Oszvel').differs).toBe(false);
  });

  test('tells what each text gives where nothing differs', () => {
    const age = member('Matis Dravenko').topics.find(({ topic }) => topic === 'age')!;
    expect(age.differs).toBe(false);
    expect(age.given.map(({ words, reports }) => [words, reports])).toEqual([['61', ['anvil', 'flotsam', 'opa']]]);
  });

  test('leads to places where the words stand', () => {
    const places = cast.flatMap(({ topics, forms }) => [...topics.flatMap(({ given }) => given), ...forms]);
    for (const { places: some, reports } of places)
      for (const { report, field, start, end, exact } of some) {
        const { text, headline } = story.reports.get(report)!;
        expect((field === 'headline' ? headline : text)!.slice(start, end)).toBe(exact);
        expect(reports).toContain(report);
      }
    expect(member('Jonas R. Tellmark').place?.exact).toBe('Jonas R. Tellmark');
  });

  test.each<[string, Partial<Filter>, boolean]>([
    ['nothing', {}, true],
    ['a form of the name', { words: 'tellmark' }, true],
    ['a title', { words: 'port chief' }, true],
    ['other words', { words: 'zeppelin' }, false],
    ['a text', { texts: ['orrery'] }, false],
    ['a voice', { voice: 'Jonas Tellmark' }, true],
    ['another voice', { voice: 'Petra Lindovar' }, false],
    ['all of its texts hidden', { hidden: ['anvil', 'beacon-updated', 'courier', 'flotsam', 'opa'] }, false],
  ])('asked for by %s', (_, filter, expected) => {
    expect(fitsCast(member('Jonas R. Tellmark'), { ...NO_FILTER, ...filter }, new Set())).toBe(expected);
  });

  test('asked for by kind', () => {
    expect(fitsCast(member('Jonas R. Tellmark'), NO_FILTER, new Set(['place']))).toBe(false);
    expect(fitsCast(member('Jonas R. Tellmark'), NO_FILTER, new Set(['place', 'person']))).toBe(true);
  });

  test('leaves no difference out', () => {
    expect(othersOf(story)).toEqual([]);
  });
});

test('nobody', () => {
  const few = storyOf(comparisonRecord(compared({}), OPTIONS));
  expect(castOf(few)).toEqual([]);
  expect(othersOf(few)).toEqual([]);
});
