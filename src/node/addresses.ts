/**
 * Web addresses among the inputs -> their bytes or a problem. The one way from here to `src/fetch`, which is loaded when the first address comes: where none is
 * named not one byte leaves this machine.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Fetched, Fetcher, FetchInside, FetchOptions } from '../fetch/index.ts';
import { version } from './version.ts';

/** Reads addresses in one run: what is known of sites is kept between calls. */
export interface Addresses {
  /** Never rejects. */
  readonly fetch: (address: string) => Promise<Fetched | Problem>;
  /** Closes what is open. Returns what went wrong with the folders that were to keep something. */
  readonly end: () => readonly Problem[];
}

/** `inside`: asked when the first address comes. */
export function openAddresses(
  options: FetchOptions,
  inside: () => FetchInside | Promise<FetchInside> = () => ({}),
): Addresses {
  let opened: Promise<Fetcher> | null = null;
  let fetcher: Fetcher | null = null;
  const open = async (): Promise<Fetcher> => {
    const [{ agentNameOf, openFetcher }, listening] = await Promise.all([import('../fetch/index.ts'), inside()]);
    fetcher = openFetcher(options, agentNameOf(version), listening);
    return fetcher;
  };
  const fetch = async (address: string): Promise<Fetched | Problem> => {
    opened ??= open();
    const [{ isFault, shown }, { fetch: read }] = [await import('../fetch/index.ts'), await opened];
    const fetched = await read(address);
    return isFault(fetched) ? { code: fetched.code, detail: fetched.detail, report: shown(address) } : fetched;
  };
  const end = (): readonly Problem[] => {
    fetcher?.end();
    const faults = fetcher?.faults() ?? [];
    return faults.map(({ folder, detail }) => ({ code: 'fetch-folder', detail, report: folder }));
  };
  return { fetch, end };
}

/** Addresses that are fetched before their turn to be read: enough to keep several hosts busy, few enough to hold in memory. */
const AHEAD = 8;

/** Fetches `addresses` in order, some ahead of being asked for. */
export function fetchAhead(
  addresses: readonly string[],
  fetch: Addresses['fetch'],
): (address: string) => Promise<Fetched | Problem> {
  const under = new Map<string, Promise<Fetched | Problem>>();
  let next = 0;
  const begin = (): void => {
    const address = addresses[next++];
    if (address !== undefined) under.set(address, fetch(address));
  };
  for (let i = 0; i < AHEAD; i++) begin();
  return async address => {
    const fetched = under.get(address) ?? fetch(address);
    const result = await fetched;
    under.delete(address);
    begin();
    return result;
  };
}
