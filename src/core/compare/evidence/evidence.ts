/** Evidence: a span of a report with its words and a little around it. In: report and span. Out: plain data that holds by itself. */
import type { Evidence } from '../../model/comparison.ts';
import { type FieldSpan, fieldText, type Report } from '../../model/report.ts';
import { contentId } from '../../text/hashes.ts';
import { sliceSpan } from '../../text/spans.ts';

/** Code units kept on each side: enough for an eye to place the words (Hypothesis anchors by 32). */
const CONTEXT = 32;

/** Evidence for `span` of `report`; `voice` says whose account it is. */
export function evidenceOf(report: Report, span: FieldSpan, voice?: string): Evidence {
  const text = fieldText(report, span);
  const base = {
    report: report.id,
    start: span.start,
    end: span.end,
    exact: sliceSpan(text, span),
    prefix: text.slice(wholeFrom(text, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, wholeTo(text, span.end + CONTEXT)),
  };
  return {
    ...base,
    ...(span.field === 'headline' ? { field: 'headline' as const } : {}),
    ...(voice === undefined ? {} : { voice }),
  };
}

/** Never begins in the middle of a surrogate pair. */
function wholeFrom(text: string, at: number): number {
  if (at <= 0) return 0;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function wholeTo(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** One order for evidence everywhere: report, headline before text, position. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    compareStrings(a.report, b.report) ||
    compareStrings(a.field ?? 'text', b.field ?? 'text') ||
    a.start - b.start ||
    a.end - b.end
  );
}

/** Order by code unit: the same in every engine and locale. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * An id made of content. It hangs on the earliest piece of evidence (by publication, then report id), so that a report which joins
 * later does not change it.
 */
export function evidenceId(
  prefix: string,
  kind: string,
  evidence: readonly Evidence[],
  published: ReadonlyMap<string, string | null>,
): string {
  const key = (e: Evidence): string => `${published.get(e.report) ?? '~'}\u0001${e.report}\u0001${e.field ?? 'text'}`;
  let first: Evidence | undefined;
  for (const e of evidence) {
    if (first === undefined || compareStrings(key(e), key(first)) < 0) first = e;
    else if (key(e) === key(first) && (e.start < first.start || (e.start === first.start && e.end < first.end)))
      first = e;
  }
  if (first === undefined) return contentId(prefix, [kind]);
  return contentId(prefix, [kind, first.report, first.field ?? 'text', String(first.start), first.exact]);
}
