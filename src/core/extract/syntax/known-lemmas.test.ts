/** Lemmas of verbs that no rule learnt from endings gets right; and those that stay as they are. */
import { expect, test } from 'vitest';
import { parser } from '../../../../test/support/stories.ts';
import { withKnownLemmas } from './known-lemmas.ts';

const KNOWN = {
  words: 'bomb,climb,hope,loot,plead,resume,stop',
  endings: [
    ['ing', ''],
    ['ing', 'e'],
    ['ed', ''],
    ['ed', 'e'],
  ],
} as const;

function lemmas(text: string): readonly string[] {
  const syntax = parser().parse(text, [{ start: 0, end: text.length }]);
  return withKnownLemmas(syntax, text, KNOWN).lemma;
}

test.each([
  ['The men had climbed the tower.', 'climb'],
  ['Planes bombed the port.', 'bomb'],
  ['Flights have resumed.', 'resume'],
  ['The shop was looted.', 'loot'],
  ['The driver pleaded for help.', 'plead'],
])('%s: %s', (text, lemma) => expect(lemmas(text)).toContain(lemma));

test.each([
  ['The trams stopped.', 'stop'],
  ['They were hoping for rain.', 'hope'],
  ['The clerk grumped at the door.', 'grump'],
])('left alone: %s', (text, lemma) => expect(lemmas(text)).toContain(lemma));
