/** `synoptic compare`: reports in, one page, one JSON object, or files for other programs out. */
import type { InputOptions, ReadInputs } from '../node/inputs.ts';
import { startParser } from '../node/threads.ts';
import type { TableName } from '../output/tables.ts';
import type { ComparingThread } from './ask-thread.ts';
import type { CompareJob } from './comparison.ts';
import { EXIT_DONE, EXIT_INPUT_FAILED } from './exits.ts';
import { EXPORTS, type ExportOptions, formatOf } from './export-options.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { readNamed } from './inputs.ts';
import type { CompareFormat, Printed } from './printed.ts';
import { complain, isColoured, pageWidth, print, reportFailures, usageError } from './printing.ts';
import type { ReaderCommandOptions } from './reader-options.ts';
import { begin } from './status.ts';
import { withoutReader } from './stray-options.ts';

export interface CompareCommandOptions extends InputOptions, FetchCommandOptions, ReaderCommandOptions, ExportOptions {
  readonly all?: boolean;
  readonly text?: boolean;
  readonly force?: boolean;
  /** Files of proposals. */
  readonly proposals?: readonly string[];
  /** A file of what a desk decided. */
  readonly review?: string;
}

/** Formats that show what a desk decided: the others are of the texts alone. */
const REVIEWED: ReadonlySet<CompareFormat> = new Set(['page', 'markdown', 'html']);

/** `thread`: null where this one compares. */
export async function runCompare(
  inputs: readonly string[],
  options: CompareCommandOptions,
  thread: ComparingThread | null,
): Promise<number> {
  const asked = formatOf(options);
  if ('wrong' in asked) return usageError(asked.wrong);
  const { format } = asked;
  const files = options.proposals ?? [];
  const review = options.review;
  if ([...inputs, ...files, review].filter(name => name === '-').length > 1) {
    return usageError('standard input can be the reports, one file of proposals or a review, not several of them');
  }
  if (review !== undefined && !REVIEWED.has(format))
    return usageError('--review is for the page, --markdown and --html: what a desk decided is in none of the records');
  const stray = withoutReader(options);
  if (stray !== null) return usageError(`${stray} is for a reader: add --reader URL`);
  const reader = options.reader === undefined ? null : (await import('./reading.ts')).readerOf(options);
  if (reader !== null && 'wrong' in reader) return usageError(reader.wrong);
  const { reports, problems: unread, stated } = await readFor(format, inputs, options);
  const proposed = files.length > 0 ? await (await import('../node/proposals.ts')).readProposed(files) : null;
  const decided = review === undefined ? null : await (await import('../node/review.ts')).readReviewFile(review);
  const reading = (await reader?.read(reports, stated)) ?? null;
  const problems = [...unread, ...(proposed?.problems ?? []), ...(reading?.problems ?? [])];
  // a page of nothing tells nobody anything; what a program reads has the problems
  if (reports.length === 0 && format === 'page') {
    const failed = reportFailures(problems);
    complain('no report could be read; nothing to compare');
    return Math.max(failed, EXIT_INPUT_FAILED);
  }
  const job: CompareJob = {
    reports,
    problems,
    review: decided?.review ?? null,
    proposals: [...(proposed?.answers ?? []), ...(reading?.answers ?? [])],
    force: options.force === true,
    format,
    table: options.csv === '-' ? ((options.table ?? 'findings') as TableName) : null,
    picture: options.svg ?? null,
    all: options.all === true,
    withText: options.text !== false && options.excerpts !== true,
    width: pageWidth(),
    isColoured: isColoured(options.output),
  };
  begin(`comparing ${reports.length} reports`);
  const printed = (await thread?.compare(job)) ?? (await compareHere(job));
  const failures = reportFailures([...problems, ...(decided?.problems ?? [])]);
  if (reports.length === 0) complain('no report could be read; nothing to compare');
  return Math.max(await write(printed, job, options), failures, reading?.exit ?? EXIT_DONE);
}

/** What goes to others holds no report that is closed. */
async function readFor(
  format: CompareFormat,
  inputs: readonly string[],
  options: CompareCommandOptions,
): Promise<ReadInputs> {
  const read = await readNamed(inputs, options);
  if (!EXPORTS.has(format)) return read;
  return (await import('./for-others.ts')).forOthers(read);
}

async function compareHere(job: CompareJob): Promise<Printed> {
  const parser = startParser();
  const { printedComparison } = await import('./comparison.ts');
  return printedComparison(job, parser);
}

/** A text and no manifest, as mostly: nothing more is loaded. */
async function write(printed: Printed, job: CompareJob, options: CompareCommandOptions): Promise<number> {
  const output = options.html ?? options.output;
  if (typeof printed === 'string' && options.manifest === undefined) return print(printed, output);
  const { write: writeAll } = await import('./written.ts');
  const { exit, files } = writeAll(printed, options.csv ?? options.parquet, output);
  if (options.manifest === undefined || files.length === 0) return exit;
  const { writeManifest } = await import('./manifest.ts');
  return Math.max(exit, writeManifest('compare', options, job, files));
}
