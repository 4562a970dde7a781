/**
 * A call, asked until it is answered or can't be. In: messages and limits. Out: an answer, or the failure that was left. A call that may be
 * answered later is asked again, after as long as the server asks for or twice as long each time; what a server does not take is left out
 * from then on. Before each attempt there must be room for it in the budget.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Abilities, ALL_ABILITIES, fewerAbilities } from './abilities.ts';
import { type Answer, type CallOptions, call } from './calls.ts';
import { type Asked, type Failure, failed, failureOf, mayBeRead } from './failures.ts';
import type { Messages } from './messages.ts';
import { timerOf } from './timers.ts';

export interface Patience {
  /** Milliseconds that a call may take. */
  readonly answer: number;
  /** Milliseconds before a call is asked again for the first time; twice as long before each later time. */
  readonly pause: number;
}

export interface Asking {
  readonly messages: Messages;
  /** Tokens that the answer may have, or what keeps it from being asked for; looked up before each attempt, `after` the failure of the one before. */
  readonly room: (after: Failure | null) => number | Failure;
  /** Whether an answer without a limit could pass the budget. */
  readonly needsLimit: boolean;
  /** When the time for everything is over, in milliseconds since 1970. */
  readonly deadline: number;
  readonly stop: AbortSignal;
  /** Told after each attempt that brought no answer and may have been read all the same. */
  readonly onUnanswered: () => void;
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
    let room = asking.room(null);
    for (let retries = 0; typeof room === 'number'; ) {
      if (asking.stop.aborted) return { failure: STOPPED };
      const limit = Math.min(room, abilities.longest);
      const outcome = await askOnce(asked, patience, asking, { abilities, limit });
      if ('answer' in outcome) return outcome;
      const { failure } = outcome;
      if (mayBeRead(failure)) asking.onUnanswered();
      room = asking.room(failure);
      const fewer = failure.refusal === null ? null : fewerAbilities(abilities, failure.refusal, limit);
      if (fewer !== null) {
        if (fewer.limit === null && asking.needsLimit) return { failure: boundless(asked) };
        abilities = fewer;
        continue;
      }
      const wait = failure.after ?? patience.pause * 2 ** retries;
      if (!failure.isPassing || retries === MOST_RETRIES || wait > LONGEST_WAIT)
        return { failure: lastOf(failure, retries, wait) };
      if (typeof room !== 'number') break;
      if (Date.now() + wait > asking.deadline) return { failure: outOfTime(failure) };
      asking.onWait(wait / 1000, failure.detail);
      if (!(await waited(wait, asking.stop))) return { failure: STOPPED };
      retries++;
    }
    return { failure: room };
  };
}

async function askOnce(
  asked: Asked,
  patience: Patience,
  { messages, deadline, stop }: Asking,
  how: Omit<CallOptions, 'signal'>,
): Promise<Outcome> {
  const left = deadline - Date.now();
  const time = timerOf(Math.min(patience.answer, left));
  const over = AbortSignal.timeout(time);
  try {
    return { answer: await call(asked, messages, { ...how, signal: AbortSignal.any([stop, over]) }) };
  } catch (error) {
    if (stop.aborted) return { failure: STOPPED };
    if (!over.aborted) return { failure: failureOf(error, asked, Date.now()) };
    return { failure: left < time + 1 ? outOfTime(null) : stalled(asked, time) };
  }
}

const STOPPED = failed('reader-stopped', 'Stopped by hand.', { isFinal: true });

function outOfTime(failure: Failure | null): Failure {
  const why = failure === null ? '' : ` before the server could be asked again (${failure.detail.replace(/\.$/, '')})`;
  return failed('reader-budget', `The time of --reader-budget is over${why}.`, { isFinal: true });
}

function stalled({ server }: Asked, time: number): Failure {
  const detail = `${server.host} gave no whole answer within ${time / 1000} seconds; give it more with --reader-timeout.`;
  return failed('reader-stalled', detail, { isFinal: true });
}

function boundless({ server }: Asked): Failure {
  const detail = `${server.host} takes no limit of an answer’s length (max_tokens, max_completion_tokens), so the tokens and the money of --reader-budget can’t be held there; leave them out (a time can stay), or ask another server.`;
  return failed('reader-budget', detail, { isFinal: true });
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
