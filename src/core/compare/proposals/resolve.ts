/**
 * Resolving: words that somebody says stand in a report, and where they stand. In: proposed spans and annotations. Out: a span that holds
 * character for character, or the reason why there is none. White space may fold; nothing else is forgiven.
 */
import type { Annotation } from '../../model/layers.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import type { ProposedSpan, RefusalReason } from '../../model/proposals.ts';
import { type FieldSpan, hasOwnHeadline, type Report } from '../../model/report.ts';
import { containsSpan, isSpace, type Span } from '../../text/spans.ts';

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
    const { report } = annotation;
    const fields = fieldsOf(report, proposed);
    let found: UnresolvedSpan = {
      reason: 'not-in-text',
      detail: `${quoted(proposed.exact)} is not in ${report.id}, character for character`,
    };
    for (const field of fields) {
      const all = placesOf(foldedText(report, field), proposed);
      const places = field === 'headline' ? all : narrowed(report, all, proposed);
      if (places.length === 1)
        return { annotation, span: field === 'headline' ? { ...places[0]!, field } : places[0]! };
      if (places.length > 1)
        found = {
          reason: 'ambiguous',
          detail: `${quoted(proposed.exact)} stands ${places.length} times in ${report.id}, and nothing says which is meant`,
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

/** Words that carry a value are few, in UTF-16 code units: recorded answers give 168 at most, and longer ones take long to set word against word. */
const LONGEST_EXACT = 1000;

/** Where `exact` stands within `near`, or anywhere if that is not given. */
function placesOf(folded: FoldedText, { exact, near }: ProposedSpan): readonly Span[] {
  if (exact.length > LONGEST_EXACT) return [];
  const words = foldSpace(exact).text.trim();
  // a mark alone says nothing
  if (!LETTER.test(words)) return [];
  const all = occurrences(folded.text, words);
  const around = near === undefined ? '' : foldSpace(near).text.trim();
  const within =
    around === ''
      ? all
      : occurrences(folded.text, around).flatMap(stretch => all.filter(place => containsSpan(stretch, place)));
  // words that tell the place and are not there themselves tell nothing
  const places = within.length === 0 ? all : within;
  return uniqueSpans(places).map(({ start, end }) => ({ start: folded.at[start]!, end: folded.at[end - 1]! + 1 }));
}

function uniqueSpans(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map(span => [span.start, span])).values()];
}

/** More places than this of one stretch of words tell no more than two. */
const MOST_PLACES = 1000;

function occurrences(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  let at = text.indexOf(words);
  while (at >= 0 && found.length < MOST_PLACES) {
    const end = at + words.length;
    if (isWhole(text, at, end)) found.push({ start: at, end });
    at = text.indexOf(words, at + 1);
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether words begin and end where words do: "he" is not in "the". */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
  return !joins(start) && !joins(end);
}

/** By the paragraph named; and what a text prints again, stands there once. */
function narrowed({ blocks }: Report, places: readonly Span[], { paragraph }: ProposedSpan): readonly Span[] {
  if (places.length < 2) return places;
  const named = paragraph === undefined ? undefined : paragraphsOf({ blocks })[paragraph - 1];
  const there = named === undefined ? [] : places.filter(place => containsSpan(named, place));
  const left = there.length > 0 ? there : places;
  const counted = left.filter(place => !blocks.some(block => block.kind === 'repeat' && containsSpan(block, place)));
  return counted.length > 0 ? counted : left.slice(0, 1);
}
