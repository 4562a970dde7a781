/** `synoptic check`: a draft against reports, an item a line. */
import { checkDraft } from '../core/compare/check/drafts.ts';
import { annotateStory } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { type InputOptions, readInputs } from '../node/inputs.ts';
import type { AheadParser } from '../node/threads.ts';
import { version } from '../node/version.ts';
import { checkPage } from '../output/checked.ts';
import { checkRecord } from '../output/json.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { renderTerminal } from '../output/terminal.ts';
import { EXIT_INPUT_FAILED } from './exits.ts';
import { complain, pageWidth, paintFor, print, reportFailures, usageError } from './printing.ts';

export interface CheckCommandOptions extends InputOptions {
  readonly against: readonly string[];
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly all?: boolean;
  readonly output?: string;
}

export async function runCheck(draft: string, options: CheckCommandOptions, parser: AheadParser): Promise<number> {
  if (options.json === true && options.markdown === true) return usageError('choose one of --json and --markdown');
  if (draft === '-' && options.against.includes('-'))
    return usageError('standard input can be the draft or the reports, not both');
  const own = await readInputs([draft], { ...options, role: 'draft' });
  const given = await readInputs(options.against, options);
  parser.ahead([...own.reports.slice(0, 1), ...given.reports]);
  const problems = [...own.problems, ...given.problems];
  const failures = reportFailures(problems);
  const [report] = own.reports;
  if (report === undefined || given.reports.length === 0) {
    complain(
      report === undefined
        ? 'the draft can’t be read; nothing to check'
        : 'no report could be read; nothing to check against',
    );
    return Math.max(failures, EXIT_INPUT_FAILED);
  }
  // the draft's own file may lie in the folder of reports: it is no evidence for itself
  const others = given.reports.filter(other => other.sha256 !== report.sha256 || other.input !== report.input);
  const id = others.some(other => other.id === report.id) ? `${report.id}-draft` : report.id;
  const [annotated, ...rest] = annotateStory([{ ...report, id }, ...others], english, {
    problems,
    parser,
  });
  const checked = checkDraft(annotated!, rest, { ranks: english.entities.ranks });
  return Math.max(print(render(checked, problems, options), options.output), failures);
}

function render(
  checked: ReturnType<typeof checkDraft>,
  problems: Parameters<typeof checkRecord>[1],
  options: CheckCommandOptions,
): string {
  if (options.json === true) return `${JSON.stringify(checkRecord(checked, problems, version))}\n`;
  const width = pageWidth();
  const page = checkPage(checked, { all: options.all === true });
  return options.markdown === true
    ? renderMarkdown(page)
    : renderTerminal(page, { width, paint: paintFor(options.output) });
}
