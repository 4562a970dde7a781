/**
 * States compared: nobody is held and somebody is, no charge and a charge, in hospital and dead. In: the states that reports tell, by slot and whose they
 * are. Out: findings, updates where the later text knows more. Reports need not say it in like words: the slot is the key.
 */

import type { Finding, Relation } from '../../model/comparison.ts';
import type { Annotation, Mention, State, StateSlot } from '../../model/layers.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { containsSpan, spanIndexAt } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';
import { isWrittenBefore, type Place } from '../evidence/written-on.ts';
import { clashFinding } from './clashes.ts';
import { likenessOf, type Subject, subjectAt } from './subjects.ts';
import { isBare, tellOfOne, toldAround, toldIn } from './surroundings.ts';
import { contentStates, type Told, wordsOf } from './told.ts';

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
}

export function compareStates(context: StoryContext): readonly Finding[] {
  const entries = context.annotations.flatMap(annotation =>
    contentStates(annotation).map(
      (state): Entry => ({
        annotation,
        state,
        subject: state.subject === null ? null : subjectAt(context, annotation, state.subject, state.isMany),
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
  const fits = (a: Entry, b: Entry): boolean =>
    canBeOne(a.subject, b.subject, isOfCase) &&
    (!isOfCase || isSure(a.subject, b.subject) || areOfOneEvent(a, b, slot === 'identity'));
  // who says both tells how it came from one to the other
  const only = early.filter(a => !late.some(b => b.annotation === a.annotation && fits(a, b)));
  const met = only.filter(a => late.some(b => fits(a, b)));
  if (met.length === 0) return [];
  const against = late.filter(b => met.some(a => fits(a, b)));
  const relation = relationOf(context, met, against);
  const sides = [met, against].map(side => side.map(entry => wordsOf(context, entry)));
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
    const hurt = contentStates(annotation).filter(({ slot, field }) => HARMED.has(slot) && field === undefined);
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
      const state: State = { start, end, slot: 'identity', value: 'named', subject: null, isMany: false };
      return [{ annotation, state, subject: null }];
    });
  });
  return [...shown, ...names];
}

function sentenceOf({ sentences }: Annotation, { start }: State): FieldSpan {
  return sentences[spanIndexAt(sentences, start)]!;
}

/** Whether two states are surely of one person. */
function isSure(a: Subject | null, b: Subject | null): boolean {
  return a !== null && b !== null && (likenessOf(a, b) ?? 0) > 0;
}

/**
 * Whether two states are of one case: both sentences tell of the same, or the first tells nothing besides. Names are asked for more: one event has several
 * people in it.
 */
function areOfOneEvent(first: Entry, second: Entry, isName: boolean): boolean {
  const [a, b] = [first, second].map(({ annotation, state }) => toldAround(annotation, state));
  if (isBare(a!) || (!isName && toldIn(first.annotation, first.state).size <= MOSTLY_STATE)) return true;
  return isName ? tellOfOne(a!, b!) : isBare(b!) || [...a!].some(word => b!.has(word));
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

function canBeOne(a: Subject | null, b: Subject | null, isOfCase: boolean): boolean {
  if (a === null || b === null) return isOfCase;
  // whom a pronoun means is too often mistaken for a matter of life and death
  if (!isOfCase && (a.noun === '' || b.noun === '')) return false;
  const likeness = likenessOf(a, b);
  if (likeness === null) return false;
  // a description may be somebody's whom another text names; two descriptions in other words are two people's
  return likeness > 0 || (isOfCase && (a.isNamed !== b.isNamed || a.noun === '' || b.noun === ''));
}

/** An update where some text that tells the first state is surely earlier than one that tells the second; without dates nothing is newer. */
function relationOf(context: StoryContext, before: readonly Entry[], after: readonly Entry[]): Relation {
  const isNews = before.some(a => after.some(b => isWrittenBefore(context, placeOf(a), placeOf(b))));
  return isNews ? 'update' : 'conflict';
}

function placeOf({ annotation, state }: Entry): Place {
  return { annotation, span: state };
}

/** A text tells a state over and over; two places of it are enough. */
const PLACES = 2;
