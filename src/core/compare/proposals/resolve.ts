/**
 * Resolving: words that somebody says stand in a report, and where they stand. In: proposed spans and annotations. Out: a span that holds
 * character for character, or the reason why there is none. White space may fold; nothing else is forgiven.
 */
import type { Annotation } from '../../model/layers.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import { LONGEST_EXACT, type ProposedSpan } from '../../model/proposals.ts';
import { type FieldSpan, hasOwnHeadline, type Report } from '../../model/report.ts';
import type { RefusalReason } from '../../model/weighed-proposals.ts';
import { containsSpan, isSpace, lowerBound, type Span } from '../../text/spans.ts';

export interface ResolvedSpan {
  readonly annotation: Annotation;
  readonly span: FieldSpan;
}

export interface UnresolvedSpan {
  readonly reason: RefusalReason;
  readonly detail: string;
}

export type Resolution = ResolvedSpan | UnresolvedSpan;

export function isResolved(resolution: Resolution): resolution is ResolvedSpan {
  return 'span' in resolution;
}

/** Resolves spans of one story; texts are folded once each. */
export function spanResolver(annotations: readonly Annotation[]): (span: ProposedSpan) => Resolution {
  const byId = new Map(annotations.map(annotation => [annotation.report.id, annotation]));
  const folded = new Map<string, FoldedText>();
  const foldedText = (report: Report, field: 'text' | 'headline'): FoldedText => {
    const key = `${field} ${report.id}`;
    const known = folded.get(key) ?? foldSpace(field === 'headline' ? (report.headline ?? '') : report.text);
    folded.set(key, known);
    return known;
  };
  return proposed => {
    const annotation = byId.get(proposed.report);
    if (annotation === undefined)
      return { reason: 'no-such-report', detail: `no report ${quoted(proposed.report)} among those compared` };
    if (proposed.exact.length > LONGEST_EXACT)
      return {
        reason: 'too-many',
        detail: `${quoted(proposed.exact)} is longer than ${LONGEST_EXACT} characters; a few of these words tell as much`,
      };
    const { report } = annotation;
    const fields = fieldsOf(report, proposed);
    let found: UnresolvedSpan = {
      reason: 'not-in-text',
      detail: `${quoted(proposed.exact)} is not in ${report.id}, character for character`,
    };
    const paragraph = proposed.paragraph === undefined ? undefined : paragraphsOf(report)[proposed.paragraph - 1];
    for (const field of fields) {
      const isText = field === 'text';
      const all = placesOf(foldedText(report, field), proposed, isText ? paragraph : undefined);
      const places = isText ? counted(report, all) : all;
      if (places.length === 1) return { annotation, span: isText ? places[0]! : { ...places[0]!, field } };
      if (places.length > 1)
        found = {
          reason: 'ambiguous',
          detail: `${quoted(proposed.exact)} stands more than once in ${report.id}, and nothing says which is meant`,
        };
      if (all.length > 0) break;
    }
    return found;
  };
}

/** Longest words that a refusal repeats, in UTF-16 code units. */
const LONGEST_QUOTED = 80;

function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return `“${line.length > LONGEST_QUOTED ? `${line.slice(0, LONGEST_QUOTED - 1)}…` : line}”`;
}

/** The strings to look in, in that order: a headline that is a string of its own is looked at last unless it is named. */
function fieldsOf(report: Report, { field }: ProposedSpan): readonly ('text' | 'headline')[] {
  if (!hasOwnHeadline(report)) return ['text'];
  if (field === 'headline') return ['headline'];
  return field === 'text' ? ['text'] : ['text', 'headline'];
}

/** A text with its runs of white space made one space, and where each unit stood. */
interface FoldedText {
  readonly text: string;
  /** Position in the source by position in `text`, with one more at the end. */
  readonly at: Uint32Array;
}

function foldSpace(source: string): FoldedText {
  const at = new Uint32Array(source.length + 1);
  let text = '';
  let from = 0;
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    if (!isSpace(source.charCodeAt(i))) {
      at[length++] = i;
      continue;
    }
    text += `${source.slice(from, i)} `;
    at[length++] = i;
    while (i + 1 < source.length && isSpace(source.charCodeAt(i + 1))) i++;
    from = i + 1;
  }
  text += source.slice(from);
  at[length] = source.length;
  return { text, at: at.subarray(0, length + 1) };
}

/** Where `exact` stands within `near` or `paragraph`, or anywhere if neither is given or neither holds it. */
function placesOf(folded: FoldedText, { exact, near }: ProposedSpan, paragraph: Span | undefined): readonly Span[] {
  const words = foldSpace(exact).text.trim();
  // a mark alone says nothing
  if (!LETTER.test(words)) return [];
  const around = near === undefined ? '' : foldSpace(near).text.trim();
  const stretches = around === '' ? [] : occurrences(folded.text, around, ALL);
  const within = stretches.flatMap(stretch => occurrences(folded.text, words, stretch));
  const there =
    within.length > 0 || paragraph === undefined ? [] : occurrences(folded.text, words, foldedSpan(folded, paragraph));
  const places = within.length > 0 ? within : there.length > 0 ? there : occurrences(folded.text, words, ALL);
  return uniqueSpans(places).map(({ start, end }) => ({ start: folded.at[start]!, end: folded.at[end - 1]! + 1 }));
}

function foldedSpan({ at }: FoldedText, { start, end }: Span): Span {
  return { start: lowerBound(at, start), end: lowerBound(at, end) };
}

function uniqueSpans(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map(span => [span.start, span])).values()];
}

/** More places of one stretch of words than this tell no more than two. */
const ENOUGH = 50;
const ALL: Span = { start: 0, end: Number.POSITIVE_INFINITY };

function occurrences(text: string, words: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  const last = Math.min(end, text.length) - words.length;
  for (
    let at = text.indexOf(words, start);
    at >= 0 && at <= last && found.length < ENOUGH;
    at = text.indexOf(words, at + 1)
  )
    if (isWhole(text, at, at + words.length)) found.push({ start: at, end: at + words.length });
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether words begin and end where words do: "he" is not in "the". */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
  return !joins(start) && !joins(end);
}

/** What a text prints again, stands there once. */
function counted({ blocks }: Report, places: readonly Span[]): readonly Span[] {
  if (places.length < 2) return places;
  const left = places.filter(place => !blocks.some(block => block.kind === 'repeat' && containsSpan(block, place)));
  return left.length > 0 ? left : places.slice(0, 1);
}
