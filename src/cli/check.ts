/** `synoptic check`: a draft against reports, an item a line. */
import { checkDraft } from '../core/compare/check/drafts.ts';
import type { CheckedDraft } from '../core/compare/check/items.ts';
import type { Annotation } from '../core/model/layers.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { annotateStory } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { type InputOptions, readInputs } from '../node/inputs.ts';
import type { AheadParser } from '../node/threads.ts';
import { version } from '../node/version.ts';
import { checkPage } from '../output/checked.ts';
import { checkRecord } from '../output/json.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { sarifOf } from '../output/sarif.ts';
import { renderTerminal } from '../output/terminal.ts';
import { EXIT_INPUT_FAILED } from './exits.ts';
import { complain, pageWidth, paintFor, print, reportFailures, usageError } from './printing.ts';

export interface CheckCommandOptions extends InputOptions {
  readonly against: readonly string[];
  /** Transcripts or readouts of what was said. */
  readonly record?: readonly string[];
  readonly format?: CheckFormat;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly all?: boolean;
  readonly output?: string;
}

export const CHECK_FORMATS = ['text', 'markdown', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** The one format that was asked for; null if more than one was. */
function formatOf({ format, json, markdown }: CheckCommandOptions): CheckFormat | null {
  const asked = new Set<CheckFormat>([
    ...(format === undefined ? [] : [format]),
    ...(json === true ? (['json'] as const) : []),
    ...(markdown === true ? (['markdown'] as const) : []),
  ]);
  const [one] = asked;
  return asked.size > 1 ? null : (one ?? 'text');
}

export async function runCheck(draft: string, options: CheckCommandOptions, parser: AheadParser): Promise<number> {
  const format = formatOf(options);
  if (format === null) return usageError('choose one of --format, --json and --markdown');
  const record = options.record ?? [];
  const asked = [draft, ...options.against, ...record].filter(name => name === '-').length;
  if (asked > 1) return usageError('standard input can be the draft, the reports or a record, not several of them');
  const own = await readInputs([draft], { ...options, role: 'draft' });
  const given = await readInputs(options.against, options);
  const records = record.length === 0 ? NONE : await readInputs(record, { ...options, role: 'record' });
  parser.ahead([...own.reports.slice(0, 1), ...given.reports, ...records.reports]);
  const problems = [...own.problems, ...given.problems, ...records.problems];
  const failures = reportFailures(problems);
  const [report] = own.reports;
  const read = withOwnIds([...given.reports, ...records.reports]);
  if (report === undefined || read.length === 0) {
    complain(
      report === undefined
        ? 'the draft can’t be read; nothing to check'
        : 'no report could be read; nothing to check against',
    );
    return Math.max(failures, EXIT_INPUT_FAILED);
  }
  // the draft's own file may lie in the folder of reports: it is no evidence for itself
  const others = read.filter(other => other.sha256 !== report.sha256 || other.input !== report.input);
  const id = others.some(other => other.id === report.id) ? `${report.id}-draft` : report.id;
  const [annotated, ...rest] = annotateStory([{ ...report, id }, ...others], english, {
    problems,
    parser,
  });
  const checked = checkDraft(annotated!, rest, { ranks: english.entities.ranks });
  return Math.max(
    print(render(checked, [annotated!, ...rest], { problems, format, options }), options.output),
    failures,
  );
}

const NONE = { reports: [], problems: [] } as const;

/** A record may have the name of a report. */
function withOwnIds(reports: readonly Report[]): readonly Report[] {
  const seen = new Map<string, number>();
  return reports.map(report => {
    const n = (seen.get(report.id) ?? 0) + 1;
    seen.set(report.id, n);
    return n === 1 ? report : { ...report, id: `${report.id}-${n}` };
  });
}

interface Rendering {
  readonly problems: readonly Problem[];
  readonly format: CheckFormat;
  readonly options: CheckCommandOptions;
}

function render(checked: CheckedDraft, texts: readonly Annotation[], { problems, format, options }: Rendering): string {
  if (format === 'json') return `${JSON.stringify(checkRecord(checked, problems, version))}\n`;
  const reports = texts.map(({ report }) => report);
  if (format === 'sarif') return `${JSON.stringify(sarifOf(checked, reports, version), null, 2)}\n`;
  const page = checkPage(checked, reports, { all: options.all === true });
  return format === 'markdown'
    ? renderMarkdown(page)
    : renderTerminal(page, { width: pageWidth(), paint: paintFor(options.output) });
}
