/** `synoptic timeline`: the story's dates in order, what each report says of them. */
import type { InputOptions } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { renderTerminal } from '../output/terminal.ts';
import { timelinePage } from '../output/timeline.ts';
import { engineFor } from './ahead.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { forOthers } from './for-others.ts';
import { readNamed } from './inputs.ts';
import { paintOf } from './pages.ts';
import { isColoured, pageWidth, print, reportFailures } from './printing.ts';
import { tellingParser } from './status.ts';

export interface TimelineCommandOptions extends InputOptions, FetchCommandOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly output?: string;
}

export async function runTimeline(
  inputs: readonly string[],
  options: TimelineCommandOptions,
  parser: AheadParser,
): Promise<number> {
  const read = await readNamed(inputs, options);
  const { reports, problems } = options.markdown === true ? forOthers(read) : read;
  const { compareReports, english } = await engineFor(reports, parser);
  const telling = tellingParser(parser, reports.length);
  const comparison = compareReports(reports, english, { problems, parser: telling });
  const failures = reportFailures(problems);
  if (options.json === true) {
    const lines = comparison.timeline.map(entry => `${JSON.stringify(entry)}\n`);
    return Math.max(print(lines.join(''), options.output), failures);
  }
  const width = pageWidth();
  const page = timelinePage(comparison);
  const text =
    options.markdown === true
      ? renderMarkdown(page)
      : renderTerminal(page, { width, paint: paintOf(isColoured(options.output)) });
  return Math.max(print(text, options.output), failures);
}
