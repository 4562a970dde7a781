/**
 * Polarity and certainty: how far a text commits to a predication. In: a predication in its tree. Out: whether it is negated, and
 * whether it is asserted, hedged, reported, denied, conditional or planned (meant, wanted, due: not said to have happened).
 */
import type { Claim, Effect, StatementVocabulary } from '../../language/statements.ts';
import { normalForm } from '../../text/normal.ts';
import { baseRelation, dependents } from '../syntax/children.ts';
import { VERB } from '../syntax/clauses.ts';
import { lendersOf, sharesDenial } from './joined.ts';
import type { Predication } from './predications.ts';
import { chainEffect, isImperative, isResult } from './predications.ts';
import { type Reading, upwards } from './readings.ts';
import type { RoleToken } from './roles.ts';
import { isUntold, tellerOf } from './voices.ts';

export interface Commitment {
  readonly polarity: 'positive' | 'negative';
  readonly certainty: Claim;
}

/** What weighs most comes first: a denied plan is denied. */
const WEIGHTS: readonly Claim[] = ['denied', 'conditional', 'reported', 'hedged', 'planned'];

export function commitmentOf(
  reading: Reading,
  vocabulary: StatementVocabulary,
  predication: Predication,
  roles: readonly RoleToken[],
): Commitment {
  const signs = new Signs();
  if (predication.carrier >= 0) {
    readClause(reading, vocabulary, predication.carrier, signs);
    let below = predication.carrier;
    for (const governor of predication.chain) {
      if (!isPerfect(reading, below)) signs.apply(chainEffect(reading, vocabulary, governor));
      readClause(reading, vocabulary, governor, signs);
      below = governor;
    }
    if (predication.chain.length === 0) {
      readNounAbove(reading, vocabulary, predication.carrier, signs);
      if (isDemand(reading, predication.carrier)) signs.add('planned');
    }
    readTeller(reading, vocabulary, predication.carrier, signs);
    readTruth(reading, vocabulary, predication.carrier, signs);
    if (asks(reading, vocabulary, predication.carrier)) signs.add('hedged');
  }
  if (predication.form === 'noun') readNoun(reading, vocabulary, predication, signs);
  for (const role of roles) if (isNegative(reading, vocabulary, predication, role)) signs.flip();
  // "no one was hurt too badly" leaves open whether anybody was hurt
  if (signs.isReversed && predication.carrier >= 0 && isOfDegree(reading, vocabulary, predication.carrier))
    signs.add('hedged');
  return { polarity: signs.isReversed ? 'negative' : 'positive', certainty: signs.strongest() };
}

/** "They have each been told": read as a verb and what completes it, where it is one verb with its auxiliaries. */
function isPerfect({ tree, auxiliary, marker }: Reading, verb: number): boolean {
  const first = auxiliary[verb]!;
  return first >= 0 && marker[verb]! < 0 && tree.syntax.xpos[first] === 'VBN';
}

function isOfDegree({ tree, lemmas }: Reading, { degrees }: StatementVocabulary, verb: number): boolean {
  return dependents(tree.children, verb).some(
    c => baseRelation(tree.syntax.deprel[c]!) === 'advmod' && degrees.has(lemmas[c]!),
  );
}

class Signs {
  readonly #claims = new Set<Claim>();
  isReversed = false;

  add(claim: Claim | null | undefined): void {
    if (claim !== null && claim !== undefined) this.#claims.add(claim);
  }

  flip(): void {
    this.isReversed = !this.isReversed;
  }

  apply(effect: Effect | null | undefined): void {
    if (effect === null || effect === undefined) return;
    this.add(effect.claim);
    if (effect.polarity === 'reversed') this.flip();
  }

  strongest(): Claim {
    return WEIGHTS.find(claim => this.#claims.has(claim)) ?? 'asserted';
  }
}

/** "Don't shoot", "stay at home": what somebody is quoted as demanding is not said to happen. */
function isDemand(reading: Reading, verb: number): boolean {
  const { syntax } = reading.tree;
  if (!isImperative(reading, verb) || !DEMANDED.has(baseRelation(syntax.deprel[verb]!))) return false;
  return syntax.deprel[verb] !== 'conj' || isDemand(reading, syntax.head[verb]!);
}

const DEMANDED: ReadonlySet<string> = new Set(['root', 'ccomp', 'parataxis', 'conj']);

/** Auxiliaries, adverbs, negation and conjunction of one verb, and of those it is joined to without its own. */
function readClause(reading: Reading, vocabulary: StatementVocabulary, verb: number, signs: Signs): void {
  const { syntax } = reading.tree;
  readWords(reading, vocabulary, verb, signs, true);
  readMarker(reading, vocabulary, verb, signs);
  // "will not travel and speak" is both
  const isDenied = syntax.xpos[verb] === 'VB' || sharesDenial(reading, vocabulary, verb);
  for (const lender of lendersOf(reading, verb)) {
    readWords(reading, vocabulary, lender, signs, isDenied);
    readMarker(reading, vocabulary, lender, signs);
  }
}

function readWords(
  reading: Reading,
  vocabulary: StatementVocabulary,
  verb: number,
  signs: Signs,
  isDenied: boolean,
): void {
  const { syntax, children } = reading.tree;
  for (let c = children.first[verb]!; c >= 0; c = children.next[c]!) {
    const relation = baseRelation(syntax.deprel[c]!);
    const lemma = reading.lemmas[c]!;
    if (relation === 'aux') readAuxiliary(reading, vocabulary, verb, c, signs);
    else if (relation === 'advmod' || relation === 'cc' || relation === 'det') {
      if (isDenied && vocabulary.negators.has(lemma)) signs.flip();
      if (relation === 'advmod') signs.add(vocabulary.adverbs.get(lemma));
    }
    // "found not guilty"
    if (isResult(reading, verb, c) && dependents(children, c).some(d => vocabulary.negators.has(reading.lemmas[d]!)))
      signs.flip();
  }
}

function readAuxiliary(
  reading: Reading,
  vocabulary: StatementVocabulary,
  verb: number,
  auxiliary: number,
  signs: Signs,
): void {
  const lemma = reading.lemmas[auxiliary]!;
  if (!vocabulary.pastFuture.has(lemma)) {
    signs.add(vocabulary.modals.get(lemma));
    return;
  }
  const isReported = tellerOf(reading, vocabulary, verb) >= 0 || reading.quotation[verb]! >= 0;
  signs.add(isReported ? 'planned' : 'conditional');
}

/** The conjunction of a verb; of several the one that asks: "regarding whether". */
function markerOf({ tree, lemmas, marker }: Reading, { questions }: StatementVocabulary, verb: number): number {
  const { syntax, children } = tree;
  const asking = dependents(children, verb).find(
    c => baseRelation(syntax.deprel[c]!) === 'mark' && questions.has(lemmas[c]!),
  );
  return asking ?? marker[verb]!;
}

function readMarker(reading: Reading, vocabulary: StatementVocabulary, verb: number, signs: Signs): void {
  const { syntax, children } = reading.tree;
  const relation = baseRelation(syntax.deprel[verb]!);
  const marker = markerOf(reading, vocabulary, verb);
  if (marker >= 0) {
    const lemma = reading.lemmas[marker]!;
    const isComplement = relation === 'ccomp' || relation === 'xcomp' || relation === 'csubj';
    const isCondition = vocabulary.conditions.has(lemma);
    // what asks and sets no condition asks wherever it stands: "there was no word whether"
    if (vocabulary.questions.has(lemma) && (isComplement || !isCondition)) signs.add('hedged');
    else if (isCondition || isAwaited(reading, vocabulary, verb, lemma)) signs.add('conditional');
    if (vocabulary.exclusions.has(lemma)) signs.flip();
    // "is due to appear": read as one verb with a mark
    const isOwn = reading.auxiliary[verb]! >= 0 || reading.copula[verb]! >= 0;
    if (isOwn && vocabulary.infinitives.has(reading.lemmas[marker + 1] ?? ''))
      signs.apply(vocabulary.chains.get(lemma));
    // "has yet to decide"
    if (vocabulary.infinitives.has(lemma) && marker > 0 && vocabulary.pending.has(reading.lemmas[marker - 1]!))
      signs.flip();
    // a purpose, or a headline's future: "to meet", not said to have happened
    if (vocabulary.infinitives.has(lemma) && relation !== 'xcomp' && relation !== 'ccomp') signs.add('planned');
  }
  for (let c = children.first[verb]!; c >= 0; c = children.next[c]!) {
    if (syntax.deprel[c] === 'advcl' && isCondition(reading, vocabulary, c) && reading.auxiliary[verb]! >= 0)
      signs.add('conditional');
  }
}

/** "Until he is arrested": what something waits for has not happened; "until he was arrested": it has. */
function isAwaited(
  { tree, auxiliary }: Reading,
  { awaiting }: StatementVocabulary,
  verb: number,
  marker: string,
): boolean {
  if (!awaiting.has(marker)) return false;
  return PRESENT.has(tree.syntax.xpos[auxiliary[verb]! >= 0 ? auxiliary[verb]! : verb]!);
}

const PRESENT: ReadonlySet<string> = new Set(['VBZ', 'VBP']);

/** "What caused the crash" as a thing asked: an open question, not an assertion. */
function asks({ tree, lemmas }: Reading, vocabulary: StatementVocabulary, verb: number): boolean {
  const { syntax, children } = tree;
  const relation = baseRelation(syntax.deprel[verb]!);
  if (relation !== 'ccomp' && relation !== 'csubj') return false;
  for (let c = children.first[verb]!; c >= 0; c = children.next[c]!) {
    if (vocabulary.questionWords.has(lemmas[c]!)) return true;
  }
  return false;
}

function isCondition(reading: Reading, vocabulary: StatementVocabulary, clause: number): boolean {
  const marker = reading.marker[clause]!;
  return marker >= 0 && vocabulary.conditions.has(reading.lemmas[marker]!);
}

/** "The plan to build", "claims that": the noun a clause completes. */
function readNounAbove(reading: Reading, vocabulary: StatementVocabulary, carrier: number, signs: Signs): void {
  const { syntax } = reading.tree;
  const head = syntax.head[carrier]!;
  const marker = reading.marker[carrier]!;
  if (head < 0 || syntax.upos[head] === VERB || marker < 0) return;
  if (!vocabulary.complementisers.has(reading.lemmas[marker]!)) return;
  if (baseRelation(syntax.deprel[carrier]!) !== 'acl' && syntax.deprel[carrier] !== 'ccomp') return;
  signs.apply(vocabulary.nouns.get(reading.lemmas[head]!));
}

function readTeller(reading: Reading, vocabulary: StatementVocabulary, at: number, signs: Signs): void {
  const teller = tellerOf(reading, vocabulary, at);
  if (teller < 0) return;
  if (isUntold(reading, vocabulary, teller)) signs.add('hedged');
  else signs.apply(vocabulary.tellers.get(reading.lemmas[teller]!));
}

/** "It is not true that it sank", "it is false that it sank": the clause is denied by what is said of it. */
function readTruth(reading: Reading, vocabulary: StatementVocabulary, clause: number, signs: Signs): void {
  const { syntax, children } = reading.tree;
  const head = syntax.head[clause]!;
  if (head < 0 || !TRUTH_RELATIONS.has(baseRelation(syntax.deprel[clause]!))) return;
  const isTrue = vocabulary.truths.get(reading.lemmas[head]!);
  if (isTrue === undefined) return;
  const isNegated = dependents(children, head).some(c => vocabulary.negators.has(reading.lemmas[c]!));
  if (isTrue === isNegated) signs.add('denied');
}

const TRUTH_RELATIONS: ReadonlySet<string> = new Set(['ccomp', 'csubj', 'advcl', 'acl']);

function readNoun(
  reading: Reading,
  vocabulary: StatementVocabulary,
  { token, carrier }: Predication,
  signs: Signs,
): void {
  const { syntax, children } = reading.tree;
  for (let c = children.first[token]!; c >= 0; c = children.next[c]!) {
    // as it is written: "attempted" may be read as a verb's form
    if (syntax.deprel[c] === 'amod') signs.add(vocabulary.adjectives.get(wordAt(reading, c)));
    else if (syntax.deprel[c] === 'det' && vocabulary.negativeWords.has(reading.lemmas[c]!)) signs.flip();
  }
  if (carrier < 0 && isSought(reading, vocabulary, token)) signs.add('planned');
  const head = syntax.head[token]!;
  if (carrier < 0 && head >= 0 && reading.predicate[head] === 1)
    signs.apply(doubtOver(reading, vocabulary, token, head));
}

function wordAt({ text, tree: { syntax } }: Reading, i: number): string {
  return normalForm(text.slice(syntax.start[i]!, syntax.end[i]!));
}

/** "A reward for his arrest", "a reward is offered for it", "information leading to it": what is still looked for. */
function isSought(reading: Reading, { promises, aims }: StatementVocabulary, noun: number): boolean {
  const { lemmas, object, subject, preposition } = reading;
  const { deprel, xpos } = reading.tree.syntax;
  const isPromise = (at: number): boolean => promises.has(lemmas[at] ?? '');
  let below = noun;
  for (const at of upwards(reading, noun)) {
    const isFor = aims.has(lemmas[preposition[below]!] ?? '');
    if (isFor && [at, object[at]!, subject[at]!].some(isPromise)) return true;
    if (isPromise(at)) return baseRelation(deprel[below]!) === 'acl' && UNDONE.has(xpos[below]!);
    below = at;
  }
  return false;
}

/** Tags of what is not said to have happened: "leading to", "that leads to". */
const UNDONE: ReadonlySet<string> = new Set(['VBG', 'VBZ', 'VBP', 'VB']);

/** "Called for a pause", "denied the attack": what the verb over a noun makes of it. */
function doubtOver(reading: Reading, vocabulary: StatementVocabulary, noun: number, verb: number): Effect | null {
  const relation = baseRelation(reading.tree.syntax.deprel[noun]!);
  const isObject = relation === 'obj' || reading.tree.syntax.deprel[noun] === 'nsubj:pass';
  if (!isObject && relation !== 'obl') return null;
  const effect = vocabulary.doubts.get(reading.lemmas[verb]!) ?? null;
  const preposition = reading.lemmas[reading.preposition[noun]!] ?? '';
  // "cleared of the theft": what is taken back stands behind another than what is called for
  const leads = effect?.claim === 'denied' ? vocabulary.genitives : vocabulary.aims;
  return isObject || leads.has(preposition) ? effect : null;
}

/** "No one", "no survivors": a participant that makes the clause negative. */
function isNegative(
  reading: Reading,
  vocabulary: StatementVocabulary,
  { carrier }: Predication,
  { role, token, from }: RoleToken,
): boolean {
  if (role !== 'who' && role !== 'whom') return false;
  // "no progress made" is negative, "no one who came" is not
  const isShared =
    carrier >= 0 && (reading.tree.syntax.deprel[carrier] === 'acl' || sharesDenial(reading, vocabulary, carrier));
  if (from !== 'own' && !isShared) return false;
  const { syntax, children } = reading.tree;
  // "nothing but water" is water
  const isBut = vocabulary.exceptions.has(reading.lemmas[token + 1] ?? '');
  if (vocabulary.negativeWords.has(reading.lemmas[token]!) && !isBut) return true;
  for (let c = children.first[token]!; c >= 0; c = children.next[c]!) {
    if (syntax.deprel[c] === 'det' && vocabulary.negativeWords.has(reading.lemmas[c]!)) return true;
  }
  return false;
}
