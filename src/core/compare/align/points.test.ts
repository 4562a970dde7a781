import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { loadParser } from '../../../node/models.ts';
import { annotateStory } from '../../story.ts';
import type { StoryContext } from '../context.ts';
import { linkEntities } from '../link/entities.ts';
import type { Lexicon } from './keys.ts';
import { likenessOf } from './likeness.ts';
import { ALIGN_OPTIONS, type AlignedPoints, type AlignOptions, alignPoints } from './points.ts';
import { type PointUnit, pointUnits } from './units.ts';

const parser = loadParser();

function contextOf(...texts: readonly string[]): StoryContext {
  const reports = reportsOf(Object.fromEntries(texts.map((text, i) => [`${'abcdefgh'[i]}.txt`, text])));
  const annotations = annotateStory(reports, english, { parser });
  const { entities, entityOf } = linkEntities(annotations);
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  return { annotations, published: new Map(), entityOf, nameOf: id => names.get(id) ?? id };
}

interface Aligned {
  readonly units: readonly PointUnit[];
  readonly points: AlignedPoints;
}

function align(texts: readonly string[], options: AlignOptions = ALIGN_OPTIONS, lexicon: Lexicon = 'senses'): Aligned {
  const units = pointUnits(contextOf(...texts), lexicon);
  return { units, points: alignPoints(units, options) };
}

/** Predicates of the statements of each point, `sink sink`. */
function predicatesOf({ units, points }: Aligned): readonly string[] {
  return points.groups.map(({ members }) => members.map(i => units[i]!.statement.predicate).join(' '));
}

/** Sentences around the pair, so that it stands in a text like others: no word of it is in every statement, and it is not all that is told. */
const LEFT =
  'The bakery in Lunde sells bread. Three teachers painted a wooden fence. A storm is expected next week. Farmers harvested barley early.';
const RIGHT =
  'Two cyclists crossed the valley. The library bought new shelves. Rain spoiled the concert in Vesk. Nurses demanded longer breaks.';

function alignPair(left: string, right: string): Aligned {
  return align([`${LEFT} ${left}`, `${RIGHT} ${right}`]);
}

describe('one point', () => {
  test.each([
    ['the same words', 'The ferry Orla sank near Tarn.', 'The ferry Orla sank near Tarn.'],
    ['other words for it', 'Police arrested the captain of the ferry.', 'The captain of the ferry was detained.'],
    ['active and passive', 'Helm Lines bought the old shipyard.', 'The old shipyard was bought by Helm Lines.'],
    [
      'verb and noun',
      'Helm Lines acquired the old shipyard.',
      'Lawyers praised the acquisition of the old shipyard by Helm Lines.',
    ],
    [
      'more and less of it',
      'Mayor Ilse Brandt closed the harbour.',
      'On Monday Mayor Ilse Brandt closed the harbour after a fire.',
    ],
  ])('%s', (_, left, right) => {
    const aligned = alignPair(left, right);
    expect(aligned.points.groups.length).toBeGreaterThan(0);
    expect(aligned.points.groups.every(({ score }) => score >= ALIGN_OPTIONS.least)).toBe(true);
  });
});

describe('nothing to align', () => {
  test.each([
    [
      'other people in one role',
      'Police identified the pilot as Jon Vey.',
      'Police identified the owner as Mara Quill.',
    ],
    ['a predicate that says little', 'Moscow remains open to talks.', 'Moscow remains committed to its aims.'],
    ['another purchase', 'Helm Lines bought Tarn Motors.', 'Anvil Bank bought Vesk Radio.'],
    ['one name', 'Ilse Brandt swims every morning.', 'Ilse Brandt owns a vineyard.'],
    ['no word in common', 'The ferry sank.', 'Teachers want more pay.'],
  ])('%s', (_, left, right) => {
    expect(predicatesOf(alignPair(left, right))).toEqual([]);
  });

  test('one report repeats itself', () => {
    expect(predicatesOf(align(['The ferry Orla sank near Tarn. The ferry Orla sank near Tarn.', LEFT]))).toEqual([]);
  });

  test('no reports', () => {
    expect(align([]).points).toEqual({ groups: [], nearest: [] });
  });
});

describe('what speaks against', () => {
  const told = (left: string, right: string): number => {
    const [a, b] = pointUnits(contextOf(left, right));
    return likenessOf(a!, b!).accord;
  };

  test('other names in one role', () => {
    expect(told('Jon Vey met the crew.', 'Mara Quill met the crew.')).toBeLessThan(1);
    expect(told('Jon Vey met the crew.', 'Jon Vey met the crew.')).toBe(1);
  });

  test('the same two in other roles do not', () => {
    expect(told('Jon Vey met Mara Quill.', 'Mara Quill met Jon Vey.')).toBe(1);
  });

  test('dates that are days apart', () => {
    expect(told('The ferry sank on 3 May 2031.', 'The ferry sank on 20 May 2031.')).toBeLessThan(1);
    expect(told('The ferry sank on 3 May 2031.', 'The ferry sank on 4 May 2031.')).toBe(1);
  });
});

test('three tellings are one point, with their reports in order', () => {
  const text = (rest: string): string => `Mayor Ilse Brandt closed the harbour. ${rest}`;
  const { units, points } = align([text('Bread is cheap.'), text('Rain fell in Lunde.'), text('Two schools opened.')]);
  expect(points.groups[0]!.members.map(i => units[i]!.at)).toEqual([0, 1, 2]);
});

test('what words count as alike is a choice', () => {
  const texts = ['The blaze destroyed a warehouse. Bread is cheap.', 'The fire destroyed a depot. Rain fell in Lunde.'];
  const words = (lexicon: Lexicon): number => {
    const units = pointUnits(contextOf(...texts), lexicon);
    return likenessOf(units[0]!, units.find(unit => unit.at === 1)!).words;
  };
  expect(words('forms')).toBeLessThan(words('concepts'));
  expect(words('senses')).toBeGreaterThan(words('forms'));
});

test('the asked score is a choice', () => {
  const texts = ['The ferry Orla sank near Tarn. Bread is cheap.', 'The ferry Orla sank near Tarn. Rain fell.'];
  expect(align(texts, { ...ALIGN_OPTIONS, least: 2, leastUnlike: 2 }).points.groups).toEqual([]);
});

test('the nearest statement elsewhere is named for every unit that shares anything', () => {
  const { units, points } = align(['The ferry Orla sank near Tarn.', 'Divers searched the ferry Orla.']);
  expect(points.nearest.map(({ unit }) => units[unit]!.at)).toEqual([1, 0]);
});

test('any texts: groups are disjoint, of two reports or more, and a second run finds the same', () => {
  const sentence = fc.constantFrom(
    'The ferry sank.',
    'Police shut the pier.',
    'Ilse Brandt resigned.',
    '“No,” he said.',
    '💡',
    '',
    'x',
  );
  fc.assert(
    fc.property(fc.array(fc.array(sentence, { maxLength: 4 }), { maxLength: 4 }), reports => {
      const texts = reports.map(each => each.join(' '));
      const { units, points } = align(texts);
      const members = points.groups.flatMap(group => group.members);
      expect(new Set(members).size).toBe(members.length);
      for (const group of points.groups) expect(new Set(group.members.map(i => units[i]!.at)).size).toBeGreaterThan(1);
      expect(align(texts).points).toEqual(points);
    }),
    { numRuns: 40 },
  );
});
