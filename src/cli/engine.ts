/** What annotates and compares, as one file that is loaded late: `ahead.ts` says when. */
import { annotate } from '../core/extract/annotate.ts';
import type { Report } from '../core/model/report.ts';
import { english } from '../languages/en/index.ts';

export { checkDraft } from '../core/compare/check/drafts.ts';
export { annotate } from '../core/extract/annotate.ts';
export { annotateStory, compareReports } from '../core/story.ts';
export { english } from '../languages/en/index.ts';

/**
 * Reads the first paragraph of the first report without trees, for nothing but this: what stages make of a language once (tables of
 * words, patterns) is made, and their code is compiled, while the second thread is still parsing.
 */
export function warmUp(reports: readonly Report[]): void {
  const [report] = reports;
  const first = report?.blocks.findIndex(({ kind }) => kind === 'paragraph') ?? -1;
  if (report === undefined || first < 0) return;
  const blocks = report.blocks.slice(0, first + 1);
  annotate({ ...report, text: report.text.slice(0, blocks[first]!.end), blocks }, english);
}
