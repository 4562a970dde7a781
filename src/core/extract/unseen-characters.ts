/**
 * Unseen characters: layers of a text that holds characters nobody sees. In: an annotation of the text as it is read. Out: the same layers, each span where its words
 * stand in the text as it is written.
 */
import type { Annotation, Terms, TokenColumns } from '../model/layers.ts';
import type { Report } from '../model/report.ts';
import { type SeenText, seenSpan, seenText, writtenEnd, writtenSpan, writtenStart } from '../text/unseen.ts';

/** A report as it is read, and how its strings are written; null for a string that is read as it is written. */
export interface SeenReport {
  readonly report: Report;
  readonly text: SeenText | null;
  readonly headline: SeenText | null;
}

/** The report as it is read; null if that is the report itself. */
export function seenReport(report: Report): SeenReport | null {
  const text = seenText(report.text);
  const headline = report.headline === null ? null : seenText(report.headline);
  if (text === null && headline === null) return null;
  const blocks = text === null ? report.blocks : report.blocks.map(block => ({ ...block, ...seenSpan(text, block) }));
  return {
    report: {
      ...report,
      text: text?.text ?? report.text,
      headline: headline?.text ?? report.headline,
      blocks: blocks.filter(({ start, end }) => end > start),
    },
    text,
    headline,
  };
}

/** The layers of the report as it is read, placed in the report as it is written. */
export function placeLayers(annotation: Annotation, seen: SeenReport, report: Report): Annotation {
  const { report: _, terms, headlineTerms, tokens, qualifiers, clauses, frames, ...layers } = annotation;
  const { text, headline } = seen;
  return {
    ...placed(layers, seen),
    report,
    // they hold words and numbers of other layers, no places
    frames,
    terms: placeTerms(terms, text),
    headlineTerms: headlineTerms === null ? null : placeTerms(headlineTerms, headline),
    qualifiers: qualifiers.map(found =>
      text === null ? found : { ...writtenSpan(text, found), at: writtenStart(text, found.at) },
    ),
    clauses: clauses.map(clause =>
      clause === null || text === null
        ? clause
        : { ...clause, ...writtenSpan(text, clause), ends: clause.ends.map(end => writtenEnd(text, end)) },
    ),
    ...(tokens === undefined ? {} : { tokens: placeTokens(tokens, text) }),
  };
}

function placeTerms(terms: Terms, seen: SeenText | null): Terms {
  if (seen === null) return terms;
  return {
    ...terms,
    start: terms.start.map(start => writtenStart(seen, start)),
    end: terms.end.map(end => writtenEnd(seen, end)),
  };
}

function placeTokens(tokens: TokenColumns, seen: SeenText | null): TokenColumns {
  if (seen === null) return tokens;
  return {
    ...tokens,
    start: tokens.start.map(start => writtenStart(seen, start)),
    end: tokens.end.map(end => writtenEnd(seen, end)),
  };
}

/** Plain data with every span in it placed; a span says which string it is in. */
function placed<T>(data: T, seen: SeenReport): T {
  if (Array.isArray(data)) return data.map(each => placed(each, seen)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const { start, end, field } = data as { start?: unknown; end?: unknown; field?: unknown };
  const within = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, placed(value, seen)])) as T;
  if (typeof start !== 'number' || typeof end !== 'number') return within;
  const written = field === 'headline' ? seen.headline : seen.text;
  return written === null ? within : { ...within, ...writtenSpan(written, { start, end }) };
}
