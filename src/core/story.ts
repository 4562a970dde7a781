/**
 * A story from reports to comparison: annotates each, dates the undated ones from the others, compares.
 * The only file that knows both annotating and comparing.
 */
import { type CompareOptions, compare } from './compare/compare.ts';
import { compareStrings } from './compare/evidence/evidence.ts';
import { type AnnotateOptions, annotate } from './extract/annotate.ts';
import type { Language } from './language/language.ts';
import type { Comparison } from './model/comparison.ts';
import type { Annotation } from './model/layers.ts';
import type { Problem } from './model/problems.ts';
import type { Report } from './model/report.ts';

export interface StoryOptions extends CompareOptions, Pick<AnnotateOptions, 'parser'> {
  /** What reading the reports already found wrong; those of a report go to its annotation, the rest to the comparison. */
  readonly problems?: readonly Problem[];
}

/** Compares reports of one event. The order they are given in makes no difference. */
export function compareReports(reports: readonly Report[], language: Language, options: StoryOptions = {}): Comparison {
  const problems = options.problems ?? [];
  const ids = new Set(reports.map(report => report.id));
  const comparison = compare(annotateStory(reports, language, options), options);
  const general = problems.filter(problem => problem.report === undefined || !ids.has(problem.report));
  return { ...comparison, problems: [...general, ...comparison.problems] };
}

/** Annotations of a story's reports; one without a date takes the story's. */
export function annotateStory(
  reports: readonly Report[],
  language: Language,
  options: StoryOptions = {},
): readonly Annotation[] {
  const problems = options.problems ?? [];
  return dateReports(reports).map(report => {
    const own = problems.filter(problem => problem.report === report.id);
    return annotate(report, language, { ...options, problems: [...own, ...undated(report)] });
  });
}

/** Said once the other reports had no date to lend either. */
function undated(report: Report): readonly Problem[] {
  if (report.published !== null) return [];
  const detail =
    'No publication date: weekdays and words such as "yesterday" stay as they are; give one with --published.';
  return [{ code: 'no-date', report: report.id, detail }];
}

/**
 * Reports without a date of their own take the earliest date among the others, marked as the story's: good enough to tell which
 * Thursday is meant, not which day "today" is.
 */
export function dateReports(reports: readonly Report[]): readonly Report[] {
  const dates = reports
    .filter(report => report.role === 'report' && report.publishedFrom !== 'story')
    .map(report => report.published)
    .filter(date => date !== null)
    .sort(compareStrings);
  const earliest = dates[0];
  if (earliest === undefined) return reports;
  const day = earliest.slice(0, 10);
  return reports.map(report =>
    report.published === null ? { ...report, published: day, publishedFrom: 'story' as const } : report,
  );
}
