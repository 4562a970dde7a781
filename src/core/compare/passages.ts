/**
 * Passages: direct quotations cut into the pieces that can be one utterance: a sentence, or a fragment in the report's own sentence.
 * In: annotations. Out: passages with their words and speaker. Text printed twice by one report counts once.
 */
import type { Annotation, Quotation, Speaker } from '../model/layers.ts';
import type { BlockKind, FieldSpan } from '../model/report.ts';
import { fieldText } from '../model/report.ts';
import { spanIndexAt, trimSpan } from '../text/spans.ts';
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
  return annotations.flatMap((annotation, at) =>
    annotation.quotations
      .filter(quotation => quotation.style === 'direct')
      .flatMap(quotation =>
        quotation.content.flatMap(span => splitContent(annotation, span)).map(span => ({ quotation, span })),
      )
      .filter(({ span }) => isContent(annotation, span))
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

/** Whether a span stands in text that counts: not a repeat, a caption or boilerplate. */
export function isContent(annotation: Annotation, span: FieldSpan): boolean {
  if (span.field === 'headline') return true;
  const { blocks } = annotation.report;
  const block = blocks[spanIndexAt(blocks, span.start)];
  return block === undefined || !NOT_CONTENT.has(block.kind);
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
