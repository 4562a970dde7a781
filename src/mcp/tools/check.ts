/**
 * `check`: a draft against the reports of a story. In: a draft as text or a path, and a story or reports. Out: a page of its quotations, numbers, dates, names,
 * titles and statements with what the reports have; those that need no look only where asked for.
 */
import { z } from 'zod';
import { checkDraft } from '../../core/compare/check/drafts.ts';
import type { CheckedItem, Verdict } from '../../core/compare/check/items.ts';
import type { Annotation } from '../../core/model/layers.ts';
import type { Problem } from '../../core/model/problems.ts';
import type { Report } from '../../core/model/report.ts';
import { annotateStory, dateReports } from '../../core/story.ts';
import { type Batch, withoutTakenBack } from '../../input/batches.ts';
import type { Cancellation } from '../../input/reports.ts';
import { english } from '../../languages/en/index.ts';
import { readGiven } from '../../node/given.ts';
import { readFound } from '../../node/inputs.ts';
import { VERDICTS } from '../../output/verdicts.ts';
import { safe } from '../../output/widths.ts';
import type { Call } from '../calls.ts';
import { type Fault, fault, isFault } from '../faults.ts';
import { findFiles } from '../files.ts';
import { ROOM, STORY_GIVEN, whyKept } from '../given.ts';
import { LARGEST_STORY, LONGEST_ID, LONGEST_PATH, LONGEST_WORDS, MOST_PLACES } from '../limits.ts';
import { PAGING, paged } from '../pages.ts';
import type { Session } from '../session.ts';
import { EVIDENCE, PAGE_SHOWN, PROBLEM } from '../shapes.ts';
import { cut, shownEvidence, shownProblems } from '../shown.ts';
import { type Story, sizeOf } from '../stories.ts';
import { evidenceText, indented, lines, pageText, problemLines } from '../texts.ts';
import { storyTool } from '../tool.ts';

/** Verdicts with what they mean, most urgent first. */
const MEANINGS = VERDICTS.map(({ verdict, note }) => (note === '' ? verdict : `${verdict}: ${note}`)).join('; ');

const DESCRIPTION = `Holds a draft against the reports: every quotation, number, date, name, title and statement in it, with the words the reports have for it. Give draft (its text) or draft_path, and story (the id from compare) or reports or paths to hold it against.
${MEANINGS}. found is listed only with all: true.
It says what the texts given have, not what is true: "not found" is said of these texts alone. About one flag in eleven is mistaken and one fault in ten is not found; look at the places before you change a draft.`;

const VERDICT = z.enum(VERDICTS.map(({ verdict }) => verdict) as [Verdict, ...Verdict[]]).describe(MEANINGS);

const ITEM = z.object({
  kind: z.string().describe('quotation, number, date, name, title or statement.'),
  verdict: VERDICT,
  words: z.string().describe('The draft’s words.'),
  start: z.int().describe('Where they stand in the draft, UTF-16 code units.'),
  end: z.int(),
  line: z.int().describe('From 1; 0 in a headline of its own.'),
  column: z.int(),
  where: z.array(EVIDENCE).describe('Where the reports have it, or the nearest words.'),
  differs: z.array(EVIDENCE).describe('What other reports have instead, where they differ on it.'),
  speakers: z
    .object({ draft: z.string(), texts: z.array(z.string()) })
    .nullable()
    .describe('For other-speaker: who says it in the draft, and in the reports.'),
});

type Shown = z.infer<typeof ITEM>;

const INPUT = z.strictObject({
  draft: z.string().min(1).max(LARGEST_STORY).optional().describe('The draft’s text.'),
  draft_path: z.string().max(LONGEST_PATH).optional().describe('A file with the draft, in the open folders.'),
  draft_published: z
    .string()
    .max(LONGEST_ID)
    .optional()
    .describe('Day of the draft, ISO 8601; else the reports’ first.'),
  ...STORY_GIVEN,
  all: z.boolean().default(false).describe('List also what was found.'),
  ...PAGING,
});

type Input = z.output<typeof INPUT>;

const OUTPUT = z.object({
  story: z.string(),
  against: z.array(z.string()).describe('Ids of the reports it was held against.'),
  counts: z.record(z.string(), z.int()).describe('Items by verdict.'),
  items: z.array(ITEM).describe('In the draft’s order.'),
  page: PAGE_SHOWN,
  problems: z.array(PROBLEM),
});

export const CHECK = storyTool({
  name: 'check',
  title: 'Check a draft against reports',
  description: DESCRIPTION,
  input: INPUT,
  output: OUTPUT,
  async run({ story, left }, args, session, call) {
    const draft = await readDraft(args, session, story.canceled ?? []);
    if (isFault(draft)) return draft;
    const annotated = await annotateDraft(draft, story, session, call);
    if (isFault(annotated)) return annotated;
    const texts = story.annotations.filter(({ report }) => !isDraftItself(report, draft.report));
    const { against, items } = checkDraft(annotated, texts, english.drafts);
    const wanted = args.all ? items : items.filter(({ verdict }) => verdict !== 'found');
    const { items: shown, page } = paged(wanted, args);
    return {
      story: story.id,
      against: [...against],
      counts: countsOf(items),
      items: shown.map(item => shownItem(story, item)),
      page,
      problems: shownProblems([...left, ...annotated.problems]),
    };
  },
  show({ story, against, counts, items, page, problems }) {
    return lines([
      `draft against story ${story} (${against.map(safe).join(', ')}); nothing verified`,
      `items: ${
        Object.entries(counts)
          .map(([verdict, n]) => `${n} ${verdict}`)
          .join(', ') || 'none'
      }`,
      pageText(page, 'items'),
      ...items.flatMap(itemLines),
      ...problemLines(problems),
    ]);
  },
});

function itemLines({ kind, verdict, words, line, column, where, differs, speakers }: Shown): readonly string[] {
  const said =
    speakers === null
      ? []
      : [`in the draft ${safe(speakers.draft)} says it, in the texts ${speakers.texts.map(safe).join(', ')}`];
  return [
    `${verdict} · ${kind} · line ${line}, column ${column}: “${safe(words)}”`,
    ...indented([
      ...said,
      ...where.map(each => `texts: ${evidenceText(each)}`),
      ...differs.map(each => `others: ${evidenceText(each)}`),
    ]),
  ];
}

interface Draft {
  readonly report: Report;
  readonly problems: readonly Problem[];
}

const ONE_DRAFT = 'Give the draft: its text as draft, or a file in the open folders as draft_path, one of them.';

async function readDraft(
  { draft, draft_path, draft_published }: Input,
  { roots }: Session,
  canceled: readonly Cancellation[],
): Promise<Draft | Fault> {
  if ((draft === undefined) === (draft_path === undefined)) return fault(ONE_DRAFT);
  const read =
    draft_path === undefined
      ? readGiven(new TextEncoder().encode(JSON.stringify({ text: draft, published: draft_published })), 'draft.json')
      : await readDraftFile(draft_path, draft_published, roots);
  if (isFault(read)) return read;
  const [batch = read] = withoutTakenBack([read], canceled);
  const [report, another] = batch.reports;
  if (another !== undefined) return fault('The file holds several texts; a draft is one.');
  if (report !== undefined && sizeOf([report]) > LARGEST_STORY)
    return fault(`A draft has at most ${LARGEST_STORY} code units; this one has ${sizeOf([report])}.`);
  const why = batch.problems.map(({ detail }) => detail).join(' ');
  return report === undefined
    ? fault(`The draft can’t be read. ${why}`)
    : { report: { ...report, role: 'draft' }, problems: batch.problems };
}

async function readDraftFile(
  path: string,
  published: string | undefined,
  roots: Session['roots'],
): Promise<Batch | Fault> {
  const { paths, problems } = await findFiles([path], await roots());
  if (paths.length !== 1)
    return fault(paths.length > 1 ? 'draft_path names several files; a draft is one.' : problems[0]!.detail);
  const batch = await readFound(paths, { role: 'draft', published }, ROOM);
  // a draft's words come back with what is said of them
  const kept = batch.reports.map(whyKept).find(why => why !== null);
  return kept === undefined ? batch : fault(`The draft can’t be read. ${kept}`);
}

/** The draft's layers. An undated draft takes the story's date, as in `synoptic check`. */
async function annotateDraft(
  { report, problems }: Draft,
  { annotations, byId }: Story,
  session: Session,
  call: Call,
): Promise<Annotation | Fault> {
  const stop = await call.step(1, 'reading the draft');
  if (stop !== null) return stop;
  const id = byId.has(report.id) ? `${report.id}-draft` : report.id;
  const [dated] = dateReports([{ ...report, id }, ...annotations.map(each => each.report)]);
  const own = problems.map(problem => ({ ...problem, report: id }));
  const [annotated] = annotateStory([dated!], english, { problems: own, parser: session.parser() });
  return (await call.step(0, 'checking')) ?? annotated!;
}

/** The draft's own file may lie in the folder of reports: it is no evidence for itself. */
function isDraftItself(report: Report, draft: Report): boolean {
  return report.sha256 === draft.sha256 && report.input === draft.input;
}

function countsOf(items: readonly CheckedItem[]): Record<string, number> {
  const of = (verdict: Verdict): number => items.filter(item => item.verdict === verdict).length;
  return Object.fromEntries(VERDICTS.map(({ verdict }) => [verdict, of(verdict)] as const).filter(([, n]) => n > 0));
}

function shownItem(
  story: Story,
  { kind, evidence, line, column, verdict, where, differs, speakers }: CheckedItem,
): Shown {
  return {
    kind,
    verdict,
    words: cut(evidence.exact, LONGEST_WORDS),
    start: evidence.start,
    end: evidence.end,
    line,
    column,
    where: where.slice(0, MOST_PLACES).map(each => shownEvidence(story, each)),
    differs: differs.slice(0, MOST_PLACES).map(each => shownEvidence(story, each)),
    speakers: speakers === null ? null : { draft: cut(speakers.draft), texts: speakers.texts.map(each => cut(each)) },
  };
}
