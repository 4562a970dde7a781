/**
 * States: whether anybody is held, charged, alive, identified, as statements tell it. In: statements of a text and the language's signs. Out: states
 * with whose they are. What is planned, doubted or denied tells another state or none.
 */
import type { StateSign, StateVocabulary } from '../language/states.ts';
import type { ChildAge, Frame, Quantity, State, Statement } from '../model/layers.ts';
import type { FieldSpan } from '../model/report.ts';
import { normalForm } from '../text/normal.ts';

export function findStates(
  text: string,
  statements: readonly Statement[],
  vocabulary: StateVocabulary,
): readonly State[] {
  const { others, many } = vocabulary;
  const byVerb = signsByVerb(vocabulary);
  const found = statements.flatMap((statement): readonly State[] => {
    const known = byVerb.get(statement.predicate) ?? [];
    return known.flatMap(sign => {
      const value = stateOf(sign, statement);
      if (value === null || !standsBeside(text, sign, statement)) return [];
      if (wordsIn(text, statement).some(word => others.has(word))) return [];
      const subject = sign.subject === null ? null : (statement.roles[sign.subject] ?? null);
      return [
        {
          ...placeOf(statement),
          slot: sign.slot,
          value,
          subject,
          isMany: subject !== null && isMany(text, subject, many),
        },
      ];
    });
  });
  return found.filter(state => !found.some(other => isWithinOther(state, other)));
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

const OPEN: ReadonlySet<string> = new Set(['planned', 'hedged', 'conditional']);

function stateOf({ value, denied, open }: StateSign, { polarity, certainty }: Statement): string | null {
  if (polarity === 'negative' || certainty === 'denied') return denied;
  return OPEN.has(certainty) ? open : value;
}

function standsBeside(text: string, { beside, never }: StateSign, { roles }: Statement): boolean {
  if (never !== null && roles[never] !== undefined) return false;
  if (beside === null) return true;
  return beside.roles.some(role => {
    const filler = roles[role];
    if (filler === undefined) return false;
    const words = wordsIn(text, filler);
    const { and } = beside;
    return words.some(word => beside.words.has(word)) && (and === null || words.some(word => and.has(word)));
  });
}

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
