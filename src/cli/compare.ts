/** `synoptic compare`: reports in, one page or one JSON object out. */
import { type InputOptions, readInputs } from '../node/inputs.ts';
import { startParser } from '../node/threads.ts';
import type { ComparingThread } from './ask-thread.ts';
import type { CompareJob } from './comparison.ts';
import { complain, isColoured, pageWidth, print, reportFailures, usageError } from './printing.ts';
import type { ReaderCommandOptions } from './reader-options.ts';
import { withoutReader } from './stray-options.ts';

export interface CompareCommandOptions extends InputOptions, ReaderCommandOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly markdown?: boolean;
  readonly all?: boolean;
  readonly text?: boolean;
  readonly force?: boolean;
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
  const stray = withoutReader(options);
  if (stray !== null) return usageError(`${stray} is for a reader: add --reader URL`);
  const reader = options.reader === undefined ? null : await import('./reading.ts');
  const settings = reader?.settingsOf(options) ?? null;
  if (settings !== null && 'wrong' in settings) return usageError(settings.wrong);
  const { reports, problems: unread } = await readInputs(inputs, options);
  const reading = settings === null ? null : await reader!.read(reports, settings);
  const saved = options.saveProposals === undefined ? 0 : reader!.save(reading!.proposals, options.saveProposals);
  const problems = [...unread, ...(reading?.problems ?? [])];
  const job: CompareJob = {
    reports,
    problems,
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
    proposals: reading === null || reading.proposals === null ? [] : [reading.proposals],
  };
  const text = (await thread?.compare(job)) ?? (await compareHere(job));
  const failures = reportFailures(problems);
  if (reports.length === 0) complain('no report could be read; nothing to compare');
  return Math.max(print(text, options.output), failures, saved);
}

async function compareHere(job: CompareJob): Promise<string> {
  const parser = startParser();
  const { comparisonText } = await import('./comparison.ts');
  return comparisonText(job, parser);
}
