/** One text in several states: what it is known by. In: reports and the ids they state. Out: their keys, and whether two share one. */
import type { Report } from './report.ts';

/** A text by what it is known by. */
export interface Known {
  readonly keys: readonly string[];
  readonly outlet: string | null;
}

/** The id a report states, and its address. */
export function knownBy({ url, outlet }: Pick<Report, 'url' | 'outlet'>, stated: string | undefined): Known {
  return { keys: [...new Set([stated, url ?? undefined].filter(key => key !== undefined))], outlet };
}

/** Whether both are of one text. */
export function isOneText(a: Known, b: Known): boolean {
  return a.keys.some(key => b.keys.includes(key) && (isAddress(key) || isSameOutlet(a, b)));
}

/** Ids such as `12` are given by more than one outlet; addresses and URNs by one. */
function isAddress(key: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S/i.test(key);
}

function isSameOutlet(a: Known, b: Known): boolean {
  return a.outlet === null || b.outlet === null || a.outlet === b.outlet;
}
