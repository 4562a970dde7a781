/**
 * What a client hands in: reports as text, and names of files in the open folders. In: arguments. Out: reports with ids of their own, and the problems; or
 * a fault where there is nothing to work on. Texts that an agency has embargoed, withheld or cancelled are not read from files: whoever asks is a model,
 * and where it runs is not known here.
 */
import { z } from 'zod';
import { whyClosed } from '../core/model/closed.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { type Batch, findIdentical, joinBatches } from '../input/batches.ts';
import { REPORT_ENDINGS_TOLD } from '../input/limits.ts';
import { assignIds } from '../input/names.ts';
import type { Cancellation } from '../input/reports.ts';
import { readGiven } from '../node/given.ts';
import { type InputOptions, type Room, readFound } from '../node/inputs.ts';
import { closedReports } from '../output/exportable.ts';
import { type Fault, fault, isFault } from './faults.ts';
import { findFiles } from './files.ts';
import { shownSchema } from './json-schemas.ts';
import { LARGEST_FILES, LARGEST_STORY, LONGEST_ID, MOST_REPORTS } from './limits.ts';
import { jsonOf } from './nesting.ts';
import type { Roots } from './roots.ts';
import type { ShownProblem } from './shapes.ts';
import { sizeOf } from './stories.ts';

const REPORT_GIVEN = z.object({
  text: z.string().describe('The report’s full text as printed, paragraphs apart by a blank line. Not a summary.'),
  id: z.string().optional().describe('A short name to cite it by; report-1, report-2 … if left out.'),
  headline: z.string().optional(),
  outlet: z.string().optional(),
  published: z.string().optional().describe('ISO 8601, a day or a moment. Weekdays and updates hang on it.'),
  updated: z.string().optional(),
  url: z.string().optional().describe('Kept as a label; nothing is fetched.'),
  language: z.string().optional(),
  role: z.enum(['report', 'record']).optional().describe('record: a transcript or readout; it settles wording.'),
});

/** Arguments of every tool that looks at a story: one compared before, or its reports. */
export const STORY_GIVEN = {
  reports: z
    .array(z.record(z.string(), z.unknown()))
    .max(MOST_REPORTS)
    .optional()
    .meta({ items: shownSchema(REPORT_GIVEN) })
    .describe('Reports of one event, as text.'),
  paths: z
    .array(z.string())
    .max(MOST_REPORTS)
    .optional()
    .describe(`Files, folders or patterns in the open folders: ${REPORT_ENDINGS_TOLD}.`),
  record_paths: z
    .array(z.string())
    .max(MOST_REPORTS)
    .optional()
    .describe('The same for records: transcripts, readouts.'),
  published: z.string().max(LONGEST_ID).optional().describe('Day of publication of files that state none, ISO 8601.'),
  story: z.string().max(LONGEST_ID).optional().describe('Id of a story compared before, instead of reports and paths.'),
};

export interface Given {
  readonly reports?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly record_paths?: readonly string[] | undefined;
  /** Of files that state none. */
  readonly published?: string | undefined;
}

export interface Gathered {
  readonly reports: readonly Report[];
  /** Of reports. */
  readonly problems: readonly Problem[];
  /** Of what gave no report. */
  readonly left: readonly ShownProblem[];
  /** Texts that their agency has taken back. */
  readonly canceled: readonly Cancellation[];
}

export function isGiven({ reports, paths, record_paths }: Given): boolean {
  return [reports, paths, record_paths].some(list => list !== undefined && list.length > 0);
}

/** All that is given, as reports of one story. */
export async function gather(given: Given, roots: Roots): Promise<Gathered | Fault> {
  const texts = readTexts(given.reports ?? []);
  if (isFault(texts)) return texts;
  const gathered = keyed(
    join(texts, [
      await readNamed(given.paths ?? [], roots, { published: given.published }),
      await readNamed(given.record_paths ?? [], roots, { published: given.published, role: 'record' }),
    ]),
  );
  return tooMuch(gathered) ?? gathered;
}

function tooMuch({ reports, left }: Gathered): Fault | null {
  if (reports.length === 0) {
    const why = left.map(({ report, detail }) => (report === null ? detail : `${report}: ${detail}`)).slice(0, 5);
    return fault(['No report could be read.', ...why].join(' '));
  }
  if (reports.length > MOST_REPORTS)
    return fault(
      `${reports.length} reports are more than one story is compared of (${MOST_REPORTS}); give those of one event.`,
    );
  const size = sizeOf(reports);
  if (size <= LARGEST_STORY) return null;
  return fault(
    `${size} code units of text are more than one story may have (${LARGEST_STORY}); give fewer reports, or the articles without what is printed around them.`,
  );
}

/** What a single piece gave. */
interface Piece {
  readonly batch: Batch;
  readonly left: readonly ShownProblem[];
}

/** Named so that ids are `report-1`, `report-2`; a record's own id goes before. */
const TEXTS = 'report.json';

function readTexts(records: readonly Readonly<Record<string, unknown>>[]): Piece | Fault {
  if (records.length === 0) return { batch: NOTHING, left: [] };
  const written = records.map(jsonOf);
  const deep = written.indexOf(null);
  if (deep >= 0) return fault(`reports.${deep} is nested too deeply to be read. ${A_REPORT}`);
  const batch = readGiven(new TextEncoder().encode(`[${written.join()}]`), TEXTS);
  const left = batch.problems
    .filter(({ report }) => report === TEXTS)
    .map(({ code, detail }) => ({ code, report: null, detail: `reports: ${detail}` }));
  return { batch: { ...batch, problems: batch.problems.filter(({ report }) => report !== TEXTS) }, left };
}

const A_REPORT = `A report is an object of plain fields: ${Object.keys(REPORT_GIVEN.shape).join(', ')}.`;

const NOTHING: Batch = { reports: [], problems: [] };

/** What is read of the files of one call's list. */
export const ROOM: Room = { bytes: LARGEST_FILES, records: MOST_REPORTS };

async function readNamed(names: readonly string[], roots: Roots, options: InputOptions): Promise<Piece> {
  if (names.length === 0) return { batch: NOTHING, left: [] };
  const { paths, problems } = await findFiles(names, await roots());
  // more are not even opened
  const few = paths.slice(0, MOST_REPORTS + 1);
  const batch = await readFound(few, options, ROOM);
  const ids = new Set(batch.reports.map(({ id }) => id));
  const isOwn = ({ report }: Problem): boolean => report !== undefined && ids.has(report);
  const own = batch.problems.filter(isOwn);
  const general = batch.problems
    .filter(problem => !isOwn(problem))
    .map(({ code, report, detail }) => ({ code, report: report ?? null, detail }));
  return { batch: { ...batch, problems: own }, left: [...problems, ...general] };
}

/** Why a text that was read from a file is not handed on, and what to do; null if it may be. */
export function whyKept(report: Report): string | null {
  const why = whyClosed(report, Date.now());
  return why === null ? null : keptBack(why);
}

function keptBack(why: string): string {
  return `Not handed to an agent: ${why}. On this machine alone: synoptic compare or check.`;
}

/** All pieces with ids that no two reports share, without what must not be handed on of what was read from files: the client has its own texts. */
function join(texts: Piece, named: readonly Piece[]): Gathered {
  const pieces = [texts, ...named];
  const { reports, problems, parts, stated, canceled = [] } = joinBatches(pieces.map(({ batch }) => batch));
  const own = new Set(parts[0]);
  const closed = [...closedReports(reports, Date.now(), stated)].filter(([report]) => !own.has(report));
  const kept = new Set(closed.map(([report]) => report));
  const ids = new Set([...kept].map(({ id }) => id));
  const open = reports.filter(report => !kept.has(report));
  return {
    reports: open,
    problems: [
      // whether a text is the same as one that is kept back is not told either
      ...problems.filter(({ code, report }) => code !== 'identical' && (report === undefined || !ids.has(report))),
      ...findIdentical(open),
    ],
    left: [
      ...pieces.flatMap(({ left }) => left),
      ...closed.map(([{ id }, why]) => ({ code: 'withheld' as const, report: id, detail: keptBack(why) })),
    ],
    canceled,
  };
}

/** Ids that can stand in every place: one that is too long or has control characters is replaced, and that is said. */
function keyed({ reports, problems, left, canceled }: Gathered): Gathered {
  const wanted = reports.map(report => (isKey(report.id) ? report : { ...report, id: 'report' }));
  const ids = assignIds(wanted);
  const renamed = new Map(reports.map(({ id }, i) => [id, ids[i]!]));
  const noted = reports.flatMap(({ id }, i) =>
    isKey(id) ? [] : [{ code: 'bad-field' as const, report: ids[i]!, detail: BAD_ID }],
  );
  return {
    reports: wanted.map((report, i) => ({ ...report, id: ids[i]! })),
    problems: [
      ...problems.map(problem => ({ ...problem, report: renamed.get(problem.report ?? '') ?? problem.report ?? '' })),
      ...noted,
    ],
    left,
    canceled,
  };
}

const BAD_ID = `Its id is longer than ${LONGEST_ID} characters or has control characters; it goes by this one.`;

function isKey(id: string): boolean {
  return id.length <= LONGEST_ID && !/\p{Cc}/u.test(id);
}
