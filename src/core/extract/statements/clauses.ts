/**
 * Clauses: the words of a whole clause, as they can be shown by themselves. In: a predication in its tree. Out: the stretch from its subject
 * through all that completes it, then the same with ever fewer modifiers at its end; nothing where such words would say something else out
 * of their place: without their subject, under a condition, or with their "not" outside.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import type { Span } from '../../text/spans.ts';
import { baseRelation, dependents } from '../syntax/children.ts';
import { PRON } from '../syntax/clauses.ts';
import { UPOS } from '../syntax/tree.ts';
import { type Range, spanOf } from './phrases.ts';
import type { Predication } from './predications.ts';
import type { Reading } from './readings.ts';

const PUNCT = UPOS.indexOf('PUNCT');
/** Code units of the longest clause shown: two lines of a terminal. */
const LONGEST = 160;
/** What stands at a clause's edge without belonging to what it says. */
const BESIDE: ReadonlySet<string> = new Set(['cc', 'mark', 'discourse', 'vocative', 'parataxis', 'conj', 'dislocated']);
/** Relations of a clause that can stand by itself. */
const WHOLE: ReadonlySet<string> = new Set(['root', 'conj', 'parataxis', 'ccomp', 'advcl']);
/** Modifiers at a clause's end that it is whole without, where a comma sets them off. */
const LOOSE: ReadonlySet<string> = new Set(['acl', 'advcl', 'appos', 'parataxis', 'obl']);

/** A predication's clause, whole and shortened, longest first; empty where it can't stand by itself. */
export function clauseSpans(
  reading: Reading,
  vocabulary: StatementVocabulary,
  { carrier, chain }: Predication,
  isNegative: boolean,
): readonly Span[] {
  const { syntax, children } = reading.tree;
  const head = chain.at(-1) ?? carrier;
  if (head < 0 || !WHOLE.has(baseRelation(syntax.deprel[head]!))) return [];
  const subject = reading.subject[head]!;
  if (subject < 0 || !standsAlone(reading, subject) || !isTensed(reading, head)) return [];
  if (isConditional(reading, vocabulary, head)) return [];
  const parts = dependents(children, head).filter(c => !isBeside(reading, c) && !isSubordinator(reading, c, subject));
  let range: Range = { from: head, to: head + 1 };
  for (const part of parts) range = join(range, subtreeOf(reading, part));
  return shortenings(reading, trimmed(reading, range), head)
    .filter(shown => lengthOf(reading, shown) <= LONGEST && hasBalancedMarks(reading, shown))
    .filter(shown => !isNegative || holdsNegation(reading, vocabulary, shown))
    .map(shown => spanOf(reading, shown));
}

/** A name or noun; a pronoun only in somebody's very words, where the voice tells whom it means. */
function standsAlone({ tree: { syntax }, quotation, layers }: Reading, subject: number): boolean {
  return syntax.upos[subject] !== PRON || layers.quotations[quotation[subject]!]?.style === 'direct';
}

/** Whether it holds only if something else does, or hangs on a word that opens a condition. */
function isConditional(reading: Reading, vocabulary: StatementVocabulary, head: number): boolean {
  const { syntax, children } = reading.tree;
  const opens = (verb: number): boolean => {
    const marker = reading.marker[verb]!;
    if (marker < 0) return false;
    const lemma = reading.lemmas[marker]!;
    return vocabulary.conditions.has(lemma) || vocabulary.questions.has(lemma) || vocabulary.exclusions.has(lemma);
  };
  return opens(head) || dependents(children, head).some(c => baseRelation(syntax.deprel[c]!) === 'advcl' && opens(c));
}

/** Who says it is told beside it: "according to police". */
function isBeside({ tree: { syntax }, attribution }: Reading, token: number): boolean {
  if (syntax.upos[token] === PUNCT || attribution[syntax.head[token]!] === token) return true;
  return BESIDE.has(baseRelation(syntax.deprel[token]!));
}

/** Treebank tags (Penn) of words that lead into a clause: `when`, `where`, `which`. */
const RELATIVE_TAGS: ReadonlySet<string> = new Set(['WRB', 'WDT', 'WP', 'WP$']);

function isSubordinator({ tree: { syntax } }: Reading, token: number, subject: number): boolean {
  return token < subject && RELATIVE_TAGS.has(syntax.xpos[token]!);
}

/** Treebank tags (Penn) of verbs that by themselves make a sentence. */
const FINITE_TAGS: ReadonlySet<string> = new Set(['VBD', 'VBP', 'VBZ']);

/** "He refusing to pay" is no sentence: some verb of it must be in a tense of its own. */
function isTensed({ tree: { syntax, children }, copula }: Reading, head: number): boolean {
  if (FINITE_TAGS.has(syntax.xpos[head]!)) return true;
  const verbs = [...dependents(children, head).filter(c => baseRelation(syntax.deprel[c]!) === 'aux'), copula[head]!];
  return verbs.some(verb => verb >= 0 && (FINITE_TAGS.has(syntax.xpos[verb]!) || syntax.xpos[verb] === 'MD'));
}

/** The stretch that a token and all that hangs on it take up. */
function subtreeOf(reading: Reading, token: number): Range {
  let range: Range = { from: token, to: token + 1 };
  for (const c of dependents(reading.tree.children, token)) {
    if (reading.tree.syntax.upos[c] !== PUNCT) range = join(range, subtreeOf(reading, c));
  }
  return range;
}

function join(a: Range, b: Range): Range {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function trimmed({ tree: { syntax } }: Reading, { from, to }: Range): Range {
  let [first, last] = [from, to];
  while (first < last && syntax.upos[first] === PUNCT) first++;
  while (last > first && syntax.upos[last - 1] === PUNCT) last--;
  return { from: first, to: last };
}

/** The stretch, then each time without the modifier that ends it. */
function shortenings(reading: Reading, range: Range, head: number): readonly Range[] {
  const found = [range];
  for (let shown = range; found.length < MOST_SHORTENINGS; found.push(shown)) {
    const cut = lastModifier(reading, shown, head);
    if (cut < 0) break;
    shown = trimmed(reading, { from: shown.from, to: cut });
  }
  return found;
}

const MOST_SHORTENINGS = 8;

/** Where the longest modifier that ends the stretch begins; -1 without one after the clause's verb. */
function lastModifier(reading: Reading, { to }: Range, head: number): number {
  const { syntax } = reading.tree;
  for (let i = head + 1; i < to; i++) {
    if (!LOOSE.has(baseRelation(syntax.deprel[i]!))) continue;
    const subtree = subtreeOf(reading, i);
    if (syntax.upos[subtree.from - 1] !== PUNCT && !isSetting(reading, i)) continue;
    if (subtree.from > head && subtree.to >= to && subtree.from < to) return subtree.from;
  }
  return -1;
}

/** A time or a named place: where and when it was, without which it is whole. */
function isSetting({ tree: { syntax }, time, mention, layers }: Reading, token: number): boolean {
  if (baseRelation(syntax.deprel[token]!) !== 'obl') return false;
  return time[token]! >= 0 || (mention[token]! >= 0 && layers.mentions[mention[token]!]!.kind === 'place');
}

function lengthOf(reading: Reading, range: Range): number {
  const { start, end } = spanOf(reading, range);
  return end - start;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
];

function hasBalancedMarks(reading: Reading, range: Range): boolean {
  const { start, end } = spanOf(reading, range);
  const words = reading.text.slice(start, end);
  const count = (mark: string): number => words.split(mark).length - 1;
  return count('"') % 2 === 0 && PAIRS.every(([open, close]) => count(open) === count(close));
}

function holdsNegation(reading: Reading, vocabulary: StatementVocabulary, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const lemma = reading.lemmas[i]!;
    if (vocabulary.negators.has(lemma) || vocabulary.negativeWords.has(lemma)) return true;
    if (vocabulary.chains.get(lemma)?.polarity === 'reversed') return true;
  }
  return false;
}
