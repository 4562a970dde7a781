/** Entries of feeds: bytes of a feed -> its reports and problems. In: bytes, the input's name. Out: what `feed-reports.ts` makes of the feed, or why it is none. */
import { describeFault, findSyntaxError } from '../json-faults.ts';
import { decodeXml } from '../markup-encodings.ts';
import { failedReading, type Reading, type ReadOptions } from '../reports.ts';
import { reportsOfFeed } from './feed-reports.ts';
import { readFeed } from './feeds.ts';

/** Reads a feed as reports. */
export async function readFeedReports(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  const { url, contentType } = options;
  const feed = await readFeed(bytes, {
    ...(url === undefined ? {} : { url }),
    ...(contentType === undefined ? {} : { contentType }),
  });
  return feed === null
    ? noFeed((await decodeXml(bytes, contentType)).text, input)
    : reportsOfFeed(feed, input, options);
}

function noFeed(text: string, input: string): Reading {
  if (!/^\s*\{/.test(text))
    return failedReading('not-a-report', 'XML that is no feed; save the article as plain text.', input);
  try {
    JSON.parse(text);
  } catch {
    return failedReading(
      'bad-json',
      `${describeFault(findSyntaxError(text))} Fetch the feed again, or correct it.`,
      input,
    );
  }
  return failedReading(
    'not-a-report',
    'JSON that does not call itself a feed: its "version" is not one of JSON Feed. If it holds records, name it .json.',
    input,
  );
}
