import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, similarity, type Witness } from './collate.ts';

function witness(words: string): Witness {
  const forms = words.split(' ').filter(Boolean);
  return { forms, concepts: forms, weights: forms.map(() => 1) };
}

/** Columns as text: one line per witness, `.` where it has no word. */
function table(...texts: readonly string[]): readonly string[] {
  const witnesses = texts.map(witness);
  const columns = collate(witnesses);
  return witnesses.map((w, r) => columns.map(column => (column[r]! < 0 ? '.' : w.forms[column[r]!]!)).join(' '));
}

describe('collate', () => {
  it('sets equal words under each other and leaves gaps', () => {
    expect(table('we made no progress today at all', 'we made no progress at all')).toEqual([
      'we made no progress today at all',
      'we made no progress . at all',
    ]);
  });

  it('aligns three witnesses by the fullest one, whatever the order given', () => {
    const [short, long, middle] = table('no progress', 'we made no progress today', 'made no progress');
    expect([short, long, middle]).toEqual(['. . no progress .', 'we made no progress today', '. made no progress .']);
  });

  it('puts a swapped word into one column', () => {
    expect(table('we will not retreat from it', 'we will not withdraw from it')).toEqual([
      'we will not retreat from it',
      'we will not withdraw from it',
    ]);
  });

  it('keeps every word once and in order', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map(list => list.join(' '));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), texts => {
        const rows = table(...texts).map(row =>
          row
            .split(' ')
            .filter(word => word !== '.' && word !== '')
            .join(' '),
        );
        expect(rows).toEqual([...texts]);
      }),
    );
  });
});

describe('similarity', () => {
  it('is 1 where the shorter stands in the longer, in order', () => {
    expect(similarity(witness('not happy'), witness('I am not happy about it'))).toBe(1);
  });
  it('is less where the order is turned', () => {
    expect(similarity(witness('happy not'), witness('I am not happy about it'))).toBeLessThan(1);
  });
  it('is 0 without a shared word and for nothing at all', () => {
    expect(similarity(witness('one two'), witness('three four'))).toBe(0);
    expect(similarity(witness(''), witness('three'))).toBe(0);
  });
});
