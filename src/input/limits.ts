/** How much is read at most, and why; and what a name's ending says is inside. */
import { pathOf } from './addresses.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Bytes of one report's text. The longest transcripts a desk compares, a day of parliament, are under 1 MB; above this a file
 * is nearly always a dump or a mistake, and it would keep the others waiting.
 */
export const LARGEST_TEXT = 5 * MEGABYTE;

/** Bytes of one file of records: some ten thousand reports, held in memory at once. */
export const LARGEST_RECORDS = 40 * MEGABYTE;

/** Bytes of one file of proposals: fifty times the longest answer that was seen of a model. */
export const LARGEST_PROPOSALS = 5 * MEGABYTE;

/** Bytes of one review: five thousand decisions with a note each. */
export const LARGEST_REVIEW = 5 * MEGABYTE;

/** Bytes of one web page: pages with their pictures and data inside run to a few megabytes, their text to some kilobytes. */
export const LARGEST_PAGE = 20 * MEGABYTE;

/** Bytes of one document (DOCX, PDF, mail): pictures and attachments are in them. */
export const LARGEST_DOCUMENT = 50 * MEGABYTE;

/** What a file is, as far as how it is read is concerned. */
export type Format = 'text' | 'records' | 'feed' | 'html' | 'xml' | 'archive' | 'word' | 'pdf' | 'mail' | 'table';

interface FormatRow {
  readonly format: Format;
  readonly endings: readonly string[];
  readonly largest: number;
}

/** By ending, longer endings before those they end with. */
const FORMATS: readonly FormatRow[] = [
  { format: 'text', endings: ['.txt', '.text', '.md', '.markdown'], largest: LARGEST_TEXT },
  { format: 'records', endings: ['.json', '.jsonl', '.ndjson'], largest: LARGEST_RECORDS },
  // JSON Feed; as XML, feeds are XML
  { format: 'feed', endings: ['.jsonfeed'], largest: LARGEST_RECORDS },
  { format: 'html', endings: ['.html', '.htm', '.xhtml', '.shtml'], largest: LARGEST_PAGE },
  { format: 'xml', endings: ['.xml', '.rss', '.atom', '.rdf', '.opml', '.nitf', '.newsml'], largest: LARGEST_RECORDS },
  { format: 'archive', endings: ['.warc', '.warc.gz'], largest: Number.MAX_SAFE_INTEGER },
  { format: 'word', endings: ['.docx'], largest: LARGEST_DOCUMENT },
  { format: 'pdf', endings: ['.pdf'], largest: LARGEST_DOCUMENT },
  { format: 'mail', endings: ['.eml', '.mhtml', '.mht'], largest: LARGEST_DOCUMENT },
  { format: 'table', endings: ['.csv', '.tsv'], largest: LARGEST_RECORDS },
];

/**
 * Endings of the files that are taken for reports wherever nobody names each file: from a folder, and by agents. Tables are not
 * among them: the one in a folder of reports nearly always tells of them (`--meta`).
 */
export const REPORT_ENDINGS: readonly string[] = FORMATS.filter(({ format }) => format !== 'table').flatMap(
  ({ endings }) => endings,
);

/** The commonest of them as words. */
export const REPORT_ENDINGS_TOLD = '.txt, .md, .json, .html, .xml, .docx, .pdf or .eml';

/** What a name's ending says is inside; null where it says nothing. */
export function formatByName(input: string): Format | null {
  const name = pathOf(input).toLowerCase();
  return FORMATS.find(({ endings }) => endings.some(ending => name.endsWith(ending)))?.format ?? null;
}

/** Whether a name's ending is a report's. */
export function isReportName(name: string): boolean {
  const format = formatByName(name);
  return format !== null && format !== 'table';
}

/** Bytes to read of an input at most. */
export function largestInput(input: string): number {
  const format = formatByName(input);
  return FORMATS.find(row => row.format === format)?.largest ?? LARGEST_RECORDS;
}

/** Bytes in the unit a person would use. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const megabytes = bytes / MEGABYTE;
  return megabytes < 1 ? `${Math.round(bytes / 1024)} kB` : `${megabytes.toFixed(1).replace(/\.0$/, '')} MB`;
}
