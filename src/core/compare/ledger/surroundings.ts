/** Surroundings: whether the sentences around two values tell of the same thing. In: a place in a report. Out: what its sentence speaks of, and answers. */
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { containsSpan, overlapSpans, spanIndexAt } from '../../text/spans.ts';
import { termRange, termsOf } from '../align/terms.ts';
import type { StoryContext } from '../context.ts';
import { dayNumber } from '../relate/relate.ts';

/** What the telling words of the sentence around a place mean, its own left out; of all of a headline. */
export function toldAround(annotation: Annotation, place: FieldSpan): ReadonlySet<string> {
  return toldWithin(annotation, sentenceAround(annotation, place), place);
}

/** What the telling words of a stretch mean. */
export function toldIn(annotation: Annotation, span: FieldSpan): ReadonlySet<string> {
  return toldWithin(annotation, span, null);
}

/** What the telling words of the sentences around a place mean, its own left out. */
export function toldNear(annotation: Annotation, place: FieldSpan): ReadonlySet<string> {
  const { sentences } = annotation;
  const at = spanIndexAt(sentences, place.start);
  const [first, last] = [sentences[Math.max(0, at - NEAR)], sentences[Math.min(at + NEAR, sentences.length - 1)]];
  const isAlone = place.field === 'headline' || first === undefined || last === undefined;
  const near = isAlone ? sentenceAround(annotation, place) : { start: first.start, end: last.end };
  return toldWithin(annotation, near, place);
}

/** Sentences on either side that are of one thing with a sentence. */
const NEAR = 2;

/** What a text is about: its headline and first sentences. */
export function leadOf(annotation: Annotation): ReadonlySet<string> {
  const { sentences, headlineTerms } = annotation;
  const last = sentences[Math.min(LEAD, sentences.length) - 1];
  const headline: FieldSpan = { field: 'headline', start: 0, end: Infinity };
  return new Set([
    ...(headlineTerms === null ? [] : toldIn(annotation, headline)),
    ...(last === undefined ? [] : toldIn(annotation, { start: 0, end: last.end })),
  ]);
}

/** Sentences in which a text says what it is about: a page may begin with a line or two of its own. */
const LEAD = 5;

function sentenceAround(annotation: Annotation, { start, field }: FieldSpan): FieldSpan {
  if (field === 'headline') return { field, start: 0, end: Infinity };
  return annotation.sentences[spanIndexAt(annotation.sentences, start)] ?? { start: 0, end: Infinity };
}

/** Meanings of the telling words of a stretch, those that a place takes in left out. */
function toldWithin(annotation: Annotation, span: FieldSpan, place: FieldSpan | null): ReadonlySet<string> {
  const terms = termsOf(annotation, span.field);
  const { from, to } = termRange(terms, span);
  const told = new Set<string>();
  for (let i = from; i < to; i++) {
    const isOwn = place !== null && overlapSpans(place, { start: terms.start[i]!, end: terms.end[i]! });
    if (terms.kind[i] === 'content' && terms.concept[i] !== '' && !isOwn) told.add(terms.concept[i]!);
  }
  return told;
}

/** Days before the first report from which a date is not the story's. */
const PAST_DAYS = 14;

/** Whether the sentence around a place gives a date well before the story came up: it tells of something else, or of what came before. */
export function isLongBefore(context: StoryContext, annotation: Annotation, place: FieldSpan): boolean {
  const days = [...context.published.values()].flatMap(each => (each === null ? [] : (dayNumber(each) ?? [])));
  const sentence = annotation.sentences[spanIndexAt(annotation.sentences, place.start)];
  if (days.length === 0 || place.field === 'headline' || sentence === undefined) return false;
  const first = Math.min(...days) - PAST_DAYS;
  return annotation.times.some(time => {
    const last = time.field === 'headline' || time.to === null ? null : dayNumber(time.to);
    return last !== null && last < first && containsSpan(sentence, time);
  });
}

/** Telling words that two sentences must share: a court in one street is no other place of a fire in another. One is a topic of all the story. */
const SHARED = 2;

export function tellOfOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].filter(word => b.has(word)).length >= SHARED;
}

export function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(word => b.has(word));
}

/** Telling words, its own left out, up to which a sentence tells nothing of what happened: "No arrests have been made." */
const BARE = 2;

export function isBare(told: ReadonlySet<string>): boolean {
  return told.size < BARE;
}
