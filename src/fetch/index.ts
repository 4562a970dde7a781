/**
 * Fetching: web addresses -> the bytes behind them and how they came, or named faults. The room's door; loaded when the first address is to be read, and by
 * nothing else. docs/fetching.md says what it does and refuses.
 */
import { makeAsking } from './asking.ts';
import { openConnections, type Resolver } from './connections.ts';
import { type FetchFault, isFault, lasting } from './faults.ts';
import { type ExchangeFolder, openFolder } from './folders.ts';
import { type FetchLimits, LIMITS } from './limits.ts';
import { type Fetched, fetchPage } from './pages.ts';
import { makePermissions } from './permissions.ts';
import { live, offline, recording, revalidating, type Source } from './sources.ts';
import { type Access, shown, targetOf } from './targets.ts';
import { makeTurns } from './turns.ts';

export { agentNameOf } from './agent-names.ts';
export type { ResolvedAddress, Resolver } from './connections.ts';
export { type FetchCode, type FetchFault, isFault } from './faults.ts';
export type { FetchLimits } from './limits.ts';
export type { Fetched } from './pages.ts';
export { shown } from './targets.ts';

/** How addresses are read. */
export interface FetchOptions {
  /** Read also private, loopback, link-local and metadata addresses, at any port. */
  readonly allowPrivate?: boolean | undefined;
  /** A folder that keeps what came; what is there is asked after, and fetched anew only if it has changed. */
  readonly fetchCache?: string | undefined;
  /** A folder that keeps every response as it came, so that the same can be read again with `offline`. */
  readonly save?: string | undefined;
  /** A folder filled by `save`: addresses are read from there, and nothing is fetched. */
  readonly offline?: string | undefined;
}

/** What is heard while addresses are read. */
export type FetchProgress =
  | { readonly is: 'begin' | 'end'; readonly url: string }
  /** It will be asked again, or its turn is later. */
  | { readonly is: 'wait'; readonly url: string; readonly why: string; readonly milliseconds: number };

/** What no option of the doors sets: who listens, and what tests put in place of the world. */
export interface FetchInside {
  readonly tell?: (progress: FetchProgress) => void;
  readonly resolver?: Resolver;
  readonly trusted?: readonly string[];
  readonly authorities?: string;
  readonly limits?: Partial<FetchLimits>;
}

export interface Fetcher {
  /** Never rejects. Addresses of one host wait for each other, others don't. */
  readonly fetch: (written: string) => Promise<Fetched | FetchFault>;
  /** What went wrong with the folders, each once: the folder and why. */
  readonly faults: () => readonly FolderFault[];
  /** Closes what is open. */
  readonly end: () => void;
}

export interface FolderFault {
  readonly folder: string;
  readonly detail: string;
}

/** `agentName`: what goes into `User-Agent`. */
export function openFetcher(options: FetchOptions, agentName: string, inside: FetchInside = {}): Fetcher {
  const isOffline = options.offline !== undefined;
  const limits: FetchLimits = { ...LIMITS, ...inside.limits, ...(isOffline && { tries: 1, gap: 0, longestGap: 0 }) };
  const faults = new Map<string, FolderFault>();
  const fail = (folder: string, detail: string): void => void faults.set(folder, { folder, detail });
  const { trusted, resolver, authorities } = inside;
  const access: Access = { allowPrivate: options.allowPrivate === true, ...(trusted !== undefined && { trusted }) };
  const connections = openConnections({ access, agentName, resolver, authorities });
  const source = sourceOf(options, live(connections, access, limits), fail);
  const tell = inside.tell ?? (() => {});
  const ask = makeAsking(source, limits, (url, why, milliseconds) =>
    tell({ is: 'wait', url: url.href, why, milliseconds }),
  );
  const permissionsFor = makePermissions(ask, limits);
  const takeTurn = makeTurns();

  const fetch = async (written: string): Promise<Fetched | FetchFault> => {
    const target = targetOf(written);
    if (isFault(target)) return target;
    const read = async (): Promise<Fetched | FetchFault> => {
      tell({ is: 'begin', url: shown(written) });
      const page = await fetchPage(target, { ask, permissionsFor, limits });
      tell({ is: 'end', url: shown(written) });
      return page;
    };
    // in order: what is asked for one address is asked before the next one's time begins
    return takeTurn(target.hostname, read);
  };
  return { fetch, faults: () => [...faults.values()], end: connections.end };
}

/** The network with what stands before it, or a folder alone. */
function sourceOf(options: FetchOptions, network: Source, fail: (folder: string, detail: string) => void): Source {
  if (options.offline !== undefined) {
    const folder = openFolder(options.offline, 'there');
    if (!('wrong' in folder)) return offline(folder);
    const fault = lasting('fetch-offline', `Nothing can be read from ${options.offline}: ${folder.wrong}.`);
    return async () => fault;
  }
  const opened = (path: string | undefined): { readonly path: string; readonly folder: ExchangeFolder } | null => {
    if (path === undefined) return null;
    const folder = openFolder(path);
    if (!('wrong' in folder)) return { path, folder };
    fail(path, `What is kept there can’t be read, so nothing was kept: ${folder.wrong}.`);
    return null;
  };
  const unkept = (path: string) => (why: string) => fail(path, `A response could not be kept there: ${why}.`);
  const [cache, save] = [opened(options.fetchCache), opened(options.save)];
  const cached = cache === null ? network : revalidating(network, cache.folder, unkept(cache.path));
  return save === null ? cached : recording(cached, save.folder, unkept(save.path));
}
