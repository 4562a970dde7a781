/** `timeline`: a story's dates in order. In: a story or reports. Out: a page of entries, each with its clause and who dates it. */
import { z } from 'zod';
import { STORY_GIVEN } from '../given.ts';
import { LONGEST_WORDS, MOST_PLACES } from '../limits.ts';
import { PAGING, paged } from '../pages.ts';
import { EVIDENCE, PAGE_SHOWN, PROBLEM } from '../shapes.ts';
import { cut, shownEvidence, shownProblems } from '../shown.ts';
import { evidenceText, indented, lines, pageText, problemLines } from '../texts.ts';
import { storyTool } from '../tool.ts';

const DESCRIPTION = `The dates and times of a story in order: what each report says happened when, in its exact words. Give story (the id from compare), or reports or paths.
from and to are local and half-open (a day ends where the next begins). What is not in stated was reckoned: "Tuesday" from the report's date of publication. background: well before the event itself. An entry with a finding is one whose date the reports differ or agree on; get it with compare, findings: [id].`;

const ENTRY = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  stated: z
    .array(z.string())
    .describe('What some report states of the date: year, month, day, weekday, hour …; the rest is reckoned.'),
  what: z.string().describe('The clause that tells it, in one report’s words.'),
  clause: EVIDENCE,
  background: z.boolean(),
  finding: z.string().nullable(),
  dated: z.array(EVIDENCE).describe('The words that date it, in each report.'),
});

const OUTPUT = z.object({
  story: z.string(),
  entries: z.array(ENTRY),
  page: PAGE_SHOWN,
  problems: z.array(PROBLEM),
});

export const TIMELINE = storyTool({
  name: 'timeline',
  title: 'Dates of a story in order',
  description: DESCRIPTION,
  input: z.strictObject({
    ...STORY_GIVEN,
    background: z.boolean().default(true).describe('false: only the event itself.'),
    ...PAGING,
  }),
  output: OUTPUT,
  run({ story, left }, args) {
    const entries = story.comparison.timeline.filter(({ background }) => args.background || !background);
    const { items, page } = paged(entries, args);
    return {
      story: story.id,
      entries: items.map(({ from, to, stated, what, clause, background, finding, evidence }) => ({
        from,
        to,
        stated: [...stated],
        what: cut(what, LONGEST_WORDS),
        clause: shownEvidence(story, clause),
        background,
        finding,
        dated: evidence.slice(0, MOST_PLACES).map(each => shownEvidence(story, each)),
      })),
      page,
      problems: shownProblems(left),
    };
  },
  show({ story, entries, page, problems }) {
    return lines([
      `story ${story}`,
      pageText(page, 'entries'),
      ...entries.flatMap(entryLines),
      ...problemLines(problems),
    ]);
  },
});

type Shown = z.infer<typeof ENTRY>;

function entryLines({ from, to, stated, clause, background, finding, dated }: Shown): readonly string[] {
  const parts = [
    from === null ? 'undated' : `${from}${to === null ? '' : ` to ${to}`} (${statedText(stated)})`,
    background ? '(background)' : '',
    finding === null ? '' : `finding ${finding}`,
  ];
  return [
    parts.filter(part => part !== '').join(' '),
    ...indented([evidenceText(clause), ...dated.map(each => `dated by ${evidenceText(each)}`)]),
  ];
}

/** A date that states its year leaves nothing to be reckoned: one without a month is the whole year. */
function statedText(stated: readonly string[]): string {
  if (stated.length === 0) return 'reckoned';
  return `stated: ${stated.join(', ')}${stated.includes('year') ? '' : '; the rest reckoned'}`;
}
