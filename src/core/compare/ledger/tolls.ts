/**
 * None and some: a text that says that nobody was hurt or killed, and one that tells how many were. In: counts with what happened to the counted. Out: conflicts,
 * or updates where the text that counts some is later. How far two numbers are apart is told by the values themselves: `findings/measures.ts`.
 */
import type { Finding } from '../../model/comparison.ts';
import type { Annotation, Certainty, Frame, Quantity, Statement } from '../../model/layers.ts';
import { isSameField } from '../../model/report.ts';
import { containsSpan, spanIndexAt } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { wordsAt } from '../evidence/voices.ts';
import { isWrittenBefore, type Place } from '../evidence/written-on.ts';
import { clashFinding } from './clashes.ts';
import { isBare, tellOfOne, toldAround } from './surroundings.ts';

interface Count {
  readonly annotation: Annotation;
  readonly quantity: Quantity;
  readonly frame: Frame;
}

/** What happens to people, and the words by which the finding is headed. */
const EVENTS: readonly (readonly [event: string, label: string])[] = [
  ['injure', 'Injured: none or some'],
  ['kill', 'Killed: none or some'],
];

export function compareTolls(context: StoryContext): readonly Finding[] {
  const counts = context.annotations.flatMap(countsIn);
  return EVENTS.flatMap(([event, label]) => {
    const own = counts.filter(({ quantity }) => quantity.measures.event === event);
    const some = own.filter(count => (count.quantity.stated.n ?? 0) > 0 && !count.frame.isRest && isSaidToBe(count));
    const none = own.filter(
      count => count.quantity.stated.n === 0 && isOfAll(count, event) && !some.some(other => isOfPart(count, other)),
    );
    const met = none.filter(a => some.some(b => isOneEvent(a, b)));
    const against = some.filter(b => met.some(a => isOneEvent(a, b)));
    return met.length === 0 ? [] : [findingOf(context, label, met, against)];
  });
}

function countsIn(annotation: Annotation): readonly Count[] {
  const tolls = new Set(annotation.tolls);
  return annotation.frames.flatMap((frame): readonly Count[] => {
    if (frame.layer !== 'quantities' || frame.attribute !== 'count' || !tolls.has(frame.index)) return [];
    const quantity = annotation.quantities[frame.index]!;
    return isContent(annotation, quantity) ? [{ annotation, quantity, frame }] : [];
  });
}

/** Roles that make it nobody of some only: "nobody aboard was hurt". What something happens in may be the event. */
const OF_SOME = ['inside', 'outside', 'on', 'aboard', 'at', 'where', 'among', 'of'];

/** Whether "nobody" is nobody at all: not nobody else, nor nobody somewhere, nor no firefighter. "No injuries" counts what happened. */
function isOfAll(count: Count, event: string): boolean {
  const { quantity, frame } = count;
  if (frame.isRest || frame.isPart || quantity.measures.restriction !== null) return false;
  const isOfEvent = frame.words.some(({ role, concept }) => role === 'head' && concept === event);
  if (quantity.measures.head !== null && !isOfEvent) return false;
  return !statementsAround(count).some(
    ({ roles, certainty }) => certainty === 'hedged' || OF_SOME.some(role => roles[role] !== undefined),
  );
}

/** Whether the text itself counts some elsewhere: "no one was hurt by the first shot" is no toll, unless one of the two is somebody's word. */
function isOfPart(none: Count, some: Count): boolean {
  const isElsewhere = none.annotation === some.annotation && none.frame.sentence !== some.frame.sentence;
  return isElsewhere && none.frame.quotation < 0 && some.frame.quotation < 0;
}

const OPEN: ReadonlySet<Certainty> = new Set<Certainty>(['planned', 'hedged', 'conditional', 'denied']);

/** Whether it is said to have happened: "could have killed forty" is not. */
function isSaidToBe(count: Count): boolean {
  return !statementsAround(count).some(({ polarity, certainty }) => polarity === 'negative' || OPEN.has(certainty));
}

function statementsAround({ annotation, quantity }: Count): readonly Statement[] {
  return annotation.statements.filter(each => isSameField(each, quantity) && containsSpan(each, quantity));
}

/**
 * Whether the sentences of two counts tell of the same: a fire in which nobody was hurt is no flood in which four were. A sentence that tells nothing besides is
 * of what the one before it tells, or of what all of the story does: that stands first.
 */
function isOneEvent(none: Count, some: Count): boolean {
  const own = toldAround(none.annotation, none.quantity);
  const other = toldAround(some.annotation, some.quantity);
  return isBare(own) ? isLead(some) || tellOfOne(toldBefore(none), other) : tellOfOne(own, other);
}

/** Sentences at the head of a report that tell what it is about. */
const LEAD = 2;

function isLead({ annotation, quantity }: Count): boolean {
  return quantity.field === 'headline' || spanIndexAt(annotation.sentences, quantity.start) < LEAD;
}

function toldBefore({ annotation, quantity }: Count): ReadonlySet<string> {
  const at = quantity.field === 'headline' ? -1 : spanIndexAt(annotation.sentences, quantity.start) - 1;
  return at < 0
    ? new Set()
    : toldAround(annotation, { start: annotation.sentences[at]!.start, end: annotation.sentences[at]!.start });
}

/** Places shown of one text. */
const PLACES = 2;

function findingOf(context: StoryContext, label: string, none: readonly Count[], some: readonly Count[]): Finding {
  return clashFinding(context, {
    ...{ rule: 'none-and-some', kind: 'number', severity: 'material', label, places: PLACES, isOrdered: true },
    relation: none.every(a => some.every(b => isWrittenBefore(context, placeOf(a), placeOf(b))))
      ? 'update'
      : 'conflict',
    sides: [none, some].map(side => side.map(count => wordsAt(context, count.annotation, placeOf(count).span))),
  });
}

function placeOf({ annotation, quantity }: Count): Place {
  const { start, end, field } = quantity;
  return { annotation, span: field === undefined ? { start, end } : { start, end, field } };
}
