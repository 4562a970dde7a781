/**
 * Quantities: numbers with what they count, as bounded values. In: a passage and its time expressions. Out: the layer.
 * Numbers inside dates, clock times and durations are left to times, ages are kept. No conversion and no comparing here.
 */
import type { EventWords, QuantityVocabulary } from '../../language/quantities.ts';
import type { Quantity, TimeExpression } from '../../model/layers.ts';
import type { Passage } from '../passage.ts';
import { type Age, asAge, readAge } from './ages.ts';
import type { Amount } from './amount-drafts.ts';
import { denominate, withHedges, withRange } from './amounts.ts';
import { lexiconOf } from './lexicons.ts';
import { measuresOf, readSurroundings, type Surroundings } from './measures.ts';
import { readNumeral } from './numerals.ts';
import { Page } from './pages.ts';
import { refusalOf } from './refusals.ts';

/** A quantity on its way: its amount, and what stands around it. */
interface Draft {
  readonly amount: Amount;
  readonly around: Surroundings;
  readonly age: Age | null;
}

/** The quantities of a passage in text order; only one person told of (`a 23-year-old man`) may hold another, an age. */
export function findQuantities(
  passage: Passage,
  times: readonly TimeExpression[],
  vocabulary: QuantityVocabulary,
): readonly Quantity[] {
  const page = new Page(passage, times, lexiconOf(vocabulary));
  const drafts: Draft[] = [];
  let least = 0;
  for (let at = 0; at < page.words.length; ) {
    const step = readQuantity(page, at, least);
    if (step.draft !== null) {
      drafts.push(step.draft);
      if (step.draft.amount.form !== 'single') least = step.to;
    }
    at = step.to;
  }
  return shareEvents(page, continueAges(page, drafts))
    .filter(draft => isKept(page, draft))
    .map(draft => layerOf(page, draft));
}

interface Step {
  readonly to: number;
  readonly draft: Draft | null;
}

/** The quantity whose numeral begins at `at`, if one does, and the token to go on from. Nothing before token `least` is taken. */
function readQuantity(page: Page, at: number, least: number): Step {
  const numeral = page.sentence[at] === -1 ? null : readNumeral(page, at);
  if (numeral === null) return { to: at + 1, draft: null };
  const plain = withRange(page, denominate(page, numeral));
  const age = plain.from >= least ? (readAge(page, withHedges(page, plain, least)) ?? readAge(page, plain)) : null;
  if (age !== null) return { to: age.amount.to, draft: draftOf(page, age.amount, age) };
  // the noun phrase of one person may hold an age, which is read next
  if (numeral.form === 'single') return { to: at + 1, draft: draftOf(page, plain, null) };
  const refusal =
    refusalOf(page, numeral) ?? (plain.rule === 'range' ? refusalOf(page, { ...numeral, to: plain.to }) : null);
  if (refusal !== null || numeral.form === 'decade') return { to: refusal?.to ?? numeral.to, draft: null };
  if (plain.from < least) return { to: numeral.to, draft: null };
  const amount = withHedges(page, plain, least);
  return { to: amount.to, draft: draftOf(page, amount, null) };
}

function draftOf(page: Page, amount: Amount, age: Age | null): Draft {
  return { amount, age, around: readSurroundings(page, amount) };
}

/** `ages 15, 17 and 18`: bare numbers listed after an age are ages. */
function continueAges(page: Page, drafts: readonly Draft[]): readonly Draft[] {
  const read = [...drafts];
  for (let k = 1; k < read.length; k++) {
    const [before, draft] = [read[k - 1]!, read[k]!];
    if (before.age === null || draft.age !== null || !isListedAfter(page, before.amount, draft.amount)) continue;
    const age = asAge(page, draft.amount);
    if (age !== null) read[k] = draftOf(page, age.amount, age);
  }
  return read;
}

function isListedAfter(page: Page, before: Amount, amount: Amount): boolean {
  const { and } = page.lexicon.vocabulary.grammar;
  if (amount.from <= before.to || amount.from - before.to > 2 || !page.together(before.to - 1, amount.from))
    return false;
  for (let at = before.to; at < amount.from; at++) if (page.form(at) !== ',' && !and.has(page.form(at))) return false;
  return true;
}

/** `two adults and three children were killed`: parts of one list share the event read beside one of them. */
function shareEvents(page: Page, drafts: readonly Draft[]): readonly Draft[] {
  const shared = [...drafts];
  for (let k = 1; k < shared.length; k++) {
    const [first, second] = [shared[k - 1]!, shared[k]!];
    if (isGoverning(page, first, second) && second.around.event === null && areListed(page, first, second)) {
      shared[k] = withEvent(second, first);
    }
  }
  for (let k = shared.length - 1; k > 0; k--) {
    const [first, second] = [shared[k - 1]!, shared[k]!];
    const isBare = page.form(first.around.noun.to) === ',' && first.around.noun.to + 1 === second.amount.from;
    const isList = isBare ? arePeople(page, first) && arePeople(page, second) : areListed(page, first, second);
    if (second.around.side === 'after' && first.around.event === null && isList) {
      shared[k - 1] = withEvent(first, second);
    }
  }
  return shared;
}

/** A verb before a list governs all of it, and what holds of a whole holds of the part named after it. */
function isGoverning(page: Page, first: Draft, second: Draft): boolean {
  const { including } = page.lexicon.vocabulary.counting;
  return (
    first.around.side === 'before' || (first.around.event !== null && including.has(page.form(second.amount.from - 1)))
  );
}

function withEvent(draft: Draft, from: Draft): Draft {
  const { event, side, role } = from.around;
  if (draft.amount.form === 'single') return draft;
  return { ...draft, around: { ...draft.around, event, side, role: draft.around.role ?? role } };
}

function arePeople(page: Page, draft: Draft): boolean {
  const { head } = draft.around.noun;
  const { persons } = page.lexicon.vocabulary.counting;
  return head !== null && persons.has(head) && draft.amount.unit === null;
}

/** Whether only a comma or the word for "and" stands between the two. */
function areListed(page: Page, first: Draft, second: Draft): boolean {
  const { and } = page.lexicon.vocabulary.grammar;
  const { including } = page.lexicon.vocabulary.counting;
  if (first.age !== null || second.age !== null || first.amount.unit !== null || second.amount.unit !== null)
    return false;
  const from = first.around.noun.to;
  const to = second.amount.from;
  if (to <= from || to - from > 2 || !page.together(from, to)) return false;
  const isLink = (form: string) => and.has(form) || including.has(form);
  for (let at = from; at < to; at++) if (page.form(at) !== ',' && !isLink(page.form(at))) return false;
  return isLink(page.form(to - 1));
}

/** One person told of is a figure only of harm or custody. */
const SINGLE_EVENTS = (event: EventWords): boolean => event.casualty || event.single;

/** Zero counts only of an event; the pronoun for one only of people or an event; "both" only before a plural. */
function isKept(page: Page, draft: Draft): boolean {
  const { amount, around } = draft;
  const hasEvent = around.event !== null || around.noun.event !== null;
  // "none of the injuries was severe" counts no injuries
  if (amount.form === 'zero') return around.side === 'after' || (hasEvent && !isPartOfWhole(page, draft));
  if (amount.form === 'single') return around.event !== null && SINGLE_EVENTS(around.event);
  if (amount.form === 'both') return around.noun.head !== null && around.noun.to <= amount.to + 1;
  if (amount.form === 'multiple') return isMeantMultiple(page, draft);
  const isPronoun = page.lexicon.vocabulary.grammar.one.has(page.form(amount.from)) && amount.to === amount.from + 1;
  return !isPronoun || amount.unit !== null || hasEvent || around.noun.head !== null;
}

function isPartOfWhole(page: Page, { amount }: Draft): boolean {
  return page.lexicon.vocabulary.grammar.of.has(page.form(amount.to));
}

/** `double homicide` is two, `double the price` a ratio, a bare `double` neither. */
function isMeantMultiple(page: Page, { amount, around }: Draft): boolean {
  const { ratioWords, timesWords } = page.lexicon.vocabulary;
  if (amount.to - amount.from > 1 || timesWords.has(page.form(amount.to - 1))) return true;
  return around.change !== null || ratioWords.has(page.form(amount.to)) || page.form(amount.from).length > 6;
}

function layerOf(page: Page, draft: Draft): Quantity {
  const { amount, age } = draft;
  const around = age === null ? measuresOf(draft.around) : ageMeasures(page, draft.around, age);
  return {
    start: page.words.start[amount.from]!,
    end: page.words.end[amount.to - 1]!,
    stated: { n: amount.n, unit: amount.unit, approximator: amount.approximator },
    min: amount.min,
    max: amount.max,
    minOpen: amount.minOpen,
    maxOpen: amount.maxOpen,
    basis: amount.assumed ? 'assumed' : 'stated',
    measures: around,
    rule: amount.rule,
  };
}

/** An age is of the noun after it or of who is named before it. */
function ageMeasures(page: Page, around: Surroundings, age: Age): Quantity['measures'] {
  const after = nameAfter(page, age.amount.to);
  const restriction =
    age.whose !== null ? page.slice(age.whose.from, age.whose.to) : (after ?? around.noun.restriction);
  const head = age.whose !== null || after !== null ? null : around.noun.head;
  return { head, restriction, event: null, role: 'age', asOf: null };
}

/** A name's longest run of words read after an age. */
const NAME_WORDS = 6;

/** `23-year-old Ann M. Reed`: the name, if capitals begin it and the sentence is not all in them. */
function nameAfter(page: Page, at: number): string | null {
  let to = at;
  while (to < at + NAME_WORDS && page.together(at - 1, to) && !page.isTitled(to)) {
    const isPart = page.isWord(to) ? page.isCapital(to) : page.form(to) === '.' && page.touches(to - 1) && to > at;
    if (!isPart) break;
    to++;
  }
  return to - at > 1 ? page.slice(at, to) : null;
}
