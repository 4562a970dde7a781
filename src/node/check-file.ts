/** A draft and the files it is held against -> what `synoptic check --json` prints. */
import { checkDraft } from '../core/compare/check/drafts.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { annotateStory } from '../core/story.ts';
import { assignIds } from '../input/names.ts';
import type { Batch } from '../input/read.ts';
import { english } from '../languages/en/index.ts';
import { checkRecord } from '../output/json.ts';
import type { CheckRecord } from '../output/wire.ts';
import { checkOptions, type FileUrl, type Inputs, namesOf, statedOptions } from './arguments.ts';
import { type InputOptions, readInputs } from './inputs.ts';
import { startParser, withParser } from './threads.ts';
import { version } from './version.ts';

export interface CheckFileOptions extends InputOptions {
  /** The reports. */
  readonly against: Inputs;
  /** Transcripts or readouts of what was said, beside the reports. */
  readonly record?: Inputs | undefined;
}

/** A draft, what it is held against, and what reading them found wrong. */
interface Checking {
  /** Null if it can't be read. */
  readonly draft: Report | null;
  readonly others: readonly Report[];
  readonly problems: readonly Problem[];
}

/**
 * Checks every quotation, number, date and name of `draft`. A report that can't be read is a problem of the result and the rest is used.
 * Rejects with a TypeError for wrong arguments; with an Error that has the `problems` if the draft can't be read, or no report: an
 * empty list of items would look like a draft without a fault.
 */
export async function checkFile(draft: string | FileUrl, options: CheckFileOptions): Promise<CheckRecord> {
  const what = 'checkFile';
  if (Array.isArray(draft)) throw new TypeError(`${what}: expected one draft; found a list`);
  const names = namesOf(draft, what);
  checkOptions(options, ['against', 'record'], what);
  const against = namesOf(options.against, `${what}: against`);
  const record = options.record === undefined ? [] : namesOf(options.record, `${what}: record`);
  const stated = statedOptions(options, what);
  startParser();
  const { draft: own, others, problems } = await readChecking(names[0]!, against, record, stated);
  if (own === null || others.length === 0) {
    const detail = own === null ? 'the draft can’t be read' : 'no report could be read to check against';
    throw Object.assign(new Error(`${what}: ${detail}; see its problems`), { problems });
  }
  const [annotated, ...rest] = withParser([own, ...others], parser =>
    annotateStory([own, ...others], english, { problems, parser }),
  );
  return checkRecord(checkDraft(annotated!, rest, { ranks: english.entities.ranks }), problems, version);
}

/** Reads a draft, the reports and the records; each gets an id of its own. */
async function readChecking(
  draft: string,
  against: readonly string[],
  record: readonly string[],
  options: InputOptions,
): Promise<Checking> {
  const own = await readInputs([draft], { ...options, role: 'draft' });
  const reports = await readInputs(against, options);
  const records = record.length > 0 ? await readInputs(record, { ...options, role: 'record' }) : null;
  const batches = [own, reports, ...(records ? [renameApart(records, reports.reports)] : [])];
  const problems = joinProblems(batches);
  const others = batches.slice(1).flatMap(batch => batch.reports);
  const [report] = own.reports;
  if (report === undefined) return { draft: null, others, problems };
  // the draft's own file may lie in the folder of reports: it is no evidence for itself
  const evidence = others.filter(other => other.sha256 !== report.sha256 || other.input !== report.input);
  const id = evidence.some(other => other.id === report.id) ? `${report.id}-draft` : report.id;
  return { draft: { ...report, id }, others: evidence, problems };
}

/** The batch with ids that none of `others` has. */
function renameApart(batch: Batch, others: readonly Report[]): Batch {
  const ids = assignIds([...others, ...batch.reports]).slice(others.length);
  const renamed = new Map(batch.reports.map((report, i) => [report.id, ids[i]!]));
  const problems = batch.problems.map(problem => {
    const report = problem.report === undefined ? undefined : renamed.get(problem.report);
    return report === undefined ? problem : { ...problem, report };
  });
  return { reports: batch.reports.map((report, i) => ({ ...report, id: ids[i]! })), problems };
}

/** All problems, each once. A row of a table is unused only if no batch had a use for it. */
function joinProblems(batches: readonly Batch[]): readonly Problem[] {
  const lists = batches.map(batch => batch.problems.map(problem => JSON.stringify(problem)));
  const all = batches.flatMap(batch => batch.problems);
  const texts = lists.flat();
  return all.filter((problem, i) => {
    const text = texts[i]!;
    if (texts.indexOf(text) < i) return false;
    return problem.code !== 'bad-table' || lists.every(list => list.includes(text));
  });
}
