/**
 * States: whether anybody is held, charged, alive, identified, as statements tell it. In: statements of a text and the language's signs. Out: states
 * with whose they are. What is planned, doubted or denied tells another state or none.
 */
import type { BesideVerb, StateSign, StateVocabulary } from '../language/states.ts';
import type { ChildAge, Frame, Quantity, State, StateMode, Statement, StateSlot } from '../model/layers.ts';
import type { FieldSpan } from '../model/report.ts';
import { normalForm } from '../text/normal.ts';
import { spanIndexAt } from '../text/spans.ts';
import type { Passage } from './passage.ts';
import { tokensOf } from './syntax/clauses.ts';
import type { Syntax } from './syntax/tree.ts';

type Read = Pick<Passage, 'text' | 'syntax' | 'sentences'>;

export function findStates(
  passage: Read,
  statements: readonly Statement[],
  vocabulary: StateVocabulary,
): readonly State[] {
  const byVerb = signsByVerb(vocabulary);
  const found = statements.flatMap(statement =>
    (byVerb.get(statement.predicate) ?? []).flatMap(sign => stateIn(passage, vocabulary, sign, statement) ?? []),
  );
  return found.filter(
    (state, i) => !found.some((other, j) => isWithinOther(state, other) || (j < i && isAgain(state, other))),
  );
}

/** The state that a statement tells by a sign; null for none. */
function stateIn(passage: Read, vocabulary: StateVocabulary, sign: StateSign, statement: Statement): State | null {
  const { text, syntax } = passage;
  const value = stateOf(sign, statement);
  const person = sign.subject === null ? undefined : statement.roles[sign.subject];
  if (value === null || (person === undefined && sign.isPersonal) || !tells(text, sign, statement)) return null;
  if (isOfOther(passage, vocabulary, sign, statement, person ?? statement)) return null;
  const isAnybody =
    person === undefined || (OF_CASE.has(sign.slot) && vocabulary.anybody.has(wordsIn(text, person).at(-1) ?? ''));
  const subject = isAnybody ? null : person;
  const isMore = subject !== null && (isMany(text, subject, vocabulary.many) || isPlural(syntax, subject));
  return { ...placeOf(statement), slot: sign.slot, value, mode: modeOf(statement), subject, isMany: isMore };
}

/** Whether what is told is another thing than it seems: of another case, of somebody's record, of somebody else. */
function isOfOther(
  { text, sentences }: Read,
  { others, trailing, records, rest }: StateVocabulary,
  { slot }: StateSign,
  statement: Statement,
  person: FieldSpan,
): boolean {
  const holds = (start: number, end: number, set: ReadonlySet<string>): boolean =>
    wordsIn(text, { start, end }).some(word => set.has(word));
  const { start, end } = statement;
  // "the man previously named was not charged": what stands between it and its subject is of it
  if (holds(Math.min(person.start, start), end, others)) return true;
  if (slot !== 'identity' && isOfRest(text, statement, rest)) return true;
  if (!OF_CASE.has(slot)) return false;
  const sentence = sentences[spanIndexAt(sentences, start)] ?? statement;
  const after = wordsIn(text, { start: end, end: sentence.end }).slice(0, AFTER);
  return after.some(word => trailing.has(word)) || holds(sentence.start, sentence.end, records);
}

const built = new WeakMap<StateVocabulary, ReadonlyMap<string, readonly StateSign[]>>();

function signsByVerb(vocabulary: StateVocabulary): ReadonlyMap<string, readonly StateSign[]> {
  const known = built.get(vocabulary);
  if (known !== undefined) return known;
  const made = new Map<string, StateSign[]>();
  for (const sign of vocabulary.signs) {
    for (const verb of sign.verbs) {
      const list = made.get(verb);
      if (list === undefined) made.set(verb, [sign]);
      else list.push(sign);
    }
  }
  built.set(vocabulary, made);
  return made;
}

/** "A warrant for his arrest": what another state of the slot takes in is no state of its own. */
function isWithinOther(state: State, other: State): boolean {
  if (state.slot !== other.slot || state.value === other.value) return false;
  return other.start <= state.start && state.end <= other.end && state.end - state.start < other.end - other.start;
}

/** "Police are looking for the other man", "the other girl is recovering": nothing of the case, or of the girl told of first. */
function isOfRest(text: string, { roles }: Statement, rest: ReadonlySet<string>): boolean {
  return PEOPLE.some(role => roles[role] !== undefined && wordsIn(text, roles[role]).some(word => rest.has(word)));
}

const PEOPLE = ['who', 'whom', 'for'];

/** Words right after a statement that are of it: "was arrested |several times|", "is in custody |for questioning|". */
const AFTER = 2;

/** Slots that ask after what happened in a case, of which somebody may have had others. */
const OF_CASE: ReadonlySet<StateSlot> = new Set<StateSlot>(['arrest', 'charge', 'stage']);

/** Two signs of one statement may tell the same. */
function isAgain(state: State, other: State): boolean {
  const { start, end, slot, value } = state;
  return start === other.start && end === other.end && slot === other.slot && value === other.value;
}

const OPEN: ReadonlySet<string> = new Set(['planned', 'hedged', 'conditional']);

/** "Does not think that charges will be filed" is as open as "may be charged"; who decided against it denies it. */
function modeOf(statement: Statement): StateMode {
  const { certainty } = statement;
  if (isDenial(statement)) return certainty === 'hedged' ? 'open' : 'denied';
  return OPEN.has(certainty) ? 'open' : 'told';
}

function isDenial({ polarity, certainty }: Statement): boolean {
  return polarity === 'negative' || certainty === 'denied';
}

function stateOf({ value, denied, open, planned }: StateSign, statement: Statement): string | null {
  const { certainty } = statement;
  // "if nobody is charged" says nothing
  if (isDenial(statement)) return certainty === 'conditional' ? null : denied;
  if (!OPEN.has(certainty)) return value;
  return certainty === 'planned' ? planned : open;
}

function tells(text: string, { beside, never, unless }: StateSign, { roles }: Statement): boolean {
  if (Object.keys(roles).some(role => never.has(role))) return false;
  if (unless !== null && standsBeside(text, unless, roles)) return false;
  return beside === null || standsBeside(text, beside, roles);
}

function standsBeside(text: string, beside: BesideVerb, roles: Statement['roles']): boolean {
  const { words, and, without } = beside;
  return beside.roles.some(role => {
    const filler = roles[role];
    if (filler === undefined) return false;
    const found = wordsIn(text, filler);
    const holds = (set: ReadonlySet<string>): boolean => found.some(word => set.has(word));
    return holds(words) && (and === null || holds(and)) && (without === null || !holds(without));
  });
}

/** "The parents", "men charged over the fire": whether the noun of a phrase is in the plural. */
function isPlural(syntax: Syntax | null, subject: FieldSpan): boolean {
  if (syntax === null) return false;
  const { from, to } = tokensOf(syntax, subject);
  for (let i = from; i < to; i++) {
    const head = syntax.head[i]!;
    if ((head < from || head >= to) && syntax.deprel[i] !== 'punct') return PLURAL.has(syntax.xpos[i]!);
  }
  return false;
}

/** Penn tags of nouns in the plural. */
const PLURAL: ReadonlySet<string> = new Set(['NNS', 'NNPS']);

/** "Both men", "7 people": a numeral before other words counts them. */
function isMany(text: string, subject: FieldSpan, many: ReadonlySet<string>): boolean {
  // "a seven-year-old girl" is one
  const words = wordsOf(text.slice(subject.start, subject.end).replaceAll(HYPHENED, ''));
  return words.some(
    (word, i) => many.has(word) || (COUNT.test(word) && i < words.length - 1 && i === 0 && word !== '1'),
  );
}

const COUNT = /^\d+$/;
const HYPHENED = /[\p{L}\p{N}]+-/gu;

const WORD = /[\p{L}\p{N}]+/gu;

function wordsIn(text: string, { start, end }: FieldSpan): readonly string[] {
  return wordsOf(text.slice(start, end));
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(([word]) => normalForm(word));
}

function placeOf({ start, end, field }: FieldSpan): FieldSpan {
  return field === undefined ? { start, end } : { start, end, field };
}

/** Ages that hang on a word for a child. */
export function findChildren(
  quantities: readonly Quantity[],
  frames: readonly Frame[],
  { children }: StateVocabulary,
): readonly ChildAge[] {
  return frames.flatMap(({ layer, index, attribute }): readonly ChildAge[] => {
    const head = layer === 'quantities' && attribute === 'age' ? quantities[index]!.measures.head : null;
    const sex = head === null ? undefined : children.get(head);
    return sex === undefined ? [] : [{ quantity: index, sex }];
  });
}

/** Which quantities count people to whom something happened. */
export function findTolls(quantities: readonly Quantity[], { animals }: StateVocabulary): readonly number[] {
  return quantities.flatMap(({ measures: { event, head } }, i) =>
    event === null || (head !== null && animals.has(head)) ? [] : [i],
  );
}
