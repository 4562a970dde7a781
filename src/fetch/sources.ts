/**
 * Where outcomes come from: the network, what was kept of before (asked after whether it still holds), a folder alone. Each is a function of a request,
 * and one may stand before another.
 */
import type { Connections } from './connections.ts';
import { exchange, headerOf, type Outcome, type Request } from './exchanges.ts';
import { isFault, lasting } from './faults.ts';
import type { ExchangeFolder } from './folders.ts';
import type { FetchLimits } from './limits.ts';
import { type Access, whyRefused } from './targets.ts';

export type Source = (asked: Request) => Promise<Outcome>;

/** The network, as far as it may be reached. */
export function live(connections: Connections, access: Access, limits: FetchLimits): Source {
  return async asked => whyRefused(asked.url, access) ?? exchange(asked, connections, limits);
}

/** What is kept serves again if the server says that it still holds. */
export function revalidating(source: Source, cache: ExchangeFolder, unkept: (why: string) => void): Source {
  return async asked => {
    const kept = cache.find(asked.url.href);
    const answer = kept === null || isFault(kept) ? null : kept;
    const outcome = await source(
      answer === null ? asked : { ...asked, headers: { ...asked.headers, ...conditions(answer) } },
    );
    if (isFault(outcome)) return outcome;
    if (outcome.status === 304 && answer !== null) return answer;
    const isWhole = outcome.status === 200 && outcome.body.length < asked.bytes;
    const mayBeKept = isWhole && Object.keys(conditions(outcome)).length > 0;
    const why =
      mayBeKept && !/no-store/i.test(headerOf(outcome, 'cache-control') ?? '')
        ? cache.keep(asked.url.href, outcome)
        : null;
    if (why !== null) unkept(why);
    return outcome;
  };
}

/** Headers that ask for an answer only if it is another than this one. */
function conditions(answer: {
  readonly headers: readonly (readonly [string, string])[];
}): Readonly<Record<string, string>> {
  const [tag, modified] = [headerOf(answer, 'etag'), headerOf(answer, 'last-modified')];
  return { ...(tag !== null && { 'if-none-match': tag }), ...(modified !== null && { 'if-modified-since': modified }) };
}

/** Keeps whatever comes, faults too. */
export function recording(source: Source, folder: ExchangeFolder, unkept: (why: string) => void): Source {
  return async asked => {
    const outcome = await source(asked);
    const why = folder.keep(asked.url.href, outcome);
    if (why !== null) unkept(why);
    return outcome;
  };
}

/** What is kept and nothing else. */
export function offline(folder: ExchangeFolder): Source {
  return async ({ url }) =>
    folder.find(url.href) ??
    lasting('fetch-offline', 'Nothing is kept of it in that folder, and nothing is fetched; read it once with --save.');
}
