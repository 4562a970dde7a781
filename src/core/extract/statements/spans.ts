/**
 * Spans: the shortest stretch of text that states a predication. In: a predication with its roles. Out: from its subject through its
 * last participant, place or time; without what attributes it, without clauses that hang on it.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import type { Span } from '../../text/spans.ts';
import { baseRelation } from '../syntax/children.ts';
import { longPhrase, type Range, shortPhrase, spanOf } from './noun-phrases.ts';
import { idiomAt, isParticle, type Predication } from './predications.ts';
import type { Reading } from './readings.ts';
import { HOW_LONG, HOW_MANY, type RoleToken, WHEN, WHERE } from './roles.ts';

/** Characters of a stretch that may still take in more; chosen so that the median lies under the 100 an editor reads at a glance. */
const WANTED = 110;
/** Characters that a participant, place or time may bring it to. */
const MOST = 170;

const NEEDED: ReadonlySet<string> = new Set(['who', 'whom', 'to', WHEN, WHERE, HOW_LONG, HOW_MANY]);

export function statementSpan(
  reading: Reading,
  vocabulary: StatementVocabulary,
  predication: Predication,
  roles: readonly RoleToken[],
): Span {
  let range = coreOf(reading, vocabulary, predication);
  const own = roles.filter(
    ({ from, token }) =>
      (from === 'own' || isAdjacent(reading, vocabulary, token, range)) && !measuresClause(reading, token),
  );
  const sorted = [...own].sort((a, b) => distance(range, a.token) - distance(range, b.token));
  for (const { role, token } of sorted) {
    if (token >= range.from && token < range.to) {
      range = join(range, shortPhrase(reading, vocabulary, token));
      continue;
    }
    const limit = NEEDED.has(role) ? MOST : WANTED;
    range = extend(reading, vocabulary, range, { role, token }, limit);
  }
  return spanOf(reading, range);
}

/** "sank, hours after it left": the hours belong to the clause that follows them. */
function measuresClause({ tree: { syntax } }: Reading, token: number): boolean {
  return syntax.deprel[token] === 'obl:unmarked' && syntax.deprel[token + 1] === 'mark';
}

function distance({ from, to }: Range, token: number): number {
  return token < from ? from - token : token >= to ? token - to : 0;
}

function join(a: Range, b: Range): Range {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** The range with a participant added, in full, else by its head, else not at all. */
function extend(
  reading: Reading,
  vocabulary: StatementVocabulary,
  range: Range,
  { role, token }: Pick<RoleToken, 'role' | 'token'>,
  limit: number,
): Range {
  const isCore = role === 'who' || role === 'whom';
  for (const phrase of [longPhrase(reading, vocabulary, token), shortPhrase(reading, vocabulary, token)]) {
    const joined = join(range, isCore ? phrase : withPreposition(reading, token, phrase, range));
    const isFull = phrase.to - phrase.from > 1;
    if (!hasClauseBetween(reading, range, phrase) && length(reading, joined) <= (isFull ? Math.min(limit, MOST) : MOST))
      return joined;
  }
  return range;
}

function withPreposition(reading: Reading, token: number, phrase: Range, range: Range): Range {
  const preposition = reading.preposition[token]!;
  return preposition >= 0 && phrase.to <= range.from
    ? { from: Math.min(preposition, phrase.from), to: phrase.to }
    : phrase;
}

/** Whether another clause stands in the gap: a relative clause, "police said". */
function hasClauseBetween({ predicatesBefore }: Reading, range: Range, phrase: Range): boolean {
  const [from, to] = phrase.from >= range.to ? [range.to, phrase.from] : [phrase.to, range.from];
  return to > from && predicatesBefore[to]! > predicatesBefore[from]!;
}

function length(reading: Reading, range: Range): number {
  const { start, end } = spanOf(reading, range);
  return end - start;
}

/** The noun a clause describes, where it stands directly before it: "a plane carrying tourists". */
function isAdjacent(reading: Reading, vocabulary: StatementVocabulary, token: number, range: Range): boolean {
  const phrase = shortPhrase(reading, vocabulary, token);
  return phrase.to <= range.from && range.from - phrase.to <= 2 && token === headOfClause(reading, range);
}

function headOfClause({ tree, predicate }: Reading, { from, to }: Range): number {
  for (let i = from; i < to; i++) {
    if (predicate[i] === 1 && baseRelation(tree.syntax.deprel[i]!) === 'acl') return tree.syntax.head[i]!;
  }
  return -1;
}

/** The words that say what happens: verb group, particles, the verbs above it in its chain; or the noun. */
function coreOf(reading: Reading, vocabulary: StatementVocabulary, { token, carrier, chain }: Predication): Range {
  let range: Range = { from: token, to: token + 1 };
  if (carrier >= 0) range = join(range, groupOf(reading, vocabulary, carrier));
  for (const governor of chain) range = join(range, groupOf(reading, vocabulary, governor));
  return range;
}

const GROUP: ReadonlySet<string> = new Set(['aux', 'cop', 'expl']);

function groupOf(reading: Reading, vocabulary: StatementVocabulary, verb: number): Range {
  const { syntax, children } = reading.tree;
  let range: Range = { from: verb, to: verb + 1 };
  for (let c = children.first[verb]!; c >= 0; c = children.next[c]!) {
    const isGroup = c < verb && GROUP.has(baseRelation(syntax.deprel[c]!));
    const isNegation =
      syntax.deprel[c] === 'advmod' && vocabulary.negators.has(reading.lemmas[c]!) && Math.abs(c - verb) <= 3;
    const isResult = c > verb && syntax.deprel[c] === 'xcomp' && c - verb <= 6 && reading.predicate[c] === 0;
    const isIdiom = c === reading.object[verb] && idiomAt(reading, vocabulary, verb) !== undefined;
    if (isGroup || isNegation || isResult || isIdiom || isParticle(reading, vocabulary, verb, c))
      range = join(range, { from: c, to: c + 1 });
  }
  const preposition = reading.preposition[verb]!;
  return preposition >= 0 && preposition < verb ? join(range, { from: preposition, to: verb + 1 }) : range;
}
