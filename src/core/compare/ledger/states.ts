/**
 * States compared: nobody is held and somebody is, no charge and a charge, in hospital and dead. In: the states that reports tell, by slot and whose they
 * are. Out: findings, updates where the later text knows more. Reports need not say it in like words: the slot is the key.
 */
import type { Evidence, Finding, Relation, Variant } from '../../model/comparison.ts';
import type { Annotation, State, StateSlot } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { fieldText } from '../../model/report.ts';
import { type StoryContext, silentReports } from '../context.ts';
import { clipOf } from '../evidence/clips.ts';
import { compareEvidence, evidenceId, evidenceOf } from '../evidence/evidence.ts';
import { namesOf, voiceAt } from '../evidence/voices.ts';
import { writtenOn } from '../evidence/written-on.ts';
import { compareStamps } from '../relate/instants.ts';
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
        subject: state.subject === null ? null : subjectAt(context, annotation, state.subject),
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
  return [made(context, opposites, relation, [met, against])];
}

/** Who is charged has been found, also where no text tells of an arrest. */
function afterOf(found: readonly Entry[], slot: StateSlot, entries: readonly Entry[]): readonly Entry[] {
  if (slot !== 'arrest' || found.length > 0) return found;
  return entries.filter(({ state }) => state.slot === 'charge' && state.value === 'charged');
}

/** People whom a text names with their age, not as somebody who speaks: those it tells about. */
function namedIn({ annotations }: StoryContext, entries: readonly Entry[]): readonly Entry[] {
  const known = new Set(
    entries.filter(({ state }) => state.value === 'withheld').map(({ annotation }) => annotation.report.id),
  );
  return annotations.flatMap(annotation => {
    if (known.has(annotation.report.id)) return [];
    const speakers = new Set(annotation.quotations.map(({ speaker }) => speaker.entity));
    return annotation.entities.flatMap((entity): readonly Entry[] => {
      if (entity.kind !== 'person' || speakers.has(entity.id)) return [];
      if (!entity.facts.some(({ kind }) => kind === 'age')) return [];
      const mention = annotation.mentions.find(each => each.entity === entity.id && each.form === 'name');
      if (mention === undefined) return [];
      const { start, end, field } = mention;
      const place = field === undefined ? { start, end } : { start, end, field };
      return [{ annotation, state: { ...place, slot: 'identity', value: 'named', subject: null }, subject: null }];
    });
  });
}

function canBeOne(a: Subject | null, b: Subject | null, isOfCase: boolean): boolean {
  if (a === null || b === null) return isOfCase;
  // whom a pronoun means is too often mistaken for a matter of life and death
  if (!isOfCase && (a.noun === '' || b.noun === '')) return false;
  const likeness = likenessOf(a, b);
  return likeness !== null && (likeness > 0 || (isOfCase && (!a.isNamed || !b.isNamed)));
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

function made(
  context: StoryContext,
  { label, slot, before, after }: Opposites,
  relation: Relation,
  sides: readonly (readonly Entry[])[],
): Finding {
  const variants = sides.map((side): Variant => {
    const evidence = firstOfEach(side.map(entry => evidenceIn(context, entry)).sort(compareEvidence));
    const display = evidence[0]!.exact.replace(/\s+/g, ' ');
    return { value: { type: 'text', text: display }, display, evidence };
  });
  const evidence = variants.flatMap(variant => variant.evidence);
  return {
    id: evidenceId('f', `presence ${slot} ${before} ${after}`, evidence, context.published),
    kind: 'presence',
    relation,
    between: 'reports',
    severity: 'material',
    label,
    group: null,
    voices: namesOf(evidence.map(({ voice }) => voice ?? null)),
    variants,
    silent: silentReports(context, new Set(evidence.map(({ report }) => report))),
    why: { rule: `state-${slot}`, features: {}, measuredPrecision: null },
  };
}

/** A text tells a state over and over; two places of it are enough. */
const PLACES = 2;

function firstOfEach(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (each, i) => evidence.slice(0, i).filter(other => other.report === each.report).length < PLACES,
  );
}

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
