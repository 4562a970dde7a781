/** The verdicts of `check` in words, most urgent first. They say what the texts have and allege nothing. */
import type { Verdict } from '../core/compare/check/items.ts';

/** How urgent, as SARIF names it; `none` needs no look. */
export type Level = 'error' | 'warning' | 'note' | 'none';

export interface VerdictWords {
  readonly verdict: Verdict;
  readonly heading: string;
  /** What it means, in a clause. */
  readonly note: string;
  readonly level: Level;
}

export const VERDICTS: readonly VerdictWords[] = [
  {
    verdict: 'turned-round',
    heading: 'TURNED ROUND',
    note: 'in the texts these words stand with a “not” or the like that is missing here, or without one',
    level: 'error',
  },
  {
    verdict: 'other-speaker',
    heading: 'OTHER SPEAKER',
    note: 'the texts give these words to somebody else',
    level: 'error',
  },
  {
    verdict: 'not-as-in-record',
    heading: 'NOT AS IN THE RECORD',
    note: 'the record has other words',
    level: 'error',
  },
  {
    verdict: 'not-as-in-texts',
    heading: 'NOT AS IN THE TEXTS',
    note: 'the texts have it otherwise',
    level: 'error',
  },
  {
    verdict: 'not-found',
    heading: 'NOT FOUND IN THE TEXTS GIVEN',
    note: 'it may stand in texts not given',
    level: 'warning',
  },
  {
    verdict: 'in-other-words',
    heading: 'IN OTHER WORDS',
    note: 'it fits what the texts have',
    level: 'note',
  },
  { verdict: 'found', heading: 'FOUND', note: '', level: 'none' },
];
