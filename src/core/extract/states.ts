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

export function findStates(
  { text, syntax, sentences }: Pick<Passage, 'text' | 'syntax' | 'sentences'>,
  statements: readonly Statement[],
  vocabulary: StateVocabulary,
): readonly State[] {
  const { others, several, records, rest, anybody, many } = vocabulary;
  const byVerb = signsByVerb(vocabulary);
  const found = statements.flatMap((statement): readonly State[] => {
    const known = byVerb.get(statement.predicate) ?? [];
    return known.flatMap(sign => {
      const value = stateOf(sign, statement);
      if (value === null || !tells(text, sign, statement)) return [];
      const isOther = (word: string): boolean => others.has(word) || (OF_CASE.has(sign.slot) && several.has(word));
      const told = sign.subject === null ? null : (statement.roles[sign.subject] ?? null);
      const isAnybody = OF_CASE.has(sign.slot) && told !== null && anybody.has(wordsIn(text, told).at(-1) ?? '');
      const subject = isAnybody ? null : told;
      // "the man previously named was not charged": what stands between it and its subject is of it
      const from = told === null ? statement.start : Math.min(told.start, statement.start);
      if (wordsIn(text, { start: from, end: statement.end }).some(isOther)) return [];
      const sentence = sentences[spanIndexAt(sentences, statement.start)] ?? statement;
      if (OF_CASE.has(sign.slot) && wordsIn(text, sentence).some(word => records.has(word))) return [];
      if (sign.slot !== 'identity' && isOfRest(text, statement, rest)) return [];
      if (told === null && sign.isPersonal) return [];
      return [
        {
          ...placeOf(statement),
          slot: sign.slot,
          value,
          mode: modeOf(statement),
          subject,
          isMany: subject !== null && (isMany(text, subject, many) || isPlural(syntax, subject)),
        },
      ];
    });
  });
  return found.filter(
    (state, i) => !found.some((other, j) => isWithinOther(state, other) || (j < i && isAgain(state, other))),
  );
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
