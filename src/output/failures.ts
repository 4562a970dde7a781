/** Which problems somebody must hear of. In: problems. Out: those that mean that an input failed, and those that cost or mislead where they are not known. */
import type { Problem } from '../core/model/problems.ts';

/** Problems that mean an input gave no report, or a model not all of its answer. The others stand beside results. */
const FAILED: ReadonlySet<Problem['code']> = new Set([
  'unreadable',
  'not-found',
  'not-a-report',
  'empty',
  'binary',
  'too-large',
  'bad-json',
  'no-text',
  'no-reports',
  'paywall',
  'consent-wall',
  'needs-script',
  'no-article',
  'no-page',
  'feed-list',
  'not-ninjs',
  'bad-xml',
  'bad-table',
  'bad-record',
  'bad-document',
  'encrypted',
  'scanned',
  'bad-proposals',
  'bad-review',
  'proposals-cut',
  'not-asked',
  'reader-unreachable',
  'reader-refused',
  'reader-failed',
  'reader-stalled',
  'reader-answer',
  'reader-budget',
  'reader-stopped',
  'reader-cache',
  'fetch-address',
  'fetch-private',
  'fetch-robots',
  'fetch-unreachable',
  'fetch-unsafe',
  'fetch-slow',
  'fetch-broken',
  'fetch-status',
  'fetch-redirects',
  'fetch-cookies',
  'fetch-offline',
  'fetch-folder',
]);

/** Problems that stand beside a whole result, and somebody must hear of: they may cost money or mislead, or a text was taken back or is kept back. */
const SAID: ReadonlySet<Problem['code']> = new Set([
  'reader-unlimited',
  'canceled',
  'passed-over',
  'withheld',
  'embargoed',
  'records-passed-over',
  'several-reports',
  'row-mended',
  'not-exported',
  'review-left-out',
  'versions-order',
  'not-versions',
]);

/** Whether an input gave no report, or a model not all of its answer. */
export function isFailure({ code }: Problem): boolean {
  return FAILED.has(code);
}

/** Failures and what must be heard of, in order. */
export function toldProblems(problems: readonly Problem[]): readonly Problem[] {
  // of what is left out altogether that is enough
  const left = new Set(problems.flatMap(({ code, report }) => (code === 'not-exported' ? [report] : [])));
  return problems.filter(
    ({ code, report }) =>
      FAILED.has(code) || (SAID.has(code) && !(left.has(report) && (code === 'withheld' || code === 'embargoed'))),
  );
}
