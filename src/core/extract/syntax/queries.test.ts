import { describe, expect, test } from 'vitest';
import {
  appositionOf,
  clauseOf,
  countedBy,
  headNounOf,
  headOfSpan,
  negationOf,
  objectOf,
  pathBetween,
  pathToRoot,
  sentenceOf,
  subjectOf,
  tokenAt,
  tokensIn,
} from './queries.ts';
import { type Syntax, UPOS, type Upos } from './tree.ts';

/** A tree drawn by hand: `form UPOS head relation` per token, head counted from 1 within the sentence, sentences parted by `/`. */
function tree(drawing: string): { readonly text: string; readonly syntax: Syntax } {
  const rows = drawing.split(' / ').map(sentence => sentence.split(', ').map(token => token.split(' ')));
  const all = rows.flat();
  const first = [0];
  const head: number[] = [];
  for (const sentence of rows) {
    const base = first[first.length - 1]!;
    for (const [, , number] of sentence) head.push(number === '0' ? -1 : base + Number(number) - 1);
    first.push(base + sentence.length);
  }
  const text = all.map(([form]) => form).join(' ');
  const start: number[] = [];
  let at = 0;
  for (const [form] of all) {
    start.push(at);
    at += form!.length + 1;
  }
  const syntax: Syntax = {
    length: all.length,
    start: Uint32Array.from(start),
    end: Uint32Array.from(start.map((from, i) => from + all[i]![0]!.length)),
    upos: Uint8Array.from(all.map(([, tag]) => UPOS.indexOf(tag as Upos))),
    xpos: all.map(() => '_'),
    lemma: all.map(([form]) => form!.toLowerCase()),
    head: Int32Array.from(head),
    deprel: all.map(([, , , relation]) => relation!),
    first: Uint32Array.from(first),
  };
  return { text, syntax };
}

const MET =
  'Quill PROPN 4 nsubj, the DET 3 det, mayor NOUN 1 appos, met VERB 0 root, 50 NUM 6 nummod, people NOUN 4 obj, and CCONJ 8 cc, left VERB 4 conj / ' +
  'Talks NOUN 4 nsubj:pass, were AUX 4 aux:pass, never ADV 4 advmod, held VERB 0 root, which PRON 6 nsubj, hurt VERB 4 advcl, 5 NUM 6 obj, of ADP 9 case, them PRON 7 nmod';
const { text, syntax } = tree(MET);
const at = (word: string): number => tokenAt(syntax, text.indexOf(word));
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('places', () => {
  test('the token at a position, or the next', () => {
    expect(tokenAt(syntax, 0)).toBe(0);
    expect(tokenAt(syntax, 5)).toBe(1);
    expect(tokenAt(syntax, text.length)).toBe(-1);
  });

  test('the tokens of a span', () => {
    expect(tokensIn(syntax, span('the mayor'))).toEqual({ from: 1, to: 3 });
    expect(tokensIn(syntax, { start: text.length, end: text.length })).toEqual({ from: 17, to: 17 });
  });

  test('the sentence of a token', () => {
    expect(sentenceOf(syntax, 7)).toEqual({ from: 0, to: 8 });
    expect(sentenceOf(syntax, 8)).toEqual({ from: 8, to: 17 });
  });
});

describe('relations', () => {
  test('subject: own, of the first verb, of a passive, none', () => {
    expect(subjectOf(syntax, at('met'))).toBe(at('Quill'));
    expect(subjectOf(syntax, at('left'))).toBe(at('Quill'));
    expect(subjectOf(syntax, at('held'))).toBe(at('Talks'));
    expect(subjectOf(syntax, at('people'))).toBe(-1);
  });

  test('object: direct, of a passive, none', () => {
    expect(objectOf(syntax, at('met'))).toBe(at('people'));
    expect(objectOf(syntax, at('held'))).toBe(at('Talks'));
    expect(objectOf(syntax, at('left'))).toBe(-1);
  });

  test('clause', () => {
    expect(clauseOf(syntax, at('mayor'))).toBe(at('met'));
    expect(clauseOf(syntax, at('left'))).toBe(at('left'));
    expect(clauseOf(syntax, at('them'))).toBe(at('hurt'));
  });

  test('head and head noun of a span', () => {
    expect(headOfSpan(syntax, span('the mayor'))).toBe(at('mayor'));
    expect(headOfSpan(syntax, { start: text.length, end: text.length })).toBe(-1);
    expect(headNounOf(syntax, span('met 50 people'))).toBe(at('Quill') + 5);
    expect(headNounOf(syntax, span('never held'))).toBe(-1);
  });

  test('negation', () => {
    const negations = new Set(['never', 'not']);
    expect(negationOf(syntax, at('held'), negations)).toBe(at('never'));
    expect(negationOf(syntax, at('met'), negations)).toBe(-1);
  });

  test('apposition', () => {
    expect(appositionOf(syntax, at('Quill'))).toBe(at('mayor'));
    expect(appositionOf(syntax, at('people'))).toBe(-1);
  });

  test('what a number counts', () => {
    expect(countedBy(syntax, at('50'))).toBe(at('people'));
    expect(countedBy(syntax, tokenAt(syntax, text.indexOf('5 of')))).toBe(at('them'));
  });

  test('paths', () => {
    expect(pathToRoot(syntax, at('mayor'))).toEqual([at('mayor'), at('Quill'), at('met')]);
    expect(pathBetween(syntax, at('mayor'), at('50'))).toEqual([
      at('mayor'),
      at('Quill'),
      at('met'),
      at('people'),
      at('50'),
    ]);
    expect(pathBetween(syntax, at('mayor'), at('mayor'))).toEqual([at('mayor')]);
    expect(pathBetween(syntax, at('mayor'), at('held'))).toEqual([]);
  });
});
