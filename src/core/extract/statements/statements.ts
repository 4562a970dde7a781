/**
 * Statements: what a text states, one proposition at a time. In: a passage with a tree, and its other layers. Out: predicate, roles,
 * polarity, certainty, voice, and the times and quantities that belong to each. Without a tree there are none: nothing is guessed.
 * Which statements of several reports are about the same thing is not decided here.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import type { Entity, Mention, Quantity, Quotation, Statement, Terms, TimeExpression } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import type { Passage } from '../passage.ts';
import { commitmentOf } from './certainties.ts';
import { isNominal, shortPhrase, spanOf } from './noun-phrases.ts';
import { findPredications, type Predication } from './predications.ts';
import { type Reading, readStatements } from './readings.ts';
import { HOW_LONG, HOW_MANY, type RoleToken, rolesOf, WHEN } from './roles.ts';
import { statementSpan } from './spans.ts';
import { valuesByOwner } from './values.ts';
import { voiceOf } from './voices.ts';

export interface LayersForStatements {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
  readonly terms: Terms;
}

/** Statements in order of the words that tell what happens. Spans are half-open, in UTF-16 code units of the passage's text. */
export function findStatements(
  passage: Passage,
  layers: LayersForStatements,
  vocabulary: StatementVocabulary,
): readonly Statement[] {
  if (passage.syntax === null) return [];
  const reading = readStatements(passage.text, passage.syntax, vocabulary, layers);
  const predications = findPredications(reading, vocabulary);
  const times = valuesByOwner(reading, predications, layers.times);
  const quantities = valuesByOwner(reading, predications, layers.quantities);
  return predications.flatMap((predication, i) => {
    const roles = rolesOf(reading, vocabulary, predication);
    // what happens to nobody and nowhere states nothing to compare
    if (roles.length === 0) return [];
    return [statementOf(reading, vocabulary, predication, roles, times[i]!, quantities[i]!)];
  });
}

function statementOf(
  reading: Reading,
  vocabulary: StatementVocabulary,
  predication: Predication,
  roles: readonly RoleToken[],
  times: readonly number[],
  quantities: readonly number[],
): Statement {
  return {
    ...statementSpan(reading, vocabulary, predication, roles),
    predicate: predication.predicate,
    roles: roleSpans(reading, vocabulary, roles),
    ...commitmentOf(reading, vocabulary, predication, roles),
    ...voiceOf(reading, vocabulary, voiceToken(reading, vocabulary, predication)),
    times,
    quantities,
  };
}

/** Whoever "refused to leave" said nothing: what completes a verb that has no statement of its own is in that verb's voice. */
function voiceToken(reading: Reading, vocabulary: StatementVocabulary, { token, chain }: Predication): number {
  let at = token;
  for (const governor of chain) {
    if (vocabulary.chains.get(reading.lemmas[governor]!)?.self !== 'absorbed') break;
    at = governor;
  }
  return at;
}

function roleSpans(
  reading: Reading,
  vocabulary: StatementVocabulary,
  roles: readonly RoleToken[],
): Readonly<Record<string, FieldSpan>> {
  const spans: Record<string, FieldSpan> = {};
  for (const { role, token } of roles) spans[role] = roleSpan(reading, vocabulary, role, token);
  const counted = roles.find(({ role, token }) => (role === 'whom' || role === 'who') && countOf(reading, token) >= 0);
  if (counted !== undefined) spans[HOW_MANY] ??= valueSpan(reading.layers.quantities[countOf(reading, counted.token)]!);
  return spans;
}

/** A value is given as its layer has it; anything else by its shortest name. */
function roleSpan(reading: Reading, vocabulary: StatementVocabulary, role: string, token: number): FieldSpan {
  if (role === WHEN || role === HOW_LONG) {
    const time = reading.time[token]!;
    if (time >= 0) return valueSpan(reading.layers.times[time]!);
  }
  return spanOf(reading, shortPhrase(reading, vocabulary, token));
}

/** The count of a participant ("12 people"), not its age; -1 if it has none. */
function countOf({ tree, quantity, layers }: Reading, token: number): number {
  const { syntax, children } = tree;
  if (!isNominal(syntax, token)) return -1;
  const isCount = (at: number): boolean => at >= 0 && layers.quantities[at]!.measures.role !== 'age';
  if (isCount(quantity[token]!)) return quantity[token]!;
  for (let c = children.first[token]!; c >= 0; c = children.next[c]!) {
    if (syntax.deprel[c] === 'nummod' && isCount(quantity[c]!)) return quantity[c]!;
  }
  return -1;
}

function valueSpan({ start, end }: FieldSpan): FieldSpan {
  return { start, end };
}
