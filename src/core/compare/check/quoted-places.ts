/**
 * What stands in quotation marks. In: annotations, places. Out: whether a place is quoted, and phrases that are marked though nobody is told to have said
 * them. Reading a report tells speech from terms; a draft's marked words are checked even where nothing says whose they are.
 */
import type { Annotation, Quotation } from '../../model/layers.ts';
import { CURLY_QUOTES, type MarkPair, SIDED_PAIRS, STRAIGHT_QUOTES } from '../../text/pairs.ts';
import { overlapSpans, type Span, spanIndexAt } from '../../text/spans.ts';
import { isContent, type QuotedPassage } from '../align/passages.ts';
import { readingOf } from '../align/terms.ts';
import type { Place } from './places.ts';

export function isRecord({ report }: Annotation): boolean {
  return report.role === 'record';
}

/** Quoted as a word or two there too. */
export function isClip({ annotation, span }: Place): boolean {
  return annotation.quotations.some(({ style, content }) =>
    content.some(
      part =>
        style !== 'indirect' &&
        containsLoosely(part, span) &&
        part.end - part.start - (span.end - span.start) <= CLIP_MARGIN,
    ),
  );
}

/** Letters around the words of a clip: marks, an article. */
const CLIP_MARGIN = 8;

/** In quotation marks, or in a record, which is nothing but what was said. */
export function isQuoted({ annotation, span }: Place): boolean {
  if (isRecord(annotation) || markedAround(annotation, span)) return true;
  return annotation.quotations.some(({ style, content }) => {
    const parts = content.filter(({ field }) => field !== 'headline');
    const [first, last] = [parts[0], parts.at(-1)];
    const isInterrupted = first !== undefined && containsLoosely({ start: first.start, end: last!.end }, span);
    return (
      style !== 'indirect' &&
      (parts.some(part => containsLoosely(part, span)) || (isInterrupted && standsInParts(parts, span)))
    );
  });
}

/** Whether a part holds a span, a mark more or less. */
export function containsLoosely(part: Span, span: Span): boolean {
  return part.start <= span.start + 1 && span.end <= part.end + 1;
}

/** Whether it begins and ends inside parts of one quotation. */
function standsInParts(parts: readonly Span[], { start, end }: Span): boolean {
  const isIn = (at: number): boolean => parts.some(part => part.start <= at + 1 && at <= part.end + 1);
  return isIn(start) && isIn(end);
}

/** Words of a marked phrase that is checked though nobody is told to have said it: fewer are a term. */
const PHRASE = 3;

/** What stands in quotation marks and nobody is given for: "urged both sides “to stay in the room”". Titles of works are none. */
export function unattributed(annotation: Annotation, quoted: readonly QuotedPassage[]): readonly QuotedPassage[] {
  return markedSpans(annotation)
    .filter(span => isContent(annotation, span) && !quoted.some(passage => overlapSpans(passage.span, span)))
    .map((span): QuotedPassage => {
      const speaker = { status: 'unresolved' as const };
      const quotation: Quotation = {
        style: 'direct',
        content: [span],
        cue: null,
        source: null,
        speaker,
        via: [],
        addressee: null,
        medium: null,
        when: null,
        rule: 'marked',
      };
      return { annotation, at: 0, quotation, span, reading: readingOf(annotation, [span]), speaker };
    })
    .filter(
      ({ reading, span }) =>
        reading.forms.length >= PHRASE && !isTitle(annotation.report.text.slice(span.start, span.end)),
    );
}

/** Most words of a title begin with a capital. */
function isTitle(words: string): boolean {
  const all = words.match(/\p{L}[\p{L}’']*/gu) ?? [];
  return all.filter(word => /^\p{Lu}/u.test(word)).length > all.length / 2;
}

const QUOTES: readonly MarkPair[] = [CURLY_QUOTES, ...SIDED_PAIRS.filter(([open]) => open === '«'), STRAIGHT_QUOTES];

/** What lies between outermost marks of a paragraph, marks excluded. */
function markedSpans({ report: { text, blocks } }: Annotation): readonly Span[] {
  return blocks
    .flatMap(({ start, end }) => QUOTES.flatMap(pair => spansBetween(text, start, end, pair)))
    .sort((a, b) => a.start - b.start);
}

/** Whether marks stand around a span in its paragraph. */
function markedAround({ report: { text, blocks } }: Annotation, span: Span): boolean {
  const block = blocks[spanIndexAt(blocks, span.start)];
  if (block === undefined) return false;
  return QUOTES.some(pair =>
    spansBetween(text, block.start, block.end, pair).some(part => containsLoosely(part, span)),
  );
}

function spansBetween(text: string, from: number, to: number, [open, close]: MarkPair): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(open, from); at >= 0 && at < to; at = text.indexOf(open, at + 1)) {
    if (open === close && !opensAt(text, at)) continue;
    const end = text.indexOf(close, at + 1);
    if (end < 0 || end >= to) break;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}

/** Of a mark that opens and closes: not after a letter or digit, as in 6" for six inches. */
function opensAt(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}
