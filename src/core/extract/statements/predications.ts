/**
 * Predications: what is said to happen or to be, each once. In: a reading. Out: verbs, what a copula says, and event nouns.
 * "Plans to speak", "held talks" and "began to sink" are one each, named by the word that tells what happens.
 */
import type { Effect, EventNoun, StatementVocabulary } from '../../language/statements.ts';
import { baseRelation, dependents } from '../syntax/children.ts';
import { ADJ, isPassive, NOUN, PROPN, subjectOf, VERB } from '../syntax/clauses.ts';
import { UPOS } from '../syntax/tree.ts';
import { borrows } from './joined.ts';
import { isNominal } from './noun-phrases.ts';
import type { Reading } from './readings.ts';

export interface Predication {
  /** The token that tells what happens. */
  readonly token: number;
  /** The verb (or complement of a copula) with its auxiliaries and subject; -1 for an event noun by itself. */
  readonly carrier: number;
  readonly form: 'verb' | 'copula' | 'noun';
  readonly predicate: string;
  /** For nouns. */
  readonly event: EventNoun | null;
  /** Verbs above that it completes, nearest first. */
  readonly chain: readonly number[];
}

/** Which verb a token completes and which completes it, and which verb stands for an event noun; -1 for none. */
interface Chains {
  readonly governor: Int32Array;
  readonly content: Int32Array;
  readonly carrier: Int32Array;
}

const DET = UPOS.indexOf('DET');
const PUNCT = UPOS.indexOf('PUNCT');
const LONGEST_CHAIN = 4;

export function findPredications(reading: Reading, vocabulary: StatementVocabulary): readonly Predication[] {
  const chains = linkChains(reading, vocabulary);
  const found: Predication[] = [];
  for (let i = 0; i < reading.tree.syntax.length; i++) {
    const predication = predicationAt(reading, vocabulary, chains, i);
    if (predication !== null) found.push(predication);
  }
  return found;
}

function predicationAt(
  reading: Reading,
  vocabulary: StatementVocabulary,
  chains: Chains,
  i: number,
): Predication | null {
  if (reading.predicate[i] === 0 && chains.governor[i] === -1) return nounAt(reading, vocabulary, chains, i);
  if (isAbsorbed(reading, vocabulary, chains, i) || isMute(reading, vocabulary, i) || isInstruction(reading, i))
    return null;
  const event = eventOfCarrier(reading, vocabulary, i);
  if (event >= 0 && chains.carrier[event] === i) return null;
  const form = isVerbal(reading, i) ? 'verb' : 'copula';
  if (form === 'copula' && saysNothing(reading, i)) return null;
  const predicate = form === 'verb' ? verbName(reading, vocabulary, i) : complementName(reading, vocabulary, i);
  return { token: i, carrier: i, form, predicate, event: null, chain: chainOf(chains, i) };
}

/** "Where is he", "this is the …": a question word or a determiner says nothing of its subject. */
function saysNothing({ tree }: Reading, i: number): boolean {
  const { upos, xpos } = tree.syntax;
  return upos[i] === DET || xpos[i]!.startsWith('W');
}

/** "Read more", "Call the hotline": what an outlet tells its readers to do states nothing. In a quotation it is a demand. */
function isInstruction(reading: Reading, i: number): boolean {
  const { tree, auxiliary, quotation } = reading;
  return quotation[i]! < 0 && auxiliary[i]! < 0 && isImperative(reading, i) && tree.syntax.deprel[i] !== 'ccomp';
}

/** A verb in its base form that nobody is the subject of, and that completes nothing: "Close the bridge", "don't close it". */
export function isImperative(reading: Reading, i: number): boolean {
  const { tree, subject, marker } = reading;
  return tree.syntax.xpos[i] === 'VB' && marker[i]! < 0 && subject[i] === -1 && subjectOf(tree, i) === -1;
}

/** A verb, or what has a verb's form or auxiliaries whatever its tag: "will not back down". */
export function isVerbal({ tree, copula, auxiliary }: Reading, i: number): boolean {
  const { upos, xpos } = tree.syntax;
  if (upos[i] === VERB) return true;
  return copula[i] === -1 && (auxiliary[i]! >= 0 || xpos[i]!.startsWith('VB'));
}

// chains

function linkChains(reading: Reading, vocabulary: StatementVocabulary): Chains {
  const { syntax } = reading.tree;
  const governor = new Int32Array(syntax.length).fill(-1);
  const content = new Int32Array(syntax.length).fill(-1);
  const carrier = new Int32Array(syntax.length).fill(-1);
  for (let i = 0; i < syntax.length; i++) {
    const event = reading.predicate[i] === 1 ? eventOfCarrier(reading, vocabulary, i) : -1;
    if (event >= 0 && carrier[event] === -1) carrier[event] = i;
    const head = governorOf(reading, vocabulary, i);
    // "needs to wake up and see": what is joined completes the same verb
    const lender = head < 0 ? lenderOf(reading, i) : -1;
    if (lender >= 0) governor[i] = governor[lender]!;
    if (head < 0) continue;
    governor[i] = head;
    if (content[head] === -1) content[head] = i;
  }
  return { governor, content, carrier };
}

/** "Will travel and speak": a joined verb in its base form has the auxiliaries of the first, and completes what that completes; -1 if it is none. */
export function lenderOf({ tree, auxiliary, subject }: Reading, verb: number): number {
  const { syntax } = tree;
  const isBare =
    syntax.deprel[verb] === 'conj' && syntax.xpos[verb] === 'VB' && auxiliary[verb] === -1 && subject[verb] === -1;
  return isBare ? syntax.head[verb]! : -1;
}

/** The verb that `i` completes, also by way of its object: "ordered the company to pay"; -1 if none. */
function governorOf(reading: Reading, vocabulary: StatementVocabulary, i: number): number {
  const { syntax } = reading.tree;
  const head = syntax.head[i]!;
  if (head < 0) return -1;
  if (completes(reading, vocabulary, i, head)) return head;
  // "plans to speak and dance": who plans the one plans the other
  if (borrows(reading, i)) return governorOf(reading, vocabulary, head);
  const marker = reading.marker[i]!;
  const verb = syntax.head[head]!;
  if (syntax.deprel[i] !== 'acl' || marker < 0 || verb < 0 || reading.object[verb] !== head) return -1;
  const isOrder =
    vocabulary.chains.get(reading.lemmas[verb]!)?.self === 'kept' && !vocabulary.nouns.has(reading.lemmas[head]!);
  return isOrder && vocabulary.infinitives.has(reading.lemmas[marker]!) ? verb : -1;
}

/** Whether `i` completes `head`: `plans to speak`, `refrained from posting`, `is likely to rise`, `remains open`. */
function completes(reading: Reading, vocabulary: StatementVocabulary, i: number, head: number): boolean {
  const { syntax } = reading.tree;
  if (reading.predicate[head] === 0 || i < head || !vocabulary.chains.has(reading.lemmas[head]!)) return false;
  const relation = baseRelation(syntax.deprel[i]!);
  const { self } = vocabulary.chains.get(reading.lemmas[head]!)!;
  if (relation === 'xcomp') return reading.predicate[i] === 1 || (syntax.upos[i] === ADJ && self === 'absorbed');
  if (relation !== 'advcl' && relation !== 'ccomp') return false;
  if (reading.predicate[i] === 0 || reading.subject[i] !== -1) return false;
  const marker = reading.marker[i]!;
  if (marker < 0) return false;
  const isInfinitive = vocabulary.infinitives.has(reading.lemmas[marker]!);
  // "stopped to look" has a purpose, "due to open" is completed
  if (isInfinitive && vocabulary.chains.get(reading.lemmas[head]!)!.claim === 'hedged' && isSomewhere(reading, head, i))
    return false;
  return isInfinitive
    ? syntax.upos[head] === ADJ || relation === 'ccomp' || takesInfinitive(reading, vocabulary, head)
    : vocabulary.chains.get(reading.lemmas[head]!)!.polarity === 'reversed' || isAccusation(reading, vocabulary, head);
}

/** "Appeared in court to hear the verdict": what has a place is no seeming. */
function isSomewhere({ tree, preposition, time }: Reading, head: number, before: number): boolean {
  const { syntax, children } = tree;
  return dependents(children, head).some(
    c => c > head && c < before && baseRelation(syntax.deprel[c]!) === 'obl' && preposition[c]! >= 0 && time[c] === -1,
  );
}

/** "Is expected to open", "refused for months to accept"; not "bought land to build". */
function takesInfinitive({ lemmas, object }: Reading, vocabulary: StatementVocabulary, head: number): boolean {
  const { claim, polarity } = vocabulary.chains.get(lemmas[head]!)!;
  if (vocabulary.gerundVerbs.has(lemmas[head]!) || object[head]! >= 0) return false;
  return claim !== null || polarity === 'reversed';
}

function isAccusation(reading: Reading, vocabulary: StatementVocabulary, head: number): boolean {
  const { claim, self } = vocabulary.chains.get(reading.lemmas[head]!)!;
  return claim === 'reported' || (claim === 'denied' && self === 'kept');
}

function chainOf(chains: Chains, i: number): readonly number[] {
  const found: number[] = [];
  for (let at = chains.governor[i]!; at >= 0 && found.length < LONGEST_CHAIN; at = chains.governor[at]!) found.push(at);
  return found;
}

/** What the verb at `head` does to what completes it; null if nothing. */
export function chainEffect(reading: Reading, vocabulary: StatementVocabulary, head: number): Effect | null {
  return vocabulary.chains.get(reading.lemmas[head]!) ?? null;
}

function isAbsorbed(reading: Reading, vocabulary: StatementVocabulary, chains: Chains, i: number): boolean {
  return chains.content[i]! >= 0 && vocabulary.chains.get(reading.lemmas[i]!)?.self === 'absorbed';
}

// verbs

/** Whether a verb only attributes: `said`, unless what it says stands beside it as a thing. */
function isMute(reading: Reading, vocabulary: StatementVocabulary, i: number): boolean {
  const { syntax } = reading.tree;
  if (syntax.upos[i] !== VERB || vocabulary.tellers.get(reading.lemmas[i]!)?.self !== 'absorbed') return false;
  if (vocabulary.mute.has(reading.lemmas[i]!)) return true;
  const quotation = reading.cue[i]! < 0 ? null : reading.layers.quotations[reading.cue[i]!]!;
  if (quotation !== null && quotation.style !== 'indirect') return true;
  return hasClause(reading, i) || isTag(reading, i) || (quotation !== null && !hasThing(reading, i));
}

function hasClause({ tree }: Reading, i: number): boolean {
  return dependents(tree.children, i).some(c => baseRelation(tree.syntax.deprel[c]!) === 'ccomp');
}

/** "…, reported the paper": after what is said. */
function isTag({ tree, subject }: Reading, i: number): boolean {
  const hasSubjectBefore = subject[i]! >= 0 && subject[i]! < i;
  return i > 0 && tree.syntax.upos[i - 1] === PUNCT && !hasSubjectBefore;
}

/** Whether a verb of speech is about a thing: "responded to a request". */
function hasThing({ tree, object, time }: Reading, i: number): boolean {
  if (object[i]! >= 0) return true;
  return dependents(tree.children, i).some(c => baseRelation(tree.syntax.deprel[c]!) === 'obl' && time[c] === -1);
}

/** The lemma with its particles and an adjective that completes it: `back down`, `find guilty`. */
function verbName(reading: Reading, vocabulary: StatementVocabulary, i: number): string {
  const { children } = reading.tree;
  const idiom = idiomAt(reading, vocabulary, i);
  if (idiom !== undefined) return idiom;
  let name = reading.lemmas[i]!;
  for (let c = children.first[i]!; c >= 0; c = children.next[c]!) {
    if (isParticle(reading, vocabulary, i, c) || isResult(reading, i, c)) name += ` ${reading.lemmas[c]!}`;
  }
  return name;
}

/** What a verb means with its object: "opened fire". */
export function idiomAt({ lemmas, object }: Reading, { idioms }: StatementVocabulary, i: number): string | undefined {
  return object[i]! < 0 ? undefined : idioms.get(`${lemmas[i]!} ${lemmas[object[i]!]!}`);
}

export function isParticle(reading: Reading, vocabulary: StatementVocabulary, verb: number, c: number): boolean {
  const { syntax } = reading.tree;
  if (syntax.deprel[c] === 'compound:prt') return true;
  return c === verb + 1 && syntax.deprel[c] === 'advmod' && vocabulary.particles.has(reading.lemmas[c]!);
}

/** Whether a word completes the verb as an adjective does: `guilty` of "found guilty". */
export function isResult({ tree }: Reading, verb: number, c: number): boolean {
  const { deprel, upos } = tree.syntax;
  if (c < verb || deprel[c] !== 'xcomp') return false;
  return upos[c] === ADJ || (c === verb + 1 && upos[c] !== VERB && upos[c] !== PROPN);
}

/** What a copula says: the complement, or `be` where that is a place, a time or an amount. */
function complementName(reading: Reading, vocabulary: StatementVocabulary, i: number): string {
  const { syntax } = reading.tree;
  const isCircumstance =
    reading.preposition[i]! >= 0 || (isNominal(syntax, i) && (reading.time[i]! >= 0 || reading.quantity[i]! >= 0));
  if (isCircumstance && isNominal(syntax, i)) return vocabulary.being;
  const name = reading.lemmas[countedBy(reading, vocabulary, i)]!;
  return vocabulary.participles.get(name) ?? name;
}

/** "One of the pilots", "a kind of strike": what is counted. */
function countedBy({ tree, lemmas, preposition }: Reading, vocabulary: StatementVocabulary, i: number): number {
  if (!vocabulary.measures.has(lemmas[i]!)) return i;
  const counted = dependents(tree.children, i).find(c => tree.syntax.deprel[c] === 'nmod' && preposition[c]! >= 0);
  return counted ?? i;
}

// event nouns

export function eventAt(reading: Reading, vocabulary: StatementVocabulary, i: number): EventNoun | null {
  const tag = reading.tree.syntax.upos[i];
  // a word of a name names no event: "Treaty Organization"
  if (tag !== NOUN && (tag !== PROPN || reading.mention[i]! >= 0)) return null;
  const lemma = reading.lemmas[i]!;
  return vocabulary.events.get(lemma) ?? eventByEnding(lemma, vocabulary);
}

function eventByEnding(lemma: string, vocabulary: StatementVocabulary): EventNoun | null {
  for (const { ending, verb } of vocabulary.eventEndings) {
    if (lemma.length > ending.length + 2 && lemma.endsWith(ending)) {
      return {
        verb: lemma.slice(0, -ending.length) + verb,
        of: 'whom',
        possessor: 'who',
        compound: 'whom',
        objects: [],
      };
    }
  }
  return null;
}

/** The event noun for which a verb of little meaning stands: `held talks`, `the crash occurred`, `the vote is on Friday`; -1 if none. */
function eventOfCarrier(reading: Reading, vocabulary: StatementVocabulary, i: number): number {
  const { syntax } = reading.tree;
  const lemma = reading.lemmas[i]!;
  const object = reading.object[i]!;
  if (syntax.upos[i] === VERB) {
    if (isPassive(reading.tree, i) || idiomAt(reading, vocabulary, i) !== undefined) return -1;
    if (vocabulary.supports.has(lemma)) {
      const thing = object >= 0 ? object : relativeObject(reading, i);
      if (thing >= 0 && eventAt(reading, vocabulary, thing) !== null) return thing;
    }
    const happens =
      object >= 0
        ? vocabulary.occurrenceObjects.get(reading.lemmas[object]!) === lemma
        : vocabulary.occurrences.has(lemma);
    const lasts = object >= 0 && reading.time[object]! >= 0 && vocabulary.occurrences.has(lemma);
    return happens || lasts ? eventSubject(reading, vocabulary, i) : -1;
  }
  const isBeing = complementName(reading, vocabulary, i) === vocabulary.being;
  return isBeing ? eventSubject(reading, vocabulary, i) : -1;
}

/** "A call he had": the noun is what the verb leaves out. */
function relativeObject({ tree, subject }: Reading, i: number): number {
  return tree.syntax.deprel[i] === 'acl:relcl' && subject[i]! >= 0 ? tree.syntax.head[i]! : -1;
}

function eventSubject(reading: Reading, vocabulary: StatementVocabulary, i: number): number {
  const subject = subjectOf(reading.tree, i);
  return subject >= 0 && eventAt(reading, vocabulary, subject) !== null ? subject : -1;
}

function nounAt(reading: Reading, vocabulary: StatementVocabulary, chains: Chains, i: number): Predication | null {
  const event = eventAt(reading, vocabulary, i);
  if (event === null) return null;
  const carrier = chains.carrier[i]!;
  if (carrier < 0 && !hasParticipants(reading, event, i)) return null;
  return {
    token: i,
    carrier,
    form: 'noun',
    predicate: event.verb,
    event,
    chain: carrier < 0 ? [] : chainOf(chains, carrier),
  };
}

/** "Announced a pause in deliveries": what follows by the noun's own preposition is its own, though the tree gives it to the verb. */
export function objectBeside({ tree, lemmas }: Reading, event: EventNoun, noun: number): number {
  const { syntax } = tree;
  const marker = noun + 1;
  if (marker >= syntax.length || syntax.deprel[marker] !== 'case' || !event.objects.includes(lemmas[marker]!))
    return -1;
  const object = syntax.head[marker]!;
  return object > marker && syntax.head[noun]! >= 0 && syntax.head[object] === syntax.head[noun] ? object : -1;
}

const PARTICIPANTS: ReadonlySet<string> = new Set(['nmod', 'nmod:poss', 'nmod:unmarked', 'nmod:tmod']);

/** Whether a noun says of whom, by whom, where or when; without any of these it only mentions an event. */
function hasParticipants(reading: Reading, event: EventNoun, i: number): boolean {
  if (objectBeside(reading, event, i) >= 0) return true;
  const { syntax, children } = reading.tree;
  for (let c = children.first[i]!; c >= 0; c = children.next[c]!) {
    const relation = syntax.deprel[c]!;
    if (PARTICIPANTS.has(relation)) return true;
    // "plane crash" tells what crashed; "air defence" only which kind
    if (relation === 'compound' && (event.compound === 'who' || reading.mention[c]! >= 0 || reading.time[c]! >= 0))
      return true;
    if (relation === 'amod' && reading.mention[c]! >= 0) return true;
  }
  return false;
}
