/**
 * States compared: nobody is held and somebody is, no charge and a charge, in hospital and dead. In: the states that reports tell, by slot and whose they
 * are. Out: findings, updates where the later text knows more. Reports need not say it in like words: the slot is the key.
 */

import type { Evidence, Finding, Relation } from '../../model/comparison.ts';
import type { Annotation, Mention, State, StateSlot } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { fieldText } from '../../model/report.ts';
import { containsSpan, spanIndexAt } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';
import { clipOf } from '../evidence/clips.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { voiceAt } from '../evidence/voices.ts';
import { writtenOn } from '../evidence/written-on.ts';
import { compareStamps } from '../relate/instants.ts';
import { clashFinding } from './clashes.ts';
import { likenessOf, type Subject, subjectAt } from './subjects.ts';

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

interface Entry {
  readonly annotation: Annotation;
  readonly state: State;
  readonly subject: Subject | null;
}

export function compareStates(context: StoryContext): readonly Finding[] {
  const entries = context.annotations.flatMap(annotation =>
    annotation.states.map(
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
  const late = slot === 'identity' ? namedIn(context, entries) : afterOf(ofValue(after), slot, entries);
  const fits = (a: Entry, b: Entry): boolean => canBeOne(a.subject, b.subject, isOfCase);
  // who says both tells how it came from one to the other
  const only = early.filter(a => !late.some(b => b.annotation === a.annotation && fits(a, b)));
  const met = only.filter(a => late.some(b => fits(a, b)));
  if (met.length === 0) return [];
  const against = late.filter(b => met.some(a => fits(a, b)));
  const relation = relationOf(context, met, against);
  const sides = [met, against].map(side => side.map(entry => evidenceIn(context, entry)));
  const { label } = opposites;
  const told = { kind: 'presence', relation, severity: 'material', label, sides } as const;
  return [clashFinding(context, { rule: `state-${slot}`, ...told, places: PLACES, isOrdered: true })];
}

/** Who is charged has been found, also where no text tells of an arrest. */
function afterOf(found: readonly Entry[], slot: StateSlot, entries: readonly Entry[]): readonly Entry[] {
  if (slot !== 'arrest' || found.length > 0) return found;
  return entries.filter(({ state }) => state.slot === 'charge' && state.value === 'charged');
}

/** People whom a text names, with their age, where it tells of death or harm, who are not held or charged in any text, nor speak: those it happened to. */
function namedIn(context: StoryContext, entries: readonly Entry[]): readonly Entry[] {
  const withheld = entries.filter(({ state }) => state.value === 'withheld').map(({ annotation }) => annotation);
  const suspects = new Set(
    entries.filter(({ state }) => SUSPECTED.has(state.value)).map(({ subject }) => subject?.entity ?? null),
  );
  return context.annotations.flatMap(annotation => {
    if (withheld.includes(annotation)) return [];
    const speakers = new Set(annotation.quotations.map(({ speaker }) => speaker.entity));
    const hurt = annotation.states
      .filter(({ slot, field }) => HARMED.has(slot) && field === undefined)
      .map(({ start }) => annotation.sentences[spanIndexAt(annotation.sentences, start)]!);
    const isHurt = (mention: Mention): boolean =>
      mention.field === undefined && hurt.some(sentence => containsSpan(sentence, mention));
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

/** An update, unless all that tell of the first state are later than all that tell of the second; without dates nothing is newer. */
function relationOf(context: StoryContext, before: readonly Entry[], after: readonly Entry[]): Relation {
  const stamps = (list: readonly Entry[]) =>
    list
      .map(({ annotation, state }) => writtenOn(context, { annotation, span: state }))
      .filter(stamp => stamp !== null);
  const [first, second] = [stamps(before), stamps(after)];
  return first.some(a => second.some(b => (compareStamps(a, b) ?? 0) <= 0)) ? 'update' : 'conflict';
}

/** A text tells a state over and over; two places of it are enough. */
const PLACES = 2;

/** Words that tell a state, in UTF-16 code units: more than these are about something else. */
const LONGEST = 80;
/** A subject longer than this is left out: what it is about the label tells. */
const LONGEST_SUBJECT = 40;

function evidenceIn(context: StoryContext, { annotation, state }: Entry): Evidence {
  const span = coreOf(annotation, state);
  const clip = clipOf(annotation, span);
  return evidenceOf(annotation.report, clip, voiceAt(context, annotation, clip) ?? undefined);
}

/** The words that tell it: a statement that is long without its long subject, and only up to where it can end and be whole. */
function coreOf(annotation: Annotation, { start, end, field, subject }: State): FieldSpan {
  const place = field === undefined ? {} : { field };
  if (end - start <= LONGEST) return { ...place, start, end };
  const isLeading = subject !== null && subject.start - start < 2 && subject.end - subject.start > LONGEST_SUBJECT;
  const text = fieldText(annotation.report, { start, end, ...place });
  const from = isLeading ? subject.end + (/^[\s,]*/.exec(text.slice(subject.end))?.[0].length ?? 0) : start;
  if (end - from <= LONGEST) return { ...place, start: from, end };
  const whole = field === 'headline' ? [] : wholeEnds(annotation, start, end);
  const cut = whole.findLast(each => each > from && each - from <= LONGEST) ?? text.lastIndexOf(' ', from + LONGEST);
  return { ...place, start: from, end: cut > from ? cut : end };
}

/** Where the clause of a statement may end and be whole, shortest first. */
function wholeEnds({ statements, clauses }: Annotation, start: number, end: number): readonly number[] {
  const at = statements.findIndex(each => each.start === start && each.end === end);
  return clauses[at]?.ends ?? [];
}
