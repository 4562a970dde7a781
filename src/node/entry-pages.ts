/**
 * Pages of a feed's entries: an entry with only a summary is read from its page. In: what a feed gave, a way to read an address. Out: the same with the texts of the pages. Only for feeds that
 * were fetched themselves: whoever gives a file has not asked for the network.
 */
import { laterEmbargo } from '../core/model/closed.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { hostIn, isAddress } from '../input/addresses.ts';
import type { Cancellation, Reading, ReadReport } from '../input/reports.ts';

/** Pages fetched for one feed: as many entries as feeds have by habit, and a site is asked for one at a time. */
const MOST_PAGES = 30;

/** Reads the pages of entries that are only summaries, in their order. What can't be read stays a summary, and says why. */
export async function withEntryPages(
  reading: Reading,
  readAddress: (address: string) => Promise<Reading>,
): Promise<Reading> {
  if (reading.isFeed !== true) return reading;
  const found: ReadReport[] = [];
  const problems: Problem[] = [...reading.problems];
  const canceled: Cancellation[] = [...(reading.canceled ?? [])];
  let pages = 0;
  for (const entry of reading.found) {
    const { url } = entry.report;
    const isSummary = entry.problems.some(({ code }) => code === 'teaser');
    if (!isSummary || url === null || !isAddress(url) || pages >= MOST_PAGES) {
      found.push(entry);
      continue;
    }
    pages++;
    const page = await readAddress(url);
    if (page.canceled === undefined || page.canceled.length === 0) found.push(joined(entry, page));
    else {
      // what its agency has taken back leaves no word, not even its summary's
      problems.push(...page.problems);
      canceled.push(...page.canceled);
    }
  }
  return { ...reading, found, problems, ...(canceled.length > 0 && { canceled }) };
}

/** The page's text under the entry's id; what the page does not state the entry or its feed does, and what either holds back is held back. */
function joined(entry: ReadReport, { found, problems }: Reading): ReadReport {
  const [page] = found;
  const own = entry.report;
  if (page === undefined) {
    // why the page could not be read names it: it is not to be given once more
    const told = problems.length === 0 ? entry.problems : entry.problems.map(withoutAdvice);
    return { ...entry, problems: [...told, ...renamed(problems, own.id)] };
  }
  const isDated = page.report.published !== null;
  const report: Report = {
    ...page.report,
    id: own.id,
    input: own.input,
    url: own.url,
    outlet: isHostOf(page.report) ? (own.outlet ?? page.report.outlet) : (page.report.outlet ?? own.outlet),
    headline: page.report.headline ?? own.headline,
    byline: page.report.byline ?? own.byline,
    status: page.report.status === 'usable' ? own.status : page.report.status,
    embargoed:
      page.report.embargoed === null || own.embargoed === null
        ? (page.report.embargoed ?? own.embargoed)
        : laterEmbargo(page.report.embargoed, own.embargoed),
    ...(!isDated && { published: own.published, publishedFrom: own.publishedFrom, zone: own.zone }),
  };
  const held = entry.problems.filter(({ code }) => code === 'withheld' || code === 'embargoed');
  return {
    ...(entry.stated !== undefined && { stated: entry.stated }),
    report,
    problems: [...held, ...renamed([...problems, ...page.problems], own.id)],
  };
}

/** Whether a page states no outlet, and has its host for one. */
function isHostOf({ outlet, url }: Report): boolean {
  return (
    outlet !== null &&
    url !== null &&
    hostIn(url)
      .replace(/^www\.|:\d+$/gi, '')
      .toLowerCase() === outlet
  );
}

/** That only a summary was read, without where the rest is. */
function withoutAdvice(problem: Problem): Problem {
  return problem.code === 'teaser' ? { ...problem, detail: 'Only its summary stands in the feed.' } : problem;
}

function renamed(problems: readonly Problem[], report: string): readonly Problem[] {
  return problems.map(problem => ({ ...problem, report }));
}
