/** The table of reports: a row a text that was read, also those set aside. */
import type { ComparedReport, Comparison } from '../../core/model/comparison.ts';
import { paragraphsOf } from '../../core/model/paragraphs.ts';
import { column, optional, type TableMaker } from './columns.ts';

interface Row {
  readonly report: ComparedReport;
  readonly setAside: string | null;
  /** Findings that rest on its words. */
  readonly findings: number;
}

export function reportRows({ reports, setAside, findings }: Comparison): readonly Row[] {
  const why = new Map(setAside.map(each => [each.report, each.why]));
  const counts = new Map<string, number>();
  for (const { variants } of findings) {
    const speaking = new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
    for (const id of speaking) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return reports.map(report => ({
    report,
    setAside: why.get(report.id) ?? null,
    findings: counts.get(report.id) ?? 0,
  }));
}

export const REPORTS: TableMaker<Row> = {
  name: 'reports',
  about: 'A report, as it was read. Its text is not in the table; its hash is.',
  key: 'report',
  references: [],
  columns: [
    column('report', 'string', 'Id of the report, unique among those compared.', row => row.report.id),
    column(
      'input',
      'string',
      'What it was read from: a path, - for standard input, or an address.',
      row => row.report.input,
    ),
    column(
      'sha256',
      'string',
      'SHA-256 of what its text was read from, hexadecimal: of a text file, page or document the file’s bytes; of a record (JSON, table row, agency item, entry of a feed, part of a paste) the text in UTF-8, without its other fields. Hashes of whole files are in the manifest.',
      row => row.report.sha256,
    ),
    column('role', 'string', 'report, draft or record (a transcript).', row => row.report.role),
    optional('outlet', 'string', 'Outlet, as given; empty: not given.', row => row.report.outlet),
    optional('url', 'string', 'Address, as given.', row => row.report.url),
    optional('headline', 'string', 'Headline.', row => row.report.headline),
    optional('byline', 'string', 'Byline.', row => row.report.byline),
    optional(
      'published',
      'string',
      'Publication, ISO 8601: a day, or a local moment; its zone is in zone.',
      row => row.report.published,
    ),
    optional(
      'published_from',
      'string',
      'Where that is from: metadata, dateline, or story (lent by the other reports: not this text’s own).',
      row => row.report.publishedFrom,
    ),
    optional('updated', 'string', 'Last update, ISO 8601.', row => row.report.updated),
    optional('zone', 'string', 'UTC offset or zone name, as stated.', row => row.report.zone),
    optional('language', 'string', 'Language, BCP 47; empty: can’t be told.', row => row.report.language),
    column('code_units', 'integer', 'Length of the text in UTF-16 code units.', row => row.report.text.length),
    column('paragraphs', 'integer', 'Paragraphs, headings with them.', row => paragraphsOf(row.report).length),
    column('quotations', 'integer', 'Quotations read in it, of every style.', row => row.report.quotations.length),
    column('findings', 'integer', 'Findings that rest on words of it.', row => row.findings),
    column('compared', 'boolean', 'Whether it was compared with the others.', row => row.setAside === null),
    optional('set_aside', 'string', 'Why it was not.', row => row.setAside),
  ],
};
