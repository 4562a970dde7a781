/**
 * Roles: who, whom, where, when, how many, and prepositional ones under their preposition. In: a predication. Out: roles as head
 * tokens. A circumstance is `where` if its noun names a place, `when` if it is a time, whatever its preposition.
 */
import type { EventNoun, StatementVocabulary } from '../../language/statements.ts';
import { baseRelation, dependents } from '../syntax/children.ts';
import { ADJ, isPassive, roleOf, subjectOf } from '../syntax/clauses.ts';
import { UPOS } from '../syntax/tree.ts';
import { isNominal } from './noun-phrases.ts';
import { idiomAt, objectBeside, type Predication } from './predications.ts';
import type { Reading } from './readings.ts';

export interface RoleToken {
  readonly role: string;
  readonly token: number;
  /** Shared: it stands in another clause. */
  readonly from: 'own' | 'shared';
}

const ADP = UPOS.indexOf('ADP');
const SCONJ = UPOS.indexOf('SCONJ');

export const WHEN = 'when';
export const WHERE = 'where';
export const HOW_LONG = 'how-long';
export const HOW_MANY = 'how-many';

/** Roles of a predication, one token each, in order of weight: own ones first. */
export function rolesOf(
  reading: Reading,
  vocabulary: StatementVocabulary,
  predication: Predication,
): readonly RoleToken[] {
  const roles = new Map<string, RoleToken>();
  const add = (role: string, token: number, from: RoleToken['from'] = 'own'): void => {
    if (!roles.has(role)) roles.set(role, { role, token, from });
  };
  const { carrier, token, event } = predication;
  if (carrier >= 0) {
    addClause(reading, vocabulary, predication, add);
    for (const governor of predication.chain) addCircumstances(reading, vocabulary, governor, add);
    addShared(reading, vocabulary, predication, roles, add);
  }
  if (event !== null) addNoun(reading, vocabulary, token, event, add);
  for (const participant of [...roles.values()]) addRaised(reading, vocabulary, participant.token, add);
  return [...roles.values()];
}

/** "Met Chancellor Brandt in Vienna": a person's name has no place or time of its own, what follows it says where they met. */
function addRaised(reading: Reading, vocabulary: StatementVocabulary, participant: number, add: Add): void {
  const mention = reading.mention[participant]!;
  const isPerson = mention >= 0 && reading.layers.mentions[mention]!.kind === 'person';
  const { syntax, children } = reading.tree;
  for (let c = children.first[participant]!; c >= 0; c = children.next[c]!) {
    // what stands before its noun, "On Sunday, a small aircraft", is never the noun's
    if (syntax.deprel[c] !== 'nmod' || reading.preposition[c] === -1 || (c > participant && !isPerson)) continue;
    const role = circumstance(reading, vocabulary, c);
    if (role === WHEN || role === WHERE) add(role, c);
  }
}

type Add = (role: string, token: number, from?: RoleToken['from']) => void;

function addClause(
  reading: Reading,
  vocabulary: StatementVocabulary,
  { carrier, token, form }: Predication,
  add: Add,
): void {
  const { syntax, children } = reading.tree;
  if (form === 'copula' || syntax.upos[carrier] !== syntax.upos[token])
    addComplement(reading, vocabulary, carrier, add);
  // "opened fire": what the verb means with its object has another object, or none
  const idiom = idiomAt(reading, vocabulary, carrier) === undefined ? -1 : reading.object[carrier]!;
  const hasPassiveObject = isPassive(reading.tree, carrier) && reading.object[carrier]! >= 0;
  for (let c = children.first[carrier]!; c >= 0; c = children.next[c]!) {
    if (c === token || c === idiom) continue;
    const role = clauseRole(reading, vocabulary, c);
    if (role === null) continue;
    const filler = possessed(reading, antecedent(reading, carrier, c));
    if (filler < 0) continue;
    // "was given a book": the subject is to whom
    const isReceiver = hasPassiveObject && syntax.deprel[c] === 'nsubj:pass';
    add(
      isReceiver ? 'to' : role,
      filler,
      filler < carrier && syntax.deprel[carrier] === 'acl:relcl' && filler !== c ? 'shared' : 'own',
    );
  }
  addGap(reading, vocabulary, carrier, add);
}

/** Circumstances that hang on a verb above in the chain: "plans on Friday to speak". */
function addCircumstances(reading: Reading, vocabulary: StatementVocabulary, governor: number, add: Add): void {
  const { syntax, children } = reading.tree;
  for (let c = children.first[governor]!; c >= 0; c = children.next[c]!) {
    if (baseRelation(syntax.deprel[c]!) !== 'obl' && syntax.deprel[c] !== 'advmod') continue;
    const role = clauseRole(reading, vocabulary, c);
    if (role === WHEN || role === WHERE) add(role, c);
  }
}

function clauseRole(reading: Reading, vocabulary: StatementVocabulary, c: number): string | null {
  const { syntax } = reading.tree;
  const relation = syntax.deprel[c]!;
  if (relation === 'advmod') return timeRole(reading, c);
  if (relation === 'obl:agent') return 'who';
  const base = baseRelation(relation);
  if (base === 'obl' || base === 'nmod') return circumstance(reading, vocabulary, c);
  const role = roleOf(reading.tree, c);
  if (role === 'what') return null;
  // "her arrest on Sunday shocked": a phrase with a preposition is no subject
  if (role !== null && base === 'nsubj' && isOblique(reading, c)) return circumstance(reading, vocabulary, c);
  if (role === 'to' && isOnlyObject(reading, c)) return 'whom';
  if (role === 'who' && base === 'nsubj' && isDoneTo(reading, vocabulary, reading.tree.syntax.head[c]!)) return 'whom';
  return role === 'whom' && isLength(reading, c) ? HOW_LONG : role;
}

/** Whether a predicate says what was done to its subject. */
function isDoneTo({ tree, copula, lemmas }: Reading, vocabulary: StatementVocabulary, predicate: number): boolean {
  return copula[predicate]! >= 0 ? vocabulary.participles.has(lemmas[predicate]!) : isPassive(tree, predicate);
}

/** An indirect object without a direct one is the object. */
function isOnlyObject({ tree, object }: Reading, c: number): boolean {
  const head = tree.syntax.head[c]!;
  return head >= 0 && object[head] === -1 && !isPassive(tree, head);
}

function isOblique({ tree, preposition }: Reading, c: number): boolean {
  return preposition[c]! >= 0 && preposition[c]! < c && tree.syntax.xpos[preposition[c]!] === 'IN';
}

/** A duration, but for a distance from another event: "two days later" is when. */
function isLength(reading: Reading, c: number): boolean {
  if (reading.time[c]! < 0) return false;
  const { type, rule } = reading.layers.times[reading.time[c]!]!;
  return type === 'DURATION' && rule !== 'after-event';
}

function timeRole(reading: Reading, c: number): string | null {
  if (reading.time[c]! < 0) return null;
  return isLength(reading, c) ? HOW_LONG : WHEN;
}

function circumstance(reading: Reading, vocabulary: StatementVocabulary, c: number): string | null {
  const preposition = reading.preposition[c]!;
  const time = timeRole(reading, c);
  if (time !== null) return time;
  if (preposition < 0) return bareRole(reading, c);
  const name = prepositionName(reading, preposition);
  const tag = reading.tree.syntax.upos[preposition]!;
  if (tag !== ADP && tag !== SCONJ) return null;
  if (vocabulary.attributions.has(name.split(' ')[0]!)) return null;
  return vocabulary.placePrepositions.has(name) && isSomewhere(reading, vocabulary, c) ? WHERE : name;
}

/** A bare noun after its verb that is no time: how much ("fell 4 percent"), or what the verb is done to. */
function bareRole({ tree, quantity, object }: Reading, c: number): string | null {
  if (quantity[c]! >= 0) return HOW_MANY;
  const head = tree.syntax.head[c]!;
  return head >= 0 && c > head && object[head] === -1 && isNominal(tree.syntax, c) ? 'whom' : null;
}

/** A place by name, or what lies in one: "a home in Dunmore", but not "the war in Norland". */
function isSomewhere(reading: Reading, vocabulary: StatementVocabulary, c: number): boolean {
  if (isPlace(reading, c)) return true;
  if (reading.mention[c]! >= 0 || vocabulary.events.has(reading.lemmas[c]!)) return false;
  const { syntax, children } = reading.tree;
  for (let d = children.first[c]!; d >= 0; d = children.next[d]!) {
    if (syntax.deprel[d] !== 'nmod' || !isPlace(reading, d) || reading.preposition[d] === -1) continue;
    const name = reading.lemmas[reading.preposition[d]!]!;
    if (vocabulary.genitives.has(name) || vocabulary.placePrepositions.has(name)) return true;
  }
  return false;
}

function isPlace(reading: Reading, c: number): boolean {
  const mention = reading.mention[c]!;
  return mention >= 0 && reading.layers.mentions[mention]!.kind === 'place';
}

/** `because of`: the preposition with what is fixed to it, as written, in lower case. */
function prepositionName({ text, tree }: Reading, preposition: number): string {
  const { syntax, children } = tree;
  let end = preposition;
  for (let c = children.first[preposition]!; c >= 0; c = children.next[c]!) if (syntax.deprel[c] === 'fixed') end = c;
  return text.slice(syntax.start[preposition]!, syntax.end[end]!).toLowerCase();
}

/** What a copula says of its subject, where that is a place, a time, an amount or a prepositional phrase. */
function addComplement(reading: Reading, vocabulary: StatementVocabulary, carrier: number, add: Add): void {
  if (!isNominal(reading.tree.syntax, carrier)) return;
  const role = circumstance(reading, vocabulary, carrier);
  if (role !== null) add(role, carrier);
}

function isRelative({ tree }: Pick<Reading, 'tree'>, c: number): boolean {
  return tree.syntax.xpos[c] === 'WDT' || tree.syntax.xpos[c] === 'WP';
}

/** "which", "who" and "that" stand for the noun their clause hangs on; -1 where they ask or hang on none. */
function antecedent({ tree }: Reading, carrier: number, c: number): number {
  const { syntax } = tree;
  if (!isRelative({ tree }, c)) return c;
  return syntax.deprel[carrier] === 'acl:relcl' ? syntax.head[carrier]! : -1;
}

/** A possessor that the tree took for the noun itself, "the tram" of "the tram's driver": the noun that follows it. */
function possessed({ tree }: Reading, t: number): number {
  if (t < 0) return t;
  const { syntax, children } = tree;
  const mark = dependents(children, t).find(c => syntax.xpos[c] === 'POS');
  if (mark === undefined || syntax.deprel[t] === 'nmod:poss') return t;
  const head = syntax.head[t]!;
  const beside =
    head < 0 ? undefined : dependents(children, head).find(c => c > mark && syntax.deprel[c] === syntax.deprel[t]);
  return beside ?? dependents(children, t).find(c => c > mark && isNominal(syntax, c)) ?? t;
}

/** "A call he had": the noun is what the clause leaves out. "The town where she lives": where. */
function addGap(reading: Reading, vocabulary: StatementVocabulary, carrier: number, add: Add): void {
  const { syntax, children } = reading.tree;
  if (syntax.deprel[carrier] !== 'acl:relcl' || reading.subject[carrier] === -1) return;
  for (let c = children.first[carrier]!; c >= 0; c = children.next[c]!) {
    const tag = syntax.xpos[c];
    if (tag === 'WRB')
      add(vocabulary.timeRelatives.has(reading.lemmas[c]!) ? WHEN : WHERE, syntax.head[carrier]!, 'shared');
    if (tag === 'WRB' || tag === 'WDT' || tag === 'WP') return;
  }
  if (reading.object[carrier] === -1 && !isPassive(reading.tree, carrier) && syntax.upos[carrier] !== ADJ) {
    add('whom', syntax.head[carrier]!, 'shared');
  }
}

/** The subject a clause has from another: of the verb it is joined to, it completes, or the noun it describes. */
function addShared(
  reading: Reading,
  vocabulary: StatementVocabulary,
  { carrier, chain, token }: Predication,
  roles: ReadonlyMap<string, RoleToken>,
  add: Add,
): void {
  if (token !== carrier && subjectOf(reading.tree, carrier) === token) return;
  const passive = isPassive(reading.tree, carrier) && !vocabulary.intransitives.has(reading.lemmas[carrier]!);
  const role = passive ? 'whom' : 'who';
  if (roles.has(role)) return;
  const subject = controller(reading, vocabulary, chain) ?? sharedSubject(reading, vocabulary, carrier);
  if (subject < 0 || subject === token || isRelative(reading, subject)) return;
  if (reading.time[subject]! >= 0) return;
  const isNear = reading.subject[carrier] === subject || chain.some(governor => reading.subject[governor] === subject);
  add(role, subject, isNear ? 'own' : 'shared');
}

/** "Accused him of lying", "ordered it to pay": whom a verb that keeps its own statement acts on does what completes it. */
function controller(reading: Reading, vocabulary: StatementVocabulary, chain: readonly number[]): number | null {
  const governor = chain[0];
  if (governor === undefined || vocabulary.chains.get(reading.lemmas[governor]!)?.self !== 'kept') return null;
  const object = reading.object[governor]!;
  return object >= 0 ? object : null;
}

/** Whose a noun is: "his plan", "the readiness of the board"; a name before it too, "Marsh plans". */
function hasNoun({ tree, mention, preposition, lemmas }: Reading, vocabulary: StatementVocabulary, c: number): boolean {
  const relation = tree.syntax.deprel[c];
  if (relation === 'compound') return mention[c]! >= 0;
  return (
    relation === 'nmod:poss' ||
    (relation === 'nmod' && preposition[c]! >= 0 && vocabulary.genitives.has(lemmas[preposition[c]!]!))
  );
}

/** "His plan to build": whose plan, else who has it; "the man arrested": the noun itself. */
function sharedSubject(reading: Reading, vocabulary: StatementVocabulary, carrier: number): number {
  const { tree, marker, predicate, lemmas } = reading;
  const { syntax, children } = tree;
  const subject = subjectOf(tree, carrier);
  const head = syntax.head[carrier]!;
  if (syntax.deprel[carrier] !== 'acl' || marker[carrier] === -1 || subject !== head) return subject;
  // "the first person to land": the noun itself
  if (!vocabulary.nouns.has(lemmas[head]!)) return subject;
  const possessor = dependents(children, head).find(c => hasNoun(reading, vocabulary, c)) ?? -1;
  if (possessor >= 0) return possessor;
  const above = syntax.head[head]!;
  return above >= 0 && predicate[above] === 1 ? subjectOf(tree, above) : -1;
}

// event nouns

function addNoun(reading: Reading, vocabulary: StatementVocabulary, noun: number, event: EventNoun, add: Add): void {
  const { syntax, children } = reading.tree;
  for (let c = children.first[noun]!; c >= 0; c = children.next[c]!) {
    const role = nounRole(reading, vocabulary, event, c, syntax.deprel[c]!);
    if (role !== null) add(role, c);
  }
  const object = objectBeside(reading, event, noun);
  if (object >= 0) add('whom', object);
}

function nounRole(
  reading: Reading,
  vocabulary: StatementVocabulary,
  event: EventNoun,
  c: number,
  relation: string,
): string | null {
  const time = timeRole(reading, c);
  if (time !== null) return time;
  if (relation === 'nmod:poss') return event.possessor;
  if (relation === 'compound') return compoundRole(reading, event, c);
  if (relation === 'amod') return reading.mention[c]! >= 0 ? event.possessor : null;
  if (baseRelation(relation) !== 'nmod' || reading.preposition[c] === -1) return null;
  const name = prepositionName(reading, reading.preposition[c]!);
  if (vocabulary.genitives.has(name)) return event.of;
  if (vocabulary.agents.has(name)) return 'who';
  if (event.objects.includes(name)) return 'whom';
  return circumstance(reading, vocabulary, c);
}

function compoundRole(reading: Reading, event: EventNoun, c: number): string | null {
  if (reading.mention[c]! < 0) return event.compound;
  return isPlace(reading, c) && event.compound === 'who' ? WHERE : event.possessor;
}
