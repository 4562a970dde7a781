/** Where words stand, as columns of a table: in UTF-16 code units as everywhere here, in code points as Python and R count, and by paragraph. */
import type { ComparedReport } from '../../core/model/comparison.ts';
import { type FieldSpan, fieldText } from '../../core/model/report.ts';
import { codePointsIn } from '../../core/text/code-points.ts';
import { placeOf } from '../cites.ts';
import { type Column, optional } from './columns.ts';

/** Words of one report. */
export interface Placed {
  readonly span: FieldSpan;
  readonly start: number;
  readonly end: number;
  readonly startPoint: number;
  readonly endPoint: number;
  readonly place: string | null;
  readonly exact: string;
}

export type Placer = (report: string, span: FieldSpan) => Placed | null;

/** Looks spans up in the texts; null for a report that is not among them. */
export function placer(reports: readonly ComparedReport[]): Placer {
  const byId = new Map(reports.map(report => [report.id, { report, text: codePointsIn(report.text) }]));
  return (id, span) => {
    const found = byId.get(id);
    if (found === undefined) return null;
    const text = fieldText(found.report, span);
    const points = span.field === 'headline' ? codePointsIn(text) : found.text;
    return {
      span,
      start: span.start,
      end: span.end,
      startPoint: points(span.start),
      endPoint: points(span.end),
      place: placeOf(found.report, span).trim() || null,
      exact: text.slice(span.start, span.end),
    };
  };
}

/** The columns that say where a row's words stand. */
export function placeColumns<R>(of: (row: R) => Placed | null): readonly Column<R>[] {
  const at = (name: string, about: string, cell: (placed: Placed) => number): Column<R> =>
    optional(name, 'integer', about, row => {
      const placed = of(row);
      return placed === null ? null : cell(placed);
    });
  return [
    optional('field', 'string', 'Which string the positions count in: text or headline.', row => {
      const placed = of(row);
      return placed === null ? null : (placed.span.field ?? 'text');
    }),
    at('start', 'Where the words begin, in UTF-16 code units from 0, as in the JSON (JavaScript, Java).', p => p.start),
    at('end', 'Where they end: the position after the last code unit.', p => p.end),
    at('start_point', 'The same beginning in Unicode code points (Python, R, SQL).', p => p.startPoint),
    at('end_point', 'The same end in code points.', p => p.endPoint),
    optional(
      'place',
      'string',
      'Paragraph (¶3, counted from 1 with headings) or part of the layout.',
      row => of(row)?.place ?? null,
    ),
    optional('exact', 'string', 'The words, to the character.', row => of(row)?.exact ?? null),
  ];
}
