/** Names and what is said of their bearers, over reports. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

function spellings(one: string, other: string): readonly string[] {
  const { findings } = storyOf({ 'a.txt': one, 'b.txt': other });
  return findings.filter(f => f.kind === 'name').map(f => f.variants.map(v => v.display).join(' / '));
}

describe('one name in several spellings', () => {
  test.each([
    ['Mayor Tessa Holm spoke. Holm left.', 'Mayor Tesa Holm spoke. Holm left.', 'Tesa Holm / Tessa Holm'],
    [
      'The envoy, Sergei Markov, arrived. Markov smiled.',
      'The envoy, Sergey Markov, arrived. Markov smiled.',
      'Sergei Markov / Sergey Markov',
    ],
    ['The talks in Kyiv ended.', 'The talks in Kiev ended.', 'Kiev / Kyiv'],
  ])('%s / %s', (one, other, expected) => {
    expect(spellings(one, other)).toEqual([expected]);
  });
});

describe('no spelling of one name', () => {
  test.each([
    ['a short form', 'Tessa Holm spoke.', 'Ms. Holm spoke.'],
    ['two people of one surname', 'Dr Ines Holm treated the injured.', 'The mayor, Bruno Holm, spoke.'],
    ['two people', 'Tessa Holm spoke.', 'Abel Quist spoke.'],
    ['a title before it', 'Mayor Tessa Holm spoke.', 'Tessa Holm, the mayor, spoke.'],
  ])('%s', (_, one, other) => {
    expect(spellings(one, other)).toEqual([]);
  });
});

test('several descriptions of one person are shown as theirs, not as a conflict', () => {
  const { findings } = storyOf({
    'a.txt': 'The transport minister, Tessa Holm, opened the bridge in Orrin. Holm cut a ribbon.',
    'b.txt': 'The infrastructure minister, Tessa Holm, opened the bridge in Orrin. Holm cut a ribbon.',
  });
  const titles = findings.filter(f => f.kind === 'title' && f.relation !== 'agree');
  expect(titles.map(f => f.variants.map(v => v.display.toLowerCase()))).toEqual([
    ['infrastructure minister', 'transport minister'],
  ]);
});
