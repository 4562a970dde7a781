/** Clocks: how much time one thing has left. In milliseconds. Waiting for others of the same host is nobody's fault, and does not count. */

export interface Clock {
  /** All there was. */
  readonly within: number;
  readonly left: () => number;
  /** What passed while it was not its turn is not counted. */
  readonly forgive: (milliseconds: number) => void;
}

export function startClock(within: number): Clock {
  let end = performance.now() + within;
  return {
    within,
    left: () => end - performance.now(),
    forgive: milliseconds => {
      end += milliseconds;
    },
  };
}
