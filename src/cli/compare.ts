/** `synoptic compare`: reports in, one page or one JSON object out. */
import type { Comparison } from '../core/model/comparison.ts';
import { type InputOptions, readInputs } from '../node/inputs.ts';
import type { AheadParser } from '../node/threads.ts';
import { version } from '../node/version.ts';
import { fitPage } from '../output/fitting.ts';
import { comparisonLines, comparisonRecord } from '../output/json.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { type Page, pageOf } from '../output/page.ts';
import { PLAIN, renderTerminal } from '../output/terminal.ts';
import { engineFor } from './ahead.ts';
import { complain, PAGE_LINES, pageWidth, paintFor, print, reportFailures, usageError } from './printing.ts';

export interface CompareCommandOptions extends InputOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly markdown?: boolean;
  readonly all?: boolean;
  readonly text?: boolean;
  readonly force?: boolean;
  readonly output?: string;
}

export async function runCompare(
  inputs: readonly string[],
  options: CompareCommandOptions,
  parser: AheadParser,
): Promise<number> {
  if ([options.json, options.jsonl, options.markdown].filter(Boolean).length > 1) {
    return usageError('choose one of --json, --jsonl and --markdown');
  }
  const { reports, problems } = await readInputs(inputs, options);
  const { compareReports, english } = await engineFor(reports, parser);
  const comparison = compareReports(reports, english, {
    problems,
    force: options.force === true,
    parser,
  });
  const failures = reportFailures(problems);
  if (reports.length === 0) complain('no report could be read; nothing to compare');
  return Math.max(print(render(comparison, options), options.output), failures);
}

function render(comparison: Comparison, options: CompareCommandOptions): string {
  if (options.json === true || options.jsonl === true) {
    const record = comparisonRecord(comparison, { version, withText: options.text !== false });
    if (options.json === true) return `${JSON.stringify(record)}\n`;
    return [...comparisonLines(record)].map(line => `${line}\n`).join('');
  }
  const width = pageWidth();
  const lines = (shown: Page): number => renderTerminal(shown, { width, paint: PLAIN }).split('\n').length - 1;
  const whole = pageOf(comparison, { all: options.all === true, width });
  const page = options.all === true ? whole : fitPage(whole, PAGE_LINES, lines);
  return options.markdown === true
    ? renderMarkdown(page)
    : renderTerminal(page, { width, paint: paintFor(options.output) });
}
