/** The table of quotations: a row a stretch of somebody's words or account, of the reports compared. */
import type { ComparedReport, Comparison } from '../../core/model/comparison.ts';
import type { Quotation } from '../../core/model/layers.ts';
import { spanWords } from '../speakers.ts';
import { quotationsOf, type ToldQuotation } from '../told-quotations.ts';
import { type Column, column, joined, optional, type TableMaker } from './columns.ts';
import { type Placed, placeColumns, placer } from './places.ts';

interface Row {
  readonly told: ToldQuotation;
  /** From 1. */
  readonly part: number;
  readonly utterances: readonly string[];
  /** Reports that render one of them. */
  readonly matched: number;
  readonly compared: number;
  readonly placed: Placed | null;
}

export function quotationRows(
  comparison: Comparison,
  quotations: readonly ToldQuotation[] = quotationsOf(comparison),
): readonly Row[] {
  const place = placer(comparison.reports);
  const apart = new Set(comparison.setAside.map(({ report }) => report));
  const compared = comparison.reports.length - apart.size;
  return quotations.flatMap(told =>
    told.parts.map(({ span, utterances }, p) => ({
      told,
      part: p + 1,
      utterances: utterances.map(({ id }) => id),
      matched: new Set([
        ...(apart.has(told.report.id) ? [] : [told.report.id]),
        ...utterances.flatMap(({ renderings }) => renderings.map(({ report }) => report)),
      ]).size,
      compared,
      placed: place(told.report.id, span),
    })),
  );
}

function spanColumn(name: 'cue' | 'source' | 'addressee' | 'medium' | 'when', about: string): Column<Row> {
  const words = (report: ComparedReport, quotation: Quotation): string | null => {
    const span = quotation[name];
    return span === null ? null : spanWords(report, span);
  };
  return optional(name, 'string', about, ({ told }) => words(told.report, told.quotation));
}

export const QUOTATIONS: TableMaker<Row> = {
  name: 'quotations',
  about:
    'A stretch of somebody’s words or account in a report compared; several of one quotation where the text breaks it off or it runs over paragraphs.',
  key: 'passage',
  references: [{ column: 'report', table: 'reports', key: 'report' }],
  columns: [
    column('passage', 'string', 'Id of the row.', ({ told, part }) =>
      told.parts.length === 1 ? told.id : `${told.id}-${part}`,
    ),
    column(
      'quotation',
      'string',
      'Id of the quotation: made of the report, the place and the words.',
      row => row.told.id,
    ),
    column('part', 'integer', 'Which stretch of it, from 1.', row => row.part),
    column('parts', 'integer', 'How many stretches it has.', row => row.told.parts.length),
    column('report', 'string', 'The report.', row => row.told.report.id),
    column(
      'style',
      'string',
      'direct (in quotation marks), mixed (partly), indirect (told in the report’s words).',
      row => row.told.quotation.style,
    ),
    ...placeColumns<Row>(row => row.placed),
    optional(
      'speaker',
      'string',
      'Who speaks, by the fullest name any report has; empty: the text does not tell.',
      row => row.told.speaker.name,
    ),
    optional(
      'speaker_id',
      'string',
      'The same id for the same speaker in every report (entities in the JSON).',
      row => row.told.speaker.id,
    ),
    optional('speaker_words', 'string', 'The words this report has for the speaker.', row => row.told.speaker.words),
    column(
      'speaker_status',
      'string',
      'named, described ("a spokesman"), unnamed, unresolved (can’t be told for certain), or outlet (the report’s own words).',
      row => row.told.quotation.speaker.status,
    ),
    optional('via', 'string', 'Who relayed it, nearest first; several are joined by "; ".', row =>
      joined(row.told.via),
    ),
    spanColumn('cue', 'The words that attribute: said, according to.'),
    spanColumn('source', 'The words that name the source beside the cue.'),
    spanColumn('addressee', 'To whom it was said.'),
    spanColumn('medium', 'By which way: in a statement.'),
    spanColumn('when', 'When it was said, in the text’s words.'),
    optional(
      'utterances',
      'string',
      'Ids of the utterances it renders, with other reports; several are joined by "; ".',
      row => joined(row.utterances),
    ),
    column('reports', 'integer', 'Denominator: reports compared.', row => row.compared),
    column(
      'reports_matched',
      'integer',
      'Of these, reports that render one of these utterances, this one included.',
      row => row.matched,
    ),
    column('rule', 'string', 'The rule that found who speaks.', row => row.told.quotation.rule),
  ],
};
