/**
 * States compared: nobody is held and somebody is, no charge and a charge, in hospital and dead. In: the states that reports tell, by slot and whose they
 * are. Out: findings, updates where the later text knows more. Reports need not say it in like words: the slot is the key.
 */

import type { Finding, Relation } from '../../model/comparison.ts';
import type { Annotation, Mention, State, StateSlot } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { containsSpan, overlapSpans, spanIndexAt } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';
import { isWrittenBefore, type Place } from '../evidence/written-on.ts';
import { clashFinding } from './clashes.ts';
import { likenessOf, type Subject, subjectAt } from './subjects.ts';
import { isBare, leadOf, shareOne, tellOfOne, toldAround, toldIn, toldNear } from './surroundings.ts';
import { clauseOf, contentStates, type Told, wordsOfAll } from './told.ts';

/** Two states of a slot that one person can't be in at a time: what is so first, and what may come of it. */
interface Opposites {
  readonly slot: StateSlot;
  readonly before: string;
  readonly after: string;
  /** What it is about, in words of ours. */
  readonly label: string;
  /** Whether a state without a subject is of all that the story tells of. */
  readonly isOfCase: boolean;
}

const OPPOSITES: readonly Opposites[] = [
  { slot: 'arrest', before: 'free', after: 'held', label: 'Arrest: made or not', isOfCase: true },
  { slot: 'charge', before: 'uncharged', after: 'charged', label: 'Charges: brought or not', isOfCase: true },
  { slot: 'identity', before: 'withheld', after: 'named', label: 'Names: known or not', isOfCase: true },
  { slot: 'life', before: 'alive', after: 'dead', label: 'Alive or dead', isOfCase: false },
];

interface Entry extends Told {
  readonly subject: Subject | null;
  /** Which of several it is told of, "the third man"; null where that is not said. */
  readonly order: number | null;
}

export function compareStates(context: StoryContext): readonly Finding[] {
  const entries = context.annotations.flatMap(annotation =>
    contentStates(context, annotation).map(
      (state): Entry => ({
        annotation,
        state,
        subject: state.subject === null ? null : subjectAt(context, annotation, state.subject, state.isMany),
        order: orderIn(annotation, state),
      }),
    ),
  );
  return OPPOSITES.flatMap(opposites => findingOf(context, opposites, entries));
}

function findingOf(context: StoryContext, opposites: Opposites, entries: readonly Entry[]): readonly Finding[] {
  const { slot, before, after, isOfCase } = opposites;
  const ofValue = (value: string): readonly Entry[] =>
    entries.filter(({ state }) => state.slot === slot && state.value === value);
  const early = ofValue(before);
  const late = slot === 'identity' ? namedIn(context, entries, ofValue(after)) : afterOf(ofValue(after), slot, entries);
  const torn = isOfCase ? NO_TEXTS : textsOfBoth(early, late);
  const canMeet = (a: Entry, b: Entry): boolean =>
    (isOfCase ? canBeOneCase(a, b, slot) : isOnePerson(a, b, torn)) && (a.order === null || a.order === b.order);
  const fits = (a: Entry, b: Entry): boolean =>
    canMeet(a, b) &&
    (!isOfCase || slot === 'identity' || isOfStory(a, b)) &&
    !(a.state.mode === 'open' && isWrittenBefore(context, placeOf(b), placeOf(a)));
  // who says both tells how it came from one to the other
  const isToldOn = (a: Entry, b: Entry): boolean => (isOfCase ? canMeet(a, b) : !areOfTwo(a, b));
  const only = early.filter(a => !late.some(b => b.annotation === a.annotation && isToldOn(a, b)));
  const met = only.filter(a => late.some(b => fits(a, b)));
  if (met.length === 0) return [];
  const against = late.filter(b => met.some(a => fits(a, b)));
  const relation = relationOf(context, met, against, slot);
  const sides = [met, against].map(side => wordsOfAll(context, side));
  const { label } = opposites;
  const told = { kind: 'presence', relation, severity: 'material', label, sides } as const;
  return [clashFinding(context, { rule: `state-${slot}`, ...told, places: PLACES, isOrdered: true })];
}

/** Who is charged has been found, also where no text tells of an arrest. */
function afterOf(found: readonly Entry[], slot: StateSlot, entries: readonly Entry[]): readonly Entry[] {
  if (slot !== 'arrest' || found.length > 0) return found;
  return entries.filter(({ state }) => state.slot === 'charge' && state.value === 'charged');
}

/** People of whom a text says that they are named; and whom it names, with their age, where it tells of death or harm, who are not held or charged in any text, nor speak: those it happened to. */
function namedIn(context: StoryContext, entries: readonly Entry[], told: readonly Entry[]): readonly Entry[] {
  const suspects = new Set(
    entries.filter(({ state }) => SUSPECTED.has(state.value)).map(({ subject }) => subject?.entity ?? null),
  );
  const names = told.filter(holdsName);
  const shown = context.annotations.flatMap(annotation => {
    const speakers = new Set(annotation.quotations.map(({ speaker }) => speaker.entity));
    const hurt = contentStates(context, annotation).filter(
      ({ slot, field }) => HARMED.has(slot) && field === undefined,
    );
    // "Ida Moor, whose brother was killed": whom the words before a state name it does not tell of
    const isHurt = (mention: Mention): boolean =>
      mention.field === undefined &&
      hurt.some(state => mention.start >= state.start && containsSpan(sentenceOf(annotation, state), mention));
    return annotation.entities.flatMap((entity): readonly Entry[] => {
      const own = context.entityOf(annotation.report.id, entity.id);
      const isAged = entity.facts.some(({ kind }) => kind === 'age');
      if (entity.kind !== 'person' || !isAged || speakers.has(entity.id) || (own !== null && suspects.has(own)))
        return [];
      const names = annotation.mentions.filter(each => each.entity === entity.id && each.form === 'name');
      const mention = names.find(isHurt);
      if (mention === undefined) return [];
      const { start, end } = mention;
      const state: State = { start, end, slot: 'identity', value: 'named', mode: 'told', subject: null, isMany: false };
      return [{ annotation, state, subject: null, order: null }];
    });
  });
  return [...shown, ...names];
}

function sentenceOf({ sentences }: Annotation, { start }: State): FieldSpan {
  return sentences[spanIndexAt(sentences, start)]!;
}

function orderIn({ quantities }: Annotation, { subject, ...state }: State): number | null {
  const told = quantities.find(
    ({ measures, ...place }) =>
      measures.role === ORDER && isSameField(place, state) && overlapSpans(place, subject ?? state),
  );
  return told?.stated.n ?? null;
}

/** What a quantity does that tells which of several: "third". */
const ORDER = 'order';

/** Whether two states can be of one case, and whether anything says so. */
function canBeOneCase(a: Entry, b: Entry, slot: StateSlot): boolean {
  const likeness = caseLikeness(a.subject, b.subject, slot);
  return likeness !== null && (likeness > 0 || areOfOneEvent(a, b, slot === 'identity'));
}

/** How surely two states are of one person, or of people of one case: null where they are not. */
function caseLikeness(a: Subject | null, b: Subject | null, slot: StateSlot): number | null {
  if (a === null || b === null) return 0;
  if (a.isMany || b.isMany) return areOfOneGroup(a, b, slot) ? 0 : null;
  const likeness = likenessOf(a, b);
  // a description may be somebody's whom another text names; two descriptions in other words are two people's
  const isOpen = a.isNamed !== b.isNamed || a.noun === '' || b.noun === '';
  return likeness === 0 && !isOpen ? null : likeness;
}

/** "The suspects are at large": one of them may be held. Of whom else nothing is known: that the parents are not charged says nothing of a driver. */
function areOfOneGroup(a: Subject, b: Subject, slot: StateSlot): boolean {
  return a.isMany === b.isMany || (slot === 'arrest' && !a.isNamed);
}

/** Texts that tell both states, not surely of one: of people, then, whom a description alone can't tell apart. */
function textsOfBoth(early: readonly Entry[], late: readonly Entry[]): ReadonlySet<Annotation> {
  const areTwo = (a: Entry, b: Entry): boolean => a.subject?.entity == null || a.subject.entity !== b.subject?.entity;
  return new Set(
    early
      .filter(a => late.some(b => b.annotation === a.annotation && areTwo(a, b)))
      .map(({ annotation }) => annotation),
  );
}

/** Whether two states are certainly of two people. */
function areOfTwo(a: Entry, b: Entry): boolean {
  return a.subject !== null && b.subject !== null && likenessOf(a.subject, b.subject) === null;
}

const NO_TEXTS: ReadonlySet<Annotation> = new Set();

/** Whether two states are surely of one person. Whom a pronoun means is too often mistaken for a matter of life and death. */
function isOnePerson(a: Entry, b: Entry, torn: ReadonlySet<Annotation>): boolean {
  const [one, other] = [a.subject, b.subject];
  if (one === null || other === null || one.noun === '' || other.noun === '') return false;
  if ((likenessOf(one, other) ?? 0) === 0) return false;
  const isKnown = one.entity !== null && one.entity === other.entity;
  return isKnown || (one.age !== null && one.age === other.age) || !(torn.has(a.annotation) || torn.has(b.annotation));
}

/**
 * Whether two states are of one case: both sentences tell of the same, or the first tells nothing besides. Names are asked for more: one event has several
 * people in it.
 */
function areOfOneEvent(first: Entry, second: Entry, isName: boolean): boolean {
  const [a, b] = [first, second].map(({ annotation, state }) => toldAround(annotation, state));
  if (isName) return isBare(a!) || tellOfOne(a!, b!);
  if (isBare(a!) || toldIn(first.annotation, first.state).size <= MOSTLY_STATE) return true;
  if (isBare(b!) || shareOne(a!, b!)) return true;
  // that nobody was arrested is of what its text is about, and so is the second, or it would not be of the story
  return first.state.mode === 'denied' && shareOne(leadOf(first.annotation), toldNear(first.annotation, first.state));
}

/** Whether what is told stands in words of what the other text is about, or bare: one page may hold several stories. */
function isOfStory(first: Entry, { annotation, state, subject }: Entry): boolean {
  const lead = leadOf(first.annotation);
  const told = toldAround(annotation, state);
  if (isBare(told) || shareOne(lead, told)) return true;
  // "those two surrendered": the sentences before say of what
  const isKnown = subject?.entity != null || !(clauseOf(annotation, state)?.standsAlone ?? true);
  return isKnown && shareOne(lead, toldNear(annotation, state));
}

/** Telling words of a statement that tells hardly more than the state: "No arrests have been made in the case". */
const MOSTLY_STATE = 2;

/** "The victim was named as Ada Lund": who says that a name is known says the name. */
function holdsName({ annotation, state }: Entry): boolean {
  return annotation.mentions.some(
    mention =>
      mention.kind === 'person' &&
      mention.form === 'name' &&
      isSameField(mention, state) &&
      containsSpan(state, mention),
  );
}

const SUSPECTED: ReadonlySet<string> = new Set(['held', 'charged']);
const HARMED: ReadonlySet<StateSlot> = new Set<StateSlot>(['harm', 'life']);

/**
 * An update where some text that tells the first state is surely earlier than one that tells the second. Without dates nothing is newer, but what is looked
 * for or still to come is before what it comes to.
 */
function relationOf(
  context: StoryContext,
  before: readonly Entry[],
  after: readonly Entry[],
  slot: StateSlot,
): Relation {
  const isBefore = (x: Entry, y: Entry): boolean => isWrittenBefore(context, placeOf(x), placeOf(y));
  if (before.some(a => after.some(b => isBefore(a, b)))) return 'update';
  const isToCome = slot !== 'life' && before.every(({ state }) => state.mode !== 'denied');
  return isToCome && !before.some(a => after.some(b => isBefore(b, a))) ? 'update' : 'conflict';
}

function placeOf({ annotation, state }: Entry): Place {
  return { annotation, span: state };
}

/** A text tells a state over and over; two places of it are enough. */
const PLACES = 2;
