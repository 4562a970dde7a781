/** Slips in names: which spellings of which names are set against each other, and which are two names or a correction. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

/** What is told of spellings, a line a name. */
function slips(...texts: readonly string[]): readonly string[] {
  const files = Object.fromEntries(texts.map((text, i) => [`t${i}.txt`, text]));
  const { findings } = storyOf(files);
  return findings
    .filter(({ why }) => why.rule === 'name-slip')
    .map(({ variants }) => variants.map(({ display }) => display).join(' | '));
}

describe('one name in two spellings', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['behind one first name, however short', ['Ada Stolk spoke.', 'Ada Stork spoke.'], 'Ada Stolk | Ada Stork'],
    ['before one last name', ['Marten Hulst spoke.', 'Merten Hulst spoke.'], 'Marten Hulst | Merten Hulst'],
    [
      'letters that changed places over another',
      ['Milatha Hulst spoke.', 'Malitha Hulst spoke.'],
      'Milatha Hulst | Malitha Hulst',
    ],
    [
      'one first name in one text',
      ['Ada Hendrick spoke. Ada Hendirck left.', 'It rained.'],
      'Ada Hendrick | Ada Hendirck',
    ],
    [
      'a body',
      ['He was taken to Delton Valley Hospital.', 'He was taken to Delton Vally Hospital.'],
      'Delton Valley Hospital | Delton Vally Hospital',
    ],
    [
      'three spellings, told once',
      ['Ada Hendrick spoke.', 'Ada Hendirck spoke.', 'Ada Hendrack spoke. Hendrack left.'],
      'Ada Hendrick | Ada Hendirck | Ada Hendrack',
    ],
    [
      'a first and a last name, told once',
      ['Ada Larel Hendrick spoke.', 'Ada Lerel Hendrack spoke.', 'It rained in Delton.'],
      'Ada Larel Hendrick | Ada Lerel Hendrack',
    ],
  ])('%s', (_, texts, expected) => {
    expect(slips(...texts)).toEqual(expected === '' ? [] : [expected]);
  });

  test('only names that can be of its bearer are shown', () => {
    const [found] = storyOf({
      'a.txt': 'Ada Hendrick spoke.',
      'b.txt': 'Ada Hendirck spoke.',
      'c.txt': 'Piet Hendirck left.',
    }).findings.filter(({ why }) => why.rule === 'name-slip');
    expect(found!.variants.flatMap(({ evidence }) => evidence.map(({ exact }) => exact))).toEqual([
      'Ada Hendrick',
      'Ada Hendirck',
    ]);
  });
});

describe('nothing', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'two people who go by their last names too',
      ['Alma Harvel spoke. Harvel left.', 'Ines Harwel spoke. Harwel left.'],
    ],
    ['kin in one text', ['Marten Hulst met Merten Hulst.', 'Marten Hulst left.']],
    ['a short form of a first name', ['Steve Hulst spoke.', 'Steven Hulst spoke.']],
    ['two words of one name', ['The Delton Lantern wrote about the Delton Lantera Lantern.', 'It rained.']],
    ['words of two bodies', ['The Country Store burned down.', 'The Delton County Council met.']],
    ['what the text itself corrects', ['Ada Hendrick spoke.', 'Her name is Ada Hendrick, not Ada Hendirck.']],
    ['what the text marks as not its own', ['Ada Hendrick spoke.', 'He wrote: “Ada Hendirck (sic) did it.”']],
    ['British and American', ['They met at the Orrin Theatre Company.', 'They met at the Orrin Theater Company.']],
  ])('%s', (_, texts) => {
    expect(slips(...texts)).toEqual([]);
  });
});
