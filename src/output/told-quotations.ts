/**
 * Every quotation of the reports, with its speaker over all reports and the utterances it renders. In: a comparison. Out: plain data in order of
 * report and text, for tables, the quote book and linked data.
 */
import type { ComparedReport, Comparison, Utterance } from '../core/model/comparison.ts';
import type { Quotation } from '../core/model/layers.ts';
import { type FieldSpan, fieldText, isSameField } from '../core/model/report.ts';
import { contentId } from '../core/text/hashes.ts';
import { overlapSpans } from '../core/text/spans.ts';
import { type NamedSpeaker, speakerNamer } from './speakers.ts';

export interface ToldPart {
  readonly span: FieldSpan;
  readonly utterances: readonly Utterance[];
}

export interface ToldQuotation {
  /** Made of the report, the place and the words. */
  readonly id: string;
  readonly report: ComparedReport;
  readonly quotation: Quotation;
  readonly speaker: NamedSpeaker;
  /** Names of who relayed it, nearest first. */
  readonly via: readonly string[];
  readonly parts: readonly ToldPart[];
}

/** Of the reports compared: what those set aside say is said by another version, or is of another event. */
export function quotationsOf(comparison: Comparison): readonly ToldQuotation[] {
  const apart = new Set(comparison.setAside.map(({ report }) => report));
  return quotationsIn(comparison, ({ id }) => !apart.has(id));
}

/** Of all reports that were read: a book of quotations needs no common event. */
export function allQuotationsOf(comparison: Comparison): readonly ToldQuotation[] {
  return quotationsIn(comparison, () => true);
}

function quotationsIn(comparison: Comparison, isMeant: (report: ComparedReport) => boolean): readonly ToldQuotation[] {
  const { reports, utterances } = comparison;
  const nameOf = speakerNamer(comparison);
  return reports.filter(isMeant).flatMap(report => {
    const renderings = utterances.flatMap(utterance =>
      utterance.renderings
        .filter(each => each.report === report.id)
        .flatMap(({ parts }) => parts.map(part => ({ part, utterance }))),
    );
    return report.quotations.map(quotation => ({
      id: quotationId(report, quotation),
      report,
      quotation,
      speaker: nameOf(report, quotation.speaker),
      via: quotation.via.flatMap(speaker => nameOf(report, speaker).name ?? []),
      parts: quotation.content.map(span => ({
        span,
        utterances:
          quotation.style === 'indirect'
            ? []
            : [
                ...new Set(
                  renderings
                    .filter(({ part }) => isSameField(part, span) && overlapSpans(part, span))
                    .map(({ utterance }) => utterance),
                ),
              ],
      })),
    }));
  });
}

/** The same words may be given to two by two cues. */
function quotationId(report: ComparedReport, { style, content, cue, source }: Quotation): string {
  const words = content.map(span => fieldText(report, span).slice(span.start, span.end));
  const first = content[0];
  const told = [cue, source].map(span => String(span?.start ?? ''));
  return contentId('q', [report.id, style, first?.field ?? 'text', String(first?.start ?? 0), ...told, ...words]);
}
