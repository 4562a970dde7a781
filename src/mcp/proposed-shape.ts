/**
 * What `propose` takes, in words for a model: the shape of `synoptic.proposals/1`. Only shown to clients: what comes in is read leniently by
 * `input/proposals.ts`, item by item, so that one broken item does not cost the rest.
 */
import { z } from 'zod';
import { SEVERITIES } from '../core/model/comparison.ts';
import { PROPOSED_RELATIONS, PROPOSED_TYPES, type ProposedType } from '../core/model/proposals.ts';
import { FIELDS } from '../core/model/report.ts';
import type { RefusalReason } from '../core/model/weighed-proposals.ts';

/** What kinds of difference mean where their names do not tell. */
const MEANINGS: Readonly<Partial<Record<ProposedType, string>>> = {
  time: 'time of day',
  number: 'a count or measure',
  name: 'spelling or form of a name',
  title: 'somebody’s office or description',
  'quote-wording': 'one remark quoted in different words',
  'quote-subject': 'one remark said to be of different things',
  attribution: 'who said or did it',
  negation: 'one says it, the other that it is not so',
  presence: 'who or what was there',
  sequence: 'what came first',
  extent: 'all, most, some; how widely',
  certainty: 'done, planned, possible, denied',
  'headline-quote': 'a headline’s words against its own text',
  fact: 'any other',
  internal: 'one report against itself',
};
const KIND_WORDS = Object.entries(MEANINGS)
  .map(([type, words]) => `${type}: ${words}`)
  .join('; ');

const SPAN = z.object({
  report: z.string().describe('Id of the report, as compare gives it.'),
  exact: z
    .string()
    .describe(
      'The SHORTEST words of that report that carry the value, copied character for character, curly marks and all.',
    ),
  near: z
    .string()
    .optional()
    .describe(
      'A longer stretch of the same report, copied, that holds exact: give it where exact is short or stands there twice.',
    ),
  paragraph: z.int().optional().describe('Number of the paragraph, as get_words counts them.'),
  field: z.enum(FIELDS).optional().describe('headline: words of a headline given beside the text.'),
});

const SIDE = z.object({
  value: z.string().describe('What this side says, in your words; never shown as the report’s.'),
  spans: z.array(SPAN),
});

/** Of a fact: a clause is long enough to stand once. */
const CLAUSE = z.object({
  report: z.string(),
  exact: z.string().describe('The clause that states it, copied.'),
  near: z.string().optional(),
});

const POINT = z.object({ point: z.string().describe('The fact, in your words.'), spans: z.array(CLAUSE) });

export const PROPOSALS = z.object({
  notOfThisEvent: z.array(z.string()).optional().describe('Ids of reports that tell of another event.'),
  differences: z
    .array(
      z.object({
        question: z.string().describe('What they differ on, as a question.'),
        type: z.enum(PROPOSED_TYPES).describe(KIND_WORDS),
        relation: z
          .enum(PROPOSED_RELATIONS)
          .describe(
            'conflict: both cannot be so; update: a later report has newer facts; compatible: detail or wording.',
          ),
        severity: z.enum(SEVERITIES),
        sides: z.array(SIDE).describe('Two or more; the reports that say the same are spans of one side.'),
      }),
    )
    .optional(),
  agreements: z
    .array(POINT)
    .optional()
    .describe('Facts that two reports or more state: one span a report, the clause.'),
  singles: z.array(POINT).optional().describe('Facts that one report alone has.'),
});

/** What to do about a refusal; one sentence each. */
export const ADVICE: Readonly<Record<RefusalReason, string>> = {
  'no-such-report': 'Use the ids that compare gives; a report that was set aside is not compared.',
  'not-in-text': 'Those words are not in that report. Find them with get_words and copy them, or drop the item.',
  ambiguous: 'Add near, a longer stretch copied from that report that holds the words, or paragraph.',
  'too-few': 'A difference needs two sides with words that hold, an agreement two reports.',
  'no-difference': 'The words say the same once read; drop it, or propose it as an agreement.',
  'other-thing': 'The words are of different people, groups, moments or versions; drop it.',
  'not-borne-out': 'A report’s words do not bear it out; give the clause that does, or leave that report out.',
  silence: 'Silence is no difference: give a side that says otherwise, or propose it as a single fact.',
  'not-alone': 'Another report has it too; propose it as an agreement.',
  'told-already': 'Another of your items shows it already.',
  'too-many': 'Hand in fewer at a time.',
};
