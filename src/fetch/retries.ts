/** Trying again: an outcome -> whether and when another try is due. In milliseconds, of the clock that is handed in. */
import { headerOf, type Outcome } from './exchanges.ts';
import { isFault } from './faults.ts';
import type { FetchLimits } from './limits.ts';

/** Answers of a server that is busy or failing just now. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Milliseconds to wait after try number `tried`; null where it is of no use, or longer than anybody waits. */
export function waitBefore(outcome: Outcome, tried: number, limits: FetchLimits, now: number): number | null {
  const isPassing = isFault(outcome) ? outcome.isPassing : PASSING.has(outcome.status);
  if (!isPassing || tried >= limits.tries) return null;
  const asked = isFault(outcome) ? null : askedWait(headerOf(outcome, 'retry-after'), now);
  if (asked !== null && asked > limits.longestWait) return null;
  return asked ?? limits.backoff * 2 ** (tried - 1);
}

/** `Tue, 03 Jun 2025 10:00:05 GMT` and its older forms. */
const HTTP_DATE = /^\s*[a-z]{3,9},? .*\d\d:\d\d:\d\d/i;

/** `Retry-After`: seconds, or a moment (RFC 9110, 10.2.3). Null for what is neither. */
export function askedWait(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const moment = HTTP_DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
