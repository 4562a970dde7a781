/**
 * Bars: whom a pronoun can't mean, for its own clause names him. In: a passage, its names, a pronoun. Out: the names that it is not:
 * `Brandt` of `He called Brandt a bully`, of `He said Brandt had lied` and of `Brandt called him`; not of `When he came, Brandt left`, of
 * `He had lied, Brandt said` nor of `Brandt called his lawyer`.
 */
import type { Mention } from '../../model/layers.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { wordIndexAt } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { baseRelation } from '../syntax/children.ts';
import { headOfSpan, tokenAt } from '../syntax/queries.ts';
import type { Syntax } from '../syntax/tree.ts';

/** What the words around a name are, by index among the passage's words. */
export interface WordTests {
  readonly isSpeech: (i: number) => boolean;
  readonly isCopula: (i: number) => boolean;
  readonly isReflexive: (i: number) => boolean;
  /** Number of the quotation a word stands in; -1 outside marks. */
  readonly within: (i: number) => number;
}

/** Names barred for the pronoun at `start`. `names` are in text order. */
export function barredNames(
  passage: Passage,
  names: readonly Mention[],
  start: number,
  tests: WordTests,
): readonly Mention[] {
  const sentence = passage.sentences[spanIndexAt(passage.sentences, start)];
  if (sentence === undefined) return [];
  const pronoun = wordIndexAt(passage.words, start);
  const barred: Mention[] = [];
  for (let k = firstFrom(names, sentence.start); k < names.length && names[k]!.start < sentence.end; k++) {
    const name = names[k]!;
    const isBarred = mayBar(passage, pronoun, name, tests) && isBelow(passage, sentence.start, start, name);
    if (isBarred || (!tests.isReflexive(pronoun) && isFellow(passage, start, name))) barred.push(name);
  }
  return barred;
}

function firstFrom(names: readonly Mention[], start: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A name behind the pronoun, or inside marks that the pronoun is outside of; neither the speaker's in `He had lied, Brandt said`, nor
 * what somebody says he is: `I am Olaf Brandt`.
 */
function mayBar({ words }: Passage, pronoun: number, { start, end }: Mention, tests: WordTests): boolean {
  const from = wordIndexAt(words, start);
  let to = from;
  while (to < words.length && words.end[to]! <= end) to++;
  const isQuoted = tests.within(from) >= 0;
  if (tests.within(pronoun) >= 0 && !isQuoted) return false;
  if (from < pronoun && !(isQuoted && tests.within(pronoun) < 0)) return false;
  if (isQuoted && tests.isCopula(from - 1)) return false;
  const saysAfter = tests.isSpeech(to) && words.forms[from - 1] === ',';
  const saysBefore = tests.isSpeech(from - 1) && words.forms[from - 2] === ',';
  return !saysAfter && !saysBefore;
}

/** Under the verb that the pronoun is the subject of; without a tree, behind a pronoun that opens the sentence, no comma between. */
function isBelow({ text, syntax }: Passage, opening: number, start: number, name: Mention): boolean {
  if (syntax === null) return start === opening && !text.slice(start, name.start).includes(',');
  const pronoun = tokenAt(syntax, start);
  if (pronoun < 0 || baseRelation(syntax.deprel[pronoun]!) !== 'nsubj') return false;
  return hangsOn(syntax, headOfSpan(syntax, name), syntax.head[pronoun]!);
}

const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl']);

/** The subject of the verb that the pronoun is an object of: `Brandt called him`. A possessive is another relation. */
function isFellow({ syntax }: Passage, start: number, name: Mention): boolean {
  if (syntax === null || name.start > start) return false;
  const pronoun = tokenAt(syntax, start);
  if (pronoun < 0 || syntax.xpos[pronoun] !== 'PRP' || !OBJECTS.has(baseRelation(syntax.deprel[pronoun]!)))
    return false;
  const subject = headOfSpan(syntax, name);
  if (subject < 0 || syntax.head[subject] !== syntax.head[pronoun]) return false;
  return baseRelation(syntax.deprel[subject]!) === 'nsubj';
}

/** Whether token `i` is somewhere below `above`; what only stands beside (`he had lied, Brandt said`) is not below. */
function hangsOn(syntax: Syntax, i: number, above: number): boolean {
  for (let at = i; at >= 0; at = syntax.head[at]!) {
    if (at === above) return true;
    if (syntax.deprel[at] === 'parataxis' || syntax.deprel[at] === 'punct') return false;
  }
  return false;
}
