import { expect, test } from 'vitest';
import { endsInAbbreviation } from './abbreviations.ts';

test.each(['at 2:45 p.m.', 'in the U.S.', 'U.K.'])('%s ends in one', text => {
  expect(endsInAbbreviation(text, text.length)).toBe(true);
});

test.each(['at 2:45 p.m', 'the mill.', 'Mr.', 'Orr, A.', 'orrin.x.', '', '.'])('“%s” does not', text => {
  expect(endsInAbbreviation(text, text.length)).toBe(false);
});
