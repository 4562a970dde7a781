/** What keeps an address from being read: a code and a sentence for a person. Values, never a throw. */
import type { ProblemCode } from '../core/model/problems.ts';

/** Codes of fetching; `too-large`, `empty` and `not-a-report` are those of every reader. */
export type FetchCode = Extract<ProblemCode, 'too-large' | 'empty' | 'not-a-report' | `fetch-${string}`>;

export const FETCH_CODES: readonly FetchCode[] = [
  'too-large',
  'empty',
  'not-a-report',
  'fetch-address',
  'fetch-private',
  'fetch-robots',
  'fetch-unreachable',
  'fetch-unsafe',
  'fetch-slow',
  'fetch-broken',
  'fetch-status',
  'fetch-redirects',
  'fetch-cookies',
  'fetch-offline',
];

export interface FetchFault {
  readonly code: FetchCode;
  /** What is wrong, and what to do. */
  readonly detail: string;
  /** Another try may go better. */
  readonly isPassing: boolean;
}

/** A fault that will be there the next time too. */
export function lasting(code: FetchCode, detail: string): FetchFault {
  return { code, detail, isPassing: false };
}

/** A fault that may be gone the next time. */
export function passing(code: FetchCode, detail: string): FetchFault {
  return { code, detail, isPassing: true };
}

export function isFault(value: object): value is FetchFault {
  return 'code' in value && 'isPassing' in value;
}

/** Milliseconds as a person says them. */
export function seconds(milliseconds: number): string {
  const whole = Math.max(1, Math.round(milliseconds / 1000));
  return whole === 1 ? '1 second' : `${whole} seconds`;
}
