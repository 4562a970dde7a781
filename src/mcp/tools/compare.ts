/** `compare`: reports -> what they agree and differ on, a page of findings. In: reports or a story. Out: the story's id, its texts, counts, findings. */
import { z } from 'zod';
import { dayLabel } from '../../output/dates.ts';
import { type Fault, fault } from '../faults.ts';
import { STORY_GIVEN } from '../given.ts';
import { LONGEST_ID, MOST_PAGE } from '../limits.ts';
import { PAGING, paged } from '../pages.ts';
import { FINDING, PAGE_SHOWN, PROBLEM, RELATION, REPORT } from '../shapes.ts';
import { cut, shownFinding, shownProblems, shownReports } from '../shown.ts';
import type { Story } from '../stories.ts';
import { findingText, lines, pageText, problemLines, reportText } from '../texts.ts';
import { storyTool } from '../tool.ts';

const DESCRIPTION = `Sets news reports of one event side by side and returns what they differ on, what they agree on and what one alone has, each with the exact words and their places.
Give the full texts once (reports, or paths in the open folders); the answer has a story id, and every other tool takes that id instead of the texts. Call again with story and offset for the next page, with relations for agreements (agree) or points of one report (only), with findings for single ones by id.
It shows which text has which words and never who is right; nothing is verified as true. "Not matched in" a report is silence, not disagreement. update: a later report has a newer value; not a conflict. between sources: each report may give its source rightly. It finds few of the conflicts a careful reader finds: read the reports (get_words) and hand yours to propose.`;

const INPUT = z.strictObject({
  ...STORY_GIVEN,
  force: z.boolean().default(false).describe('Compare also reports that seem to be of another event.'),
  relations: z
    .array(RELATION)
    .optional()
    .describe('Which findings to return: conflict, update and compatible if left out. The counts are of all.'),
  findings: z.array(z.string().max(LONGEST_ID)).max(MOST_PAGE).optional().describe('Return these findings, by id.'),
  ...PAGING,
});

const OUTPUT = z.object({
  story: z.string().describe('Id for the other tools, while the server runs.'),
  title: z.string().describe('What it is about, in words of our own; empty if the texts share none of it.'),
  day: z.string().nullable().describe('The day of the event by most texts.'),
  reports: z.array(REPORT).describe('Left out (empty) where a further part of a known story is asked for.'),
  counts: z.record(z.string(), z.int()).describe('Findings by relation.'),
  findings: z.array(FINDING).describe('Most urgent first: by relation, severity, number of reports.'),
  page: PAGE_SHOWN,
  problems: z.array(PROBLEM),
});

type Input = z.output<typeof INPUT>;

export const COMPARE = storyTool({
  name: 'compare',
  title: 'Compare news reports',
  description: DESCRIPTION,
  input: INPUT,
  output: OUTPUT,
  run({ story, left }, args) {
    const unknown = unknownFinding(story, args);
    if (unknown !== null) return unknown;
    const { comparison } = story;
    const { items, page } = paged(wanted(story, args), args);
    return {
      story: story.id,
      title: comparison.story.title,
      day: comparison.story.day,
      reports: isPart(args) ? [] : shownReports(story),
      counts: countsOf(story),
      findings: items.map(finding => shownFinding(story, finding)),
      page,
      problems: shownProblems([...left, ...(isPart(args) ? [] : comparison.problems)]),
    };
  },
  show({ story, title, day, reports, counts, findings, page, problems }) {
    const about = title === '' ? 'untitled' : title;
    return lines([
      `story ${story}: ${about}${day === null ? '' : `, ${dayLabel(day)}`}; nothing verified`,
      ...reports.map(reportText),
      `found: ${Object.entries(counts)
        .map(([relation, n]) => `${n} ${relation}`)
        .join(', ')}`,
      pageText(page, 'findings'),
      ...findings.map(findingText),
      ...problemLines(problems),
    ]);
  },
});

/** What is asked for where nothing is said. */
const DIFFERENCES: z.infer<typeof RELATION>[] = ['conflict', 'update', 'compatible'];

/** Whether more of a story is asked for that the client knows: its texts need no telling again. */
function isPart({ story, relations, findings, offset }: Input): boolean {
  return story !== undefined && (relations !== undefined || findings !== undefined || offset > 0);
}

function wanted({ comparison }: Story, { relations = DIFFERENCES, findings }: Input): Story['comparison']['findings'] {
  if (findings !== undefined) return comparison.findings.filter(({ id }) => findings.includes(id));
  return comparison.findings.filter(({ relation }) => relations.includes(relation));
}

function unknownFinding({ comparison }: Story, { findings = [] }: Input): Fault | null {
  const known = new Set(comparison.findings.map(({ id }) => id));
  const unknown = findings.find(id => !known.has(id));
  if (unknown === undefined) return null;
  return fault(
    `No finding "${cut(unknown)}" in this story. Call compare with story alone, and with relations (agree, only), for the ids; what held in propose is not kept in the story.`,
  );
}

function countsOf({ comparison }: Story): Record<string, number> {
  const counts: Record<string, number> = { conflict: 0, update: 0, compatible: 0, agree: 0, only: 0 };
  for (const { relation } of comparison.findings) counts[relation]!++;
  return counts;
}
