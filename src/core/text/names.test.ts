import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalForm,
  compareNameWords,
  editDistance,
  type NameVariants,
  NO_VARIANTS,
  nameWords,
  relateNames,
  soundKey,
} from './names.ts';

const VARIANTS: NameVariants = {
  groups: [
    ['kyiv', 'kiev'],
    ['william', 'bill'],
  ],
};

describe('words of a name', () => {
  it.each<[string, readonly string[]]>([
    ['Ana Ruiz', ['ana', 'ruiz']],
    ['José Solís-Vega', ['jose', 'solis', 'vega']],
    ['J. K. Marsh', ['j', 'k', 'marsh']],
    ['Tomas “Tito” Varga', ['tomas', 'tito', 'varga']],
    ["D'Antonio", ["d'antonio"]],
    ['  ', []],
  ])('%s', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});

describe('sound', () => {
  it.each([
    ['qaddafi', 'gadhafi'],
    ['zelensky', 'zelenskyy'],
    ['muhammad', 'mohammed'],
    ['yusuf', 'yousef'],
  ])('%s and %s are written for one', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });

  it.each([
    ['castell', 'cassidy'],
    ['marsh', 'march'],
  ])('%s and %s are not', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });
});

describe('two names', () => {
  it.each([
    ['Ana Ruiz', 'Ana Ruiz', 'same'],
    ['Ana Ruiz', 'Ruiz', 'part'],
    ['Luis Rojas Vega', 'Luis Rojas', 'part'],
    ['Ana B. Ruiz', 'Ana Ruiz', 'part'],
    ['A. Ruiz', 'Ana Ruiz', 'initial'],
    ['Bill Marsh', 'William Marsh', 'variant'],
    ['Olena Zelenska', 'Olena Zelenskaa', 'sound'],
    ['Brian Castellano', 'Brian Castelano', 'sound'],
    ['Ana Ruiz', 'Eva Ruiz', null],
    ['Mario Costa', 'Maria Costa', null],
    ['Ana Ruiz', 'Ana Marsh', null],
    ['A', 'Ana Ruiz', null],
  ])('%s, %s: %s', (a, b, relation) => {
    expect(relateNames(nameWords(a), nameWords(b), VARIANTS)).toBe(relation);
    expect(relateNames(nameWords(b), nameWords(a), VARIANTS)).toBe(relation);
  });

  it('files a variant under the first form of its group', () => {
    expect(canonicalForm('kiev', VARIANTS)).toBe('kyiv');
    expect(canonicalForm('paris', VARIANTS)).toBe('paris');
    expect(compareNameWords('kyiv', 'kiev', NO_VARIANTS)).not.toBe('variant');
  });
});

describe('edits', () => {
  const words = fc.string({ maxLength: 12 });

  it('are none for equal words, and the same both ways', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, a, 2)).toBe(0);
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
        if (a !== b) expect(editDistance(a, b, 3)).toBeGreaterThan(0);
      }),
    );
  });

  it('count a swap of neighbours as one', () => {
    expect(editDistance('brian', 'brain', 2)).toBe(1);
    expect(editDistance('ruiz', 'marsh', 2)).toBe(3);
  });
});
