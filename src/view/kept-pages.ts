/** Web addresses that are asked for once: a file that changes is no reason to ask a site again. In: a way to read addresses. Out: one that keeps what came. */
import type { Addresses } from '../node/addresses.ts';

/** Milliseconds until an address that failed is asked for again, if it is read again then. */
const REST = 60_000;

export interface KeptPages extends Addresses {
  /** The address is asked for again when it is next named. */
  readonly forget: (address: string) => void;
}

export function keptPages(addresses: Addresses): KeptPages {
  const kept = new Map<string, ReturnType<Addresses['fetch']>>();
  const fetch: Addresses['fetch'] = address => {
    const known = kept.get(address) ?? addresses.fetch(address);
    kept.set(address, known);
    void known.then(came => {
      if ('code' in came) setTimeout(() => kept.delete(address), REST).unref();
    });
    return known;
  };
  return { fetch, forget: address => void kept.delete(address), end: addresses.end };
}
