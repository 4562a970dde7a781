/**
 * Asking, politely: one connection at a time to a host, again after a while where a fault may pass, within the time there is. In: a URL. Out: the last
 * outcome.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from './clocks.ts';
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
  /** Of all that is asked for one thing. */
  readonly clock: Clock;
  /** Milliseconds to leave before something else is asked of the host. */
  readonly gap: number;
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
  const ask = async ({ url, clock, bytes, longer, accept }: Wanted): Promise<Outcome> => {
    const [left, within] = [clock.left(), clock.within];
    if (left <= 0) return slow('total', within);
    const headers = { accept, 'accept-encoding': longer === 'cut' ? 'identity' : ACCEPTED_CODINGS };
    return source({ url, headers, left, within, bytes, longer });
  };
  return async wanted => {
    const { url, clock, gap } = wanted;
    for (let tried = 1; ; tried++) {
      const asked = performance.now();
      const act = (): Promise<Outcome> => {
        clock.forgive(performance.now() - asked);
        return ask(wanted);
      };
      const outcome = await takeTurn(url.hostname, act, { whose: clock, gap });
      const wait = waitBefore(outcome, tried, limits, Date.now());
      if (wait === null || wait >= clock.left()) return outcome;
      tell(url, isFault(outcome) ? outcome.detail : `It answers ${outcome.status}.`, wait);
      await pause(wait);
    }
  };
}
