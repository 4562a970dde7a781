/**
 * Keeps the comparison up to date. In: a bench, calls that something has changed. Out: what stands, and what hinders. One comparison at a time: what changes meanwhile is
 * compared after it, and what is handed over together together. It never throws; a fault stands until the next comparison.
 */
import type { Bench, Standing, Told } from './bench.ts';

export interface Comparing {
  /** As it was last compared; null before. */
  readonly standing: () => Standing | null;
  /** What was wrong with it, and why there is no newer one. */
  readonly problems: () => readonly Told[];
  /** Compares all as it is now. */
  readonly read: () => void;
  /** Something was handed over; it is compared at the next `settle`. */
  readonly add: () => void;
  /** Of what is handed over together the next is coming. */
  readonly wait: () => void;
  /** One of what is handed over together is done with; `hasMore`: another follows. */
  readonly settle: (hasMore: boolean) => void;
  /** Tells that nothing is done any more, if that is so. */
  readonly rest: () => void;
  readonly end: () => void;
}

export interface ComparingOptions {
  readonly bench: Bench;
  /** Is told before each comparison, and done with it by then. */
  readonly before: () => Promise<void>;
  /** Hears of each problem once. */
  readonly told: (problem: Told) => void;
  /** Hears that nothing is done any more. */
  readonly rested: () => void;
}

/** Milliseconds that what was said to follow is waited for: the page that hands it over may be gone. */
const LONGEST_WAIT = 2000;

export function keepComparing({ bench, before, told, rested }: ComparingOptions): Comparing {
  let standing: Standing | null = null;
  let fault: string | null = null;
  let isReading = false;
  let isAgain = false;
  let isEnded = false;
  /** Whether something was handed over that is in no comparison. */
  let hasNew = false;
  let waiting: NodeJS.Timeout | undefined;
  const said = new Set<string>();

  const readOnce = async (): Promise<void> => {
    isAgain = false;
    hasNew = false;
    try {
      await before();
      standing = await bench.compare();
      fault = null;
      for (const problem of standing.problems) {
        const text = JSON.stringify(problem);
        if (!said.has(text)) told(problem);
        said.add(text);
      }
    } catch (error) {
      if (isEnded) return;
      fault = `It could not be compared: ${(error as Error).message}.`;
      told({ of: null, words: fault });
    }
  };
  const readAll = async (): Promise<void> => {
    isReading = true;
    do await readOnce();
    while (isAgain);
    isReading = false;
    rest();
  };
  const read = (): void => {
    clearTimeout(waiting);
    if (isReading) isAgain = true;
    else void readAll();
  };
  const rest = (): void => {
    if (!isReading) rested();
  };
  const settle = (hasMore: boolean): void => {
    clearTimeout(waiting);
    if (!hasNew) rest();
    else if (hasMore) waiting = setTimeout(read, LONGEST_WAIT);
    else read();
  };
  return {
    standing: () => standing,
    problems: () => [...(standing?.problems ?? []), ...(fault === null ? [] : [{ of: null, words: fault }])],
    read,
    add: () => {
      hasNew = true;
    },
    wait: () => clearTimeout(waiting),
    settle,
    rest,
    end: () => {
      isEnded = true;
      clearTimeout(waiting);
    },
  };
}
