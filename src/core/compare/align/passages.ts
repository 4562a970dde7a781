/**
 * Passages: direct quotations cut into the pieces that can be one utterance: a sentence, or a fragment in the report's own sentence.
 * In: annotations. Out: passages with their words and speaker. Text printed twice by one report counts once.
 */
import type { Annotation, Quotation, Speaker } from '../../model/layers.ts';
import type { BlockKind, FieldSpan } from '../../model/report.ts';
import { fieldText } from '../../model/report.ts';
import { spanIndexAt, trimSpan } from '../../text/spans.ts';
import { contentCount, type Reading, readingOf } from './terms.ts';

export interface QuotedPassage {
  readonly annotation: Annotation;
  /** Index of the annotation among those compared. */
  readonly at: number;
  readonly quotation: Quotation;
  readonly span: FieldSpan;
  readonly reading: Reading;
  readonly speaker: Speaker;
}

const NOT_CONTENT: ReadonlySet<BlockKind> = new Set(['repeat', 'boilerplate', 'credit', 'caption']);

/** All quoted passages with at least one meaningful word, in order of report and text. */
export function quotedPassages(annotations: readonly Annotation[]): readonly QuotedPassage[] {
  return passagesWhere(annotations, isContent);
}

/** Quoted passages that a report prints again: teasers, pull quotes. They say nothing new, but the words stand there too. */
export function repeatedPassages(annotations: readonly Annotation[]): readonly QuotedPassage[] {
  return passagesWhere(annotations, (annotation, span) => blockKindAt(annotation, span) === 'repeat');
}

function passagesWhere(
  annotations: readonly Annotation[],
  isWanted: (annotation: Annotation, span: FieldSpan) => boolean,
): readonly QuotedPassage[] {
  return annotations.flatMap((annotation, at) =>
    annotation.quotations
      .filter(quotation => quotation.style === 'direct')
      .flatMap(quotation =>
        quotation.content.flatMap(span => splitContent(annotation, span)).map(span => ({ quotation, span })),
      )
      .filter(({ span }) => isWanted(annotation, span))
      .map(({ quotation, span }) => ({
        annotation,
        at,
        quotation,
        span,
        reading: readingOf(annotation, [span]),
        speaker: quotation.speaker,
      }))
      .filter(passage => contentCount(passage.reading) > 0),
  );
}

/** What stands between quotation marks in the text itself, in order. */
export function quotedSpans({ quotations }: Annotation): readonly FieldSpan[] {
  return quotations
    .filter(({ style }) => style !== 'indirect')
    .flatMap(({ content }) => content)
    .filter(({ field }) => field !== 'headline');
}

/** Whether a span stands in text that counts: not a repeat, a caption or boilerplate. */
export function isContent(annotation: Annotation, span: FieldSpan): boolean {
  const kind = blockKindAt(annotation, span);
  return kind === null || !NOT_CONTENT.has(kind);
}

/** Whether a span stands below a picture: who is described there is somebody of the story too. */
export function isCaption(annotation: Annotation, span: FieldSpan): boolean {
  return blockKindAt(annotation, span) === 'caption';
}

/** Kind of the block a span of the text begins in; null for a headline beside the text. */
function blockKindAt({ report: { blocks } }: Annotation, span: FieldSpan): BlockKind | null {
  return span.field === 'headline' ? null : (blocks[spanIndexAt(blocks, span.start)]?.kind ?? null);
}

function splitContent(annotation: Annotation, content: FieldSpan): readonly FieldSpan[] {
  if (content.field === 'headline') return [content];
  const text = fieldText(annotation.report, content);
  const pieces: FieldSpan[] = [];
  const { sentences } = annotation;
  for (let s = spanIndexAt(sentences, content.start); s < sentences.length && sentences[s]!.start < content.end; s++) {
    if (sentences[s]!.field === 'headline') continue;
    const piece = trimSpan(text, {
      start: Math.max(content.start, sentences[s]!.start),
      end: Math.min(content.end, sentences[s]!.end),
    });
    if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces.length > 0 ? pieces : [content];
}
