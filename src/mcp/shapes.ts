/**
 * Shapes of what the tools give: plain data, short, with ids and places. The output schemas that clients see are made of these. Where the comparison's own
 * wire shape has more (`synoptic compare --json`), this leaves it out: a model pays for every word.
 */
import { z } from 'zod';

export const EVIDENCE = z
  .object({
    report: z.string().describe('Id of the report.'),
    place: z.string().describe('¶ and the number of the paragraph, from 1; or headline, caption, credit.'),
    start: z
      .int()
      .describe('UTF-16 code units from the start of the report’s text; of its headline if place is headline.'),
    end: z.int().describe('Where the words end, exclusive.'),
    exact: z.string().describe('The very words: text.slice(start, end).'),
    more: z.int().optional().describe('How many code units at the end of exact are left out here; get_words has them.'),
    voice: z.string().optional().describe('Whose words or account it is, where that is certain.'),
  })
  .describe('Exact words of a report and where they stand.');

export type ShownEvidence = z.infer<typeof EVIDENCE>;

export const SIDE = z.object({
  value: z.string().describe('The value in the report’s words.'),
  read: z.string().optional().describe('How it was read: a day or moment from/to, or min..max unit.'),
  evidence: z.array(EVIDENCE),
  morePlaces: z.int().optional().describe('Places left out here.'),
});

export type ShownSide = z.infer<typeof SIDE>;

const RELATIONS = {
  conflict: 'both cannot be so',
  update: 'a later report has newer facts',
  compatible: 'differs in detail, precision or wording, and both can be so',
  agree: 'two or more reports have it alike',
  only: 'one report alone has it',
} as const;

export const RELATION = z.enum(['conflict', 'update', 'compatible', 'agree', 'only']).describe(
  Object.entries(RELATIONS)
    .map(([name, words]) => `${name}: ${words}`)
    .join('; '),
);

export const FINDING = z.object({
  id: z.string(),
  relation: RELATION,
  kind: z.string().describe('What sort of thing: date, number, name, quote-wording, fact …'),
  severity: z.enum(['material', 'minor', 'wording']),
  between: z
    .enum(['reports', 'sources', 'report', 'record'])
    .describe(
      'reports: the outlets’ own accounts; sources: each report may give its source rightly and the sources differ; report: one report within itself; record: against a record.',
    ),
  label: z.string().describe('What it is about.'),
  voices: z.array(z.string()).describe('Whose accounts it rests on, where certain; empty: the reports’ own.'),
  sides: z.array(SIDE),
  borneOutBy: z
    .array(EVIDENCE)
    .optional()
    .describe('For agree: a clause that gives the label, then what bears it out elsewhere. For only: its clause.'),
  nearest: EVIDENCE.optional().describe('For only: the nearest words elsewhere.'),
  notMatchedIn: z
    .array(z.object({ report: z.string(), basis: z.string() }))
    .describe(
      'Silence, not disagreement. searched: has something of the kind that was not matched; none-of-kind: nothing of the kind was read there.',
    ),
  rule: z.string().describe('The rule that found it; proposed: somebody proposed it and it was verified.'),
  by: z.string().optional().describe('Who proposed it too.'),
});

export type ShownFinding = z.infer<typeof FINDING>;

export const PROBLEM = z.object({
  code: z.string(),
  report: z.string().nullable().describe('The report or path it is about; null: the whole call.'),
  detail: z.string().describe('What is wrong and what to do.'),
});

export type ShownProblem = z.infer<typeof PROBLEM>;

export const PAGE_SHOWN = z.object({
  offset: z.int(),
  shown: z.int(),
  total: z.int(),
  next: z.int().nullable().describe('The offset to ask for next; null at the end.'),
});

export type ShownPage = z.infer<typeof PAGE_SHOWN>;

export const REPORT = z.object({
  id: z.string(),
  outlet: z.string().nullable(),
  headline: z.string().nullable(),
  published: z.string().nullable(),
  publishedFrom: z.string().nullable().describe('metadata, dateline, or story: reckoned from the other reports.'),
  role: z.string(),
  paragraphs: z.int(),
  length: z.int().describe('UTF-16 code units.'),
  setAside: z.string().nullable().describe('Why it was not compared; null: it was.'),
});

export type ShownReport = z.infer<typeof REPORT>;
