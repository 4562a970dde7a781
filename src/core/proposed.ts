/** A story compared with what somebody proposes of it. Beside `story.ts`, and loaded only where there are proposals. */
import { compare } from './compare/compare.ts';
import { withProposals } from './compare/proposals/proposals.ts';
import type { Language } from './language/language.ts';
import type { Comparison } from './model/comparison.ts';
import type { Proposals } from './model/proposals.ts';
import type { Report } from './model/report.ts';
import { annotateStory, type StoryOptions } from './story.ts';

/** As `compareReports`, with answers about the same reports: what stands of them is among the findings, what became of each in `proposals`. */
export function compareWithProposals(
  reports: readonly Report[],
  language: Language,
  answers: readonly Proposals[],
  options: StoryOptions = {},
): Comparison {
  const annotations = annotateStory(reports, language, options);
  const comparison = withProposals(compare(annotations, options), annotations, answers, language.proposals);
  const ids = new Set(reports.map(report => report.id));
  const general = (options.problems ?? []).filter(({ report }) => report === undefined || !ids.has(report));
  return { ...comparison, problems: [...general, ...comparison.problems] };
}
