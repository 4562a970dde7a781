/**
 * Asking, politely: one connection at a time to a host, again after a while where a fault may pass, within the time there is. In: a URL. Out: the last
 * outcome.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ACCEPTED_CODINGS } from './decoding.ts';
import type { Outcome } from './exchanges.ts';
import { isFault } from './faults.ts';
import type { FetchLimits } from './limits.ts';
import { waitBefore } from './retries.ts';
import type { Source } from './sources.ts';
import { slow } from './system-faults.ts';
import { makeTurns } from './turns.ts';

export interface Wanted {
  readonly url: URL;
  /** Moment of `performance.now()` at which there is no time left. */
  readonly deadline: number;
  /** Milliseconds that there were in all. */
  readonly within: number;
  readonly bytes: number;
  readonly longer: 'fault' | 'cut';
  readonly accept: string;
}

export type AskPatiently = (wanted: Wanted) => Promise<Outcome>;

/** `tell`: hears why there is a wait, and how many milliseconds. */
export function makeAsking(
  source: Source,
  limits: FetchLimits,
  tell: (url: URL, why: string, milliseconds: number) => void,
): AskPatiently {
  const takeTurn = makeTurns();
  const ask = async ({ url, deadline, within, bytes, longer, accept }: Wanted): Promise<Outcome> => {
    const left = deadline - performance.now();
    if (left <= 0) return slow('total', within);
    const headers = { accept, 'accept-encoding': longer === 'cut' ? 'identity' : ACCEPTED_CODINGS };
    return source({ url, headers, left, within, bytes, longer });
  };
  return async wanted => {
    for (let tried = 1; ; tried++) {
      const outcome = await takeTurn(wanted.url.hostname, () => ask(wanted));
      const wait = waitBefore(outcome, tried, limits, Date.now());
      if (wait === null || wait >= wanted.deadline - performance.now()) return outcome;
      tell(wanted.url, isFault(outcome) ? outcome.detail : `It answers ${outcome.status}.`, wait);
      await pause(wait);
    }
  };
}
