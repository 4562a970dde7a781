/**
 * Statuses: what agencies and editorial systems write for what may be done with a text -> usable, withheld, cancelled; and of several statuses the strictest. Case
 * and what stands between words make no difference: `mandatory-kill`, `Mandatory_Kill`.
 */
import type { Status } from '../core/model/report.ts';

/** From the freest to the strictest. */
const STATUSES: readonly Status[] = ['usable', 'withheld', 'canceled'];

/** Letters of words that take a text back. */
const KILLS =
  /^(?:mandatory|story|item)*kill(?:ed|s|story|item|notice)?$|^(?:cancel|withdraw|retract)|^delet(?:ed?|ion)$/;
const HOLDS: ReadonlySet<string> = new Set(['embargoed', 'hold', 'onhold']);

/** Whether a status, a signal or an instruction takes a text back. */
export function isKill(code: string): boolean {
  return KILLS.test(lettersOf(code));
}

/** What a record's word says; null where it says nothing of it, such as a blog's `publish`. */
export function knownStatus(word: string): Status | null {
  const letters = lettersOf(word);
  if (isKill(word)) return 'canceled';
  return HOLDS.has(letters) ? 'withheld' : (STATUSES.find(status => status === letters) ?? null);
}

/** What an agency's word says: a text that is not simply usable is withheld. */
export function agencyStatus(word: string): Status {
  return knownStatus(word) ?? 'withheld';
}

export function strictest(statuses: readonly Status[]): Status {
  return STATUSES[Math.max(0, ...statuses.map(status => STATUSES.indexOf(status)))]!;
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z]+/g, '');
}
