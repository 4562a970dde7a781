/** The apparatus is TEI, and each witness's words in it are its quotation. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleReports, parser, storyOf } from '../../test/support/stories.ts';
import { elementsIn, parseXml, teiFaults, type XmlElement } from '../../test/support/tei.ts';
import type { Comparison, Utterance } from '../core/model/comparison.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { segmentsOf } from './tei/readings.ts';
import { teiOf, typeOf } from './tei.ts';
import { isChangedByXml, xmlAttribute, xmlIds, xmlText } from './xml.ts';

const comparison = compareReports(exampleReports(), english, { parser: parser() });

const STORIES: readonly (readonly [string, Comparison])[] = [
  ['the example', comparison],
  ['nothing', compareReports([], english, { parser: parser() })],
  [
    'one quotation in three shapes, marks and all',
    storyOf({
      'a & b.txt':
        'The dam at Dunmere is safe, Orla Fenn said on Monday. “We’ve checked every sluice-gate <twice>, and it’s safe & sound,” Fenn said.',
      'c.txt':
        'Orla Fenn said on Monday the Dunmere dam was safe. “We’ve checked every sluice gate,” Fenn said, “and it’s safe and sound.”',
      'd.txt':
        'Dunmere’s dam is safe, Orla Fenn said on Monday. “… checked every sluice-gate twice, and it’s safe & sound,” she said.',
    }),
  ],
];

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a witness in an utterance's `ab`. */
function wordsOf(ab: XmlElement, siglum: string): string {
  const words = ab.children.map(child => {
    if (typeof child === 'string') return child;
    const reading = [...elementsIn(child)].find(({ attributes }) => attributes.wit?.split(' ').includes(`#${siglum}`));
    return reading?.children.join('') ?? '';
  });
  return folded(words.join(''));
}

describe.each(STORIES)('%s', (_, story) => {
  const root = parseXml(teiOf(story, '1.2.3-beta.1'));
  const divisions = [...elementsIn(root)].filter(({ name }) => name === 'div');

  test('is TEI P5', () => {
    expect(teiFaults(root)).toEqual([]);
  });

  test('has every utterance, with the words of each witness', () => {
    expect(divisions.map(({ attributes }) => attributes['xml:id'])).toEqual(story.utterances.map(({ id }) => id));
    story.utterances.forEach(({ renderings }, u) => {
      const [, ab, ...notes] = divisions[u]!.children.filter(child => typeof child !== 'string');
      expect(notes).toHaveLength(renderings.length);
      renderings.forEach(({ parts }, r) => {
        const siglum = notes[r]!.attributes.target!.slice(1);
        const ordered = [...parts].sort((a, b) => a.start - b.start);
        expect(wordsOf(ab!, siglum)).toBe(folded(ordered.map(({ exact }) => exact).join(' ')));
      });
    });
  });
});

test('the lemma is what most have, and words left out inside are told from words beyond its end', () => {
  const xml = teiOf(comparison, '0.1.0');
  expect(xml).toContain('<app type="substantive"><lem wit="#w-courier #w-opa">that</lem><rdg wit="#w-anvil"/></app>');
  expect(xml).toContain('<app type="extent"><lem wit="#w-courier #w-opa">recordings,</lem></app>');
  expect(xml).toContain(
    '<app type="orthographic"><lem wit="#w-courier #w-opa">twice</lem><rdg wit="#w-anvil">twice,</rdg></app>',
  );
});

describe('an entry', () => {
  test('has an empty lemma where most go without the words', () => {
    const lead = 'The dam at Dunmere is safe, Orla Fenn said on Monday.';
    const quoting = (words: string): string => `${lead} “${words},” Fenn said.`;
    const short = quoting('We have checked every sluice gate and the dam is safe');
    const long = quoting('We have checked every sluice gate twice and the dam is safe');
    const xml = teiOf(
      storyOf({ 'a.txt': long, 'b.txt': short, 'c.txt': `${short} She runs the Dunmere dam.` }),
      '0.1.0',
    );
    expect(xml).toContain('<lem wit="#w-b #w-c"/><rdg wit="#w-a">twice</rdg>');
    expect(teiFaults(parseXml(xml))).toEqual([]);
  });

  test.each([
    ['twice', 'Twice,', 'orthographic'],
    ['gate', 'gate.', 'orthographic'],
    ['1.5', '15', 'substantive'],
    ['1,500', '1.500', 'substantive'],
    ['-5', '5', 'substantive'],
    ['−5', '5', 'substantive'],
    ['re-sent', 'resent', 'substantive'],
    ['we’ll', 'well', 'substantive'],
    ['we’ll', "we'll", 'orthographic'],
  ])('%s and %s: %s', (one, other, type) => {
    expect(typeOf([one, other])).toBe(type);
  });
});

describe('segments', () => {
  const part = (report: string, exact: string, start = 0): Utterance['renderings'][number]['parts'][number] => ({
    report,
    start,
    end: start + exact.length,
    exact,
    prefix: '',
    suffix: '',
  });
  const rendering = (
    report: string,
    ...parts: readonly ReturnType<typeof part>[]
  ): Utterance['renderings'][number] => ({
    report,
    speaker: { status: 'unnamed' },
    via: [],
    parts,
  });
  const at = (start: number, end: number): { readonly start: number; readonly end: number } => ({ start, end });

  test('never tear a word that one rendering writes as one', () => {
    const utterance: Utterance = {
      id: 'u',
      renderings: [rendering('a', part('a', 'the co-op, now')), rendering('b', part('b', 'the co op now'))],
      columns: [
        [at(0, 3), at(0, 3)],
        [at(4, 6), at(4, 6)],
        [at(7, 9), at(7, 9)],
        [at(11, 14), at(10, 13)],
      ],
      changes: [],
    };
    expect(segmentsOf(utterance).map(({ readings }) => readings)).toEqual([
      ['the', 'the'],
      ['co-op,', 'co op'],
      ['now', 'now'],
    ]);
  });

  test('give the whole where words stand in another order than the columns', () => {
    const utterance: Utterance = {
      id: 'u',
      renderings: [rendering('a', part('a', 'now we go')), rendering('b', part('b', 'we go now'))],
      columns: [
        [at(0, 3), at(6, 9)],
        [at(4, 6), at(0, 2)],
        [at(7, 9), at(3, 5)],
      ],
      changes: [],
    };
    expect(segmentsOf(utterance).map(({ readings }) => readings)).toEqual([['now we go', 'we go now']]);
  });

  test('tell a break in a quotation from words it leaves out', () => {
    const utterance: Utterance = {
      id: 'u',
      renderings: [
        rendering('a', part('a', 'we saw it all go')),
        rendering('b', part('b', 'we'), part('b', 'go', 40)),
        rendering('c', part('c', 'we saw go')),
      ],
      columns: [
        [at(0, 2), at(0, 2), at(0, 2)],
        [at(3, 6), null, at(3, 6)],
        [at(7, 9), null, null],
        [at(14, 16), at(40, 42), at(7, 9)],
      ],
      changes: [],
    };
    expect(segmentsOf(utterance).map(({ readings }) => readings)).toEqual([
      ['we', 'we', 'we'],
      ['saw', null, 'saw'],
      ['it all', null, ''],
      ['go', 'go', 'go'],
    ]);
  });
});

describe('XML', () => {
  test('holds whatever is written, one for one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const root = parseXml(`<a${xmlAttribute('b', text)}>x${xmlText(text)}</a>`);
        const plain = isChangedByXml(text) ? text.length : text;
        const read = root.children.join('').slice(1);
        expect(isChangedByXml(text) ? read.length : read).toBe(plain);
        expect(xmlText(text)).not.toMatch(/[<>\r]/);
      }),
    );
  });

  test('control characters and halves give way, tabs and lines stay', () => {
    expect(xmlText('a\u0000b\u000bc\ud800d\te\nf\r')).toBe('a\ufffdb\ufffdc\ufffdd\te\nf&#13;');
    expect(isChangedByXml('a\tb 😀\u0085')).toBe(false);
  });

  test('names are names, each once', () => {
    expect(xmlIds('w', ['a', 'a b', 'a_b', '3', 'é'])).toEqual(['w-a', 'w-a_b', 'w-a_b.2', 'w-3', 'w-_']);
  });
});
