/** Turns: what is to be done for one host is done one after another, in the order asked, with a gap between. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Turn {
  /** Whom it is for: what one does after another's turn waits for the gap, what it does after its own does not. */
  readonly whose?: object;
  /** Milliseconds to leave before another's turn. */
  readonly gap?: number;
}

/** Does `act` when it is the key's turn. */
export type TakeTurn = <T>(key: string, act: () => Promise<T>, turn?: Turn) => Promise<T>;

export function makeTurns(): TakeTurn {
  /** By key, when its last turn ends: the moment before which nobody else's may begin. */
  const free = new Map<string, Promise<Readonly<{ moment: number; whose: object | undefined }>>>();
  return async (key, act, { whose, gap = 0 } = {}) => {
    const before = free.get(key) ?? Promise.resolve({ moment: 0, whose: undefined });
    const own = before.then(async last => {
      const left = last.moment - performance.now();
      if (left > 0 && (whose === undefined || whose !== last.whose)) await pause(left);
      return act();
    });
    const after = () => ({ moment: performance.now() + gap, whose });
    free.set(key, own.then(after, after));
    return own;
  };
}
