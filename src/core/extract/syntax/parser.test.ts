import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../../test/support/passage.ts';
import { tokens as vocabulary } from '../../../languages/en/syntax.ts';
import { createParser, sentenceSpans } from './parser.ts';
import { type Syntax, UPOS } from './tree.ts';

const bytes = readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url));
const parser = createParser(bytes, vocabulary);
const parse = (text: string): Syntax => parser.parse(text, paragraphs(text));

/** `word/TAG<relation-head` of each token. */
function drawn(text: string): readonly string[] {
  const syntax = parse(text);
  const word = (i: number): string => text.slice(syntax.start[i], syntax.end[i]);
  return Array.from({ length: syntax.length }, (_, i) => {
    const head = syntax.head[i]!;
    return `${word(i)}/${UPOS[syntax.upos[i]!]} ${syntax.deprel[i]}${head < 0 ? '' : `<${word(head)}`}`;
  });
}

/** Every invariant of a parsed text. */
function check(text: string, syntax: Syntax): void {
  const columns = [syntax.start, syntax.end, syntax.upos, syntax.xpos, syntax.lemma, syntax.head, syntax.deprel];
  for (const column of columns) expect(column).toHaveLength(syntax.length);
  expect(syntax.first[syntax.first.length - 1]).toBe(syntax.length);
  let at = 0;
  for (let i = 0; i < syntax.length; i++) {
    expect(syntax.start[i]).toBeGreaterThanOrEqual(at);
    expect(syntax.end[i]).toBeGreaterThan(syntax.start[i]!);
    const form = text.slice(syntax.start[i], syntax.end[i]);
    expect(form.trim()).toBe(form);
    at = syntax.end[i]!;
  }
  for (let s = 0; s + 1 < syntax.first.length; s++) checkSentence(syntax, syntax.first[s]!, syntax.first[s + 1]!);
}

/** One root, labelled so, and every other head in the same sentence. */
function checkSentence(syntax: Syntax, from: number, to: number): void {
  expect(to).toBeGreaterThan(from);
  let roots = 0;
  for (let i = from; i < to; i++) {
    const head = syntax.head[i]!;
    if (head < 0) roots++;
    else expect(head >= from && head < to && head !== i).toBe(true);
    expect(syntax.deprel[i] === 'root').toBe(head < 0);
  }
  expect(roots).toBe(1);
}

describe('parse', () => {
  test.each([
    [
      'The storm closed the harbour.',
      [
        'The/DET det<storm',
        'storm/NOUN nsubj<closed',
        'closed/VERB root',
        'the/DET det<harbour',
        'harbour/NOUN obj<closed',
        './PUNCT punct<closed',
      ],
    ],
    [
      "They didn't talk.",
      ['They/PRON nsubj<talk', 'did/AUX aux<talk', "n't/PART advmod<talk", 'talk/VERB root', './PUNCT punct<talk'],
    ],
  ])('%s', (text, wanted) => {
    expect(drawn(text)).toEqual(wanted);
  });

  test.each([
    ['"The harbour is open," said city aide Mara Quill.', ['said/VERB root', 'aide/NOUN', 'open/ADJ ccomp<said']],
    [
      'Anna Quill, the mayor of Boston, said the bridge is open.',
      ['mayor/NOUN appos<Anna', 'open/ADJ ccomp<said', 'Anna/PROPN nsubj<said'],
    ],
    ['The call, which lasted an hour, came on Monday.', ['lasted/VERB acl:relcl<call', 'call/NOUN nsubj<came']],
    ['The bridge was closed by police.', ['bridge/NOUN nsubj:pass<closed', 'police/NOUN obl:agent<closed']],
  ])('newspaper prose: %s', (text, wanted) => {
    const found = drawn(text);
    for (const part of wanted) expect(found.some(token => token.startsWith(part))).toBe(true);
  });

  test('splits sentences, also after abbreviations and inside quotations', () => {
    const text =
      'Dr. Quill works for Tor Inc. The firm is small. “We met. We spoke,” she said.\nA headline without a stop\nNext.';
    const sentences = sentenceSpans(parse(text)).map(span => text.slice(span.start, span.end));
    expect(sentences).toContain('Dr. Quill works for Tor Inc.');
    expect(sentences).toContain('The firm is small.');
    expect(sentences).toContain('A headline without a stop');
    expect(sentences.join(' ')).toBe(text.replace(/\n/g, ' '));
  });

  test('does not split a name of several words', () => {
    const text =
      'Officials met Mara Venn, the mayor, at the Redline Motorcycle Club on Tuesday. Then Tor aide Anna Quill spoke.';
    expect(sentenceSpans(parse(text))).toHaveLength(2);
  });

  test('nothing here', () => {
    for (const text of ['', ' ', '\n\n', '\u00a0']) {
      const syntax = parse(text);
      expect(syntax.length).toBe(0);
      expect([...syntax.first]).toEqual([0]);
    }
  });

  test('any string has trees, the same ones the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const syntax = parse(text);
        check(text, syntax);
        expect(parse(text)).toEqual(syntax);
      }),
    );
  });

  test('words in any order have trees', () => {
    const words = fc.constantFrom(
      'the',
      'Mara',
      'said',
      ',',
      '"',
      'that',
      '.',
      'U.S.',
      '5',
      "don't",
      'harbour',
      '—',
      '(',
      ')',
      'and',
    );
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), list => check(list.join(' '), parse(list.join(' ')))));
  });

  test('a block before only moves the rest', () => {
    const text = 'The ferry sank off Tor. Nobody was hurt.';
    const moved = `🕊️\n${text}`;
    const plain = parse(text);
    const after = parse(moved);
    const shift = moved.length - text.length;
    const tokens = after.length - plain.length;
    expect([...after.start.slice(tokens)]).toEqual([...plain.start].map(start => start + shift));
    expect([...after.head.slice(tokens)]).toEqual([...plain.head].map(head => (head < 0 ? -1 : head + tokens)));
    expect(after.lemma.slice(tokens)).toEqual(plain.lemma);
  });

  test('what was parsed before does not change a tree', () => {
    const fresh = createParser(bytes, vocabulary);
    const text = 'The ferry sank off Tor, said Mara Quill.';
    const first = fresh.parse(text, paragraphs(text));
    const filler = Array.from({ length: 5000 }, (_, i) => `w${i.toString(36)}x`).join(' ');
    fresh.parse(filler, paragraphs(filler));
    expect(fresh.parse(text, paragraphs(text))).toEqual(first);
  });

  test.each([
    ['10,000 words without a break', 'the ferry that sank '.repeat(2500)],
    ['50,000 quote marks', '" '.repeat(50_000)],
    ['a megabyte of digits', '7'.repeat(1_000_000)],
  ])('work is bounded: %s', (_, text) => {
    const before = performance.now();
    const syntax = parse(text);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(syntax.first[syntax.first.length - 1]).toBe(syntax.length);
  });
});
