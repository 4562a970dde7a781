/** Turns: what is to be done for one host is done one after another, in the order asked, with a gap between. */
import { setTimeout as pause } from 'node:timers/promises';

/** Does `act` when it is the key's turn. `gap`: milliseconds to leave before the next, asked when it is done. */
export type TakeTurn = <T>(key: string, act: () => Promise<T>, gap?: () => number) => Promise<T>;

export function makeTurns(): TakeTurn {
  /** Moments before which the next may not begin. */
  const free = new Map<string, Promise<number>>();
  return async (key, act, gap = () => 0) => {
    const before = free.get(key) ?? Promise.resolve(0);
    const own = before.then(async moment => {
      const left = moment - performance.now();
      if (left > 0) await pause(left);
      return act();
    });
    const after = (): number => performance.now() + gap();
    free.set(key, own.then(after, after));
    return own;
  };
}
