/**
 * A call, asked until it is answered or can't be. In: messages and limits. Out: an answer, or the failure that was left. A call that may be
 * answered later is asked again, after as long as the server asks for or twice as long each time; what a server does not take is left out
 * from then on.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Abilities, ALL_ABILITIES, fewerAbilities } from './abilities.ts';
import { type Answer, call } from './calls.ts';
import { type Asked, type Failure, failed, failureOf } from './failures.ts';
import type { Messages } from './messages.ts';

export interface Patience {
  /** Milliseconds that a call may take. */
  readonly answer: number;
  /** Milliseconds before a call is asked again for the first time; twice as long before each later time. */
  readonly pause: number;
}

export interface Asking {
  readonly messages: Messages;
  /** Tokens an answer may have at most. */
  readonly limit: number;
  /** When the time for everything is over, in milliseconds since 1970. */
  readonly deadline: number;
  readonly stop: AbortSignal;
  /** Told before each wait. */
  readonly onWait: (seconds: number, why: string) => void;
}

export type Outcome = { readonly answer: Answer } | { readonly failure: Failure };

/** Asks one server; remembers what it does not take. */
export type Ask = (asking: Asking) => Promise<Outcome>;

/** Times that a call is asked again. */
const MOST_RETRIES = 3;
/** Longest wait that a server is granted, in milliseconds: beyond it a person would rather come back. */
const LONGEST_WAIT = 120_000;

export function askerOf(asked: Asked, patience: Patience): Ask {
  let abilities: Abilities = ALL_ABILITIES;
  return async asking => {
    for (let retries = 0; ; ) {
      const outcome = await askOnce(asked, patience, asking, abilities);
      if ('answer' in outcome) return outcome;
      const { failure } = outcome;
      const fewer = failure.refusal === null ? null : fewerAbilities(abilities, failure.refusal);
      if (fewer !== null) {
        abilities = fewer;
        continue;
      }
      const wait = failure.after ?? patience.pause * 2 ** retries;
      if (!failure.isPassing || retries === MOST_RETRIES || wait > LONGEST_WAIT)
        return { failure: lastOf(failure, retries, wait) };
      if (Date.now() + wait > asking.deadline) return { failure: outOfTime(failure) };
      asking.onWait(wait / 1000, failure.detail);
      if (!(await waited(wait, asking.stop))) return { failure: STOPPED };
      retries++;
    }
  };
}

async function askOnce(asked: Asked, patience: Patience, asking: Asking, abilities: Abilities): Promise<Outcome> {
  const { messages, limit, deadline, stop } = asking;
  const left = deadline - Date.now();
  const time = AbortSignal.timeout(Math.max(0, Math.min(patience.answer, left)));
  try {
    return { answer: await call(asked, messages, { abilities, limit, signal: AbortSignal.any([stop, time]) }) };
  } catch (error) {
    if (stop.aborted) return { failure: STOPPED };
    if (!time.aborted) return { failure: failureOf(error, asked, Date.now()) };
    return { failure: left < patience.answer ? outOfTime(null) : stalled(asked, patience) };
  }
}

const STOPPED = failed('reader-stopped', 'Stopped by hand.', { isFinal: true });

function outOfTime(failure: Failure | null): Failure {
  const why = failure === null ? '' : ` before the server could be asked again (${failure.detail.replace(/\.$/, '')})`;
  return failed('reader-budget', `The time of --reader-budget is over${why}.`, { isFinal: true });
}

function stalled({ server }: Asked, { answer }: Patience): Failure {
  const detail = `${server.host} gave no whole answer within ${answer / 1000} seconds; give it more with --reader-timeout.`;
  return failed('reader-stalled', detail, { isFinal: true });
}

function lastOf(failure: Failure, retries: number, wait: number): Failure {
  const times = retries === 0 ? '' : ` It was asked ${retries + 1} times.`;
  const later = failure.isPassing && wait > LONGEST_WAIT ? ` It wants to be asked again in ${readable(wait)}.` : '';
  return { ...failure, detail: `${failure.detail}${times}${later}` };
}

function readable(wait: number): string {
  return wait < 600_000 ? `${Math.ceil(wait / 1000)} seconds` : `${Math.ceil(wait / 60_000)} minutes`;
}

/** False if it was stopped before. */
async function waited(milliseconds: number, stop: AbortSignal): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal: stop });
    return true;
  } catch {
    return false;
  }
}
