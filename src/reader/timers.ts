/** Times as timers take them. In: milliseconds as they were typed or reckoned. Out: milliseconds that no timer refuses or takes for none. */

/** Milliseconds that a timer of Node can wait at most, 24 days; one that is told more ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Whole milliseconds from 0 to the most there are; anything that is no time ends at once. */
export function timerOf(milliseconds: number): number {
  return milliseconds > 0 ? Math.floor(Math.min(milliseconds, LONGEST_TIMER)) : 0;
}
