/** `synoptic check`: a draft against reports, an item a line. */
import type { CheckedDraft } from '../core/compare/check/items.ts';
import type { Annotation } from '../core/model/layers.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { type Checking, readChecking } from '../node/checking.ts';
import type { InputOptions } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { version } from '../node/version.ts';
import { checkPage } from '../output/checked.ts';
import { checkRecord } from '../output/json.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { sarifOf } from '../output/sarif.ts';
import { renderTerminal } from '../output/terminal.ts';
import { engineFor } from './ahead.ts';
import { EXIT_INPUT_FAILED } from './exits.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { forOthers } from './for-others.ts';
import { addressesFor, tellFile } from './inputs.ts';
import { paintOf } from './pages.ts';
import { complain, isColoured, pageWidth, print, reportFailures, usageError } from './printing.ts';
import { tellingParser } from './status.ts';

export interface CheckCommandOptions extends InputOptions, FetchCommandOptions {
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
  const read = await readChecking(draft, options.against, record, options, addressesFor(options), tellFile);
  const { own, others, problems } = FOR_OTHERS.has(format) ? openOf(read) : { ...read, own: read.draft };
  const failures = reportFailures(problems);
  if (own === null || others.length === 0) {
    complain(
      own === null ? 'the draft can’t be read; nothing to check' : 'no report could be read; nothing to check against',
    );
    return Math.max(failures, EXIT_INPUT_FAILED);
  }
  const { annotateStory, checkDraft, english } = await engineFor([own, ...others], parser);
  const telling = tellingParser(parser, 1 + others.length);
  const [annotated, ...rest] = annotateStory([own, ...others], english, { problems, parser: telling });
  const checked = checkDraft(annotated!, rest, english.drafts);
  return Math.max(
    print(render(checked, [annotated!, ...rest], { problems, format, options }), options.output),
    failures,
  );
}

/** Formats that go to others. */
const FOR_OTHERS: ReadonlySet<CheckFormat> = new Set(['markdown', 'sarif']);

/** The draft and what it is held against, as far as they may go to others. */
function openOf({
  draft,
  others,
  problems,
  stated,
}: Checking): Omit<Checking, 'draft' | 'stated'> & { readonly own: Report | null } {
  const open = forOthers({ reports: draft === null ? others : [draft, ...others], problems, stated });
  const own = draft !== null && open.reports.includes(draft) ? draft : null;
  return { own, others: open.reports.filter(report => report !== draft), problems: open.problems };
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
    : renderTerminal(page, { width: pageWidth(), paint: paintOf(isColoured(options.output)) });
}
