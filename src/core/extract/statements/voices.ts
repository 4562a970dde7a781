/**
 * Voices: whose statement it is. In: a token. Out: the speaker of the innermost quotation around it, else of the verb of speech that
 * its clause completes, else the outlet; and who relayed it.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import type { Speaker } from '../../model/layers.ts';
import { baseRelation, dependentBy, dependents } from '../syntax/children.ts';
import { subjectOf, VERB } from '../syntax/clauses.ts';
import { isNominal, type Range, shortPhrase, spanOf } from './noun-phrases.ts';
import { type Reading, upwards } from './readings.ts';

export interface Voice {
  readonly speaker: Speaker;
  readonly via: readonly Speaker[];
}

const OUTLET: Speaker = { status: 'outlet' };
const UNTOLD: Voice = { speaker: OUTLET, via: [] };

/** The verb of speech or thought whose content token `i` is in, nearest first; -1 if none. */
export function tellerOf(reading: Reading, vocabulary: StatementVocabulary, i: number): number {
  let below = -1;
  for (const at of upwards(reading, i)) {
    const beside = besideTeller(reading, vocabulary, at, below);
    if (beside >= 0) return beside;
    if (below >= 0 && isContent(reading, vocabulary, below, at)) return at;
    below = at;
  }
  return -1;
}

/** "Did not say that", "has yet to confirm that", "failed to say whether": nothing is told by it, so what it would tell is nobody's. */
export function isUntold({ tree, lemmas, marker }: Reading, vocabulary: StatementVocabulary, teller: number): boolean {
  const { syntax, children } = tree;
  let at = teller;
  for (let depth = 0; at >= 0 && depth < LONGEST_CHAIN; depth++) {
    if (dependents(children, at).some(c => c < at && vocabulary.negators.has(lemmas[c]!))) return true;
    if (at !== teller && vocabulary.chains.get(lemmas[at]!)?.polarity === 'reversed') return true;
    if (vocabulary.pending.has(lemmas[marker[at]! - 1] ?? '')) return true;
    if (syntax.deprel[at] !== 'xcomp') return false;
    at = syntax.head[at]!;
  }
  return false;
}

/** Verbs before the one of speech: "wanted to try to say". */
const LONGEST_CHAIN = 4;

/** "He left, police said": the verb of speech stands within what is said. */
function besideTeller(reading: Reading, vocabulary: StatementVocabulary, at: number, below: number): number {
  const teller = reading.aside[at]!;
  return teller >= 0 && teller !== below && isTeller(reading, vocabulary, teller) ? teller : -1;
}

function isTeller(reading: Reading, vocabulary: StatementVocabulary, at: number): boolean {
  return reading.tree.syntax.upos[at] === VERB && vocabulary.tellers.has(reading.lemmas[at]!);
}

function isContent(reading: Reading, vocabulary: StatementVocabulary, clause: number, head: number): boolean {
  if (!isTeller(reading, vocabulary, head)) return false;
  const relation = baseRelation(reading.tree.syntax.deprel[clause]!);
  if (relation === 'obj') return isSaidBriefly(reading, vocabulary, clause, head);
  if (relation !== 'ccomp') return false;
  return clause > head || isParted(reading, clause, head);
}

/** "Says no progress made": a headline's clause without its auxiliary, which the tree takes for a thing. */
function isSaidBriefly(
  { tree, lemmas }: Reading,
  vocabulary: StatementVocabulary,
  thing: number,
  verb: number,
): boolean {
  const { syntax, children } = tree;
  if (!vocabulary.mute.has(lemmas[verb]!) || dependentBy(syntax, children, verb, 'ccomp') >= 0) return false;
  return dependents(children, thing).some(c => syntax.deprel[c] === 'acl' && syntax.xpos[c] === 'VBN');
}

/** What is said before its verb ends in a comma: "he left, police said". */
function isParted({ text, tree }: Reading, clause: number, head: number): boolean {
  const between = text.slice(tree.syntax.end[clause]!, tree.syntax.start[head]!);
  const mark = Math.max(between.lastIndexOf(','), between.lastIndexOf('.'));
  return mark >= 0 && between[mark] === ',';
}

/** "According to police": the noun of the phrase, for the clause of token `i`; -1 if there is none. */
function attributedTo(reading: Reading, i: number): number {
  const source = reading.attribution[i]!;
  if (source < 0) return -1;
  // what is said of the source itself is the outlet's
  for (const at of upwards(reading, i)) if (at === source) return -1;
  return source;
}

export function voiceOf(reading: Reading, vocabulary: StatementVocabulary, i: number): Voice {
  const at = reading.quotation[i]!;
  const quotation = at < 0 ? null : reading.layers.quotations[at]!;
  const outer: Voice =
    quotation === null ? { speaker: OUTLET, via: [] } : { speaker: quotation.speaker, via: quotation.via };
  const teller = tellerOf(reading, vocabulary, i);
  if (teller >= 0 && isUntold(reading, vocabulary, teller)) return reading.cue[teller] === at ? UNTOLD : outer;
  const inner = teller >= 0 ? speakerOfVerb(reading, vocabulary, teller) : attributed(reading, vocabulary, i);
  // the quotation knows better, unless the verb of speech stands inside it too
  if (inner === null || (quotation !== null && (teller < 0 || reading.quotation[teller] !== at))) return outer;
  const via = quotation === null ? outerVoices(reading, vocabulary, teller) : [outer.speaker, ...outer.via];
  return { speaker: inner, via };
}

function attributed(reading: Reading, vocabulary: StatementVocabulary, i: number): Speaker | null {
  const source = attributedTo(reading, i);
  return source < 0 ? null : speakerAt(reading, vocabulary, source);
}

/** "Police said the driver said": the driver, by way of the police. */
function outerVoices(reading: Reading, vocabulary: StatementVocabulary, teller: number): readonly Speaker[] {
  if (teller < 0) return [];
  const outer = tellerOf(reading, vocabulary, teller);
  const speaker = outer < 0 ? null : speakerOfVerb(reading, vocabulary, outer);
  return speaker === null ? [] : [speaker];
}

function speakerOfVerb(reading: Reading, vocabulary: StatementVocabulary, verb: number): Speaker | null {
  const own = reading.subject[verb]!;
  if (own >= 0) return speakerAt(reading, vocabulary, own);
  const before = nounBefore(reading, verb);
  const subject = before >= 0 ? before : subjectOf(reading.tree, verb);
  return subject < 0 ? null : speakerAt(reading, vocabulary, subject);
}

const WITHIN_NOUN: ReadonlySet<string> = new Set(['nmod', 'compound', 'flat', 'det', 'amod', 'case', 'nummod']);

/** The noun whose phrase ends just before a verb of speech; -1 if what stands there is none. */
function nounBefore({ tree }: Reading, verb: number): number {
  const { syntax } = tree;
  let at = verb - 1;
  for (let step = 0; at >= 0 && step < LONGEST_SOURCE; step++) {
    if (!WITHIN_NOUN.has(baseRelation(syntax.deprel[at]!))) return isNominal(syntax, at) ? at : -1;
    at = syntax.head[at]!;
  }
  return -1;
}

/** Steps from the last word of a source to its noun: "a spokeswoman for the victims of". */
const LONGEST_SOURCE = 6;

function speakerAt(reading: Reading, vocabulary: StatementVocabulary, token: number): Speaker {
  const span = spanOf(reading, shortPhrase(reading, vocabulary, token) satisfies Range);
  const mention = reading.mention[token]! < 0 ? null : reading.layers.mentions[reading.mention[token]!]!;
  if (mention?.entity === null && mention.form === 'pronoun')
    return { ...span, status: 'unresolved', reason: 'pronoun' };
  if (mention === null || mention.entity === null) return { ...span, status: 'described' };
  return { ...span, status: mention.form === 'description' ? 'described' : 'named', entity: mention.entity };
}
