/** Namings: somebody described who is named later; and who is somebody else, or named all along. */
import { describe, expect, test } from 'vitest';
import { checkComparison } from '../../../../test/support/invariants.ts';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { annotateStory } from '../../story.ts';
import { compare } from '../compare.ts';

/** What is shown of namings in texts of two days, the later one last. */
function namings(...texts: readonly string[]): readonly string[] {
  const records = texts.map((text, i) => ({ id: `t${i}`, published: `2026-03-0${4 + 2 * i}`, text }));
  const annotations = annotateStory(reportsOf({ 'all.json': JSON.stringify(records) }), english, { parser: parser() });
  const comparison = compare(annotations, { force: true });
  expect(checkComparison(comparison, annotations)).toEqual([]);
  return comparison.findings
    .filter(({ why }) => why.rule === 'named-later')
    .map(
      ({ relation, variants }) =>
        `${relation}: ${variants.map(({ evidence }) => evidence.map(({ exact }) => exact).join(' + ')).join(' | ')}`,
    );
}

const BOY = 'A 15-year-old boy was shot in Orrin on Tuesday night. Doctors treated him there.';

describe('named later', () => {
  test.each<readonly [string, readonly string[], string]>([
    [
      'by age',
      [BOY, 'Police in Orrin named the dead. Tomas Vell, 15, was shot on Tuesday outside a bakery.'],
      'update: A 15-year-old boy | Tomas Vell',
    ],
    [
      'the only one dead',
      [
        'One woman died in the crash near Orrin on Tuesday.',
        'Marta Quill died in the crash near Orrin, her family said.',
      ],
      'update: One woman | Marta Quill',
    ],
    [
      'the only one held',
      [
        'A carpenter was arrested in Orrin after the fire.',
        'Ivo Brandt was arrested after the fire in Orrin, police said.',
      ],
      'update: A carpenter | Ivo Brandt',
    ],
  ])('%s', (_, texts, expected) => {
    expect(namings(...texts)).toEqual([expected]);
  });
});

describe('nothing here', () => {
  test.each<readonly [string, readonly string[]]>([
    ['the name came first', ['Tomas Vell, 15, was shot outside a bakery in Orrin.', BOY]],
    ['another age', [BOY, 'Tomas Vell, 17, was shot in Orrin on Tuesday outside a bakery.']],
    ['two of one age are named', [BOY, 'Tomas Vell, 15, was shot in Orrin. Emil Roth, 15, was shot there too.']],
    [
      'named beside the description',
      ['A carpenter, identified as Piet Solheim, died in Orrin.', 'Tomas Vell died in Orrin on Tuesday, police said.'],
    ],
    ['named all along', [`${BOY} Tomas Vell, 15, was shot.`, 'Tomas Vell, 15, was shot in Orrin on Tuesday.']],
    ['another part in it', [BOY, 'Tomas Vell, 15, was arrested in Orrin on Wednesday and charged with assault.']],
    [
      'two dead are named',
      [
        'One woman died in the crash near Orrin.',
        'Marta Quill died in the crash near Orrin. Ada Lund died there as well.',
      ],
    ],
  ])('%s', (_, texts) => {
    expect(namings(...texts)).toEqual([]);
  });
});
