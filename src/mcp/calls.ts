/** A call under way: whether it is still wanted, and how far it is. In: what the protocol hands over. Out: steps to ask at between two pieces of work. */
import { setImmediate } from 'node:timers/promises';
import { type Fault, fault } from './faults.ts';
import { SLOWEST_CALL } from './limits.ts';

export interface Call {
  /** Lets waiting messages in and tells the client how far it is: `left` more steps like this one. A fault where the call is to end here. */
  step(left: number, what: string): Promise<Fault | null>;
}

export type Progress = (done: number, of: number, what: string) => Promise<void>;

/** `progress`: null where the client asked for none. The clock starts at the first step: waiting for one's turn is not counted. */
export function callOf(
  signal: AbortSignal,
  progress: Progress | null,
  now: () => number = () => performance.now(),
): Call {
  let start: number | null = null;
  // what is told only rises, however many pieces the work turns out to have
  let done = 0;
  return {
    async step(left, what) {
      start ??= now();
      done++;
      await progress?.(done, done + left, what);
      // a cancellation that has come in is read here, and nowhere within a piece of work
      await setImmediate();
      if (signal.aborted) return fault('Cancelled.');
      return now() - start <= SLOWEST_CALL ? null : fault(tooSlow(what));
    },
  };
}

function tooSlow(what: string): string {
  return `This took more than ${SLOWEST_CALL / 1000} seconds and was ended before ${what}. Give fewer or shorter reports.`;
}
