/**
 * The bench: where texts lie and are compared. In: what is named, and what is handed over bit by bit. Out: the page of all of it as it is now. It keeps what was
 * handed over, pages that were fetched and texts that were parsed, so that a change takes no longer than it must.
 */
import { checkDraft } from '../core/compare/check/drafts.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { compareWithProposals } from '../core/proposed.ts';
import { annotateStory, compareReports } from '../core/story.ts';
import { type Batch, findIdentical, joinBatches } from '../input/batches.ts';
import { english } from '../languages/en/index.ts';
import { openAddresses } from '../node/addresses.ts';
import { type InputOptions, readHanded, readInputs } from '../node/inputs.ts';
import { readProposed } from '../node/proposals.ts';
import { loadScreenApp } from '../node/screen.ts';
import { startParser } from '../node/threads.ts';
import { version } from '../node/version.ts';
import { toldProblems } from '../output/failures.ts';
import { checkRecord, comparisonRecord } from '../output/json.ts';
import { pageOf, titleOf } from '../output/page.ts';
import { renderScreen } from '../output/screen.ts';
import { PLAIN, renderTerminal } from '../output/terminal.ts';
import type { CheckRecord } from '../output/wire.ts';
import { type Handed, MOST_HANDED } from './handed.ts';
import { keptPages } from './kept-pages.ts';
import { keepingParser } from './kept-syntax.ts';
import { servedWith } from './served.ts';

/** What is named on the command line. Plain data, for it goes from one thread to another. */
export interface BenchSettings {
  readonly names: readonly string[];
  readonly options: InputOptions;
  /** Files of proposals. */
  readonly proposals: readonly string[];
  readonly force: boolean;
  /** What came on standard input, where `-` is named. */
  readonly stdin: Uint8Array | null;
}

/** A problem, as it is told: of which text or input, and in words. */
export interface Told {
  readonly of: string | null;
  readonly words: string;
}

/** Something handed over that was read. */
export interface Added {
  readonly id: number;
  readonly name: string;
  /** How many reports it gave. */
  readonly texts: number;
}

/** The same with what was read of it. */
export interface Kept extends Added {
  readonly batch: Batch;
}

/** What came of something handed over: null where it gave no report, and is not kept. */
export interface Taken {
  readonly kept: Kept | null;
  readonly problems: readonly Told[];
}

/** What a bench that ended had, for one that takes its place. */
export interface Left {
  readonly kept: readonly Kept[];
  /** That of its last comparison. */
  readonly number: number;
}

export const NOTHING_LEFT: Left = { kept: [], number: 0 };

/** All texts as they are now. */
export interface Standing {
  /** Another for another comparison, rising. */
  readonly number: number;
  /** How many texts there are. */
  readonly texts: number;
  readonly problems: readonly Told[];
  /** The comparison as JSON, and the page with it; null where there is no text. */
  readonly json: string | null;
  readonly page: string | null;
}

export interface Checked {
  readonly record: CheckRecord | null;
  readonly problems: readonly Told[];
}

export interface Bench {
  /** `id`: rises in the order in which things are handed over; in that order they are compared, whichever is read first. */
  readonly take: (id: number, handed: Handed) => Promise<Taken>;
  /** Whether it was there. */
  readonly release: (id: number) => Promise<boolean>;
  /** Reads what is named anew, and compares it with what was handed over. */
  readonly compare: () => Promise<Standing>;
  readonly check: (draft: Uint8Array) => Promise<Checked>;
}

/** `tell`: hears what is done, in words. */
export function openBench(settings: BenchSettings, tell: (words: string) => void, left: Left = NOTHING_LEFT): Bench {
  const { names, options, stdin } = settings;
  const app = loadScreenApp('served');
  const parser = keepingParser(startParser());
  const pages = keptPages(
    openAddresses(options, () => ({
      tell: progress => {
        if (progress.is === 'begin') tell(`fetching ${progress.url}`);
      },
    })),
  );
  const kept = new Map(left.kept.map(each => [each.id, each]));
  /** Things handed over that are being read. */
  let underWay = 0;
  let standing: Standing | null = null;
  /** The reports of the last comparison. */
  let known: readonly Report[] = [];

  /** 0 is that of the page before anything was read. */
  const numberOf = (json: string | null): number => {
    if (standing === null) return left.number + 1;
    return standing.json === json ? standing.number : standing.number + 1;
  };
  const readOne = async (handed: Handed): Promise<Batch> => {
    if (handed.is === 'file') return readHanded(handed.bytes, handed.name, options);
    const batch = await readInputs([handed.address], { ...options, meta: undefined }, noInput, pages);
    // asked for again when it is handed over again
    pages.forget(handed.address);
    return batch;
  };
  const take: Bench['take'] = async (id, handed) => {
    const name = handed.is === 'file' ? handed.name : handed.address;
    if (kept.size + underWay >= MOST_HANDED)
      return { kept: null, problems: [{ of: name, words: `More than ${MOST_HANDED} are not kept; take some out.` }] };
    tell(`reading ${name}`);
    underWay++;
    try {
      const batch = await readOne(handed);
      const problems = toldProblems(batch.problems).map(told);
      if (batch.reports.length === 0) return { kept: null, problems };
      const own: Kept = { id, name, texts: batch.reports.length, batch };
      kept.set(id, own);
      return { kept: own, problems };
    } finally {
      underWay--;
    }
  };
  const compare: Bench['compare'] = async () => {
    const input = (): AsyncIterable<Uint8Array> => bytesOf(stdin);
    const named = await readInputs(names, options, input, pages, (path, n, of) =>
      tell(`reading ${path}${of > 1 ? `, ${n} of ${of}` : ''}`),
    );
    const handed = [...kept.values()].sort((a, b) => a.id - b.id);
    const { reports, problems: read } = joinBatches([named, ...handed.map(({ batch }) => batch)]);
    const proposed = await readProposed(settings.proposals, input);
    const problems = onceEach([...read, ...findIdentical(reports), ...proposed.problems]);
    known = reports;
    const about = { texts: reports.length, problems: toldProblems(problems).map(told) };
    if (reports.length === 0) {
      standing = { number: numberOf(null), ...about, json: null, page: null };
      return standing;
    }
    tell(`comparing ${reports.length} ${reports.length === 1 ? 'text' : 'texts'}`);
    parser.ahead(reports);
    const all = { problems, force: settings.force, parser };
    const comparison =
      proposed.answers.length === 0
        ? compareReports(reports, english, all)
        : compareWithProposals(reports, english, proposed.answers, all);
    parser.ahead([]);
    const record = comparisonRecord(comparison, { version, withText: true });
    const json = JSON.stringify(record);
    const number = numberOf(json);
    const page = renderScreen(record, app, {
      title: titleOf(comparison),
      plain: plainOf(comparison),
      served: servedWith(number),
    });
    standing = { number, ...about, json, page };
    return standing;
  };
  const check: Bench['check'] = async bytes => {
    const read = await readHanded(bytes, 'draft', { ...options, role: 'draft' });
    const [draft] = read.reports;
    // a bench in the place of one that ended
    if (standing === null) await compare();
    const problems = toldProblems(read.problems).map(told);
    const others = known.filter(({ status }) => status === 'usable');
    if (draft === undefined) return { record: null, problems };
    if (others.length === 0)
      return {
        record: null,
        problems: [...problems, { of: null, words: 'There is no text yet to check it against.' }],
      };
    tell('checking the draft');
    const id = others.some(other => other.id === draft.id) ? `${draft.id}-draft` : draft.id;
    const texts = [{ ...draft, id }, ...others];
    parser.ahead(texts);
    const [annotated, ...rest] = annotateStory(texts, english, { parser });
    parser.ahead([]);
    return { record: checkRecord(checkDraft(annotated!, rest, english.drafts), read.problems, version), problems };
  };
  return { take, release: async id => kept.delete(id), compare, check };
}

/** Columns of the printed page within the screen. */
const PLAIN_WIDTH = 80;

function plainOf(comparison: Comparison): string {
  return renderTerminal(pageOf(comparison, { all: true, width: PLAIN_WIDTH }), { width: PLAIN_WIDTH, paint: PLAIN });
}

function told({ report, detail }: Problem): Told {
  return { of: report ?? null, words: detail };
}

function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
}

async function* bytesOf(bytes: Uint8Array | null): AsyncGenerator<Uint8Array> {
  if (bytes !== null) yield bytes;
}

function noInput(): AsyncIterable<Uint8Array> {
  return bytesOf(null);
}
