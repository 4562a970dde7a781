/** The options of commands that write for other programs, as typed, and what of them can't go together. Loads nothing. */
import type { CompareFormat, Picture } from './printed.ts';

export interface ExportOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly markdown?: boolean;
  /** A folder, or `-` for one table on standard output. */
  readonly csv?: string;
  readonly table?: string;
  readonly parquet?: string;
  readonly jsonld?: boolean;
  readonly tei?: boolean;
  /** A file, or `-`. */
  readonly html?: string;
  readonly excerpts?: boolean;
  readonly svg?: Picture;
  readonly manifest?: string;
  readonly manifestTime?: boolean;
  readonly output?: string;
}

/** Formats that go to others. */
export const EXPORTS: ReadonlySet<CompareFormat> = new Set([
  'markdown',
  'csv',
  'parquet',
  'jsonld',
  'tei',
  'html',
  'svg',
]);

/** What can’t be asked of a manifest. `output`: the file that what was made goes into, `-` for standard output; null: into a folder. */
export function wrongManifest(
  { manifest, manifestTime }: Pick<ExportOptions, 'manifest' | 'manifestTime'>,
  output: string | null,
): string | null {
  if (manifestTime === true && manifest === undefined) return '--manifest-time is for a manifest: add --manifest FILE';
  return manifest === '-' && output === '-'
    ? 'the manifest would be printed behind the output; name a file, --manifest FILE, or write the output into one with -o'
    : null;
}

/** The one format asked for, or what is wrong with what was asked. */
export function formatOf(options: ExportOptions): { readonly format: CompareFormat } | { readonly wrong: string } {
  const { json, jsonl, markdown, csv, parquet, jsonld, tei, html, svg, table, output } = options;
  const asked = Object.entries({ json, jsonl, markdown, csv, parquet, jsonld, tei, html, svg }).flatMap(
    ([name, value]) => (value === undefined || value === false ? [] : [name as CompareFormat]),
  );
  if (asked.length > 1) {
    const [last, ...others] = asked.map(name => `--${name}`).reverse();
    return { wrong: `choose one of ${others.reverse().join(', ')} and ${last}` };
  }
  if (table !== undefined && csv !== '-') return { wrong: '--table names the one table that --csv - prints' };
  if (parquet === '-') return { wrong: '--parquet writes files; name a folder' };
  if (output !== undefined && (parquet !== undefined || (csv !== undefined && csv !== '-')))
    return {
      wrong: `${csv === undefined ? '--parquet' : '--csv'} writes into the folder it names, so there is no --output`,
    };
  if (html !== undefined && output !== undefined)
    return { wrong: '--html names the file itself, so there is no --output' };
  if (options.excerpts === true && html === undefined)
    return { wrong: '--excerpts is for the screen: add --html FILE' };
  const isFolder = parquet !== undefined || (csv !== undefined && csv !== '-');
  const wrong = wrongManifest(options, isFolder ? null : (html ?? output ?? '-'));
  if (wrong !== null) return { wrong };
  return { format: asked[0] ?? 'page' };
}
