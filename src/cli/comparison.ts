/** What `synoptic compare` prints of reports, as text or files: all of its work between reading and printing. */
import type { Comparison } from '../core/model/comparison.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Proposals } from '../core/model/proposals.ts';
import type { Report } from '../core/model/report.ts';
import type { Review } from '../core/model/review.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { version } from '../node/version.ts';
import { fitPage } from '../output/fitting.ts';
import { comparisonLines, comparisonRecord } from '../output/json.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { pageOf } from '../output/page.ts';
import type { Page } from '../output/page-parts.ts';
import type { TableName } from '../output/tables.ts';
import { PLAIN, renderTerminal } from '../output/terminal.ts';
import { PAGE_LINES, paintOf } from './pages.ts';
import type { CompareFormat, Picture, Printed } from './printed.ts';

/** Reports and how what they say is to be printed; plain data, for it goes from one thread to another. */
export interface CompareJob {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
  /** What is proposed of them, an answer a proposer. */
  readonly proposals: readonly Proposals[];
  /** What a desk decided of the findings; null where none is given. */
  readonly review: Review | null;
  readonly force: boolean;
  readonly format: CompareFormat;
  /** Of CSV the one table that is printed; null for all of them, as files. */
  readonly table: TableName | null;
  /** Of SVG what it shows; null of other formats. */
  readonly picture: Picture | null;
  readonly all: boolean;
  /** Whether a record has the texts of the reports. */
  readonly withText: boolean;
  readonly width: number;
  readonly isColoured: boolean;
}

export async function printedComparison(job: CompareJob, parser: AheadParser): Promise<Printed> {
  const { format, all, withText, width, isColoured, review } = job;
  parser.ahead(job.reports, 'last');
  const comparison = await comparisonOf(job, parser);
  if (format === 'json' || format === 'jsonl') {
    const record = comparisonRecord(comparison, { version, withText });
    if (format === 'json') return `${JSON.stringify(record)}\n`;
    return [...comparisonLines(record)].map(line => `${line}\n`).join('');
  }
  if (format !== 'page' && format !== 'markdown')
    return (await import('./exports.ts')).exported(comparison, { ...job, format });
  const lines = (shown: Page): number => renderTerminal(shown, { width, paint: PLAIN }).split('\n').length - 1;
  const whole = pageOf(comparison, { all, width, ...(review && { review }) });
  const page = all ? whole : fitPage(whole, PAGE_LINES, lines);
  return format === 'markdown' ? renderMarkdown(page) : renderTerminal(page, { width, paint: paintOf(isColoured) });
}

/** What holds proposals to the words is loaded only where there are some. */
async function comparisonOf(job: CompareJob, parser: AheadParser): Promise<Comparison> {
  const { reports, proposals, problems, force } = job;
  const options = { problems, force, parser };
  if (proposals.length === 0) return compareReports(reports, english, options);
  const { compareWithProposals } = await import('../core/proposed.ts');
  return compareWithProposals(reports, english, proposals, options);
}
