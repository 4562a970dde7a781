/**
 * `propose`: what an agent found by reading, held to the words. In: a story and proposals. Out: item by item, in order, the finding it stands as, or why it does
 * not. Each call is weighed by itself against what the rules found; the story stays as it is.
 */
import { z } from 'zod';
import { withProposals } from '../../core/compare/proposals/proposals.ts';
import type { Finding } from '../../core/model/comparison.ts';
import type { Problem } from '../../core/model/problems.ts';
import type { Proposals } from '../../core/model/proposals.ts';
import type { ProposedKind, WeighedProposals } from '../../core/model/weighed-proposals.ts';
import { readProposals } from '../../input/proposals.ts';
import { english } from '../../languages/en/index.ts';
import { safe } from '../../output/widths.ts';
import { type Fault, fault, isFault } from '../faults.ts';
import { STORY_GIVEN } from '../given.ts';
import { shownSchema } from '../json-schemas.ts';
import { LONGEST_NAME } from '../limits.ts';
import { jsonOf } from '../nesting.ts';
import { PAGING, paged } from '../pages.ts';
import { ADVICE, PROPOSALS } from '../proposed-shape.ts';
import { FINDING, PAGE_SHOWN, PROBLEM } from '../shapes.ts';
import { cut, shownFinding, shownProblems } from '../shown.ts';
import type { Story } from '../stories.ts';
import { findingText, indented, lines, pageText, problemLines } from '../texts.ts';
import { storyTool } from '../tool.ts';

const DESCRIPTION = `Hand in what you found by reading the reports, and get back what holds. For each difference, agreement and single fact give the exact words of each report. The words are looked up character for character; values are read again and related by rules; the engine, not you, decides the relation, whose account it is and the label. What holds comes back as a finding with places to cite; the rest with a reason.
Copy words from get_words; never from memory. Look at what was refused, mend it (get_words with words finds the places) or drop it, and propose again: the whole list, or the mended items alone; every call is weighed by itself and nothing is kept. Cite only what held.
Holding means: these words stand there and read so. It does not mean that any of it is true.`;

const SHOW = ['all', 'held', 'refused'] as const;

const INPUT = z.strictObject({
  ...STORY_GIVEN,
  proposals: z
    .unknown()
    .meta(shownSchema(PROPOSALS))
    .describe('What you found. A string with the same as JSON is taken too.'),
  by: z.string().min(1).max(LONGEST_NAME).default('an agent').describe('Who proposes: your model’s name.'),
  show: z.enum(SHOW).default('all').describe('Items to return; the counts are of all.'),
  ...PAGING,
});

const ITEM = z.object({
  item: z.enum(['difference', 'agreement', 'single']),
  at: z
    .int()
    .describe('Index in your list of such items, from 0; items that could not be read at all are not counted.'),
  proposed: z.string().describe('Your question or point.'),
  held: z.boolean(),
  finding: FINDING.nullable().describe('What it stands as. rule proposed: yours alone; else the rules found it too.'),
  reason: z.string().nullable(),
  detail: z.string().nullable().describe('Why it was refused.'),
});

type Shown = z.infer<typeof ITEM>;

const OUTPUT = z.object({
  story: z.string(),
  by: z.string(),
  proposed: z.int(),
  held: z.int(),
  refused: z.int(),
  reasons: z
    .array(z.object({ reason: z.string(), count: z.int(), todo: z.string() }))
    .describe('Why items were refused, and what to do about it.'),
  items: z.array(ITEM).describe('Differences, then agreements, then singles, in your order.'),
  page: PAGE_SHOWN,
  problems: z.array(PROBLEM),
});

export const PROPOSE = storyTool({
  name: 'propose',
  title: 'Have what you found held to the words',
  description: DESCRIPTION,
  input: INPUT,
  output: OUTPUT,
  async run({ story, left }, args, _, call) {
    const read = readGivenProposals(args.proposals, args.by);
    if (isFault(read)) return read;
    const stop = await call.step(0, 'weighing');
    if (stop !== null) return stop;
    const { comparison, annotations } = story;
    const { findings, proposals } = withProposals(comparison, annotations, [read.proposals], english.proposals);
    const weighed = proposals![0]!;
    const items = itemsOf(read.proposals, weighed).filter(
      ({ held }) => args.show === 'all' || (args.show === 'held') === (held !== null),
    );
    const { items: shown, page } = paged(items, args);
    const byId = new Map(findings.map(finding => [finding.id, finding]));
    return {
      story: story.id,
      by: cut(weighed.by),
      proposed: weighed.proposed,
      held: weighed.held.length,
      refused: weighed.refused.length,
      reasons: reasonsOf(weighed),
      items: shown.map(item => shownItem(story, item, byId)),
      page,
      problems: shownProblems([...left, ...read.problems]),
    };
  },
  show({ story, by, proposed, held, refused, reasons, items, page, problems }) {
    return lines([
      `story ${story}, proposed by ${safe(by)}: ${proposed} proposed, ${held} held, ${refused} refused; nothing verified as true`,
      ...reasons.map(({ reason, count, todo }) => `${count} ${reason}: ${todo}`),
      pageText(page, 'items'),
      ...items.flatMap(itemLines),
      ...problemLines(problems),
    ]);
  },
});

function itemLines({ item, at, proposed, finding, reason, detail }: Shown): readonly string[] {
  const head = `${item} ${at} “${safe(proposed)}”`;
  if (finding === null) return [`refused: ${head}`, ...indented([`${reason}: ${safe(detail ?? '')}`])];
  return [`held: ${head}`, ...indented(findingText(finding).split('\n'))];
}

interface ReadProposals {
  readonly proposals: Proposals;
  readonly problems: readonly Problem[];
}

const NO_PROPOSALS = 'proposals is an object with the lists differences, agreements and singles, any of them.';

function readGivenProposals(given: unknown, by: string): ReadProposals | Fault {
  const text = typeof given === 'string' ? given : jsonOf(given);
  if (text === null) return fault(`${NO_PROPOSALS} This one is nested too deeply to be read.`);
  const { proposals, problems } = readProposals(text, { input: 'proposals', prompt: PROMPT, by });
  if (proposals !== null) return { proposals, problems };
  return fault([NO_PROPOSALS, ...problems.map(({ detail }) => detail)].join(' '));
}

/** What is answered: this tool's own description. */
const PROMPT = 'mcp/propose-1';

interface Item {
  readonly item: ProposedKind;
  readonly at: number;
  readonly proposed: string;
  /** Id of the finding; null where it was refused. */
  readonly held: string | null;
  readonly refusal: WeighedProposals['refused'][number] | null;
}

function itemsOf(
  { differences, agreements, singles }: Proposals,
  { held, refused }: WeighedProposals,
): readonly Item[] {
  const key = (item: ProposedKind, at: number): string => `${item} ${at}`;
  const findings = new Map(held.map(({ item, at, finding }) => [key(item, at), finding]));
  const refusals = new Map(refused.map(refusal => [key(refusal.item, refusal.at), refusal]));
  const list = (item: ProposedKind, words: readonly string[]): readonly Item[] =>
    words.map((proposed, at) => ({
      item,
      at,
      proposed,
      held: findings.get(key(item, at)) ?? null,
      refusal: refusals.get(key(item, at)) ?? null,
    }));
  return [
    ...list(
      'difference',
      differences.map(({ question }) => question),
    ),
    ...list(
      'agreement',
      agreements.map(({ point }) => point),
    ),
    ...list(
      'single',
      singles.map(({ point }) => point),
    ),
  ];
}

function shownItem(
  story: Story,
  { item, at, proposed, held, refusal }: Item,
  byId: ReadonlyMap<string, Finding>,
): Shown {
  const finding = held === null ? undefined : byId.get(held);
  return {
    item,
    at,
    proposed: cut(proposed),
    held: held !== null,
    finding: finding === undefined ? null : shownFinding(story, finding),
    reason: refusal?.reason ?? null,
    detail: refusal === null ? null : cut(refusal.detail),
  };
}

function reasonsOf({ refused }: WeighedProposals): { reason: string; count: number; todo: string }[] {
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  return reasons.map(reason => ({
    reason,
    count: refused.filter(each => each.reason === reason).length,
    todo: ADVICE[reason],
  }));
}
