/**
 * Own clauses: a name behind a comma that begins a clause and is nobody described before it: `dragged the child, |Orr| said`, `when she met the mayor, |Orr| was
 * ill`. In: a passage, the places of a description and a name. Out: yes or no. Which descriptions are of whom, facts and pointers say.
 */

import { spanIndexAt } from '../../text/spans.ts';
import { MARK } from '../../text/words.ts';
import { type Lexicon, maskOf, SPEECH } from '../mentions/lexicon.ts';
import type { Passage } from '../passage.ts';
import { headOf, tokensOf } from '../syntax/clauses.ts';

/** Words of the name: `[from, to)`; `description` is the other's first. */
export interface Neighbours {
  readonly description: number;
  readonly from: number;
  readonly to: number;
}

export function beginsOwnClause(passage: Passage, lexicon: Lexicon, { description, from, to }: Neighbours): boolean {
  const { words } = passage;
  // a mark closes the apposition: `the mayor, Lena Orr, said`
  if (to >= words.length || words.kind[to] === MARK) return false;
  const opens = opensSentence(passage, description);
  const isTold = (maskOf(lexicon, words.forms[to]!) & SPEECH) !== 0;
  // `The mayor, Lena Orr said that`: a comma forgotten; `The child, Orr said, is well`: told in passing
  if (isTold) return !opens || words.kind[to + 1] === MARK;
  return !opens && isSubject(passage, from, to);
}

function opensSentence({ words, sentences }: Passage, i: number): boolean {
  return sentences[spanIndexAt(sentences, words.start[i]!)]?.start === words.start[i];
}

/** Whether the tree has a name as the subject of a verb behind it. */
function isSubject({ words, syntax }: Passage, from: number, to: number): boolean {
  if (syntax === null) return false;
  const tokens = tokensOf(syntax, { start: words.start[from]!, end: words.end[to - 1]! });
  if (tokens.to <= tokens.from) return false;
  const name = headOf(syntax, tokens.from, tokens.to);
  return syntax.deprel[name] === 'nsubj' && syntax.head[name]! >= tokens.to;
}
