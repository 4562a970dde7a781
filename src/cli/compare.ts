/** `synoptic compare`: reports in, one page or one JSON object out. */
import type { InputOptions } from '../node/inputs.ts';
import { startParser } from '../node/threads.ts';
import type { ComparingThread } from './ask-thread.ts';
import type { CompareJob } from './comparison.ts';
import { EXIT_DONE } from './exits.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { readNamed } from './inputs.ts';
import { complain, isColoured, pageWidth, print, reportFailures, usageError } from './printing.ts';
import type { ReaderCommandOptions } from './reader-options.ts';
import { withoutReader } from './stray-options.ts';

export interface CompareCommandOptions extends InputOptions, FetchCommandOptions, ReaderCommandOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly markdown?: boolean;
  readonly all?: boolean;
  readonly text?: boolean;
  readonly force?: boolean;
  /** Files of proposals. */
  readonly proposals?: readonly string[];
  readonly output?: string;
}

/** `thread`: null where this one compares. */
export async function runCompare(
  inputs: readonly string[],
  options: CompareCommandOptions,
  thread: ComparingThread | null,
): Promise<number> {
  if ([options.json, options.jsonl, options.markdown].filter(Boolean).length > 1) {
    return usageError('choose one of --json, --jsonl and --markdown');
  }
  const files = options.proposals ?? [];
  if ([...inputs, ...files].filter(name => name === '-').length > 1) {
    return usageError('standard input can be the reports or one file of proposals, not several of them');
  }
  const stray = withoutReader(options);
  if (stray !== null) return usageError(`${stray} is for a reader: add --reader URL`);
  const reader = options.reader === undefined ? null : (await import('./reading.ts')).readerOf(options);
  if (reader !== null && 'wrong' in reader) return usageError(reader.wrong);
  const { reports, problems: unread } = await readNamed(inputs, options);
  const proposed = files.length > 0 ? await (await import('../node/proposals.ts')).readProposed(files) : null;
  const reading = (await reader?.read(reports)) ?? null;
  const problems = [...unread, ...(proposed?.problems ?? []), ...(reading?.problems ?? [])];
  const job: CompareJob = {
    reports,
    problems,
    proposals: [...(proposed?.answers ?? []), ...(reading?.answers ?? [])],
    force: options.force === true,
    format:
      options.json === true
        ? 'json'
        : options.jsonl === true
          ? 'jsonl'
          : options.markdown === true
            ? 'markdown'
            : 'page',
    all: options.all === true,
    withText: options.text !== false,
    width: pageWidth(),
    isColoured: isColoured(options.output),
  };
  const text = (await thread?.compare(job)) ?? (await compareHere(job));
  const failures = reportFailures(problems);
  if (reports.length === 0) complain('no report could be read; nothing to compare');
  return Math.max(print(text, options.output), failures, reading?.exit ?? EXIT_DONE);
}

async function compareHere(job: CompareJob): Promise<string> {
  const parser = startParser();
  const { comparisonText } = await import('./comparison.ts');
  return comparisonText(job, parser);
}
