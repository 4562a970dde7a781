/** Makes a passage of a string for finders' tests, and reads marked text: `'He left on ⟦Tuesday⟧'`. */

import type { Passage } from '../../src/core/extract/passage.ts';
import { type Parser, sentenceSpans } from '../../src/core/extract/syntax/parser.ts';
import { splitSentences } from '../../src/core/extract/syntax/sentences.ts';
import type { Block } from '../../src/core/model/report.ts';
import type { Span } from '../../src/core/text/spans.ts';
import { splitWords } from '../../src/core/text/words.ts';
import { sentences } from '../../src/languages/en/sentences.ts';

/** One paragraph block per line that is not empty. */
export function paragraphs(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    blocks.push({ kind: 'paragraph', start: line.index, end: line.index + line[0].length });
  }
  return blocks;
}

export function passageOf(text: string, blocks: readonly Block[] = paragraphs(text)): Passage {
  return { text, blocks, sentences: splitSentences(text, blocks, sentences), words: splitWords(text), syntax: null };
}

/** The same with its syntax, as `annotate` reads it. */
export function parsedPassage(text: string, parser: Parser): Passage {
  const blocks = paragraphs(text);
  const syntax = parser.parse(text, blocks);
  return { text, blocks, sentences: sentenceSpans(syntax), words: splitWords(text), syntax };
}

/** The text without its marks, and the spans they enclosed, in order. Marks do not nest. */
export function readMarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = -1;
  for (const char of marked) {
    if (char === '⟦') start = text.length;
    else if (char === '⟧') spans.push({ start, end: text.length });
    else text += char;
  }
  return { text, spans };
}
