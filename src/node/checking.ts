/** What a draft is held against: names of a draft, of reports and of records -> the texts, each with an id of its own, and the problems. */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { type Batch, renameApart, withoutTakenBack } from '../input/batches.ts';
import { type Addresses, openAddresses } from './addresses.ts';
import { type InputOptions, type OnFile, readInputs } from './inputs.ts';

/** A draft, what it is held against, and what reading them found wrong. */
export interface Checking {
  /** Null if it can't be read. */
  readonly draft: Report | null;
  readonly others: readonly Report[];
  readonly problems: readonly Problem[];
  /** The ids that the others state, by those they have here. */
  readonly stated: ReadonlyMap<string, string>;
}

/** Reads a draft, the reports and the records; each gets an id of its own. `addresses`, which are ended here, and `onFile`: see `readInputs`. */
export async function readChecking(
  draft: string,
  against: readonly string[],
  record: readonly string[],
  options: InputOptions,
  addresses: Addresses = openAddresses(options),
  onFile?: OnFile,
): Promise<Checking> {
  const read = (names: readonly string[], stated: InputOptions): Promise<Batch> =>
    readInputs(names, stated, undefined, addresses, onFile);
  const drafts = await read([draft], { ...options, role: 'draft' });
  const given = await read(against, options);
  const recorded = record.length > 0 ? [await read(record, { ...options, role: 'record' })] : [];
  const [own, reports, ...records] = withoutTakenBack([drafts, given, ...recorded]) as [Batch, Batch, ...Batch[]];
  const batches = [own, reports, ...records.map(batch => renameApart(batch, reports.reports))];
  const problems = [...joinProblems(batches), ...addresses.end()];
  // what its agency withholds is no evidence: it is read, and told
  const others = batches.slice(1).flatMap(batch => batch.reports.filter(({ status }) => status === 'usable'));
  const stated = new Map(batches.slice(1).flatMap(batch => [...(batch.stated ?? [])]));
  const [report] = own.reports;
  if (report === undefined) return { draft: null, others, problems, stated };
  // the draft's own file may lie in the folder of reports: it is no evidence for itself
  const evidence = others.filter(other => other.sha256 !== report.sha256 || other.input !== report.input);
  const id = evidence.some(other => other.id === report.id) ? `${report.id}-draft` : report.id;
  return { draft: { ...report, id }, others: evidence, problems, stated };
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
