/**
 * Closed: whether a text may be handed on to anybody, a model or an agent. In: what its agency says of it, and the time. Out: why not. Whatever can't be told
 * (an embargo in words, a clock time without its zone) is told against handing it on.
 */
import type { Report } from './report.ts';

/** Why it must not leave, as the end of a sentence; null if it may. `now`: milliseconds since 1970. */
export function whyClosed({ status, embargoed }: Pick<Report, 'status' | 'embargoed'>, now: number): string | null {
  if (status !== 'usable') return `its agency marks it "${status}"`;
  if (embargoed === null) return null;
  const end = embargoEnd(embargoed);
  if (end === null) return `its embargo ("${embargoed}") is no moment that can be read`;
  return now < end ? `it is embargoed until ${embargoed}` : null;
}

/** Of two embargoes the one that ends later; one that is told in words never ends. */
export function laterEmbargo(a: string, b: string): string {
  const [first, second] = [embargoEnd(a), embargoEnd(b)];
  return first === null || (second !== null && first >= second) ? a : b;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const HOUR = 3_600_000;
/** Hours by which the last place on Earth is behind UTC: a day or an hour without a zone is over when it is over there. */
const LAST_PLACE = 12;

/** The moment an embargo ends, in milliseconds since 1970; null if it is told in words. */
function embargoEnd(embargoed: string): number | null {
  if (DAY.test(embargoed)) return momentOf(`${embargoed}T00:00:00Z`, 24 + LAST_PLACE);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(embargoed)) return null;
  return OFFSET.test(embargoed) ? momentOf(embargoed, 0) : momentOf(`${embargoed}Z`, LAST_PLACE);
}

function momentOf(iso: string, hours: number): number | null {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? null : at + hours * HOUR;
}
